import { participantRule } from "../define-rule";
import { dateCell } from "../example-day";
import { choiceOfOurs } from "../sources";

export default participantRule({
  code: "DAT-22",
  name: "entree-plie-avant-la-naissance",
  gravity: "erreur",
  source: choiceOfOurs("une personne naît avant d'entrer dans un PLIE"),
  summary: "La date d'entrée dans le PLIE précède la naissance (ou tombe le même jour).",
  fields: ["birthDate", "plieEntryDate"],
  optional: ["entryDate"],
  at: "plieEntryDate",
  // A birth that follows the entry in the operation too is the wrong date of the three: COH-08 says so.
  check: ({ birthDate, plieEntryDate, entryDate }) =>
    plieEntryDate > birthDate || (entryDate !== undefined && birthDate >= entryDate) ? null : {},
  message: () => "Date d'entrée dans le PLIE antérieure à la naissance.",
  remedy: "Corrigez la date d'entrée dans le PLIE ou la date de naissance (son siècle, peut-être).",
  examples: {
    conforming: [
      { note: "Naissance en 1984, entrée dans le PLIE en 2021." },
      {
        note: "La naissance suit aussi l'entrée dans l'opération : COH-08 le dit.",
        participants: [{ birthDate: dateCell("12/05/2021") }],
      },
    ],
    faulty: [
      { note: "Une année de 1921 pour 2021.", participants: [{ plieEntryDate: dateCell("04/01/1921") }] },
      { note: "Le jour de la naissance.", participants: [{ plieEntryDate: dateCell("12/05/1984") }] },
      {
        note: "Sans date d'entrée dans l'opération.",
        participants: [{ plieEntryDate: dateCell("11/05/1984"), entryDate: null }],
      },
    ],
  },
});
