import type { XlsxWorkbook } from "../../../src/adapters/xlsx/open";
import { fillInFile, formatInFile, partText, unzip, zip } from "./build-xlsx";
import { after, differences, ORIGINAL, richParts, SHEET_1 } from "./rich-workbook";

const PINK = "#FFC7CE";

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
    expect(styles).toContain(
      '<xf applyFill="1" numFmtId="0" fontId="1" fillId="3" borderId="0" xfId="0" applyFont="1"/>',
    );
    expect(styles).toContain(
      '<xf numFmtId="0" fontId="0" fillId="3" borderId="0" xfId="0" applyFill="1"><alignment wrapText="1"/></xf>',
    );
    expect(styles).toContain(
      '<xf applyFill="1" numFmtId="170" fontId="0" fillId="3" borderId="0" xfId="0" applyNumberFormat="1"/>',
    );
  });

  it("gives back every style index that was there", async () => {
    const painted = await after(paint);
    const cleared = await after((workbook) => workbook.clearHighlights(), painted);
    expect(partText(cleared, "xl/worksheets/sheet1.xml")).toBe(
      SHEET_1.replace(`<c  r='B2'  s='2'`, `<c  r='B2'  s="2"`).replace('<row r="3" spans="1:4"', '<row r="3"'),
    );
  });

  it("gives the backgrounds back even when Excel has renumbered the styles", async () => {
    const parts = Object.fromEntries(unzip(await after(paint)));
    const text = (name: string) => new TextDecoder().decode(parts[name]);
    const encode = (xml: string) => new TextEncoder().encode(xml);
    const shift = '<xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="0"/>';
    parts["xl/styles.xml"] = encode(
      text("xl/styles.xml").replace(
        /(<cellXfs count=")(\d+)(">)/,
        (_, start: string, count: string, end: string) => `${start}${Number(count) + 1}${end}${shift}`,
      ),
    );
    parts["xl/worksheets/sheet1.xml"] = encode(
      text("xl/worksheets/sheet1.xml").replace(
        /(<c [^>]* s=")(\d+)"/g,
        (_, start: string, style: string) => `${start}${Number(style) + 1}"`,
      ),
    );
    const cleared = await after((workbook) => workbook.clearHighlights(), zip(parts));
    const styles = partText(cleared, "xl/styles.xml");
    const formats = [...styles.slice(styles.indexOf("<cellXfs")).matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/g)].map(
      ([xf]) => xf,
    );
    const styleOf = (cell: string) =>
      formats[
        Number(
          new RegExp(`r=["']${cell}["'] [^>]*?s="(\\d+)"`).exec(partText(cleared, "xl/worksheets/sheet1.xml"))?.[1],
        )
      ];
    expect(styleOf("A1")).toContain('fontId="1" fillId="0"');
    expect(styleOf("B2")).toMatch(/fillId="2".*wrapText/);
  });

  it("leaves a cell that the person has coloured since", async () => {
    const painted = await after(paint);
    const parts = Object.fromEntries(unzip(painted));
    const sheet = new TextDecoder()
      .decode(parts["xl/worksheets/sheet1.xml"])
      .replace('<c r="A1" s="4"', '<c r="A1" s="2"');
    parts["xl/worksheets/sheet1.xml"] = new TextEncoder().encode(sheet);
    let moved = 0;
    const cleared = await after(async (workbook) => (moved = await workbook.clearHighlights()), zip(parts));
    expect(partText(cleared, "xl/worksheets/sheet1.xml")).toContain('<c r="A1" s="2"');
    expect(moved).toBe(1);
  });
});

describe("changeCells", () => {
  const sheet = "Participants";

  it("changes the cell and not another byte of the sheet", async () => {
    const saved = await after((workbook) =>
      workbook.changeCells([
        { sheet, position: { row: 2, column: 0 }, expected: 13, value: "fin" },
        { sheet, position: { row: 5, column: 3 }, expected: "gras", value: "01500" },
      ]),
    );
    expect(partText(saved, "xl/worksheets/sheet1.xml")).toBe(
      SHEET_1.replace('<c r="A3"><v>13</v></c>', '<c r="A3" t="inlineStr"><is><t>fin</t></is></c>').replace(
        /<c r="D6" s="3".*?<\/c>/,
        '<c r="D6" s="4" t="inlineStr"><is><t>01500</t></is></c>',
      ),
    );
    expect(partText(saved, "xl/styles.xml")).toContain(
      '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>',
    );
    expect(partText(saved, "xl/workbook.xml")).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
    expect(differences(ORIGINAL, saved)).toEqual([
      "~ xl/styles.xml",
      "~ xl/workbook.xml",
      "~ xl/worksheets/sheet1.xml",
    ]);
  });

  it("shows a day as a date, by a number format that is added", async () => {
    const saved = await after((workbook) =>
      workbook.changeCells([{ sheet, position: { row: 1, column: 0 }, expected: 12, value: 44_000, asDate: true }]),
    );
    expect(partText(saved, "xl/styles.xml")).toContain('formatCode="dd/mm/yyyy"');
  });

  it("gives back the styles that cells had, by their own numbers", async () => {
    const saved = await after(async (workbook) => {
      const undo = await workbook.changeCells([
        { sheet, position: { row: 0, column: 0 }, expected: "Un", value: "01500" },
        { sheet, position: { row: 1, column: 0 }, expected: 12, value: 44_000, asDate: true },
        { sheet, position: { row: 1, column: 1 }, expected: "06000", value: 44_000, asDate: true },
        { sheet, position: { row: 5, column: 3 }, expected: "gras", value: "01500" },
      ]);
      await workbook.changeCells(undo);
    });
    expect(partText(saved, "xl/worksheets/sheet1.xml")).toBe(
      SHEET_1.replace('<c r="A1" s="1" t="s"><v>0</v></c>', '<c r="A1" s="1" t="inlineStr"><is><t>Un</t></is></c>')
        .replace(`<c  r='B2'  s='2' t="s"><v>3</v></c>`, '<c r="B2" s="2" t="inlineStr"><is><t>06000</t></is></c>')
        .replace(/<c r="D6" s="3".*?<\/c>/, '<c r="D6" s="3" t="inlineStr"><is><t>gras</t></is></c>'),
    );
  });

  it("keeps the colours that cells were given between a change and its undoing", async () => {
    const position = { row: 5, column: 3 };
    const saved = await after(async (workbook) => {
      const undo = await workbook.changeCells([{ sheet, position, expected: "gras", value: "01500" }]);
      await workbook.highlight([{ sheet, cells: [position], color: PINK }]);
      await workbook.changeCells(undo);
    });
    expect(fillInFile(saved, sheet, position)).toBe(PINK);
    expect(formatInFile(saved, sheet, position)).toBe("0.000");
    const cleared = await after((workbook) => workbook.clearHighlights(), saved);
    expect(fillInFile(cleared, sheet, position)).toBeNull();
    expect(formatInFile(cleared, sheet, position)).toBe("0.000");
  });

  it.each([
    ["of its own", "C2", 1, 2, 25],
    ["that other cells share", "C3", 2, 2, 26],
    ["shared with another cell", "C4", 3, 2, 0],
  ])("refuses a formula %s", async (_what, cell, row, column, expected) => {
    const change = after((workbook) =>
      workbook.changeCells([{ sheet, position: { row, column }, expected, value: 1 }]),
    );
    await expect(change).rejects.toThrow(`La cellule ${cell} de la feuille « Participants » contient une formule`);
  });

  it("refuses every cell that one formula fills, whether the sheet was shown or not, and none beside them", async () => {
    const parts = richParts();
    parts["xl/worksheets/sheet1.xml"] = SHEET_1.replace(
      '<c r="A2"><v>12</v></c>',
      `<c r="A2"><f t='array'  ref='A2:A3'>C2:C3/2</f><v>12</v></c>`,
    ).replace(
      '<c r="D6"',
      '<c r="A6"><f t="array" ref="A6">SUM(C2:C3*1)</f><v>1</v></c><c r="B6"><f t="dataTable" ref="B6:C6" dt2D="0" dtr="1" r1="A2"/><v>2</v></c><c r="C6"><v>3</v></c><c r="D6"',
    );
    const file = zip(parts);
    const refused = [
      ["A2", 1, 0, 12],
      ["A3", 2, 0, 13],
      ["A6", 5, 0, 1],
      ["B6", 5, 1, 2],
      ["C6", 5, 2, 3],
    ] as const;
    for (const look of [false, true]) {
      await after(async (workbook) => {
        const isFormula = look ? (await workbook.viewSheet(sheet)).isFormula : null;
        for (const [cell, row, column, expected] of refused) {
          const change = { sheet, position: { row, column }, expected, value: 1 };
          await expect(workbook.changeCells([change])).rejects.toThrow(`La cellule ${cell} de la feuille`);
          if (isFormula) expect(isFormula(row, column)).toBe(true);
        }
        if (isFormula) expect(isFormula(5, 3)).toBe(false);
        await workbook.changeCells([{ sheet, position: { row: 5, column: 3 }, expected: "gras", value: "maigre" }]);
      }, file);
    }
  });

  it("refuses a sheet whose table is filtered", async () => {
    const parts = richParts();
    parts["xl/tables/table1.xml"] = String(parts["xl/tables/table1.xml"]).replace(
      '<autoFilter ref="A1:C3"/>',
      '<autoFilter ref="A1:C3"><filterColumn colId="0"><filters><filter val="12"/></filters></filterColumn></autoFilter>',
    );
    parts["xl/worksheets/sheet1.xml"] = SHEET_1.replace('<row r="3"', '<row r="3" hidden="1"');
    const change = after(
      (workbook) => workbook.changeCells([{ sheet, position: { row: 1, column: 0 }, expected: 12, value: 1 }]),
      zip(parts),
    );
    await expect(change).rejects.toThrow(/filtre/i);
  });
});

describe("selectCell", () => {
  it("opens on the cell, in that sheet alone", async () => {
    const saved = await after((workbook) => workbook.selectCell("Notes", { row: 4, column: 1 }));
    expect(differences(ORIGINAL, saved)).toEqual([
      "~ xl/workbook.xml",
      "~ xl/worksheets/sheet1.xml",
      "~ xl/worksheets/sheet2.xml",
    ]);
    expect(partText(saved, "xl/worksheets/sheet1.xml")).toBe(SHEET_1.replace(' tabSelected="1"', ""));
    expect(partText(saved, "xl/worksheets/sheet2.xml")).toContain(
      '<sheetView tabSelected="1" workbookViewId="0"><selection activeCell="B5" sqref="B5"/></sheetView>',
    );
    expect(partText(saved, "xl/workbook.xml")).toContain('activeTab="1"');
  });

  it("keeps frozen panes", async () => {
    const saved = await after((workbook) => workbook.selectCell("Participants", { row: 9, column: 2 }));
    expect(partText(saved, "xl/worksheets/sheet1.xml")).toBe(
      SHEET_1.replace('activeCell="B3" sqref="B3"', 'activeCell="C10" sqref="C10"'),
    );
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

  it("are found where LibreOffice ties them, and tied to the workbook again for Excel", async () => {
    const parts = Object.fromEntries(unzip(await after((workbook) => workbook.writeSetting("colonnes", "1"))));
    const text = (name: string) => new TextDecoder().decode(parts[name]);
    const tie = /<Relationship [^>]*item2\.xml"\/>/.exec(text("xl/_rels/workbook.xml.rels"))![0];
    const moved = zip({
      ...parts,
      "xl/_rels/workbook.xml.rels": text("xl/_rels/workbook.xml.rels").replace(tie, ""),
      "_rels/.rels": text("_rels/.rels").replace("</Rel", `${tie.replace("../", "")}</Rel`),
    });
    const saved = await after(async (workbook) => {
      expect(await workbook.readSetting("colonnes")).toBe("1");
      await workbook.writeSetting("autre", "2");
    }, moved);
    expect(differences(moved, saved)).toEqual(["~ customXml/item2.xml", "~ xl/_rels/workbook.xml.rels"]);
    expect(partText(saved, "xl/_rels/workbook.xml.rels")).toContain("../customXml/item2.xml");
  });
});
