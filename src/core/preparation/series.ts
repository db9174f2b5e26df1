import { foldWords } from "../text/fold";
import { agreement, checked } from "./content-check";
import { titleSays } from "./known-titles";
import { nothing, type SeenColumn } from "./seen-column";
import type { ColumnProposal } from "./proposal";

/** The fields of a contract that a column beside a person may hold. */
const FIELDS = new Set([
  ...["contractType", "employer", "userCompany", "start", "end", "weeklyHours", "workedHours", "workingTime"],
  ...["plannedMonths", "evidence"],
]);
/** Without a group that says so, these belong to the person, or to nobody. */
const NEEDS_COMPANY = new Set(["evidence", "start", "end", "plannedMonths"]);
const NUMBERED = /^(.*?)[\s_-]*(?:n ?[°o] ?)?([1-9])(?:[\s_-]+(.*))?$/u;

interface Found {
  readonly seen: SeenColumn;
  readonly field: string;
  readonly certainty: number;
  readonly series: number;
  /** « Date début » is a contract's only where the column beside it is. */
  readonly needsNeighbour?: boolean;
}

/**
 * The columns that hold contracts beside the person, by their column: « Employeur 1, Début 1, Fin 1 », « Contrat 2 » over « Employeur », or one group
 * without a number. A contract has an employer or a type, and a beginning.
 */
export function contractSeries(columns: readonly SeenColumn[]): ReadonlyMap<number, ColumnProposal> {
  const found = withoutStrays(columns.flatMap((seen): Found[] => foundIn(seen) ?? []));
  const bySeries = new Map<number, Found[]>();
  for (const one of found) bySeries.set(one.series, [...(bySeries.get(one.series) ?? []), one]);
  const proposals = new Map<number, ColumnProposal>();
  for (const [series, group] of bySeries) {
    const fields = new Set(group.map(({ field }) => field));
    const isContract = (fields.has("employer") || fields.has("contractType")) && fields.has("start");
    if (!isContract || fields.size !== group.length) continue;
    for (const { seen, field, certainty } of group) {
      proposals.set(seen.title.column, {
        ...nothing("contracts", seen),
        fields: [field],
        series,
        certainty: checked(certainty, agreement("contracts", field, seen.content, seen.legends)),
        why: `contrat ${series} à côté de la personne`,
      });
    }
  }
  return proposals;
}

function withoutStrays(found: readonly Found[]): readonly Found[] {
  const kept = new Set(found.filter(({ needsNeighbour }) => !needsNeighbour));
  // From the left to the right, then back: a run of such columns hangs on one that says what it is.
  for (const all of [found, [...found].reverse()])
    for (const one of all) {
      const beside = [...kept].some((other) => Math.abs(other.seen.title.column - one.seen.title.column) === 1);
      if (beside) kept.add(one);
    }
  return found.filter((one) => kept.has(one));
}

function foundIn(seen: SeenColumn): Found[] | null {
  const { title, above } = seen.title;
  const over = NUMBERED.exec(above.trim());
  if (over && /contrat|emploi|employeur/.test(foldWords(above))) {
    const field = contractField(title);
    return field === null ? null : [{ seen, field, certainty: 0.95, series: Number(over[2]) }];
  }
  const numbered = NUMBERED.exec(title.trim());
  if (numbered) {
    const bare = [numbered[1] ?? "", numbered[3] ?? ""].join(" ").trim();
    const field = contractField(bare);
    return field === null ? null : [{ seen, field, certainty: 0.95, series: Number(numbered[2]) }];
  }
  const inGroup = /contrat|emploi|employeur/.test(foldWords(above));
  const field = contractField(title);
  if (field === null) return null;
  const alone = inGroup || !NEEDS_COMPANY.has(field) || /contrat|embauche|emploi/.test(foldWords(title));
  const mayBePersons = titleSays("participants", seen.title) !== null && !inGroup;
  return mayBePersons ? null : [{ seen, field, certainty: alone ? 0.92 : 0.91, series: 1, needsNeighbour: !alone }];
}

function contractField(title: string): string | null {
  if (title === "") return null;
  const field = titleSays("contracts", { column: 0, title, above: "" })?.field;
  return field !== undefined && FIELDS.has(field) ? field : null;
}
