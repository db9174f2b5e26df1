import type { Control } from "../../engine/control";
import { rawValue } from "../../reading/table";
import type { Amounts, Funding } from "../../indicators/funding";
import type { Check } from "../model";

const LABELS: Readonly<Record<keyof Amounts, string>> = {
  totalCost: "Coût total, en euros",
  requestedFse: "FSE demandé, en euros",
  cofinancing: "Cofinancements, en euros",
};

/** The totals of the funding plans as Excel adds them up: only where every row is one of ours and every amount a number. */
export function fundingChecks(
  { tables: { funding: table } }: Pick<Control, "tables">,
  funding: Funding | null,
): Check[] {
  if (!table || !funding || funding.plans.length === 0) return [];
  if (funding.foreign.length + funding.unknownRows.length > 0) return [];
  const { firstRow, rowCount, grid } = table;
  return (Object.keys(LABELS) as (keyof Amounts)[]).flatMap((field): Check[] => {
    const value = funding.total[field];
    const column = table.columns.get(field);
    if (value === null || !column) return [];
    for (let row = 0; row < rowCount; row += 1)
      if (table.present[row] && typeof rawValue(table, row, column) !== "number") return [];
    const { sheetColumn } = column;
    return [
      {
        code: "",
        label: LABELS[field],
        value,
        basis: "données",
        by: {
          sheet: grid.name,
          area: { firstRow, lastRow: firstRow + rowCount - 1, firstColumn: sheetColumn, lastColumn: sheetColumn },
        },
      },
    ];
  });
}
