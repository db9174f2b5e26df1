import type { ExitLine, PlieProfile } from "../fiche/profile-schema";
import { CATEGORY_WORDS } from "../questionnaire/protocol-words";
import { foldWords } from "../text/fold";
import type { ContractType } from "./criteria/contract";
import { isPositive, leavesOf } from "./evaluate-line";
import type { ExitReadings } from "./criteria/interpretations";

export type ExitCategory = ExitLine["category"];

/** The categories as the Participants sheet and the Bilan name them. */
export const CATEGORY_LABELS: Readonly<Record<ExitCategory, string>> = CATEGORY_WORDS;

/** The line that a typed exit names, or why none is found. */
export type ResolvedLine = { readonly line: number } | { readonly unknown: "none" | "several" };

/**
 * Finds the line of a table that a person typed: its id, its label, the whole line, its first column, or one half of « Déménagement /
 * Décès ». Where two lines bear the same name (« Incarcération »), the category typed beside decides.
 */
export function lineResolver(
  profile: PlieProfile,
  readings: ExitReadings,
): (typed: string, category: string | undefined) => ResolvedLine {
  const levels = [
    namesOf(profile.exits, ({ id }) => [id]),
    namesOf(profile.exits, ({ label }) => [label]),
    namesOf(profile.exits, ({ wording }) => [wording, wording.split(" · ")[0] ?? ""]),
    namesOf(profile.exits, (line) => halvesOf(line, readings)),
  ];
  const known = new Map<string, ResolvedLine>();
  const resolve = (typed: string, category: string | undefined): ResolvedLine => {
    const name = foldWords(typed);
    for (const level of levels) {
      const lines = level.get(name) ?? [];
      if (lines.length === 0) continue;
      const [first] = lines;
      if (lines.length === 1 && first !== undefined) return { line: first };
      const inCategory = lines.filter((line) => {
        const declared = profile.exits[line];
        return declared !== undefined && category !== undefined && categoryAgrees(declared, category);
      });
      const [only] = inCategory;
      return inCategory.length === 1 && only !== undefined ? { line: only } : { unknown: "several" };
    }
    return { unknown: "none" };
  };
  return (typed, category) => {
    const key = `${category ?? ""}|${typed}`;
    let resolved = known.get(key);
    if (!resolved) {
      resolved = resolve(typed, category);
      if (known.size < MOST_REMEMBERED) known.set(key, resolved);
    }
    return resolved;
  };
}

/** Real columns hold a handful of spellings. */
const MOST_REMEMBERED = 5000;

function namesOf(
  lines: readonly ExitLine[],
  names: (line: ExitLine) => readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const known = new Map<string, number[]>();
  lines.forEach((line, index) => {
    for (const name of new Set(names(line).map(foldWords))) known.set(name, [...(known.get(name) ?? []), index]);
  });
  return known;
}

/** « Déménagement / Décès » is one line for two facts (G-08), and for the retirement where it is accepted. */
function halvesOf({ label }: ExitLine, readings: ExitReadings): readonly string[] {
  const halves = label.split("/");
  if (halves.length === 1) return [];
  const moving = halves.some((half) => foldWords(half) === "demenagement");
  return moving && readings.retirementCounts
    ? [...halves, "Retraite", "Départ à la retraite", "Départ en retraite"]
    : halves;
}

/**
 * Whether the category typed is one that the table prints above the line: the « dynamiques » and the positive ones are headed alike, so the
 * administrative and the others; Bordeaux and the Grand Périgueux head « Sorties négatives » with « SORTIES AUTRES », Agen does not (docs/domain.md 5.6).
 */
export function categoryAgrees(
  { category, alsoHeaded }: Pick<ExitLine, "category" | "alsoHeaded">,
  typed: string,
): boolean {
  if (alsoHeaded !== undefined && CATEGORY_LABELS[alsoHeaded] === typed) return true;
  if (CATEGORY_LABELS[category] === typed) return true;
  if (category === "dynamique") return typed === "Positive";
  return (category === "administrative" && typed === "Autre") || (category === "autre" && typed === "Administrative");
}

/** What a line is about, to compare it with the FSE situation at the exit. */
export interface LineNature {
  /** The contract types that may answer it; empty for a line without any. */
  readonly types: readonly ContractType[];
  readonly training: boolean;
  readonly business: boolean;
  readonly needsCommission: boolean;
  readonly fullTimeOrVolunteer: boolean;
  readonly weeklyHoursMin: number | null;
  /** Months that one contract, or a business, must have lasted; null where the line measures a window. */
  readonly monthsFromStart: number | null;
}

export function natureOf(line: ExitLine): LineNature {
  const leaves = line.condition && isPositive(line) ? leavesOf(line.condition) : [];
  const types = new Set<ContractType>();
  let [training, business, needsCommission, fullTimeOrVolunteer] = [false, false, false, false];
  let weeklyHoursMin: number | null = null;
  let monthsFromStart: number | null = null;
  for (const leaf of leaves) {
    if ("training" in leaf) training = true;
    else if ("registration" in leaf) {
      business = true;
      monthsFromStart = leaf.registration.months;
    } else if ("answer" in leaf) needsCommission ||= leaf.answer.field === "commissionDecision";
    else if ("contract" in leaf || "contracts" in leaf) {
      const filter = "contract" in leaf ? leaf.contract : leaf.contracts;
      for (const type of filter.types ?? []) types.add(type);
      fullTimeOrVolunteer ||= filter.fullTimeOrVolunteer === true;
      weeklyHoursMin = filter.weeklyHoursMin ?? weeklyHoursMin;
      if ("contract" in leaf) monthsFromStart = leaf.contract.months ?? monthsFromStart;
      else if (leaf.contracts.windowMonths === undefined && "months" in leaf.contracts.atLeast)
        monthsFromStart = leaf.contracts.atLeast.months;
    }
  }
  return {
    types: [...types],
    training,
    business,
    needsCommission,
    fullTimeOrVolunteer,
    weeklyHoursMin,
    monthsFromStart,
  };
}
