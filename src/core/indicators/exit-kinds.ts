import type { ExitEvaluation, Verdict } from "../exits/exit-evaluation";
import { isExit } from "../exits/evaluate-line";
import type { ExitCategory } from "../exits/lines";
import { foldWords } from "../text/fold";
import { textCells } from "../reading/cells";

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
  /** Says something of the person's health, family or trouble with justice: not to be published under five people. */
  readonly sensitive: boolean;
}

export interface Exits {
  /** One shared object per kind. */
  readonly kindOf: (row: number) => ExitKind;
  readonly verdictOf: (row: number) => Verdict;
}

const TYPED: Readonly<Record<string, ExitCategory>> = {
  Positive: "positive",
  Dynamique: "dynamique",
  Autre: "autre",
  Administrative: "administrative",
  Négative: "negative",
  Suspension: "suspension",
};

/** Lines headed « sorties positives », dynamic ones included (docs/domain.md 6.2: Bordeaux heads both so). */
export function isPositive({ category }: ExitKind): boolean {
  return category === "positive" || category === "dynamique";
}

/** The kinds of the exits that were evaluated. */
export function exitKinds(evaluation: ExitEvaluation): Exits {
  const { participants, lines, lineOf, readings } = evaluation;
  const type = textCells(participants, "plieExitType");
  const category = textCells(participants, "plieExitCategory");
  const ofLine = lines.map((line): ExitKind => ({
    line: line.id,
    label: line.label,
    category: line.category,
    leaves: isExit(line, readings),
    administrative: isAdministrative(line.category, line.label),
    sensitive: SENSITIVE.test(foldWords(line.label)),
  }));
  const typed = new Map<string, ExitKind>();
  const typedKind = (hasType: boolean, name: string): ExitKind => {
    const found = TYPED[name] ?? null;
    return {
      line: null,
      label: `${hasType ? "Hors de la table du protocole" : "Type non indiqué"}${name === "" ? "" : ` (${name.toLowerCase()})`}`,
      category: found,
      leaves: found !== "suspension",
      administrative: isAdministrative(found, ""),
      sensitive: false,
    };
  };
  return {
    kindOf: (row) => {
      const known = ofLine[lineOf[row] as number];
      if (known) return known;
      const hasType = type(row) !== undefined;
      const name = category(row) ?? "";
      const key = `${hasType ? "type" : ""} ${name}`;
      const kind = typed.get(key) ?? typedKind(hasType, name);
      typed.set(key, kind);
      return kind;
    },
    verdictOf: evaluation.verdictOf,
  };
}

function isAdministrative(category: ExitCategory | null, label: string): boolean {
  return category === "administrative" || /^(demenagement|deces)/.test(foldWords(label));
}

/** Words, folded, of the lines of the protocols that tell why somebody could not go on. */
const SENSITIVE =
  /\b(sante|malad\w*|maternite|invalid\w*|handicap\w*|hospital\w*|incarcer\w*|detention|deces|famil\w*)\b/;
