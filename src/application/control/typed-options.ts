import { dayFromIso, type Day } from "../../core/domain/day";
import { PROGRAMME_LABELS, PROGRAMME_SHORT_NAMES, PROGRAMMES, type Programme } from "../../core/domain/programme";
import {
  isSettingId,
  settingValue,
  SETTINGS,
  settingWords,
  SETTING_IDS,
  type SettingId,
} from "../../core/domain/settings";
import type { PlieProfile } from "../../core/fiche/profile-schema";
import { fold, foldWords } from "../../core/text/fold";
import { listText } from "../../core/text/french";

/** A value typed by a person, understood or not: the problem is one French sentence. */
export type Typed<Value> = { readonly value: Value } | { readonly problem: string };

export function typedProgramme(text: string): Typed<Programme> {
  const folded = foldWords(text);
  const found = PROGRAMMES.find(
    (programme) =>
      folded === foldWords(programme) ||
      folded === foldWords(PROGRAMME_LABELS[programme]) ||
      PROGRAMME_SHORT_NAMES[programme].includes(folded),
  );
  if (found) return { value: found };
  const labels = PROGRAMMES.map((programme) => PROGRAMME_LABELS[programme]);
  return { problem: `Programme « ${text} » inconnu : écrivez ${listText(labels, "ou")}.` };
}

export function typedYear(text: string): Typed<number> {
  const year = Number(text.trim());
  return Number.isInteger(year) && year >= 2014 && year <= 2035
    ? { value: year }
    : { problem: `Exercice « ${text} » inconnu : une année de 2014 à 2035 est attendue.` };
}

export function typedDay(text: string): Typed<Day> {
  const day = dayFromIso(text.trim());
  return day === null
    ? { problem: `Date « ${text} » invalide : écrivez AAAA-MM-JJ, par exemple 2022-01-31.` }
    : { value: day };
}

export function typedPlie(text: string, profiles: readonly PlieProfile[]): Typed<PlieProfile> {
  const folded = foldWords(text).replace(/^plie (du |de la |de l |de |des |d )?/, "");
  const found = profiles.find(
    (profile) =>
      foldWords(profile.id) === folded ||
      foldWords(profile.name) === foldWords(text) ||
      foldWords(profile.name).replace(/^plie (du |de la |de l |de |des |d )?/, "") === folded,
  );
  return found
    ? { value: found }
    : {
        problem: `PLIE « ${text} » inconnu : écrivez ${listText(
          profiles.map(({ id }) => id),
          "ou",
        )}.`,
      };
}

/** A setting and its value, checked against docs/domain.md's lists. */
export function typedSetting(key: string, text: string): Typed<{ readonly id: SettingId; readonly value: string }> {
  const id = SETTING_IDS.find((candidate) => fold(candidate) === fold(key));
  if (id === undefined || !isSettingId(id))
    return { problem: `Réglage « ${key} » inconnu : écrivez ${listText(SETTING_IDS, "ou")}.` };
  const value = settingValue(id, text);
  return value === null
    ? {
        problem: `Réglage « ${settingWords(id)} » : « ${text} » n'est pas une valeur prévue (${listText(SETTINGS[id].values, "ou")}).`,
      }
    : { value: { id, value } };
}
