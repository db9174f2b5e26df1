import { colorOf, readPalette } from "../../../src/adapters/xlsx/styles/colors";
import { OpcPackage } from "../../../src/adapters/xlsx/package/opc-package";
import { readWorkbookPart } from "../../../src/adapters/xlsx/package/workbook-part";
import { parseXml } from "../../../src/adapters/xlsx/xml/xml-tree";
import { fflateInflate } from "../../../src/adapters/xlsx/zip/codec";
import { readZip } from "../../../src/adapters/xlsx/zip/zip-reader";
import { HEAD, MAIN, relationships, zip } from "./build-xlsx";
import { rawParts, worksheet } from "./raw-workbook";

const THEME =
  `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="Office">` +
  `<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>` +
  `<a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2>` +
  `<a:accent1><a:srgbClr val="4472C4"/></a:accent1><a:accent2><a:srgbClr val="ED7D31"/></a:accent2>` +
  `</a:clrScheme></a:themeElements></a:theme>`;
const STYLES = `<styleSheet xmlns="${MAIN}"/>`;

async function colorIn(element: string, styles = STYLES, theme: string | null = THEME): Promise<string | null> {
  const pack = OpcPackage.from(
    readZip(
      zip({
        ...rawParts(worksheet("")),
        "xl/_rels/workbook.xml.rels": relationships([
          ["rId1", "worksheet", "worksheets/sheet1.xml"],
          ["rId3", "theme", "theme/theme1.xml"],
        ]),
        ...(theme !== null && { "xl/theme/theme1.xml": HEAD + theme }),
      }),
    ),
    fflateInflate,
  );
  const palette = await readPalette(pack, await readWorkbookPart(pack), parseXml(styles));
  return colorOf((name) => parseXml(element).attributes.get(name), palette);
}

describe("the colours of a workbook", () => {
  it.each([
    ["a value of its own", '<c rgb="FF00AA11"/>', "#00AA11"],
    ["a value without transparency", '<c rgb="00AA11"/>', "#00AA11"],
    ["a number of the default palette", '<c indexed="10"/>', "#FF0000"],
    ["a number of its second part", '<c indexed="22"/>', "#C0C0C0"],
    ["its last number", '<c indexed="63"/>', "#333333"],
    ["the screen's own colour", '<c indexed="64"/>', null],
    ["nothing", "<c/>", null],
    ["a value that is none", '<c rgb="rouge"/>', null],
    ["a number of the theme, light before dark", '<c theme="0"/>', "#FFFFFF"],
    ["the dark one", '<c theme="1"/>', "#000000"],
    ["an accent", '<c theme="5"/>', "#ED7D31"],
    ["a number that the theme lacks", '<c theme="9"/>', null],
    ["« Orange, Accent 2, plus sombre 25 % »", '<c theme="5" tint="-0.25"/>', "#C55A11"],
    ["« Bleu, Accent 1, plus clair 60 % »", '<c theme="4" tint="0.59999389629810485"/>', "#B4C7E7"],
    ["white made darker", '<c theme="0" tint="-0.25"/>', "#BFBFBF"],
    ["black made lighter", '<c theme="1" tint="0.5"/>', "#808080"],
    ["a numbered colour made darker", '<c indexed="10" tint="-0.5"/>', "#800000"],
    ["a tint beyond white", '<c rgb="FF4472C4" tint="2"/>', "#FFFFFF"],
  ])("%s", async (_, element, color) => {
    expect(await colorIn(element)).toBe(color);
  });

  it("follow the palette that the workbook gives itself, for the numbers that it gives", async () => {
    const styles = `<styleSheet xmlns="${MAIN}"><colors><indexedColors><rgbColor rgb="00123456"/><rgbColor rgb="FFABCDEF"/></indexedColors></colors></styleSheet>`;
    expect(await colorIn('<c indexed="1"/>', styles)).toBe("#ABCDEF");
    expect(await colorIn('<c indexed="2"/>', styles)).toBe("#FF0000");
  });

  it.each([
    ["is missing", null],
    ["is not an XML", "<a:theme"],
  ])("lose those of the theme only when it %s", async (_, theme) => {
    expect(await colorIn('<c theme="5"/>', STYLES, theme)).toBeNull();
    expect(await colorIn('<c indexed="10"/>', STYLES, theme)).toBe("#FF0000");
  });
});
