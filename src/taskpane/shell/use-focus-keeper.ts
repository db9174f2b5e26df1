import { useEffect } from "react";

const FOCUSABLE = "button, input:not([type=file]), select, textarea, a[href], [tabindex='0']";
/** How far back a way is kept. */
const MOST_KEPT = 30;

/**
 * When what had the focus goes away (a filter that is taken off, a last page that was asked for), the focus moves to what stood just
 * before it: a person at the keyboard, or who cannot see, goes on from where they were instead of from the top of the page.
 */
export function useFocusKeeper(): void {
  useEffect(() => {
    let way: readonly HTMLElement[] = [];
    const remember = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement)) return;
      const all = [...document.querySelectorAll<HTMLElement>(FOCUSABLE)];
      const at = all.indexOf(target);
      way = at < 0 ? [...way.slice(-MOST_KEPT), target] : all.slice(Math.max(0, at - MOST_KEPT), at + 1);
    };
    const observer = new MutationObserver(() => {
      const last = way.at(-1);
      if (!last || last.isConnected || document.activeElement !== document.body) return;
      const near = [...way].reverse().find((element) => element.isConnected && element.offsetParent !== null);
      near?.focus();
    });
    document.addEventListener("focusin", remember);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener("focusin", remember);
      observer.disconnect();
    };
  }, []);
}
