import type { SheetModel } from "../../../application/ports/sheet-model";
import { UserError } from "../../../application/ports/user-error";
import type { DateSystem } from "../../../core/domain/cell";
import { runExcel } from "../session/excel-session";
import { protectedSheet } from "../session/find-sheets";
import { readSheets, type MarkedSheet } from "../session/sheet-marks";

/** Where a model goes; made before anything is written. */
export interface SheetPlan {
  readonly name: string;
  /** Excel's identifier of the sheet to replace; null for a new one. */
  readonly replaces: string | null;
  /** Place of a new sheet among the others, from 0; null at the end. */
  readonly position: number | null;
  readonly dateSystem: DateSystem;
  /** Names of the tables of the other sheets, in lower case. */
  readonly takenTables: ReadonlySet<string>;
}

/** @throws UserError when the sheet to replace, or the workbook, is protected. */
export function planSheet(model: SheetModel): Promise<SheetPlan> {
  return runExcel(model.name, async (context) => {
    const protection = context.workbook.protection.load("protected");
    const tables = context.workbook.tables.load("items/name,items/worksheet/id");
    const { sheets, dateSystem } = await readSheets(context);
    const old = ownSheet(sheets, model);
    if (old?.protected) throw protectedSheet(old.name);
    if (!old && protection.protected) {
      throw new UserError(
        "La structure du classeur est protégée, aucune feuille ne peut être ajoutée : ôtez la protection (onglet Révision), puis recommencez.",
      );
    }
    const others = tables.items.filter((table) => table.worksheet.id !== old?.id);
    return {
      name: old?.name ?? freeName(model.name, sheets),
      replaces: old?.id ?? null,
      position: positionFor(model, sheets),
      dateSystem,
      takenTables: new Set(others.map((table) => table.name.toLowerCase())),
    };
  });
}

/** A person may have copied our sheet, mark included: the one with the model's own name comes first. */
function ownSheet(sheets: readonly MarkedSheet[], { mark, name }: SheetModel): MarkedSheet | undefined {
  const ours = mark === undefined ? [] : sheets.filter((sheet) => sheet.mark === mark);
  return ours.find((sheet) => sheet.name === name) ?? ours[0];
}

function positionFor({ before = [] }: SheetModel, sheets: readonly MarkedSheet[]): number | null {
  const place = sheets.findIndex(({ mark }) => mark !== null && before.includes(mark));
  return place < 0 ? null : place;
}

const MAX_NAME = 31;

/** "Bilan", or "Bilan (2)" when a sheet has that name, cut so that the number fits. */
export function freeName(wanted: string, sheets: readonly { readonly name: string }[]): string {
  const taken = new Set(sheets.map((sheet) => sheet.name.toLowerCase()));
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
    const suffix = ` (${number})`;
    name = wanted.slice(0, MAX_NAME - suffix.length) + suffix;
  }
  return name;
}
