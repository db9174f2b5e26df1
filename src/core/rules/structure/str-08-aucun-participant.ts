import { summaryRule } from "../define-rule";
import { dateCell } from "../example-day";
import { choiceOfOurs } from "../sources";

export default summaryRule({
  code: "STR-08",
  name: "aucun-participant",
  gravity: "erreur",
  source: choiceOfOurs("un bilan sans participant serait un bilan de zéros que l'on pourrait croire vrai"),
  summary: "Aucun participant sur la période du bilan.",
  check: ({ inYear }, { year }) => (inYear === 0 ? { year } : null),
  message: ({ details }) =>
    `Aucun participant sur la période 01/01/${details.year}–31/12/${details.year} : aucun bilan n'est produit.`,
  remedy: "Vérifiez l'exercice (feuille Paramètres) et les dates d'entrée dans l'opération.",
  examples: {
    conforming: [
      { note: "Une personne est entrée pendant l'exercice.", participants: [{ entryDate: dateCell("01/03/2021") }] },
    ],
    faulty: [
      {
        note: "Toutes les entrées sont postérieures à l'exercice.",
        participants: [{ entryDate: dateCell("01/03/2023") }],
      },
    ],
  },
});
