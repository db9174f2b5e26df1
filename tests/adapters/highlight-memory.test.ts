import { createOfficeWorkbook } from "../../src/adapters/officejs/office-workbook";
import { formerFill, formerFillXml } from "../../src/adapters/xlsx/styles/former-fill";
import { HIGHLIGHT_KEY, parseMemory, type FormerFill } from "../../src/application/ports/highlight-memory";
import type { Workbook } from "../../src/application/ports/workbook";
import type { CellPosition } from "../../src/core/domain/cell";
import type { ExcelHost } from "../excel-host/host";
import { startExcel } from "../excel-host/load-library";
import { fillInFile, fixtureParts, partText, stylesXml, zip, type Parts } from "./xlsx/build-xlsx";
import { openParts } from "./xlsx/raw-workbook";
import { openXlsx } from "../../src/adapters/xlsx/open";

const OURS = "#F8B4B4";
const GREEN = "#00FF00";
const cells: readonly CellPosition[] = [
  { row: 0, column: 0 },
  { row: 1, column: 0 },
  { row: 1, column: 1 },
];

/** A1 is green; A2, B2 have no colour. */
const parts = (): Parts =>
  fixtureParts({
    sheets: [{ name: "S", rows: [["a"], ["b", "c"]], fills: [{ row: 0, column: 0, color: GREEN }] }],
  });

function excel(fills: Readonly<Record<string, string>>): ExcelHost {
  return startExcel({ sheets: [{ name: "S", values: [["a"], ["b", "c"]], fills }] });
}

function fillInExcel(host: ExcelHost, { row, column }: CellPosition): string | null {
  const { formats } = host.workbook.sheet("S");
  return formats.at(row, column, "fill.pattern") === "None" ? null : String(formats.at(row, column, "fill.color"));
}

/** Hands what one workbook remembers to another, as saving in one program and opening in the other does. */
async function handOver(from: Workbook, to: Workbook): Promise<void> {
  await to.writeSetting(HIGHLIGHT_KEY, await from.readSetting(HIGHLIGHT_KEY));
}

describe("a workbook coloured in one program and cleared in the other", () => {
  it("coloured in a file: Excel gives each cell its own background back", async () => {
    const file = await openParts(parts());
    await file.highlight([{ sheet: "S", cells, color: OURS }]);
    const host = excel({ A1: OURS, "A2:B2": OURS });
    const workbook = createOfficeWorkbook();
    await handOver(file, workbook);
    await workbook.clearHighlights();
    expect(cells.map((cell) => fillInExcel(host, cell))).toEqual([GREEN, null, null]);
    expect(await workbook.readSetting(HIGHLIGHT_KEY)).toBeNull();
  });

  it("coloured in Excel: the file gives each cell its own background back, and leaves one coloured since alone", async () => {
    const host = excel({ A1: GREEN });
    const workbook = createOfficeWorkbook();
    await workbook.highlight([{ sheet: "S", cells, color: OURS }]);
    expect(fillInExcel(host, cells[0]!)).toBe(OURS);
    const saved = fixtureParts({
      sheets: [
        {
          name: "S",
          rows: [["a"], ["b", "c"]],
          fills: [
            { row: 0, column: 0, color: OURS },
            { row: 1, column: 0, color: OURS },
            { row: 1, column: 1, color: "#123456" },
          ],
        },
      ],
    });
    const file = await openXlsx(zip(saved), { name: "essai.xlsx" });
    await handOver(workbook, file);
    await file.clearHighlights();
    const bytes = await file.save();
    expect(cells.map((cell) => fillInFile(bytes, "S", cell))).toEqual([GREEN, null, "#123456"]);
    expect(await file.readSetting(HIGHLIGHT_KEY)).toBeNull();
  });

  it("a colour of the theme is told to Excel as the colour that it is", async () => {
    const styles = stylesXml([GREEN]).replace('rgb="FF00FF00"', 'theme="4" tint="0.6"');
    const theme = `<a:theme xmlns:a="x"><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>`;
    const named = parts();
    const relations = String(named["xl/_rels/workbook.xml.rels"]);
    const file = await openParts({
      ...named,
      "xl/styles.xml": styles,
      "xl/theme/theme1.xml": theme,
      "xl/_rels/workbook.xml.rels": relations.replace(
        "</Relationships>",
        `<Relationship Id="rId200" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme" Target="theme/theme1.xml"/></Relationships>`,
      ),
    });
    await file.highlight([{ sheet: "S", cells: [{ row: 0, column: 0 }], color: OURS }]);
    const [remembered] = await parseMemory(await file.readSetting(HIGHLIGHT_KEY));
    // As Excel itself shows « Bleu, Accentuation 1, plus clair 60 % ».
    expect(remembered?.former).toEqual({ color: "#B4C7E7", pattern: "Solid", patternColor: "#000000" });
  });
});

describe("a background of a file", () => {
  it.each<FormerFill>([
    null,
    { color: GREEN, pattern: "Solid", patternColor: "#000000" },
    { color: "#FFFFFF", pattern: "Gray50", patternColor: "#0000FF" },
    { color: "#FFEEDD", pattern: "LightUp", patternColor: "#112233" },
  ])("a background told to a file comes back the same: %j", (fill) => {
    expect(formerFill(formerFillXml(fill), { theme: [], indexed: [] })).toEqual(fill);
  });
});

describe("a memory that someone has meddled with", () => {
  const honest = { sheet: "S", sheetId: "", ours: OURS, former: null, cells: "A1,B2:C3" };
  it.each([
    { ...honest, cells: "A1:XFD1048576" },
    { ...honest, cells: "A1;B2" },
    { ...honest, cells: "A1,ZZZ9999999" },
    { ...honest, cells: "A1048577" },
    { ...honest, former: { color: OURS, pattern: '"/><x', patternColor: OURS } },
    { ...honest, file: { style: 0, background: "x".repeat(5000), created: false } },
    { ...honest, ours: "rouge" },
    { ...honest, former: { color: "x" } },
    { ...honest, file: { style: -1, background: "", created: false } },
    null,
  ])("is passed over: %j", async (meddled) => {
    expect(await parseMemory(JSON.stringify([meddled, honest]))).toEqual([honest]);
  });

  it("that asks for more than we ever coloured, all in all, is empty", async () => {
    expect(
      await parseMemory(JSON.stringify(Array.from({ length: 3000 }, () => ({ ...honest, cells: "A1:J15000" })))),
    ).toEqual([]);
  });

  it("brings nothing else with it", async () => {
    expect(await parseMemory(JSON.stringify([{ ...honest, other: 1 }]))).toEqual([honest]);
  });

  it.each([
    ['<fill><patternFill patternType="solid"/></fill></fills><evil/><fills><fill/>'],
    ["<fill><evil/></fill>"],
    ['<fill xmlns="urn:x"><patternFill/></fill>'],
    ['<fill><patternFill patternType="&quot;/&gt;"/></fill>'],
    ["<fill><!-- x --></fill>"],
    ["<fill>evil</fill>"],
    ["<fill><__proto__/></fill>"],
    ["evil"],
  ])("writes nothing of what is no background: %s", async (background) => {
    const file = await openParts(parts());
    const place = { row: 0, column: 0 };
    await file.highlight([{ sheet: "S", cells: [place], color: OURS }]);
    const [entry] = await parseMemory(await file.readSetting(HIGHLIGHT_KEY));
    const meddled = {
      ...entry,
      former: { color: GREEN, pattern: "Solid", patternColor: "#000000" },
      file: { style: 4_000_000, background, created: false },
    };
    await file.writeSetting(HIGHLIGHT_KEY, JSON.stringify([meddled]));
    await file.clearHighlights();
    const saved = await file.save();
    expect(fillInFile(saved, "S", place)).toBe(GREEN);
    expect(partText(saved, "xl/styles.xml")).not.toMatch(/evil|urn:x|<!--|__proto__/);
    expect(partText(saved, "xl/worksheets/sheet1.xml")).not.toContain("4000000");
  });

  it("that is no JSON at all is empty", async () => {
    expect(await parseMemory("[{]")).toEqual([]);
    expect(await parseMemory('{"a":1}')).toEqual([]);
  });
});
