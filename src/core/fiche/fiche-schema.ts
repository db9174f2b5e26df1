import * as z from "./zod";
import {
  distinctIds,
  isoDaySchema,
  periodSchema,
  plieIdSchema,
  programmeSchema,
  sourceSchema,
  targetSchema,
  textSchema,
} from "./common-schema";
import { evidenceSchema } from "./evidence";

/** A unit of measure ("unité de mesure") of a fiche opération. */
export const unitSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "identifiant en minuscules attendu, mots séparés par des tirets")
    .max(80),
  /** As printed, without the list mark. */
  label: textSchema,
  /** The heading under which several units stand together, when the fiche prints one. */
  group: textSchema.optional(),
  /** `count`: a number of things; `hours`; `mean-per-participant`: a mean; `deliverable`: done or not (target min 1). */
  kind: z.enum(["count", "hours", "mean-per-participant", "deliverable"]),
  /** Absent when the fiche names the unit without any number. */
  target: targetSchema.optional(),
  /** The sheet from which the achieved value can be computed again. */
  counts: z.enum(["participants", "steps"]).optional(),
  evidence: evidenceSchema.optional(),
  /** Says where the source contradicts itself or was interpreted. */
  note: textSchema.optional(),
  source: sourceSchema.optional(),
});

const fundingSchema = z.strictObject({
  /** Euros. */
  maxAmount: z.number().finite().positive().optional(),
  /** Share of the total cost, between 0 and 1. */
  maxRate: z.number().gt(0).lte(1).optional(),
  /** Share of the total cost, between 0 and 1. */
  minCofinancingRate: z.number().gte(0).lt(1).optional(),
  /** « Des cofinancements doivent apparaître dans le budget », without a rate. */
  cofinancingRequired: z.literal(true).optional(),
  note: textSchema.optional(),
});

/** A fiche opération: what an operation must do, how it is measured and proved (docs/contract.md 2). */
export const ficheSchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(1),
  id: z
    .string()
    .regex(/^\d{4}(-[A-Za-z0-9]+)+$/, "identifiant attendu sous la forme 2021-A4")
    .max(60),
  /** As printed: "A4", "2"; absent when the fiche has none. */
  number: z.string().trim().min(1).max(20).optional(),
  plie: plieIdSchema,
  programme: programmeSchema,
  title: textSchema,
  period: periodSchema,
  objective: z.enum(["OS1", "OS2", "OS3", "OS-H"]),
  /** Axes of the PLIE's protocol, as printed. */
  axes: z.array(textSchema).max(20),
  support: z.enum(["personnes", "structures"]),
  territory: textSchema,
  units: z.array(unitSchema).max(100).superRefine(distinctIds("cette fiche")),
  /** Evidence asked for the whole fiche rather than for one unit ("Bilan annuel du PLIE"). */
  evidence: evidenceSchema.optional(),
  selection: z.array(textSchema).max(60),
  funding: fundingSchema.optional(),
  note: textSchema.optional(),
  /** Last day to answer the call, when printed. */
  deadline: isoDaySchema.optional(),
  source: sourceSchema,
});

export type Fiche = z.infer<typeof ficheSchema>;
export type FicheUnit = z.infer<typeof unitSchema>;
