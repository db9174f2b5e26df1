import { MARK } from "../../reading/mark";
import { readingRule } from "../define-rule";
import { SEARCH_MONTHS } from "../quotations";

export default readingRule({
  code: "FMT-19",
  name: "nombre-de-mois-attendu",
  gravity: "erreur",
  source: SEARCH_MONTHS,
  summary: "La durée de recherche d'emploi n'est pas un nombre entier de mois.",
  mark: MARK.NOT_WHOLE,
  message: ({ value }) => `Question 1g : « ${value} » n'est pas un nombre entier de mois.`,
  remedy: "Saisissez un nombre entier de mois : 14, ou 0 si la recherche vient de commencer.",
  examples: {
    conforming: [
      { note: "Un nombre entier.", participants: [{ q1g: 14 }] },
      { note: "Zéro : la recherche vient de commencer.", participants: [{ q1g: 0 }] },
    ],
    faulty: [
      { note: "Un nombre à virgule.", participants: [{ q1g: 2.5 }] },
      { note: "Un nombre négatif.", participants: [{ q1g: -1 }] },
      { note: "Un mot.", participants: [{ q1g: "longtemps" }] },
    ],
  },
});
