import { PROGRAM_VERSION } from "../../domain/program";
import { PROGRAMME_LABELS } from "../../domain/programme";
import { SETTING_IDS, settingsFor, settingWords } from "../../domain/settings";
import type { Control } from "../../engine/control";
import { RULE_SET_VERSION } from "../../rules/catalogue";
import { dayText } from "../../domain/value-text";
import type { BilanFacts } from "../facts";
import type { BilanSection } from "../model";
import { label, text, wide } from "../parts";
import { column, tableOf } from "../table";

/** What an auditor needs to find the same figures again. */
export function identificationSection({ control, indicators, leaves }: BilanFacts): BilanSection {
  const { context } = control;
  const { first, last } = indicators.population;
  const sheets = control.list.map((table) => `« ${table.grid.name} »`).join(", ");
  const lines: readonly (readonly [string, string])[] = [
    ["PLIE", context.profile?.name ?? "Non indiqué"],
    ["Programme", PROGRAMME_LABELS[context.programme]],
    ["Exercice", `du ${dayText(first)} au ${dayText(last)}`],
    ["Date du contrôle", dayText(context.controlDay)],
    ["Version des règles", RULE_SET_VERSION],
    ["Logiciel", `bilan-plie ${PROGRAM_VERSION}`],
    ...(leaves ? [] : [["Feuilles lues", sheets] as const]),
    ["Réglages", chosenSettings(control)],
  ];
  return {
    id: "identification",
    title: "Identification",
    blocks: [tableOf(lines, [column(label(""), ([name]) => text(name)), column(wide(""), ([, value]) => text(value))])],
  };
}

/** The settings that differ from their default; all of them are listed with the definitions. */
function chosenSettings({ context }: Control): string {
  const defaults = settingsFor(context.programme);
  const chosen = SETTING_IDS.filter((id) => context.settings[id] !== defaults[id]);
  return chosen.length === 0
    ? "valeurs par défaut (voir « Définitions et réglages »)"
    : chosen.map((id) => `${settingWords(id)} : ${context.settings[id]}`).join(" ; ");
}
