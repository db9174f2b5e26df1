import { isReadable, MARK } from "../../reading/mark";
import { isExactDuration, readMonths } from "../../reading/read-number";
import { readingRule } from "../define-rule";
import { SEARCH_MONTHS } from "../quotations";

export default readingRule({
  code: "FMT-20",
  name: "duree-en-mois",
  gravity: "alerte",
  source: SEARCH_MONTHS,
  summary: "La durée de recherche d'emploi n'est pas exprimée en mois.",
  mark: MARK.NOT_MONTHS,
  message: ({ value, raw }) => {
    const { value: months, marks } = readMonths(raw ?? "");
    return isReadable(marks)
      ? `Question 1g : « ${value} » est lu ${months} mois${isExactDuration(String(raw)) ? "" : " au moins"} ; exprimez la durée en mois.`
      : `Question 1g : « ${value} » ne dit pas un nombre de mois.`;
  },
  fix: ({ raw }) => (typeof raw === "string" && isExactDuration(raw) ? readMonths(raw).value : null),
  remedy: "Convertissez la durée en mois : 2 ans s'écrit 24. Tant qu'elle n'est pas lisible, elle n'est pas comptée.",
  examples: {
    conforming: [{ note: "« 24 mois » est compris.", participants: [{ q1g: "24 mois" }] }],
    faulty: [
      { note: "En années : 24 mois.", participants: [{ q1g: "2 ans" }] },
      { note: "Plus d'un an : 13 mois au moins.", participants: [{ q1g: "+ de 1 an" }] },
      { note: "Moins d'un an ne dit pas combien de mois.", participants: [{ q1g: "moins d'un an" }] },
      { note: "Une date.", participants: [{ q1g: "01/03/2019" }] },
      { note: "Une date sous forme de nombre.", participants: [{ q1g: 43525 }] },
    ],
  },
});
