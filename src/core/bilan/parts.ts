import type { Gravity } from "../domain/gravity";
import { isSmall, type BySex, type Figure } from "../indicators/figure";
import type { LimitState } from "../indicators/funding";
import type { UnitState } from "../indicators/units";
import { counted, typography } from "../text/french";
import type { BilanCell, BilanColumn, BilanParagraph, Quantity } from "./model";

export function text(value: string): BilanCell {
  return { kind: "text", text: typography(value) };
}

/** A text that leads to the rows that a figure counts. */
export function counting(value: string, figure: Figure): BilanCell {
  return { kind: "text", text: typography(value), leads: { figure } };
}

/** @param of by what the number of people is known where it is printed elsewhere too. */
export function integer(value: number, of?: Quantity): BilanCell {
  return { kind: "integer", value, ...(of && { of }) };
}

/** Everyone whom a figure counts, or those of one sex. */
export function people(one: Figure, sex: keyof BySex = "total"): BilanCell {
  return integer(one.count[sex], { figure: one, sex });
}

/** A number of things: steps, days, employers. */
export function things(value: number, madeOf?: readonly Quantity[]): BilanCell {
  return { kind: "integer", value, things: true, ...(madeOf && { madeOf }) };
}

/** A difference, with its sign; a dash where there is none to tell. */
export function difference(value: number | null): BilanCell {
  return value === null ? NOTHING : { kind: "integer", value, signed: true };
}

/** A number that may have decimals, or a dash. */
export function decimal(value: number | null, of?: readonly Quantity[]): BilanCell {
  if (value === null) return NOTHING;
  return Number.isInteger(value) ? things(value, of) : { kind: "decimal", value, ...(of && { of }) };
}

/** Euros, or a dash. */
export function amount(value: number | null): BilanCell {
  return { kind: "amount", value };
}

export function percent(value: number | null, of?: readonly Quantity[]): BilanCell {
  return { kind: "percent", value, ...(of && { of }) };
}

export function state(value: UnitState | LimitState): BilanCell {
  return { kind: "state", state: value };
}

export function gravity(value: Gravity): BilanCell {
  return { kind: "gravity", gravity: value };
}

export const NOTHING: BilanCell = { kind: "none" };

/** Stands in the place of a number that is not said. */
export const MASKED_SIGN = "s";

export function paragraph(value: string): BilanParagraph {
  return { kind: "paragraph", tone: "text", text: typography(value) };
}

/** Words that say numbers of people which are printed elsewhere too. */
export function saying(value: string, says: readonly Quantity[]): BilanParagraph {
  return { ...paragraph(value), says };
}

/** A note whose digits are no numbers of people: « 4 semaines », a year. */
export function fixedNote(value: string): BilanParagraph {
  return { ...note(value), fixed: true };
}

export function note(value: string): BilanParagraph {
  return { kind: "paragraph", tone: "note", text: typography(value) };
}

export function heading(value: string): BilanParagraph {
  return { kind: "paragraph", tone: "heading", text: typography(value) };
}

export const code = (title: string): BilanColumn => ({ heading: typography(title), role: "code" });
export const label = (title: string): BilanColumn => ({ heading: typography(title), role: "label" });
export const figure = (title: string): BilanColumn => ({ heading: typography(title), role: "figure" });
export const wide = (title: string): BilanColumn => ({ heading: typography(title), role: "wide" });
export const half = (title: string): BilanColumn => ({ heading: typography(title), role: "half" });

export function starred(one: Figure): string {
  return isSmall(one) ? `${one.label} *` : one.label;
}

/** « 101 participations, 100 personnes » (docs/contract.md 4.1). */
export function participationsText(participations: number, persons: number): string {
  return `${counted(participations, "participation")}, ${counted(persons, "personne")}`;
}

/** Said under a table of men and women that has no room for a third column. */
export function nonBinaryNotes({ nonBinaire }: BySex): BilanParagraph[] {
  return nonBinaire === 0
    ? []
    : [note(`Le total comprend ${counted(nonBinaire, "personne non binaire", "personnes non binaires")}.`)];
}

/** Said under a table in which a figure is starred (docs/domain.md IND-11). */
export function smallCountNotes(figures: readonly Figure[]): BilanParagraph[] {
  return figures.some(isSmall)
    ? [
        note(
          "* Effectif inférieur à 5 sur une donnée sensible (santé, origine, logement, ressources, famille, justice) : publication à éviter.",
        ),
      ]
    : [];
}
