import type { Programme } from "./programme";
import { fold } from "../text/fold";
import { EXIT_SETTINGS } from "./exit-settings";

/**
 * The points on which the sources are silent or ambiguous, each with the default of domain.md and the values a person may choose.
 * They are read from the Paramètres sheet, from the command line and from the pane, and written into the Bilan.
 */
export interface SettingDefinition {
  readonly label: string;
  readonly why: string;
  readonly values: readonly string[];
  readonly defaults: string | Readonly<Record<Programme, string>>;
  readonly source: string;
}

export const SETTINGS = {
  D1: {
    label: "Personne en formation qui recherche un emploi",
    why: "Le questionnaire ne dit pas comment compter une personne à la fois en formation (1e) et en recherche d'emploi (1f).",
    values: ["chômeur", "inactif"],
    defaults: "chômeur",
    source: "domain.md 4.0, D1 (choix)",
  },
  D2: {
    label: "Origine étrangère (CO15)",
    why: "L'indicateur vise l'origine étrangère ; la question 6 ne parle que des parents.",
    values: ["question 6", "question 6 ou naissance à l'étranger"],
    defaults: "question 6",
    source: "domain.md 4.0, D2 (choix)",
  },
  D3: {
    label: "Chômage de longue durée",
    why: "Plus de 6 mois avant 25 ans et plus de 12 mois ensuite (définition de la Commission), ou 12 mois et plus à tout âge (droit national).",
    values: ["définition européenne", "droit national"],
    defaults: { "fse-2014-2020": "définition européenne", "fse-plus-2021-2027": "droit national" },
    source: "domain.md 4.0, D3 ; fiche Hauts de Garonne 2024, l. 1432",
  },
  D4: {
    label: "Niveau inférieur à l'école primaire (2a)",
    why: "Hors de CO09 (CITE 1 ou 2) en 2014-2020 : compté ou non parmi les autres personnes défavorisées (CO17).",
    values: ["autres personnes défavorisées", "aucun indicateur"],
    defaults: "autres personnes défavorisées",
    source: "domain.md 4.0, D4 (choix)",
  },
  ...EXIT_SETTINGS,
} as const satisfies Readonly<Record<string, SettingDefinition>>;

export type SettingId = keyof typeof SETTINGS;
export const SETTING_IDS = Object.keys(SETTINGS) as SettingId[];

export type Settings = { readonly [Id in SettingId]: (typeof SETTINGS)[Id]["values"][number] };

export function isSettingId(key: string): key is SettingId {
  return Object.hasOwn(SETTINGS, key);
}

/** The canonical value of a setting, whatever its case and accents, or null when it is none of its values. */
export function settingValue(id: SettingId, typed: string): string | null {
  const folded = fold(typed);
  return SETTINGS[id].values.find((value) => fold(value) === folded) ?? null;
}

/** The defaults of a programme, with the values chosen (already canonical) over them. */
export function settingsFor(programme: Programme, chosen: Readonly<Partial<Record<SettingId, string>>> = {}): Settings {
  const entries = SETTING_IDS.map((id) => {
    const { defaults } = SETTINGS[id] as SettingDefinition;
    return [id, chosen[id] ?? (typeof defaults === "string" ? defaults : defaults[programme])];
  });
  return Object.fromEntries(entries) as Settings;
}
