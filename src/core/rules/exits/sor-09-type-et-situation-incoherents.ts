import type { LineNature } from "../../exits/lines";
import type { ExitReadings } from "../../exits/criteria/interpretations";
import { dateCell } from "../example-day";
import { sheetRule } from "../define-rule";
import { choiceOfOurs } from "../sources";
import { positiveExits } from "./declared-exits";
import { CDI, LEFT_TOGETHER, PLIE } from "./example-exits";
import { EMPLOYMENT_STATUSES, exitSituations, type ExitSituation } from "./exit-situation";

const ALTERNANCE: readonly string[] = ["Apprentissage", "Professionnalisation"];

/** Whether what the questionnaire says contradicts the line; what it does not say contradicts nothing. */
function contradicts(nature: LineNature, situation: ExitSituation, readings: ExitReadings): boolean {
  const trained = situation.training === "Oui" || situation.qualification === "Oui";
  if (nature.training) return !trained && (situation.training === "Non" || situation.qualification === "Non");
  if (nature.types.length === 0 && !nature.business) return false;
  const alternance = readings.alternanceMayBeTraining && nature.types.some((type) => ALTERNANCE.includes(type));
  if (situation.status === undefined || (alternance && trained)) return false;
  return !EMPLOYMENT_STATUSES.includes(situation.status);
}

export default sheetRule<{ readonly type: string; readonly training: boolean }>({
  code: "SOR-09",
  name: "type-et-situation-incoherents",
  gravity: "erreur",
  source: choiceOfOurs(
    "une sortie positive par un contrat est un emploi, une sortie par une formation est une formation",
  ),
  summary: "Le type de sortie du PLIE et la situation FSE à la sortie se contredisent.",
  check: (tables, context, report) => {
    if (!tables.participants) return;
    const situationOf = exitSituations(tables.participants);
    return positiveExits(tables, context, ({ row, line, nature, evaluation, table }) => {
      const situation = situationOf(row);
      if (situation && contradicts(nature, situation, evaluation.readings))
        report(
          table,
          { row, field: nature.training ? "exitTraining" : "exitStatus" },
          { type: line.label, training: nature.training },
        );
    });
  },
  passing: ["training"],
  message: ({ details: { type, training }, value }) =>
    `Type de sortie PLIE « ${type} », mais ${training ? "ni formation ni qualification" : `« ${value} »`} à la sortie.`,
  remedy: "Corrigez le type de sortie, ou la situation à la sortie.",
  examples: {
    conforming: [
      { note: "CDI et emploi durable.", plie: PLIE, participants: [LEFT_TOGETHER], contracts: [CDI] },
      {
        note: "L'opération a été quittée des mois avant le PLIE : ce sont deux moments.",
        plie: PLIE,
        participants: [
          {
            ...LEFT_TOGETHER,
            exitDate: dateCell("31/03/2021"),
            exitTypedDate: dateCell("05/04/2021"),
            exitSituationDate: dateCell("05/04/2021"),
            exitStatus: "Recherche d'emploi",
          },
        ],
        contracts: [CDI],
      },
    ],
    faulty: [
      {
        note: "CDI, mais en recherche d'emploi.",
        plie: PLIE,
        participants: [{ ...LEFT_TOGETHER, exitStatus: "Recherche d'emploi" }],
        contracts: [CDI],
      },
      {
        note: "Formation qualifiante, mais ni formation ni qualification.",
        plie: PLIE,
        participants: [{ ...LEFT_TOGETHER, plieExitType: "GP-P09" }],
      },
    ],
  },
});
