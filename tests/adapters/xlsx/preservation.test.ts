import type { SheetModel } from "../../../src/application/ports/sheet-model";
import { UserError } from "../../../src/application/ports/user-error";
import { openXlsx, type XlsxWorkbook } from "../../../src/adapters/xlsx/open";
import { readZip } from "../../../src/adapters/xlsx/zip/zip-reader";
import { fillInFile, partText, unzip, zip } from "./build-xlsx";
import { richParts, SHEET_1, STYLES } from "./rich-workbook";

const PINK = "#FFC7CE";
const BILAN: SheetModel = {
  name: "Bilan",
  mark: "bilan",
  showGridlines: false,
  columnWidths: [20],
  blocks: [
    { row: 0, column: 0, values: [["Indicateur", "Réalisé"], ["CO01", 3]], styles: ["tableHeading", "tableInteger"] },
  ],
  tables: [{ name: "Anomalies", area: { firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 1 }, filter: true }],
  charts: [
    {
      kind: "bar",
      title: "Un titre",
      categories: { firstRow: 1, firstColumn: 0, lastRow: 1, lastColumn: 0 },
      series: [{ name: "Réalisé", values: { firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 1 } }],
      place: { firstRow: 4, firstColumn: 0, lastRow: 9, lastColumn: 3 },
      description: "CO01 : 3",
    },
  ],
  page: { orientation: "portrait", printArea: { firstRow: 0, firstColumn: 0, lastRow: 9, lastColumn: 3 }, footer: { left: "A & B", center: "2021" } },
};

const ORIGINAL = zip(richParts());

/** Names of the parts that are new, gone or not byte for byte the same. */
function differences(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [unzip(before), unzip(after)];
  const changed = [...old].flatMap(([name, bytes]) => {
    const other = now.get(name);
    if (!other) return [`- ${name}`];
    return Buffer.compare(bytes, other) === 0 ? [] : [`~ ${name}`];
  });
  return [...changed, ...[...now.keys()].filter((name) => !old.has(name)).map((name) => `+ ${name}`)].sort();
}

async function after(task: (workbook: XlsxWorkbook) => Promise<unknown>, before = ORIGINAL): Promise<Uint8Array> {
  const workbook = await openXlsx(before, { name: "riche.xlsm" });
  await task(workbook);
  return workbook.save();
}

describe("what nobody changes", () => {
  it("is byte for byte the same, compressed bytes included", async () => {
    const saved = await after(async (workbook) => {
      await workbook.describe();
      await workbook.readSheet("Participants");
    });
    const plain = (bytes: Uint8Array) => readZip(bytes).map(({ name, crc, size, time, date, data }) => [name, crc, size, time, date, Buffer.from(data).toString("hex")]);
    expect(plain(saved)).toEqual(plain(ORIGINAL));
  });
});

describe("writeSheet", () => {
  it("touches only what makes the workbook know the new sheet", async () => {
    const saved = await after((workbook) => workbook.writeSheet(BILAN));
    expect(differences(ORIGINAL, saved)).toEqual([
      "+ xl/charts/chart2.xml",
      "+ xl/drawings/_rels/drawing2.xml.rels",
      "+ xl/drawings/drawing2.xml",
      "+ xl/tables/table2.xml",
      "+ xl/worksheets/_rels/sheet3.xml.rels",
      "+ xl/worksheets/sheet3.xml",
      "~ [Content_Types].xml",
      "~ docProps/app.xml",
      "~ xl/_rels/workbook.xml.rels",
      "~ xl/styles.xml",
      "~ xl/workbook.xml",
    ]);
  });

  it("adds to the workbook part, and changes nothing of what is there", async () => {
    const saved = await after((workbook) => workbook.writeSheet(BILAN));
    const before = String(richParts()["xl/workbook.xml"]);
    expect(partText(saved, "xl/workbook.xml")).toBe(
      before
        .replace("</sheets>", '<sheet name="Bilan" sheetId="8" rel:id="rId11"/></sheets>')
        .replace(
          "</definedNames>",
          '<definedName name="_bilan_plie" localSheetId="2" hidden="1">&quot;bilan&quot;</definedName>' +
            `<definedName name="_xlnm.Print_Area" localSheetId="2">'Bilan'!$A$1:$D$10</definedName></definedNames>`,
        ),
    );
    expect(partText(saved, "docProps/app.xml")).toBe(
      String(richParts()["docProps/app.xml"])
        .replace("<vt:i4>2</vt:i4>", "<vt:i4>3</vt:i4>")
        .replace('size="3"', 'size="4"')
        .replace("<vt:lpstr>Notes</vt:lpstr>", "<vt:lpstr>Notes</vt:lpstr><vt:lpstr>Bilan</vt:lpstr>"),
    );
  });

  it("only adds styles at the end of their lists", async () => {
    const styles = partText(await after((workbook) => workbook.writeSheet(BILAN)), "xl/styles.xml");
    const items = (xml: string, list: string) => new RegExp(`<${list} count="(\\d+)">(.*)</${list}>`).exec(xml)!;
    for (const list of ["numFmts", "fonts", "fills", "borders", "cellXfs"]) {
      const [, before, content] = items(STYLES, list);
      const [, now, longer] = items(styles, list);
      expect(longer!.startsWith(content!)).toBe(true);
      const tag = { numFmts: "numFmt", fonts: "font", fills: "fill", borders: "border", cellXfs: "xf" }[list]!;
      expect(longer!.split(new RegExp(`<${tag}[ >]`)).length - 1).toBe(Number(now));
      expect(Number(now)).toBeGreaterThanOrEqual(Number(before));
    }
  });

  it("gives the table a name and an id that are free", async () => {
    const table = partText(await after((workbook) => workbook.writeSheet(BILAN)), "xl/tables/table2.xml");
    expect(table).toContain('id="5" name="Anomalies_2" displayName="Anomalies_2"');
  });

  it("replaces its sheet in its own parts, ten times without leaving or adding anything", async () => {
    const once = await after((workbook) => workbook.writeSheet(BILAN));
    const often = await after(async (workbook) => {
      for (let run = 0; run < 10; run++) await workbook.writeSheet(BILAN);
    }, once);
    expect(differences(once, often)).toEqual([]);
    const { tables: _, charts: __, ...plain } = BILAN;
    const bare = await after((workbook) => workbook.writeSheet(plain), often);
    const parts = [...unzip(bare).keys()];
    expect(parts).not.toContain("xl/tables/table2.xml");
    expect(parts).not.toContain("xl/drawings/drawing2.xml");
    expect(parts).not.toContain("xl/charts/chart2.xml");
    expect(parts).toContain("xl/charts/chart1.xml");
    expect(partText(bare, "[Content_Types].xml")).not.toMatch(/chart2|drawing2|table2/);
  });

  it("forgets the order of calculation only when it names the sheet that is replaced", async () => {
    const once = Object.fromEntries(unzip(await after((workbook) => workbook.writeSheet(BILAN))));
    const chain = (sheetId: number) => new TextEncoder().encode(`<calcChain xmlns="urn:x"><c r="C2" i="${sheetId}"/></calcChain>`);
    const rewritten = async (sheetId: number) => unzip(await after((workbook) => workbook.writeSheet(BILAN), zip({ ...once, "xl/calcChain.xml": chain(sheetId) })));
    expect((await rewritten(7)).has("xl/calcChain.xml")).toBe(true);
    expect((await rewritten(8)).has("xl/calcChain.xml")).toBe(false);
  });

  it("refuses a workbook whose structure is protected, and one of its own sheets that is", async () => {
    const parts = richParts();
    parts["xl/workbook.xml"] = String(parts["xl/workbook.xml"]).replace("<bookViews>", '<workbookProtection lockStructure="1"/><bookViews>');
    await expect(after((workbook) => workbook.writeSheet(BILAN), zip(parts))).rejects.toThrow(UserError);
    const own = Object.fromEntries(unzip(await after((workbook) => workbook.writeSheet(BILAN))));
    own["xl/worksheets/sheet3.xml"] = new TextEncoder().encode(
      new TextDecoder().decode(own["xl/worksheets/sheet3.xml"]).replace("</sheetData>", '</sheetData><sheetProtection sheet="1"/>'),
    );
    await expect(after((workbook) => workbook.writeSheet(BILAN), zip(own))).rejects.toThrow(/« Bilan » est protégée/);
  });
});

describe("highlight", () => {
  const cells = [
    { row: 0, column: 0 },
    { row: 1, column: 1 },
    { row: 2, column: 1 },
    { row: 2, column: 3 },
    { row: 4, column: 3 },
    { row: 8, column: 0 },
  ];
  const paint = (workbook: XlsxWorkbook) => workbook.highlight([{ sheet: "Participants", cells, color: PINK }]);

  it("changes the style of the cells and not another byte of the sheet", async () => {
    const saved = await after(paint);
    expect(partText(saved, "xl/worksheets/sheet1.xml")).toBe(
      SHEET_1.replace('<c r="A1" s="1"', '<c r="A1" s="4"')
        .replace(`<c  r='B2'  s='2'`, `<c  r='B2'  s="5"`)
        .replace('<row r="3" spans="1:4"', '<row r="3"')
        .replace('<v>13</v></c><c r="C3">', '<v>13</v></c><c r="B3" s="5"/><c r="C3">')
        .replace("<v>26</v></c></row>", '<v>26</v></c><c r="D3" s="5"/></row>')
        .replace('<row r="6"', '<row r="5"><c r="D5" s="6"/></row><row r="6"')
        .replace("\r\n</sheetData>", '\r\n<row r="9"><c r="A9" s="7"/></row></sheetData>'),
    );
    for (const cell of cells) expect(fillInFile(saved, "Participants", cell)).toBe(PINK);
    const names = differences(ORIGINAL, saved).filter((name) => !/customXml|\.rels|Content_Types/.test(name));
    expect(names).toEqual(["~ xl/styles.xml", "~ xl/worksheets/sheet1.xml"]);
  });

  it("keeps all else of the cells' styles", async () => {
    const styles = partText(await after(paint), "xl/styles.xml");
    expect(styles).toContain('<xf applyFill="1" numFmtId="0" fontId="1" fillId="3" borderId="0" xfId="0" applyFont="1"/>');
    expect(styles).toContain('<xf numFmtId="0" fontId="0" fillId="3" borderId="0" xfId="0" applyFill="1"><alignment wrapText="1"/></xf>');
    expect(styles).toContain('<xf applyFill="1" numFmtId="170" fontId="0" fillId="3" borderId="0" xfId="0" applyNumberFormat="1"/>');
  });

  it("gives back every style index that was there", async () => {
    const painted = await after(paint);
    const cleared = await after((workbook) => workbook.clearHighlights(), painted);
    expect(partText(cleared, "xl/worksheets/sheet1.xml")).toBe(
      SHEET_1.replace(`<c  r='B2'  s='2'`, `<c  r='B2'  s="2"`)
        .replace('<row r="3" spans="1:4"', '<row r="3"'),
    );
  });

  it("gives the backgrounds back even when Excel has renumbered the styles", async () => {
    const parts = Object.fromEntries(unzip(await after(paint)));
    const text = (name: string) => new TextDecoder().decode(parts[name]);
    const encode = (xml: string) => new TextEncoder().encode(xml);
    const shift = '<xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="0"/>';
    parts["xl/styles.xml"] = encode(text("xl/styles.xml").replace(/(<cellXfs count=")(\d+)(">)/, (_, start: string, count: string, end: string) => `${start}${Number(count) + 1}${end}${shift}`));
    parts["xl/worksheets/sheet1.xml"] = encode(text("xl/worksheets/sheet1.xml").replace(/(<c [^>]* s=")(\d+)"/g, (_, start: string, style: string) => `${start}${Number(style) + 1}"`));
    const cleared = await after((workbook) => workbook.clearHighlights(), zip(parts));
    const styles = partText(cleared, "xl/styles.xml");
    const formats = [...styles.slice(styles.indexOf("<cellXfs")).matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/g)].map(([xf]) => xf);
    const styleOf = (cell: string) => formats[Number(new RegExp(`r=["']${cell}["'] [^>]*?s="(\\d+)"`).exec(partText(cleared, "xl/worksheets/sheet1.xml"))?.[1])];
    expect(styleOf("A1")).toContain('fontId="1" fillId="0"');
    expect(styleOf("B2")).toMatch(/fillId="2".*wrapText/);
  });

  it("leaves a cell that the person has coloured since", async () => {
    const painted = await after(paint);
    const parts = Object.fromEntries(unzip(painted));
    const sheet = new TextDecoder().decode(parts["xl/worksheets/sheet1.xml"]).replace('<c r="A1" s="4"', '<c r="A1" s="2"');
    parts["xl/worksheets/sheet1.xml"] = new TextEncoder().encode(sheet);
    const cleared = await after((workbook) => workbook.clearHighlights(), zip(parts));
    expect(partText(cleared, "xl/worksheets/sheet1.xml")).toContain('<c r="A1" s="2"');
  });
});

describe("changeCells", () => {
  const sheet = "Participants";

  it("changes the cell and not another byte of the sheet; a formula that goes takes the chain along", async () => {
    const saved = await after((workbook) =>
      workbook.changeCells([
        { sheet, position: { row: 1, column: 2 }, expected: 25, value: 7 },
        { sheet, position: { row: 3, column: 2 }, expected: 0, value: "fin" },
        { sheet, position: { row: 5, column: 3 }, expected: "gras", value: "01500" },
      ]),
    );
    expect(partText(saved, "xl/worksheets/sheet1.xml")).toBe(
      SHEET_1.replace("<f>SUM(A2:A3)</f><v>25</v>", "<v>7</v>")
        .replace('<c r="C4" cm="1"><f t="shared" si="0"/><v>0</v></c>', '<c r="C4" t="inlineStr"><is><t>fin</t></is></c>')
        .replace(/<c r="D6" s="3".*?<\/c>/, '<c r="D6" s="4" t="inlineStr"><is><t>01500</t></is></c>'),
    );
    expect(partText(saved, "xl/styles.xml")).toContain('<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>');
    expect(partText(saved, "xl/workbook.xml")).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
    expect(differences(ORIGINAL, saved)).toEqual([
      "- xl/calcChain.xml",
      "~ [Content_Types].xml",
      "~ xl/_rels/workbook.xml.rels",
      "~ xl/styles.xml",
      "~ xl/workbook.xml",
      "~ xl/worksheets/sheet1.xml",
    ]);
  });

  it("keeps the chain when no formula goes", async () => {
    const saved = await after((workbook) => workbook.changeCells([{ sheet, position: { row: 1, column: 0 }, expected: 12, value: 44_000, asDate: true }]));
    expect(differences(ORIGINAL, saved)).toEqual(["~ xl/styles.xml", "~ xl/workbook.xml", "~ xl/worksheets/sheet1.xml"]);
    expect(partText(saved, "xl/styles.xml")).toContain('formatCode="dd/mm/yyyy"');
  });

  it("refuses a formula that other cells share", async () => {
    const change = after((workbook) => workbook.changeCells([{ sheet, position: { row: 2, column: 2 }, expected: 26, value: 1 }]));
    await expect(change).rejects.toThrow(/C3 de la feuille « Participants ».*C3:C4/);
  });

  it("refuses a sheet whose table is filtered", async () => {
    const parts = richParts();
    parts["xl/tables/table1.xml"] = String(parts["xl/tables/table1.xml"]).replace(
      '<autoFilter ref="A1:C3"/>',
      '<autoFilter ref="A1:C3"><filterColumn colId="0"><filters><filter val="12"/></filters></filterColumn></autoFilter>',
    );
    parts["xl/worksheets/sheet1.xml"] = SHEET_1.replace('<row r="3"', '<row r="3" hidden="1"');
    const change = after((workbook) => workbook.changeCells([{ sheet, position: { row: 1, column: 0 }, expected: 12, value: 1 }]), zip(parts));
    await expect(change).rejects.toThrow(/filtre/i);
  });
});

describe("selectCell", () => {
  it("opens on the cell, in that sheet alone", async () => {
    const saved = await after((workbook) => workbook.selectCell("Notes", { row: 4, column: 1 }));
    expect(differences(ORIGINAL, saved)).toEqual(["~ xl/workbook.xml", "~ xl/worksheets/sheet1.xml", "~ xl/worksheets/sheet2.xml"]);
    expect(partText(saved, "xl/worksheets/sheet1.xml")).toBe(SHEET_1.replace(' tabSelected="1"', ""));
    expect(partText(saved, "xl/worksheets/sheet2.xml")).toContain('<sheetView tabSelected="1" workbookViewId="0"><selection activeCell="B5" sqref="B5"/></sheetView>');
    expect(partText(saved, "xl/workbook.xml")).toContain('activeTab="1"');
  });

  it("keeps frozen panes", async () => {
    const saved = await after((workbook) => workbook.selectCell("Participants", { row: 9, column: 2 }));
    expect(partText(saved, "xl/worksheets/sheet1.xml")).toBe(SHEET_1.replace('activeCell="B3" sqref="B3"', 'activeCell="C10" sqref="C10"'));
  });
});

describe("settings", () => {
  it("are a custom XML part beside those of others", async () => {
    const saved = await after((workbook) => workbook.writeSetting("colonnes", '{"a":"<é>"}'));
    expect(differences(ORIGINAL, saved)).toEqual([
      "+ customXml/_rels/item2.xml.rels",
      "+ customXml/item2.xml",
      "+ customXml/itemProps2.xml",
      "~ [Content_Types].xml",
      "~ xl/_rels/workbook.xml.rels",
    ]);
    expect(partText(saved, "customXml/item2.xml")).toContain(
      '<reglages xmlns="urn:bilan-plie:reglages:1"><reglage cle="colonnes">{&quot;a&quot;:&quot;&lt;é&gt;&quot;}</reglage></reglages>',
    );
    const again = await after((workbook) => workbook.writeSetting("autre", "1"), saved);
    expect(differences(saved, again)).toEqual(["~ customXml/item2.xml"]);
  });
});
