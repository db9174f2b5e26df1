import { contractIdentity, type Contract } from "../../exits/criteria/contract";
import { counted } from "../../text/french";
import { dateCell } from "../example-day";
import { sheetRule } from "../define-rule";
import { choiceOfOurs } from "../sources";
import { severalContracts } from "./several-contracts";

interface FullTimeJob {
  readonly contract: Contract;
  readonly start: number;
  /** Infinite while it runs. */
  readonly end: number;
}

/** Null for what is no full-time job, or has no known dates. */
function fullTimeJob(contract: Contract): FullTimeJob | null {
  const { type, workingTime, start, end } = contract;
  if (workingTime !== "Plein" || type === "Formation qualifiante" || type === "Création d'entreprise") return null;
  return start === null || end === "unknown" ? null : { contract, start, end: end ?? Infinity };
}

const CDD = { contractType: "CDD", start: dateCell("01/03/2021"), end: dateCell("30/06/2021") } as const;

export default sheetRule<{ readonly days: number | null; readonly other: number }>({
  code: "CTR-02",
  name: "temps-pleins-qui-se-chevauchent",
  gravity: "alerte",
  source: choiceOfOurs(
    "deux emplois à temps plein le même jour sont inhabituels ; chaque jour n'est compté qu'une fois",
  ),
  summary: "Deux contrats à temps plein d'une même personne se chevauchent.",
  check: (tables, context, report) =>
    severalContracts(tables, context, (contracts, table) => {
      // In order of start: the one that goes on for longest is the one that the next may overlap.
      let longest: FullTimeJob | null = null;
      for (const contract of contracts) {
        const job = fullTimeJob(contract);
        if (!job) continue;
        const days: number = longest ? Math.min(longest.end, job.end) - job.start + 1 : 0;
        if (longest && days > 0 && contractIdentity(longest.contract) !== contractIdentity(contract))
          report(
            table,
            { row: contract.row, field: "start" },
            { days: Number.isFinite(days) ? days : null, other: longest.contract.sheetRow },
          );
        if (!longest || job.end > longest.end) longest = job;
      }
    }),
  message: ({ details }) => {
    const days = details.days === null ? "" : ` sur ${counted(details.days, "jour")}`;
    return `Temps plein qui chevauche celui de la ligne ${details.other}${days}.`;
  },
  remedy: "Vérifiez les dates, ou indiquez un temps réduit.",
  examples: {
    conforming: [
      {
        note: "Deux contrats qui se suivent.",
        contracts: [CDD, { ...CDD, start: dateCell("01/07/2021"), end: dateCell("31/08/2021") }],
      },
      {
        note: "Deux temps réduits le même jour.",
        contracts: [
          { ...CDD, workingTime: "Réduit" },
          { ...CDD, workingTime: "Réduit", employer: "AUTRE" },
        ],
      },
    ],
    faulty: [
      {
        note: "Le second commence avant la fin du premier.",
        contracts: [CDD, { ...CDD, start: dateCell("15/06/2021"), end: dateCell("31/08/2021") }],
      },
    ],
  },
});
