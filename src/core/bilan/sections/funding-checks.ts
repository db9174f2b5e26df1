import type { Control } from "../../engine/control";
import { rawValue } from "../../reading/table";
import type { Amounts, Funding } from "../../indicators/funding";
import type { Check } from "../model";

const LABELS: Readonly<Record<keyof Amounts, string>> = {
  totalCost: "Coût total, en euros",
  requestedFse: "FSE demandé, en euros",
  cofinancing: "Cofinancements, en euros",
};

/**
 * The totals of the funding plans as Excel adds them up: only where every row is one of ours and every amount a number. A total typed below the plans is not
 * added to them; where one stands between them, there is no such area.
 */
export function fundingChecks(
  { tables: { funding: table } }: Pick<Control, "tables">,
  funding: Funding | null,
): Check[] {
  if (!table || !funding || funding.plans.length === 0) return [];
  if (funding.foreign.length + funding.unknownRows.length > 0) return [];
  const { firstRow, grid, present, aside } = table;
  const last = present.lastIndexOf(1);
  return (Object.keys(LABELS) as (keyof Amounts)[]).flatMap((field): Check[] => {
    const value = funding.total[field];
    const column = table.columns.get(field);
    if (value === null || !column) return [];
    for (let row = 0; row <= last; row += 1) {
      const isNumber = typeof rawValue(table, row, column) === "number";
      if (isNumber ? aside.has(row) : present[row]) return [];
    }
    const { sheetColumn } = column;
    return [
      {
        code: "",
        label: LABELS[field],
        value,
        basis: "données",
        by: {
          sheet: grid.name,
          area: { firstRow, lastRow: firstRow + last, firstColumn: sheetColumn, lastColumn: sheetColumn },
        },
      },
    ];
  });
}
