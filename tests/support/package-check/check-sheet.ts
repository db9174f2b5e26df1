import { areaOf, type Area, overlaps } from "./areas";
import type { StyleCounts } from "./check-styles";
import type { Package } from "./package";
import { all, child, children, type Node, shown } from "./xml";

/** What Excel holds: beyond, it repairs the file or refuses it. */
const LIMITS = { text: 32_767, height: 409.5, width: 255, breaks: 1_026, links: 65_530, footer: 255 };
const VALIDATION = { promptTitle: 32, prompt: 255, errorTitle: 32, error: 225 } as const;
const LONGEST_FORMULA = 255;

/** Text of a cell as it is shown, for a text cell; null for any other. */
export function cellText(cell: Node | undefined, texts: readonly string[]): string | null {
  if (!cell) return null;
  const { t: kind } = cell.attributes;
  if (kind === "s") return texts[Number(child(cell, "v")?.text)] ?? null;
  if (kind === "inlineStr")
    return shown(
      all(cell, "t")
        .map(({ text }) => text)
        .join(""),
    );
  return kind === "str" ? shown(child(cell, "v")?.text ?? "") : null;
}

export function sharedTexts(pack: Package): string[] {
  const part = pack.relations(pack.workbook).find(({ kind }) => kind === "sharedStrings")?.target;
  if (!part || !pack.has(part)) return [];
  return children(pack.xml(part), "si").map((item) =>
    shown(
      item.children
        .filter(({ name }) => name === "t" || name === "r")
        .map((piece) => (piece.name === "t" ? piece.text : (child(piece, "t")?.text ?? "")))
        .join(""),
    ),
  );
}

/** The cells of a sheet: their order, their numbers, their texts. */
export function* checkCells(sheet: Node, styles: StyleCounts, texts: readonly string[]): Generator<string> {
  let lastRow = 0;
  for (const row of children(child(sheet, "sheetData"), "row")) {
    const number = Number(row.attributes["r"] ?? lastRow + 1);
    if (number <= lastRow) yield `the row ${number} comes after the row ${lastRow}`;
    lastRow = number;
    if (Number(row.attributes["ht"] ?? 0) > LIMITS.height)
      yield `the row ${number} is ${row.attributes["ht"]} points high`;
    let lastColumn = 0;
    for (const cell of children(row, "c")) {
      const reference = cell.attributes["r"];
      const place = reference === undefined ? null : areaOf(reference);
      const column = place?.left ?? lastColumn + 1;
      if (place && place.top !== number) yield `the cell ${reference} stands in the row ${number}`;
      if (column <= lastColumn) yield `the cell ${reference} comes after one at its right`;
      lastColumn = column;
      if (Number(cell.attributes["s"] ?? 0) >= styles.cells)
        yield `the cell ${reference} has the style ${cell.attributes["s"]}`;
      if (cell.attributes["t"] === "s" && texts[Number(child(cell, "v")?.text ?? NaN)] === undefined)
        yield `the cell ${reference} has the text number ${child(cell, "v")?.text}`;
      if ((cellText(cell, texts)?.length ?? 0) > LIMITS.text) yield `the cell ${reference} holds too long a text`;
    }
  }
}

/** What a sheet says around its cells. */
export function* checkFrame(sheet: Node, styles: StyleCounts): Generator<string> {
  let lastColumn = 0;
  for (const { attributes } of children(child(sheet, "cols"), "col")) {
    if (Number(attributes["min"]) <= lastColumn) yield `the columns from ${attributes["min"]} are told twice`;
    lastColumn = Number(attributes["max"]);
    if (Number(attributes["width"] ?? 0) > LIMITS.width)
      yield `the column ${attributes["min"]} is ${attributes["width"]} wide`;
  }
  const merges = mergesOf(sheet);
  if (overlaps(merges)) yield "two merged areas overlap";
  for (const validation of all(sheet, "dataValidation")) yield* checkValidation(validation);
  for (const list of ["rowBreaks", "colBreaks"])
    if (children(child(sheet, list), "brk").length > LIMITS.breaks) yield `<${list}> has too many page breaks`;
  if (children(child(sheet, "hyperlinks"), "hyperlink").length > LIMITS.links) yield "the sheet has too many links";
  for (const { text, name } of child(sheet, "headerFooter")?.children ?? [])
    if (text.length > LIMITS.footer) yield `<${name}> is too long`;
  for (const { attributes } of all(sheet, "cfRule"))
    if (Number(attributes["dxfId"] ?? -1) >= styles.differences)
      yield `a conditional format has the style ${attributes["dxfId"]}`;
}

export function mergesOf(sheet: Node): Area[] {
  return children(child(sheet, "mergeCells"), "mergeCell").flatMap(
    ({ attributes }) => areaOf(attributes["ref"] ?? "") ?? [],
  );
}

function* checkValidation(validation: Node): Generator<string> {
  const { attributes } = validation;
  const place = attributes["sqref"] ?? child(validation, "sqref")?.text ?? "";
  for (const [name, longest] of Object.entries(VALIDATION))
    if (shown(attributes[name] ?? "").length > longest) yield `the ${name} of the validation of ${place} is too long`;
  for (const { name, text } of validation.children) {
    const list = /^"(.*)"$/s.exec(text)?.[1]?.replace(/""/g, '"');
    if (name.startsWith("formula") && (list ?? text).length > LONGEST_FORMULA)
      yield `the formula of the validation of ${place} is too long`;
  }
  if (place.split(/\s+/).some((area) => areaOf(area) === null)) yield `a validation is of ${place}, which is no area`;
}
