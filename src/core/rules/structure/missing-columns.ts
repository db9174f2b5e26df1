import type { Programme } from "../../domain/programme";
import { REQUIREMENT_RULES } from "../completeness";
import dat09 from "../dates/dat-09-saisie-de-la-sortie-manquante";
import { gravityOf } from "../rule";

/** A field of Participants whose column must be there, and whether nobody is counted without it. */
export interface MissingColumn {
  readonly field: string;
  /** The columns that would do, this one first. */
  readonly fields: readonly string[];
  readonly blocking: boolean;
}

/**
 * The compulsory columns that a sheet of participants lacks.
 * @param has whether there is a column for a field.
 */
export function missingParticipantColumns(
  has: (field: string) => boolean,
  programme: Programme,
): readonly MissingColumn[] {
  const missing: MissingColumn[] = [];
  for (const rule of [...REQUIREMENT_RULES, dat09]) {
    const gravity = gravityOf(rule, programme);
    if (!rule.programmes.includes(programme) || (gravity !== "bloquant" && gravity !== "erreur")) continue;
    const blocking = gravity === "bloquant";
    for (const { column, fields, replacedBy } of rule.requirements) {
      if (column === "optional" || (typeof column === "object" && !has(column.whenMapped))) continue;
      const asked = column === "oneOf" ? [fields] : fields.map((field) => [field]);
      for (const group of asked) {
        const field = group[0] as string;
        const other = replacedBy?.[field];
        if (group.some(has) || (other !== undefined && has(other))) continue;
        missing.push({ field, fields: group, blocking });
      }
    }
  }
  return missing;
}
