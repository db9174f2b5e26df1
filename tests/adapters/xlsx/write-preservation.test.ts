import type { SheetModel } from "../../../src/application/ports/sheet-model";
import { EMBLEM_PNG } from "../../../src/application/bilan/emblem-png";
import { UserError } from "../../../src/application/ports/user-error";
import { openXlsx } from "../../../src/adapters/xlsx/open";
import { readZip } from "../../../src/adapters/xlsx/zip/zip-reader";
import { partText, unzip, zip } from "./build-xlsx";
import { after, differences, ORIGINAL, richParts, STYLES } from "./rich-workbook";

const BILAN: SheetModel = {
  name: "Bilan",
  mark: "bilan",
  showGridlines: false,
  columnWidths: [20],
  blocks: [
    {
      row: 0,
      column: 0,
      values: [
        ["Indicateur", "Réalisé"],
        ["CO01", 3],
      ],
      styles: ["tableHeading", "tableInteger"],
    },
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
  page: {
    orientation: "portrait",
    printArea: { firstRow: 0, firstColumn: 0, lastRow: 9, lastColumn: 3 },
    footer: { left: "A & B", center: "2021" },
  },
};

describe("what nobody changes", () => {
  it("is byte for byte the same, compressed bytes included", async () => {
    const saved = await after(async (workbook) => {
      await workbook.describe();
      await workbook.readSheet("Participants");
    });
    const plain = (bytes: Uint8Array) =>
      readZip(bytes).map(({ name, crc, size, time, date, data }) => [
        name,
        crc,
        size,
        time,
        date,
        Buffer.from(data).toString("hex"),
      ]);
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
    const bare = await after((workbook) => workbook.writeSheet({ ...BILAN, tables: [], charts: [] }), often);
    const parts = [...unzip(bare).keys()];
    expect(parts).not.toContain("xl/tables/table2.xml");
    expect(parts).not.toContain("xl/drawings/drawing2.xml");
    expect(parts).not.toContain("xl/charts/chart2.xml");
    expect(parts).toContain("xl/charts/chart1.xml");
    expect(partText(bare, "[Content_Types].xml")).not.toMatch(/chart2|drawing2|table2/);
  });

  it("reads a picture back from a sheet, and knows a sheet without any from one whose picture cannot be drawn again", async () => {
    const image = {
      base64: EMBLEM_PNG,
      format: "png" as const,
      place: { row: 2, column: 1 },
      width: 63,
      height: 42,
      description: "",
    };
    const pictured = await after((workbook) => workbook.writeSheet({ ...BILAN, charts: [], images: [image] }));
    const read = (bytes: Uint8Array) =>
      openXlsx(bytes, { name: "a.xlsx" }).then((workbook) => workbook.readPicture?.("Bilan"));
    expect(await read(pictured)).toMatchObject({ format: "png", width: 270, height: 180, base64: EMBLEM_PNG });
    expect(await read(await after((workbook) => workbook.writeSheet(BILAN)))).toBeNull();
    const drawn = await after((workbook) =>
      workbook.writeSheet({ ...BILAN, images: [{ ...image, base64: btoa("GIF89a") }] }),
    );
    expect(await read(drawn)).toBe("unusable");
  });

  it("keeps each picture in one part of its own, whatever the number of runs", async () => {
    const image = {
      base64: EMBLEM_PNG,
      format: "png" as const,
      place: { row: 2, column: 1 },
      width: 63,
      height: 42,
      description: "« Emblème »",
    };
    const pictured = await after(async (workbook) => {
      for (let run = 0; run < 3; run++) await workbook.writeSheet({ ...BILAN, images: [image] });
    });
    const media = [...unzip(pictured).keys()].filter((name) => name.startsWith("xl/media/bilan-plie"));
    expect(media).toEqual(["xl/media/bilan-plie-1.png"]);
    expect(Buffer.from(unzip(pictured).get(media[0]!)!).toString("base64")).toBe(EMBLEM_PNG);
    const drawing = partText(pictured, "xl/drawings/drawing2.xml");
    expect(drawing).toContain('<xdr:ext cx="800100" cy="533400"/>');
    expect(drawing).toContain('descr="« Emblème »"');
    const relationships = partText(pictured, "xl/drawings/_rels/drawing2.xml.rels");
    const id = /r:embed="(\w+)"/.exec(drawing)?.[1];
    expect(relationships).toMatch(new RegExp(`Id="${id}"[^>]*Target="../media/bilan-plie-1.png"`));
    expect(partText(pictured, "[Content_Types].xml")).toMatch(/Default Extension="png" ContentType="image\/png"/);
    const bare = await after((workbook) => workbook.writeSheet(BILAN), pictured);
    expect([...unzip(bare).keys()].filter((name) => name.startsWith("xl/media/bilan-plie"))).toEqual([]);
  });

  it("forgets the order of calculation only when it names the sheet that is replaced", async () => {
    const once = Object.fromEntries(unzip(await after((workbook) => workbook.writeSheet(BILAN))));
    const chain = (sheetId: number) =>
      new TextEncoder().encode(`<calcChain xmlns="urn:x"><c r="C2" i="${sheetId}"/></calcChain>`);
    const rewritten = async (sheetId: number) =>
      unzip(
        await after((workbook) => workbook.writeSheet(BILAN), zip({ ...once, "xl/calcChain.xml": chain(sheetId) })),
      );
    expect((await rewritten(7)).has("xl/calcChain.xml")).toBe(true);
    expect((await rewritten(8)).has("xl/calcChain.xml")).toBe(false);
  });

  it("refuses a workbook whose structure is protected, and one of its own sheets that is", async () => {
    const parts = richParts();
    parts["xl/workbook.xml"] = String(parts["xl/workbook.xml"]).replace(
      "<bookViews>",
      '<workbookProtection lockStructure="1"/><bookViews>',
    );
    await expect(after((workbook) => workbook.writeSheet(BILAN), zip(parts))).rejects.toThrow(UserError);
    const own = Object.fromEntries(unzip(await after((workbook) => workbook.writeSheet(BILAN))));
    own["xl/worksheets/sheet3.xml"] = new TextEncoder().encode(
      new TextDecoder()
        .decode(own["xl/worksheets/sheet3.xml"])
        .replace("</sheetData>", '</sheetData><sheetProtection sheet="1"/>'),
    );
    await expect(after((workbook) => workbook.writeSheet(BILAN), zip(own))).rejects.toThrow(/« Bilan » est protégée/);
  });
});
