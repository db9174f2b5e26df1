import { fold } from "../text/fold";
import { listText } from "../text/french";
import type { Evidence } from "./evidence";
import { isContainer, isQuality, labelNames, typedName, type PieceName } from "./piece-words";

/**
 * What is still to be produced, given the pieces that a person typed: null when the expression is satisfied, else the part of it that is
 * not. Labels are compared by their words (see {@link pieceMatches}), and a piece stands for one label only.
 */
export function missingEvidence(expression: Evidence, typedPieces: readonly string[]): Evidence | null {
  return missing(expression, typedPieces.flatMap(slotsOf));
}

/** One piece of what was typed: « émargements, compte rendu » is two, and may be one piece whose name says « et ». */
type Slot = readonly PieceName[];

function slotsOf(typed: string): readonly Slot[] {
  const whole = typedName(typed);
  // Inside a parenthesis nothing is told apart.
  const parts = fold(typed)
    .replace(/\([^()]*\)/g, " ")
    .split(/[,:+&/]| et (?!\/? ?ou )| [-–] /)
    .map(typedName)
    .filter(({ core }) => core.length > 0);
  if (parts.length < 2) return whole.core.length > 0 ? [[whole]] : [];
  return parts.map((part, index) => (index === 0 ? [part, whole] : [part]));
}

/** A place to fill: a label, or any of several. */
interface Place {
  readonly asked: Evidence;
  readonly names: readonly PieceName[];
}

function missing(expression: Evidence, slots: readonly Slot[]): Evidence | null {
  const place = placeOf(expression);
  if (place) return unfilled([place], slots).length === 0 ? null : expression;
  if (typeof expression !== "string" && "any" in expression) {
    const left = expression.any.map((part) => missing(part, slots));
    return left.includes(null) ? null : simplified({ any: left as Evidence[] });
  }
  const parts = partsOf(expression);
  const places = parts.flatMap((part) => placeOf(part) ?? []);
  const empty = new Set(unfilled(places, slots).map(({ asked }) => asked));
  const left = parts.flatMap((part) => {
    // Alternatives that are lists themselves are looked at apart: they may name what the rest names.
    const rest = placeOf(part) ? (empty.has(part) ? part : null) : missing(part, slots);
    return rest ?? [];
  });
  return left.length === 0 ? null : simplified({ all: left });
}

/** « All » within « all » is one list. */
function partsOf(expression: Evidence): readonly Evidence[] {
  return typeof expression !== "string" && "all" in expression ? expression.all.flatMap(partsOf) : [expression];
}

const places = new WeakMap<object, Place | null>();

function placeOf(expression: Evidence): Place | null {
  if (typeof expression === "string") return { asked: expression, names: namesOfLabel(expression) };
  let place = places.get(expression);
  if (place === undefined) {
    const labels = simpleLabels(expression);
    place = labels && { asked: expression, names: labels.flatMap(namesOfLabel) };
    places.set(expression, place);
  }
  return place;
}

/** The labels of alternatives that are labels; null where one of them asks for several pieces. */
function simpleLabels(expression: Evidence): readonly string[] | null {
  if (typeof expression === "string") return [expression];
  const parts = "all" in expression ? expression.all : expression.any;
  if ("all" in expression && parts.length > 1) return null;
  const labels = parts.map(simpleLabels);
  return labels.includes(null) ? null : labels.flatMap((list) => list ?? []);
}

const labels = new Map<string, readonly PieceName[]>();
/** Fiches hold some hundreds of labels. */
const MOST_REMEMBERED = 5000;

function namesOfLabel(label: string): readonly PieceName[] {
  let names = labels.get(label);
  if (!names) {
    names = labelNames(label);
    if (labels.size < MOST_REMEMBERED) labels.set(label, names);
  }
  return names;
}

/** The places that stay empty when as many as can be are filled, each by a slot of its own, the first ones first. */
function unfilled(wanted: readonly Place[], slots: readonly Slot[]): readonly Place[] {
  const filledBy = new Map<number, number>();
  const fits = wanted.map(({ names }) =>
    slots.flatMap((slot, index) => (names.some((name) => slot.some((typed) => says(name, typed))) ? [index] : [])),
  );
  const fill = (place: number, tried: Set<number>): boolean => {
    for (const slot of fits[place] as readonly number[]) {
      if (tried.has(slot)) continue;
      tried.add(slot);
      const other = filledBy.get(slot);
      if (other === undefined || fill(other, tried)) {
        filledBy.set(slot, place);
        return true;
      }
    }
    return false;
  };
  return wanted.filter((_, place) => !fill(place, new Set()));
}

function simplified(expression: Exclude<Evidence, string>): Evidence {
  const parts = "all" in expression ? expression.all : expression.any;
  return parts.length === 1 ? (parts[0] as Evidence) : expression;
}

/** « a, et b ou c »: alternatives within a list are put between parentheses. */
export function evidenceText(evidence: Evidence): string {
  if (typeof evidence === "string") return evidence;
  const inside = (part: Evidence) => (typeof part === "string" ? part : `(${evidenceText(part)})`);
  return "all" in evidence ? listText(evidence.all.map(inside)) : listText(evidence.any.map(inside), "ou");
}

/**
 * Whether a typed piece stands for a label of the fiche, by words: no accents, no plural, no small words, and the usual variants
 * (« feuille émargement » and « émargements », « CR » and « comptes-rendus »). It does when it says all that names the piece, or when it is a
 * shorter way of saying it: it holds the label's first word, and where that word is a mere container (« liste ») what it is a list of.
 */
export function pieceMatches(label: string, typed: string): boolean {
  return slotsOf(typed).some((slot) => namesOfLabel(label).some((name) => slot.some((one) => says(name, one))));
}

function says({ core, all }: PieceName, typed: PieceName): boolean {
  const head = core[0] as string;
  const opening = typed.core[0];
  if (opening === undefined) return false;
  if (core.every((word) => typed.all.has(word))) return opening === head || isContainer(opening);
  const shorter = typed.all.has(head) && [...typed.all].every((word) => all.has(word));
  return shorter && (!isContainer(head) || tellsWhich(core, typed));
}

/** The first word after the container that is no mere quality, or a quality that stands before it. */
function tellsWhich(core: readonly string[], { all }: PieceName): boolean {
  for (const word of core.slice(1)) {
    if (all.has(word)) return true;
    if (!isQuality(word)) return false;
  }
  return false;
}
