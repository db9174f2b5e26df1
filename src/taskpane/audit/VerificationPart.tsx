import { Button } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Verification } from "../../application/audit/verify-workbook";
import { counted, typography } from "../../core/text/french";
import { dayText } from "../../core/domain/value-text";
import { useCommands, usePaneState } from "../pane-context";
import { useLayout } from "../styles/layout";
import { termsIn, termsNamed } from "../../core/domain/terms";
import { Explanations } from "../components/Explanations";

const VERIFICATION_TERMS = termsNamed("Attestation", "Empreinte");

/** Differences that are listed here; all of them are printed by the command line. */
const MOST_SHOWN = 50;

/** Repeats the control that the written Bilan states. */
export function VerificationPart(): ReactElement {
  const layout = useLayout();
  const { opened, busy } = usePaneState(({ opened, job }) => ({ opened, busy: job !== null }));
  const { verify } = useCommands();
  const [found, setFound] = useState<{ readonly of: unknown; readonly verification: Verification } | null>(null);
  const run = async (): Promise<void> => {
    setFound(null);
    const verification = await verify();
    if (verification) setFound({ of: opened, verification });
  };
  return (
    <section className={layout.tight} aria-labelledby="audit-verification">
      <h2 id="audit-verification" className={layout.section}>
        Vérifier le bilan
      </h2>
      <p className={layout.text}>
        {typography("Le contrôle que le bilan atteste est refait, à la même date et avec les mêmes réglages.")}
      </p>
      <Explanations terms={VERIFICATION_TERMS} />
      <div className={layout.row}>
        <Button disabledFocusable={busy} onClick={() => void run()}>
          Vérifier le bilan écrit
        </Button>
      </div>
      <div role="status">{found && found.of === opened ? <Result {...found.verification} /> : null}</div>
    </section>
  );
}

function Result({ stated, differences, otherRules }: Verification): ReactElement {
  const layout = useLayout();
  const control = `exercice ${stated.year}, contrôle du ${dayText(stated.controlDay)}`;
  return (
    <>
      <p className={layout.text}>
        <strong>
          {typography(
            differences.length === 0
              ? `Identique : ${control}.`
              : `Différent : ${counted(differences.length, "différence")} (${control}).`,
          )}
        </strong>
      </p>
      {otherRules ? (
        <p className={layout.soft}>
          {typography(
            `Les règles ne sont plus celles d'alors (${stated.version}) : une différence peut venir d'elles.`,
          )}
        </p>
      ) : null}
      <ul className={layout.list}>
        {differences.slice(0, MOST_SHOWN).map(({ message }) => (
          <li key={message}>{typography(message)}</li>
        ))}
      </ul>
      <Explanations terms={termsIn(differences.slice(0, MOST_SHOWN).map(({ message }) => message))} />
      {differences.length > MOST_SHOWN ? (
        <p className={layout.soft}>{typography(`Et ${differences.length - MOST_SHOWN} de plus.`)}</p>
      ) : null}
    </>
  );
}
