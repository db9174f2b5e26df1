import { PROGRAMMES } from "../../core/domain/programme";
import { SETTING_IDS, settingValue, type SettingId } from "../../core/domain/settings";
import type { Workbook } from "../ports/workbook";
import { readRemembered } from "../remembered";
import type { ControlOptions } from "./control-options";
import { typedYear } from "./typed-options";

/** What a person chose in the pane for this workbook. The day of the control is not among them: it changes with each one. */
export type RememberedOptions = Pick<ControlOptions, "plie" | "programme" | "year" | "settings">;

const KEY = "options";

/** What was remembered; anything of another shape is passed over (the part may have been edited by someone else). */
export async function readRememberedOptions(workbook: Workbook): Promise<RememberedOptions> {
  return decode(await readRemembered(workbook, KEY));
}

export async function rememberOptions(workbook: Workbook, options: RememberedOptions): Promise<void> {
  const { plie, programme, year, settings } = options;
  await workbook.writeSetting(KEY, JSON.stringify({ plie, programme, year, settings }));
}

function decode(value: unknown): RememberedOptions {
  const typed = (typeof value === "object" && value !== null ? value : {}) as Record<string, unknown>;
  const programme = PROGRAMMES.find((known) => known === typed["programme"]);
  const { plie } = typed;
  const year = typeof typed["year"] === "number" ? typedYear(String(typed["year"])) : null;
  const settings = decodeSettings(typed["settings"]);
  return {
    ...(typeof plie === "string" ? { plie } : {}),
    ...(programme ? { programme } : {}),
    ...(year && "value" in year ? { year: year.value } : {}),
    ...(Object.keys(settings).length > 0 ? { settings } : {}),
  };
}

function decodeSettings(value: unknown): Partial<Record<SettingId, string>> {
  const typed = (typeof value === "object" && value !== null ? value : {}) as Record<string, unknown>;
  const known = SETTING_IDS.flatMap((id) => {
    const text = typed[id];
    const chosen = typeof text === "string" ? settingValue(id, text) : null;
    return chosen === null ? [] : [[id, chosen] as const];
  });
  return Object.fromEntries(known);
}
