import { FluentProvider, makeStyles, tokens, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { createElement, Suspense, useEffect, useState, type ReactElement } from "react";
import { BesidePane } from "./components/BesidePane";
import { Opening } from "./components/Opening";
import { CutWriteBar } from "./shell/CutWriteBar";
import { DefectPage } from "./shell/DefectPage";
import { ErrorBoundary } from "./shell/ErrorBoundary";
import { FailureBar } from "./shell/FailureBar";
import { JobPanel } from "./shell/JobPanel";
import { NavigationBar } from "./shell/NavigationBar";
import { NoticeBar } from "./shell/NoticeBar";
import { ReplacementDialog } from "./shell/ReplacementDialog";
import { RibbonStart } from "./shell/RibbonStart";
import { CONTENT, SkipLinks } from "./shell/SkipLinks";
import { StaleBanner } from "./shell/StaleBanner";
import { UndoBar } from "./shell/UndoBar";
import { useFocusKeeper } from "./shell/use-focus-keeper";
import { useDark } from "./shell/use-dark";
import { PaneProvider, usePaneState } from "./pane-context";
import type { Pane } from "./state/pane";
import { forgetView, viewComponent } from "./views/view-components";

const useStyles = makeStyles({
  provider: {
    minHeight: "100vh",
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
  /** Always there, so that a screen reader says what comes into it. */
  message: {
    maxWidth: "48rem",
    margin: "0 auto",
    boxSizing: "border-box",
    ":not(:empty)": { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0` },
  },
  /** Wherever the person is in a long list, they see what became of what they just did, and can take it back. */
  told: { position: "sticky", top: 0, zIndex: 2 },
  main: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    maxWidth: "48rem",
    margin: "0 auto",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`,
    boxSizing: "border-box",
    ":focus": { outlineStyle: "none" },
  },
});

/** In a browser tab, closing the page would lose what was written and not saved yet: the browser asks first. */
function useCloseWarning({ session, store }: Pane): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (session.kind === "browser" && store.get().unsaved) event.preventDefault();
    };
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [session, store]);
}

/** The whole pane, in the colours of its surroundings. */
export function App({ pane }: { readonly pane: Pane }): ReactElement {
  const styles = useStyles();
  const dark = useDark(pane.session.theme);
  useCloseWarning(pane);
  useFocusKeeper();
  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme} className={styles.provider}>
      <PaneProvider value={pane}>
        <RibbonStart />
        <BesidePane>
          <SkipLinks />
          <NavigationBar />
          <div className={styles.told}>
            <div className={styles.message} role="alert">
              <FailureBar />
            </div>
            <div className={styles.message} role="status">
              <NoticeBar />
            </div>
            <div className={styles.message} role="status">
              <UndoBar />
            </div>
          </div>
          <main id={CONTENT} tabIndex={-1} className={styles.main}>
            <JobPanel />
            <CutWriteBar />
            <StaleBanner />
            <CurrentView version={pane.session.version} />
          </main>
        </BesidePane>
        <ReplacementDialog />
      </PaneProvider>
    </FluentProvider>
  );
}

function CurrentView({ version }: { readonly version: string }): ReactElement {
  const view = usePaneState(({ view }) => view);
  const [attempt, setAttempt] = useState(0);
  const retry = (): void => {
    forgetView(view);
    setAttempt(attempt + 1);
  };
  return (
    <ErrorBoundary
      key={`${view} ${attempt}`}
      version={version}
      fallback={(failure) => <DefectPage failure={failure} retry={retry} />}
    >
      <Suspense fallback={<Opening />}>{createElement(viewComponent(view))}</Suspense>
    </ErrorBoundary>
  );
}
