import { SEX, type BySex } from "../figure";
import { NOT_STATED, type Dimension } from "./dimension";

/** How many people of a part, in all and by sex. */
export interface Part {
  readonly name: string;
  readonly count: BySex;
}

const SEXES = Object.keys(SEX).length;

/** Counts people by part and sex, one cell of memory for each. */
export class Tally {
  private readonly cells: Uint32Array;

  constructor(private readonly dimension: Dimension) {
    this.cells = new Uint32Array((dimension.parts.length + 1) * SEXES);
  }

  add(row: number, sex: number): void {
    const at = this.dimension.partOf(row) * SEXES + sex;
    this.cells[at] = (this.cells[at] as number) + 1;
  }

  /** Closed parts in their order, also those of nobody; a free text's by number of people, then by name, only those of someone. Last, where someone is in it, what is not stated. */
  parts(): readonly Part[] {
    const { parts, free } = this.dimension;
    const all = parts.map((name, place): Part => ({ name, count: this.countOf(place) }));
    const listed = free
      ? all
          .filter(({ count }) => count.total > 0)
          .sort((a, b) => b.count.total - a.count.total || (a.name < b.name ? -1 : 1))
      : all;
    const unstated = this.countOf(parts.length);
    return unstated.total === 0 ? listed : [...listed, { name: NOT_STATED, count: unstated }];
  }

  private countOf(place: number): BySex {
    const [unknown = 0, hommes = 0, femmes = 0, nonBinaire = 0] = this.cells.subarray(
      place * SEXES,
      (place + 1) * SEXES,
    );
    return { total: unknown + hommes + femmes + nonBinaire, hommes, femmes, nonBinaire };
  }
}
