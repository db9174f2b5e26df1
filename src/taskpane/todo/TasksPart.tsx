import { Button } from "@fluentui/react-components";
import { useCallback, useMemo, useState, type ReactElement } from "react";
import type { ControlReport } from "../../application/control/control-workbook";
import { byReferent, telephoneOf, type ReferentGroup } from "../../application/todo/by-referent";
import { tasksOf, tasksWithin, type Task } from "../../application/todo/tasks";
import { termsIn, termsNamed } from "../../core/domain/terms";
import { HORIZONS } from "../../core/exits/deadlines";
import type { Table } from "../../core/reading/table";
import { counted, numberText, typography } from "../../core/text/french";
import { dayText } from "../../core/domain/value-text";
import { CountFilter, CountFilters } from "../components/CountFilter";
import { Explanations } from "../components/Explanations";
import { SearchField } from "../components/SearchField";
import { ShowMore } from "../components/ShowMore";
import { cellOf, sheetRowOf } from "../exits/row-place";
import { useSliced } from "../hooks/use-sliced";
import { useCommands, usePaneState } from "../pane-context";
import { personName, personText } from "../people/person";
import { holdsWords, typedWords } from "../people/typed-words";
import { PartTitle } from "../results/PartTitle";
import { RESULTS_PAGE } from "../state/results-state";
import { useLayout } from "../styles/layout";

/** What is late and what has to be done in the days to come, by référent. */
export function TasksPart({ report }: { readonly report: ControlReport }): ReactElement {
  const layout = useLayout();
  const tasks = useSliced(useCallback(() => tasksOf(report), [report]));
  return (
    <section className={layout.stack}>
      <PartTitle>À faire</PartTitle>
      {tasks ? <Tasks report={report} tasks={tasks} /> : <p className={layout.soft}>Calcul des échéances…</p>}
    </section>
  );
}

function Tasks({ report, tasks }: { readonly report: ControlReport; readonly tasks: readonly Task[] }): ReactElement {
  const layout = useLayout();
  const { horizon, busy } = usePaneState(({ results, job }) => ({ horizon: results.horizon, busy: job !== null }));
  const { changeResults, writeTasks } = useCommands();
  const [most, setMost] = useState(RESULTS_PAGE);
  const [typed, setTyped] = useState("");
  const today = report.context.controlDay;
  const participants = report.tables.participants as Table<"participants">;
  const shown = useMemo(() => {
    const words = typedWords(typed);
    const within = tasksWithin(tasks, today, horizon);
    if (words.length === 0) return within;
    return within.filter(({ row, text }) => holdsWords(`${personText(participants as Table, row)} ${text}`, words));
  }, [tasks, today, horizon, typed, participants]);
  const late = shown.filter((task) => task.late).length;
  return (
    <>
      <p className={layout.small}>
        {typography(
          `À compter de la date de contrôle, le ${dayText(today)}. Ce qui est en retard est toujours montré, sauf ce que vous avez justifié.`,
        )}
      </p>
      <Explanations
        terms={[
          ...termsNamed("Date de contrôle", "Référent", "Suspension"),
          ...termsIn(new Set(tasks.map(({ text }) => text))),
        ]}
      />
      <SearchField
        label="Rechercher dans ce qui est à faire"
        hint="Nom, identifiant, référent, prescripteur, opération."
        value={typed}
        onChange={setTyped}
      />
      <CountFilters label="Combien de jours regarder" short>
        {HORIZONS.map((days) => (
          <CountFilter
            key={days}
            count={tasksWithin(tasks, today, days).length}
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
          ? typography(`Rien en retard, rien dans les ${horizon} jours à venir.`)
          : typography(
              `${late === 0 ? "Rien en retard" : `${counted(late, "action")} en retard`}, ${numberText(shown.length - late)} dans les ${horizon} jours à venir.`,
            )}
      </p>
      {shown.length > 0 ? (
        <div>
          <Button disabledFocusable={busy} onClick={() => void writeTasks(horizon)}>
            Écrire la feuille À faire
          </Button>
        </div>
      ) : null}
      {byReferent(shown.slice(0, most), participants).map((group) => (
        <ReferentTasks key={group.referent ?? ""} report={report} group={group} />
      ))}
      <ShowMore left={shown.length - most} onShow={() => setMost(most + RESULTS_PAGE)} />
    </>
  );
}

function ReferentTasks({
  report,
  group: { referent, items },
}: {
  readonly report: ControlReport;
  readonly group: ReferentGroup<Task>;
}): ReactElement {
  const layout = useLayout();
  return (
    <section className={layout.tight}>
      <h3 className={layout.section}>
        {typography(`${referent === null ? "Sans référent" : `Référent : ${referent}`} (${numberText(items.length)})`)}
      </h3>
      <ul className={layout.plainList}>
        {items.map((task) => (
          <TaskItem key={`${task.kind} ${task.row} ${task.contractRow ?? ""}`} report={report} task={task} />
        ))}
      </ul>
    </section>
  );
}

function TaskItem({ report, task }: { readonly report: ControlReport; readonly task: Task }): ReactElement {
  const layout = useLayout();
  const { goTo } = useCommands();
  const participants = report.tables.participants as Table<"participants">;
  const { contracts } = report.tables;
  const { row, contractRow, text } = task;
  const line = sheetRowOf(participants as Table, row);
  const telephone = telephoneOf(participants)(row);
  return (
    <li className={layout.card}>
      <span className={layout.strong}>{typography(`${personName(participants as Table, row)}, ligne ${line}`)}</span>
      <span className={layout.text}>{text}</span>
      <div className={layout.row}>
        {telephone === "" ? null : <span>{typography(`Tél. : ${telephone}`)}</span>}
        <Button size="small" onClick={() => void goTo(participants.grid.name, cellOf(participants as Table, row))}>
          {`Aller à la ligne ${line}`}
        </Button>
        {contracts && contractRow !== null ? (
          <Button size="small" onClick={() => void goTo(contracts.grid.name, cellOf(contracts as Table, contractRow))}>
            {`Aller au contrat, ligne ${sheetRowOf(contracts as Table, contractRow)}`}
          </Button>
        ) : null}
      </div>
    </li>
  );
}
