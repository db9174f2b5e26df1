import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactElement } from "react";
import { PANE_WIDTH } from "../styles/pane-width";

const useStyles = makeStyles({
  border: {
    display: "none",
    "@media (min-width: 900px)": {
      display: "block",
      gridColumnStart: 2,
      gridRowStart: 1,
      justifySelf: "start",
      position: "relative",
      zIndex: 3,
      width: "9px",
      marginLeft: "-5px",
      cursor: "col-resize",
      touchAction: "none",
    },
    ":hover": { backgroundColor: tokens.colorNeutralStroke1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  /** It keeps the width that it was given. */
  folded: { "@media (min-width: 900px)": { display: "none" } },
});

/** Pixels for each press of an arrow. */
const STEP = 24;
const NARROWEST = 280;
/** The sheet keeps this share of the window at least. */
const SHEET_SHARE = 0.35;

const widest = (): number => Math.round(window.innerWidth * (1 - SHEET_SHARE));

/** The border between the pane and the sheets, which the mouse draws and the arrows move; it stays so until the page is closed. */
export function SideBorder({ folded }: { readonly folded: boolean }): ReactElement {
  const styles = useStyles();
  const border = useRef<HTMLDivElement>(null);
  /** Null: the width that the window gives. */
  const [wanted, setWanted] = useState<number | null>(null);
  const [width, setWidth] = useState(NARROWEST);
  const pane = (): Element | null => border.current?.parentElement?.querySelector("[data-pane]") ?? null;

  useLayoutEffect(() => {
    const side = border.current?.parentElement;
    if (wanted === null) side?.style.removeProperty(PANE_WIDTH);
    else side?.style.setProperty(PANE_WIDTH, `${wanted}px`);
  }, [wanted]);
  useLayoutEffect(() => {
    const measured = pane();
    if (!measured) return;
    const observer = new ResizeObserver(() => setWidth(Math.round(measured.getBoundingClientRect().width)));
    observer.observe(measured);
    return () => observer.disconnect();
  }, []);

  const move = (to: number): void => setWanted(Math.min(Math.max(to, NARROWEST), widest()));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "ArrowLeft") move(width - STEP);
    else if (event.key === "ArrowRight") move(width + STEP);
    else if (event.key === "Home") move(NARROWEST);
    else if (event.key === "End") move(widest());
    else if (event.key === "Enter") setWanted(null);
    else return;
    event.preventDefault();
  };
  const onPointerMove = (event: PointerEvent): void => {
    const left = pane()?.getBoundingClientRect().left;
    if (left !== undefined && event.currentTarget.hasPointerCapture(event.pointerId)) move(event.clientX - left);
  };
  return (
    <div
      ref={border}
      className={mergeClasses(styles.border, folded && styles.folded)}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label="Bord entre le volet et la feuille : flèches pour le déplacer, Entrée pour le remettre en place"
      aria-valuemin={NARROWEST}
      aria-valuemax={widest()}
      aria-valuenow={width}
      aria-valuetext={`Volet large de ${width} pixels`}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onDoubleClick={() => setWanted(null)}
    />
  );
}
