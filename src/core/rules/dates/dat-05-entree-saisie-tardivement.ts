import { counted } from "../../text/french";
import { participantRule } from "../define-rule";
import { dateCell } from "../example-day";
import { choiceOfOurs, participantsDuty } from "../sources";
import { EXITED } from "./example-exit";

/** The source says « au moment où il entre » and no number of days: one month is our choice. */
const MOST_DAYS = 30;

export default participantRule({
  code: "DAT-05",
  name: "entree-saisie-tardivement",
  gravity: "alerte",
  source: [
    participantsDuty(
      "Obligation de renseigner les indicateurs de réalisation pour chaque participant, dès son entrée dans l'action.",
      "5156",
    ),
    choiceOfOurs("le texte ne donne aucun nombre de jours : le seuil de 30 jours est le nôtre"),
  ],
  summary: `L'entrée est saisie plus de ${MOST_DAYS} jours après l'entrée.`,
  fields: ["entryDate", "entryTypedDate"],
  optional: ["exitDate"],
  at: "entryTypedDate",
  check: ({ entryDate, entryTypedDate, exitDate = Infinity }, { controlDay }) => {
    // Typed after the exit (DAT-24) or later than today (DAT-21): a graver thing is said of the same date.
    if (entryTypedDate > controlDay || (exitDate >= entryDate && entryTypedDate > exitDate)) return null;
    return entryTypedDate - entryDate > MOST_DAYS ? { days: entryTypedDate - entryDate } : null;
  },
  message: ({ details }) =>
    `Entrée saisie ${counted(details.days, "jour")} après l'entrée : la saisie doit se faire au moment de l'entrée.`,
  remedy: "Vérifiez les deux dates ; à l'avenir, saisissez chaque personne dès son entrée.",
  examples: {
    conforming: [
      { note: "Saisie 30 jours après l'entrée.", participants: [{ entryTypedDate: dateCell("03/03/2021") }] },
      {
        note: "Saisie après la sortie : DAT-24 le dit.",
        participants: [{ ...EXITED, entryTypedDate: dateCell("01/07/2021") }],
      },
      { note: "Saisie après le contrôle : DAT-21 le dit.", participants: [{ entryTypedDate: dateCell("01/02/2022") }] },
      { note: "Date de saisie inconnue.", participants: [{ entryTypedDate: null }] },
    ],
    faulty: [{ note: "Saisie 31 jours après l'entrée.", participants: [{ entryTypedDate: dateCell("04/03/2021") }] }],
  },
});
