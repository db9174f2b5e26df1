import type { CellValue } from "../../domain/cell";
import { isReadable, MARK } from "../../reading/mark";
import { isExactDuration, readMonths } from "../../reading/read-number";
import { readingRule } from "../define-rule";
import { WORKING_AGE } from "../coherence/working-age";
import { SEARCH_MONTHS } from "../quotations";

function exactMonths(raw: CellValue): number | null {
  return typeof raw === "string" && isExactDuration(raw) ? readMonths(raw).value : null;
}

/** « 36 ans » may be how old the person is. */
function mayBeAnAge(months: number): boolean {
  return months >= WORKING_AGE.youngest * 12;
}

/** « 1 an et 18 mois »: a year, or half of it, or both. */
function hasTooManyMonths(raw: CellValue): boolean {
  return /(?:1[2-9]|[2-9]\d) ?mois\s*$/i.test(String(raw));
}

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
  fix: ({ raw }) => {
    const months = exactMonths(raw);
    return months === null || mayBeAnAge(months) || hasTooManyMonths(raw) ? null : months;
  },
  choices: ({ column: { field }, cell }) => {
    const months = exactMonths(cell(field));
    return months === null ? [] : [{ label: `Écrire ${months}`, changes: [{ field, value: months }] }];
  },
  remedy: "Convertissez la durée en mois : 2 ans s'écrit 24. Tant qu'elle n'est pas lisible, elle n'est pas comptée.",
  examples: {
    conforming: [{ note: "« 24 mois » est compris.", participants: [{ q1g: "24 mois" }] }],
    faulty: [
      { note: "En années : 24 mois.", participants: [{ q1g: "2 ans" }] },
      { note: "Plus d'un an : 13 mois au moins.", participants: [{ q1g: "+ de 1 an" }] },
      { note: "Moins d'un an ne dit pas combien de mois.", participants: [{ q1g: "moins d'un an" }] },
      { note: "Peut-être l'âge de la personne : rien n'est sûr.", participants: [{ q1g: "36 ans" }] },
      { note: "Une date.", participants: [{ q1g: "01/03/2019" }] },
      { note: "Une date sous forme de nombre.", participants: [{ q1g: 43525 }] },
    ],
  },
});
