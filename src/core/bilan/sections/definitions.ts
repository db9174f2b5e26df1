import { SETTING_IDS, settingCode, settingName, SETTINGS } from "../../domain/settings";
import { sourcesByPlace } from "../../domain/source";
import { INDICATORS } from "../../indicators/programmes/programmes";
import type { BilanFacts } from "../facts";
import type { BilanSection } from "../model";
import { code, fixedNote, half, heading, label, text, wide } from "../parts";
import { column, tableOf } from "../table";

/** How each figure was obtained, so that it can be defended. */
export function definitionsSection({ control, indicators }: BilanFacts): BilanSection {
  const plie = control.context.profile?.id ?? null;
  const definitions: readonly (readonly [string, string])[] = [
    [
      "Participant compté",
      "Ligne sans anomalie bloquante dont les réponses obligatoires sont toutes lisibles, et présente dans l'opération au moins un jour de l'exercice. Sans date de sortie, la présence continue.",
    ],
    ["Âge", "Années révolues à la date d'entrée dans l'opération."],
    [
      "Résultat immédiat",
      "Sortie d'opération pendant l'exercice, situation constatée dans les 28 jours suivant la sortie et saisie au plus tard un mois après elle.",
    ],
    [
      "Résultat à six mois",
      "Situation relevée six mois après la sortie ; chiffre local, l'indicateur européen étant relevé par échantillon par l'autorité de gestion.",
    ],
    [
      "Parcours (PL01 à PL05)",
      "D'après les dates d'entrée et de sortie du PLIE, une fois par personne et par parcours, dès qu'une ligne de la personne est complète. PL03 = PL01 + PL02 ; PL05 = PL03 − PL04.",
    ],
    [
      "Sorties positives (PL06)",
      "Sorties dont la ligne de la table du protocole (à défaut la catégorie saisie) est positive ou dynamique. Une suspension n'est pas une sortie.",
    ],
    [
      "Sorties administratives (PL07)",
      "Sorties de cette catégorie, et déménagement ou décès là où le protocole les range ailleurs.",
    ],
    [
      "Durée moyenne (PL11)",
      "Moyenne des durées entre entrée et sortie du PLIE des seules sorties de l'année, un mois valant 30,44 jours.",
    ],
    [
      "Unité de mesure",
      "Taux : réalisé sur cible minimale, multipliée par les ETP là où la fiche compte par poste. Au-delà de la cible, le taux dépasse 100 %.",
    ],
    ...indicators.outputs.common.flatMap(({ code: name, note }): (readonly [string, string])[] =>
      note ? [[name, note]] : [],
    ),
    ...indicators.outputs.steered.flatMap(({ label: name, note }): (readonly [string, string])[] =>
      note ? [[name, note]] : [],
    ),
    [
      "Publicité",
      "L'emblème de l'Union européenne et sa mention, en tête de ce bilan, sont à apposer aussi sur les documents qui le présentent.",
    ],
  ];
  return {
    id: "definitions",
    title: "Définitions et réglages",
    blocks: [
      tableOf(definitions, [
        column(code("Terme"), ([term]) => text(term)),
        column(label("Définition"), ([, meaning]) => text(meaning)),
      ]),
      heading("Indicateurs non calculés"),
      tableOf(INDICATORS[control.context.programme].notComputed, [
        column(code("Code"), (entry) => text(entry.code)),
        column(label("Indicateur"), (entry) => text(entry.label)),
        column(wide("Motif"), (entry) => text(entry.reason)),
      ]),
      heading("Réglages employés"),
      tableOf(SETTING_IDS, [
        column(label("Réglage"), (id) => text(settingName(id))),
        column(half("Valeur employée"), (id) => text(control.context.settings[id])),
      ]),
      heading("Sur quoi reposent les réglages"),
      ...sourcesByPlace(
        SETTING_IDS.map((id) => [settingCode(id), SETTINGS[id].source]),
        plie,
      ).map(({ place, words }) => fixedNote(`${place} : ${words.join(" ; ")}.`)),
    ],
  };
}
