import { openXlsx, type XlsxWorkbook } from "../../../src/adapters/xlsx/open";
import { HEAD, MAIN, OFFICE, PACKAGE, type Parts, relationships, unzip, zip } from "./build-xlsx";

/**
 * A workbook with all that a person's may have and that we must not touch: macros, theme, table, chart, pivot, comments, conditional formats,
 * validations, names, an external link, another program's XML, calculation chain. Bytes of the parts that are not XML are random on purpose.
 */

const binary = (seed: number) => Uint8Array.from({ length: 700 }, (_, index) => (index * seed + 13) % 251);

export const SHEET_1 =
  `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac">` +
  `<sheetPr codeName="Feuil1"/><dimension ref="A1:D5"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B3" sqref="B3"/></sheetView></sheetViews>` +
  `<sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><cols><col min="4" max="4" width="20" style="3" customWidth="1"/></cols>` +
  `<sheetData>\r\n` +
  `<row r="1" spans="1:4" x14ac:dyDescent="0.25"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c><c r="C1" s="1" t="s"><v>2</v></c></row>\r\n` +
  `<row r="2" spans="1:4" ht="30" customHeight="1" x14ac:dyDescent="0.25"><c r="A2"><v>12</v></c><c  r='B2'  s='2' t="s"><v>3</v></c><c r="C2"><f>SUM(A2:A3)</f><v>25</v></c></row>\r\n` +
  `<row r="3" spans="1:4" s="2" customFormat="1"><c r="A3"><v>13</v></c><c r="C3"><f t="shared" ref="C3:C4" si="0">A3*2</f><v>26</v></c></row>\r\n` +
  `<row r="4" spans="1:4"><c r="C4" cm="1"><f t="shared" si="0"/><v>0</v></c></row>\r\n` +
  `<row r="6" spans="1:4"><c r="D6" s="3" t="inlineStr"><is><r><rPr><b/></rPr><t>gr</t></r><r><t>as</t></r></is></c></row>\r\n` +
  `</sheetData><conditionalFormatting sqref="A2:A4"><cfRule type="expression" dxfId="0" priority="1"><formula>A2&gt;1</formula></cfRule></conditionalFormatting>` +
  `<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="B2:B9"><formula1>"Oui,Non"</formula1></dataValidation></dataValidations>` +
  `<hyperlinks><hyperlink ref="A1" r:id="rId4"/></hyperlinks><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup orientation="portrait" r:id="rId3"/>` +
  `<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId6"/></tableParts><extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"/></extLst></worksheet>`;

const SHEET_2 = `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`;

export const STYLES =
  `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="170" formatCode="0.000"/></numFmts><fonts count="2"><font><sz val="11"/><color theme="1"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font></fonts>` +
  `<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.59"/><bgColor indexed="64"/></patternFill></fill></fills>` +
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  `<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>` +
  `<xf numFmtId="0" fontId="0" fillId="2" borderId="0" xfId="0" applyFill="1"><alignment wrapText="1"/></xf><xf numFmtId="170" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>` +
  `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><b/></font></dxf></dxfs><tableStyles count="0"/></styleSheet>`;

export function richParts(): Parts {
  return {
    "[Content_Types].xml":
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/>` +
      `<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>`,
    "_rels/.rels": relationships([
      ["rId1", "officeDocument", "xl/workbook.xml"],
      ["rId2", "extended-properties", "docProps/app.xml"],
    ]),
    "docProps/app.xml":
      `${HEAD}<Properties xmlns="${OFFICE.replace("relationships", "extended-properties")}" xmlns:vt="${OFFICE.replace("relationships", "docPropsVTypes")}"><Application>Microsoft Excel</Application>` +
      `<HeadingPairs><vt:vector size="4" baseType="variant"><vt:variant><vt:lpstr>Feuilles de calcul</vt:lpstr></vt:variant><vt:variant><vt:i4>2</vt:i4></vt:variant><vt:variant><vt:lpstr>Plages nommées</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant></vt:vector></HeadingPairs>` +
      `<TitlesOfParts><vt:vector size="3" baseType="lpstr"><vt:lpstr>Participants</vt:lpstr><vt:lpstr>Notes</vt:lpstr><vt:lpstr>Taux</vt:lpstr></vt:vector></TitlesOfParts></Properties>`,
    "xl/workbook.xml":
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:rel="${OFFICE}"><fileVersion appName="xl"/><workbookPr codeName="ThisWorkbook"/><bookViews><workbookView xWindow="0" activeTab="0"/></bookViews>` +
      `<sheets><sheet name="Participants" sheetId="7" rel:id="rId1"/><sheet name="Notes" sheetId="3" rel:id="rId2"/></sheets><externalReferences><externalReference rel:id="rId9"/></externalReferences>` +
      `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Participants!$A$1:$D$9</definedName><definedName name="Taux">Notes!$A$1</definedName></definedNames>` +
      `<calcPr calcId="191029"/><pivotCaches><pivotCache cacheId="1" rel:id="rId8"/></pivotCaches></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships([
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "worksheet", "worksheets/sheet2.xml"],
      ["rId3", "theme", "theme/theme1.xml"],
      ["rId4", "styles", "styles.xml"],
      ["rId5", "sharedStrings", "sharedStrings.xml"],
      ["rId6", "calcChain", "calcChain.xml"],
      ["rId7", "vbaProject", "vbaProject.bin"],
      ["rId8", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"],
      ["rId9", "externalLink", "externalLinks/externalLink1.xml"],
      ["rId10", "customXml", "../customXml/item1.xml"],
    ]),
    "xl/worksheets/sheet1.xml": SHEET_1,
    "xl/worksheets/sheet2.xml": SHEET_2,
    "xl/worksheets/_rels/sheet1.xml.rels": relationships([
      ["rId1", "drawing", "../drawings/drawing1.xml"],
      ["rId2", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
      ["rId3", "printerSettings", "../printerSettings/printerSettings1.bin"],
      ["rId5", "comments", "../comments1.xml"],
      ["rId6", "table", "../tables/table1.xml"],
    ]).replace(
      "</Relationships>",
      `<Relationship Id="rId4" Type="${OFFICE}/hyperlink" Target="https://example.org/a%20b" TargetMode="External"/></Relationships>`,
    ),
    "xl/drawings/drawing1.xml": "<drawing>laissé tel quel</drawing>",
    "xl/drawings/_rels/drawing1.xml.rels": relationships([["rId1", "chart", "../charts/chart1.xml"]]),
    "xl/charts/chart1.xml": "<chart>laissé tel quel</chart>",
    "xl/drawings/vmlDrawing1.vml": "<xml><v:shape><br></xml>",
    "xl/printerSettings/printerSettings1.bin": binary(7),
    "xl/comments1.xml": "<comments>laissé</comments>",
    "xl/tables/table1.xml": `${HEAD}<table xmlns="${MAIN}" id="4" name="Anomalies" displayName="Anomalies" ref="A1:C3"><autoFilter ref="A1:C3"/><tableColumns count="3"/></table>`,
    "xl/theme/theme1.xml": "<theme>laissé</theme>",
    "xl/styles.xml": STYLES,
    "xl/sharedStrings.xml": `${HEAD}<sst xmlns="${MAIN}">${["Un", "Deux", "Trois", "06000"].map((text) => `<si><t>${text}</t></si>`).join("")}</sst>`,
    "xl/calcChain.xml": `${HEAD}<calcChain xmlns="${MAIN}"><c r="C2" i="7"/></calcChain>`,
    "xl/vbaProject.bin": binary(31),
    "xl/pivotCache/pivotCacheDefinition1.xml": "<pivotCacheDefinition>laissé</pivotCacheDefinition>",
    "xl/externalLinks/externalLink1.xml": "<externalLink>laissé</externalLink>",
    "customXml/item1.xml": "<autre xmlns='urn:autre-programme'/>",
    "unknown/part.dat": binary(3),
  };
}

export const ORIGINAL = zip(richParts());

/** Names of the parts that are new, gone or not byte for byte the same. */
export function differences(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [unzip(before), unzip(after)];
  const changed = [...old].flatMap(([name, bytes]) => {
    const other = now.get(name);
    if (!other) return [`- ${name}`];
    return Buffer.compare(bytes, other) === 0 ? [] : [`~ ${name}`];
  });
  return [...changed, ...[...now.keys()].filter((name) => !old.has(name)).map((name) => `+ ${name}`)].sort();
}

/** The file saved after a task. */
export async function after(
  task: (workbook: XlsxWorkbook) => Promise<unknown>,
  before = ORIGINAL,
): Promise<Uint8Array> {
  const workbook = await openXlsx(before, { name: "riche.xlsm" });
  await task(workbook);
  return workbook.save();
}
