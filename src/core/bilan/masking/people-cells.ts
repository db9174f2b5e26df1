import type { BilanCell, BilanSection, BilanTable } from "../model";

/** A number of people: of no things, and no difference. */
export type PeopleCell = Extract<BilanCell, { readonly kind: "integer" }>;

export function isPeople(cell: BilanCell | undefined): cell is PeopleCell {
  return cell?.kind === "integer" && !cell.things && !cell.signed;
}

/** Every table, in the order of the Bilan. */
export function tablesOf(sections: readonly BilanSection[]): readonly BilanTable[] {
  return sections.flatMap(({ blocks }) => blocks).filter((block) => block.kind === "table");
}
