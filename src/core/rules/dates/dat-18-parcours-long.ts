import { chapter2021, everywhere } from "../../domain/citations";
import { addMonths, dayOf } from "../../domain/day";
import { monthsAndDays } from "../../exits/criteria/spans";
import { participantRule } from "../define-rule";
import { dateCell } from "../example-day";
import { regulation } from "../sources";

/** Beyond 24 months the path is watched; beyond 36, other PLIE end it. Twelve months make an indicator (PL12), no alert. */
const WATCHED = 24;
const EXCEEDED = 36;

export default participantRule({
  code: "DAT-18",
  name: "parcours-long",
  gravity: "alerte",
  source: [
    everywhere(
      chapter2021(
        "portes-du-sud",
        "Organisation et coordination de parcours d'insertion",
        "une focalisation sur les longs parcours à 12 mois et de plus de 24 mois pour éviter un « enkystement » dans le PLIE",
        "3821",
      ),
    ),
    regulation(
      "PLIE de Toulouse Métropole, « Quel apport aux participants »",
      "durée du parcours",
      "le parcours dure 36 mois au plus",
      "https://plie.toulouse-metropole.fr/le-plan-local-pour-linsertion-et-lemploi-quel-apport-aux-participants/",
    ),
  ],
  summary: "Le parcours dans le PLIE dépasse 24 mois.",
  fields: ["plieEntryDate"],
  optional: ["birthDate", "plieExitDate"],
  at: "plieEntryDate",
  check: ({ plieEntryDate: start, birthDate, plieExitDate }, { controlDay, year }) => {
    // Nobody has been in a path since before their birth: DAT-22 or COH-08 tells the wrong date.
    if (birthDate !== undefined && start <= birthDate) return null;
    // A path that ended before the year of the Bilan is history.
    if (plieExitDate !== undefined && plieExitDate < dayOf(year, 1, 1)) return null;
    const end = Math.min(plieExitDate ?? controlDay, controlDay);
    if (end <= addMonths(start, WATCHED)) return null;
    return { months: monthsAndDays({ start, end }).months, exceeded: end > addMonths(start, EXCEEDED) };
  },
  passing: ["months", "exceeded"],
  message: ({ details }) =>
    `Parcours de ${details.months} mois${details.exceeded ? ", au-delà de 36 mois" : ""} : à examiner en comité de suivi.`,
  remedy:
    "Faites examiner la suite du parcours par le comité de suivi ; si la personne est partie, saisissez sa sortie du PLIE.",
  examples: {
    conforming: [
      { note: "24 mois jour pour jour.", participants: [{ plieEntryDate: dateCell("31/01/2020") }] },
      {
        note: "Long, mais terminé avant l'exercice.",
        participants: [{ plieEntryDate: dateCell("04/01/2016"), plieExitDate: dateCell("15/12/2020") }],
      },
      { note: "Avant la naissance : DAT-22 le dit.", participants: [{ plieEntryDate: dateCell("04/01/1921") }] },
    ],
    faulty: [
      { note: "24 mois et un jour.", participants: [{ plieEntryDate: dateCell("30/01/2020") }] },
      { note: "Plus de 36 mois.", participants: [{ plieEntryDate: dateCell("04/01/2018") }] },
    ],
  },
});
