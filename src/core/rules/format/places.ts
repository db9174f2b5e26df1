import { textCells } from "../../reading/cells";
import type { Table } from "../../reading/table";
import { SLICE } from "../../work/run";

/** The columns of a postal code and of the commune that stands beside it. */
const COMMUNE_OF = { postalCode: "commune", birthPostalCode: "birthCommune" } as const;

export type PostalField = keyof typeof COMMUNE_OF;

const POSTAL_FIELDS = Object.keys(COMMUNE_OF) as PostalField[];

export const PLACE_FIELDS = POSTAL_FIELDS.flatMap((field) => [field, COMMUNE_OF[field]]);

/** Visits each postal code of the participants with the commune beside it, column by column. */
export function* eachPlace(
  participants: Table<"participants">,
  visit: (row: number, field: PostalField, code: string, commune: string | undefined) => void,
): Generator<void> {
  for (const field of POSTAL_FIELDS) {
    yield* eachPlaceOf(participants, field, (row, code, commune) => visit(row, field, code, commune));
    yield;
  }
}

/** Visits each postal code of one column with the commune beside it. */
export function* eachPlaceOf(
  participants: Table<"participants">,
  field: PostalField,
  visit: (row: number, code: string, commune: string | undefined) => void,
): Generator<void> {
  const [codeOf, communeOf] = [textCells(participants, field), textCells(participants, COMMUNE_OF[field])];
  for (let row = 0; row < participants.rowCount; row += 1) {
    const code = codeOf(row);
    if (code !== undefined) visit(row, code, communeOf(row));
    if (row % SLICE === 0) yield;
  }
}

/** The end of a sentence: the one postal code of the commune that is a slip away, to be looked at, when there is one. */
export function nearCode(code: string | null): string {
  return code === null ? "" : ` Le code ${code} de la commune s'écrit presque ainsi : à vérifier.`;
}
