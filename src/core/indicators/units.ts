import type { CellValue } from "../domain/cell";
import type { Counted } from "../context/counted";
import { missingEvidence } from "../fiche/evidence-check";
import type { Evidence } from "../fiche/evidence";
import type { Fiche, FicheUnit } from "../fiche/fiche-schema";
import { ficheNamed, runsIn, unitOf } from "../fiche/resolve-fiche";
import { rawValue } from "../reading/table";
import { numberCells, textCells } from "../reading/cells";
import { share } from "./figure";
import type { Paths } from "./paths";
import type { Population } from "./population";
import type { Steps } from "./steps";

export type UnitState = "atteint" | "non atteint" | "à compléter";

/** What must be reached, once multiplied by the posts where the fiche counts per post; both bounds inclusive. */
export interface UnitTarget {
  readonly min?: number;
  readonly max?: number;
}

/** A unit of measure of a fiche against what was done. */
export interface UnitResult {
  readonly fiche: Fiche;
  readonly unit: FicheUnit;
  /** Null where the fiche gives no number, or where the number of posts is missing. */
  readonly target: UnitTarget | null;
  /** The typed value, else the one computed from the other sheets; null where neither exists. */
  readonly achieved: number | null;
  readonly typed: number | null;
  /** From Participants or Étapes, for a unit that can be. */
  readonly computed: number | null;
  readonly posts: number | null;
  /** Row of Indicateurs (from 0, in the table) that speaks of it; null when none does. */
  readonly row: number | null;
  /** Achieved over the minimum; above 1 when it is exceeded, null where it has no meaning. */
  readonly share: number | null;
  readonly state: UnitState;
  /** Null where the fiche asks for none. */
  readonly evidence: { readonly missing: Evidence | null } | null;
  /** Why the state is « à compléter », in one French sentence. */
  readonly reason: string | null;
}

export interface Units {
  readonly results: readonly UnitResult[];
  /** What the fiches ask for as a whole, and is not among the pieces typed on any of their units. */
  readonly ficheEvidence: readonly { readonly fiche: Fiche; readonly missing: Evidence }[];
  /** Fiches of another PLIE or of another year that the workbook names: not compared. */
  readonly foreign: readonly Fiche[];
  /** Fiches of the PLIE and of the year on which the workbook says nothing. */
  readonly silent: readonly Fiche[];
  /** Rows of Indicateurs that name no known fiche or unit: sheet rows, from 1. */
  readonly unknownRows: readonly number[];
}

interface TypedUnit {
  readonly row: number;
  readonly achieved: number | undefined;
  readonly posts: number | undefined;
  readonly pieces: readonly string[];
}

/**
 * The units of every fiche of the PLIE that the workbook speaks of: in Indicateurs, or in the Opération column of the counted participants.
 * Where no PLIE is known, of every fiche that it speaks of.
 */
export function unitsOf(
  control: Pick<Counted, "tables" | "context">,
  population: Population,
  paths: Paths,
  steps: Steps | null,
): Units {
  const { context } = control;
  const typed = typedUnits(control);
  const people = participantsByFiche(control, population, paths);
  const isOwn = (fiche: Fiche): boolean =>
    fiche.plie === context.profile?.id && fiche.programme === context.programme && runsIn(fiche, context.year);
  const named = context.fiches.filter(({ id }) => typed.byFiche.has(id) || people.has(id));
  const spoken = context.profile ? named.filter(isOwn) : named;
  const results = spoken.flatMap((fiche) =>
    fiche.units.map((unit) =>
      unitResult(
        fiche,
        unit,
        typed.byFiche.get(fiche.id)?.get(unit.id),
        computedValue(unit, people.get(fiche.id), steps),
      ),
    ),
  );
  const ficheEvidence = spoken.flatMap((fiche) => {
    const pieces = [...(typed.byFiche.get(fiche.id)?.values() ?? [])].flatMap((unit) => unit.pieces);
    const missing = fiche.evidence === undefined ? null : missingEvidence(fiche.evidence, pieces);
    return missing === null ? [] : [{ fiche, missing }];
  });
  return {
    results,
    ficheEvidence,
    foreign: named.filter((fiche) => !spoken.includes(fiche)),
    silent: context.fiches.filter((fiche) => isOwn(fiche) && !named.includes(fiche)),
    unknownRows: typed.unknownRows,
  };
}

function typedUnits({ tables, context }: Pick<Counted, "tables" | "context">): {
  readonly byFiche: Map<string, Map<string, TypedUnit>>;
  readonly unknownRows: number[];
} {
  const byFiche = new Map<string, Map<string, TypedUnit>>();
  const unknownRows: number[] = [];
  const table = tables.indicators;
  if (!table) return { byFiche, unknownRows };
  const ficheName = textCells(table, "fiche");
  const indicator = textCells(table, "indicator");
  const achieved = numberCells(table, "achieved");
  const posts = numberCells(table, "posts");
  const evidence = table.columns.get("evidence");
  for (let row = 0; row < table.rowCount; row += 1) {
    if (!table.present[row]) continue;
    const [name, label] = [ficheName(row) ?? "", indicator(row) ?? ""];
    if (isWholePlie(name) || isIndicatorCode(label)) continue;
    const fiche = ficheNamed(context, name);
    const unit = fiche && unitOf(fiche, label);
    if (!fiche || !unit) {
      unknownRows.push(table.firstRow + row + 1);
      continue;
    }
    const units = byFiche.get(fiche.id) ?? new Map<string, TypedUnit>();
    byFiche.set(fiche.id, units);
    const pieces = evidence ? piecesOf(rawValue(table, row, evidence)) : [];
    units.set(unit.id, together(units.get(unit.id), { row, achieved: achieved(row), posts: posts(row), pieces }));
  }
  return { byFiche, unknownRows };
}

/** The pieces of a cell, as typed: line breaks separate them, which reading turns into spaces. */
export function piecesOf(cell: CellValue): string[] {
  return typeof cell === "string" ? cell.split(/[;\r\n]+/).filter((piece) => piece.trim() !== "") : [];
}

/** « PLIE » in the Fiche column: the row is about the whole. */
export function isWholePlie(name: string): boolean {
  return /^(le )?plie$/i.test(name.trim());
}

/** "CO01", "EECR04", "PL06": a common or PLIE indicator, not a unit of a fiche. */
export function isIndicatorCode(label: string): boolean {
  return /^(EE)?C[OR]\d{2}$|^PL\d{2}[ab]?$/i.test(label.trim());
}

/** A unit typed on two rows: the last number counts, the evidence adds up. */
function together(former: TypedUnit | undefined, row: TypedUnit): TypedUnit {
  return {
    row: row.achieved === undefined && former ? former.row : row.row,
    achieved: row.achieved ?? former?.achieved,
    posts: row.posts ?? former?.posts,
    pieces: [...(former?.pieces ?? []), ...row.pieces],
  };
}

/** Persons counted in the operation of each fiche: several entries of one person are one. */
function participantsByFiche(
  { context }: Pick<Counted, "context">,
  { table, counted }: Population,
  { persons }: Paths,
): Map<string, Set<number>> {
  const operation = textCells(table, "operation");
  const people = new Map<string, Set<number>>();
  for (let row = 0; row < counted.length; row += 1) {
    if (!counted[row]) continue;
    const fiche = ficheNamed(context, operation(row) ?? "");
    if (!fiche) continue;
    const known = people.get(fiche.id) ?? new Set<number>();
    people.set(fiche.id, known.add(persons.ofRow[row] as number));
  }
  return people;
}

function computedValue(unit: FicheUnit, people: Set<number> | undefined, steps: Steps | null): number | null {
  if (unit.counts === undefined || !people) return null;
  if (unit.counts === "participants") return people.size;
  if (!steps) return null;
  const total = [...people].reduce((sum, person) => sum + (steps.byPerson[person] as number), 0);
  return unit.kind === "mean-per-participant" ? share(total, people.size) : total;
}

function unitResult(fiche: Fiche, unit: FicheUnit, row: TypedUnit | undefined, computed: number | null): UnitResult {
  const achieved = row?.achieved ?? computed;
  const { reason, ...verdict } = unitVerdict(unit, achieved, row?.posts ?? null);
  return {
    fiche,
    unit,
    achieved,
    typed: row?.achieved ?? null,
    computed,
    row: row?.row ?? null,
    ...verdict,
    evidence: unit.evidence === undefined ? null : { missing: missingEvidence(unit.evidence, row?.pieces ?? []) },
    reason,
  };
}

/** What was achieved against the target, multiplied by the posts where the fiche counts per post. */
export function unitVerdict(
  unit: FicheUnit,
  achieved: number | null,
  typedPosts: number | null,
): Pick<UnitResult, "target" | "posts" | "share" | "state" | "reason"> {
  const posts = typedPosts !== null && typedPosts > 0 ? typedPosts : null;
  const target = targetOf(unit, posts);
  return {
    target,
    posts,
    share: achieved === null || target?.min === undefined ? null : share(achieved, target.min),
    ...stateOf(unit, target, achieved),
  };
}

function targetOf(unit: FicheUnit, posts: number | null): UnitTarget | null {
  if (!unit.target) return unit.kind === "deliverable" ? { min: 1 } : null;
  const { min, max, per } = unit.target;
  if (per !== undefined && posts === null) return null;
  const times = per === undefined ? 1 : (posts as number);
  return { ...(min !== undefined && { min: min * times }), ...(max !== undefined && { max: max * times }) };
}

/** Sums of hours and targets by part of a post carry the errors of binary fractions. */
const ROUNDING = 1e-6;

/** A minimum is reached from it on, even beyond the maximum of a range; a maximum alone must not be passed. */
function stateOf(
  unit: FicheUnit,
  target: UnitTarget | null,
  achieved: number | null,
): { readonly state: UnitState; readonly reason: string | null } {
  if (achieved === null) return { state: "à compléter", reason: "Le réalisé n'est pas saisi." };
  if (!target) {
    const per = unit.target?.per;
    return {
      state: "à compléter",
      reason:
        per === undefined
          ? "La fiche ne donne pas de cible chiffrée."
          : `La cible se compte par ${per} : indiquez leur nombre dans la colonne ETP.`,
    };
  }
  const reached =
    target.min === undefined ? achieved <= (target.max as number) + ROUNDING : achieved >= target.min - ROUNDING;
  return { state: reached ? "atteint" : "non atteint", reason: null };
}
