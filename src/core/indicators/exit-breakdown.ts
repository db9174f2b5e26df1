import type { Verdict } from "../exits/exit-evaluation";
import { CATEGORY_LABELS, type ExitCategory } from "../exits/lines";
import { EXIT_CATEGORIES } from "../fiche/exit-categories";
import type { ExitKind, Exits } from "./exit-kinds";
import { figureOf, type Figure } from "./figure";
import type { Movements } from "./movements";
import type { Paths } from "./paths";
import type { Population } from "./population";

/** Exits by what the protocol's criteria say of them; a type that decides alone (« Déménagement ») has nothing to verify. */
export interface Checked {
  readonly verified: number;
  /** A datum is missing, or the type is unknown: neither positive nor refused. */
  readonly incomplete: number;
  readonly refused: number;
  readonly notApplicable: number;
}

/** The exits of the year of one kind; all the kinds together are PL04. */
export interface ExitGroup {
  readonly kind: ExitKind;
  readonly figure: Figure;
  readonly checked: Checked;
}

/** The year's exits by line of the protocol's table, in the order of the categories then of the table. */
export function exitBreakdown(
  { sexes }: Population,
  paths: Paths,
  movements: Movements,
  { kindOf, verdictOf }: Exits,
): readonly ExitGroup[] {
  const groups = new Map<ExitKind, { readonly mask: Uint8Array; readonly checked: Record<keyof Checked, number> }>();
  for (const path of movements.exits) {
    const row = paths.exitRows[path] as number;
    const kind = kindOf(row);
    const group = groups.get(kind) ?? {
      mask: new Uint8Array(sexes.length),
      checked: { verified: 0, incomplete: 0, refused: 0, notApplicable: 0 },
    };
    groups.set(kind, group);
    group.mask[paths.rows[path] as number] = 1;
    group.checked[column(verdictOf(row))] += 1;
  }
  const rank = ({ category }: ExitKind): number =>
    category === null ? EXIT_CATEGORIES.length : EXIT_CATEGORIES.indexOf(category);
  const name = ({ line, label }: ExitKind): string => `${line ?? "~"} ${label}`;
  return [...groups]
    .sort(([a], [b]) => rank(a) - rank(b) || (name(a) < name(b) ? -1 : 1))
    .map(([kind, { mask, checked }]) => ({
      kind,
      figure: figureOf(kind.line ?? kind.label, kind.label, mask, sexes, kind.sensitive),
      checked,
    }));
}

const CHECKS: readonly (readonly [keyof Checked, string, string])[] = [
  ["verified", "Vérifiées", "vérifiées d'après les critères du protocole"],
  ["incomplete", "À compléter", "dont les critères restent à compléter"],
  ["refused", "Refusées", "refusées par les critères du protocole"],
  ["notApplicable", "Sans objet", "dont le type décide seul"],
];

/** The exits of the year by what the criteria say of them, whatever their type; together they are PL04. */
export function exitChecks(
  { sexes }: Population,
  paths: Paths,
  { exits }: Movements,
  { verdictOf }: Exits,
): readonly Figure[] {
  return CHECKS.map(([key, code, words]) => {
    const mask = new Uint8Array(sexes.length);
    for (const path of exits)
      if (column(verdictOf(paths.exitRows[path] as number)) === key) mask[paths.rows[path] as number] = 1;
    return figureOf(code, `Sorties ${words}`, mask, sexes);
  });
}

/** The positive exits of the year by what the criteria say of them. */
export type PositiveChecks = Readonly<Record<keyof Checked, Figure>>;

export function positiveChecks(
  { sexes }: Population,
  { figures: { PL06 } }: Movements,
  checks: readonly Figure[],
): PositiveChecks {
  return Object.fromEntries(
    CHECKS.map(([key, code, words], index) => {
      const mask = PL06.mask.map((positive, row) => positive & (checks[index]?.mask[row] as number));
      return [key, figureOf(`Positives ${code.toLowerCase()}`, `Sorties positives ${words}`, mask, sexes)];
    }),
  ) as Record<keyof Checked, Figure>;
}

/** The exits of one category of the protocol; null: no line of the table, and no category typed. */
export interface CategoryExits {
  readonly category: ExitCategory | null;
  readonly figure: Figure;
}

/** The exits of the year by category, in the order of the protocols; together they are PL04. */
export function exitCategories({ sexes }: Population, groups: readonly ExitGroup[]): readonly CategoryExits[] {
  return [...EXIT_CATEGORIES, null].flatMap((category) => {
    const own = groups.filter(({ kind }) => kind.category === category);
    if (own.length === 0) return [];
    const mask = sexes.map((_, row) => (own.some(({ figure }) => figure.mask[row] === 1) ? 1 : 0));
    const label = category === null ? "Sans catégorie connue" : CATEGORY_LABELS[category];
    return [{ category, figure: figureOf(label, label, mask, sexes) }];
  });
}

function column(verdict: Verdict): keyof Checked {
  switch (verdict) {
    case "verified":
    case "refused":
    case "notApplicable":
      return verdict;
    default:
      return "incomplete";
  }
}
