import { chapter2021 } from "../../domain/citations";
import { foldWords } from "../../text/fold";
import { participantRule } from "../define-rule";

const PLIE = "portes-du-sud";

export default participantRule({
  code: "COH-28",
  name: "handicap-et-prescription",
  gravity: "alerte",
  source: chapter2021(
    PLIE,
    "Public cible",
    "Les personnes reconnues Travailleurs Handicapés seront prescrites par Pôle emploi lorsque la plus-value sera avérée",
    "3868",
  ),
  summary:
    "Le PLIE réserve à certains prescripteurs l'entrée des personnes handicapées, et le prescripteur cité n'en est pas.",
  fields: ["q3", "prescriber"],
  at: "prescriber",
  check: ({ q3, prescriber }, { profile }) => {
    const rule = q3 === "Oui" ? profile?.disabledPrescription : undefined;
    if (!rule) return null;
    const sentBy = ` ${foldWords(prescriber)} `;
    const shown = rule.prescribers.some((name) => sentBy.includes(` ${foldWords(name)} `));
    return shown ? null : { condition: rule.condition };
  },
  message: ({ value, details }) => `Prescripteur « ${value} » : règle propre à ce PLIE (« ${details.condition} »).`,
  remedy: "Vérifiez qui a prescrit le parcours, et corrigez la colonne Prescripteur s'il le faut.",
  examples: {
    conforming: [
      {
        note: "Prescrit par Pôle emploi.",
        plie: PLIE,
        participants: [{ q3: "Oui", prescriber: "Pôle emploi de Bègles" }],
      },
      { note: "Prescrit par France Travail.", plie: PLIE, participants: [{ q3: "Oui", prescriber: "France Travail" }] },
      { note: "Pas de handicap.", plie: PLIE, participants: [{ q3: "Non", prescriber: "CCAS" }] },
      { note: "Un autre PLIE.", plie: "agenais", participants: [{ q3: "Oui", prescriber: "CCAS" }] },
    ],
    faulty: [{ note: "Prescrit par le CCAS.", plie: PLIE, participants: [{ q3: "Oui", prescriber: "CCAS" }] }],
  },
});
