import * as z from "./zod";
import {
  distinctIds,
  periodSchema,
  plieIdSchema,
  programmeSchema,
  sourceSchema,
  targetSchema,
  textSchema,
} from "./common-schema";
import { criterionSchema } from "./criterion-schema";
import { evidenceSchema } from "./evidence";
import { EXIT_CATEGORIES } from "./exit-categories";

/** One line of the protocol's table of exits. */
export const exitLineSchema = z.strictObject({
  id: z.string().regex(/^[A-Z]{2,4}-[A-Z]\d{2}$/, "identifiant attendu sous la forme AGE-P01"),
  /** Short name shown in lists: "CDI". */
  label: textSchema,
  /** The whole line as printed, columns separated by « · ». */
  wording: textSchema,
  category: z.enum(EXIT_CATEGORIES),
  /** A wider heading that the table prints above the line as well: « SORTIES AUTRES » above « Sorties négatives ». */
  alsoHeaded: z.enum(EXIT_CATEGORIES).optional(),
  /** Absent when the type alone decides. */
  condition: criterionSchema.optional(),
  /** No criterion can be tested by a machine, or a commission decides case by case: always to be looked at. */
  needsReview: z.literal(true).optional(),
  /** What must prove such an exit. */
  evidence: evidenceSchema.optional(),
  /** False for a line that is listed but is not an exit (Bordeaux « Veille de parcours »). */
  countsAsExit: z.literal(false).optional(),
  /** « Attestées à 6 mois »: the situation read at six months may show what the contracts cannot yet (G-24). */
  attestedAtSixMonths: z.literal(true).optional(),
  note: textSchema.optional(),
  source: sourceSchema,
});

/** An objective of the protocol or of the fiche, always with its own period: never read as a yearly figure. */
export const objectiveSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      .max(80),
    label: textSchema,
    target: targetSchema,
    /** `count`: persons, places…; `share`: target.min is between 0 and 1. */
    kind: z.enum(["count", "share"]),
    /** The PLIE indicator it is compared with (docs/domain.md 4.5): PL02, PL03, PL06 (PL06a by employment, PL06b by training), PL08a, PL09, PL10, PL14. */
    indicator: z
      .string()
      .regex(/^PL\d{2}[ab]?$/)
      .optional(),
    /** Absent when the source states none. */
    period: periodSchema.optional(),
    note: textSchema.optional(),
    source: sourceSchema,
  })
  .refine(({ kind, target }) => kind !== "share" || Math.max(target.min ?? 0, target.max ?? 0) <= 1, {
    error: "une part est comprise entre 0 et 1",
    path: ["target"],
    params: { share: true },
  });

/** A step of the PLIE's own list of steps, with the evidence it accepts. */
const stepTypeSchema = z.strictObject({
  classification: z.string().trim().min(1).max(20),
  classLabel: textSchema.optional(),
  label: textSchema,
  evidence: evidenceSchema.optional(),
  /** False for « accueil-accompagnement », which is not counted among the steps. */
  counted: z.literal(false).optional(),
  note: textSchema.optional(),
  source: sourceSchema,
});

const statementSchema = z.strictObject({
  label: textSchema,
  programme: programmeSchema.optional(),
  source: sourceSchema,
});

/** A local condition on age at the entry in the PLIE: outside of it, the exception must be justified. */
const ageRuleSchema = z
  .strictObject({
    /** Concerned ages, both inclusive. */
    from: z.number().int().min(0).max(120),
    to: z.number().int().min(0).max(120),
    /** What must hold for a person of that age to be accepted. */
    condition: textSchema,
    /** Where the condition is who sends the person: a prescriber whose name holds one of these shows that it is met. */
    prescribers: z.array(textSchema).max(20).optional(),
    source: sourceSchema,
  })
  .refine((rule) => rule.from <= rule.to, "le premier âge dépasse le dernier");

const settingValueSchema = z.union([z.string().max(200), z.number().finite(), z.boolean()]);

/** What a PLIE's protocol says once for all its operations. */
export const profileSchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(1),
  id: plieIdSchema,
  name: textSchema,
  territory: z.strictObject({
    /** As printed. */
    description: textSchema,
    /** Names or SIREN of the groupings of communes. */
    epci: z.array(textSchema).max(30),
    /** Names of communes, when the source lists them. */
    communes: z.array(textSchema).max(400),
    note: textSchema.optional(),
    source: sourceSchema,
  }),
  publics: z.array(statementSchema).max(60),
  /** Conditions of entry in the PLIE, judged at the entry in the PLIE and not for each operation. */
  eligibility: z.array(statementSchema).max(60),
  ageRules: z.array(ageRuleSchema).max(20).optional(),
  /** Who alone may send a disabled person, where the PLIE reserves it. */
  disabledPrescription: z
    .strictObject({ condition: textSchema, prescribers: z.array(textSchema).min(1).max(20), source: sourceSchema })
    .optional(),
  exits: z.array(exitLineSchema).max(100).superRefine(distinctIds("cette table")),
  /** True where the source prints no table: the generic lines stand in, "critères à confirmer". */
  exitsToConfirm: z.boolean(),
  /** How long the protocol of that table lasts: outside of it the criteria are to be confirmed, and its objectives are not compared. */
  exitsPeriod: periodSchema.optional(),
  /** The same of the list of steps. */
  stepsPeriod: periodSchema.optional(),
  objectives: z.array(objectiveSchema).max(60),
  steps: z.array(stepTypeSchema).max(200).optional(),
  /** Settings of docs/domain.md that differ from their default for this PLIE. */
  settings: z.record(z.string().regex(/^[A-Z]+-?\d+$|^[a-z]+([A-Z][a-z]+)*$/), settingValueSchema),
  note: textSchema.optional(),
});

export type PlieProfile = z.infer<typeof profileSchema>;
export type ExitLine = z.infer<typeof exitLineSchema>;
export type Objective = z.infer<typeof objectiveSchema>;
