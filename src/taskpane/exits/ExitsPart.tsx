import { Button } from "@fluentui/react-components";
import { useCallback, type ReactElement } from "react";
import type { ControlReport } from "../../application/control/control-workbook";
import { counted, numberText, typography } from "../../core/text/french";
import { CountFilter, CountFilters } from "../components/CountFilter";
import { useSliced } from "../hooks/use-sliced";
import { useCommands, usePaneState } from "../pane-context";
import { PartTitle } from "../results/PartTitle";
import { RESULTS_PAGE } from "../state/results-state";
import { useLayout } from "../styles/layout";
import { exitRows, rowsShown, SHOWN_VERDICTS, type ExitRows } from "./exit-rows";
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
  const { changeResults } = useCommands();
  const { profile } = report.context;
  const total = rowsShown(exits, null).length;
  const verdict = results.verdict !== null && rowsShown(exits, results.verdict).length > 0 ? results.verdict : null;
  const rows = rowsShown(exits, verdict);
  if (total === 0)
    return (
      <p className={layout.text}>
        {typography(
          "Aucune sortie du PLIE n’est saisie : remplissez « Date de sortie PLIE » et « Type de sortie PLIE » dans la feuille Participants.",
        )}
      </p>
    );
  return (
    <>
      <p className={layout.small}>
        {typography(
          profile
            ? `Table des sorties : ${profile.name}${profile.exitsToConfirm ? ", critères à confirmer" : ""}.`
            : "Aucun PLIE n’est indiqué, et aucune table ne peut donc être essayée : choisissez-le dans Données, puis contrôlez de nouveau.",
        )}
      </p>
      <CountFilters label="Montrer seulement un verdict">
        {SHOWN_VERDICTS.filter((one) => exits.rows[one].length > 0).map((one) => (
          <CountFilter
            key={one}
            count={exits.rows[one].length}
            pressed={verdict === one}
            onToggle={() => changeResults({ verdict: verdict === one ? null : one, shownExits: RESULTS_PAGE })}
          >
            <VerdictMark verdict={one} />
          </CountFilter>
        ))}
      </CountFilters>
      <p className={layout.soft} role="status">
        {rows.length === total
          ? typography(`${countText(exits, rows)}.`)
          : typography(`${countText(exits, rows)} sur ${numberText(total)}.`)}
      </p>
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
      {rows.length > results.shownExits ? (
        <div>
          <Button onClick={() => changeResults({ shownExits: results.shownExits + RESULTS_PAGE })}>
            {typography(`Afficher la suite (encore ${numberText(rows.length - results.shownExits)})`)}
          </Button>
        </div>
      ) : null}
    </>
  );
}

/** A suspension is no exit, and the Bilan does not count it as one. */
function countText({ staying }: ExitRows, rows: readonly number[]): string {
  const stays = rows.filter((row) => staying.has(row)).length;
  const exits = counted(rows.length - stays, "sortie");
  return stays === 0
    ? exits
    : `${exits} et ${counted(stays, "situation", "situations")} qui n’en ${stays > 1 ? "sont" : "est"} pas (suspension, veille)`;
}
