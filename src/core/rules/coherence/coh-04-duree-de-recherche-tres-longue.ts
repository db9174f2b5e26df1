import { counted } from "../../text/french";
import { cellRule } from "../define-rule";
import { choiceOfOurs } from "../sources";

const MOST_MONTHS = 240;

export default cellRule({
  code: "COH-04",
  name: "duree-de-recherche-tres-longue",
  gravity: "alerte",
  source: choiceOfOurs(
    "au-delà de vingt ans, une durée est plus souvent une faute de frappe qu'une recherche d'emploi",
  ),
  summary: `La durée de recherche dépasse ${MOST_MONTHS} mois.`,
  sheet: "participants",
  fields: ["q1g"],
  check: (months) => (months > MOST_MONTHS ? { months } : null),
  message: ({ details }) => `Durée de recherche de ${counted(details.months, "mois", "mois")} : à vérifier.`,
  remedy: "Vérifiez la durée : elle s'exprime en mois.",
  examples: {
    conforming: [{ note: "Vingt ans.", participants: [{ q1g: 240 }] }],
    faulty: [{ note: "Vingt ans et un mois.", participants: [{ q1g: 241 }] }],
  },
});
