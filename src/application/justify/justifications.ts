import { isoDay, type Day } from "../../core/domain/day";
import { GRAVITIES, type Gravity } from "../../core/domain/gravity";
import type { Control } from "../../core/engine/control";
import { fingerprint } from "../../core/engine/fingerprint";
import { gravityOf, type Rule } from "../../core/rules/rule";
import type { RandomBytes } from "../ports/randomness";
import { UserError } from "../ports/user-error";
import type { Workbook } from "../ports/workbook";
import {
  marksOf,
  MOST_REASON,
  updateJustifications,
  type Justification,
  type Justifications,
} from "./remembered-justifications";

/** Findings looked at between two pauses. */
const SLICE = 256;

/** Whether a person may keep the anomaly: never a blocking one, it would count someone who is not eligible. */
export function canJustify(gravity: Gravity): boolean {
  return gravity === "erreur" || gravity === "alerte";
}

/**
 * Keeps an anomaly as justified, in the workbook.
 * @throws UserError for a blocking anomaly, or without a reason.
 */
export async function justify(
  workbook: Workbook,
  control: Control,
  index: number,
  reason: string,
  day: Day,
  randomBytes: RandomBytes,
): Promise<void> {
  const rule = control.rules[control.findings.ruleAt(index)] as Rule;
  const gravity = gravityOf(rule, control.context.programme);
  if (!canJustify(gravity))
    throw new UserError(
      `Une anomalie de gravité « ${gravity} » ne peut pas être justifiée : seules les erreurs et les alertes le peuvent.`,
    );
  const text = reason.trim();
  if (text === "") throw new UserError("Indiquez le motif de la justification.");
  if (text.length > MOST_REASON)
    throw new UserError(`Le motif est trop long (${text.length} caractères, ${MOST_REASON} au plus).`);
  await updateJustifications(workbook, randomBytes, (known) => {
    const others = without(known, control, index);
    const mark = fingerprint(control, index, known.salt);
    const entries = new Map(others.entries).set(mark, { rule: rule.code, reason: text, day: isoDay(day) });
    return { ...others, entries };
  });
}

/** Takes a justification back: the anomaly counts again. */
export async function withdrawJustification(
  workbook: Workbook,
  control: Control,
  index: number,
  randomBytes: RandomBytes,
): Promise<void> {
  await updateJustifications(workbook, randomBytes, (known) => without(known, control, index));
}

function without(kept: Justifications, control: Control, index: number): Justifications {
  const { mark, formerMark } = marksOf(control, index, kept);
  const others = (entries: ReadonlyMap<string, Justification>, taken: string | null) =>
    new Map([...entries].filter(([name]) => name !== taken));
  return { ...kept, entries: others(kept.entries, mark), former: others(kept.former, formerMark) };
}

/** The findings that are justified, by their index. Only findings of rules that have a justification are looked at. */
export function* justifiedFindings(
  control: Control,
  justifications: Justifications,
): Generator<void, ReadonlyMap<number, Justification>> {
  const found = new Map<number, Justification>();
  const { entries, former } = justifications;
  if (entries.size + former.size === 0) return found;
  const codes = new Set([...entries.values(), ...former.values()].map(({ rule }) => rule));
  const concerned = control.rules.map(
    (rule) => codes.has(rule.code) && canJustify(gravityOf(rule, control.context.programme)),
  );
  let looked = 0;
  for (let index = 0; index < control.findings.length; index += 1) {
    if (!concerned[control.findings.ruleAt(index)]) continue;
    looked += 1;
    if (looked % SLICE === 0) yield;
    const { mark, formerMark } = marksOf(control, index, justifications);
    const justification =
      (mark === null ? undefined : entries.get(mark)) ?? (formerMark === null ? undefined : former.get(formerMark));
    if (justification && justification.rule === control.rules[control.findings.ruleAt(index)]?.code)
      found.set(index, justification);
  }
  return found;
}

/** The counts by gravity without the justified findings. */
export function countsWithout(
  control: Control,
  justified: ReadonlyMap<number, Justification>,
): Readonly<Record<Gravity, number>> {
  const counts = Object.fromEntries(GRAVITIES.map((gravity) => [gravity, control.byGravity[gravity]])) as Record<
    Gravity,
    number
  >;
  for (const index of justified.keys())
    counts[gravityOf(control.rules[control.findings.ruleAt(index)] as Rule, control.context.programme)] -= 1;
  return counts;
}
