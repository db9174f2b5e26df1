import { exitTable } from "../../domain/citations";
import { otherLinesMet } from "../../exits/describe-exit";
import { outcomeText } from "../../exits/outcome-text";
import { dateCell } from "../example-day";
import { sheetRule } from "../define-rule";
import { ATTESTED_AT_SIX_MONTHS } from "../quotations";
import { positiveExits } from "./declared-exits";
import { CDI, CDI_EXIT, PLIE } from "./example-exits";

export default sheetRule<{ readonly type: string; readonly constat: string; readonly others: readonly string[] }>({
  code: "SOR-03",
  name: "sortie-positive-non-justifiee",
  gravity: "erreur",
  source: [
    exitTable("agenais", "Types de sorties […] Durée hebdomadaire minimum […] Période de validation", "347"),
    exitTable("bordeaux", "Types de sorties […] Durée hebdomadaire minimum […] Période de validation", "1058"),
    exitTable("grand-perigueux", "TYPES DE SORTIES […] DUREE HEBDO MINI. […] PERIODE DE VALIDATION", "2161"),
    ATTESTED_AT_SIX_MONTHS,
  ],
  summary: "La condition d'une sortie positive n'est pas remplie.",
  check: (tables, context, report) =>
    positiveExits(tables, context, ({ row, line, verdict, evaluation, table }) => {
      if (verdict !== "refused") return;
      const outcome = evaluation.outcomeOf(row);
      if (!outcome) return;
      const others = otherLinesMet(evaluation, row).map(({ id, label }) => `${label} (${id})`);
      report(table, { row, field: "plieExitType" }, { type: line.label, constat: outcomeText(outcome), others });
    }),
  message: ({ details }) => {
    const { type, constat, others } = details;
    const instead = others.length > 0 ? ` Une autre ligne est remplie : ${others.join(", ")}.` : "";
    return `Sortie positive « ${type} » : condition non remplie (${constat}).${instead}`;
  },
  remedy: "Complétez la feuille Contrats, corrigez les dates, ou changez le type de sortie.",
  examples: {
    conforming: [
      { note: "CDI de sept mois à la sortie.", plie: PLIE, participants: [CDI_EXIT], contracts: [CDI] },
      {
        note: "Des dates manquent : la sortie est à compléter, elle n'est pas refusée.",
        plie: PLIE,
        participants: [CDI_EXIT],
        contracts: [{ ...CDI, start: null }],
      },
    ],
    faulty: [
      {
        note: "CDI de cinq mois.",
        plie: PLIE,
        participants: [{ ...CDI_EXIT, plieExitDate: dateCell("31/07/2021") }],
        contracts: [CDI],
      },
      {
        note: "899 heures dans la même agence, 900 requises.",
        plie: "agenais",
        participants: [{ ...CDI_EXIT, plieExitType: "AGE-P03" }],
        contracts: [
          {
            contractType: "Intérim",
            start: dateCell("01/03/2021"),
            end: dateCell("15/09/2021"),
            workedHours: 899,
            employer: "AGENCE EXEMPLE",
          },
        ],
      },
    ],
  },
});
