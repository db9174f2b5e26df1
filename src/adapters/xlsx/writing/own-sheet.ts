import { SaxesParser } from "saxes";
import { hasOwnSigns, ownCandidates, SIGN_ROWS } from "../../../application/ports/own-sheet";
import type { SheetModel } from "../../../application/ports/sheet-model";
import type { OpcPackage } from "../package/opc-package";
import type { SheetEntry, WorkbookPart } from "../package/workbook-part";
import { asUtf8 } from "../reading/as-utf8";
import { DamagedFile } from "../refusals";
import { decodeXString } from "../xml/xml-text";

/** The texts that shared cells refer to, read only when one is met. */
export type SharedTexts = () => Promise<readonly string[]>;

/** The sheet that the model replaces; undefined when none is ours. A part that two tabs share is never written into: one of them is the person's. */
export async function findOwnSheet(
  pack: OpcPackage,
  workbook: WorkbookPart,
  model: SheetModel,
  texts: SharedTexts,
): Promise<SheetEntry | undefined> {
  for (const sheet of ownCandidates(model, workbook.sheets)) {
    const shared = workbook.sheets.some((other) => other !== sheet && other.part === sheet.part);
    if (!sheet.isWorksheet || shared || !pack.has(sheet.part)) continue;
    if (hasOwnSigns(model, await firstTexts(pack, sheet.part, texts))) return sheet;
  }
  return undefined;
}

/** First cell of each of the first rows, as text; none when the sheet has no cell there nor below. The rest of the part is not read. */
async function firstTexts(pack: OpcPackage, part: string, texts: SharedTexts): Promise<string[]> {
  const found = await firstCells(pack, part);
  if (found.every(({ shared }) => !shared)) return found.map(({ text }) => text);
  const strings = await texts();
  return found.map(({ text, shared }) => (shared ? (strings[Number(text)] ?? "") : text));
}

interface FirstCell {
  text: string;
  shared: boolean;
}

async function firstCells(pack: OpcPackage, part: string): Promise<FirstCell[]> {
  const cells: FirstCell[] = [];
  let row = 0;
  let cell: FirstCell | null = null;
  let inText = false;
  let done = false;
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const local = name.slice(name.indexOf(":") + 1);
    if (local === "row") row = Number(attributes["r"] ?? row + 1);
    else if (local === "c") {
      while (cells.length < Math.min(row, SIGN_ROWS)) cells.push({ text: "", shared: false });
      const reference = attributes["r"];
      const first = reference === undefined ? cell === null : /^\$?A\$?\d/i.test(reference);
      cell = (first ? cells[row - 1] : undefined) ?? { text: "", shared: false };
      cell.shared = attributes["t"] === "s";
    }
    inText = local === "v" || local === "t";
    done ||= row > SIGN_ROWS && local === "c";
  });
  const add = (text: string): void => {
    if (cell && inText) cell.text += text;
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("closetag", ({ name }) => {
    const local = name.slice(name.indexOf(":") + 1);
    inText = false;
    if (local === "row") cell = null;
    done ||= local === "sheetData";
  });
  const decoder = new TextDecoder();
  try {
    for await (const chunk of asUtf8(pack.stream(part))) {
      parser.write(decoder.decode(chunk, { stream: true }));
      if (done) break;
    }
  } catch (error) {
    if (error instanceof DamagedFile) throw error;
    throw new DamagedFile("une feuille n'est pas un XML valable");
  }
  return cells.map(({ text, shared }) => ({ text: shared ? text : decodeXString(text), shared }));
}
