import * as z from "./zod";

/**
 * What must be produced to prove that a unit of measure was carried out, with the and/or logic of the fiche:
 * a label, all of several, or any of several ("et/ou" and "ou à défaut" are `any`, "et" is `all`).
 */
export type Evidence = string | { readonly all: readonly Evidence[] } | { readonly any: readonly Evidence[] };

const label = z.string().trim().min(1).max(400);

export const evidenceSchema: z.ZodType<Evidence> = z.lazy(() =>
  z.union([
    label,
    z.strictObject({ all: z.array(evidenceSchema).min(1).max(50) }),
    z.strictObject({ any: z.array(evidenceSchema).min(1).max(50) }),
  ]),
);

/** Every label of an expression, in reading order. */
export function evidenceLabels(evidence: Evidence): string[] {
  if (typeof evidence === "string") return [evidence];
  return ("all" in evidence ? evidence.all : evidence.any).flatMap(evidenceLabels);
}
