import { exitTable } from "../../domain/citations";
import { numberText } from "../../text/french";
import { dateCell } from "../example-day";
import { sheetRule } from "../define-rule";
import { contractsOfLine } from "./contracts-of-line";
import { positiveExits } from "./declared-exits";
import { CDI_EXIT, PLIE } from "./example-exits";

const INSERTION = {
  contractType: "ACI",
  start: dateCell("01/12/2020"),
  end: dateCell("30/09/2021"),
  weeklyHours: 26,
} as const;

export default sheetRule<{ readonly hours: number; readonly least: number }>({
  code: "SOR-08",
  name: "duree-hebdomadaire-insuffisante",
  gravity: "erreur",
  source: [
    exitTable("agenais", "Contrats aidés (ou mesures aidées) […] 20 heures", "352"),
    exitTable("grand-perigueux", "Contrats aidés / mesures aidées en IAE […] 20 heures", "2167"),
  ],
  summary: "La durée hebdomadaire est inférieure au minimum de la ligne.",
  check: (tables, context, report) => {
    const { contracts } = tables;
    if (!contracts) return;
    return positiveExits(tables, context, (exit) => {
      const least = exit.nature.weeklyHoursMin;
      if (least === null || exit.verdict === "verified") return;
      for (const { row, weeklyHours: hours } of contractsOfLine(exit)) {
        if (hours !== null && hours < least) report(contracts, { row, field: "weeklyHours" }, { hours, least });
      }
    });
  },
  message: ({ details }) =>
    `Durée hebdomadaire de ${numberText(details.hours)} h, inférieure au minimum de ${numberText(details.least)} h.`,
  remedy: "Vérifiez la durée hebdomadaire sur le contrat, ou changez le type de sortie.",
  examples: {
    conforming: [
      {
        note: "Chantier d'insertion de 26 heures.",
        plie: PLIE,
        participants: [{ ...CDI_EXIT, plieExitType: "GP-P05" }],
        contracts: [INSERTION],
      },
    ],
    faulty: [
      {
        note: "19 heures par semaine.",
        plie: PLIE,
        participants: [{ ...CDI_EXIT, plieExitType: "GP-P05" }],
        contracts: [{ ...INSERTION, weeklyHours: 19 }],
      },
    ],
  },
});
