import { MOST_WEEKLY_HOURS } from "../../exits/criteria/measures";
import { numberText } from "../../text/french";
import { rowRule } from "../define-rule";
import { choiceOfOurs } from "../sources";

export default rowRule({
  code: "CTR-03",
  name: "heures-par-semaine-impossibles",
  gravity: "erreur",
  source: choiceOfOurs("personne ne travaille plus de 80 heures par semaine ; un contrat a au moins une heure à faire"),
  summary: "La durée hebdomadaire d'un contrat est impossible.",
  sheet: "contracts",
  fields: ["weeklyHours"],
  at: "weeklyHours",
  check: ({ weeklyHours: hours }) => (hours <= 0 || hours > MOST_WEEKLY_HOURS ? { hours } : null),
  message: ({ details }) => `Durée de ${numberText(details.hours)} h par semaine impossible.`,
  remedy: "Saisissez la durée hebdomadaire du contrat, en heures.",
  examples: {
    conforming: [{ note: "35 heures.", contracts: [{ weeklyHours: 35 }] }],
    faulty: [
      { note: "Le nombre d'heures du mois.", contracts: [{ weeklyHours: 151.67 }] },
      { note: "Une durée négative.", contracts: [{ weeklyHours: -20 }] },
    ],
  },
});
