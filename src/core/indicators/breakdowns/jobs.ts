import type { ExitEvaluation } from "../../exits/exit-evaluation";
import type { Contract } from "../../exits/criteria/contract";
import type { Outcome } from "../../exits/criteria/outcome";
import { natureOf } from "../../exits/lines";
import { numberCells, textAt, textCells } from "../../reading/cells";
import type { Table } from "../../reading/table";
import { foldWords } from "../../text/fold";
import type { Movements } from "../movements";
import { NONE, type Paths } from "../paths";
import type { Population } from "../population";
import { CONTRACT_TYPES } from "../../questionnaire/contract-types";
import { EMPLOYER_TYPES, WORKING_TIME } from "../../questionnaire/answers";
import { closedDimension, freeDimension, type Dimension } from "./dimension";
import { Tally, type Part } from "./tally";

export const JOB_DIMENSIONS = [
  { id: "contrats", title: "Contrat" },
  { id: "temps", title: "Temps de travail" },
  { id: "secteur", title: "Secteur" },
  { id: "typeEmployeur", title: "Type d'employeur" },
  { id: "effectif", title: "Effectif de l'employeur" },
] as const;

export type JobDimensionId = (typeof JOB_DIMENSIONS)[number]["id"];

/** The jobs behind the positive exits of the year: every dimension adds up to PL06. */
export interface Jobs {
  readonly parts: Readonly<Record<JobDimensionId, readonly Part[]>>;
  /** Names of the employers, without case nor accents: to be counted, never printed. */
  readonly employers: ReadonlySet<string>;
}

/** The contract of each positive exit, by the row that stands for its path. */
export function jobsOf(
  evaluation: ExitEvaluation,
  contracts: Table<"contracts"> | undefined,
  { table, sexes }: Population,
  paths: Paths,
  { figures, exits }: Movements,
): Jobs {
  const contractRows = new Int32Array(table.rowCount).fill(NONE);
  const employers = new Set<string>();
  const contractOf = contractFinder(evaluation, contracts);
  const positive = exits.filter((path) => figures.PL06.mask[paths.rows[path] as number]);
  for (const path of positive) {
    const at = contractOf(paths.exitRows[path] as number);
    contractRows[paths.rows[path] as number] = at;
    const employer = at === NONE ? undefined : textAt(contracts?.columns.get("employer"), at);
    if (employer !== undefined) employers.add(foldWords(employer));
  }
  const typed =
    (field: "contractType" | "workingTime" | "sector" | "employerType" | "employerSize") =>
    (row: number): string | undefined => {
      const at = contractRows[row] as number;
      return at === NONE ? undefined : textAt(contracts?.columns.get(field), at);
    };
  const codes = (choices: readonly { readonly code: string }[]): string[] => choices.map(({ code }) => code);
  const dimensions: Readonly<Record<JobDimensionId, Dimension>> = {
    contrats: closedDimension("contrats", "", CONTRACT_TYPES, typed("contractType")),
    temps: closedDimension("temps", "", codes(WORKING_TIME), typed("workingTime")),
    secteur: freeDimension("secteur", "", table.rowCount, typed("sector")),
    typeEmployeur: closedDimension("typeEmployeur", "", codes(EMPLOYER_TYPES), typed("employerType")),
    effectif: closedDimension("effectif", "", SIZES, (row) => sizeOf(typed("employerSize")(row))),
  };
  const partsOf = (dimension: Dimension): readonly Part[] => {
    const tally = new Tally(dimension);
    for (const path of positive) {
      const row = paths.rows[path] as number;
      tally.add(row, sexes[row] as number);
    }
    return tally.parts().filter(({ count }) => count.total > 0);
  };
  return {
    parts: Object.fromEntries(
      JOB_DIMENSIONS.map(({ id }) => [id, partsOf(dimensions[id])] as const),
    ) as unknown as Jobs["parts"],
    employers,
  };
}

const SIZES = ["Moins de 50", "50 et plus"];

/** A number, or one of the two sizes in words. */
function sizeOf(typed: string | undefined): string | undefined {
  if (typed === undefined) return undefined;
  const number = /^\d+$/.exec(typed.replace(/\s/g, "").replace(/salarié.*$/i, ""));
  if (number) return Number(number[0]) < 50 ? SIZES[0] : SIZES[1];
  if (/^(moins de|<|inférieur à) ?50/i.test(typed)) return SIZES[0];
  return /^(50 (et|ou) plus|plus de (49|50)|>=? ?50|≥ ?50)/i.test(typed) ? SIZES[1] : undefined;
}

/**
 * Finds the row of Contrats behind an exit: the contract that the line of the table takes and that had begun by the day of the exit. Of several, the one that the
 * reasoning on the exit rests on; where it rests on all of them or on none, the last one begun.
 */
function contractFinder(evaluation: ExitEvaluation, table: Table<"contracts"> | undefined): (row: number) => number {
  const { contracts, lines, lineOf, persons } = evaluation;
  if (!contracts || !table) return () => NONE;
  const [type, start] = [textCells(table, "contractType"), numberCells(table, "start")];
  const takenBy = lines.map((line) => {
    const { types, training, business } = natureOf(line);
    return new Set<string>([
      ...types,
      ...(training ? ["Formation qualifiante"] : []),
      ...(business ? ["Création d'entreprise"] : []),
    ]);
  });
  return (row) => {
    const taken = takenBy[lineOf[row] as number];
    const day = evaluation.exitDayOf(row) ?? Infinity;
    const candidates: number[] = [];
    // By start date: the last one begun stands last.
    for (const at of contracts.of(persons.ofRow[row] as number))
      if ((!taken || taken.has(type(at) ?? "")) && (start(at) ?? -Infinity) <= day) candidates.push(at);
    const last = candidates[candidates.length - 1];
    if (last === undefined || candidates.length === 1) return last ?? NONE;
    // The reasoning is made again, which takes time: only where it chooses.
    const outcome = evaluation.outcomeOf(row);
    const named = outcome && contractIn(outcome)?.row;
    return named !== null && named !== undefined && candidates.includes(named) ? named : last;
  };
}

function contractIn({ constat, parts }: Outcome): Contract | null {
  if (constat.kind === "contract" || constat.kind === "training") return constat.contract;
  for (const part of parts) {
    const found = contractIn(part);
    if (found) return found;
  }
  return null;
}
