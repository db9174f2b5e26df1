import type { CellValue } from "../../core/domain/cell";
import { yearOf, type Day } from "../../core/domain/day";
import type { Programme } from "../../core/domain/programme";
import type { SettingId } from "../../core/domain/settings";
import { isReadable } from "../../core/reading/mark";
import { readDay } from "../../core/reading/read-day";
import { cellAt, type SheetGrid } from "../../core/reading/sheet-grid";
import { cleanSpaces, foldWords } from "../../core/text/fold";
import { cellText } from "../../core/domain/value-text";
import { typedProgramme, typedSetting, typedYear, type Typed } from "./typed-options";

/** What the Paramètres sheet says (docs/contract.md 1); what it says wrongly is told, never guessed. */
export interface SheetSettings {
  readonly plie?: string;
  readonly programme?: Programme;
  readonly year?: number;
  readonly controlDay?: Day;
  readonly settings: Readonly<Partial<Record<SettingId, string>>>;
  readonly problems: readonly string[];
}

/** Keys are looked for in the first two columns of this many rows. */
const MOST_ROWS = 500;

export function readSettingsSheet(grid: SheetGrid, today: Day): SheetSettings {
  const found: { plie?: string; programme?: Programme; year?: number; controlDay?: Day } = {};
  const settings: Partial<Record<SettingId, string>> = {};
  const problems: string[] = [];
  const take = <Value>(row: number, typed: Typed<Value>, use: (value: Value) => void): void => {
    if ("value" in typed) use(typed.value);
    else problems.push(`Feuille « ${grid.name} », ligne ${row + 1} : ${typed.problem}`);
  };
  const last = Math.min(grid.firstRow + grid.rowCount, MOST_ROWS);
  for (let row = grid.firstRow; row < last; row += 1) {
    const entry = entryOf(grid, row);
    if (!entry) continue;
    const { key, value } = entry;
    const text = cleanSpaces(cellText(value));
    switch (foldWords(key)) {
      case "plie":
        found.plie = text;
        break;
      case "programme":
        take(row, typedProgramme(text), (programme) => (found.programme = programme));
        break;
      case "exercice":
        take(row, typedYear(text), (year) => (found.year = year));
        break;
      case "date de controle":
      case "date du controle":
        take(row, cellDay(value, grid, today), (day) => (found.controlDay = day));
        break;
      case "cle":
      case "parametre":
        break;
      default:
        take(row, typedSetting(key, text), (setting) => (settings[setting.id] = setting.value));
    }
  }
  return { ...found, settings, problems };
}

/** The first two neighbouring filled cells of a row: a key and its value. A key alone, or a title, is none. */
function entryOf(
  grid: SheetGrid,
  row: number,
): { readonly key: string; readonly value: Exclude<CellValue, null> } | null {
  for (let column = grid.firstColumn; column < grid.firstColumn + grid.columns.length; column += 1) {
    const key = cellAt(grid, row, column);
    if (key === null || key === "") continue;
    const value = cellAt(grid, row, column + 1);
    return typeof key === "string" && value !== null && value !== "" ? { key: cleanSpaces(key), value } : null;
  }
  return null;
}

function cellDay(value: Exclude<CellValue, null>, grid: SheetGrid, today: Day): Typed<Day> {
  const { day, marks } = readDay(value, grid.dateSystem, yearOf(today));
  return isReadable(marks)
    ? { value: day }
    : { problem: `Date de contrôle « ${cellText(value)} » invalide : jj/mm/aaaa attendu.` };
}
