import type { Table } from "../reading/table";
import type { Counted } from "../context/counted";
import type { Rule } from "../rules/rule";
import type { FindingList } from "./findings";
import { reporter, type Incident, type RulesStep } from "./run-rules";

/** Runs the rules on figures, once it is decided who counts. */
export function* runFigureRules(
  rules: readonly Rule[],
  counted: Counted,
  list: readonly Table[],
  findings: FindingList,
): Generator<RulesStep, Incident[]> {
  const { context } = counted;
  const incidents: Incident[] = [];
  for (const [index, rule] of rules.entries()) {
    if (rule.scope !== "figures" || !rule.programmes.includes(context.programme)) continue;
    try {
      for (const step of rule.check(counted, reporter(index, list, findings)) ?? []) {
        void step;
        yield { rule: index, rules: rules.length };
      }
    } catch (crash) {
      incidents.push({ code: rule.code, sheet: null, reason: crash instanceof Error ? crash.name : "unknown" });
    }
  }
  return incidents;
}
