import { MARK } from "../../reading/mark";
import { readingRule } from "../define-rule";
import { SEARCH_MONTHS } from "../quotations";

export default readingRule({
  code: "FMT-20",
  name: "duree-en-mois",
  gravity: "alerte",
  source: SEARCH_MONTHS,
  summary: "La durée de recherche d'emploi n'est pas exprimée en mois.",
  mark: MARK.NOT_MONTHS,
  message: () => "Question 1g : exprimez la durée en mois.",
  remedy: "Convertissez la durée en mois : 2 ans s'écrit 24. Tant qu'elle n'est pas lisible, elle n'est pas comptée.",
  examples: {
    conforming: [{ note: "« 24 mois » est compris.", participants: [{ q1g: "24 mois" }] }],
    faulty: [
      { note: "En années.", participants: [{ q1g: "2 ans" }] },
      { note: "Une date.", participants: [{ q1g: "01/03/2019" }] },
      { note: "Une date sous forme de nombre.", participants: [{ q1g: 43525 }] },
    ],
  },
});
