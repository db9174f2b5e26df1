import { choicesSchema } from "../src/application/prepare/choices-file";
import { SETTINGS } from "../src/core/domain/settings";
import { targetSchema } from "../src/core/fiche/common-schema";
import { ficheSchema } from "../src/core/fiche/fiche-schema";
import { exitLineSchema, objectiveSchema, profileSchema } from "../src/core/fiche/profile-schema";
import * as z from "../src/core/fiche/zod";

type JsonSchema = z.core.JSONSchema.BaseSchema;

const shareAtMostOne: JsonSchema = {
  if: { properties: { kind: { const: "share" } } },
  then: { properties: { target: { properties: { min: { maximum: 1 }, max: { maximum: 1 } } } } },
};

const positiveNeedsGround: JsonSchema = {
  if: { properties: { category: { enum: ["positive", "dynamique"] } }, required: ["category"] },
  then: { anyOf: [{ required: ["condition"] }, { required: ["needsReview"] }] },
};

/** What zod knows as a function, or the decoder says of a whole entry, in the words of JSON Schema. */
const SAID_APART = new Map<unknown, JsonSchema>([
  [targetSchema, { anyOf: [{ required: ["min"] }, { required: ["max"] }] }],
  [objectiveSchema, shareAtMostOne],
  [exitLineSchema, positiveNeedsGround],
  [profileSchema.shape.settings, { propertyNames: { enum: Object.keys(SETTINGS) } }],
]);

/**
 * The formats as JSON Schema (draft 7, which editors know), for completion and underlining while a fiche is written by hand. As strict as the decoder,
 * except for what a schema cannot compare: two dates, two bounds, two ids of a list (tests/fiches/json-schemas.test.ts lists it all).
 */
export function jsonSchemas(): Readonly<Record<string, object>> {
  const made = (schema: z.ZodType, title: string) => ({
    ...z.toJSONSchema(schema, {
      target: "draft-7",
      io: "input",
      unrepresentable: "any",
      override: ({ zodSchema, jsonSchema }) => {
        if (isTrimmed(zodSchema)) jsonSchema.pattern = "\\S";
        // The pattern says it whole; a checker that knows no format would complain of it.
        delete jsonSchema.format;
        Object.assign(jsonSchema, SAID_APART.get(zodSchema));
      },
    }),
    title,
  });
  return {
    "fiche.schema.json": made(ficheSchema, "Fiche opération (bilan-plie)"),
    "plie.schema.json": made(profileSchema, "Profil de PLIE (bilan-plie)"),
    "choix.schema.json": made(choicesSchema, "Choix de préparation d'un classeur (bilan-plie)"),
  };
}

/** A text whose blanks around do not count: blanks alone are no text. */
function isTrimmed({ _zod: { def } }: z.core.$ZodType): boolean {
  return def.type === "string" && (def.checks ?? []).some((check) => check._zod.def.check === "overwrite");
}
