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
  const missing = new Map<string, MissingColumn>();
  const lack = (fields: readonly string[], blocking: boolean): void => {
    const field = fields[0] as string;
    missing.set(field, { field, fields, blocking: blocking || (missing.get(field)?.blocking ?? false) });
  };
  for (const rule of [...REQUIREMENT_RULES, dat09]) {
    const gravity = gravityOf(rule, programme);
    if (!rule.programmes.includes(programme) || (gravity !== "bloquant" && gravity !== "erreur")) continue;
    for (const { column, fields, replacedBy } of rule.requirements) {
      if (column === "optional" || (typeof column === "object" && !has(column.whenMapped))) continue;
      if (column === "oneOf") {
        if (!fields.some(has)) lack(fields, gravity === "bloquant");
        continue;
      }
      for (const field of fields) {
        const other = replacedBy?.[field];
        if (!has(field) && (other === undefined || !has(other))) lack([field], gravity === "bloquant");
      }
    }
  }
  return [...missing.values()];
}
