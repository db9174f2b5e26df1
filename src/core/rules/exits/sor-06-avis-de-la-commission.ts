import { exitTable } from "../../domain/citations";
import { numberCells, textCells } from "../../reading/cells";
import { dateCell } from "../example-day";
import { sheetRule } from "../define-rule";
import { positiveExits } from "./declared-exits";
import { CDI, CDI_EXIT } from "./example-exits";

const CASE = { ...CDI_EXIT, plieExitType: "AGE-P10", participantConsent: "Oui" } as const;

export default sheetRule({
  code: "SOR-06",
  name: "avis-de-la-commission",
  gravity: "erreur",
  source: exitTable(
    "agenais",
    "soumis à la validation de la commission d'intégration et de suivi […] validation impérative par la commission de sortie",
    "352-353",
  ),
  summary: "La validation de la commission, requise par la ligne, n'est pas enregistrée.",
  check: (tables, context, report) => {
    if (!tables.participants) return;
    const decision = textCells(tables.participants, "commissionDecision");
    const date = numberCells(tables.participants, "commissionDate");
    return positiveExits(tables, context, ({ row, nature, table }) => {
      if (!nature.needsCommission) return;
      if (decision(row) === undefined) report(table, { row, field: "commissionDecision" }, {});
      else if (date(row) === undefined) report(table, { row, field: "commissionDate" }, {});
    });
  },
  message: () => "Validation de la commission requise et non enregistrée.",
  remedy: "Saisissez l'avis de la commission et sa date.",
  examples: {
    conforming: [
      {
        note: "Avis et date.",
        plie: "agenais",
        participants: [{ ...CASE, commissionDecision: "Favorable", commissionDate: dateCell("20/09/2021") }],
      },
      {
        note: "Un CDI ne passe pas devant la commission.",
        plie: "agenais",
        participants: [{ ...CDI_EXIT, plieExitType: "AGE-P01" }],
        contracts: [CDI],
      },
    ],
    faulty: [
      { note: "Ni avis, ni date.", plie: "agenais", participants: [CASE] },
      {
        note: "Un avis sans date.",
        plie: "agenais",
        participants: [{ ...CASE, commissionDecision: "Favorable", commissionDate: null }],
      },
    ],
  },
});
