import { Button, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { counted, typography } from "../../core/text/french";
import { FileChooser } from "../components/FileChooser";
import { useCommands, usePaneState } from "../pane-context";
import { useLayout } from "../styles/layout";

interface Outcome {
  readonly file: string;
  readonly problems: readonly string[];
}

/** A person's own fiches, from a JSON file that stays on the computer; everything that is wrong in it is told at once. */
export function OwnFiches(): ReactElement {
  const layout = useLayout();
  const { ownFiles, busy, opened } = usePaneState(({ ownFiles, job, opened }) => ({
    ownFiles,
    busy: job !== null,
    opened: opened !== null,
  }));
  const { addFiches, removeFiches, keepFiches } = useCommands();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const add = async (file: File): Promise<void> => {
    setOutcome(null);
    setOutcome({ file: file.name, problems: await addFiches(file) });
  };
  return (
    <section className={layout.tight} aria-labelledby="mes-fiches">
      <h2 id="mes-fiches" className={layout.section}>
        Mes fiches
      </h2>
      <FileChooser
        label="Ajouter un fichier de fiches"
        hint="Un fichier .json, pour un autre appel à projets ou un autre PLIE. Il sert jusqu'à la fermeture du volet, ou reste dans le classeur si vous l'y gardez."
        accept=".json"
        disabled={busy}
        onFile={(file) => void add(file)}
      />
      {outcome && outcome.problems.length > 0 ? (
        <MessageBar intent="error" layout="multiline" politeness="assertive">
          <MessageBarBody>
            <MessageBarTitle>{typography(`« ${outcome.file} » n'a pas été chargé`)}</MessageBarTitle>
            <br />
            {typography(
              `Corrigez ${counted(outcome.problems.length, "défaut")} dans ce fichier, puis ajoutez-le de nouveau :`,
            )}
            <ul className={layout.list}>
              {outcome.problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      ) : null}
      <ul className={layout.plainList}>
        {ownFiles.map(({ name, catalogue }) => (
          <li key={name} className={layout.card}>
            <span className={layout.text}>
              {typography(
                `« ${name} » : ${counted(catalogue.fiches.length, "fiche")}, ${counted(catalogue.profiles.length, "profil de PLIE", "profils de PLIE")}`,
              )}
            </span>
            <div className={layout.row}>
              {opened ? (
                <Button
                  size="small"
                  aria-label={`Garder ${name} dans le classeur`}
                  disabledFocusable={busy}
                  onClick={() => void keepFiches(name)}
                >
                  Garder dans le classeur
                </Button>
              ) : null}
              <Button
                size="small"
                aria-label={`Retirer ${name}`}
                disabledFocusable={busy}
                onClick={() => void removeFiches(name)}
              >
                Retirer
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
