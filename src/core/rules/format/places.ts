import type { CellValue } from "../../domain/cell";
import { cellText } from "../../domain/value-text";
import { textCells } from "../../reading/cells";
import type { Table } from "../../reading/table";
import { matchCommune } from "../../territory/match-commune";
import type { Commune, Reference } from "../../territory/place-reference";
import { SLICE } from "../../work/run";
import type { Choice } from "../rule";

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

/** Among more codes than these a person does not choose, they look the right one up. */
const MOST_CODES = 6;

/** A choice for each postal code of a commune, where they are few. */
export function postalCodeChoices(field: PostalField, codes: readonly string[]): Choice[] {
  if (codes.length > MOST_CODES) return [];
  return codes.map((code) => ({ label: `Écrire le code postal ${code}`, changes: [{ field, value: code }] }));
}

/** The postal codes of all communes of a name, in their order; none beside a CEDEX, which has codes of its own. */
export function postalCodesNamed(reference: Reference, commune: CellValue): readonly string[] {
  if (typeof commune !== "string" || /\bcedex\b/i.test(commune)) return [];
  return [...new Set(reference.communesNamed(commune).flatMap(({ postalCodes }) => postalCodes))].sort();
}

/** The code that a slip of the keyboard made invalid, for a person to confirm. */
export function nearCodeChoice(field: PostalField, near: string | null): Choice[] {
  return near === null ? [] : [{ label: `Écrire ${near}`, changes: [{ field, value: near }] }];
}

/** The only commune that a postal code serves, for a person to confirm. */
export function communeChoice(field: "commune" | "birthCommune", served: readonly Commune[]): Choice[] {
  const [only, other] = served;
  if (!only || other) return [];
  return [{ label: `Écrire la commune ${only.name}`, changes: [{ field, value: only.name }] }];
}

/** What may stand in the place of an invalid code: one that is a slip away, those of the commune in the department that is typed, or what stands in the cell of the commune. */
export function placeChoices(
  field: PostalField,
  near: string | null,
  cell: (field: string) => CellValue,
  reference: Reference | null,
): Choice[] {
  if (near !== null || !reference) return nearCodeChoice(field, near);
  const [code, commune] = [cell(field), cell(COMMUNE_OF[field])];
  if (isExchanged(reference, code, commune))
    return [
      {
        label: "Échanger le code postal et la commune",
        changes: [
          { field, value: cellText(commune) },
          { field: COMMUNE_OF[field], value: cellText(code) },
        ],
      },
    ];
  const department = /^ ?(\d{2}) ?$/.exec(cellText(code))?.[1];
  if (department === undefined) return [];
  return postalCodeChoices(
    field,
    postalCodesNamed(reference, commune).filter((one) => one.startsWith(department)),
  );
}

/** « AGEN » and « 47000 », each in the place of the other. */
function isExchanged(reference: Reference, code: CellValue, commune: CellValue): boolean {
  if (typeof code !== "string" || (typeof commune !== "string" && typeof commune !== "number")) return false;
  return matchCommune(reference, code, cellText(commune)).kind === "match";
}

/** What a reference says of the half of a place that is missing: the codes of the commune, or the only commune of the code. */
export function missingPlaceChoices(
  field: string,
  cell: (field: string) => CellValue,
  reference: Reference | null,
): Choice[] {
  if (!reference) return [];
  for (const code of POSTAL_FIELDS) {
    const commune = COMMUNE_OF[code];
    if (field === code) return postalCodeChoices(code, postalCodesNamed(reference, cell(commune)));
    if (field === commune) return communeChoice(commune, reference.communesOfPostalCode(cellText(cell(code))));
  }
  return [];
}
