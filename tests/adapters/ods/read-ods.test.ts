import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { odsArchive, odsFile } from "../../../scripts/as-found/ods-file";
import { openFile } from "../../../src/adapters/open-file";
import { UserError } from "../../../src/application/ports/user-error";
import { cellError } from "../../../src/core/domain/cell";
import { dayOf, serialFromDay } from "../../../src/core/domain/day";
import type { SheetGrid } from "../../../src/core/reading/sheet-grid";

const NAMESPACES =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="d" xmlns:calcext="c" xmlns:style="s" xmlns:fo="f"';
const content = (tables: string): string =>
  `<office:document-content ${NAMESPACES}><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
const table = (rows: string): string => content(`<table:table table:name="S">${rows}</table:table>`);
const text = (words: string, attributes = ""): string =>
  `<table:table-cell office:value-type="string" ${attributes}><text:p>${words}</text:p></table:table-cell>`;
const row = (cells: string, attributes = ""): string => `<table:table-row ${attributes}>${cells}</table:table-row>`;

async function gridOf(bytes: Uint8Array, sheet = "S"): Promise<SheetGrid> {
  return (await openFile(bytes, { name: "mairie.ods" })).readSheet(sheet);
}

const rowsOf = (grid: SheetGrid): unknown[][] =>
  Array.from({ length: grid.rowCount }, (_, index) => grid.columns.map((column) => column[index] ?? null));

it("reads what LibreOffice wrote, value by value", async () => {
  const bytes = readFileSync(join(__dirname, "../../fixtures/libreoffice.ods"));
  const workbook = await openFile(bytes, { name: "libreoffice.ods" });
  expect((await workbook.describe()).sheets.map(({ name }) => name)).toEqual(["Été & cie", "Vide"]);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  expect(await workbook.fileDigest?.()).toEqual({ name: "libreoffice.ods", size: bytes.length, sha256 });
  const grid = await workbook.readSheet("Été & cie");
  const rows = rowsOf(grid);
  const serial = (year: number, month: number, day: number): number => serialFromDay(dayOf(year, month, day), 1900);
  expect(rows.slice(0, 6)).toEqual([
    ["Titre fusionné", null, null, null, null, null],
    [null, null, null, null, null, null],
    ["texte", "04700", "deux\nlignes", "  espaces  x   y ", "a\tb", "<&>\"'"],
    [1, -2.5, 1e21, 0.1, 1, 0],
    // The first of January 1900 is not the same day in both programs: kept as the text that it shows.
    [serial(1988, 5, 12), serial(2024, 2, 29), "31/12/1899", 45_000.25, null, null],
    [0.125, cellError("#DIV/0!"), cellError("#N/A"), 2, "ab", null],
  ]);
  expect([grid.rowCount, rows[300]?.[3]]).toEqual([301, "loin"]);
  expect(grid.merges).toEqual([{ firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 2 }]);
  expect((await workbook.readSheet("Vide")).rowCount).toBe(0);
});

it("says the same once saved as an .xlsx", async () => {
  const bytes = odsFile([
    {
      name: "S",
      merges: [],
      rows: [
        { row: 0, cells: ["Né le", null, "CP"] },
        { row: 4, cells: [{ day: 6706 }, true, "04700"] },
      ],
    },
  ]);
  const saved = await (await openFile(bytes, { name: "a.ods" })).save();
  const grid = await (await openFile(saved, { name: "a.xlsx" })).readSheet("S");
  expect(rowsOf(grid)).toEqual(rowsOf(await gridOf(bytes)));
  expect(grid.columns[0]?.[4]).toBe(serialFromDay(6706, 1900));
});

describe("values of an .ods", () => {
  const one = async (cell: string): Promise<unknown> => (await gridOf(odsArchive(table(row(cell))))).columns[0]?.[0];
  const typed = (type: string, attributes: string, words = "vu"): string =>
    `<table:table-cell office:value-type="${type}" ${attributes}><text:p>${words}</text:p></table:table-cell>`;

  it.each<[string, string, unknown]>([
    ["a percentage", typed("percentage", 'office:value="0.5"'), 0.5],
    ["an amount", typed("currency", 'office:value="12.3"'), 12.3],
    ["a day", typed("date", 'office:date-value="2021-03-31"'), 44_286],
    ["a day with its hour", typed("date", 'office:date-value="2021-03-31T12:00:00"'), 44_286.5],
    ["a day that does not exist", typed("date", 'office:date-value="2021-02-31"', "31/02/2021"), "31/02/2021"],
    ["an hour", typed("time", 'office:time-value="PT06H00M00S"'), 0.25],
    ["true", typed("boolean", 'office:boolean-value="true"', "VRAI"), true],
    ["a text kept beside what is shown", typed("string", 'office:string-value="0471"'), "0471"],
    [
      "an error",
      '<table:table-cell calcext:value-type="error" office:value-type="string"><text:p>#N/A</text:p></table:table-cell>',
      cellError("#N/A"),
    ],
    [
      "an error of LibreOffice alone",
      '<table:table-cell calcext:value-type="error"><text:p>Err:502</text:p></table:table-cell>',
      cellError("#VALUE!"),
    ],
    ["spaces, spans and lines", text('a<text:s text:c="2"/><text:span>b</text:span></text:p><text:p>c'), "a  b\nc"],
    [
      "a comment, which is not read",
      text("x</text:p><office:annotation><text:p>secret</text:p></office:annotation><text:p>y"),
      "x\ny",
    ],
  ])("%s", async (_, cell, value) => {
    expect(await one(cell)).toEqual(value);
  });

  it("repeats filled cells and rows, passes over covered and empty ones", async () => {
    const grid = await gridOf(
      odsArchive(
        table(
          row(text("a", 'table:number-columns-repeated="3"'), 'table:number-rows-repeated="2"') +
            row('<table:table-cell table:number-columns-repeated="16000"/>', 'table:number-rows-repeated="1000000"') +
            row(
              `${text("b", 'table:number-columns-spanned="2"')}<table:covered-table-cell><text:p>caché</text:p></table:covered-table-cell>${text("c")}`,
            ),
        ),
      ),
    );
    expect(grid.rowCount).toBe(1_000_003);
    expect(grid.columns.map((column) => column[0])).toEqual(["a", "a", "a"]);
    expect(grid.far?.rows).toEqual([1_000_002]);
    expect(grid.columns.map((column) => column[1_000_002] ?? null)).toEqual(["b", null, "c"]);
  });
});

describe("an .ods that is a trap", () => {
  const manifest = '<manifest:encryption-data manifest:checksum="x"/>';
  it.each<[string, Uint8Array, RegExp]>([
    ["encrypted", odsArchive(table(""), manifest), /protégé par un mot de passe.*LibreOffice/],
    ["without a sheet", odsArchive(content("")), /ne contient pas de feuille/],
    ["cut", odsArchive(table(row(text("a")))).slice(0, 300), /est abîmé/],
    ["of broken XML", odsArchive("<office:document-content"), /n'est pas un XML valable/],
    ["with a DOCTYPE", odsArchive(`<!DOCTYPE a [<!ENTITY x "y">]>${table("")}`), /DOCTYPE/],
    ["too deep", odsArchive(table("<table:table-row-group>".repeat(80))), /démesurée/],
    [
      "with one cell for all of a sheet",
      odsArchive(
        table(row(text("a", 'table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1048576"')),
      ),
      /nombre démesuré de cellules/,
    ],
    [
      "with too many columns",
      odsArchive(table(row(text("a", 'table:number-columns-repeated="20000"')))),
      /plus de lignes ou de colonnes/,
    ],
    [
      "with too many sheets",
      odsArchive(content('<table:table table:name="S"/>'.repeat(1001))),
      /nombre démesuré de feuilles/,
    ],
  ])("%s ends with one sentence", async (_, bytes, sentence) => {
    const refusal: unknown = await gridOf(bytes).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(UserError);
    expect((refusal as Error).message).toMatch(sentence);
    expect((refusal as Error).message).toMatch(/^Le fichier « mairie\.ods »[^\n]*\.$/);
  });
});

describe("what nobody wrote into a cell", () => {
  const style = (name: string, properties: string, parent = ""): string =>
    `<style:style style:name="${name}" style:family="table-cell"${parent}>${properties}</style:style>`;
  const background = (color: string): string => `<style:table-cell-properties fo:background-color="${color}"/>`;
  const styles =
    `<office:automatic-styles>${style("jaune", background("#ffff00"))}${style("herite", "", ' style:parent-style-name="jaune"')}` +
    `${style("rien", background("transparent"))}<style:style style:name="cache" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles>`;
  const named = (words: string, name: string): string => text(words, `table:style-name="${name}"`);
  const comment = "<office:annotation><text:p>parti le 12/09, CDI</text:p></office:annotation>";
  const sheets = (...tables: string[]): string =>
    content(tables.join("")).replace("<office:body>", `${styles}<office:body>`);
  const open = (xml: string) => openFile(odsArchive(xml), { name: "mairie.ods" });

  it("counts the rows that are coloured otherwise than their columns, and the comments", async () => {
    const workbook = await open(
      sheets(
        `<table:table table:name="S"><table:table-column table:number-columns-repeated="2"/><table:table-column table:default-cell-style-name="jaune"/>` +
          row(named("NOM", "jaune") + named("Ville", "jaune") + text("Tél")) +
          // A whole column in yellow says nothing of a person; a cell may take its colour from a parent, or say that it has none.
          row(text("A") + text("B") + text("C"), 'table:number-rows-repeated="4"') +
          row(named("D", "herite") + text("E") + text("F"), 'table:number-rows-repeated="2"') +
          row(text(`G</text:p>${comment}<text:p>`) + named("H", "rien") + named("I", "jaune")) +
          row(text("J") + text("K") + named(`L</text:p>${comment}<text:p>`, "rien")) +
          "</table:table>",
      ),
    );
    expect(await workbook.unreadMarks?.("S", 1)).toEqual({ coloredRows: 2, comments: 2 });
  });

  it("knows the sheets that are not shown, and shows one where none is", async () => {
    const hidden = (name: string): string =>
      `<table:table table:name="${name}" table:style-name="cache">${row(text("x"))}</table:table>`;
    const shown = (workbook: Awaited<ReturnType<typeof open>>) =>
      workbook.describe().then((info) => info.sheets.map((sheet) => [sheet.name, sheet.hidden]));
    const workbook = await open(
      sheets(hidden("Archive"), `<table:table table:name="S">${row(text("y"))}</table:table>`),
    );
    expect(await shown(workbook)).toEqual([
      ["Archive", true],
      ["S", false],
    ]);
    expect(await shown(await openFile(await workbook.save(), { name: "mairie.xlsx" }))).toEqual(await shown(workbook));
    expect(await shown(await open(sheets(hidden("Archive"))))).toEqual([["Archive", false]]);
  });

  it("says nothing of the kind of a .csv", async () => {
    const workbook = await openFile(new TextEncoder().encode("NOM;Ville\nA;B\n"), { name: "a.csv" });
    expect(await workbook.unreadMarks?.("a", 1)).toEqual({ coloredRows: 0, comments: 0 });
  });
});

it("knows the rows that are not shown: by hand, by a filter, repeated, in a folded group", async () => {
  const hidden = 'table:visibility="collapse"';
  const name = (words: string, attributes = ""): string => row(text(words), attributes);
  const bytes = odsArchive(
    table(
      [
        name("NOM"),
        name("DURAND", hidden),
        name("PETIT", 'table:visibility="filter"'),
        name("ROUX", 'table:visibility="visible"'),
        name("FABRE", `${hidden} table:number-rows-repeated="2"`),
        row("<table:table-cell/>", `${hidden} table:number-rows-repeated="3"`),
        `<table:table-row-group table:display="false"><table:table-row-group>${name("VIDAL")}</table:table-row-group>${name("MOREL")}</table:table-row-group>`,
        name("BLANC"),
        row("<table:table-cell/>", `${hidden} table:number-rows-repeated="1000000"`),
      ].join(""),
    ),
  );
  const workbook = await openFile(bytes, { name: "mairie.ods" });
  expect((await workbook.readSheet("S")).hiddenRows).toEqual([1, 2, 4, 5, 9, 10]);
  // They are hidden in what is saved too.
  const saved = await openFile(await workbook.save(), { name: "mairie.xlsx" });
  expect((await saved.readSheet("S")).hiddenRows).toEqual([1, 2, 4, 5, 9, 10]);
});
