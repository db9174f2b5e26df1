import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState, type ReactElement, type ReactNode } from "react";
import { typography } from "../../core/text/french";
import { useCommands, usePaneState, useSession } from "../pane-context";
import { loadedPart } from "../state/loaded-part";
import { useLayout } from "../styles/layout";
import { PANE_WIDTH } from "../styles/pane-width";
import { ErrorBoundary } from "../shell/ErrorBoundary";
import { Opening } from "./Opening";

const WIDE = "@media (min-width: 900px)";
const NARROW = "@media (max-width: 899.98px)";

const PANE_COLUMN = `clamp(280px, var(${PANE_WIDTH}, clamp(320px, 30vw, 420px)), 65vw)`;

const useStyles = makeStyles({
  window: {
    display: "grid",
    height: "100dvh",
    gridTemplateRows: "auto minmax(0, 1fr)",
    gridTemplateColumns: "minmax(0, 1fr)",
    [WIDE]: {
      gridTemplateColumns: `${PANE_COLUMN} minmax(0, 1fr)`,
      gridTemplateRows: "minmax(0, 1fr)",
    },
  },
  /** Both stand in one place on a narrow window. What is behind keeps its size, so that it keeps its place when it comes back. */
  part: {
    minWidth: 0,
    gridColumnStart: 1,
    gridRowStart: 2,
    [WIDE]: { gridRowStart: 1 },
  },
  folded: { [WIDE]: { gridTemplateColumns: "0 minmax(0, 1fr)" } },
  /** It keeps its width, and so its place, until it comes back. */
  foldedPane: { [WIDE]: { visibility: "hidden", width: PANE_COLUMN } },
  behind: { [NARROW]: { visibility: "hidden" } },
  pane: {
    overflowX: "hidden",
    overflowY: "scroll",
    scrollPadding: "8px 0 72px",
    [WIDE]: { borderRight: `1px solid ${tokens.colorNeutralStroke1}` },
  },
  sheet: { [WIDE]: { gridColumnStart: 2 } },
  message: { padding: tokens.spacingHorizontalM },
});

/** The grid comes when a file is open where no Excel shows it: nobody else fetches its code. */
function loadSheetSide() {
  return lazy(() => loadedPart(import("../grid/SheetSide")));
}

/** The pane alone; in a browser tab with a file, the sheets of the file beside it. */
export function BesidePane({ children }: { readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  const layout = useLayout();
  const { version } = useSession();
  const { opened, grid } = usePaneState(({ opened, grid }) => ({ opened, grid }));
  const { bringToFront } = useCommands();
  const [{ SheetSide, attempt }, setLoaded] = useState({ SheetSide: loadSheetSide(), attempt: 0 });
  const shown = opened?.viewSheet !== undefined;
  const part = (front: typeof grid.front, own: string): string =>
    mergeClasses(styles.part, own, grid.front !== front && styles.behind);
  const sheet = part("sheet", styles.sheet);
  return (
    <div
      className={shown ? mergeClasses(styles.window, grid.folded && styles.folded) : undefined}
      data-side-by-side={shown || undefined}
    >
      <div
        data-pane
        className={shown ? mergeClasses(part("pane", styles.pane), grid.folded && styles.foldedPane) : undefined}
      >
        {children}
      </div>
      {shown ? (
        <ErrorBoundary
          key={attempt}
          version={version}
          fallback={({ kind, sentence }) => (
            <div className={mergeClasses(sheet, styles.message)} role="alert">
              <p className={layout.text}>
                {typography(
                  kind === "refused"
                    ? sentence
                    : "Les feuilles ne peuvent pas être montrées : vérifiez la connexion, puis réessayez.",
                )}
              </p>
              <div className={layout.row}>
                <Button onClick={() => setLoaded({ SheetSide: loadSheetSide(), attempt: attempt + 1 })}>
                  Réessayer
                </Button>
                <Button onClick={() => bringToFront("pane")}>Revenir au volet</Button>
              </div>
            </div>
          )}
        >
          <Suspense fallback={<Opening className={mergeClasses(sheet, styles.message)} />}>
            <SheetSide opened={opened} className={sheet} />
          </Suspense>
        </ErrorBoundary>
      ) : null}
    </div>
  );
}
