import { lazy, Suspense, useEffect, useState, type ReactElement } from "react";
import { useCommands, usePaneState, useSession } from "../pane-context";
import { loadedPart } from "../state/loaded-part";
import { DefectPage } from "./DefectPage";
import { ErrorBoundary } from "./ErrorBoundary";

/** Fluent's dialogs are a tenth of the pane: they are fetched with the file that something could be lost of, before the connection may be cut. */
const fetchQuestion = () => loadedPart(import("./ReplacementQuestion"));

/** In a browser tab: another file was chosen or dropped while changes are not saved. */
export function ReplacementDialog(): ReactElement | null {
  const { opened, replacement } = usePaneState(({ opened, replacement }) => ({ opened, replacement }));
  const { answerReplacement } = useCommands();
  const { kind, version } = useSession();
  const [Question, setQuestion] = useState(() => lazy(fetchQuestion));
  const expected = kind === "browser" && opened !== null;
  useEffect(() => {
    if (expected) fetchQuestion().catch(() => undefined);
  }, [expected]);
  if (!opened || !replacement) return null;
  const retry = (): void => {
    // React remembers what could not be fetched as broken for ever.
    setQuestion(() => lazy(fetchQuestion));
    void answerReplacement("keep");
  };
  return (
    <ErrorBoundary version={version} fallback={(failure) => <DefectPage failure={failure} retry={retry} />}>
      <Suspense fallback={null}>
        <Question opened={opened.name} wanted={replacement.name} />
      </Suspense>
    </ErrorBoundary>
  );
}
