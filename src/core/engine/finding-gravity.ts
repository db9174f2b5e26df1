import { gravityRank, GRAVITIES, type Gravity } from "../domain/gravity";
import { gravityOf, type Rule } from "../rules/rule";
import type { ControlContext } from "../context/control-context";
import type { FindingList } from "./findings";

/** What of a control tells the gravity of its findings. */
interface Judged {
  readonly rules: readonly Rule[];
  readonly context: ControlContext;
  readonly findings: FindingList;
}

/** The rank of the gravity of each finding: that of its rule, unless it keeps a row from being counted. */
export function gravityRanks({ rules, context, findings }: Judged): (index: number) => number {
  const ofRules = rules.map((rule) => gravityRank(gravityOf(rule, context.programme)));
  const blocking = gravityRank("bloquant");
  return (index) => (findings.isBlocking(index) ? blocking : (ofRules[findings.ruleAt(index)] ?? GRAVITIES.length - 1));
}

/** The gravity of one finding, for whoever looks at few of them. */
export function findingGravity({ rules, context, findings }: Judged, index: number): Gravity {
  const rule = rules[findings.ruleAt(index)];
  return findings.isBlocking(index) || !rule ? "bloquant" : gravityOf(rule, context.programme);
}
