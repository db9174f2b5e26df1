import { createXlsx } from "../../src/adapters/xlsx/create";
import type { SheetGrid } from "../../src/core/reading/sheet-grid";
import { plainRows } from "./sample-workbook";

/** An .xlsx file with these sheets, their texts inside their cells. */
export async function sampleFile(grids: readonly SheetGrid[]): Promise<Uint8Array> {
  const workbook = createXlsx("bench.xlsx");
  for (const grid of grids)
    await workbook.writeSheet({
      name: grid.name,
      showGridlines: true,
      columnWidths: [],
      blocks: [
        {
          row: 0,
          column: 0,
          values: plainRows(grid),
          styles: grid.columns.map((column) => (typeof column[2] === "number" ? "inputNumber" : "inputText")),
        },
      ],
    });
  return workbook.save();
}
