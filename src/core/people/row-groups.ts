/** Rows that belong together: disjoint sets, each known by its first row. */
export class RowGroups {
  private parents: Int32Array;

  constructor(rowCount: number) {
    this.parents = Int32Array.from({ length: rowCount }, (_, row) => row);
  }

  /** The same groups, in which more rows can be joined. */
  copy(): RowGroups {
    const copy = new RowGroups(0);
    copy.parents = this.parents.slice();
    return copy;
  }

  /** The first row of the group of a row; paths are halved on the way, so that a long chain is walked once. */
  firstOf(row: number): number {
    let at = row;
    while (this.parents[at] !== at) {
      const above = this.parents[this.parents[at] as number] as number;
      this.parents[at] = above;
      at = above;
    }
    return at;
  }

  join(a: number, b: number): void {
    const [first, other] = [this.firstOf(a), this.firstOf(b)];
    this.parents[Math.max(first, other)] = Math.min(first, other);
  }
}
