import { counted } from "../../text/french";
import { participantRule } from "../define-rule";
import { dateCell } from "../example-day";
import { choiceOfOurs } from "../sources";
import { ageAtEntry } from "./age-at-entry";

const FIRST_AGE = 15;

export default participantRule({
  code: "COH-03",
  name: "duree-de-recherche-et-age",
  gravity: "alerte",
  source: choiceOfOurs(`personne ne recherche un emploi avant ${FIRST_AGE} ans`),
  summary: `La durée de recherche est peu compatible avec l'âge : elle commencerait avant ${FIRST_AGE} ans.`,
  fields: ["q1g", "birthDate", "entryDate"],
  at: "q1g",
  check: ({ q1g, birthDate, entryDate }) => {
    const years = ageAtEntry(birthDate, entryDate);
    return years !== null && q1g > 12 * Math.max(0, years - FIRST_AGE) ? { months: q1g, years } : null;
  },
  message: ({ details }) =>
    `Durée de recherche (${counted(details.months, "mois", "mois")}) peu compatible avec l'âge (${counted(details.years, "an")}).`,
  remedy: "Vérifiez la durée de recherche, en mois, et la date de naissance.",
  examples: {
    conforming: [
      { note: "20 ans et 60 mois.", participants: [{ birthDate: dateCell("01/02/2001"), q1g: 60 }] },
      { note: "Durée inconnue.", participants: [{ birthDate: dateCell("01/02/2001"), q1f: "Non", q1g: null }] },
    ],
    faulty: [{ note: "20 ans et 61 mois.", participants: [{ birthDate: dateCell("01/02/2001"), q1g: 61 }] }],
  },
});
