import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ControlReport } from "../../application/control/control-workbook";
import { dayText } from "../../core/domain/value-text";
import type { Contract } from "../../core/exits/criteria/contract";
import type { ExitEvaluation } from "../../core/exits/exit-evaluation";
import { typography } from "../../core/text/french";
import { useCommands } from "../pane-context";
import { cellOf } from "./row-place";

interface ContractButtonsProps {
  readonly report: ControlReport;
  readonly evaluation: ExitEvaluation;
  /** Of Participants. */
  readonly row: number;
}

/** The way to each contract of a person. */
export function ContractButtons({ report, evaluation, row }: ContractButtonsProps): ReactElement {
  const { goTo } = useCommands();
  const { contracts } = report.tables;
  const own = (contracts && evaluation.contractsOf(row)) ?? [];
  return (
    <>
      {contracts
        ? own.map((contract) => (
            <Button
              key={contract.row}
              size="small"
              onClick={() => void goTo(contracts.grid.name, cellOf(contracts, contract.row))}
            >
              {typography(`Aller au contrat : ${contractText(contract)}, ligne ${contract.sheetRow}`)}
            </Button>
          ))
        : null}
    </>
  );
}

function contractText({ type, start, end }: Contract): string {
  const from = start === null ? "" : ` du ${dayText(start)}`;
  const to = typeof end === "number" ? ` au ${dayText(end)}` : "";
  return `${type ?? "contrat"}${from}${to}`;
}
