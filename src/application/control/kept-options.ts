import { PROGRAMMES } from "../../core/domain/programme";
import { SETTING_IDS, settingValue, type SettingId } from "../../core/domain/settings";
import * as z from "../../core/fiche/zod-mini";
import type { ControlOptions } from "./control-options";
import { typedYear } from "./typed-options";

/** What a person chose in the pane for this workbook. The day of the control is not among them: it changes with each one. */
export type RememberedOptions = Pick<ControlOptions, "plie" | "programme" | "year" | "settings">;

const form = z.object({
  plie: z.optional(z.string()),
  programme: z.optional(z.string()),
  year: z.optional(z.number()),
  settings: z.optional(z.record(z.string(), z.string())),
});

/** What was kept of a person's options; a value that this version does not know is passed over. Null where they are not options. */
export function decodeOptions(value: unknown): RememberedOptions | null {
  const { data } = form.safeParse(value);
  return data ? known(data) : null;
}

function known(kept: z.infer<typeof form>): RememberedOptions {
  const programme = PROGRAMMES.find((known) => known === kept.programme);
  const { plie } = kept;
  const year = kept.year === undefined ? null : typedYear(String(kept.year));
  const settings = knownSettings(kept.settings ?? {});
  return {
    ...(plie === undefined ? {} : { plie }),
    ...(programme ? { programme } : {}),
    ...(year && "value" in year ? { year: year.value } : {}),
    ...(Object.keys(settings).length > 0 ? { settings } : {}),
  };
}

function knownSettings(kept: Readonly<Record<string, string>>): Partial<Record<SettingId, string>> {
  const known = SETTING_IDS.flatMap((id) => {
    const chosen = settingValue(id, kept[id] ?? "");
    return chosen === null ? [] : [[id, chosen] as const];
  });
  return Object.fromEntries(known);
}
