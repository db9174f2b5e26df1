import { PROGRAMME_LABELS } from "../../domain/programme";
import { SETTING_IDS, settingsFor } from "../../domain/settings";
import type { Control } from "../../engine/control";
import { RULE_SET_VERSION } from "../../rules/catalogue";
import { dayText } from "../../domain/value-text";
import type { BilanFacts } from "../facts";
import type { BilanRow, BilanSection } from "../model";
import { label, text, wide } from "../parts";

/** What an auditor needs to find the same figures again. */
export function identificationSection({ control, indicators }: BilanFacts): BilanSection {
  const { context } = control;
  const { first, last } = indicators.population;
  const sheets = control.list.map((table) => `« ${table.grid.name} »`).join(", ");
  const row = (name: string, value: string): BilanRow => ({ cells: [text(name), text(value)] });
  return {
    id: "identification",
    title: "Identification",
    blocks: [
      {
        kind: "table",
        columns: [label(""), wide("")],
        rows: [
          row("PLIE", context.profile?.name ?? "Non indiqué"),
          row("Programme", PROGRAMME_LABELS[context.programme]),
          row("Exercice", `du ${dayText(first)} au ${dayText(last)}`),
          row("Date du contrôle", dayText(context.controlDay)),
          row("Version des règles", RULE_SET_VERSION),
          row("Feuilles lues", sheets),
          row("Réglages", chosenSettings(control)),
        ],
      },
    ],
  };
}

/** The settings that differ from their default; all of them are listed with the definitions. */
function chosenSettings({ context }: Control): string {
  const defaults = settingsFor(context.programme);
  const chosen = SETTING_IDS.filter((id) => context.settings[id] !== defaults[id]);
  return chosen.length === 0
    ? "valeurs par défaut (voir « Définitions et réglages »)"
    : chosen.map((id) => `${id} : ${context.settings[id]}`).join(" ; ");
}
