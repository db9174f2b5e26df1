import { dayText } from "../../domain/value-text";
import { participantRule } from "../define-rule";
import { dateCell } from "../example-day";
import { IN_A_PATH } from "../quotations";

export default participantRule({
  code: "ELI-05",
  name: "entree-apres-la-sortie-du-plie",
  gravity: "erreur",
  source: IN_A_PATH,
  summary: "L'entrée dans l'opération suit la sortie du PLIE : la personne n'est plus dans un parcours.",
  fields: ["entryDate", "plieExitDate"],
  at: "entryDate",
  check: ({ entryDate, plieExitDate }) => (entryDate > plieExitDate ? { entryDate, plieExitDate } : null),
  message: ({ details }) =>
    `Entrée dans l'opération le ${dayText(details.entryDate)}, après la sortie du PLIE le ${dayText(details.plieExitDate)}.`,
  remedy:
    "Corrigez l'une des deux dates ; pour un nouveau parcours, saisissez ses propres dates d'entrée et de sortie.",
  examples: {
    conforming: [
      { note: "Toujours dans le PLIE.", participants: [{ plieExitDate: null }] },
      { note: "Entrée le jour de la sortie du PLIE.", participants: [{ plieExitDate: dateCell("01/02/2021") }] },
    ],
    faulty: [{ note: "Sortie du PLIE la veille.", participants: [{ plieExitDate: dateCell("31/01/2021") }] }],
  },
});
