import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import { useMemo, type ReactElement } from "react";
import { withChoices } from "../../core/preparation/choices";
import { decisionsOf } from "../../core/preparation/decisions";
import { withEverything } from "../../core/preparation/with-decision";
import { counted, typography } from "../../core/text/french";
import { Disclosure } from "../components/Disclosure";
import { FileChooser } from "../components/FileChooser";
import { useControl } from "../hooks/use-control";
import { useFocusTarget } from "../hooks/use-focus-target";
import { usePrepare } from "../hooks/use-prepare";
import { useCommands, usePaneState, useSession } from "../pane-context";
import type { PreparationState } from "../state/pane-state";
import { useLayout } from "../styles/layout";
import { DecisionList } from "./DecisionList";
import { MissingFields } from "./MissingFields";
import { SheetReview } from "./SheetReview";
import { termsIn } from "../../core/domain/terms";
import { Explanations } from "../components/Explanations";

const useStyles = makeStyles({
  /** Below what stays at the top of a narrow window. */
  title: { scrollMarginTop: "56px" },
});

/** From the workbook that the person already has to the template: what each column is, what they have to say, what still lacks. */
export function PreparePart(): ReactElement {
  const layout = useLayout();
  const styles = useStyles();
  const { preparation, busy } = usePaneState(({ preparation, job }) => ({ preparation, busy: job !== null }));
  const title = useFocusTarget("preparation");
  const prepare = usePrepare();
  return (
    <section className={layout.tight} aria-labelledby="preparer">
      <h2 id="preparer" ref={title} tabIndex={-1} className={mergeClasses(layout.section, styles.title)}>
        Préparer un classeur qui n'est pas au modèle
      </h2>
      <Done />
      {preparation ? (
        <Review preparation={preparation} />
      ) : (
        <>
          <p className={layout.text}>
            {typography(
              "Vos colonnes ont d'autres titres, vos sorties sont dans une autre feuille, les contrats à côté des personnes ? Chaque colonne reçoit une proposition, et rien n'est appliqué sans vous.",
            )}
          </p>
          <div>
            <Button disabledFocusable={busy} onClick={() => void prepare()}>
              Proposer ce qu'est chaque colonne
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

/** The sheets that are there now: how many people, and what had to be supposed to write them. */
function Done(): ReactElement | null {
  const layout = useLayout();
  const { prepared, busy } = usePaneState(({ prepared, job }) => ({ prepared, busy: job !== null }));
  const control = useControl();
  if (!prepared) return null;
  const { told, supposed } = prepared;
  return (
    <>
      <p className={layout.text} role="status">
        {typography(told)}
      </p>
      <div>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void control()}>
          Contrôler ce qui a été préparé
        </Button>
      </div>
      {supposed.length > 0 ? (
        <Disclosure level={3} label={typography(`Ce qui a été supposé (${supposed.length})`)}>
          {() => (
            <ul className={layout.list}>
              {supposed.map((sentence) => (
                <li key={sentence}>{typography(sentence)}</li>
              ))}
            </ul>
          )}
        </Disclosure>
      ) : null}
    </>
  );
}

function Review({ preparation }: { readonly preparation: PreparationState }): ReactElement {
  const layout = useLayout();
  const { kind } = useSession();
  const busy = usePaneState(({ job }) => job !== null);
  const { choosePreparation, writePrepared, saveChoices, takeChoices, focus } = useCommands();
  const { proposals: before, choices, notices } = preparation;
  const proposals = useMemo(() => withChoices(before, choices), [before, choices]);
  const decisions = useMemo(() => decisionsOf(proposals), [proposals]);
  return (
    <div className={layout.stack}>
      <p className={layout.text} role="status">
        {typography(
          decisions.length === 0
            ? "Tout est décidé : vérifiez, puis écrivez le classeur."
            : `${counted(decisions.length, "proposition attend", "propositions attendent")} votre accord.`,
        )}
      </p>
      {decisions.length > 0 ? (
        <>
          <DecisionList decisions={decisions} />
          <Explanations terms={termsIn(decisions.map(({ proposal }) => proposal))} />
          <div>
            <Button
              appearance="primary"
              disabledFocusable={busy}
              onClick={() => {
                void choosePreparation(withEverything(choices, proposals));
                // The list goes away, and this button with it.
                focus("preparation");
              }}
            >
              {decisions.length === 1 ? "Accepter cette proposition" : `Accepter les ${decisions.length} propositions`}
            </Button>
          </div>
        </>
      ) : null}
      {proposals.map((proposal, index) => (
        <SheetReview key={proposal.sheet} proposal={proposal} before={before[index] ?? proposal} choices={choices} />
      ))}
      {notices.map((notice) => (
        <p key={notice} className={layout.small}>
          {typography(notice)}
        </p>
      ))}
      <MissingFields proposals={proposals} />
      <div>
        <Button
          appearance={decisions.length === 0 ? "primary" : "secondary"}
          disabledFocusable={busy}
          onClick={() => void writePrepared()}
        >
          {kind === "browser" ? "Créer le classeur préparé" : "Écrire les feuilles du modèle"}
        </Button>
      </div>
      {kind === "browser" ? (
        <Disclosure level={3} label="Mes choix, pour l'an prochain">
          {() => (
            <div className={layout.stack}>
              <div>
                <Button onClick={() => void saveChoices()}>Enregistrer mes choix</Button>
              </div>
              <FileChooser
                label="Reprendre les choix de l'an dernier"
                hint="Le fichier .json enregistré alors ; une feuille d'une autre année est la même feuille."
                accept=".json"
                disabled={busy}
                onFile={(file) => void takeChoices(file)}
              />
            </div>
          )}
        </Disclosure>
      ) : null}
    </div>
  );
}
