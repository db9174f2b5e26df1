import { Button } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { typography } from "../../core/text/french";
import { Choice } from "../components/Choice";
import { useCommands, usePaneState } from "../pane-context";
import { useLayout } from "../styles/layout";
import { useOperations } from "./use-operations";

/** The nominative list: everybody, retained or not, and why. */
export function ListPart(): ReactElement {
  const layout = useLayout();
  const busy = usePaneState(({ job }) => job !== null);
  const { writeList } = useCommands();
  const operations = useOperations();
  const [operation, setOperation] = useState("");
  return (
    <section className={layout.tight} aria-labelledby="audit-liste">
      <h2 id="audit-liste" className={layout.section}>
        Liste nominative
      </h2>
      <p className={layout.text}>
        {typography(
          "Chaque ligne d'une opération, retenue ou non, avec les règles qui l'écartent. Une feuille par opération.",
        )}
      </p>
      <Choice label="Opération" value={operation} options={operations} onChange={setOperation} />
      <div className={layout.row}>
        <Button disabledFocusable={busy} onClick={() => void writeList(operation === "" ? null : operation)}>
          Écrire la liste
        </Button>
      </div>
    </section>
  );
}
