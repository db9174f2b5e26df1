import { lazy, Suspense, type ReactElement } from "react";
import { useCommands, usePaneState, useSession } from "../pane-context";
import { loadedPart } from "../state/loaded-part";
import { DefectPage } from "./DefectPage";
import { ErrorBoundary } from "./ErrorBoundary";

/** Fluent's dialogs are a tenth of the pane: they are fetched with the first question. */
const Question = lazy(() => loadedPart(import("./ReplacementQuestion")));

/** In a browser tab: another file was chosen or dropped while changes are not saved. */
export function ReplacementDialog(): ReactElement | null {
  const { opened, replacement } = usePaneState(({ opened, replacement }) => ({ opened, replacement }));
  const { answerReplacement } = useCommands();
  const { version } = useSession();
  if (!opened || !replacement) return null;
  return (
    <ErrorBoundary
      version={version}
      fallback={(failure) => <DefectPage failure={failure} retry={() => void answerReplacement("keep")} />}
    >
      <Suspense fallback={null}>
        <Question opened={opened.name} wanted={replacement.name} />
      </Suspense>
    </ErrorBoundary>
  );
}
