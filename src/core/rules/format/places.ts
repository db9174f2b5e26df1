import { textCells } from "../../reading/cells";
import type { Table } from "../../reading/table";
import { SLICE } from "../../work/run";

/** The columns of a postal code and of the commune that stands beside it. */
const PLACES = [
  { code: "postalCode", commune: "commune" },
  { code: "birthPostalCode", commune: "birthCommune" },
] as const;

export const PLACE_FIELDS = PLACES.flatMap(({ code, commune }) => [code, commune]);

export type PostalField = (typeof PLACES)[number]["code"];

/** Visits each postal code of the participants with the commune beside it, column by column. */
export function* eachPlace(
  participants: Table<"participants">,
  visit: (row: number, field: PostalField, code: string, commune: string | undefined) => void,
): Generator<void> {
  for (const { code: field, commune } of PLACES) {
    const [codeOf, communeOf] = [textCells(participants, field), textCells(participants, commune)];
    for (let row = 0; row < participants.rowCount; row += 1) {
      const code = codeOf(row);
      if (code !== undefined) visit(row, field, code, communeOf(row));
      if (row % SLICE === 0) yield;
    }
    yield;
  }
}

/** The end of a sentence: the one postal code of the commune that is a slip away, to be looked at, when there is one. */
export function proposed(code: string | null): string {
  return code === null ? "" : ` Le code ${code} de la commune s'écrit presque ainsi : à vérifier.`;
}
