import { useMemo } from "react";
import type { ControlReport } from "../../application/control/control-workbook";
import { operationNames } from "../../core/audit/participation-key";
import type { Table } from "../../core/reading/table";
import type { Option } from "../components/Choice";
import { usePaneState } from "../pane-context";

const ALL: Option = { value: "", label: "Toutes les opérations" };

/** The operations that the controlled workbook names, after « toutes ». */
export function useOperations(): readonly Option[] {
  const report = usePaneState(({ report }) => report);
  return useMemo(() => [ALL, ...(report ? namedIn(report) : [])], [report]);
}

function namedIn(report: ControlReport): Option[] {
  const table = report.tables.participants as Table<"participants">;
  const nameOf = operationNames(table, report.context);
  const names = new Set<string>();
  for (let row = 0; row < table.rowCount; row += 1) if (table.present[row]) names.add(nameOf(row));
  names.delete("");
  return [...names].sort().map((name) => ({ value: name, label: name }));
}
