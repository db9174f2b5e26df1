import { exitTable } from "../../domain/citations";
import { missingText, outcomeText, outcomeTopics } from "../../exits/outcome-text";
import { listText } from "../../text/french";
import { dateCell } from "../example-day";
import { sheetRule } from "../define-rule";
import { declaredExits } from "./declared-exits";
import { PLIE } from "./example-exits";

const AWAY = {
  plieExitType: "GP-A02",
  plieExitCategory: "Administrative",
  plieExitDate: dateCell("31/10/2021"),
  suspensionStart: dateCell("01/06/2021"),
  suspensionEnd: dateCell("15/10/2021"),
} as const;

type Unmet = {
  readonly type: string;
  readonly constat: string;
  readonly missing: readonly string[];
  readonly topics: readonly string[];
};

export default sheetRule<Unmet>({
  code: "SOR-16",
  name: "autre-sortie-non-justifiee",
  gravity: "alerte",
  source: [
    exitTable(
      "agenais",
      "Durée d'incarcération supérieure à trois mois […] Si pas de volonté de reprendre le travail […] Durée de l'incarcération < 3 mois",
      "361-362, 368",
    ),
    exitTable(
      "bordeaux",
      "Durée d'incarcération supérieure à trois mois […] Si pas de volonté de reprendre le travail […] Durée de l'incarcération < 3 mois",
      "1075-1076, 1083",
    ),
    exitTable(
      "grand-perigueux",
      "Durée d'incarcération ≥ 3 mois […] Si non volonté de reprise d'activité post congé maternité […] Durée d'incarcération ≤ 3 mois",
      "2175-2176, 2182",
    ),
  ],
  summary: "La condition d'une sortie autre que positive, ou d'une suspension, n'est pas remplie.",
  check: (tables, context, report) =>
    declaredExits(tables, context, ({ row, line, positive, verdict, evaluation, table }) => {
      if (positive || (verdict !== "refused" && verdict !== "incomplete")) return;
      const outcome = evaluation.outcomeOf(row);
      if (!outcome || (verdict === "incomplete" && outcome.missing.length === 0)) return;
      const missing = [...new Set(outcome.missing.map(missingText))];
      report(
        table,
        { row, field: "plieExitType" },
        { type: line.label, constat: outcomeText(outcome), missing, topics: outcomeTopics(outcome) },
      );
    }),
  passing: ["constat", "missing"],
  message: ({ details }) => {
    const { type, constat, missing } = details;
    return missing.length > 0
      ? `« ${type} », condition à compléter : ${listText(missing)}.`
      : `« ${type} » : condition non remplie (${constat}).`;
  },
  remedy: "Renseignez les dates ou la réponse demandées, ou changez le type de sortie.",
  examples: {
    conforming: [{ note: "Incarcération de quatre mois.", plie: PLIE, participants: [AWAY] }],
    faulty: [
      {
        note: "Incarcération de deux mois : une suspension.",
        plie: PLIE,
        participants: [{ ...AWAY, suspensionEnd: dateCell("31/07/2021") }],
      },
      {
        note: "Incarcération toujours en cours après huit mois : plus une suspension.",
        plie: PLIE,
        participants: [
          { ...AWAY, plieExitType: "GP-S02", plieExitCategory: "Suspension", plieExitDate: null, suspensionEnd: null },
        ],
      },
      {
        note: "Maternité, sans la volonté de reprise.",
        plie: PLIE,
        participants: [{ ...AWAY, plieExitType: "Maternité", returnToWork: null }],
      },
    ],
  },
});
