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
}

/**
 * The columns that hold contracts beside the person, by their column: « Employeur 1, Début 1, Fin 1 », « Contrat 2 » over « Employeur », or one group
 * without a number. A contract has an employer or a type, and a beginning.
 */
export function contractSeries(columns: readonly SeenColumn[]): ReadonlyMap<number, ColumnProposal> {
  const found = columns.flatMap((seen): Found[] => foundIn(seen) ?? []);
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
  const spoken = inGroup || !NEEDS_COMPANY.has(field) || /contrat|embauche|emploi/.test(foldWords(title));
  const mayBePersons = titleSays("participants", seen.title) !== null && !inGroup;
  return spoken && !mayBePersons ? [{ seen, field, certainty: 0.92, series: 1 }] : null;
}

function contractField(title: string): string | null {
  if (title === "") return null;
  const field = titleSays("contracts", { column: 0, title, above: "" })?.field;
  return field !== undefined && FIELDS.has(field) ? field : null;
}
