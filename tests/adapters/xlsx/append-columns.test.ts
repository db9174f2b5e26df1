import { createXlsx, openXlsx } from "../../../src/adapters/xlsx/open";
import type { NewColumn, NewColumns } from "../../../src/application/ports/new-columns";
import type { SheetModel } from "../../../src/application/ports/sheet-model";
import { UserError } from "../../../src/application/ports/user-error";
import { newColumn } from "../../../src/application/template/data-sheet";
import { checkPackage } from "../../support/package-check/check-package";
import { partText } from "./build-xlsx";
import { openParts, rawParts, worksheet } from "./raw-workbook";

const SHEET = "xl/worksheets/sheet1.xml";
const Q3: NewColumn = newColumn("participants", "q3");
const LONG: NewColumn = {
  heading: "Commune & « quartier »",
  width: 30,
  format: "@",
  rule: { kind: "list", values: Array.from({ length: 40 }, (_, index) => `Quartier, numéro ${index}`) },
};
const DATE: NewColumn = newColumn("participants", "exitDate");
const addition = (columns: readonly NewColumn[], headingRow = 0): NewColumns => ({
  sheet: "Suivi",
  headingRow,
  expectedRow: [
    { column: 0, value: "NOM" },
    { column: 1, value: "Sexe" },
  ],
  columns,
});

const model = (more: Partial<SheetModel> = {}): SheetModel => ({
  name: "Suivi",
  showGridlines: true,
  columnWidths: [20, 10],
  blocks: [
    { row: 0, column: 0, values: [["NOM", "Sexe"]], styles: "inputHeading" },
    {
      row: 1,
      column: 0,
      values: [
        ["DURAND", "F"],
        ["PETIT", "H"],
      ],
      styles: "inputText",
    },
  ],
  tables: [{ name: "Personnes", area: { firstRow: 0, firstColumn: 0, lastRow: 2, lastColumn: 1 }, filter: true }],
  ...more,
});

it("makes the table of those headings grow, lists that are too long for their cell included", async () => {
  const workbook = createXlsx("suivi.xlsx");
  await workbook.writeSheet(model());
  await workbook.appendColumns(addition([Q3, LONG, DATE]));
  const bytes = await workbook.save();
  expect(checkPackage(bytes)).toEqual([]);
  const table = partText(bytes, "xl/tables/table1.xml");
  expect(table).toMatch(/ ref="A1:E3".*<autoFilter ref="A1:E3"\/><tableColumns count="5">/);
  expect(table).toContain('<tableColumn id="4" name="Commune &amp; « quartier »"/>');
  const sheet = partText(bytes, SHEET);
  expect(sheet.match(/<dataValidation /g)).toHaveLength(3);
  expect(sheet).toMatch(/<formula1>'Listes \(bilan-plie\)'!\$A\$1:\$A\$40<\/formula1>/);
  expect(sheet).toMatch(/sqref="C2:C503"/);
  // The headings look as their neighbour does.
  const styleOf = (cell: string): string | undefined => new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(sheet)?.[1];
  expect(styleOf("E1")).toBe(styleOf("B1"));
  // Once more, among what is there by now.
  const again = await openXlsx(bytes, { name: "suivi.xlsx" });
  await again.appendColumns(addition([{ ...Q3, heading: "Autre" }]));
  const twice = await again.save();
  expect(checkPackage(twice)).toEqual([]);
  expect(partText(twice, SHEET)).toContain('<dataValidations count="4">');
});

it("gives back the table and the lists as they were, but for the width of its columns", async () => {
  const workbook = createXlsx("suivi.xlsx");
  await workbook.writeSheet(model());
  const before = await workbook.save();
  const columns = [Q3, DATE];
  const headings = await workbook.appendColumns(addition(columns));
  await workbook.removeColumns({ sheet: "Suivi", headings, titles: columns.map(({ heading }) => heading) });
  const bytes = await workbook.save();
  expect(checkPackage(bytes)).toEqual([]);
  expect(partText(bytes, "xl/tables/table1.xml")).toBe(partText(before, "xl/tables/table1.xml"));
  const withoutColumns = (xml: string): string => xml.replace(/<cols>.*<\/cols>/, "");
  expect(withoutColumns(partText(bytes, SHEET))).toBe(withoutColumns(partText(before, SHEET)));
});

it("leaves a table alone that has something at its right", async () => {
  const workbook = createXlsx("suivi.xlsx");
  const { blocks } = model();
  await workbook.writeSheet(
    model({ blocks: [...blocks, { row: 8, column: 4, values: [["note"]], styles: "inputText" }] }),
  );
  const before = await workbook.save();
  const refused = workbook.appendColumns(addition([Q3]));
  await expect(refused).rejects.toThrow(UserError);
  await expect(refused).rejects.toThrow(/à droite du tableau « Personnes » de la feuille « Suivi »/);
  expect(await workbook.save()).toEqual(before);
});

describe("a sheet as another program wrote it", () => {
  const rows =
    '<row r="1"><c r="A1" t="inlineStr"><is><t>NOM</t></is></c><c r="B1" t="inlineStr"><is><t>Sexe</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>X</t></is></c></row>';
  const written = async (around: { before?: string; after?: string }): Promise<string> => {
    const parts = rawParts(worksheet(rows, around));
    const xml = String(parts["xl/workbook.xml"]);
    parts["xl/workbook.xml"] = xml.replace(/(<sheet [^>]*name=")[^"]*/, "$1Suivi");
    const workbook = await openParts(parts);
    const problems = new Set(checkPackage(await workbook.save()));
    await workbook.appendColumns(addition([Q3, DATE]));
    const bytes = await workbook.save();
    expect(checkPackage(bytes).filter((problem) => !problems.has(problem))).toEqual([]);
    return partText(bytes, SHEET) + partText(bytes, "xl/workbook.xml");
  };

  it("has its filter and its rules of typing grow, in the order of the schema", async () => {
    const xml = await written({
      after:
        '<autoFilter ref="A1:B2"/><dataValidations count="1"><dataValidation type="whole" sqref="B2"><formula1>1</formula1></dataValidation></dataValidations><pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/>',
    });
    expect(xml).toContain(
      '<autoFilter ref="A1:D2"/><dataValidations count="3"><dataValidation type="whole" sqref="B2">',
    );
    expect(xml).toMatch(
      /<definedName name="_xlnm\._FilterDatabase" localSheetId="0" hidden="1">'?Suivi'?!\$A\$1:\$D\$2<\/definedName>/,
    );
  });

  it.each([
    ["no widths", "", /<cols><col min="3" max="3" [^>]*\/><col min="4" max="4" [^>]*\/><\/cols><sheetData>/],
    [
      "one width for all",
      '<cols><col min="1" max="16384" width="9" hidden="1"/></cols>',
      /<cols><col min="1" max="2" width="9" hidden="1"\/><col min="3" max="3" [^>]*\/><col min="4" max="4" [^>]*\/><col min="5" max="16384" width="9" hidden="1"\/><\/cols>/,
    ],
    [
      "a width further right",
      '<cols><col min="1" max="1" width="9"/><col min="9" max="9" width="8"/></cols>',
      /<col min="1" max="1" width="9"\/><col min="3" max="3" [^>]*\/><col min="4" max="4" [^>]*\/><col min="9" max="9" width="8"\/>/,
    ],
    [
      "one that begins among the new ones",
      '<cols><col min="4" max="6" width="9"/></cols>',
      /<cols><col min="3" max="3" [^>]*\/><col min="4" max="4" [^>]*\/><col min="5" max="6" width="9"\/><\/cols>/,
    ],
  ])("has its columns' widths kept: %s", async (_what, before, expected) => {
    expect(await written({ before })).toMatch(expected);
  });
});
