/** A task of the page's thread that took more than 50 ms. */
export interface LongTask {
  /** Since the page was asked for. */
  readonly start: number;
  readonly ms: number;
  /** What the pane showed of its progress when the task began. */
  readonly step: string;
}

declare global {
  interface Window {
    watched: {
      readonly tasks: LongTask[];
      /** When the first button of the first view was on the screen. */
      firstButton: number | null;
    };
  }
}

/** Runs in the page before anything else. Self-contained: Playwright sends its source text. */
export function watchPage(): void {
  const steps: { readonly at: number; readonly text: string }[] = [];
  const watched: Window["watched"] = { tasks: [], firstButton: null };
  window.watched = watched;
  new MutationObserver(() => {
    const text = document.querySelector('[aria-label="Travail en cours"]')?.textContent ?? "";
    if (text !== (steps.at(-1)?.text ?? "")) steps.push({ at: performance.now(), text });
    if (watched.firstButton === null && document.querySelector("main button")) {
      watched.firstButton = Infinity;
      // The second frame begins when the first one is on the screen.
      requestAnimationFrame(() => requestAnimationFrame((now) => (watched.firstButton = now)));
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      const step = steps.filter(({ at }) => at <= startTime).at(-1)?.text ?? "";
      watched.tasks.push({ start: startTime, ms: duration, step });
    }
  }).observe({ entryTypes: ["longtask"] });
}
