import { participantRule } from "../define-rule";
import { dateCell, exampleDay } from "../example-day";
import { ENTRY_BEFORE_TYPING } from "../quotations";

export default participantRule({
  code: "DAT-02",
  name: "entree-dans-le-futur",
  gravity: "erreur",
  source: ENTRY_BEFORE_TYPING,
  summary: "La date d'entrée est dans le futur.",
  fields: ["entryDate"],
  at: "entryDate",
  check: ({ entryDate }, { controlDay }) => (entryDate > controlDay ? {} : null),
  message: () => "Date d'entrée dans le futur.",
  remedy: "Corrigez la date d'entrée, ou attendez l'entrée de la personne pour la saisir.",
  examples: {
    conforming: [{ note: "Entrée le jour du contrôle.", controlDay: exampleDay("01/02/2021") }],
    faulty: [
      { note: "Entrée le lendemain du contrôle.", controlDay: exampleDay("31/01/2021") },
      { note: "Une année de trop.", participants: [{ entryDate: dateCell("01/02/2022") }] },
    ],
  },
});
