import { SaxesParser, type SaxesTagNS } from "saxes";
import { type CellValue, cellError, NO_RESULT } from "../../../src/core/domain/cell";

/**
 * The oracle of the byte scanner: the same cells read by a strict XML parser, slowly and plainly. Keys are references ("B7").
 * @throws whatever the parser finds wrong.
 */
export function strictCells(xml: string, strings: readonly string[]): Map<string, CellValue> {
  const cells = new Map<string, CellValue>();
  const path: string[] = [];
  let row = 0;
  let column = 0;
  let reference = "";
  let kind = "n";
  let raw: string | null = null;
  let [formula, saved] = [false, false];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("opentag", (tag: SaxesTagNS) => {
    path.push(tag.uri.endsWith("/main") ? tag.local : "?");
    const attribute = (name: string) => tag.attributes[name]?.value;
    const place = path.join("/");
    if (place === "worksheet/sheetData/row") {
      row = Number(attribute("r") ?? row + 1);
      column = 0;
    } else if (place === "worksheet/sheetData/row/c") {
      const letters = /^[A-Z]+/.exec(attribute("r") ?? "")?.[0];
      column = letters ? [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) : column + 1;
      reference = `${lettersOf(column)}${row}`;
      kind = attribute("t") ?? "n";
      raw = null;
      [formula, saved] = [false, false];
    } else if (/\/c\/(v|is(\/r)?\/t)$/.test(place)) raw ??= "";
    if (place === "worksheet/sheetData/row/c/f") formula = true;
    if (place === "worksheet/sheetData/row/c/v") saved = true;
  });
  const text = (piece: string) => {
    if (/\/c\/(v|is(\/r)?\/t)$/.test(path.join("/"))) raw = (raw ?? "") + piece;
  };
  parser.on("text", text);
  parser.on("cdata", text);
  parser.on("closetag", () => {
    if (path.join("/") === "worksheet/sheetData/row/c") {
      const text = raw?.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
      const value = text === undefined ? null : valueOf(kind, text, strings);
      if (value !== null && value !== "") cells.set(reference, value);
      else if (formula && !(saved && kind === "str")) cells.set(reference, NO_RESULT);
    }
    path.pop();
  });
  parser.write(xml).close();
  return cells;
}

function valueOf(kind: string, text: string, strings: readonly string[]): CellValue {
  if (kind === "s") return strings[Number(text)]!;
  if (kind === "b") return text.trim() === "1" || text.trim() === "true";
  if (kind === "e") return cellError(text.trim());
  if (kind === "n") return text.trim() === "" ? null : Number(text) + 0;
  return text;
}

function lettersOf(column: number): string {
  return (column > 26 ? lettersOf(Math.floor((column - 1) / 26)) : "") + String.fromCharCode(65 + ((column - 1) % 26));
}
