import { useLayoutEffect, useState, type RefObject } from "react";
import { fittingEntries, type Fitting } from "./fitting-entries";

/**
 * How much of a bar fits on one line, measured again when the bar becomes wider or narrower.
 * @param ruler beside what is shown, what each part takes: every word, then the entry that opens the others, an icon and an arrow.
 */
export function useFittingEntries(
  bar: RefObject<HTMLElement | null>,
  ruler: RefObject<HTMLElement | null>,
  count: number,
  current: number,
): Fitting {
  const [fitting, setFitting] = useState<Fitting>({ shown: count, icons: false });
  useLayoutEffect(() => {
    const [shownIn, parts] = [bar.current, ruler.current];
    if (!shownIn || !parts) return;
    const measure = (): void => {
      const widths = [...parts.children].map((part) => part.getBoundingClientRect().width);
      const [more = 0, icon = 0, arrow = 0] = widths.slice(count);
      const { paddingLeft, paddingRight } = getComputedStyle(shownIn);
      const room = shownIn.clientWidth - (parseFloat(paddingLeft) || 0) - (parseFloat(paddingRight) || 0);
      const next = fittingEntries({ room, words: widths.slice(0, count), icon, more, arrow }, current);
      setFitting((before) => (before.shown === next.shown && before.icons === next.icons ? before : next));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(shownIn);
    return () => observer.disconnect();
  }, [bar, ruler, count, current]);
  return fitting;
}
