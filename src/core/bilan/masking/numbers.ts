import type { BySex, Figure } from "../../indicators/figure";
import { SEX } from "../../indicators/figure";
import type { BilanCell, Quantity } from "../model";
import type { PeopleCell } from "./people-cells";

const SEX_CODES: Readonly<Record<keyof BySex, number | null>> = {
  total: null,
  hommes: SEX.MAN,
  femmes: SEX.WOMAN,
  nonBinaire: SEX.NON_BINARY,
};

/**
 * The numbers of people that a Bilan prints, each once, wherever and however often it stands: two figures that count the same rows are one
 * number, since who knows one knows the other.
 */
export class Numbers {
  /** By place. */
  readonly values: number[] = [];
  private readonly places = new Map<string, number>();
  private readonly sums = new Map<Figure, ReadonlyMap<keyof BySex, number>>();
  private readonly byCell = new Map<BilanCell, number>();

  constructor(private readonly sexes: Uint8Array) {}

  /** The place of what a cell says; a cell that says nothing that is known elsewhere is a number of its own. */
  placeOf(cell: PeopleCell): number {
    const known = this.byCell.get(cell);
    if (known !== undefined) return known;
    const place = cell.of ? this.placeOfQuantity(cell.of, cell.value) : this.add(cell.value);
    this.byCell.set(cell, place);
    return place;
  }

  /** The place of a number that is printed already, or of one that is only spoken of; null where nothing knows it. */
  placeOfQuantity(of: Quantity, value?: number): number {
    const told = value ?? ("figure" in of ? of.figure.count[of.sex] : 0);
    const key = "figure" in of ? `rows ${this.weight(of.figure, of.sex)}` : `name ${of.name}`;
    const place = this.places.get(key) ?? this.add(told);
    this.places.set(key, place);
    return place;
  }

  /** The weights of the sets of rows that are known, by place: those of disjoint sets add up. */
  weights(): ReadonlyMap<number, number> {
    return new Map(
      [...this.places].flatMap(([key, place]) =>
        key.startsWith("rows ") ? [[Number(key.slice(5)), place] as const] : [],
      ),
    );
  }

  /** The names of the numbers that are known by one. */
  names(): readonly string[] {
    return [...this.places.keys()].flatMap((key) => (key.startsWith("name ") ? [key.slice(5)] : []));
  }

  named(name: string): number | undefined {
    return this.places.get(`name ${name}`);
  }

  private add(value: number): number {
    this.values.push(value);
    return this.values.length - 1;
  }

  /** A sum of random weights of the rows: equal for the same rows, and adding up for rows taken together. */
  private weight(figure: Figure, sex: keyof BySex): number {
    const known = this.sums.get(figure);
    if (known) return known.get(sex) ?? 0;
    const bySex = [0, 0, 0, 0];
    const { mask } = figure;
    for (let row = 0; row < mask.length; row += 1)
      if (mask[row]) bySex[this.sexes[row] as number] = (bySex[this.sexes[row] as number] as number) + weightOf(row);
    const total = bySex.reduce((sum, part) => sum + part, 0);
    const sums = new Map(
      (Object.keys(SEX_CODES) as (keyof BySex)[]).map((one): [keyof BySex, number] => {
        const code = SEX_CODES[one];
        return [one, code === null ? total : (bySex[code] as number)];
      }),
    );
    this.sums.set(figure, sums);
    return sums.get(sex) ?? 0;
  }
}

/** The same for a row every time, 32 bits without any order: a sum of a million of them is exact. */
function weightOf(row: number): number {
  let hash = Math.imul(row + 1, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) + 1;
}
