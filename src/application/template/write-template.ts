import type { Catalogue } from "../../core/fiche/catalogue";
import { SHEETS, SHEET_KINDS, type DataKind } from "../../core/questionnaire/sheets";
import type { ControlOptions } from "../control/control-options";
import { COMMENTS_SHEET } from "../../core/bilan/comments";
import { HISTORY_SHEET } from "../../core/indicators/evolution/history";
import { commentsModel } from "../annual/comments";
import { historyModel } from "../annual/write-history";
import type { SheetModel } from "../ports/sheet-model";
import type { JobControl } from "../ports/progress";
import { UserError } from "../ports/user-error";
import type { SheetsWritten, Workbook } from "../ports/workbook";
import type { PlieProfile } from "../../core/fiche/profile-schema";
import { typedPlie } from "../control/typed-options";
import { dataSheet } from "./data-sheet";
import { protocolSheets } from "./protocol-sheets";
import { writeNew } from "./write-new";
import { settingsSheet } from "./settings-sheet-model";

/** Template sheets by their order in the workbook. */
export type TemplatePart = "settings" | DataKind | "history" | "comments" | "protocol";
export const TEMPLATE_PARTS: readonly Exclude<TemplatePart, "protocol">[] = [
  "settings",
  ...SHEET_KINDS,
  "history",
  "comments",
];

/**
 * Writes the empty sheets of docs/contract.md 1: headings, drop-down lists, formats and an explanation on each column; the sheets of a protocol are filled
 * from the PLIE that the options name. A workbook that already has a sheet of one of these names is left as it is.
 * @throws UserError when a sheet of that name exists already.
 */
export async function writeTemplate(
  workbook: Workbook,
  catalogue: Catalogue,
  options: ControlOptions,
  parts: readonly TemplatePart[] = TEMPLATE_PARTS,
  job?: JobControl,
): Promise<SheetsWritten> {
  const models: SheetModel[] = [];
  for (const part of parts) {
    // Beside a protocol, whose name may change, Paramètres names no PLIE: the protocol's is that of the workbook.
    if (part === "settings")
      models.push(settingsSheet(catalogue, parts.includes("protocol") ? withoutPlie(options) : options));
    else if (part === "protocol") models.push(...(await protocolSheets(catalogue, profileOf(catalogue, options))));
    else models.push(modelOf(part));
  }
  return writeNew(workbook, models, job);
}

function withoutPlie({ plie: _plie, ...others }: ControlOptions): ControlOptions {
  return others;
}

/** @throws UserError for an unknown PLIE: its protocol is asked for. */
function profileOf({ profiles }: Catalogue, { plie }: ControlOptions): PlieProfile | null {
  if (plie === undefined) return null;
  const typed = typedPlie(plie, profiles);
  if ("problem" in typed) throw new UserError(typed.problem);
  return typed.value;
}

function modelOf(part: Exclude<TemplatePart, "settings" | "protocol">): SheetModel {
  switch (part) {
    case "history":
      return historyModel();
    case "comments":
      return commentsModel();
    default:
      return dataSheet(part);
  }
}

/** The name that a template sheet bears. */
export function templateName(part: TemplatePart): string {
  if (part === "history") return HISTORY_SHEET;
  if (part === "comments") return COMMENTS_SHEET;
  return part === "settings" ? "Paramètres" : SHEETS[part].name;
}
