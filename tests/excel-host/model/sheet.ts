import type { CellArea, DateSystem } from "../../../src/core/domain/cell";
import { notEmulated } from "../protocol";
import { columnsOf, intersect, isUnbounded, rowsOf, union, WHOLE_SHEET } from "./area";
import { FormatStore } from "./format-store";
import { checkFormula } from "./formula-syntax";
import type { CellContent } from "./parse-input";
import { parseInput } from "./parse-input";

export interface HostFilter {
  readonly area: CellArea;
  readonly hidden: ReadonlySet<number>;
}

export interface HostTable {
  readonly id: string;
  name: string;
  area: CellArea;
  style: string;
  filterButton: boolean;
  bandedRows: boolean;
  filter: HostFilter | null;
}

export interface HostSeries {
  name: string;
  values: CellArea | null;
  categories: CellArea | null;
  color: string | null;
  lineColor: string | null;
  /** Of single bars, by place. */
  readonly pointColors: Map<number, string>;
}

export interface HostChart {
  readonly id: string;
  name: string;
  type: string;
  title: string;
  titleVisible: boolean;
  legendVisible: boolean;
  legendPosition: string;
  series: HostSeries[];
  place: CellArea | null;
  valueFormat: string | null;
  /** Between two lines across the value axis; null: Excel chooses. */
  valueUnit: number | null;
  readonly valueLines: { visible: boolean; color: string | null };
  categoryLabels: string | null;
}

/** A picture over the cells; lengths in points. */
export interface HostShape {
  readonly id: string;
  name: string;
  /** In base64. */
  readonly image: string;
  left: number;
  top: number;
  width: number;
  height: number;
  lockAspectRatio: boolean;
  altTextDescription: string;
}

export interface HostName {
  readonly name: string;
  formula: string;
  visible: boolean;
}

export interface HostValidation {
  readonly area: CellArea;
  rule: unknown;
  prompt: unknown;
  errorAlert: unknown;
}

export interface HostHyperlink {
  readonly documentReference?: string;
  readonly address?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

export interface HostPage {
  orientation: string;
  paperSize: string;
  zoom: unknown;
  printArea: CellArea | null;
  titleRows: CellArea | null;
  titleColumns: CellArea | null;
  footer: Record<string, string>;
}

type Row = (CellContent | undefined)[];

/** A worksheet of the emulated Excel. Everything public is there for tests to look at. */
export class HostSheet {
  visibility = "Visible";
  tabColor = "";
  showGridlines = true;
  protected = false;
  frozen: CellArea | null = null;
  merges: CellArea[] = [];
  tables: HostTable[] = [];
  charts: HostChart[] = [];
  shapes: HostShape[] = [];
  names: HostName[] = [];
  validations: HostValidation[] = [];
  rowBreaks: number[] = [];
  filter: HostFilter | null = null;
  /** Rows hidden by hand. */
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  readonly formats = new FormatStore();
  readonly formulas = new Map<string, string>();
  readonly hyperlinks = new Map<string, HostHyperlink>();
  readonly page: HostPage = {
    orientation: "Portrait",
    paperSize: "Letter",
    zoom: { scale: 100 },
    printArea: null,
    titleRows: null,
    titleColumns: null,
    footer: {},
  };
  /** Rows of values; a hole is an empty cell. */
  private rows: Row[] = [];
  deleted = false;

  constructor(
    readonly id: string,
    public name: string,
    /** For the sheets that formulas speak of. */
    private readonly workbook: { readonly findSheet: (name: string) => HostSheet | undefined },
  ) {}

  valueAt(row: number, column: number): CellContent | "" {
    return this.rows[row]?.[column] ?? "";
  }

  setValue(row: number, column: number, value: CellContent | null): void {
    const cells = (this.rows[row] ??= []);
    if (value === null) delete cells[column];
    else cells[column] = value;
  }

  /** Puts whole rows at once, without parsing: how a test fills a big sheet. */
  load(rows: readonly (readonly (CellContent | null)[])[], firstRow = 0, firstColumn = 0): void {
    rows.forEach((cells, index) => {
      cells.forEach((value, column) => {
        if (value !== null && value !== "") this.setValue(firstRow + index, firstColumn + column, value);
      });
    });
  }

  /** Assigns one value as the API does: null leaves the cell, a string is parsed. */
  assign(row: number, column: number, input: unknown, system: DateSystem): void {
    if (input === null) return;
    const format = this.formats.at(row, column, "numberFormat");
    const parsed = parseInput(input, format, system);
    if (parsed.formula !== undefined)
      checkFormula(parsed.formula, (name) => name === "" || this.workbook.findSheet(name) !== undefined);
    this.setValue(row, column, parsed.value);
    const key = cellKey(row, column);
    if (parsed.formula === undefined) this.formulas.delete(key);
    else this.formulas.set(key, parsed.formula);
    if (parsed.format !== undefined && format === "General") {
      this.formats.paint(
        { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column },
        "numberFormat",
        parsed.format,
      );
    }
  }

  filters(): HostFilter[] {
    return [this.filter, ...this.tables.map((table) => table.filter)].filter((filter) => filter !== null);
  }

  isRowHidden(row: number): boolean {
    return this.hiddenRows.has(row) || this.filters().some((filter) => filter.hidden.has(row));
  }

  /**
   * Over rows hidden by a filter Excel puts the values in the wrong rows (office-js#224): no caller may rely on that, so the host refuses instead.
   */
  checkUnfiltered(area: CellArea): void {
    if (rowsOf(area) === 1) return;
    const misplaced = this.filters().some((filter) =>
      [...filter.hidden].some((row) => row >= area.firstRow && row <= area.lastRow),
    );
    if (misplaced) throw notEmulated("writing a block over filtered rows");
  }

  usedArea(valuesOnly: boolean, within = WHOLE_SHEET): CellArea | null {
    const cells = this.valuesExtent(within);
    if (valuesOnly) return cells;
    const painted = this.formats.extent();
    const bounded = painted && !isUnbounded(painted) ? [painted] : [];
    return union(cells ? [cells, ...bounded] : bounded);
  }

  private valuesExtent(within: CellArea): CellArea | null {
    let [firstRow, lastRow, firstColumn, lastColumn] = [Infinity, -1, Infinity, -1];
    this.rows.forEach((cells, row) => {
      if (row < within.firstRow || row > within.lastRow) return;
      const isUsed = (value: CellContent | undefined, column: number): boolean =>
        value !== undefined && column >= within.firstColumn && column <= within.lastColumn;
      const first = cells.findIndex(isUsed);
      if (first < 0) return;
      firstRow = Math.min(firstRow, row);
      lastRow = row;
      firstColumn = Math.min(firstColumn, first);
      let last = Math.min(cells.length - 1, within.lastColumn);
      while (!isUsed(cells[last], last)) last -= 1;
      lastColumn = Math.max(lastColumn, last);
    });
    return lastRow < 0 ? null : { firstRow, firstColumn, lastRow, lastColumn };
  }

  clear(area: CellArea, what: string): void {
    if (what !== "All" && what !== "Contents" && what !== "Formats") throw notEmulated(`Range.clear(${what})`);
    if (what !== "Formats") this.clearContents(area);
    if (what !== "Contents") this.formats.reset(area);
    if (what === "All") {
      this.merges = this.merges.filter((merge) => !intersect(merge, area));
      this.clearKeys(this.hyperlinks, area);
    }
  }

  /** Merging keeps the value of the first cell; the others are lost. */
  clearAllButFirst(area: CellArea): void {
    const [value, formula] = [
      this.valueAt(area.firstRow, area.firstColumn),
      this.formulas.get(cellKey(area.firstRow, area.firstColumn)),
    ];
    this.clearContents(area);
    if (value !== "") this.setValue(area.firstRow, area.firstColumn, value);
    if (formula !== undefined) this.formulas.set(cellKey(area.firstRow, area.firstColumn), formula);
  }

  private clearContents(area: CellArea): void {
    this.rows.forEach((cells, row) => {
      if (row < area.firstRow || row > area.lastRow) return;
      if (columnsOf(area) >= cells.length && area.firstColumn === 0) delete this.rows[row];
      else
        for (let column = area.firstColumn; column <= Math.min(area.lastColumn, cells.length); column += 1)
          delete cells[column];
    });
    this.clearKeys(this.formulas, area);
  }

  private clearKeys(map: Map<string, unknown>, area: CellArea): void {
    for (const key of [...map.keys()]) {
      const [row = 0, column = 0] = key.split(",").map(Number);
      const inRows = row >= area.firstRow && row <= area.lastRow;
      if (inRows && column >= area.firstColumn && column <= area.lastColumn) map.delete(key);
    }
  }
}

export const cellKey = (row: number, column: number): string => `${row},${column}`;
