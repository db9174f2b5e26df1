import type { Control } from "../../engine/control";
import { populationOf } from "../../indicators/population";
import { traitsOf } from "../../indicators/traits";
import { NOBODY } from "../../people/persons";
import { personsOf } from "../../people/persons";
import { textsOf } from "../../reading/cells";
import type { Table } from "../../reading/table";
import { foldWords } from "../../text/fold";
import { SLICE } from "../../work/run";

/** What may still tell who somebody is, once the names are gone. */
export interface StillTelling {
  /** Communes in which one participant only lives, as they are typed. */
  readonly loneCommunes: readonly string[];
  /** How many people are the only ones of their commune, age and sex. */
  readonly lonePeople: number;
  /** People whose postal code and commune of birth are kept, since figures and rules read them. */
  readonly birthPlaces: number;
}

export function* stillTelling(control: Control): Generator<void, StillTelling> {
  const table = control.tables.participants as Table<"participants">;
  const { ofRow } = yield* personsOf(table as Table);
  const traits = traitsOf(yield* populationOf(control), control.context.settings);
  const [commune, sex, birthPlace] = ["commune", "sex", "birthCommune"].map((field) =>
    textsOf(table.columns.get(field)),
  );
  const byCommune = new Map<string, { readonly name: string; readonly people: Set<number> }>();
  const byTraits = new Map<string, Set<number>>();
  const born = new Set<number>();
  for (let row = 0; row < table.rowCount; row += 1) {
    if (row % SLICE === 0) yield;
    const person = ofRow[row] ?? NOBODY;
    const place = commune?.(row);
    if (!table.present[row] || person === NOBODY) continue;
    if (birthPlace?.(row) !== undefined) born.add(person);
    if (place === undefined) continue;
    const key = foldWords(place);
    const lived = byCommune.get(key) ?? { name: place, people: new Set<number>() };
    byCommune.set(key, lived);
    lived.people.add(person);
    const told = `${key}|${traits.age(row) ?? ""}|${sex?.(row) ?? ""}`;
    byTraits.set(told, (byTraits.get(told) ?? new Set()).add(person));
  }
  return {
    loneCommunes: [...byCommune.values()]
      .filter(({ people }) => people.size === 1)
      .map(({ name }) => name)
      .sort(),
    lonePeople: [...byTraits.values()].filter((people) => people.size === 1).length,
    birthPlaces: born.size,
  };
}
