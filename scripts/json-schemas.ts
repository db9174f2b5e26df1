import * as z from "../src/core/fiche/zod";
import { ficheSchema } from "../src/core/fiche/fiche-schema";
import { profileSchema } from "../src/core/fiche/profile-schema";

/**
 * The two formats as JSON Schema (draft 7, which editors know), for completion and underlining while a fiche is written by hand. What a
 * schema cannot say (order of dates, distinct ids) is said by the decoder.
 */
export function jsonSchemas(): Readonly<Record<string, object>> {
  const made = (schema: z.ZodType, title: string) => ({
    ...z.toJSONSchema(schema, { target: "draft-7", io: "input", unrepresentable: "any" }),
    title,
  });
  return {
    "fiche.schema.json": made(ficheSchema, "Fiche opération (bilan-plie)"),
    "plie.schema.json": made(profileSchema, "Profil de PLIE (bilan-plie)"),
  };
}
