import { limitText } from "../../exits/outcome-text";
import { dateCell } from "../example-day";
import { sheetRule } from "../define-rule";
import { choiceOfOurs } from "../sources";
import { declaredExits } from "./declared-exits";
import { CDI, CDI_EXIT, PLIE } from "./example-exits";

export default sheetRule<{ readonly limits: readonly string[] }>({
  code: "SOR-05",
  name: "critere-a-la-limite",
  gravity: "alerte",
  source: choiceOfOurs(
    "les tables se lisent de deux façons en quelques points : le contrôle les montre et ne tranche pas",
  ),
  summary: "Le critère de sortie n'est rempli que selon une des lectures de la table.",
  check: (tables, context, report) =>
    declaredExits(tables, context, ({ row, evaluation, table }) => {
      if (!evaluation.onEdge[row]) return;
      const limits = (evaluation.outcomeOf(row)?.limits ?? []).map(limitText);
      report(table, { row, field: "plieExitType" }, { limits: [...new Set(limits)] });
    }),
  message: ({ details }) => `Critère à la limite : ${details.limits.join(" ; ")}. À trancher par la commission.`,
  remedy: "Faites trancher la commission, ou fixez la lecture du PLIE dans les réglages des sorties.",
  examples: {
    conforming: [{ note: "CDI en cours, de sept mois.", plie: PLIE, participants: [CDI_EXIT], contracts: [CDI] }],
    faulty: [
      {
        note: "CDI qui a duré six mois et s'est arrêté avant la sortie.",
        plie: PLIE,
        participants: [CDI_EXIT],
        contracts: [{ ...CDI, end: dateCell("15/09/2021") }],
      },
      {
        note: "CDD d'exactement six mois, quand la table écrit « > 6 mois ».",
        plie: "agenais",
        participants: [{ ...CDI_EXIT, plieExitType: "AGE-P02" }],
        contracts: [{ ...CDI, contractType: "CDD", end: dateCell("31/08/2021") }],
      },
      {
        note: "« Cas particulier » : la commission a décidé, rien ne se vérifie.",
        plie: "agenais",
        participants: [
          {
            ...CDI_EXIT,
            plieExitType: "AGE-P10",
            participantConsent: "Oui",
            commissionDecision: "Favorable",
            commissionDate: dateCell("20/09/2021"),
          },
        ],
      },
    ],
  },
});
