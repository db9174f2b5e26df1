import { numberText } from "../../text/french";
import { rowRule } from "../define-rule";
import { choiceOfOurs } from "../sources";

/** Hours a week under which a contract is not called full time. */
const LEAST = 24;

export default rowRule({
  code: "COH-27",
  name: "temps-plein-de-peu-d-heures",
  gravity: "alerte",
  source: choiceOfOurs(
    "un temps plein de moins de 24 heures par semaine se contredit : le volontariat n'est alors pas demandé à tort",
  ),
  summary: "Un contrat est dit à temps plein et fait moins de 24 heures par semaine.",
  sheet: "contracts",
  fields: ["workingTime", "weeklyHours"],
  at: "workingTime",
  check: ({ workingTime, weeklyHours: hours }) =>
    workingTime === "Plein" && hours > 0 && hours < LEAST ? { hours } : null,
  message: ({ details }) => `Temps plein de ${numberText(details.hours)} h par semaine : à vérifier.`,
  remedy: "Corrigez Temps ou Heures par semaine ; un temps réduit se choisit : complétez Volontariat.",
  examples: {
    conforming: [
      { note: "24 heures.", contracts: [{ workingTime: "Plein", weeklyHours: 24 }] },
      { note: "Un temps réduit.", contracts: [{ workingTime: "Réduit", weeklyHours: 15 }] },
    ],
    faulty: [{ note: "15 heures.", contracts: [{ workingTime: "Plein", weeklyHours: 15 }] }],
  },
});
