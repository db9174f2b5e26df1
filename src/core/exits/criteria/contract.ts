import type { Day } from "../../domain/day";
import type { CONTRACT_TYPES } from "../../questionnaire/contract-types";
import type { FieldId } from "../../questionnaire/sheets";
import { filledCells, numberCells, textCells } from "../../reading/cells";
import type { Table } from "../../reading/table";
import { foldWords } from "../../text/fold";

export type ContractType = (typeof CONTRACT_TYPES)[number];

/** One row of the Contrats sheet. Null: empty, unreadable or without a column. */
export interface Contract {
  /** Table row, from 0. */
  readonly row: number;
  /** The sheet's own row number, from 1. */
  readonly sheetRow: number;
  readonly type: ContractType | null;
  /** Folded, to be compared only: a private employer is a person. */
  readonly employer: string | null;
  readonly userCompany: string | null;
  readonly start: Day | null;
  /** Null: still running. Unknown: unreadable, before the start, or no column at all. */
  readonly end: Day | null | "unknown";
  readonly weeklyHours: number | null;
  readonly workedHours: number | null;
  readonly plannedMonths: number | null;
  readonly workingTime: "Plein" | "Réduit" | null;
  readonly volunteer: "Oui" | "Non" | null;
  readonly projectLink: "Oui" | "Non" | null;
  readonly finished: "Oui" | "Non" | null;
  readonly evidence: string | null;
}

/** Makes the contract of a row when it is asked for: 300 000 rows stay in their columns. */
export function contractReader(table: Table<"contracts">): (row: number) => Contract {
  const answers = <Value extends string>(field: FieldId<"contracts">): ((row: number) => Value | undefined) =>
    textCells(table, field) as (row: number) => Value | undefined;
  const positive = (field: FieldId<"contracts">): ((row: number) => number | null) => {
    const read = numberCells(table, field);
    return (row) => {
      const value = read(row);
      return value !== undefined && value > 0 ? value : null;
    };
  };
  const foldOnce = rememberedFold();
  const folded = (field: FieldId<"contracts">): ((row: number) => string | null) => {
    const read = textCells(table, field);
    return (row) => foldOnce(read(row) ?? "") || null;
  };
  const type = answers<ContractType>("contractType");
  const employer = folded("employer");
  const userCompany = folded("userCompany");
  const startOf = numberCells(table, "start");
  const endOf = numberCells(table, "end");
  const hasEnds = table.columns.has("end");
  const isEndFilled = filledCells(table, "end");
  const weeklyHours = positive("weeklyHours");
  const workedHours = positive("workedHours");
  const plannedMonths = positive("plannedMonths");
  const workingTime = answers<"Plein" | "Réduit">("workingTime");
  const volunteer = answers<"Oui" | "Non">("volunteer");
  const projectLink = answers<"Oui" | "Non">("projectLink");
  const finished = answers<"Oui" | "Non">("finished");
  const evidence = textCells(table, "evidence");
  return (row) => {
    const start = startOf(row) ?? null;
    const end = endOf(row) ?? null;
    const unknownEnd = end === null ? !hasEnds || isEndFilled(row) : start !== null && end < start;
    return {
      row,
      sheetRow: table.firstRow + row + 1,
      type: type(row) ?? null,
      employer: employer(row),
      userCompany: userCompany(row),
      start,
      end: unknownEnd ? "unknown" : end,
      weeklyHours: weeklyHours(row),
      workedHours: workedHours(row),
      plannedMonths: plannedMonths(row),
      workingTime: workingTime(row) ?? null,
      volunteer: volunteer(row) ?? null,
      projectLink: projectLink(row) ?? null,
      finished: finished(row) ?? null,
      evidence: evidence(row) ?? null,
    };
  };
}

/** Bounds the memory kept for employers already seen. */
const MOST_REMEMBERED = 20_000;

function rememberedFold(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    let folded = known.get(text);
    if (folded === undefined) {
      folded = foldWords(text);
      if (known.size < MOST_REMEMBERED) known.set(text, folded);
    }
    return folded;
  };
}

/** What two rows that tell the same contract have in common; null for a contract without a start date or a readable type, which is like no other. */
export function contractIdentity(contract: Contract): string | null {
  const { type, employer, userCompany, start, end, weeklyHours, workedHours } = contract;
  if (start === null || type === null) return null;
  return [type, employer, userCompany, start, end, weeklyHours, workedHours].join("|");
}

/** Each contract once: a row typed twice adds neither days nor hours. */
export function withoutRepeats(contracts: readonly Contract[]): readonly Contract[] {
  if (contracts.length < 2) return contracts;
  const known = new Set<string>();
  return contracts.filter((contract) => {
    const identity = contractIdentity(contract);
    if (identity === null) return true;
    const isNew = !known.has(identity);
    known.add(identity);
    return isNew;
  });
}
