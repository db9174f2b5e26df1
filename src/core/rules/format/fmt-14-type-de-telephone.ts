import type { CellValue } from "../../domain/cell";
import type { Choice } from "../rule";
import { cellRule } from "../define-rule";
import { choiceOfOurs } from "../sources";
import { isNothing } from "../../reading/placeholder";
import { telephoneKind } from "./telephone";

/** A heading that says which kind of number its column holds: a bare « Téléphone » promises none. */
const KINDS = /mobile|portable|port\b|gsm|fixe|domicile|dom\b/i;
const EXPECTED = { mobilePhone: "mobile", homePhone: "fixe" } as const;

type PhoneField = keyof typeof EXPECTED;

/** Whether a cell holds a number of the kind that a column expects. */
function belongsIn(value: CellValue, field: PhoneField): boolean {
  return typeof value === "string" && telephoneKind(value) === EXPECTED[field];
}

/** A number of the other column's kind may go there: where nothing stands, or in exchange for one that is as misplaced as itself. */
function moves(
  own: PhoneField,
  other: PhoneField,
  cell: (field: string) => CellValue,
  heading: (field: string) => string,
): Choice[] {
  const [number, neighbour] = [cell(own), cell(other)];
  if (!belongsIn(number, other)) return [];
  const changes = [
    { field: own, value: isNothing(neighbour) ? null : (neighbour as string) },
    { field: other, value: number as string },
  ];
  if (isNothing(neighbour)) return [{ label: `Mettre dans « ${heading(other)} »`, changes }];
  return belongsIn(neighbour, own) ? [{ label: "Échanger les deux numéros", changes }] : [];
}

export default cellRule({
  code: "FMT-14",
  name: "type-de-telephone",
  gravity: "alerte",
  source: choiceOfOurs(
    "06 et 07 sont des mobiles, 01 à 05 et 09 des fixes ; 08 et les numéros étrangers sont à vérifier",
  ),
  summary: "Un numéro n'est pas du type attendu dans la colonne.",
  sheet: "participants",
  fields: ["mobilePhone", "homePhone"],
  promised: (heading) => KINDS.test(heading),
  check: (number, field) => {
    const kind = telephoneKind(number);
    // Overseas numbers do not tell a mobile from a fixed line.
    return kind === null || kind === "outre-mer" || kind === EXPECTED[field] ? null : { expected: EXPECTED[field] };
  },
  message: ({ label, value, details }) =>
    `${label} : le numéro ${value} n'est pas un numéro ${details.expected} français.`,
  remedy: "Déplacez le numéro dans l'autre colonne, ou vérifiez-le.",
  choices: ({ column: { field }, cell, heading }) =>
    field === "mobilePhone"
      ? moves(field, "homePhone", cell, heading)
      : moves("homePhone", "mobilePhone", cell, heading),
  examples: {
    conforming: [
      {
        note: "Chaque numéro dans sa colonne.",
        participants: [{ mobilePhone: "0712345678", homePhone: "0553000000" }],
      },
    ],
    faulty: [
      { note: "Un fixe parmi les mobiles.", participants: [{ mobilePhone: "0553000000" }] },
      { note: "Un mobile parmi les fixes.", participants: [{ homePhone: "0612345678" }] },
      { note: "Un numéro surtaxé.", participants: [{ homePhone: "0899123456" }] },
      { note: "Un numéro étranger.", participants: [{ mobilePhone: "+34 612 345 678" }] },
    ],
  },
});
