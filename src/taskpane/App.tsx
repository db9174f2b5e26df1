import { FluentProvider, makeStyles, Spinner, tokens, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, type ComponentType, type ReactElement } from "react";
import { DefectPage } from "./components/DefectPage";
import { ErrorBoundary } from "./components/ErrorBoundary";
import { FailureBar } from "./components/FailureBar";
import { JobPanel } from "./components/JobPanel";
import { NavigationBar } from "./components/NavigationBar";
import { NoticeBar } from "./components/NoticeBar";
import { StaleBanner } from "./components/StaleBanner";
import { useFocusKeeper } from "./components/use-focus-keeper";
import { useDark } from "./components/use-dark";
import { PaneProvider, usePaneState } from "./pane-context";
import type { Pane } from "./state/pane";
import type { View } from "./state/pane-state";
import { HomeView } from "./views/HomeView";

/** The first view comes with the pane; the others, with the rules, when they are asked for. */
const VIEW_COMPONENTS: Readonly<Record<View, ComponentType>> = {
  accueil: HomeView,
  donnees: lazy(() => import("./views/DataView")),
  controle: lazy(() => import("./views/ControlView")),
  bilan: lazy(() => import("./views/BilanView")),
  fiches: lazy(() => import("./views/FichesView")),
  aide: lazy(() => import("./views/HelpView")),
};

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
  main: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    maxWidth: "48rem",
    margin: "0 auto",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`,
    boxSizing: "border-box",
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
  useEffect(() => void pane.commands.start(), [pane]);
  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme} className={styles.provider}>
      <PaneProvider value={pane}>
        <NavigationBar />
        <div className={styles.message} role="alert">
          <FailureBar />
        </div>
        <div className={styles.message} role="status">
          <NoticeBar />
        </div>
        <main className={styles.main}>
          <JobPanel />
          <StaleBanner />
          <CurrentView version={pane.session.version} />
        </main>
      </PaneProvider>
    </FluentProvider>
  );
}

function CurrentView({ version }: { readonly version: string }): ReactElement {
  const { view } = usePaneState();
  const Shown = VIEW_COMPONENTS[view];
  return (
    <ErrorBoundary
      key={view}
      version={version}
      fallback={(detail, retry) => <DefectPage detail={detail} retry={retry} />}
    >
      <Suspense fallback={<Spinner label="Ouverture…" />}>
        <Shown />
      </Suspense>
    </ErrorBoundary>
  );
}
