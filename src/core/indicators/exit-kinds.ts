import type { ExitLine, PlieProfile } from "../fiche/profile-schema";
import type { Table } from "../reading/table";
import { fold, foldWords } from "../text/fold";
import { textCells } from "./cells";

export type ExitCategory = ExitLine["category"];

/** What an exit from the PLIE is: a line of the protocol's table where one answers, else its typed category alone. */
export interface ExitKind {
  /** Id of the line ("AGE-P01"), null where the typed type is none of the table. */
  readonly line: string | null;
  /** That of the line. What a person typed is never repeated: a free text may name someone. */
  readonly label: string;
  /** That of the line; else the one typed; null where neither tells. */
  readonly category: ExitCategory | null;
  /** False for a suspension, and for a line that is listed without being an exit. */
  readonly leaves: boolean;
  /** Left out of the second rate: « sorties administratives », moving away and death wherever the PLIE files them. */
  readonly administrative: boolean;
}

const TYPED: Readonly<Record<string, ExitCategory>> = {
  Positive: "positive",
  Dynamique: "dynamique",
  Autre: "autre",
  Administrative: "administrative",
  Négative: "negative",
  Suspension: "suspension",
};

export const CATEGORY_LABELS: Readonly<Record<ExitCategory, string>> = {
  positive: "Positive",
  dynamique: "Positive dynamique",
  autre: "Autre",
  administrative: "Administrative",
  negative: "Négative",
  suspension: "Suspension",
};

/** Lines headed « sorties positives », dynamic ones included (domain.md 6.2: Bordeaux heads both so). */
export function isPositive({ category }: ExitKind): boolean {
  return category === "positive" || category === "dynamique";
}

/** The kind of exit typed on each row; one shared object per kind. */
export function exitKinds(table: Table<"participants">, profile: PlieProfile | null): (row: number) => ExitKind {
  const type = textCells(table, "plieExitType");
  const category = textCells(table, "plieExitCategory");
  const known = new Map<string, ExitKind>();
  return (row) => {
    const [typedType = "", typedCategory = ""] = [type(row), category(row)];
    const key = `${typedType}\n${typedCategory}`;
    let kind = known.get(key);
    if (!kind) {
      kind = kindOf(typedType, TYPED[typedCategory] ?? null, profile);
      known.set(key, kind);
    }
    return kind;
  };
}

function kindOf(type: string, typedCategory: ExitCategory | null, profile: PlieProfile | null): ExitKind {
  const line = lineOf(type, profile);
  const category = line?.category ?? typedCategory;
  const label = line?.label ?? (type === "" ? "Type non indiqué" : "Type hors de la table du protocole");
  return {
    line: line?.id ?? null,
    label,
    category,
    leaves: category !== "suspension" && line?.countsAsExit !== false,
    administrative: category === "administrative" || /^(demenagement|deces)/.test(foldWords(line?.label ?? type)),
  };
}

/** The line that a person named by its id or its label; null when none or several answer. */
function lineOf(typed: string, profile: PlieProfile | null): ExitLine | null {
  if (typed === "" || !profile) return null;
  const lines = profile.exits.filter(
    ({ id, label }) => fold(id) === fold(typed) || foldWords(label) === foldWords(typed),
  );
  return lines.length === 1 ? (lines[0] as ExitLine) : null;
}
