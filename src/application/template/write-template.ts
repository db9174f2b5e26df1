import type { Catalogue } from "../../core/fiche/catalogue";
import { SHEETS, SHEET_KINDS, type SheetKind } from "../../core/questionnaire/sheets";
import type { ControlOptions } from "../control/control-options";
import type { JobControl } from "../ports/progress";
import { UserError } from "../ports/user-error";
import type { Workbook } from "../ports/workbook";
import { dataSheet } from "./data-sheet";
import { settingsSheet } from "./settings-sheet-model";

/** Template sheets by their order in the workbook. */
export type TemplatePart = "settings" | SheetKind;
export const TEMPLATE_PARTS: readonly TemplatePart[] = ["settings", ...SHEET_KINDS];

/**
 * Writes the empty sheets of docs/contract.md 1: headings, drop-down lists, formats and an explanation on each column. A workbook that already has a
 * sheet of one of these names is left as it is.
 * @returns the names of the sheets written.
 * @throws UserError when a sheet of that name exists already.
 */
export async function writeTemplate(
  workbook: Workbook,
  catalogue: Catalogue,
  options: ControlOptions,
  parts: readonly TemplatePart[] = TEMPLATE_PARTS,
  job?: JobControl,
): Promise<string[]> {
  const models = parts.map((part) => (part === "settings" ? settingsSheet(catalogue, options) : dataSheet(part)));
  const existing = new Set((await workbook.describe()).sheets.map(({ name }) => name.toLocaleLowerCase("fr")));
  const taken = models
    .filter(({ name }) => existing.has(name.toLocaleLowerCase("fr")))
    .map(({ name }) => `« ${name} »`);
  if (taken.length > 0)
    throw new UserError(
      `Le classeur a déjà ${taken.length > 1 ? "les feuilles" : "la feuille"} ${taken.join(", ")} : rien n'a été ajouté.`,
    );
  const { names } = await workbook.writeSheets(
    models.map((model) => ({ ...model, model: () => model })),
    job,
  );
  return [...names];
}

/** The name that a template sheet bears. */
export function templateName(part: TemplatePart): string {
  return part === "settings" ? "Paramètres" : SHEETS[part].name;
}
