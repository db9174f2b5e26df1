import type { ContractType } from "../../exits/criteria/contract";
import type { LineNature } from "../../exits/lines";
import { dateCell } from "../example-day";
import { sheetRule } from "../define-rule";
import { questionnaire } from "../sources";
import { positiveExits } from "./declared-exits";
import { CDI, LEFT_TOGETHER, PLIE } from "./example-exits";
import { EMPLOYMENT_STATUSES, exitSituations } from "./exit-situation";

const DURABLE: readonly ContractType[] = ["CDI", "CDD", "Apprentissage", "Professionnalisation"];
const AIDED: readonly ContractType[] = ["Contrat aidé hors IAE", "Contrat aidé IAE", "ETTI", "EI", "ACI", "AI"];

/** The status that the form expects for the contracts of a line (questions 1a to 1d); null where several may do. */
function expectedStatus({ types, monthsFromStart }: LineNature): "Emploi durable" | "Emploi aidé" | null {
  if (types.length === 0) return null;
  if (types.every((type) => AIDED.includes(type))) return "Emploi aidé";
  return monthsFromStart !== null && types.every((type) => DURABLE.includes(type)) ? "Emploi durable" : null;
}

const INSERTION = {
  contractType: "ACI",
  start: dateCell("01/12/2020"),
  end: dateCell("30/09/2021"),
  weeklyHours: 26,
} as const;

export default sheetRule<{ readonly type: string; readonly expected: string; readonly status: string }>({
  code: "SOR-10",
  name: "nature-du-contrat-et-situation",
  gravity: "alerte",
  source: questionnaire(
    "question 1",
    "un emploi durable (CDI ou CDD de 6 mois ou +) […] un emploi temporaire (intérim, CDD de moins de 6 mois) […] un emploi aidé (y compris IAE)",
    "5280",
  ),
  summary: "La nature du contrat et la situation FSE à la sortie ne vont pas ensemble.",
  check: (tables, context, report) => {
    if (!tables.participants) return;
    const situationOf = exitSituations(tables.participants);
    return positiveExits(tables, context, ({ row, line, nature, table }) => {
      const expected = expectedStatus(nature);
      const status = situationOf(row)?.status;
      if (expected === null || status === undefined || status === expected) return;
      // Outside employment, SOR-09 speaks; a durable contract may also be an aided one.
      const odd = expected === "Emploi durable" ? status === "Emploi temporaire" : EMPLOYMENT_STATUSES.includes(status);
      if (odd) report(table, { row, field: "exitStatus" }, { type: line.label, expected, status });
    });
  },
  message: ({ details }) =>
    `Nature du contrat (« ${details.type} ») et situation FSE (« ${details.status} ») incohérentes : « ${details.expected} » attendu.`,
  remedy: "Vérifiez la situation à la sortie sur le contrat.",
  choices: ({ details: { expected } }) => [
    { label: `Écrire « ${expected} »`, changes: [{ field: "exitStatus", value: expected }] },
  ],
  examples: {
    conforming: [
      { note: "CDI et emploi durable.", plie: PLIE, participants: [LEFT_TOGETHER], contracts: [CDI] },
      {
        note: "Chantier d'insertion et emploi aidé.",
        plie: PLIE,
        participants: [{ ...LEFT_TOGETHER, plieExitType: "GP-P05", exitStatus: "Emploi aidé" }],
        contracts: [INSERTION],
      },
    ],
    faulty: [
      {
        note: "CDI dit temporaire.",
        plie: PLIE,
        participants: [{ ...LEFT_TOGETHER, exitStatus: "Emploi temporaire" }],
        contracts: [CDI],
      },
      {
        note: "Chantier d'insertion dit durable.",
        plie: PLIE,
        participants: [{ ...LEFT_TOGETHER, plieExitType: "GP-P05" }],
        contracts: [INSERTION],
      },
    ],
  },
});
