import { createXlsx, type XlsxWorkbook } from "../../../src/adapters/xlsx/open";
import { emptyStylesXml } from "../../../src/adapters/xlsx/styles/style-xml";
import { StyleBook } from "../../../src/adapters/xlsx/styles/style-book";
import { STYLES_ORDER } from "../../../src/adapters/xlsx/styles/style-lists";
import { XmlEdit } from "../../../src/adapters/xlsx/xml/xml-edit";
import { childOf, parseXml } from "../../../src/adapters/xlsx/xml/xml-tree";
import type { SheetModel } from "../../../src/application/ports/sheet-model";
import { fillInFile, MAIN, partText, unzip, zip } from "./build-xlsx";
import { after, ORIGINAL, richParts, STYLES } from "./rich-workbook";

const DATED: SheetModel = {
  name: "Bilan",
  mark: "bilan",
  showGridlines: false,
  columnWidths: [],
  blocks: [{ row: 0, column: 0, values: [[{ day: 19_000 }, 12.5, "a"]], styles: ["tableDate", "tableAmount", "text"] }],
};
const COLOR = "#F8B4B4";
const FIRST_CELL = [{ sheet: "Participants", cells: [{ row: 1, column: 0 }], color: COLOR }];

const childrenOfStyles = (xml: string): string[] => parseXml(xml).children.map(({ local }) => local);
const inOrder = (names: readonly string[]): string[] =>
  [...names].sort((first, second) => STYLES_ORDER.indexOf(first) - STYLES_ORDER.indexOf(second));
const withStyles = (styles: string): Uint8Array => zip({ ...richParts(), "xl/styles.xml": styles });
const styled = (content: string): string => `<styleSheet xmlns="${MAIN}">${content}</styleSheet>`;

describe("children added in the order of the schema", () => {
  const ORDER = ["a", "b", "c", "d"];
  it.each([
    ["an empty parent", "<r/>", ["d", "a", "c"], "a c d"],
    ["one that is there", "<r><c/></r>", ["d", "b", "a"], "a b c d"],
    ["some on both sides", "<r><a/><d/></r>", ["c", "b"], "a b c d"],
  ])("stand among those still to come too: %s", (_, xml, added, expected) => {
    const edit = new XmlEdit(xml);
    for (const name of added) edit.insertInOrder(edit.root, ORDER, name, `<${name}/>`);
    expect(
      parseXml(edit.toString())
        .children.map(({ local }) => local)
        .join(" "),
    ).toBe(expected);
  });
});

describe("the lists of the styles part", () => {
  it("are in order in a workbook made from nothing, number formats first", async () => {
    const workbook = createXlsx("neuf.xlsx");
    await workbook.writeSheet(DATED);
    const names = childrenOfStyles(partText(await workbook.save(), "xl/styles.xml"));
    expect(names).toEqual(["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs"]);
  });

  it.each(["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"])(
    "are in order in a person's workbook that has only %s",
    async (kept) => {
      const list = new RegExp(`<${kept} .*?</${kept}>`).exec(STYLES)![0];
      const saved = await after((workbook) => workbook.writeSheet(DATED), withStyles(styled(list)));
      const names = childrenOfStyles(partText(saved, "xl/styles.xml"));
      expect(names).toContain("numFmts");
      expect(names).toEqual(inOrder(names));
    },
  );

  const misplaced = STYLES.replace(/(<numFmts .*<\/numFmts>)(.*)(<cellStyles )/, "$2$1$3");

  it.each([
    ["when a sheet is written", (workbook: XlsxWorkbook) => workbook.writeSheet(DATED)],
    ["when a cell is coloured", (workbook) => workbook.highlight(FIRST_CELL)],
    ["when it is only saved again", () => Promise.resolve()],
  ] satisfies [string, (workbook: XlsxWorkbook) => Promise<unknown>][])(
    "are put in order in a file of an earlier version, %s",
    async (_, task) => {
      expect(childrenOfStyles(misplaced).indexOf("numFmts")).toBeGreaterThan(0);
      const names = childrenOfStyles(partText(await after(task, withStyles(misplaced)), "xl/styles.xml"));
      expect(names).toEqual(childrenOfStyles(STYLES));
    },
  );

  it("keep their very bytes where they are in order", async () => {
    const saved = await after(() => Promise.resolve());
    expect(partText(saved, "xl/styles.xml")).toBe(partText(ORIGINAL, "xl/styles.xml"));
  });

  it("take along what has no place of its own", () => {
    const list = `<fonts count="1"><font/></fonts><autre xmlns="urn:x"/><numFmts count="1"><numFmt numFmtId="164" formatCode="0"/></numFmts>`;
    expect(
      childrenOfStyles(new StyleBook(styled(list)).toXml()).filter((name) => /fonts|autre|numFmts/.test(name)),
    ).toEqual(["numFmts", "fonts", "autre"]);
  });
});

describe("the first two backgrounds, which Excel keeps for itself", () => {
  const fillsOf = (saved: Uint8Array): string[] => {
    const root = parseXml(partText(saved, "xl/styles.xml"));
    return childOf(root, "fills")!.children.map((fill) => {
      const pattern = childOf(fill, "patternFill")!;
      return childOf(pattern, "fgColor")?.attributes.get("rgb") ?? pattern.attributes.get("patternType") ?? "";
    });
  };
  const one = STYLES.replace(
    /<fills .*<\/fills>/,
    '<fills count="1"><fill><patternFill patternType="none"/></fill></fills>',
  ).replace('fillId="2"', 'fillId="0"');

  it("are completed where a program wrote one only", async () => {
    const saved = await after((workbook) => workbook.highlight(FIRST_CELL), withStyles(one));
    expect(fillsOf(saved)).toEqual(["none", "gray125", "FFF8B4B4"]);
    expect(partText(saved, "xl/styles.xml")).toContain('<fills count="3">');
    expect(fillInFile(saved, "Participants", { row: 1, column: 0 })).toBe(COLOR);
  });

  it("are never ours, even where our colour already stands in their place", async () => {
    const worn = one.replace(
      "</fill></fills>",
      `</fill><fill><patternFill patternType="solid"><fgColor rgb="FFF8B4B4"/><bgColor indexed="64"/></patternFill></fill></fills>`,
    );
    const saved = await after((workbook) => workbook.highlight(FIRST_CELL), withStyles(worn));
    expect(fillsOf(saved)).toEqual(["none", "FFF8B4B4", "FFF8B4B4"]);
    expect(partText(saved, "xl/styles.xml")).toMatch(/<xf applyFill="1"[^>]*fillId="2"/);
  });

  it("do not count as a change by themselves", () => {
    expect(new StyleBook(one).changed).toBe(false);
    expect(new StyleBook(emptyStylesXml(MAIN)).changed).toBe(false);
  });
});

describe("styles that are an alternative", () => {
  const MC = "http://schemas.openxmlformats.org/markup-compatibility/2006";
  const xf = (fill: number): string => `<xf numFmtId="0" fontId="0" fillId="${fill}" borderId="0" xfId="0"/>`;
  const alternative = (choice: string, fallback: string): string =>
    `<mc:AlternateContent xmlns:mc="${MC}"><mc:Choice Requires="x14">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`;
  const styles = STYLES.replace(
    /<cellXfs .*<\/cellXfs>/,
    `<cellXfs count="4">${xf(0)}${alternative(xf(0) + xf(0), xf(0) + xf(2))}${xf(0)}</cellXfs>`,
  );

  it("count as many as one side has, so that ours come after the last", async () => {
    const saved = await after((workbook) => workbook.highlight(FIRST_CELL), withStyles(styles));
    expect(partText(saved, "xl/styles.xml")).toContain('<cellXfs count="5">');
    expect(partText(saved, "xl/worksheets/sheet1.xml")).toMatch(/<c r="A2" s="4"/);
  });

  it("give the cell that bears one its own background back", async () => {
    const cells = [{ sheet: "Participants", cells: [{ row: 1, column: 1 }], color: COLOR }];
    const before = unzip(withStyles(styles)).get("xl/worksheets/sheet1.xml")!;
    const saved = await after(async (workbook) => {
      await workbook.highlight(cells);
      await workbook.clearHighlights();
    }, withStyles(styles));
    const styleOf = (xml: string): string | undefined => /r='B2'\s+s=['"](\d+)/.exec(xml)?.[1];
    expect(styleOf(new TextDecoder().decode(before))).toBe("2");
    expect(partText(saved, "xl/worksheets/sheet1.xml")).toMatch(/B2['"][^>]*s=['"]2['"]/);
  });
});
