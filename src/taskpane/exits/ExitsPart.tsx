import { Button } from "@fluentui/react-components";
import { useCallback, type ReactElement } from "react";
import type { ControlReport } from "../../application/control/control-workbook";
import { incompleteExitsOf } from "../../application/todo/incomplete-exits";
import { VERDICT_TERMS } from "../../core/domain/terms";
import { counted, numberText, typography } from "../../core/text/french";
import { CountFilter, CountFilters } from "../components/CountFilter";
import { Explanations } from "../components/Explanations";
import { SearchField } from "../components/SearchField";
import { ShowMore } from "../components/ShowMore";
import { useLatest, useSliced } from "../hooks/use-sliced";
import { useCommands, usePaneState } from "../pane-context";
import { typedWords } from "../people/typed-words";
import { PartTitle } from "../results/PartTitle";
import { RESULTS_PAGE } from "../state/results-state";
import { useLayout } from "../styles/layout";
import { exitRows, exitsFound, rowsShown, SHOWN_VERDICTS, type ExitRows } from "./exit-rows";
import { ExitItem } from "./ExitItem";
import { VerdictMark } from "./marks";

/** Every declared exit against the table of the PLIE: the verdict, then the reasoning of those that are unfolded. */
export function ExitsPart({ report }: { readonly report: ControlReport }): ReactElement {
  const layout = useLayout();
  const { tables, context } = report;
  const exits = useSliced(useCallback(() => exitRows(tables, context), [tables, context]));
  return (
    <section className={layout.stack}>
      <PartTitle>Sorties du PLIE</PartTitle>
      {exits ? <Exits report={report} exits={exits} /> : <p className={layout.soft}>Lecture des sorties…</p>}
    </section>
  );
}

function Exits({ report, exits }: { readonly report: ControlReport; readonly exits: ExitRows }): ReactElement {
  const layout = useLayout();
  const results = usePaneState(({ results }) => results);
  const { changeResults, show } = useCommands();
  const { profile } = report.context;
  const { exitText } = results;
  const { latest, current } = useLatest(useCallback(() => exitsFound(exits, typedWords(exitText)), [exits, exitText]));
  // What was found among the exits of a former control numbers other rows.
  const found = latest?.evaluation === exits.evaluation ? latest : exits;
  const total = rowsShown(exits, null).length;
  const verdict = results.verdict !== null && rowsShown(exits, results.verdict).length > 0 ? results.verdict : null;
  const rows = rowsShown(found, verdict);
  if (total === 0)
    return (
      <p className={layout.text}>
        {typography(
          "Aucune sortie du PLIE n'est saisie : remplissez « Date de sortie PLIE » et « Type de sortie PLIE » dans la feuille Participants.",
        )}
      </p>
    );
  return (
    <>
      {profile ? (
        <p className={layout.small}>
          {typography(`Table des sorties : ${profile.name}${profile.exitsToConfirm ? ", critères à confirmer" : ""}.`)}
        </p>
      ) : (
        <div className={layout.row}>
          <p className={layout.small}>
            {typography("Aucun PLIE n'est indiqué, et aucune table de sorties ne peut donc être essayée.")}
          </p>
          <Button size="small" onClick={() => show("donnees", true)}>
            Choisir le PLIE
          </Button>
        </div>
      )}
      <SearchField
        label="Rechercher une sortie"
        hint="Nom, identifiant, référent, prescripteur, opération, ligne ou type de sortie."
        value={exitText}
        onChange={(text) => changeResults({ exitText: text, shownExits: RESULTS_PAGE })}
      />
      <CountFilters label="Montrer seulement un verdict">
        {SHOWN_VERDICTS.filter((one) => exits.rows[one].length > 0).map((one) => (
          <CountFilter
            key={one}
            count={found.rows[one].length}
            pressed={verdict === one}
            onToggle={() => changeResults({ verdict: verdict === one ? null : one, shownExits: RESULTS_PAGE })}
          >
            <VerdictMark verdict={one} />
          </CountFilter>
        ))}
      </CountFilters>
      <Explanations terms={VERDICT_TERMS} question="Que veulent dire ces verdicts ?" />
      <p className={layout.soft} role="status">
        {current ? typography(foundText(exits, rows, total)) : "Recherche…"}
      </p>
      <MissingList report={report} />
      <ul className={layout.plainList}>
        {rows.slice(0, results.shownExits).map((row) => (
          <ExitItem
            key={row}
            report={report}
            evaluation={exits.evaluation}
            row={row}
            open={results.openExits.includes(row)}
          />
        ))}
      </ul>
      <ShowMore
        left={rows.length - results.shownExits}
        onShow={() => changeResults({ shownExits: results.shownExits + RESULTS_PAGE })}
      />
    </>
  );
}

/** What the exits lack, as a list to hand out. */
function MissingList({ report }: { readonly report: ControlReport }): ReactElement | null {
  const busy = usePaneState(({ job }) => job !== null);
  const { writeIncompleteExits } = useCommands();
  const exits = useSliced(useCallback(() => incompleteExitsOf(report), [report]));
  if (!exits || exits.length === 0) return null;
  return (
    <div>
      <Button disabledFocusable={busy} onClick={() => void writeIncompleteExits()}>
        {typography(
          `Écrire ce qui manque à ${exits.length === 1 ? "une sortie" : `${numberText(exits.length)} sorties`}`,
        )}
      </Button>
    </div>
  );
}

function foundText(exits: ExitRows, rows: readonly number[], total: number): string {
  if (rows.length === 0) return "Aucune sortie ne répond à cette recherche : effacez-en un mot pour en voir davantage.";
  const count = countText(exits, rows);
  return rows.length === total ? `${count}.` : `${count} sur ${numberText(total)}.`;
}

/** A suspension is no exit, and the Bilan does not count it as one. */
function countText({ staying }: ExitRows, rows: readonly number[]): string {
  const stays = rows.filter((row) => staying.has(row)).length;
  const exits = counted(rows.length - stays, "sortie");
  return stays === 0
    ? exits
    : `${exits} et ${counted(stays, "situation", "situations")} qui n'en ${stays > 1 ? "sont" : "est"} pas (suspension, veille)`;
}
