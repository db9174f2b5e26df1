import type { Verdict } from "../exits/exit-evaluation";
import { EXIT_CATEGORIES } from "../fiche/exit-categories";
import { isPositive, type ExitKind, type Exits } from "./exit-kinds";
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
      figure: figureOf(kind.line ?? kind.label, kind.label, mask, sexes),
      checked,
    }));
}

const CHECKS: readonly (readonly [keyof Checked, string, string])[] = [
  ["verified", "Vérifiées", "Sorties vérifiées d'après les critères du protocole"],
  ["incomplete", "À compléter", "Sorties dont les critères restent à compléter"],
  ["refused", "Refusées", "Sorties refusées par les critères du protocole"],
  ["notApplicable", "Sans objet", "Sorties dont le type décide seul"],
];

/** The exits of the year by what the criteria say of them, whatever their type; together they are PL04. */
export function exitChecks(
  { sexes }: Population,
  paths: Paths,
  { exits }: Movements,
  { verdictOf }: Exits,
): readonly Figure[] {
  return CHECKS.map(([key, code, label]) => {
    const mask = new Uint8Array(sexes.length);
    for (const path of exits)
      if (column(verdictOf(paths.exitRows[path] as number)) === key) mask[paths.rows[path] as number] = 1;
    return figureOf(code, label, mask, sexes);
  });
}

/** Of the positive exits alone. */
export function positiveChecks(groups: readonly ExitGroup[]): Checked {
  const positive = groups.filter(({ kind }) => isPositive(kind));
  const sum = (key: keyof Checked): number => positive.reduce((total, { checked }) => total + checked[key], 0);
  return {
    verified: sum("verified"),
    incomplete: sum("incomplete"),
    refused: sum("refused"),
    notApplicable: sum("notApplicable"),
  };
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
