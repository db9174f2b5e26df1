import { contractIdentity } from "../../exits/criteria/contract";
import { dateCell } from "../example-day";
import { sheetRule } from "../define-rule";
import { choiceOfOurs } from "../sources";
import { severalContracts } from "./several-contracts";

const MISSION = {
  contractType: "Intérim",
  start: dateCell("01/03/2021"),
  end: dateCell("31/03/2021"),
  workedHours: 150,
} as const;

export default sheetRule<{ readonly other: number }>({
  code: "CTR-06",
  name: "contrat-en-double",
  gravity: "erreur",
  source: choiceOfOurs("un contrat saisi deux fois doublerait ses heures : il n'est compté qu'une fois"),
  summary: "Un contrat est saisi deux fois.",
  check: (tables, context, report) =>
    severalContracts(tables, context, (contracts, table) => {
      const known = new Map<string, number>();
      for (const contract of contracts) {
        const identity = contractIdentity(contract);
        if (identity === null) continue;
        const first = known.get(identity);
        if (first === undefined) known.set(identity, contract.sheetRow);
        else report(table, { row: contract.row, field: "contractType" }, { other: first });
      }
    }),
  message: ({ details }) => `Contrat déjà saisi à la ligne ${details.other} : il n'est compté qu'une fois.`,
  remedy: "Supprimez l'une des deux lignes, ou corrigez celle qui parle d'un autre contrat.",
  beside: "other",
  examples: {
    conforming: [
      {
        note: "Deux missions qui se suivent.",
        contracts: [MISSION, { ...MISSION, start: dateCell("01/04/2021"), end: dateCell("30/04/2021") }],
      },
      {
        note: "Deux types illisibles, et différents : rien ne dit que c'est le même contrat.",
        contracts: [
          { ...MISSION, contractType: "Contrat A" },
          { ...MISSION, contractType: "Contrat B" },
        ],
      },
    ],
    faulty: [{ note: "La même mission deux fois.", contracts: [MISSION, MISSION] }],
  },
});
