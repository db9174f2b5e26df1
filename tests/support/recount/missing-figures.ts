import { isComplete, questions } from "./answers";
import type { PlainRow, Sample } from "./sample";
import type { FigureTable } from "./table";

/** The rule that says that the answer to a compulsory question is missing (docs/domain.md 5.2). */
const RULES: Readonly<Record<string, string>> = {
  NOM: "CMP-01",
  Prénom: "CMP-02",
  "Date de naissance": "CMP-03",
  Sexe: "CMP-04",
  "Date d'entrée opération": "CMP-08",
  Opération: "CMP-09",
  "Q1 Emploi": "CMP-10",
  "Q1e Formation": "CMP-11",
  "Q1f Recherche d'emploi": "CMP-12",
  "Q1g Durée de recherche (mois)": "CMP-13",
  "Q2 Niveau de diplôme": "CMP-14",
  "Q3 Handicap": "CMP-15",
  "Q4 Minima sociaux": "CMP-16",
  "Q5 Logement": "CMP-17",
  "Q6 Parent né à l'étranger": "CMP-18",
};

/** FSE+: one rule for the status and the level, another for the length of unemployment. */
const RULES_PLUS: Readonly<Record<string, string>> = {
  ...RULES,
  "Q1 Emploi": "CMP-19a",
  "Q1f Recherche d'emploi": "CMP-19a",
  "Q2 Niveau de diplôme": "CMP-19a",
  "Q1g Durée de recherche (mois)": "CMP-20",
};

/** Why rows are left out: those where a rule finds an answer missing, and those that have every answer, one of which is none of the form's. */
export function missingFigures(sample: Sample): Record<string, FigureTable> {
  const rules = sample.isPlus ? RULES_PLUS : RULES;
  const missing = (row: PlainRow): Set<string> =>
    new Set(
      questions(sample)
        .filter(([question, blocking, when]) => blocking && when?.(row) !== false && row[question] === "")
        .map(([question]) => rules[question] as string),
    );
  const left = sample.participants.filter((row) => !isComplete(sample)(row));
  const counts: Record<string, number[]> = {};
  for (const code of left.flatMap((row) => [...missing(row)])) counts[code] = [(counts[code]?.[0] ?? 0) + 1];
  return {
    "Motifs d'exclusion": {
      ...Object.fromEntries(Object.entries(counts).sort(([a], [b]) => a.localeCompare(b))),
      "Réponse qui n'est pas prévue": [left.filter((row) => missing(row).size === 0).length],
    },
  };
}
