import { Button } from "@fluentui/react-components";
import { useCallback, type ReactElement } from "react";
import type { ControlReport } from "../../application/control/control-workbook";
import { exitsOf } from "../../core/exits/exit-evaluation";
import type { Table } from "../../core/reading/table";
import { useSliced } from "../hooks/use-sliced";
import { useCommands } from "../pane-context";
import { personName } from "../people/person";
import { FIRST_RESULTS } from "../state/results-state";
import { ContractButtons } from "./ContractButtons";
import { sheetRowOf } from "./row-place";

/** From an anomaly of an exit to its reasoning in Sorties, and to the contracts that it is made from. */
export function ExitLinks({
  report,
  row,
}: {
  readonly report: ControlReport;
  readonly row: number;
}): ReactElement | null {
  const { tables, context } = report;
  const { changeResults, focus } = useCommands();
  const evaluation = useSliced(useCallback(() => exitsOf(tables, context), [tables, context]));
  if (!evaluation || evaluation.verdictOf(row) === "none") return null;
  const participants = tables.participants as Table;
  const show = (): void => {
    changeResults({
      ...FIRST_RESULTS,
      part: "exits",
      // Alone in the list, whatever its length, until the person empties the search.
      exitText: `${personName(participants, row)} ligne ${sheetRowOf(participants, row)}`.trim(),
      openExits: [row],
    });
    focus("exit");
  };
  return (
    <>
      <Button size="small" onClick={show}>
        Voir le raisonnement de cette sortie
      </Button>
      <ContractButtons report={report} evaluation={evaluation} row={row} />
    </>
  );
}
