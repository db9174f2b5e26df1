import type { SheetModel, StyleName } from "./sheet-model";

/** Rows, from the first one, in whose first cell a sheet of ours bears its title and its first heading. */
export const SIGN_ROWS = 8;

/** What tells whose a sheet is, before any cell is read. */
export interface NamedSheet {
  readonly name: string;
  readonly mark: string | null;
}

/**
 * The sheets that a model may replace by their mark and their name ("Bilan", else "Bilan (2)"…), the one with the model's own name first. A sheet
 * that the person has renamed is the person's. {@link hasOwnSigns} must hold as well: a mark is copied along with a sheet.
 */
export function ownCandidates<Sheet extends NamedSheet>(
  model: Pick<SheetModel, "name" | "mark">,
  sheets: readonly Sheet[],
): Sheet[] {
  if (model.mark === undefined) return [];
  const wanted = nameKey(model.name);
  const rank = ({ name }: Sheet): number => {
    const key = nameKey(name);
    return key === wanted ? 0 : key.replace(/ \(\d+\)$/, "") === wanted ? 1 : 2;
  };
  return sheets
    .filter((sheet) => sheet.mark === model.mark && rank(sheet) < 2)
    .sort((first, second) => rank(first) - rank(second));
}

/**
 * Whether a candidate bears the title (its first word: what follows changes with the year) and the first heading that the model would give it; a
 * sheet of ours that had nothing to list has no more than a title and a sentence.
 * @param texts first cell of each of the sheet's {@link SIGN_ROWS} first rows, "" where it is empty; none at all for a sheet without any cell.
 */
export function hasOwnSigns(model: SheetModel, texts: readonly string[]): boolean {
  const filled = texts.slice(0, SIGN_ROWS).filter((text) => text !== "");
  if (texts.length === 0) return true;
  const title = textIn(model, ["title"]);
  const heading = textIn(model, ["tableHeading", "tableHeadingCentered"]);
  const titled = title === undefined || filled.some((text) => firstWord(text) === firstWord(title));
  return titled && (heading === undefined || filled.includes(heading) || filled.length <= 2);
}

/** The first text in one of these looks among the cells that are compared. */
function textIn(model: SheetModel, looks: readonly StyleName[]): string | undefined {
  for (const { row, column, values, styles } of model.blocks) {
    const look = typeof styles === "string" ? styles : styles[0];
    const value = values[0]?.[0];
    const text = typeof value === "object" && value !== null && "text" in value ? value.text : value;
    if (column === 0 && row < SIGN_ROWS && look && looks.includes(look) && typeof text === "string") return text;
  }
  return undefined;
}

function firstWord(text: string): string {
  return text.split(/\s/, 1)[0] ?? "";
}

function nameKey(name: string): string {
  return name.normalize("NFC").toLowerCase();
}
