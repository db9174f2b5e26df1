import { participantRule } from "../define-rule";
import { exampleDay } from "../example-day";
import { choiceOfOurs } from "../sources";
import { EXITED } from "./example-exit";

export default participantRule({
  code: "DAT-07",
  name: "sortie-dans-le-futur",
  gravity: "erreur",
  source: choiceOfOurs("une sortie est un fait constaté ; une sortie prévue n'en est pas une"),
  summary: "La date de sortie est dans le futur.",
  fields: ["exitDate"],
  at: "exitDate",
  check: ({ exitDate }, { controlDay }) => (exitDate > controlDay ? {} : null),
  message: () => "Date de sortie dans le futur.",
  remedy: "Corrigez la date de sortie, ou laissez-la vide tant que la personne est dans l'opération.",
  examples: {
    conforming: [{ note: "Sortie le jour du contrôle.", controlDay: exampleDay("30/06/2021"), participants: [EXITED] }],
    faulty: [
      { note: "Sortie le lendemain du contrôle.", controlDay: exampleDay("29/06/2021"), participants: [EXITED] },
    ],
  },
});
