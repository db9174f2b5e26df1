import fc from "fast-check";
import { zipSync } from "fflate";
import { createXlsx } from "../../../src/adapters/xlsx/open";
import { checkModel } from "../../../src/application/ports/check-model";
import type { SheetModel } from "../../../src/application/ports/sheet-model";
import { checkPackage } from "../../support/package-check/check-package";
import { type Parts, unzip, zip } from "./build-xlsx";

const SHEET = "xl/worksheets/sheet1.xml";
const AREA = { firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 1 };

const MODEL: SheetModel = {
  name: "Bilan",
  mark: "bilan",
  showGridlines: false,
  columnWidths: [20, 10],
  rowHeights: [{ row: 0, height: 30 }],
  blocks: [
    {
      row: 0,
      column: 0,
      values: [
        ["Indicateur", "Réalisé"],
        ["CO01", 3.5],
      ],
      styles: ["tableText", "tableAmount"],
    },
    { row: 4, column: 0, values: [["Ensemble", null]], styles: "text" },
  ],
  merges: [
    { firstRow: 4, firstColumn: 0, lastRow: 4, lastColumn: 1 },
    { firstRow: 5, firstColumn: 0, lastRow: 5, lastColumn: 1 },
  ],
  tables: [{ name: "Realise", area: AREA, filter: true }],
  charts: [1, 2].map((number) => ({
    kind: "bar",
    title: `Graphique ${number}`,
    categories: { ...AREA, firstRow: 1, lastColumn: 0 },
    series: [{ name: "Réalisé", values: { ...AREA, firstRow: 1, firstColumn: 1 } }],
    place: { firstRow: 6 * number, firstColumn: 0, lastRow: 6 * number + 4, lastColumn: 3 },
    description: "",
  })),
  validations: [
    {
      area: { ...AREA, firstRow: 9, lastRow: 9 },
      rule: { kind: "list", values: ["Oui", "Non"] },
      onError: "stop",
      prompt: { title: "Réponse", message: "Oui ou non." },
    },
  ],
  page: { orientation: "portrait", printArea: AREA, breaksBefore: [8] },
};

let sound: Parts;
beforeAll(async () => {
  const workbook = createXlsx("essai.xlsx");
  await workbook.writeSheet(MODEL);
  await workbook.writeSheet({ ...MODEL, name: "Détail", mark: "detail" });
  await workbook.writeSetting("essai", "{}");
  const decoder = new TextDecoder();
  sound = Object.fromEntries([...unzip(await workbook.save())].map(([name, bytes]) => [name, decoder.decode(bytes)]));
});

/** The sound workbook with a text of one part in place of another. */
function broken(part: string, from: string | RegExp, to: string): Uint8Array {
  const before = String(sound[part]);
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${part} has no ${String(from)}`);
  return zip({ ...sound, [part]: after });
}

describe("the check of written packages", () => {
  it("finds nothing in a sound one", () => {
    expect(checkPackage(zip(sound))).toEqual([]);
  });

  const WORKBOOK = "xl/workbook.xml";
  const STYLES = "xl/styles.xml";
  const TABLE = "xl/tables/table1.xml";
  const TYPES = "[Content_Types].xml";
  it.each([
    [
      "a relationship that leads nowhere",
      "xl/_rels/workbook.xml.rels",
      "worksheets/sheet2.xml",
      "worksheets/sheet9.xml",
      /leads to/,
    ],
    ["two relationships of one id", "xl/_rels/workbook.xml.rels", 'Id="rId2"', 'Id="rId1"', /rId1 twice/],
    ["a part without a type", TYPES, /<Default Extension="xml"[^>]*>/, "", /no content type/],
    ["relationships without a type", TYPES, /<Default Extension="rels"[^>]*>/, "", /no content type/],
    [
      "settings that pass for a workbook",
      TYPES,
      'Extension="xml" ContentType="application/xml"',
      'Extension="xml" ContentType="application/x"',
      /type of another kind/,
    ],
    [
      "a type of a part that is gone",
      TYPES,
      "</Types>",
      '<Override PartName="/xl/gone.xml" ContentType="a/b"/></Types>',
      /not there/,
    ],
    ["a type told twice", TYPES, /(<Default Extension="xml"[^>]*>)/, "$1$1", /told twice/],
    ["an unknown r:id", SHEET, /<drawing r:id="\w+"/, '<drawing r:id="rId99"', /rId99/],
    ["two shapes of one number", "xl/drawings/drawing1.xml", 'cNvPr id="3"', 'cNvPr id="2"', /two shapes/],
    ["two sheets of one name", WORKBOOK, 'name="Détail"', 'name="BILAN"', /are called/],
    ["a sheet name too long", WORKBOOK, 'name="Détail"', `name="${"D".repeat(32)}"`, /too long/],
    ["a forbidden sheet name", WORKBOOK, 'name="Détail"', 'name="Dé/tail"', /cannot be the name of a sheet/],
    ["two sheets of one number", WORKBOOK, 'sheetId="2"', 'sheetId="1"', /have the number 1/],
    ["a sheet number too high", WORKBOOK, 'sheetId="2"', 'sheetId="65535"', /65535/],
    ["an active sheet that is not there", WORKBOOK, "<workbookView", '<workbookView activeTab="7"', /active sheet/],
    ["an active sheet that is hidden", WORKBOOK, 'sheetId="1"', 'sheetId="1" state="hidden"', null],
    ["a name of a sheet that is not there", WORKBOOK, /localSheetId="1"/, 'localSheetId="5"', /not there/],
    [
      "a name of the wrong sheet",
      WORKBOOK,
      /(Print_Area" localSheetId=)"0"/,
      '$1"1"',
      /speaks of another sheet|defined twice/,
    ],
    ["lists of styles out of order", STYLES, /(<numFmts.*<\/numFmts>)(.*)(<\/styleSheet>)/, "$2$1$3", /not in order/],
    ["a list that miscounts", STYLES, /<fonts count="\d+"/, '<fonts count="99"', /says 99/],
    ["a reserved background", STYLES, 'patternType="gray125"', 'patternType="solid"', /first two backgrounds/],
    ["a font out of range", STYLES, /(<cellXfs.*)fontId="1"/, '$1fontId="99"', /number 99 of <fonts>/],
    ["an unknown number format", STYLES, /(<cellXfs.*)numFmtId="164"/, '$1numFmtId="199"', /number format 199/],
    ["two number formats of one number", STYLES, /(<numFmt [^>]*>)/, "$1$1", /two number formats/],
    ["a cell style out of range", SHEET, / s="\d+"/, ' s="999"', /style 999/],
    ["a text out of range", SHEET, /<c r="A2"[^>]*>.*?<\/c>/, '<c r="A2" t="s"><v>4</v></c>', /text number 4/],
    ["rows out of order", SHEET, '<row r="2"', '<row r="1"', /comes after the row/],
    ["cells out of order", SHEET, '<c r="B2"', '<c r="A2"', /comes after one at its right/],
    ["a cell in another row", SHEET, '<c r="B2"', '<c r="B3"', /stands in the row 2/],
    ["a text too long", SHEET, "CO01", "C".repeat(32_768), /too long a text/],
    ["a row too high", SHEET, 'ht="30"', 'ht="410"', /410 points/],
    ["a column too wide", SHEET, /width="20[^"]*"/, 'width="256"', /256 wide/],
    ["merges that overlap", SHEET, 'ref="A6:B6"', 'ref="B5:B6"', /merged areas overlap/],
    ["a prompt too long", SHEET, "Oui ou non.", "p".repeat(256), /the prompt/],
    ["an error text too long", SHEET, / error="[^"]*"/, ` error="${"e".repeat(226)}"`, /the error of/],
    ["a prompt title too long", SHEET, 'promptTitle="Réponse"', `promptTitle="${"t".repeat(33)}"`, /the promptTitle/],
    ["a list too long", SHEET, "Oui,Non", "o".repeat(256), /formula/],
    ["too many page breaks", SHEET, /<brk [^>]*>/, '<brk id="8"/>'.repeat(1_027), /page breaks/],
    [
      "a conditional format without its style",
      SHEET,
      "<pageMargins",
      '<conditionalFormatting sqref="A1"><cfRule type="cellIs" dxfId="0" priority="1"/></conditionalFormatting><pageMargins',
      /conditional format/,
    ],
    ["a table name like a cell", TABLE, /isplayName="[^"]*"/, 'isplayName="AB12"', /cannot be the name of a table/],
    ["a table name that is taken", TABLE, /isplayName="[^"]*"/, 'isplayName="realise_2"', /which is taken/],
    ["tables of one number", TABLE, ' id="1"', ' id="2"', /two tables have the number 2/],
    [
      "a heading that is not its column's name",
      TABLE,
      'name="Indicateur"',
      'name="Autre"',
      /has for heading « Indicateur »/,
    ],
    [
      "a heading that is a number",
      SHEET,
      /<c r="B1"[^>]*>.*?<\/c>/,
      '<c r="B1"><v>1</v></c>',
      /has for heading « null »/,
    ],
    ["columns of one name", TABLE, 'name="Indicateur"', 'name="réalisé"', /are called « réalisé »/],
    ["a column too few", TABLE, /<tableColumn id="2"[^>]*>/, "", /has 1 columns on 2/],
    ["merged cells in a table", SHEET, 'ref="A5:B5"', 'ref="A2:B2"', /has merged cells/],
  ])("finds %s", (_, part, from, to, problem) => {
    const found = checkPackage(broken(part, from, to)).join("\n");
    if (problem) expect(found).toMatch(problem);
    // Hidden first: the tab shown on opening is told when it is named.
    else
      expect(
        checkPackage(
          broken(part, /(<workbookView)(.*)sheetId="1"/, '$1 activeTab="0"$2sheetId="1" state="hidden"'),
        ).join("\n"),
      ).toMatch(/active sheet is hidden/);
  });

  it("finds two tables that overlap", () => {
    const relations = "xl/worksheets/_rels/sheet1.xml.rels";
    const both = zip({
      ...sound,
      [relations]: String(sound[relations]).replace(
        "</Relationships>",
        '<Relationship Id="rId9" Type="x/table" Target="../tables/table2.xml"/></Relationships>',
      ),
    });
    expect(checkPackage(both).join("\n")).toMatch(/two tables of the sheet « Bilan » overlap/);
  });

  it("finds a part that is there twice", () => {
    const bytes = zipSync({
      ...Object.fromEntries(
        Object.entries(sound).map(([name, text]) => [name, new TextEncoder().encode(String(text))]),
      ),
      "xl/Styles.xml": new TextEncoder().encode(String(sound["xl/styles.xml"])),
    });
    expect(checkPackage(bytes).join("\n")).toMatch(/xl\/styles\.xml is there twice/);
  });
});

describe("whatever model passes the check", () => {
  const area = fc.tuple(fc.nat(6), fc.nat(4), fc.nat(2), fc.nat(2)).map(([row, column, height, width]) => ({
    firstRow: row,
    firstColumn: column,
    lastRow: row + height,
    lastColumn: column + width,
  }));
  const text = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 40 }),
    fc.constantFrom("Oui", "Titre", "x".repeat(33_000), "=1+1"),
  );
  const models = fc.record({
    name: fc.constantFrom("Bilan", "Détail", "L'été"),
    showGridlines: fc.boolean(),
    columnWidths: fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 4 }),
    rowHeights: fc.uniqueArray(fc.record({ row: fc.nat(20), height: fc.integer({ min: 0, max: 450 }) }), {
      maxLength: 4,
      selector: ({ row }) => row,
    }),
    blocks: fc.array(
      fc.record({
        row: fc.nat(8),
        column: fc.nat(4),
        values: fc.array(fc.array(fc.oneof(text, fc.integer(), fc.constant(null)), { minLength: 2, maxLength: 2 }), {
          minLength: 1,
          maxLength: 4,
        }),
        styles: fc.constantFrom("text" as const, "tableAmount" as const, "section" as const, "tableDate" as const),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    merges: fc.array(area, { maxLength: 2 }),
    tables: fc.array(fc.record({ name: fc.constantFrom("Un", "Deux", "AB12"), area, filter: fc.boolean() }), {
      maxLength: 2,
    }),
    validations: fc.array(
      fc.record({
        area,
        rule: fc.oneof(
          fc.constantFrom({ kind: "any" as const }, { kind: "date" as const }),
          fc.array(text, { minLength: 1, maxLength: 3 }).map((values) => ({ kind: "list" as const, values })),
        ),
        prompt: fc.record({ title: fc.string({ maxLength: 32 }), message: fc.string({ maxLength: 255 }) }),
        onError: fc.constantFrom("stop" as const, "warning" as const),
      }),
      { maxLength: 2 },
    ),
  });

  it("makes a package that Excel opens; another is refused before anything is written", async () => {
    let written = 0;
    await fc.assert(
      fc.asyncProperty(models, async (model) => {
        const workbook = createXlsx("essai.xlsx");
        const passes = ((): boolean => {
          try {
            checkModel(model);
            return true;
          } catch {
            return false;
          }
        })();
        const writing = workbook.writeSheet(model);
        if (!passes) return expect(writing).rejects.toThrow(/^Sheet model/);
        await writing;
        written += 1;
        expect(checkPackage(await workbook.save())).toEqual([]);
      }),
      { numRuns: 100 },
    );
    expect(written).toBeGreaterThan(10);
  });
});
