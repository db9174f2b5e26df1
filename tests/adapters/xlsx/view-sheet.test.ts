import { PLAIN_LOOK } from "../../../src/application/ports/sheet-view";
import { openXlsx, type XlsxWorkbook } from "../../../src/adapters/xlsx/open";
import { fixtureParts, HEAD, MAIN, relationships, zip, type Parts } from "./build-xlsx";
import { filledCells, inChunksOf, openParts } from "./raw-workbook";
import { richParts } from "./rich-workbook";

const THEME =
  `${HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="Office">` +
  `<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>` +
  `<a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1>` +
  `</a:clrScheme></a:themeElements></a:theme>`;

const STYLES =
  `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="170" formatCode="0.000"/></numFmts>` +
  `<fonts count="3"><font/><font><b/><i val="0"/><color rgb="FFFFFFFF"/></font><font><b val="0"/><i/><color theme="1"/></font></fonts>` +
  `<fills count="6"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>` +
  `<fill><patternFill patternType="solid"><fgColor theme="4"/></patternFill></fill>` +
  `<fill><patternFill patternType="solid"><fgColor theme="4" tint="0.5"/></patternFill></fill>` +
  `<fill><patternFill patternType="solid"><fgColor theme="4" tint="-0.5"/></patternFill></fill>` +
  `<fill><patternFill patternType="solid"><fgColor indexed="13"/></patternFill></fill></fills>` +
  `<cellXfs count="6"><xf/><xf numFmtId="170" fontId="1" fillId="2"/><xf numFmtId="14" fontId="2" fillId="3"><alignment horizontal="center" wrapText="1"/></xf>` +
  `<xf numFmtId="49" fillId="4"><alignment horizontal="fill"/></xf><xf numFmtId="10" fillId="5"/><xf numFmtId="999"/></cellXfs></styleSheet>`;

const SHEET =
  `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane xSplit="2" ySplit="3" topLeftCell="C4" state="frozen"/></sheetView></sheetViews>` +
  `<sheetFormatPr defaultRowHeight="15" defaultColWidth="11.5"/><cols><col min="1" max="2" width="20.5"/><col min="3" max="3" hidden="1"/><col min="5" max="5" width="0"/></cols>` +
  `<sheetData><row r="1" ht="30.75"><c r="A1" s="1"><v>1</v></c><c r="B1" s="2"/><c s="3" r="C1" t="str"><v>x</v></c><c r="D1" s="4"><f>A1*2</f><v>2</v></c><c r="E1" s="5"><v>1</v></c></row>` +
  `<row r="700"><c r="A700" s="1"><v>7</v></c></row></sheetData></worksheet>`;

function parts(): Parts {
  return {
    ...fixtureParts({ sheets: [{ name: "S", rows: [] }] }),
    "xl/_rels/workbook.xml.rels": relationships([
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "styles", "styles.xml"],
      ["rId3", "theme", "theme/theme1.xml"],
    ]),
    "xl/worksheets/sheet1.xml": SHEET,
    "xl/styles.xml": STYLES,
    "xl/theme/theme1.xml": THEME,
  };
}

const opened = (content: Parts): Promise<XlsxWorkbook> => openXlsx(zip(content), { name: "vue.xlsx" });

describe("a sheet to be shown", () => {
  it("has the same cells as the one that is read", async () => {
    const rich = await opened(richParts());
    const { grid } = await rich.viewSheet("Participants");
    const plain = await (await opened(richParts())).readSheet("Participants");
    expect(grid).toEqual(plain);
    expect(Object.keys(Object.fromEntries(filledCells(grid))).length).toBeGreaterThan(5);
  });

  it.each([1, 7, 100_000])("tells the look of each cell, from bytes in pieces of %d", async (size) => {
    const { lookAt, isFormula } = await (await openParts(parts(), inChunksOf(size))).viewSheet("S");
    const look = { ...PLAIN_LOOK };
    expect(lookAt(0, 0)).toEqual({ ...look, format: "0.000", bold: true, color: "#FFFFFF", fill: "#4472C4" });
    expect(lookAt(0, 1)).toEqual({
      ...look,
      format: "dd/mm/yyyy",
      italic: true,
      color: "#000000",
      fill: "#A2B9E2",
      horizontal: "center",
      wrap: true,
    });
    expect(lookAt(0, 2)).toEqual({ ...look, format: "@", fill: "#203864" });
    expect(lookAt(0, 3)).toEqual({ ...look, format: "0.00%", fill: "#FFFF00" });
    expect(lookAt(0, 4)).toEqual(look);
    expect(lookAt(699, 0).format).toBe("0.000");
    expect(lookAt(5, 0)).toEqual(look);
    expect([0, 1, 2, 3, 4].map((column) => isFormula(0, column))).toEqual([false, false, false, true, false]);
  });

  it("tells how the sheet is laid out", async () => {
    const { layout, rowHeights } = await (await opened(parts())).viewSheet("S");
    expect(layout).toEqual({
      defaultWidth: 11.5,
      columnWidths: new Map([
        [0, 20.5],
        [1, 20.5],
      ]),
      hiddenColumns: new Set([2, 4]),
      frozen: { rows: 3, columns: 2 },
    });
    expect([...rowHeights]).toEqual([[0, 30.75]]);
  });

  it("shows all cells plain when the workbook has no styles", async () => {
    const rest = Object.fromEntries(Object.entries(parts()).filter(([name]) => name !== "xl/styles.xml"));
    const { lookAt } = await (await opened(rest)).viewSheet("S");
    expect(lookAt(0, 0)).toBe(PLAIN_LOOK);
  });

  it("is the same object until something changes in it, and only then another", async () => {
    const sheets = ["Une", "Deux"].map((name) => ({ name, rows: [["avant"]] }));
    const workbook = await opened(fixtureParts({ sheets }));
    const [one, two] = [await workbook.viewSheet("Une"), await workbook.viewSheet("Deux")];
    expect(await workbook.viewSheet("une")).toBe(one);
    expect((await workbook.readSheet("Une")).columns).toBe(one.grid.columns);
    await workbook.changeCells([{ sheet: "Une", position: { row: 0, column: 0 }, expected: "avant", value: "après" }]);
    const changed = await workbook.viewSheet("Une");
    expect(changed.grid.columns[0]?.[0]).toBe("après");
    expect(one.grid.columns[0]?.[0]).toBe("avant");
    expect((await workbook.viewSheet("Deux")).grid.columns).toEqual(two.grid.columns);
    const painted = [{ row: 0, column: 0 }];
    await workbook.highlight([{ sheet: "Deux", cells: painted, color: "#FDF2B3" }]);
    expect((await workbook.viewSheet("Deux")).lookAt(0, 0).fill).toBe("#FDF2B3");
    await workbook.clearHighlights();
    expect((await workbook.viewSheet("Deux")).lookAt(0, 0).fill).toBeNull();
  });

  it("is refused by a sentence when there is no such sheet", async () => {
    await expect((await opened(parts())).viewSheet("Absente")).rejects.toThrow(/« Absente » n'existe pas/);
  });
});
