import { Button } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { tellRemaining } from "../../application/audit/tell-remaining";
import type { AnonymousCopy } from "../../application/audit/write-anonymous";
import { counted, typography } from "../../core/text/french";
import { useCommands, usePaneState } from "../pane-context";
import { useLayout } from "../styles/layout";

/** A copy that names nobody and gives the same figures, to show to someone or to ask for help. */
export function AnonymousPart(): ReactElement {
  const layout = useLayout();
  const { opened, busy } = usePaneState(({ opened, job }) => ({ opened, busy: job !== null }));
  const { copyWithoutNames } = useCommands();
  const [made, setMade] = useState<{ readonly of: unknown; readonly copy: AnonymousCopy } | null>(null);
  const run = async (): Promise<void> => {
    setMade(null);
    const copy = await copyWithoutNames();
    if (copy) setMade({ of: opened, copy });
  };
  return (
    <section className={layout.tight} aria-labelledby="audit-sans-noms">
      <h2 id="audit-sans-noms" className={layout.section}>
        Copie sans noms
      </h2>
      <p className={layout.text}>
        {typography(
          "Un nouveau classeur sans noms, contacts, adresses ni textes libres, aux naissances déplacées : il donne les mêmes chiffres et les mêmes anomalies. Celui-ci ne change pas.",
        )}
      </p>
      <div className={layout.row}>
        <Button disabledFocusable={busy} onClick={() => void run()}>
          Faire la copie sans noms
        </Button>
      </div>
      <div role="status">{made && made.of === opened ? <Remaining copy={made.copy} /> : null}</div>
    </section>
  );
}

function Remaining({ copy }: { readonly copy: AnonymousCopy }): ReactElement {
  const layout = useLayout();
  const { introduction, facts, advice } = tellRemaining(copy);
  return (
    <div className={layout.tight}>
      <p className={layout.text}>
        <strong>{typography(`${counted(copy.rows, "ligne copiée", "lignes copiées")} sans nom.`)}</strong>
      </p>
      <p className={layout.text}>{typography(introduction)}</p>
      <ul className={layout.list}>
        {facts.map((fact) => (
          <li key={fact}>{typography(fact)}</li>
        ))}
      </ul>
      <p className={layout.soft}>{typography(advice)}</p>
    </div>
  );
}
