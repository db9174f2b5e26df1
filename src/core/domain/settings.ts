import { annex2021, everywhere, fiche2024 } from "./citations";
import type { Programme } from "./programme";
import type { Source } from "./source";
import { fold } from "../text/fold";
import { AUDIT_SETTINGS } from "./audit-settings";
import { EXIT_SETTINGS } from "./exit-settings";

const FORM = "Questionnaire de recueil des données à l'entrée des participants";

/**
 * The points on which the sources are silent or ambiguous, each with the default of docs/domain.md and the values a person may choose.
 * They are read from the Paramètres sheet, from the command line and from the pane, and written into the Bilan.
 */
export interface SettingDefinition {
  readonly label: string;
  readonly why: string;
  readonly values: readonly string[];
  readonly defaults: string | Readonly<Record<Programme, string>>;
  readonly source: Source;
}

export const SETTINGS = {
  D1: {
    label: "Personne en formation qui recherche un emploi",
    why: "Le questionnaire ne dit pas comment compter une personne à la fois en formation (1e) et en recherche d'emploi (1f).",
    values: ["chômeur", "inactif"],
    defaults: "chômeur",
    source: [
      annex2021(
        FORM,
        "êtes-vous en formation, en stage ou en école ? […] recherchez-vous actuellement activement un emploi ?",
        "5287, 5292",
      ),
      { choice: "qui cherche un emploi est compté comme chômeur, même en formation" },
    ],
  },
  D2: {
    label: "Origine étrangère (CO15)",
    why: "L'indicateur vise l'origine étrangère ; la question 6 ne parle que des parents.",
    values: ["question 6", "question 6 ou naissance à l'étranger"],
    defaults: "question 6",
    source: [
      annex2021(FORM, "Un de vos deux parents est-il né à l'étranger ?", "5321"),
      { choice: "la naissance de la personne n'est pas celle de ses parents" },
    ],
  },
  D3: {
    label: "Chômage de longue durée",
    why: "Plus de 6 mois avant 25 ans et plus de 12 mois ensuite (définition de la Commission), ou 12 mois et plus à tout âge (droit national).",
    values: ["définition européenne", "droit national"],
    defaults: { "fse-2014-2020": "définition européenne", "fse-plus-2021-2027": "droit national" },
    source: [
      {
        document: "Commission européenne, portail d'aide SFC (FSE 2014-2020)",
        section: "définitions nationales",
        paraphrase: "le chômage de longue durée de 2014-2020 n'admet pas de définition nationale",
        address:
          "https://sfc.ec.europa.eu/en/2014/support-ms/def/faq/can-national-definitions-which-differ-definitions-provided-ec-guidance",
      },
      everywhere(
        fiche2024(
          "hauts-de-garonne",
          "Résultats et/ou réalisations attendus",
          "Nombre de participants chômeurs de longue durée (droit national)",
          "1432",
        ),
      ),
    ],
  },
  D4: {
    label: "Niveau inférieur à l'école primaire (2a)",
    why: "Hors de CO09 (CITE 1 ou 2) en 2014-2020 : compté ou non parmi les autres personnes défavorisées (CO17).",
    values: ["autres personnes défavorisées", "aucun indicateur"],
    defaults: "autres personnes défavorisées",
    source: [
      annex2021(FORM, "Inférieur à l'école primaire, vous n'êtes jamais allé à l'école", "5300"),
      { choice: "l'annexe I du règlement 1304/2013 ne nomme que CITE 1 à 8" },
    ],
  },
  D5: {
    label: "Part de dossiers incomplets à signaler dans une opération (FSE+)",
    why: "Un département annonce une régularisation au-delà de 35 % de dossiers incomplets, sans dire ce qu'est un dossier incomplet ; d'autres financeurs peuvent avoir un autre seuil.",
    values: ["20 %", "25 %", "30 %", "35 %", "40 %", "50 %"],
    defaults: "35 %",
    source: {
      document: "Département de Seine-et-Marne, « Les ressources sur le FSE » (FSE+)",
      section: "suivi des participants",
      paraphrase:
        "plus de 35 % de participants d'une opération aux données incomplètes exposent à une régularisation financière au contrôle de service fait",
      address: "https://www.seine-et-marne.fr/fr/les-ressources-sur-le-fse",
    },
  },
  D6: {
    label: "Tranches d'âge des publics du PLIE",
    why: "Les rapports annuels des PLIE coupent les âges chacun à leur façon : une tranche commence à chacun de ces âges.",
    values: ["26, 45, 60", "26, 50", "26, 30, 45, 55", "25, 30, 40, 50, 60"],
    defaults: "26, 45, 60",
    source: { choice: "les tranches des rapports annuels publiés par les PLIE" },
  },
  D7: {
    label: "Plus petit effectif du bilan seul",
    why: "Dans un bilan que l'on envoie, un effectif plus petit peut désigner quelqu'un : il est masqué, et avec lui ce qui permettrait de le retrouver.",
    values: ["5", "3", "10", "0"],
    defaults: "5",
    source: { choice: "le seuil de 5 du secret statistique sur les données sensibles" },
  },
  ...EXIT_SETTINGS,
  ...AUDIT_SETTINGS,
} as const satisfies Readonly<Record<string, SettingDefinition>>;

export type SettingId = keyof typeof SETTINGS;
export const SETTING_IDS = Object.keys(SETTINGS) as SettingId[];

export type Settings = { readonly [Id in SettingId]: (typeof SETTINGS)[Id]["values"][number] };

export function isSettingId(key: string): key is SettingId {
  return Object.hasOwn(SETTINGS, key);
}

/** What a setting is called in a list: its code (G-01), or its words where its key is none. */
export function settingCode(id: SettingId): string {
  return /^[A-Z]/.test(id) ? id : SETTINGS[id].label;
}

/** Its words, with its code where it has one: « Chômage de longue durée (D3) ». */
export function settingWords(id: SettingId): string {
  return settingCode(id) === id ? `${SETTINGS[id].label} (${id})` : SETTINGS[id].label;
}

/** Its code and its words; its words alone where its key is no code. */
export function settingName(id: SettingId): string {
  return settingCode(id) === id ? `${id} : ${SETTINGS[id].label}` : SETTINGS[id].label;
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
