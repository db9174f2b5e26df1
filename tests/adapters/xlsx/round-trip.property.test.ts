import fc from "fast-check";
import type { ModelValue, SheetModel } from "../../../src/application/ports/sheet-model";
import { createXlsx, openXlsx } from "../../../src/adapters/xlsx/open";
import { cellAt } from "../../../src/core/reading/sheet-grid";
import { parseXml } from "../../../src/adapters/xlsx/xml/xml-tree";
import { partText } from "./build-xlsx";

/** Texts as hostile as a participant's name can be: markup, codes, controls, half characters. */
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.string({ unit: fc.constantFrom(..."<>&\"'_x0041_]]>=\r\n\t\u0000\u001b\ufffe \u00a0é😀"), maxLength: 20 }),
  fc.constant("\ud800 seul"),
);

const value: fc.Arbitrary<ModelValue> = fc.oneof(
  text,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
  fc.integer({ min: -25_000, max: 40_000 }).map((day) => ({ day })),
  text.map((label) => ({ text: label, link: { sheet: "L'été & <b>", row: 3, column: 30 } })),
);

const block = fc.record({
  row: fc.nat(12),
  column: fc.nat(30),
  values: fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
});

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function expected(written: ModelValue): unknown {
  if (typeof written === "string") return written === "" ? null : written.replace(LONE_SURROGATE, "\ufffd");
  if (typeof written === "number") return written + 0;
  if (typeof written !== "object" || written === null) return written;
  if ("text" in written) return expected(written.text);
  return "day" in written ? written.day + (written.day < -25_508 ? 25_568 : 25_569) : written.value;
}

it("what is written is what is read, and every part is XML", async () => {
  await fc.assert(
    fc.asyncProperty(block, async ({ row, column, values }) => {
      const model: SheetModel = {
        name: "Feuille",
        mark: 'm"<',
        showGridlines: true,
        columnWidths: [],
        blocks: [{ row, column, values, styles: "text" }],
      };
      const workbook = createXlsx("essai.xlsx");
      await workbook.writeSheet(model);
      const bytes = await workbook.save();
      parseXml(partText(bytes, "xl/worksheets/sheet1.xml"));
      const read = await openXlsx(bytes, { name: "essai.xlsx" });
      expect((await read.describe()).sheets[0]?.mark).toBe('m"<');
      const grid = await read.readSheet("Feuille");
      const found = values.map((line, below) => line.map((_, right) => cellAt(grid, row + below, column + right)));
      expect(found).toEqual(values.map((line) => line.map(expected)));
    }),
    { numRuns: 150 },
  );
});

it("cuts a text that is longer than a cell may hold", async () => {
  const workbook = createXlsx("essai.xlsx");
  await workbook.writeSheet({
    name: "F",
    showGridlines: true,
    columnWidths: [],
    blocks: [{ row: 0, column: 0, values: [["é".repeat(40_000)]], styles: "text" }],
  });
  expect(cellAt(await workbook.readSheet("F"), 0, 0)).toBe(`${"é".repeat(32_766)}…`);
});

it("does not save a workbook without a sheet", async () => {
  await expect(createXlsx("essai.xlsx").save()).rejects.toThrow("sheet");
});

it("keeps the lists that are too long for their cells in a hidden sheet, once each", async () => {
  const values = Array.from({ length: 40 }, (_, index) => `Sortie n° ${index}, suite`);
  const other = ["avec, virgule", "sans"];
  const area = { firstRow: 1, firstColumn: 0, lastRow: 9, lastColumn: 0 };
  const model = (name: string, lists: readonly (readonly string[])[]): SheetModel => ({
    name,
    showGridlines: true,
    columnWidths: [],
    blocks: [{ row: 0, column: 0, values: [["Type"]], styles: "inputHeading" }],
    validations: lists.map((list) => ({ area, rule: { kind: "list", values: list } })),
  });
  const workbook = createXlsx("modele.xlsx");
  await workbook.writeSheet(model("Participants", [["Oui", "Non"], values]));
  await workbook.writeSheet(model("Contrats", [values, other]));
  const { sheets } = await workbook.describe();
  expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
    ["Participants", false],
    ["Listes (bilan-plie)", true],
    ["Contrats", false],
  ]);
  const grid = await workbook.readSheet("Listes (bilan-plie)");
  expect(grid.columns.map((column) => column.filter((cell) => cell !== null))).toEqual([values, other]);
  const bytes = await workbook.save();
  expect(partText(bytes, "xl/worksheets/sheet1.xml")).toContain("<formula1>&quot;Oui,Non&quot;</formula1>");
  expect(partText(bytes, "xl/worksheets/sheet3.xml")).toMatch(
    /'Listes \(bilan-plie\)'!\$A\$1:\$A\$40.*'Listes \(bilan-plie\)'!\$B\$1:\$B\$2/,
  );
});
