import { participantRule } from "../define-rule";
import { dateCell } from "../example-day";
import { JUDGED_AT_PLIE_ENTRY } from "../quotations";

export default participantRule({
  code: "DAT-17",
  name: "entree-avant-le-plie",
  gravity: "alerte",
  source: JUDGED_AT_PLIE_ENTRY,
  summary: "L'entrée dans l'opération précède l'entrée dans le PLIE.",
  fields: ["plieEntryDate", "entryDate"],
  at: "entryDate",
  // An entry in the PLIE that has not come yet is told by DAT-21.
  check: ({ plieEntryDate, entryDate }, { controlDay }) =>
    entryDate < plieEntryDate && plieEntryDate <= controlDay ? {} : null,
  message: () => "Entrée dans l'opération avant l'entrée dans le PLIE.",
  remedy: "Vérifiez les deux dates d'entrée.",
  examples: {
    conforming: [
      { note: "Les deux entrées le même jour.", participants: [{ plieEntryDate: dateCell("01/02/2021") }] },
      { note: "Date d'entrée dans le PLIE inconnue.", participants: [{ plieEntryDate: null }] },
    ],
    faulty: [{ note: "Entrée dans le PLIE le lendemain.", participants: [{ plieEntryDate: dateCell("02/02/2021") }] }],
  },
});
