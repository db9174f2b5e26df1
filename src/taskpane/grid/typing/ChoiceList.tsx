import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef, type ReactElement, type RefObject } from "react";

const useStyles = makeStyles({
  list: {
    position: "fixed",
    inset: "auto",
    margin: 0,
    padding: "2px",
    boxSizing: "border-box",
    maxWidth: "min(30rem, 96vw)",
    maxHeight: "14rem",
    overflowY: "auto",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow16,
    fontSize: "13px",
    lineHeight: "1.3",
  },
  choice: {
    padding: "4px 8px",
    whiteSpace: "normal",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  active: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    ":hover": { backgroundColor: tokens.colorBrandBackground },
    "@media (forced-colors: active)": {
      backgroundColor: "Highlight",
      color: "HighlightText",
      forcedColorAdjust: "none",
    },
  },
});

interface ChoiceListProps {
  readonly id: string;
  readonly choices: readonly string[];
  /** The one that Entrée takes. */
  readonly at: number;
  /** Below what it stands, or above where there is more room. */
  readonly beside: RefObject<HTMLElement | null>;
  readonly onChoose: (choice: string) => void;
}

/** The answers of a column, over everything else: the grid would cut what goes beyond its cell. */
export function ChoiceList({ id, choices, at, beside, onChoose }: ChoiceListProps): ReactElement {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const [element, place] = [list.current, beside.current?.getBoundingClientRect()];
    if (!element || !place) return;
    // A browser without popovers shows it in its cell.
    if (typeof element.showPopover === "function") element.showPopover();
    const below = window.innerHeight - place.bottom;
    const { offsetHeight, offsetWidth } = element;
    element.style.minWidth = `${place.width}px`;
    element.style.left = `${Math.max(4, Math.min(place.left, window.innerWidth - Math.max(offsetWidth, place.width) - 4))}px`;
    element.style.top = `${below < offsetHeight && place.top > below ? Math.max(4, place.top - offsetHeight) : place.bottom}px`;
  }, [beside, choices.length]);
  useLayoutEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [at]);
  return (
    <div ref={list} id={id} role="listbox" aria-label="Réponses attendues" className={styles.list} popover="manual">
      {choices.map((choice, index) => (
        <div
          key={choice}
          id={`${id}${index}`}
          role="option"
          aria-selected={index === at}
          className={mergeClasses(styles.choice, index === at && styles.active)}
          // The field keeps the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(choice)}
        >
          {choice}
        </div>
      ))}
    </div>
  );
}
