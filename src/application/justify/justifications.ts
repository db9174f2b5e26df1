import { isoDay, type Day } from "../../core/domain/day";
import { GRAVITIES, type Gravity } from "../../core/domain/gravity";
import type { Control } from "../../core/engine/control";
import { findingGravity } from "../../core/engine/finding-gravity";
import { fingerprint } from "../../core/engine/fingerprint";
import type { Rule } from "../../core/rules/rule";
import { UserError } from "../ports/user-error";
import type { Workbook } from "../ports/workbook";
import { readRemembered } from "../remembered";

/** Why a person keeps an anomaly as it is. */
export interface Justification {
  readonly rule: string;
  readonly reason: string;
  /** AAAA-MM-JJ. */
  readonly day: string;
}

/** By fingerprint: a justification holds while nothing that the anomaly speaks of changes. */
export type Justifications = ReadonlyMap<string, Justification>;

const KEY = "justifications";
/** Characters in a reason. */
export const MOST_REASON = 500;
/** Findings looked at between two pauses. */
const SLICE = 256;

/** What is kept in the workbook; anything of another shape is passed over. */
export async function readJustifications(workbook: Workbook): Promise<Justifications> {
  const entries = await readRemembered(workbook, KEY);
  return new Map(Array.isArray(entries) ? entries.flatMap(decodeEntry) : []);
}

function decodeEntry(entry: unknown): [string, Justification][] {
  if (!Array.isArray(entry)) return [];
  const [mark, rule, reason, day] = entry as unknown[];
  const texts = [mark, rule, reason, day];
  if (!texts.every((text): text is string => typeof text === "string")) return [];
  return [
    [
      texts[0] as string,
      { rule: texts[1] as string, reason: (texts[2] as string).slice(0, MOST_REASON), day: texts[3] as string },
    ],
  ];
}

async function write(workbook: Workbook, justifications: Justifications): Promise<void> {
  const entries = [...justifications].map(([mark, { rule, reason, day }]) => [mark, rule, reason, day]);
  await workbook.writeSetting(KEY, entries.length === 0 ? null : JSON.stringify(entries));
}

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
): Promise<void> {
  const rule = control.rules[control.findings.ruleAt(index)] as Rule;
  const gravity = findingGravity(control, index);
  if (gravity === "bloquant")
    throw new UserError(
      "Une anomalie bloquante ne peut pas être justifiée : même expliquée, elle laisse la personne hors des indicateurs. Corrigez la cellule.",
    );
  if (!canJustify(gravity))
    throw new UserError(
      `Une anomalie de gravité « ${gravity} » ne peut pas être justifiée : seules les erreurs et les alertes le peuvent.`,
    );
  const text = reason.trim();
  if (text === "") throw new UserError("Indiquez le motif de la justification.");
  if (text.length > MOST_REASON)
    throw new UserError(`Le motif est trop long (${text.length} caractères, ${MOST_REASON} au plus).`);
  const known = new Map(await readJustifications(workbook));
  known.set(fingerprint(control, index), { rule: rule.code, reason: text, day: isoDay(day) });
  await write(workbook, known);
}

/** Takes a justification back: the anomaly counts again. */
export async function withdrawJustification(workbook: Workbook, control: Control, index: number): Promise<void> {
  const known = new Map(await readJustifications(workbook));
  known.delete(fingerprint(control, index));
  await write(workbook, known);
}

/** The findings that are justified, by their index. Only findings of rules that have a justification are looked at. */
export function* justifiedFindings(
  control: Control,
  justifications: Justifications,
): Generator<void, ReadonlyMap<number, Justification>> {
  const found = new Map<number, Justification>();
  if (justifications.size === 0) return found;
  const codes = new Set([...justifications.values()].map(({ rule }) => rule));
  const concerned = control.rules.map((rule) => codes.has(rule.code));
  let looked = 0;
  for (let index = 0; index < control.findings.length; index += 1) {
    if (!concerned[control.findings.ruleAt(index)] || !canJustify(findingGravity(control, index))) continue;
    looked += 1;
    if (looked % SLICE === 0) yield;
    const justification = justifications.get(fingerprint(control, index));
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
