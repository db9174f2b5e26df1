import { CONTRACT_TYPES } from "../questionnaire/contract-types";
import * as z from "./zod";

/**
 * The closed language in which a PLIE's exit table is written (docs/domain.md 6). It is data: the interpreter of
 * core/exits gives each node one of three values (true, false, undetermined when a datum is missing).
 */

const contractFilter = {
  types: z.array(z.enum(CONTRACT_TYPES)).min(1).optional(),
  /** « Temps plein ou réduit si volontariat », « temps partiel choisi ». */
  fullTimeOrVolunteer: z.literal(true).optional(),
  weeklyHoursMin: z.number().positive().max(80).optional(),
  /** The cell of the hours is empty under one that prints so many: whether it stands for both is setting G-19. */
  weeklyHoursDoubt: z.number().positive().max(80).optional(),
  /** « s'ils correspondent au projet professionnel ». */
  projectLink: z.literal(true).optional(),
};

const months = z.number().int().positive().max(60);

/** The source writes « plus de n mois », jours…: whether exactly n will do is setting G-01. */
const moreThan = z.literal(true).optional();

/** One single contract that satisfies every part. */
const oneContract = z.strictObject({
  contract: z.strictObject({
    ...contractFilter,
    /** Months actually spent in the contract at the day of validation, at least. */
    months: months.optional(),
    /** Of `months`. */
    moreThan,
    /** Length of the contract as signed, in months, at least. */
    plannedMonths: months.optional(),
    /** Of `plannedMonths`. */
    plannedMoreThan: moreThan,
  }),
});

/** Several contracts taken together. */
const severalContracts = z.strictObject({
  contracts: z.strictObject({
    ...contractFilter,
    /** Only contracts that share this are added together. */
    same: z.enum(["employer", "userCompany"]).optional(),
    /** The last n months before the day of validation; absent: all time. */
    windowMonths: months.optional(),
    /** « sur n mois » without « derniers »: whether any such months of the path will do is setting G-20. */
    anyWindow: z.literal(true).optional(),
    /** Among those added together, one at least was signed for this length. */
    onePlanned: z.strictObject({ months, moreThan }).optional(),
    /** Exactly one of them. Days are distinct calendar days; a week is 7 of them. */
    atLeast: z.union([
      z.strictObject({ months, moreThan }),
      z.strictObject({ weeks: z.number().int().positive().max(260), moreThan }),
      z.strictObject({ days: z.number().int().positive().max(1830), moreThan }),
      /** « 6 mois, soit 900 h »: whether the months are asked too is setting G-04. */
      z.strictObject({ hours: z.number().positive().max(10_000), moreThan, standsForMonths: months.optional() }),
    ]),
    /** « sans interruption entre contrats »: the longest gap allowed, in working days. */
    maxGapWorkingDays: z.number().int().nonnegative().max(60).optional(),
  }),
});

/** Months since the official registration of a business. */
const registration = z.strictObject({ registration: z.strictObject({ months, moreThan }) });

/** A qualifying training that has ended, or that is long and has lasted this many months. */
const training = z.strictObject({
  training: z.strictObject({ longAfterMonths: months, moreThan, projectLink: z.literal(true).optional() }),
});

const answer = z.strictObject({
  answer: z.union([
    z.strictObject({ field: z.literal("commissionDecision"), is: z.literal("favorable") }),
    z.strictObject({
      field: z.enum(["participantConsent", "referentConsent", "returnToWork"]),
      is: z.enum(["oui", "non"]),
    }),
  ]),
});

/** Length of the suspension or incarceration of the row, compared with whole months. */
const suspension = z.strictObject({
  suspension: z.strictObject({ compare: z.enum(["<", "<=", ">", ">="]), months }),
});

export type Criterion =
  | { readonly all: readonly Criterion[] }
  | { readonly any: readonly Criterion[] }
  | z.infer<typeof oneContract>
  | z.infer<typeof severalContracts>
  | z.infer<typeof registration>
  | z.infer<typeof training>
  | z.infer<typeof answer>
  | z.infer<typeof suspension>;

export const criterionSchema: z.ZodType<Criterion> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(criterionSchema).min(1).max(20) }),
    z.strictObject({ any: z.array(criterionSchema).min(1).max(20) }),
    oneContract,
    severalContracts,
    registration,
    training,
    answer,
    suspension,
  ]),
);
