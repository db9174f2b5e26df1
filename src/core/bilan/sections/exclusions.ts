import { counted, typography } from "../../text/french";
import { gravityRank } from "../../domain/gravity";
import { gravityRanks } from "../../engine/finding-gravity";
import type { Rule } from "../../rules/rule";
import type { BilanFacts } from "../facts";
import type { BilanBlock, BilanCell } from "../model";
import { figure, heading, integer, label, note } from "../parts";
import { column, tableOf } from "../table";
import { incompleteRows } from "./incomplete-rows";

/** Reasons named on the first page; the annexes have more. */
const MOST_REASONS = 4;

interface Reason {
  readonly rule: Rule;
  readonly rows: number;
}

/** Who is not counted, and what keeps them out. */
export function exclusionBlocks(facts: BilanFacts): BilanBlock[] {
  const { population } = facts.indicators;
  const { incomplete } = population.rows;
  if (incomplete === 0) return [];
  const all = reasonsOf(facts);
  const reasons = all.slice(0, MOST_REASONS);
  return [
    heading("Qui n'est pas compté, et pourquoi"),
    tableOf(
      [
        { words: INCOMPLETE, rows: incompleteRows(incomplete, population) },
        ...reasons.map(({ rule, rows }) => ({ words: ruled(rule), rows: integer(rows) })),
      ],
      [column(label(""), ({ words }) => words), column(figure("Lignes"), ({ rows }) => rows)],
    ),
    ...(reasons.length < all.length
      ? [note(`${counted(all.length - reasons.length, "autre motif", "autres motifs")} : voir la feuille Anomalies.`)]
      : []),
  ];
}

/** Leads to the state of every row. */
const INCOMPLETE: BilanCell = {
  kind: "text",
  text: "Lignes incomplètes, dans aucun indicateur",
  leads: { column: "state" },
};

/** What the rule looks for, which leads to its anomalies. */
function ruled({ code, summary }: Rule): BilanCell {
  return { kind: "text", text: typography(summary), leads: { rule: code } };
}

/** By rule, the rows that it leaves out, the most frequent first. */
function reasonsOf({ control, justified }: Pick<BilanFacts, "control" | "justified">): readonly Reason[] {
  const rankOf = gravityRanks(control);
  const rows = new Map<number, Set<number>>();
  for (let index = 0; index < control.findings.length; index += 1) {
    if (justified.has(index) || rankOf(index) > gravityRank("bloquant")) continue;
    const rule = control.findings.ruleAt(index);
    const own = rows.get(rule) ?? new Set<number>();
    rows.set(rule, own.add(control.findings.rowAt(index)));
  }
  return [...rows]
    .flatMap(([index, own]): Reason[] => {
      const rule = control.rules[index];
      return rule ? [{ rule, rows: own.size }] : [];
    })
    .sort((a, b) => b.rows - a.rows || (a.rule.code < b.rule.code ? -1 : 1));
}
