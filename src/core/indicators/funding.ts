import type { Counted } from "../context/counted";
import type { Fiche } from "../fiche/fiche-schema";
import { exceedsAmount, exceedsRate, isUnbalanced, lacksCofinancing } from "../fiche/funding-limits";
import { ficheNamed, runsIn } from "../fiche/resolve-fiche";
import type { Table } from "../reading/table";
import { numberCells, textCells } from "../reading/cells";
import { share } from "./figure";

export type LimitState = "respecté" | "non respecté" | "à compléter";

/** Euros; null where a cell of the fiche's rows is empty or unreadable: a missing amount is never a zero. */
export interface Amounts {
  readonly totalCost: number | null;
  readonly requestedFse: number | null;
  readonly cofinancing: number | null;
}

/** One limit that the fiche prints, against what the plan says. */
export interface LimitResult {
  /** `amount` is in euros, the two others are shares of the total cost between 0 and 1. */
  readonly limit: "amount" | "rate" | "cofinancing";
  /** At most for `amount` and `rate`, at least for `cofinancing`; inclusive. */
  readonly bound: number;
  /** Null where an amount is missing, or where the total cost is not above zero. */
  readonly value: number | null;
  readonly state: LimitState;
}

/** The funding plan of one fiche. */
export interface FundingPlan extends Amounts {
  readonly fiche: Fiche;
  /** Rows of Financement that were added up. */
  readonly rows: number;
  /** What comes in less what is spent, in euros: null where one of the three is missing, 0 where they agree to the euro. */
  readonly gap: number | null;
  readonly limits: readonly LimitResult[];
}

export interface Funding {
  readonly plans: readonly FundingPlan[];
  /** Of all the plans; null where one of them lacks the amount. */
  readonly total: Amounts;
  /** Fiches of another PLIE or of another year: not added up. */
  readonly foreign: readonly Fiche[];
  /** Rows that name no known fiche: sheet rows, from 1. */
  readonly unknownRows: readonly number[];
}

const AMOUNTS = ["totalCost", "requestedFse", "cofinancing"] as const;

/** The plans of the sheet Financement against the limits of their fiches; null without that sheet. Rows of one fiche are added up. */
export function fundingOf({ tables, context }: Pick<Counted, "tables" | "context">): Funding | null {
  const table = tables.funding;
  if (!table) return null;
  const isOwn = (fiche: Fiche): boolean =>
    !context.profile ||
    (fiche.plie === context.profile.id && fiche.programme === context.programme && runsIn(fiche, context.year));
  const { rowsOf, unknownRows } = rowsByFiche(table, (name) => ficheNamed(context, name));
  const fiches = [...rowsOf.keys()];
  const amounts = amountsOf(table);
  const plans = fiches.filter(isOwn).map((fiche) => {
    const rows = rowsOf.get(fiche) as number[];
    return planOf(fiche, rows.length, totalOf(rows.map(amounts)));
  });
  return { plans, total: totalOf(plans), foreign: fiches.filter((fiche) => !isOwn(fiche)), unknownRows };
}

function rowsByFiche(
  table: Table<"funding">,
  ficheOf: (name: string) => Fiche | null,
): { readonly rowsOf: Map<Fiche, number[]>; readonly unknownRows: number[] } {
  const named = textCells(table, "fiche");
  const rowsOf = new Map<Fiche, number[]>();
  const unknownRows: number[] = [];
  for (let row = 0; row < table.rowCount; row += 1) {
    if (!table.present[row]) continue;
    const fiche = ficheOf(named(row) ?? "");
    if (!fiche) {
      unknownRows.push(table.firstRow + row + 1);
      continue;
    }
    const rows = rowsOf.get(fiche);
    if (rows) rows.push(row);
    else rowsOf.set(fiche, [row]);
  }
  return { rowsOf, unknownRows };
}

function amountsOf(table: Table<"funding">): (row: number) => Amounts {
  const [totalCost, requestedFse, cofinancing] = AMOUNTS.map((field) => numberCells(table, field));
  return (row) => ({
    totalCost: totalCost?.(row) ?? null,
    requestedFse: requestedFse?.(row) ?? null,
    cofinancing: cofinancing?.(row) ?? null,
  });
}

/** Null wherever one of them lacks the amount. */
export function totalOf(list: readonly Amounts[]): Amounts {
  const sum = (amount: (typeof AMOUNTS)[number]): number | null =>
    list.reduce<number | null>(
      (total, { [amount]: value }) => (total === null || value === null ? null : total + value),
      0,
    );
  return { totalCost: sum("totalCost"), requestedFse: sum("requestedFse"), cofinancing: sum("cofinancing") };
}

function planOf(fiche: Fiche, rows: number, amounts: Amounts): FundingPlan {
  return { fiche, rows, ...amounts, gap: gapOf(amounts), limits: limitsOf(fiche, amounts) };
}

function gapOf({ totalCost, requestedFse, cofinancing }: Amounts): number | null {
  if (totalCost === null || requestedFse === null || cofinancing === null) return null;
  return isUnbalanced(totalCost, requestedFse, cofinancing) ? requestedFse + cofinancing - totalCost : 0;
}

function limitsOf({ funding }: Fiche, { totalCost, requestedFse, cofinancing }: Amounts): LimitResult[] {
  const { maxAmount, maxRate, minCofinancingRate } = funding ?? {};
  const state = (broken: boolean | null): LimitState =>
    broken === null ? "à compléter" : broken ? "non respecté" : "respecté";
  const ofCost = (amount: number | null): number | null =>
    amount === null || totalCost === null || totalCost <= 0 ? null : share(amount, totalCost);
  const results: LimitResult[] = [];
  if (maxAmount !== undefined)
    results.push({
      limit: "amount",
      bound: maxAmount,
      value: requestedFse,
      state: state(requestedFse === null ? null : exceedsAmount(requestedFse, maxAmount)),
    });
  if (maxRate !== undefined) {
    const value = ofCost(requestedFse);
    const broken = value === null ? null : exceedsRate(requestedFse as number, totalCost as number, maxRate);
    results.push({ limit: "rate", bound: maxRate, value, state: state(broken) });
  }
  if (minCofinancingRate !== undefined) {
    const value = ofCost(cofinancing);
    const broken =
      value === null ? null : lacksCofinancing(cofinancing as number, totalCost as number, minCofinancingRate);
    results.push({ limit: "cofinancing", bound: minCofinancingRate, value, state: state(broken) });
  }
  return results;
}
