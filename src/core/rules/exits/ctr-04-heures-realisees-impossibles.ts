import { mostHours } from "../../exits/criteria/measures";
import { numberText } from "../../text/french";
import { dateCell } from "../example-day";
import { rowRule } from "../define-rule";
import { choiceOfOurs } from "../sources";

export default rowRule({
  code: "CTR-04",
  name: "heures-realisees-impossibles",
  gravity: "erreur",
  source: choiceOfOurs(
    "au-delà de 80 heures par semaine, le total ne peut pas être celui de ces dates : il n'est pas compté",
  ),
  summary: "Le total d'heures d'un contrat est impossible entre ses dates.",
  sheet: "contracts",
  fields: ["start", "workedHours"],
  optional: ["end"],
  at: "workedHours",
  check: ({ start, end, workedHours: hours }, { controlDay }) => {
    const last = end ?? controlDay;
    if (hours < 0) return { hours, most: 0 };
    // Dates that contradict one another, or a contract to come, have rules of their own.
    if (last < start) return null;
    const most = mostHours({ start, end: last });
    return hours > most ? { hours, most } : null;
  },
  passing: ["most"],
  message: ({ details }) =>
    details.most === 0
      ? "Total d'heures négatif."
      : `Total de ${numberText(details.hours)} h impossible entre ces dates (${numberText(details.most)} h au plus).`,
  remedy: "Vérifiez les dates du contrat et le total d'heures.",
  examples: {
    conforming: [
      {
        note: "Un mois à temps plein.",
        contracts: [{ start: dateCell("01/03/2021"), end: dateCell("31/03/2021"), workedHours: 151.67 }],
      },
    ],
    faulty: [
      {
        note: "900 heures en deux semaines.",
        contracts: [{ start: dateCell("01/03/2021"), end: dateCell("14/03/2021"), workedHours: 900 }],
      },
      {
        note: "1 500 heures en deux mois d'un contrat en cours.",
        contracts: [{ start: dateCell("01/12/2021"), end: null, workedHours: 1500 }],
      },
    ],
  },
});
