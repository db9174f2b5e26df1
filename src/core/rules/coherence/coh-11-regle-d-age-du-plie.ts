import { chapter2021 } from "../../domain/citations";
import { foldWords } from "../../text/fold";
import { participantRule } from "../define-rule";
import { dateCell } from "../example-day";
import { ageAtEntry } from "./age-at-entry";

function agesText(from: number, to: number): string {
  if (from === 0) return `Moins de ${to + 1} ans`;
  return from === to ? `${from} ans` : `De ${from} à ${to} ans`;
}

export default participantRule({
  code: "COH-11",
  name: "regle-d-age-du-plie",
  gravity: "alerte",
  source: [
    chapter2021(
      "espace-technowest",
      "Public cible",
      "cas particulier pour les jeunes 18/24 ans sur lesquels le ciblage est exclusivement fait sur ceux de niveau IV ayant un bac de l'enseignement général ou technologique",
      "1732",
    ),
    chapter2021(
      "portes-du-sud",
      "Public cible",
      "Les jeunes de - 26 ans sans qualification opérationnelle sur le marché du travail […] seront prescrits par la Mission locale",
      "3869",
    ),
    chapter2021(
      "portes-du-sud",
      "Public cible",
      "les critères d'éligibilité du public s'évaluent à l'entrée du PLIE et non pour chaque opération qui constitue les étapes de son parcours d'insertion",
      "3871",
    ),
  ],
  summary:
    "L'âge à l'entrée dans le PLIE (à défaut, dans l'opération) relève d'une règle propre à ce PLIE, et le prescripteur ne montre pas qu'elle est suivie.",
  fields: ["birthDate"],
  optional: ["plieEntryDate", "entryDate", "prescriber"],
  at: "birthDate",
  check: ({ birthDate, plieEntryDate, entryDate, prescriber }, { profile }) => {
    const entry = plieEntryDate ?? entryDate;
    if (!profile?.ageRules || entry === undefined) return null;
    const years = ageAtEntry(birthDate, entry);
    const rule = years === null ? undefined : profile.ageRules.find(({ from, to }) => from <= years && years <= to);
    if (!rule) return null;
    const sentBy = ` ${foldWords(prescriber ?? "")} `;
    const shown = (rule.prescribers ?? []).some((name) => sentBy.includes(` ${foldWords(name)} `));
    return shown ? null : { ages: agesText(rule.from, rule.to), condition: rule.condition };
  },
  message: ({ details }) => `${details.ages} : règle propre à ce PLIE (« ${details.condition} »).`,
  remedy:
    "Vérifiez que la personne remplit la condition du protocole ; indiquez le prescripteur quand c'est lui qui compte.",
  examples: {
    conforming: [
      {
        note: "Portes du Sud : 25 ans, prescrit par la Mission locale.",
        plie: "portes-du-sud",
        participants: [{ birthDate: dateCell("05/01/1995"), prescriber: "Mission Locale des Graves" }],
      },
      {
        note: "Portes du Sud : 26 ans le jour de l'entrée dans le PLIE.",
        plie: "portes-du-sud",
        participants: [{ birthDate: dateCell("04/01/1995") }],
      },
      { note: "Agenais : aucune règle d'âge.", plie: "agenais", participants: [{ birthDate: dateCell("05/01/1995") }] },
    ],
    faulty: [
      {
        note: "Portes du Sud : 25 ans, prescripteur inconnu.",
        plie: "portes-du-sud",
        participants: [{ birthDate: dateCell("05/01/1995") }],
      },
      {
        note: "Espace Technowest : 23 ans.",
        plie: "espace-technowest",
        participants: [{ birthDate: dateCell("05/01/1997") }],
      },
    ],
  },
});
