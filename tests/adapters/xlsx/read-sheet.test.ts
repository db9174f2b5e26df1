import { cellError } from "../../../src/core/domain/cell";
import { HEAD, MAIN, relationships } from "./build-xlsx";
import { filledCells, inChunksOf, openParts, rawParts, worksheet } from "./raw-workbook";

async function cellsOf(sheetXml: string | Uint8Array, shared?: string | Uint8Array, properties = "") {
  const grid = await (await openParts(rawParts(sheetXml, shared, properties), inChunksOf(7))).readSheet("S");
  return Object.fromEntries(filledCells(grid));
}

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * text.length + 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, !bigEndian);
  for (let index = 0; index < text.length; index++) view.setUint16(2 * index + 2, text.charCodeAt(index), !bigEndian);
  return bytes;
}

describe("shared strings", () => {
  it("joins runs, leaves phonetic guides out and reads coded characters", async () => {
    const shared =
      `${HEAD}<x:sst xmlns:x="${MAIN}" count="4" uniqueCount="4"><x:si><x:t xml:space="preserve"> a &amp; b</x:t></x:si><x:si/>` +
      `<x:si><x:r><x:rPr><x:b/></x:rPr><x:t>gras</x:t></x:r><x:r><x:t xml:space="preserve"> maigre</x:t></x:r><x:rPh sb="0" eb="1"><x:t>guide</x:t></x:rPh></x:si>` +
      `<x:si><x:t>l_x000D_é<![CDATA[<&>]]></x:t><x:phoneticPr fontId="1"/></x:si></x:sst>`;
    const cells = [0, 1, 2, 3].map((index) => `<c t="s"><v>${index}</v></c>`).join("");
    expect(await cellsOf(worksheet(`<row>${cells}</row>`), shared)).toEqual({
      A1: " a & b",
      C1: "gras maigre",
      D1: "l\ré<&>",
    });
  });
});

describe("dates written in ISO 8601", () => {
  const rows = ["2024-01-01", "2024-01-01T12:00:00", "1900-02-28", "1900-03-01", "T06:00", "2024-02-30", "1904-01-02Z"];
  const xml = worksheet(`<row>${rows.map((iso) => `<c t="d"><v>${iso}</v></c>`).join("")}</row>`);

  it("become serials of the workbook's date system", async () => {
    expect(await cellsOf(xml)).toEqual({
      A1: 45_292,
      B1: 45_292.5,
      C1: 59,
      D1: 61,
      E1: 0.25,
      F1: "2024-02-30",
      G1: 1463,
    });
    expect(await cellsOf(xml, undefined, '<workbookPr date1904="true"/>')).toMatchObject({ A1: 43_830, G1: 1 });
  });
});

describe("the sheet's own shape", () => {
  it("reads UTF-16 parts, with or without a declared encoding", async () => {
    const xml = `<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="${MAIN}"><sheetData><row><c t="inlineStr"><is><t>élève €</t></is></c></row></sheetData></worksheet>`;
    const expected = { A1: "élève €" };
    expect(await cellsOf(utf16(xml, false))).toEqual(expected);
    expect(await cellsOf(utf16(xml.replace(/<\?.*?\?>/, ""), true))).toEqual(expected);
    expect(await cellsOf(new TextEncoder().encode(`\ufeff${xml.replace("UTF-16", "utf-8")}`))).toEqual(expected);
  });

  it("reads no cell out of sheetData", async () => {
    const around = {
      before: '<sheetPr><tabColor rgb="FF000000"/></sheetPr>',
      after: "<extLst><ext><row><c><v>1</v></c></row></ext></extLst>",
    };
    expect(await cellsOf(worksheet("<row><c><v>7</v></c></row>", around))).toEqual({ A1: 7 });
    expect(await cellsOf(`<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`)).toEqual({});
  });

  it("reads elements of other namespaces as nothing", async () => {
    const row =
      '<row r="2" x14ac:dyDescent="0.25"><c r="A2"><v>1</v></c><x14ac:c r="B2"><x14ac:v>2</x14ac:v></x14ac:c></row>';
    const xml = worksheet(row).replace("<worksheet ", '<worksheet xmlns:x14ac="urn:autre" ');
    expect(await cellsOf(xml)).toEqual({ A2: 1 });
  });

  it("keeps errors, booleans and unreadable numbers apart", async () => {
    const row =
      '<row><c t="e"><v>#DIV/0!</v></c><c t="b"><v>true</v></c><c><v>abc</v></c><c><v>Infinity</v></c><c><v>1E+2</v></c></row>';
    expect(await cellsOf(worksheet(row))).toEqual({
      A1: cellError("#DIV/0!"),
      B1: true,
      C1: "abc",
      D1: "Infinity",
      E1: 100,
    });
  });

  it("lists the hidden rows of the area that is read", async () => {
    const rows =
      '<row r="1" hidden="1"/><row r="3"><c><v>1</v></c></row><row r="4" hidden="true"/><row r="5" hidden="0"><c><v>2</v></c></row><row r="9" hidden="1"/>';
    const grid = await (await openParts(rawParts(worksheet(rows)))).readSheet("S");
    expect(grid).toMatchObject({ firstRow: 2, rowCount: 3, hiddenRows: [3] });
  });
});

describe("the package", () => {
  it("finds its parts through the relationships, whatever their names", async () => {
    const parts = rawParts(worksheet('<row><c t="s"><v>0</v></c></row>'));
    const workbook = parts["xl/workbook.xml"]!;
    delete parts["xl/workbook.xml"];
    delete parts["xl/_rels/workbook.xml.rels"];
    parts["_rels/.rels"] = relationships([["x", "officeDocument", "/Classeur/Le%20livre.xml"]]);
    parts["classeur/le livre.xml"] = workbook;
    parts["Classeur/_rels/Le livre.xml.rels"] = relationships([
      ["rId1", "worksheet", "../xl/worksheets/./sheet1.xml"],
      ["t", "sharedStrings", "textes.xml"],
    ]);
    parts["Classeur/textes.xml"] = `<sst xmlns="${MAIN}"><si><t>trouvé</t></si></sst>`;
    expect(Object.fromEntries(filledCells(await (await openParts(parts)).readSheet("s")))).toEqual({ A1: "trouvé" });
  });

  it("lists sheets of cells only, with those hidden by program", async () => {
    const parts = rawParts(worksheet(""));
    parts["xl/workbook.xml"] = String(parts["xl/workbook.xml"]).replace(
      '<sheet name="S"',
      '<sheet name="Graphique" sheetId="7" r:id="rId9"/><sheet name="S" state="veryHidden"',
    );
    parts["xl/_rels/workbook.xml.rels"] = relationships([
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId9", "chartsheet", "chartsheets/sheet1.xml"],
    ]);
    const { sheets } = await (await openParts(parts)).describe();
    expect(sheets).toEqual([{ name: "S", hidden: true, mark: null }]);
  });

  it("reads strict OOXML", async () => {
    const strict = (text: string) =>
      text
        .replaceAll(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
        .replaceAll(
          "http://schemas.openxmlformats.org/officeDocument/2006",
          "http://purl.oclc.org/ooxml/officeDocument",
        );
    const parts = Object.fromEntries(
      Object.entries(rawParts(worksheet('<row><c t="d"><v>2024-01-01</v></c></row>'))).map(([name, text]) => [
        name,
        strict(String(text)),
      ]),
    );
    expect(Object.fromEntries(filledCells(await (await openParts(parts)).readSheet("S")))).toEqual({ A1: 45_292 });
  });
});
