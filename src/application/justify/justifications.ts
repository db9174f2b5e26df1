import { isoDay, type Day } from "../../core/domain/day";
import { GRAVITIES, type Gravity } from "../../core/domain/gravity";
import type { Control } from "../../core/engine/control";
import { findingGravity } from "../../core/engine/finding-gravity";
import { fingerprint } from "../../core/engine/fingerprint";
import type { Rule } from "../../core/rules/rule";
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
import { counted } from "../../core/text/french";

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
export function justify(
  workbook: Workbook,
  control: Control,
  index: number,
  reason: string,
  day: Day,
  randomBytes: RandomBytes,
): Promise<void> {
  return justifyAll(workbook, control, [index], reason, day, randomBytes);
}

/** The same for several anomalies with one reason, all or none. */
export async function justifyAll(
  workbook: Workbook,
  control: Control,
  indices: readonly number[],
  reason: string,
  day: Day,
  randomBytes: RandomBytes,
): Promise<void> {
  for (const index of indices) refuseUnjustifiable(findingGravity(control, index));
  const text = reason.trim();
  if (text === "") throw new UserError("Indiquez le motif de la justification.");
  if (text.length > MOST_REASON)
    throw new UserError(`Le motif est trop long (${counted(text.length, "caractère")}, ${MOST_REASON} au plus).`);
  await updateJustifications(workbook, randomBytes, (known) => {
    const others = without(known, control, indices);
    const entries = new Map(others.entries);
    for (const index of indices) {
      const rule = control.rules[control.findings.ruleAt(index)] as Rule;
      entries.set(fingerprint(control, index, known.salt), { rule: rule.code, reason: text, day: isoDay(day) });
    }
    return { ...others, entries };
  });
}

function refuseUnjustifiable(gravity: Gravity): void {
  if (gravity === "bloquant")
    throw new UserError(
      "Une anomalie bloquante ne peut pas être justifiée : même expliquée, elle laisse la personne hors des indicateurs. Corrigez la cellule.",
    );
  if (!canJustify(gravity))
    throw new UserError(
      `Une anomalie de gravité « ${gravity} » ne peut pas être justifiée : seules les erreurs et les alertes le peuvent.`,
    );
}

/** Reasons given in the workbook, the latest first, each once: the next justification often has the same. */
export function recentReasons(justified: ReadonlyMap<number, Justification>, most = 5): readonly string[] {
  const latest = [...justified.values()].sort((a, b) => b.day.localeCompare(a.day));
  return [...new Set(latest.map(({ reason }) => reason))].slice(0, most);
}

/** Takes a justification back: the anomaly counts again. */
export async function withdrawJustification(
  workbook: Workbook,
  control: Control,
  index: number,
  randomBytes: RandomBytes,
): Promise<void> {
  await updateJustifications(workbook, randomBytes, (known) => without(known, control, [index]));
}

function without(kept: Justifications, control: Control, indices: readonly number[]): Justifications {
  const marks = indices.map((index) => marksOf(control, index, kept));
  const [taken, formerTaken] = [
    new Set(marks.map(({ mark }) => mark)),
    new Set(marks.map(({ formerMark }) => formerMark)),
  ];
  const others = (entries: ReadonlyMap<string, Justification>, names: ReadonlySet<string | null>) =>
    new Map([...entries].filter(([name]) => !names.has(name)));
  return { ...kept, entries: others(kept.entries, taken), former: others(kept.former, formerTaken) };
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
  const concerned = control.rules.map((rule) => codes.has(rule.code));
  let looked = 0;
  for (let index = 0; index < control.findings.length; index += 1) {
    if (!concerned[control.findings.ruleAt(index)] || !canJustify(findingGravity(control, index))) continue;
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
  for (const index of justified.keys()) counts[findingGravity(control, index)] -= 1;
  return counts;
}
