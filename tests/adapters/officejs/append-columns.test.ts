import { createOfficeWorkbook } from "../../../src/adapters/officejs/office-workbook";
import type { NewColumns } from "../../../src/application/ports/new-columns";
import { newColumn } from "../../../src/application/template/data-sheet";
import type { ExcelHost } from "../../excel-host/host";
import { startExcel } from "../../excel-host/load-library";
import type { SheetFixture } from "../../excel-host/model/workbook";

const VALUES = [
  ["PLIE DE L'AGENAIS", null],
  ["NOM", "Sexe"],
  ["DURAND", "F"],
  ["PETIT", "H"],
];
const addition: NewColumns = {
  sheet: "Suivi",
  headingRow: 1,
  expectedRow: [
    { column: 0, value: "NOM" },
    { column: 1, value: "Sexe" },
  ],
  columns: [newColumn("participants", "q3"), newColumn("participants", "exitDate")],
};

async function added(more: Partial<SheetFixture>): Promise<ExcelHost> {
  const host = startExcel({ sheets: [{ name: "Suivi", values: VALUES, ...more }] });
  expect(await createOfficeWorkbook().appendColumns(addition)).toEqual({
    firstRow: 1,
    lastRow: 1,
    firstColumn: 2,
    lastColumn: 3,
  });
  expect(host.references.size).toBe(0);
  return host;
}

it("writes headings that look as their neighbour, with lists and formats below", async () => {
  const host = await added({ fills: { B2: "#DDEBF7" } });
  const sheet = host.workbook.sheet("Suivi");
  expect([sheet.valueAt(1, 2), sheet.valueAt(1, 3), sheet.valueAt(2, 2)]).toEqual([
    "Q3 Handicap",
    "Date de sortie opération",
    "",
  ]);
  expect(sheet.formats.at(1, 3, "fill.color")).toBe("#DDEBF7");
  expect([sheet.formats.at(2, 2, "numberFormat"), sheet.formats.at(3, 3, "numberFormat")]).toEqual(["@", "dd/mm/yyyy"]);
  expect(
    sheet.validations.map(({ area, rule }) => [area.firstColumn, area.firstRow, Object.keys(rule as object)]),
  ).toEqual([
    [2, 2, ["list"]],
    [3, 2, ["date"]],
  ]);
});

it("makes the table, or the filter, of those headings grow", async () => {
  const table = await added({ table: { name: "Personnes", area: "A2:B4" } });
  expect(table.workbook.sheet("Suivi").tables[0]?.area).toMatchObject({ firstColumn: 0, lastColumn: 3, lastRow: 3 });
  const filter = await added({ filter: { area: "A2:B4", hidden: [] } });
  expect(filter.workbook.sheet("Suivi").filter?.area).toMatchObject({ firstRow: 1, lastRow: 3, lastColumn: 3 });
});

it.each<Partial<SheetFixture>>([
  {},
  { table: { name: "Personnes", area: "A2:B4" } },
  { filter: { area: "A2:B4", hidden: [] } },
])("gives back what there was before: %j", async (more) => {
  const host = await added(more);
  const sheet = host.workbook.sheet("Suivi");
  await createOfficeWorkbook().removeColumns({
    sheet: "Suivi",
    headings: { firstRow: 1, lastRow: 1, firstColumn: 2, lastColumn: 3 },
    titles: addition.columns.map(({ heading }) => heading),
  });
  expect([sheet.valueAt(1, 2), sheet.valueAt(1, 3), sheet.validations]).toEqual(["", "", []]);
  expect(sheet.formats.at(3, 3, "numberFormat")).toBe("General");
  for (const area of [sheet.tables[0]?.area, sheet.filter?.area])
    if (area) expect(area).toMatchObject({ firstRow: 1, lastRow: 3, firstColumn: 0, lastColumn: 1 });
  expect(host.references.size).toBe(0);
});

it("leaves a table alone that has something at its right", async () => {
  const values = VALUES.map((row, index) => (index === 3 ? [...row, null, "note"] : row));
  const host = startExcel({ sheets: [{ name: "Suivi", values, table: { name: "Personnes", area: "A2:B4" } }] });
  await expect(createOfficeWorkbook().appendColumns(addition)).rejects.toThrow(
    /à droite du tableau « Personnes » de la feuille « Suivi »/,
  );
  expect(host.workbook.sheet("Suivi").valueAt(1, 2)).toBe("");
});
