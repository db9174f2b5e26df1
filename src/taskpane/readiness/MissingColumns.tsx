import { Button } from "@fluentui/react-components";
import { lazy, Suspense, type ReactElement } from "react";
import { missingColumnsText, type MissingColumns as Missing } from "../../application/readiness/missing-columns";
import { typography } from "../../core/text/french";
import { useCommands, usePaneState } from "../pane-context";
import { useLayout } from "../styles/layout";

/** Fetched for those who need it: the first page stays light. */
const AddColumns = lazy(async () => ({ default: (await import("../preparation/AddColumns")).AddColumns }));

/** What keeps everybody out, before anything else is said of the workbook, and the ways on besides the assistant. */
export function MissingColumns({ missing }: { readonly missing: Missing }): ReactElement {
  const layout = useLayout();
  const busy = usePaneState(({ job }) => job !== null);
  const { show } = useCommands();
  return (
    <>
      <p className={layout.text}>{typography(missingColumnsText(missing))}</p>
      <p className={layout.small}>
        {typography(
          "Vos titres sont autres, ou les données dans une autre feuille ? L’assistant propose, vous décidez.",
        )}
      </p>
      <div className={layout.row}>
        <Button disabledFocusable={busy} onClick={() => show("donnees", true)}>
          Désigner les colonnes
        </Button>
      </div>
      <Suspense fallback={null}>
        <AddColumns plan={missing.plan} />
      </Suspense>
    </>
  );
}
