import { zipSync } from "fflate";
import fc from "fast-check";
import { UserError } from "../../../src/application/ports/user-error";
import { openXlsx } from "../../../src/adapters/xlsx/open";
import { HEAD, MAIN, OFFICE, type Parts, relationships, zip } from "./build-xlsx";
import { openParts, rawParts, worksheet } from "./raw-workbook";

/** Broken, foreign and crafted files: each is answered by one French sentence that names the file. */

const FILE = "Suivi 2021.xlsx";
const GOOD = worksheet('<row r="1"><c r="A1"><v>1</v></c></row>');

async function sentenceFor(bytes: Uint8Array): Promise<string> {
  const reading = (async () => {
    const workbook = await openXlsx(bytes, { name: FILE });
    await workbook.describe();
    await workbook.protectedSheets(["S"]);
    await workbook.readSheet("S");
  })();
  const error: unknown = await reading.then(
    () => new Error("the file was read"),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UserError);
  const { message } = error as UserError;
  expect(message).toContain(`« ${FILE} »`);
  expect(message).toMatch(/^[A-ZÀ-Ü][^\n]*\.$/);
  return message;
}

const bytesOf = (text: string) => new TextEncoder().encode(text);
const tabsAnd = (xml: string) =>
  `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets>${xml}</workbook>`;
const manyTabs = (count: number) =>
  tabsAnd("").replace("</sheets>", `${'<sheet name="T" sheetId="2" r:id="rId1"/>'.repeat(count)}</sheets>`);
const forSheet = (xml: string | Uint8Array) => zip(rawParts(xml));

function compound(streamName: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(
    Array.from(streamName).flatMap((letter) => [letter.charCodeAt(0), 0]),
    1024,
  );
  return bytes;
}

describe("files of another kind", () => {
  it.each<[string, Uint8Array, RegExp]>([
    ["an empty file", new Uint8Array(0), /est vide/],
    ["an encrypted workbook", compound("EncryptedPackage"), /protégé par un mot de passe.*retirez le mot de passe/],
    ["an old .xls", compound("Workbook"), /ancien format Excel \(\.xls\)/],
    ["a CSV", bytesOf("Identifiant;NOM\nA-1;DURAND\n"), /fichier texte/],
    ["a CSV in Latin-1", new Uint8Array([0x50, 0x72, 0xe9, 0x6e, 0x6f, 0x6d, 0x3b]), /fichier texte/],
    ["a web page", bytesOf("\ufeff <!DOCTYPE html><html><table></table></html>"), /page web/],
    ["an XML spreadsheet", bytesOf('<?xml version="1.0"?><Workbook/>'), /document XML/],
    ["a PDF", bytesOf("%PDF-1.7"), /PDF/],
    ["noise", new Uint8Array([0, 1, 2, 3, 4, 5]), /n'est pas un vrai classeur/],
    ["an archive without a workbook", zip({ "a.txt": "a" }), /ne contient pas de classeur/],
    [
      "an .ods",
      zip({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>" }),
      /OpenDocument/,
    ],
    [
      "an .xlsb",
      zip({ "_rels/.rels": relationships([["r", "officeDocument", "xl/workbook.bin"]]), "xl/workbook.bin": "x" }),
      /binaire \.xlsb/,
    ],
    [
      "a Word document",
      zip({
        "_rels/.rels": relationships([["r", "officeDocument", "word/document.xml"]]),
        "word/document.xml": '<w:document xmlns:w="urn:w"/>',
      }),
      /autre document/,
    ],
  ])("%s", async (_, bytes, sentence) => {
    expect(await sentenceFor(bytes)).toMatch(sentence);
  });
});

describe("archives that lie", () => {
  const good = forSheet(GOOD);

  it("cut anywhere", async () => {
    for (let length = 4; length < good.length; length += 97) await sentenceFor(good.slice(0, length));
  });

  it("with any byte changed: read or refused, never anything else", async () => {
    for (let at = 0; at < good.length; at += 5) {
      const bytes = good.slice();
      bytes[at]! ^= 0x55;
      await openXlsx(bytes, { name: FILE })
        .then((workbook) => workbook.readSheet("S"))
        .catch((error: unknown) => expect(error).toBeInstanceOf(UserError));
    }
  });

  it("with too many entries", async () => {
    const parts: Parts = rawParts(GOOD);
    for (let index = 0; index < 10_001; index++) parts[`x/${index}`] = "";
    expect(await sentenceFor(zip(parts))).toContain("nombre démesuré de parties");
  });

  it("with the same part twice, in another case", async () => {
    expect(await sentenceFor(zip({ ...rawParts(GOOD), "xl/Workbook.xml": "<a/>" }))).toContain("le même nom");
  });

  it("with names that leave the archive: ignored, and not passed on", async () => {
    const workbook = await openParts({ ...rawParts(GOOD), "../../etc/evil": "x", "/abs": "y" });
    expect((await workbook.readSheet("S")).rowCount).toBe(1);
    expect(new TextDecoder("latin1").decode(await workbook.save())).not.toContain("evil");
  });

  it("with a part whose size is not the one announced", async () => {
    const bytes = good.slice();
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 46 < bytes.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 12, true);
    expect(await sentenceFor(bytes)).toContain("taille annoncée");
  });

  describe.each(["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"])("with one thing altered in %s", (part) => {
    const parts = rawParts(
      worksheet('<row><c t="s"><v>0</v></c><c><v>12345</v></c></row>'),
      `<sst xmlns="${MAIN}"><si><t>12345</t></si></sst>`,
    );
    const entryOf = (bytes: Uint8Array): number => {
      const view = new DataView(bytes.buffer);
      const name = bytesOf(part);
      for (let at = 0; at + 46 < bytes.length; at++)
        if (view.getUint32(at, true) === 0x02014b50 && name.every((byte, index) => bytes[at + 46 + index] === byte))
          return at;
      throw new Error(`no entry ${part}`);
    };

    it("a digit, where nothing is compressed", async () => {
      const files = Object.entries(parts).map(([name, content]) => [name, bytesOf(String(content))] as const);
      const bytes = zipSync(Object.fromEntries(files), { level: 0 });
      const start = new DataView(bytes.buffer).getUint32(entryOf(bytes) + 42, true);
      const digit = new TextDecoder("latin1").decode(bytes).indexOf("12345", start);
      bytes[digit + 4]! += 1;
      expect(await sentenceFor(bytes)).toContain("altérée");
    });

    it("the checksum, where all is", async () => {
      const bytes = zip(parts);
      bytes[entryOf(bytes) + 16]! ^= 1;
      expect(await sentenceFor(bytes)).toContain("altérée");
    });
  });

  it("with a bomb in the place of the cells", async () => {
    const [start, end] = worksheet("@").split("@") as [string, string];
    const rows = new Uint8Array(20 << 20).fill(32);
    rows.set(bytesOf(start));
    rows.set(bytesOf(end), rows.length - end.length);
    expect(await sentenceFor(forSheet(rows))).toContain("enfle démesurément");
  });
});

describe("crafted XML", () => {
  const cell = (reference: string) =>
    worksheet(`<row r="${/\d+$/.exec(reference)?.[0]}"><c r="${reference}"><v>1</v></c></row>`);
  const shared = (content: string) => zip(rawParts(worksheet('<row><c t="s"><v>0</v></c></row>'), content));

  it.each<[string, Uint8Array]>([
    ["a column beyond XFD", forSheet(cell("ZZZZZZ1"))],
    ["column XFE", forSheet(cell("XFE1"))],
    ["a row beyond the last one", forSheet(cell("A4000000000"))],
    ["row 0", forSheet(cell("A0"))],
    ["a cell of another row", forSheet(worksheet('<row r="2"><c r="A3"><v>1</v></c></row>'))],
    ["a reference without letters", forSheet(worksheet('<row r="2"><c r="2"><v>1</v></c></row>'))],
    ["an unknown type of cell", forSheet(worksheet('<row><c t="z"><v>1</v></c></row>'))],
    ["a missing shared string", shared(`<sst xmlns="${MAIN}"/>`)],
    ["a missing part of shared strings", forSheet(worksheet('<row><c t="s"><v>3</v></c></row>'))],
    ["shared strings that stop", shared(`<sst xmlns="${MAIN}"><si><t>a`)],
    [
      "a DOCTYPE with an external entity",
      forSheet(GOOD.replace("<worksheet", '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet')),
    ],
    [
      "a DOCTYPE in the shared strings",
      shared(`<!DOCTYPE lolz [<!ENTITY a "aaaa">]><sst xmlns="${MAIN}"><si><t>&a;</t></si></sst>`),
    ],
    ["an unknown entity", forSheet(worksheet('<row><c t="str"><v>&nbsp;</v></c></row>'))],
    ["a forbidden character", forSheet(worksheet('<row><c t="str"><v>&#0;</v></c></row>'))],
    ["a quote that does not close, in a row", forSheet(worksheet(`<row a'="'/>`))],
    ["a quote that does not close, in a cell", forSheet(worksheet(`<row><c r'="'/></row>`))],
    ["an attribute without a value", forSheet(worksheet("<row a/>"))],
    ["spaces where an attribute was to come", forSheet(worksheet("<row a=  ></row>"))],
    [
      "closing tags that nobody closes",
      forSheet(`<worksheet xmlns="${MAIN}"><sheetData>${"</sheetData".repeat(50_000)}`),
    ],
    ["two tabs for one sheet", zip({ ...rawParts(GOOD), "xl/workbook.xml": manyTabs(1) })],
    ["ten thousand tabs", zip({ ...rawParts(GOOD), "xl/workbook.xml": manyTabs(10_000) })],
    [
      "more names than anything may hold",
      zip({
        ...rawParts(GOOD),
        "xl/workbook.xml": tabsAnd(`<definedNames>${"<definedName/>".repeat(301_000)}</definedNames>`),
      }),
    ],
    [
      "as many relations",
      zip({
        ...rawParts(GOOD),
        "xl/_rels/workbook.xml.rels": relationships([]).replace("></Rel", `>${"<Relationship/>".repeat(80_000)}</Rel`),
      }),
    ],
    ["30 MB of blanks around the tabs", zip({ ...rawParts(GOOD), "xl/workbook.xml": tabsAnd(" ".repeat(30 << 20)) })],
    [
      "columns described again and again",
      forSheet(worksheet("", { before: `<cols>${'<col min="1" max="16384" width="9"/>'.repeat(20_000)}</cols>` })),
    ],
    ["a sheet that stops", forSheet(GOOD.slice(0, -30))],
    ["crossed tags", forSheet(worksheet("<row><c><v>1</c></v></row>"))],
    ["a sheet closed too early", forSheet(GOOD.replace("</sheetData></worksheet>", "</worksheet></sheetData>"))],
    ["no sheetData", forSheet(`<worksheet xmlns="${MAIN}"/>`)],
    [
      "a merge beyond the sheet",
      forSheet(worksheet("", { after: '<mergeCells><mergeCell ref="A1:A9999999"/></mergeCells>' })),
    ],
    ["deep nesting", forSheet(worksheet("", { after: "<a>".repeat(300) + "</a>".repeat(300) }))],
    [
      "a tag of 600 attributes",
      forSheet(worksheet("", { after: `<a ${Array.from({ length: 600 }, (_, index) => `a${index}=""`).join(" ")}/>` })),
    ],
    ["a cell of 5 MB", forSheet(worksheet(`<row><c t="str"><v>${"é ".repeat(2_500_000)}</v></c></row>`))],
    ["a part in Latin-1", forSheet(GOOD.replace('encoding="UTF-8"', 'encoding="ISO-8859-1"'))],
    ["a tab without its sheet", zip({ ...rawParts(GOOD), "xl/_rels/workbook.xml.rels": relationships([]) })],
    [
      "a sheet that is not there",
      zip({ ...rawParts(GOOD), "xl/_rels/workbook.xml.rels": relationships([["rId1", "worksheet", "none.xml"]]) }),
    ],
  ])("%s", async (_, bytes) => {
    expect(await sentenceFor(bytes)).toContain("est abîmé");
  });

  it("sixty thousand names and relations change nothing", async () => {
    const parts = rawParts(GOOD);
    parts["xl/workbook.xml"] = tabsAnd(
      `<definedNames>${'<definedName name="n">S!$A$1</definedName>'.repeat(60_000)}</definedNames>`,
    );
    const links = Array.from(
      { length: 60_000 },
      (_, index) => [`x${index}`, "customXml", `../item${index}.xml`] as const,
    );
    parts["xl/_rels/workbook.xml.rels"] = relationships([["rId1", "worksheet", "worksheets/sheet1.xml"], ...links]);
    const workbook = await openParts(parts);
    await workbook.writeSetting("essai", "1");
    expect([(await workbook.readSheet("S")).rowCount, await workbook.readSetting("essai")]).toEqual([1, "1"]);
  });

  it("a comment full of beginnings before the cells", async () => {
    const head = `<!-- ${"<dimension ".repeat(100_000)} -->`;
    expect(
      (await (await openParts(rawParts(worksheet("<row><c><v>1</v></c></row>", { before: head })))).readSheet("S"))
        .rowCount,
    ).toBe(1);
  });

  it("whatever stands in the place of the cells or of the texts, reading ends", async () => {
    const pieces = [
      "<",
      ">",
      "/",
      "=",
      "'",
      '"',
      " ",
      "row",
      "c",
      "v",
      "t",
      "is",
      "si",
      "r",
      's="',
      "r='A1'",
      "<c ",
      "</c>",
      "<!--",
      "-->",
      "<![CDATA[",
      "]]>",
      "<?",
      "?>",
      "1",
      "é",
      "<row>",
      "</row>",
      "<f t='array' ref='",
    ];
    const soup = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((list) => list.join(""));
    await fc.assert(
      fc.asyncProperty(soup, soup, async (cells, texts) => {
        const workbook = await openParts(rawParts(worksheet(cells), `<sst xmlns="${MAIN}">${texts}</sst>`));
        for (const task of [
          () => workbook.viewSheet("S"),
          () => workbook.protectedSheets(["S"]),
          () => workbook.highlight([{ sheet: "S", cells: [{ row: 0, column: 0 }], color: "#FFFFFF" }]),
        ])
          await task().catch((error: unknown) => expect(error).toBeInstanceOf(UserError));
      }),
      { numRuns: 200 },
    );
  });

  it("relationships that turn in circles change nothing", async () => {
    const parts = rawParts(GOOD);
    parts["xl/worksheets/_rels/sheet1.xml.rels"] = relationships([["rId1", "drawing", "../drawings/d.xml"]]);
    parts["xl/drawings/d.xml"] = `${HEAD}<d/>`;
    parts["xl/drawings/_rels/d.xml.rels"] = relationships([["rId1", "image", "../worksheets/sheet1.xml"]]);
    const workbook = await openParts(parts);
    await workbook.writeSheet({ name: "Bilan", mark: "bilan", showGridlines: true, columnWidths: [], blocks: [] });
    expect((await workbook.readSheet("S")).rowCount).toBe(1);
  });

  it("a cell in the last corner of the sheet is read", async () => {
    const workbook = await openParts(rawParts(cell("XFD1048576")));
    expect(await workbook.readSheet("S")).toMatchObject({
      firstRow: 1_048_575,
      firstColumn: 16_383,
      rowCount: 1,
      columns: [[1]],
    });
  });
});
