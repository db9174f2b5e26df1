import { EXIT_CATEGORIES } from "../fiche/profile-schema";
import type { ExitKind } from "./exit-kinds";
import { countBySex, type Figure } from "./figure";
import type { Movements } from "./movements";
import type { Paths } from "./paths";
import type { Population } from "./population";

/** The exits of the year of one kind; all the kinds together are PL04. */
export interface ExitGroup {
  readonly kind: ExitKind;
  readonly figure: Figure;
}

/** The year's exits by line of the protocol's table, in the order of the categories then of the table. */
export function exitBreakdown(
  population: Population,
  paths: Paths,
  movements: Movements,
  kindOf: (row: number) => ExitKind,
): readonly ExitGroup[] {
  const { sexes } = population;
  const groups = new Map<ExitKind, Uint8Array>();
  for (const path of movements.exits) {
    const row = paths.exitRows[path] as number;
    const kind = kindOf(row);
    let mask = groups.get(kind);
    if (!mask) {
      mask = new Uint8Array(sexes.length);
      groups.set(kind, mask);
    }
    mask[row] = 1;
  }
  const rank = ({ category }: ExitKind): number =>
    category === null ? EXIT_CATEGORIES.length : EXIT_CATEGORIES.indexOf(category);
  const name = ({ line, label }: ExitKind): string => `${line ?? "~"} ${label}`;
  return [...merged(groups)]
    .sort(([a], [b]) => rank(a) - rank(b) || (name(a) < name(b) ? -1 : 1))
    .map(([kind, mask]) => ({
      kind,
      figure: {
        code: kind.line ?? kind.label,
        label: kind.label,
        mask,
        count: countBySex(mask, sexes),
        sensitive: false,
      },
    }));
}

/** A line may be named by its id and by its label, with or without a category beside it: it is one kind. */
function merged(groups: ReadonlyMap<ExitKind, Uint8Array>): Map<ExitKind, Uint8Array> {
  const result = new Map<ExitKind, Uint8Array>();
  const firstOfName = new Map<string, ExitKind>();
  for (const [kind, mask] of groups) {
    const name = kind.line ?? `${kind.label} ${kind.category ?? ""}`;
    const first = firstOfName.get(name);
    const former = first && result.get(first);
    if (!former) {
      firstOfName.set(name, kind);
      result.set(kind, mask);
      continue;
    }
    for (let row = 0; row < mask.length; row += 1) if (mask[row]) former[row] = 1;
  }
  return result;
}
