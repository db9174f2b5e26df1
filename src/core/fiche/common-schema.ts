import { PROGRAMMES } from "../domain/programme";
import * as z from "./zod";

/** The eleven PLIE that are shipped; a user's own file may bring another id of the same shape. */
export const plieIdSchema = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "identifiant en minuscules attendu, mots séparés par des tirets")
  .max(60);

export const programmeSchema = z.enum(PROGRAMMES);

/** A calendar day written AAAA-MM-JJ that exists. */
export const isoDaySchema = z.iso.date("date AAAA-MM-JJ attendue");

const WRITTEN = /^\d{4}-\d\d-\d\d$/;

/** First and last day, both inclusive. */
export const periodSchema = z
  .strictObject({ start: isoDaySchema, end: isoDaySchema })
  // What is no day is told of that alone.
  .refine(
    ({ start, end }) => start <= end || [start, end].some((day) => !WRITTEN.test(day)),
    "la fin précède le début",
  );

/** Where a fact was read: the document, and its lines ("402-415" or "402-415, 431") when it has line numbers. */
export const sourceSchema = z.strictObject({
  document: z.string().trim().min(1).max(300),
  lines: z
    .string()
    .regex(/^\d+(-\d+)?(, ?\d+(-\d+)?)*$/, "lignes attendues sous la forme 12 ou 12-18, séparées par des virgules")
    .optional(),
});

export const textSchema = z.string().trim().min(1).max(4000);

/** A number to reach: a minimum, a maximum or both ("10 à 12"), possibly counted per full-time post or per technician. */
export const targetSchema = z
  .strictObject({
    min: z.number().finite().nonnegative().optional(),
    max: z.number().finite().nonnegative().optional(),
    per: z.string().trim().min(1).max(60).optional(),
  })
  .refine((target) => target.min !== undefined || target.max !== undefined, "indiquez min, max ou les deux")
  .refine(
    (target) => target.min === undefined || target.max === undefined || target.min <= target.max,
    "le minimum dépasse le maximum",
  );

/** For a list whose entries are named: an id stands once. `owner` is said in the sentence. */
export function distinctIds(
  owner: string,
): (entries: readonly { readonly id: string }[], context: z.RefinementCtx) => void {
  return (entries, context) => {
    const seen = new Set<string>();
    entries.forEach(({ id }, index) => {
      if (seen.has(id))
        context.addIssue({
          code: "custom",
          path: [index, "id"],
          message: `identifiant « ${id} » déjà employé dans ${owner}`,
        });
      seen.add(id);
    });
  };
}
