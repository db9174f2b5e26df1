import { participantRule } from "../define-rule";
import { dateCell } from "../example-day";
import { choiceOfOurs } from "../sources";

export default participantRule({
  code: "COH-08",
  name: "naissance-apres-entree",
  gravity: "erreur",
  source: choiceOfOurs("une personne naît avant d'entrer dans une opération"),
  summary: "La date de naissance est postérieure (ou égale) à l'entrée.",
  fields: ["birthDate", "entryDate"],
  at: "birthDate",
  check: ({ birthDate, entryDate }) => (birthDate >= entryDate ? {} : null),
  message: () => "Date de naissance postérieure à l'entrée.",
  remedy: "Corrigez la date de naissance ou la date d'entrée.",
  examples: {
    conforming: [{ note: "Naissance en 1984, entrée en 2021." }],
    faulty: [
      { note: "Les deux dates sont inversées.", participants: [{ birthDate: dateCell("12/05/2021") }] },
      { note: "Le même jour.", participants: [{ birthDate: dateCell("01/02/2021") }] },
    ],
  },
});
