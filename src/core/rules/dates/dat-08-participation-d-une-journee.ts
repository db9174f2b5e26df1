import { participantRule } from "../define-rule";
import { dateCell } from "../example-day";
import { regulation } from "../sources";
import { EXITED } from "./example-exit";

export default participantRule({
  code: "DAT-08",
  name: "participation-d-une-journee",
  gravity: { "fse-2014-2020": "alerte", "fse-plus-2021-2027": "bloquant" },
  source: regulation(
    "DREETS Grand Est, « Comprendre la gestion des participants dans les projets financés par le FSE+ » (13/01/2025)",
    "un participant = une opération",
    "une participation d'un jour ou moins n'est pas celle d'un participant",
    "https://grand-est.dreets.gouv.fr/Comprendre-la-gestion-des-participants-dans-les-projets-finances-par-le-FSE",
  ),
  summary: "La personne sort le jour de son entrée : une participation d'une journée ou moins.",
  fields: ["entryDate", "exitDate"],
  at: "exitDate",
  check: ({ entryDate, exitDate }) => (exitDate === entryDate ? {} : null),
  message: () => "Participation d'une journée ou moins : la personne n'est pas un participant au sens du FSE+.",
  remedy:
    "Vérifiez les deux dates ; si elles sont justes, la personne ne se compte pas parmi les participants du FSE+.",
  examples: {
    conforming: [
      {
        note: "Sortie le lendemain de l'entrée.",
        participants: [
          {
            ...EXITED,
            exitDate: dateCell("02/02/2021"),
            exitSituationDate: dateCell("02/02/2021"),
            exitTypedDate: dateCell("10/02/2021"),
          },
        ],
      },
    ],
    faulty: [
      {
        note: "Entrée et sortie le même jour : alerte en 2014-2020.",
        participants: [
          {
            ...EXITED,
            exitDate: dateCell("01/02/2021"),
            exitSituationDate: dateCell("01/02/2021"),
            exitTypedDate: dateCell("10/02/2021"),
          },
        ],
      },
      {
        note: "Entrée et sortie le même jour : bloquant en FSE+.",
        programme: "fse-plus-2021-2027",
        participants: [
          {
            ...EXITED,
            exitDate: dateCell("01/02/2024"),
            exitSituationDate: dateCell("01/02/2024"),
            exitTypedDate: dateCell("10/02/2024"),
          },
        ],
      },
    ],
  },
});
