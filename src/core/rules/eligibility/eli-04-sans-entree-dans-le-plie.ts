import { requirementRule } from "../define-rule";
import { IN_A_PATH } from "../quotations";

export default requirementRule({
  code: "ELI-04",
  name: "sans-entree-dans-le-plie",
  gravity: "alerte",
  source: IN_A_PATH,
  summary: "Le participant d'une opération n'a pas de date d'entrée dans le PLIE.",
  sheet: "participants",
  // A workbook without that column at all does not follow the PLIE paths: nothing to say on each row.
  requirements: [{ fields: ["plieEntryDate"], mode: "each", when: [{ field: "operation" }], column: "optional" }],
  message: () => "Participant d'une opération sans date d'entrée dans le PLIE : il doit être inscrit dans un parcours.",
  remedy: "Saisissez la date d'entrée dans le PLIE, à laquelle s'apprécie l'éligibilité.",
  examples: {
    conforming: [
      { note: "Les deux entrées sont datées." },
      { note: "Le classeur ne suit pas les parcours : pas de colonne.", without: ["plieEntryDate"] },
    ],
    faulty: [{ note: "Date d'entrée dans le PLIE vide.", participants: [{ plieEntryDate: null }] }],
  },
});
