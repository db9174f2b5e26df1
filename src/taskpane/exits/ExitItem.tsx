import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ControlReport } from "../../application/control/control-workbook";
import { declaredType } from "../../core/exits/describe-exit";
import { NO_LINE, type ExitEvaluation } from "../../core/exits/exit-evaluation";
import { capitalised, typography } from "../../core/text/french";
import { dayText } from "../../core/domain/value-text";
import { personName } from "../people/person";
import { Disclosure } from "../components/Disclosure";
import { useFocusTarget } from "../hooks/use-focus-target";
import { useCommands, usePaneState } from "../pane-context";
import { useLayout } from "../styles/layout";
import { ExitReasoning } from "./ExitReasoning";
import type { ShownVerdict } from "./exit-rows";
import { VerdictMark } from "./marks";
import { sheetRowOf } from "./row-place";

const useStyles = makeStyles({
  item: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: { display: "flex", flexDirection: "column", gap: "2px" },
});

interface ExitItemProps {
  readonly report: ControlReport;
  readonly evaluation: ExitEvaluation;
  readonly row: number;
  readonly open: boolean;
}

/** One exit; its reasoning is made when it is unfolded. */
export function ExitItem({ report, evaluation, row, open }: ExitItemProps): ReactElement {
  const styles = useStyles();
  const layout = useLayout();
  const results = usePaneState(({ results }) => results);
  const { changeResults } = useCommands();
  const { participants } = evaluation;
  const day = evaluation.exitDayOf(row);
  const line = evaluation.lines[evaluation.lineOf[row] ?? NO_LINE];
  const type = line?.label ?? declaredType(evaluation, row) ?? "type de sortie non saisi";
  const who = [
    `ligne ${sheetRowOf(participants, row)}`,
    personName(participants, row),
    ...(day === null ? [] : [`sortie le ${dayText(day)}`]),
  ].filter(Boolean);
  const sought = useFocusTarget("exit");
  const toggle = (wanted: boolean): void =>
    changeResults({
      openExits: wanted ? [...results.openExits, row] : results.openExits.filter((other) => other !== row),
    });
  return (
    <li className={styles.item}>
      <Disclosure
        level={3}
        open={open}
        onToggle={toggle}
        {...(results.openExits.at(-1) === row && { buttonRef: sought })}
        label={
          <span className={styles.head}>
            <VerdictMark verdict={evaluation.verdictOf(row) as ShownVerdict} />
            <span>{typography(`« ${type} »`)}</span>
            <span className={layout.small}>{typography(capitalised(who.join(", ")))}</span>
          </span>
        }
      >
        {() => <ExitReasoning report={report} evaluation={evaluation} row={row} />}
      </Disclosure>
    </li>
  );
}
