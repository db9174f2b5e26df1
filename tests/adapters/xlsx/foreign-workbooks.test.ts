import { openXlsx, type XlsxWorkbook } from "../../../src/adapters/xlsx/open";
import { UserError } from "../../../src/application/ports/user-error";
import type { SheetModel } from "../../../src/application/ports/sheet-model";
import { cellAt } from "../../../src/core/reading/sheet-grid";
import { checkPackage } from "../../support/package-check/check-package";
import { HEAD, MAIN, OFFICE, PACKAGE, type Parts, partText, relationships, unzip, zip } from "./build-xlsx";
import { rawParts, worksheet } from "./raw-workbook";

const BILAN: SheetModel = {
  name: "Bilan",
  mark: "bilan",
  showGridlines: false,
  columnWidths: [20],
  blocks: [
    { row: 0, column: 0, values: [["Bilan 2021 – PLIE des Trois Rivières"]], styles: "title" },
    {
      row: 2,
      column: 0,
      values: [
        ["Indicateur", "Réalisé"],
        ["CO01", 3],
      ],
      styles: ["tableHeading", "tableInteger"],
    },
    {
      row: 5,
      column: 0,
      values: [[{ day: 19_000 }, { formula: "1+2", value: 3 }]],
      styles: ["tableDate", "tableInteger"],
    },
  ],
  tables: [
    { name: "Bilan_bilan_plie", area: { firstRow: 2, firstColumn: 0, lastRow: 3, lastColumn: 1 }, filter: true },
  ],
  charts: [
    {
      kind: "bar",
      stacked: true,
      title: "Un titre",
      categories: { firstRow: 3, firstColumn: 0, lastRow: 3, lastColumn: 0 },
      series: [{ name: "Réalisé", values: { firstRow: 3, firstColumn: 1, lastRow: 3, lastColumn: 1 } }],
      place: { firstRow: 7, firstColumn: 0, lastRow: 12, lastColumn: 3 },
      description: "CO01 : 3",
    },
  ],
};
const ROWS = `<row r="1"><c r="A1" t="inlineStr"><is><t>Identifiant</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>A-1</t></is></c><c r="B2"><v>44197</v></c></row>`;
const parts = (): Parts => {
  return {
    ...rawParts(worksheet(ROWS)),
    "[Content_Types].xml":
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/></Types>`,
    "xl/_rels/workbook.xml.rels": relationships([["rId1", "worksheet", "worksheets/sheet1.xml"]]),
  };
};
const open = (bytes: Uint8Array): Promise<XlsxWorkbook> => openXlsx(bytes, { name: "essai.xlsx" });

/** All that the product does to a workbook; what it saves holds to Excel's own rules and reads back. */
async function worked(made: Parts): Promise<Uint8Array> {
  const workbook = await open(zip(made));
  const [first] = (await workbook.describe()).sheets;
  await workbook.writeSheet(BILAN);
  await workbook.highlight([{ sheet: first!.name, cells: [{ row: 1, column: 0 }], color: "#F8B4B4" }]);
  await workbook.changeCells([
    { sheet: first!.name, position: { row: 1, column: 0 }, expected: "A-1", value: "06" },
    { sheet: first!.name, position: { row: 1, column: 1 }, expected: 44_197, value: 44_198, asDate: true },
  ]);
  await workbook.selectCell(first!.name, { row: 1, column: 1 });
  const saved = await workbook.save();
  expect(checkPackage(saved)).toEqual([]);
  const again = await open(saved);
  expect(cellAt(await again.readSheet(first!.name), 1, 0)).toBe("06");
  expect(cellAt(await again.readSheet("Bilan"), 3, 1)).toBe(3);
  expect(await again.writeSheet(BILAN)).toBe("Bilan");
  return saved;
}

const withParts = (changes: Parts, made = parts()): Parts => ({ ...made, ...changes });
const text = (made: Parts, part: string): string => String(made[part]);
const changed = (part: string, from: string | RegExp, to: string, made = parts()): Parts => {
  const before = text(made, part);
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${part} has no ${String(from)}`);
  return withParts({ [part]: after }, made);
};
const utf16 = (xml: string): Uint8Array =>
  new Uint8Array(Buffer.from(`\ufeff${xml.replace("UTF-8", "UTF-16")}`, "utf16le"));

describe("workbooks of other programs are written into", () => {
  it("whose parts are in UTF-16", async () => {
    const made = parts();
    await worked(
      withParts({
        "xl/workbook.xml": utf16(text(made, "xl/workbook.xml")),
        "xl/worksheets/sheet1.xml": utf16(text(made, "xl/worksheets/sheet1.xml")),
      }),
    );
  });

  it("in strict OOXML, the percentages of charts with their sign", async () => {
    const strict = (xml: string): string =>
      xml
        .replaceAll(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
        .replaceAll(OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships");
    const made = Object.fromEntries(Object.entries(parts()).map(([name, xml]) => [name, strict(String(xml))]));
    const chart = partText(await worked(made), "xl/charts/chart1.xml");
    expect(chart).toContain('<c:gapWidth val="60%"/><c:overlap val="100%"/>');
    expect(chart).toContain('<c:lblOffset val="100%"/>');
    expect(partText(await worked(parts()), "xl/charts/chart1.xml")).toContain(
      '<c:gapWidth val="60"/><c:overlap val="100"/>',
    );
  });

  it("that count days from 1904", async () => {
    const saved = await worked(changed("xl/workbook.xml", "<sheets>", '<workbookPr date1904="1"/><sheets>'));
    expect(cellAt(await (await open(saved)).readSheet("Bilan"), 5, 0)).toBe(19_000 + 25_569 - 1462);
  });

  it("with a calculation chain, no styles part, no shared texts", async () => {
    const saved = await worked(
      withParts(
        { "xl/calcChain.xml": `${HEAD}<calcChain xmlns="${MAIN}"><c r="C2" i="1"/></calcChain>` },
        changed(
          "xl/_rels/workbook.xml.rels",
          "</Relationships>",
          `<Relationship Id="rId7" Type="${OFFICE}/calcChain" Target="calcChain.xml"/></Relationships>`,
        ),
      ),
    );
    expect(unzip(saved).has("xl/styles.xml")).toBe(true);
    expect(unzip(saved).has("xl/calcChain.xml")).toBe(true);
  });

  it("that type each relationships part by itself (LibreOffice until 6.0): those of our sheets have a type too", async () => {
    const override = (part: string): string =>
      `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`;
    const made = changed("[Content_Types].xml", /<Default Extension="rels"[^>]*>/, "");
    await worked(
      changed(
        "[Content_Types].xml",
        "</Types>",
        `${override("/_rels/.rels")}${override("/xl/_rels/workbook.xml.rels")}</Types>`,
        made,
      ),
    );
  });

  it("whose type for xml is the workbook's: our settings keep their own", async () => {
    const main = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    const saved = await worked(
      changed(
        "[Content_Types].xml",
        /<Default Extension="xml"[^>]*>/,
        `<Default Extension="xml" ContentType="${main}"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
      ),
    );
    expect(partText(saved, "[Content_Types].xml")).toContain(
      '<Override PartName="/customXml/item1.xml" ContentType="application/xml"/>',
    );
  });

  it.each(["70000", "65534", "abc", "-3"])("whose sheet has the number %s", async (id) => {
    const workbook = await open(zip(changed("xl/workbook.xml", 'sheetId="1"', `sheetId="${id}"`)));
    await workbook.writeSheet(BILAN);
    await workbook.writeSheet({ ...BILAN, name: "Autre", mark: "autre", tables: [] });
    const sheets = [...partText(await workbook.save(), "xl/workbook.xml").matchAll(/sheetId="([^"]*)"/g)].map(
      ([, number]) => number,
    );
    expect(sheets).toEqual([id, "1", "2"]);
  });

  it("that lead to their styles twice", async () => {
    const made = withParts(
      { "xl/styles.xml": `${HEAD}<styleSheet xmlns="${MAIN}"/>` },
      changed(
        "xl/_rels/workbook.xml.rels",
        "</Relationships>",
        `<Relationship Id="rId8" Type="${OFFICE}/styles" Target="absent.xml"/><Relationship Id="rId9" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
      ),
    );
    const workbook = await open(zip(made));
    await workbook.writeSheet(BILAN);
    const saved = await workbook.save();
    expect([...unzip(saved).keys()].filter((name) => /styles/.test(name))).toEqual(["xl/styles.xml"]);
    expect(partText(saved, "xl/styles.xml")).toContain("<numFmts");
  });

  it.each(["L'été d'Anne", "Étape « A & B »", "D'abord <1>"])(
    "whose sheet is called %s, with names that have backslashes",
    async (name) => {
      const coded = name.replace(/&/g, "&amp;").replace(/</g, "&lt;");
      const saved = await worked(
        changed(
          "xl/workbook.xml",
          /name="S"(.*)<\/sheets>/,
          `name="${coded}"$1</sheets><definedNames><definedName name="\\Taux\\A">'${coded.replace(/'/g, "''")}'!$A$1</definedName></definedNames>`,
        ),
      );
      expect(partText(saved, "xl/workbook.xml")).toContain('<definedName name="\\Taux\\A">');
    },
  );
});

describe("workbooks that are refused, in one sentence", () => {
  it.each([
    ["revisionHeaders", "revisions/revisionHeaders.xml"],
    ["usernames", "revisions/userNames.xml"],
  ])("shared in the former way (%s): read, never written", async (kind, target) => {
    const made = withParts(
      { [`xl/${target}`]: `${HEAD}<headers xmlns="${MAIN}"/>` },
      changed(
        "xl/_rels/workbook.xml.rels",
        "</Relationships>",
        `<Relationship Id="rId7" Type="${OFFICE}/${kind}" Target="${target}"/></Relationships>`,
      ),
    );
    const workbook = await open(zip(made));
    expect(cellAt(await workbook.readSheet("S"), 1, 0)).toBe("A-1");
    const before = await workbook.save();
    for (const write of [
      () => workbook.writeSheet(BILAN),
      () => workbook.highlight([]),
      () => workbook.changeCells([]),
      () => workbook.writeSetting("a", "1"),
    ])
      await expect(write()).rejects.toThrow(/^Le classeur « essai.xlsx » est partagé à l'ancienne manière[^.]*\.$/);
    expect(Buffer.compare(await workbook.save(), before)).toBe(0);
  });

  it("whose structure is locked", async () => {
    const workbook = await open(
      zip(changed("xl/workbook.xml", "<sheets>", '<workbookProtection lockStructure="1"/><sheets>')),
    );
    await expect(workbook.writeSheet(BILAN)).rejects.toThrow(/^La structure du classeur est protégée/);
    await workbook.highlight([{ sheet: "S", cells: [{ row: 1, column: 0 }], color: "#F8B4B4" }]);
    expect(checkPackage(await workbook.save())).toEqual([]);
  });

  it("of which no sheet can be seen", async () => {
    const workbook = await open(zip(changed("xl/workbook.xml", 'sheetId="1"', 'sheetId="1" state="hidden"')));
    await expect(workbook.save()).rejects.toThrow(UserError);
    await expect(workbook.save()).rejects.toThrow(/^Toutes les feuilles du classeur « essai.xlsx » sont masquées/);
  });
});

describe("a cell of a hidden sheet", () => {
  it.each(["hidden", "veryHidden"])("(%s) never makes its sheet the active one", async (state) => {
    const made = withParts(
      { "xl/worksheets/sheet2.xml": worksheet(ROWS) },
      changed(
        "xl/workbook.xml",
        "</sheets>",
        `<sheet name="Cachée" sheetId="2" state="${state}" r:id="rId2"/></sheets>`,
        changed(
          "xl/_rels/workbook.xml.rels",
          "</Relationships>",
          `<Relationship Id="rId2" Type="${OFFICE}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>`,
        ),
      ),
    );
    const workbook = await open(zip(made));
    await workbook.selectCell("Cachée", { row: 0, column: 0 });
    const saved = await workbook.save();
    expect(checkPackage(saved)).toEqual([]);
    expect(partText(saved, "xl/workbook.xml")).toBe(text(made, "xl/workbook.xml"));
  });
});

describe("a sheet that is the person's", () => {
  const MARKED = '<definedName name="_bilan_plie" localSheetId="0" hidden="1">"bilan"</definedName>';

  /** A workbook in which the first sheet, of this name, bears our mark. */
  const marked = (name: string, rows = ROWS): Parts =>
    changed(
      "xl/workbook.xml",
      /name="S"(.*)<\/sheets>/,
      `name="${name}"$1</sheets><definedNames>${MARKED}</definedNames>`,
      withParts({ "xl/worksheets/sheet1.xml": worksheet(rows) }),
    );

  it.each(["Bilan 2020", "Contrats", "Étapes", "Indicateurs", "Bilan"])(
    "keeps its bytes although « %s » bears our mark",
    async (name) => {
      const made = marked(name);
      const workbook = await open(zip(made));
      const written = name === "Bilan" ? "Bilan (2)" : "Bilan";
      expect(await workbook.writeSheet(BILAN)).toBe(written);
      expect(await workbook.writeSheet(BILAN)).toBe(written);
      const saved = await workbook.save();
      expect(partText(saved, "xl/worksheets/sheet1.xml")).toBe(text(made, "xl/worksheets/sheet1.xml"));
      expect((await (await open(saved)).describe()).sheets).toHaveLength(2);
    },
  );

  it("is not the Bilan that Excel has saved, its texts shared and the title another year's", async () => {
    const shared = ["Bilan 2019 – PLIE", "Indicateur"].map((value) => `<si><t>${value}</t></si>`).join("");
    const rows = `<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="3"><c r="A3" t="s"><v>1</v></c></row><row r="9"><c r="A9"><v>1</v></c></row>`;
    const made = withParts(
      { "xl/sharedStrings.xml": `${HEAD}<sst xmlns="${MAIN}">${shared}</sst>` },
      changed(
        "xl/_rels/workbook.xml.rels",
        "</Relationships>",
        `<Relationship Id="rId2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
        marked("Bilan", rows),
      ),
    );
    const workbook = await open(zip(made));
    expect(await workbook.writeSheet(BILAN)).toBe("Bilan");
    expect((await workbook.describe()).sheets).toHaveLength(1);
  });

  it("is refused with its file, untouched, where its tab and ours lead to one part", async () => {
    const made = changed(
      "xl/workbook.xml",
      "</sheets>",
      '<sheet name="Participants" sheetId="9" r:id="rId1"/></sheets>',
      marked("Bilan", '<row r="1"><c r="A1" t="inlineStr"><is><t>Bilan</t></is></c></row>'),
    );
    await expect(open(zip(made))).rejects.toThrow(/deux de ses feuilles n'en font qu'une/);
  });
});
