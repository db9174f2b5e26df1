import { Button } from "@fluentui/react-components";
import { useCallback, useState, type ReactElement } from "react";
import type { ControlReport } from "../../application/control/control-workbook";
import { deadlineText, HORIZONS, upcomingDeadlines, type Deadline, type Horizon } from "../../core/exits/deadlines";
import type { Table } from "../../core/reading/table";
import { counted, numberText, typography } from "../../core/text/french";
import { dayText } from "../../core/domain/value-text";
import { personName } from "../anomalies/person";
import { CountFilter, CountFilters } from "../components/CountFilter";
import { useSliced } from "../hooks/use-sliced";
import { useCommands, usePaneState } from "../pane-context";
import { PartTitle } from "../results/PartTitle";
import { RESULTS_PAGE } from "../state/results-state";
import { useLayout } from "../styles/layout";
import { cellOf, sheetRowOf } from "./row-place";

const FARTHEST = Math.max(...HORIZONS) as Horizon;

/** What has to be done in the days to come, soonest first. */
export function DeadlinesPart({ report }: { readonly report: ControlReport }): ReactElement {
  const layout = useLayout();
  const { tables, context } = report;
  const deadlines = useSliced(useCallback(() => upcomingDeadlines(tables, context, FARTHEST), [tables, context]));
  return (
    <section className={layout.stack}>
      <PartTitle>Échéances à venir</PartTitle>
      {deadlines ? (
        <Deadlines report={report} deadlines={deadlines} />
      ) : (
        <p className={layout.soft}>Calcul des échéances…</p>
      )}
    </section>
  );
}

interface DeadlinesProps {
  readonly report: ControlReport;
  readonly deadlines: readonly Deadline[];
}

function Deadlines({ report, deadlines }: DeadlinesProps): ReactElement {
  const layout = useLayout();
  const horizon = usePaneState(({ results }) => results.horizon);
  const { changeResults } = useCommands();
  const [most, setMost] = useState(RESULTS_PAGE);
  const today = report.context.controlDay;
  const within = (days: number): readonly Deadline[] => deadlines.filter(({ day }) => day <= today + days);
  const shown = within(horizon);
  return (
    <>
      <p className={layout.small}>
        {typography(`À compter de la date de contrôle, le ${dayText(today)}. Ce qui est en retard est une anomalie.`)}
      </p>
      <CountFilters label="Combien de jours regarder" short>
        {HORIZONS.map((days) => (
          <CountFilter
            key={days}
            count={within(days).length}
            pressed={days === horizon}
            short
            onToggle={() => changeResults({ horizon: days })}
          >
            {`${days} jours`}
          </CountFilter>
        ))}
      </CountFilters>
      <p className={layout.soft} role="status">
        {shown.length === 0
          ? typography(`Aucune échéance dans les ${horizon} jours à venir.`)
          : typography(`${counted(shown.length, "échéance")} dans les ${horizon} jours à venir.`)}
      </p>
      <ul className={layout.plainList}>
        {shown.slice(0, most).map((deadline) => (
          <DeadlineItem
            key={`${deadline.kind} ${deadline.row} ${deadline.contractRow ?? ""}`}
            report={report}
            deadline={deadline}
          />
        ))}
      </ul>
      {shown.length > most ? (
        <div>
          <Button onClick={() => setMost(most + RESULTS_PAGE)}>
            {typography(`Afficher la suite (encore ${numberText(shown.length - most)})`)}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function DeadlineItem({
  report: { tables, context },
  deadline,
}: {
  readonly report: ControlReport;
  readonly deadline: Deadline;
}): ReactElement {
  const layout = useLayout();
  const { goTo } = useCommands();
  const participants = tables.participants as Table<"participants">;
  const { contracts } = tables;
  const { row, contractRow } = deadline;
  const line = sheetRowOf(participants, row);
  return (
    <li className={layout.card}>
      <span className={layout.strong}>{typography(`${personName(participants, row)}, ligne ${line}`)}</span>
      <span className={layout.text}>{deadlineText(deadline, context.controlDay)}</span>
      <div className={layout.row}>
        <Button size="small" onClick={() => void goTo(participants.grid.name, cellOf(participants, row))}>
          {`Aller à la ligne ${line}`}
        </Button>
        {contracts && contractRow !== null ? (
          <Button size="small" onClick={() => void goTo(contracts.grid.name, cellOf(contracts, contractRow))}>
            {`Aller au contrat, ligne ${sheetRowOf(contracts, contractRow)}`}
          </Button>
        ) : null}
      </div>
    </li>
  );
}
