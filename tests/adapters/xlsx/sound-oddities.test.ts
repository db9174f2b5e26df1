import { cellReference } from "../../../src/core/domain/cell";
import { HEAD, MAIN, OFFICE, partText, relationships, unzip, type Parts } from "./build-xlsx";
import { filledCells, openParts, rawParts, worksheet } from "./raw-workbook";

/** Sound workbooks that other programs write: each is read whole. */

const ONE = worksheet('<row r="1"><c r="A1"><v>1</v></c></row>');
const cellsOf = async (parts: Parts) => Object.fromEntries(filledCells(await (await openParts(parts)).readSheet("S")));
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text.replace("UTF-8", "UTF-16")}`, "utf16le"));

describe("lists without anything in them", () => {
  it.each([
    ["shared strings that close themselves", rawParts(ONE, `<sst xmlns="${MAIN}" count="0"/>`)],
    ["the same, with a prefix", rawParts(ONE, `<x:sst xmlns:x="${MAIN}"/>`)],
    [
      "lists around the cells",
      rawParts(
        worksheet('<row r="1"><c r="A1"><v>1</v></c></row>', {
          before: "<sheetViews/><cols/>",
          after: "<mergeCells/><dataValidations/>",
        }),
      ),
    ],
    [
      "names and views",
      {
        ...rawParts(ONE),
        "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews/><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets><definedNames/></workbook>`,
      },
    ],
  ])("%s", async (_, parts) => {
    expect(await cellsOf(parts)).toEqual({ A1: 1 });
  });

  it("no cell at all, and empty styles: written and selected all the same", async () => {
    const list = ["fonts", "fills", "borders", "cellStyleXfs", "cellXfs"].map((name) => `<${name} count="0"/>`);
    const parts = rawParts(`<worksheet xmlns="${MAIN}"><sheetViews/><sheetData/></worksheet>`);
    parts["xl/styles.xml"] = `<styleSheet xmlns="${MAIN}">${list.join("")}</styleSheet>`;
    parts["xl/_rels/workbook.xml.rels"] = relationships([
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "styles", "styles.xml"],
    ]);
    const workbook = await openParts(parts);
    expect((await workbook.readSheet("S")).rowCount).toBe(0);
    await workbook.highlight([{ sheet: "S", cells: [{ row: 0, column: 0 }], color: "#F8B4B4" }]);
    await workbook.selectCell("S", { row: 0, column: 0 });
    const sheet = partText(await workbook.save(), "xl/worksheets/sheet1.xml");
    expect(sheet.match(/<sheetViews/g)).toHaveLength(1);
  });
});

describe("tabs that lead nowhere", () => {
  const tab = (attributes: string): Parts => ({
    ...rawParts(ONE),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Module1" sheetId="7"${attributes}/><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/modules/module1.bin": new Uint8Array([1, 2, 3]),
  });

  it.each([' r:id=""', ""])("an old macro module with%s is left out, its bytes kept", async (attributes) => {
    const workbook = await openParts(tab(attributes));
    expect((await workbook.describe()).sheets.map(({ name }) => name)).toEqual(["S"]);
    expect((await workbook.readSheet("S")).columns).toEqual([[1]]);
    await workbook.writeSheet({ name: "Bilan", mark: "bilan", showGridlines: true, columnWidths: [], blocks: [] });
    const saved = await workbook.save();
    expect(unzip(saved).get("xl/modules/module1.bin")).toEqual(new Uint8Array([1, 2, 3]));
    expect(partText(saved, "xl/workbook.xml")).toContain(`<sheet name="Module1" sheetId="7"${attributes}/>`);
  });
});

describe("whole columns and rows", () => {
  const merged = (ref: string) =>
    rawParts(worksheet("", { after: `<mergeCells><mergeCell ref="${ref}"/></mergeCells>` }));

  it.each([
    ["A:A", { firstRow: 0, lastRow: 1_048_575, firstColumn: 0, lastColumn: 0 }],
    ["$B:$D", { firstRow: 0, lastRow: 1_048_575, firstColumn: 1, lastColumn: 3 }],
    ["1:3", { firstRow: 0, lastRow: 2, firstColumn: 0, lastColumn: 16_383 }],
    ["C3:A1", { firstRow: 0, lastRow: 2, firstColumn: 0, lastColumn: 2 }],
    ["b2", { firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 1 }],
  ])("a merge of %s", async (ref, area) => {
    expect((await (await openParts(merged(ref))).readSheet("S")).merges).toEqual([area]);
  });

  it.each(["A", "7", ":", "A:1", "A1:B", "", "XFE:XFE", "0:1", "1:1048577", "A1:B2:C3"])(
    "no reference: « %s »",
    async (ref) => {
      await expect((await openParts(merged(ref))).readSheet("S")).rejects.toThrow("est abîmé");
    },
  );
});

describe("forms of the format", () => {
  it("parts in UTF-16", async () => {
    const parts = rawParts(
      utf16(worksheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>')),
      utf16(`${HEAD}<sst xmlns="${MAIN}"><si><t>é €</t></si></sst>`),
    );
    for (const name of ["xl/workbook.xml", "_rels/.rels", "[Content_Types].xml"])
      parts[name] = utf16(String(parts[name]));
    expect(await cellsOf(parts)).toEqual({ A1: "é €" });
  });

  it("strict OOXML, its dates and hours in ISO 8601", async () => {
    const strict = (text: unknown) =>
      String(text)
        .replaceAll(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
        .replaceAll(OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships");
    const texts = [
      "2021-01-02",
      "2021-01-02T06:00:00",
      "2021-01-02T06:00:00.000+02:00",
      "T06:00:00",
      "06:00:00",
      "+01:00",
      "hier",
    ];
    const cells = texts.map((text, row) => `<row><c r="${cellReference(row, 0)}" t="d"><v>${text}</v></c></row>`);
    const parts = rawParts(worksheet(cells.join("")));
    for (const name of Object.keys(parts)) parts[name] = strict(parts[name]);
    const workbook = await openParts(parts);
    expect((await workbook.readSheet("S")).columns).toEqual([
      [44198, 44198.25, 44198.25, 0.25, 0.25, "+01:00", "hier"],
    ]);
    const change = { sheet: "S", position: { row: 4, column: 0 }, expected: 0.25, value: "matin" };
    const undo = await workbook.changeCells([change]);
    await workbook.changeCells(undo);
    expect((await workbook.readSheet("S")).columns[0]?.[4]).toBe(0.25);
  });

  it("dates from 1904", async () => {
    const workbook = await openParts(rawParts(ONE, undefined, '<workbookPr date1904="1"/>'));
    expect((await workbook.describe()).dateSystem).toBe(1904);
  });

  it("a locked structure is read; a sheet cannot be added to it", async () => {
    const workbook = await openParts(rawParts(ONE, undefined, '<workbookProtection lockStructure="1"/>'));
    expect((await workbook.readSheet("S")).columns).toEqual([[1]]);
    await expect(workbook.writeSheet({ name: "B", showGridlines: true, columnWidths: [], blocks: [] })).rejects.toThrow(
      "structure",
    );
  });

  it("an order of calculation and no styles", async () => {
    const parts = rawParts(worksheet('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>'));
    parts["xl/calcChain.xml"] = `<calcChain xmlns="${MAIN}"><c r="A1" i="1"/></calcChain>`;
    parts["xl/_rels/workbook.xml.rels"] = relationships([
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId3", "calcChain", "calcChain.xml"],
    ]);
    const workbook = await openParts(parts);
    await workbook.highlight([{ sheet: "S", cells: [{ row: 0, column: 0 }], color: "#F8B4B4" }]);
    const saved = await workbook.save();
    expect([...unzip(saved).keys()]).toEqual(expect.arrayContaining(["xl/calcChain.xml", "xl/styles.xml"]));
    expect(partText(saved, "xl/worksheets/sheet1.xml")).toContain("<f>1+1</f><v>2</v>");
  });

  it("names of parts with backslashes, which are saved with slashes", async () => {
    const parts = Object.fromEntries(
      Object.entries(rawParts(ONE)).map(([name, part]) => [name.replaceAll("/", "\\"), part]),
    );
    const workbook = await openParts(parts);
    expect((await workbook.readSheet("S")).columns).toEqual([[1]]);
    await workbook.highlight([{ sheet: "S", cells: [{ row: 0, column: 0 }], color: "#F8B4B4" }]);
    expect([...unzip(await workbook.save()).keys()]).toContain("xl/workbook.xml");
  });
});

describe("cells far below the others", () => {
  const row = (number: number, value: number, column = "A") =>
    `<row r="${number}"><c r="${column}${number}"><v>${value}</v></c></row>`;
  const gridOf = async (rows: string) => (await openParts(rawParts(worksheet(rows)))).readSheet("S");

  it("take no place for the rows in between, and are told", async () => {
    const grid = await gridOf(row(1, 1) + row(2, 2, "B") + row(1_048_576, 9));
    expect([grid.rowCount, grid.far, Object.keys(grid.columns[0] ?? [])]).toEqual([
      1_048_576,
      { from: 2, rows: [1_048_575] },
      ["0", "1048575"],
    ]);
    expect(Object.fromEntries(filledCells(grid))).toEqual({ A1: 1, B2: 2, A1048576: 9 });
  });

  it("in all the columns of the sheet", async () => {
    const grid = await gridOf(`${row(1, 1)}<row r="1048576">${"<c><v>1</v></c>".repeat(16_384)}</row>`);
    expect([grid.columns.length, grid.columns[16_383]?.[1_048_575]]).toEqual([16_384, 1]);
  });

  it("are near when the rows in between come later, in any order", async () => {
    const numbers = [1, 30_000, 60_000, 21_000, 11_000, 50_000, 40_000, 6_000];
    const grid = await gridOf(numbers.map((number) => row(number, number)).join(""));
    expect(grid.far).toBeUndefined();
    expect(Object.values(Object.fromEntries(filledCells(grid)))).toEqual([...numbers].sort((a, b) => a - b));
  });

  it("a sheet written from its last row up is the same sheet", async () => {
    const numbers = Array.from({ length: 40 }, (_, index) => 40_000 - index * 1_000);
    const grid = await gridOf(numbers.map((number) => row(number, number)).join(""));
    expect([grid.firstRow, grid.rowCount, grid.far]).toEqual([999, 39_001, undefined]);
    expect([...filledCells(grid).values()]).toEqual(numbers.reverse());
  });
});
