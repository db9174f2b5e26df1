/** A table as it is printed in the sheet, read from the file alone. */
export interface PrintedTable {
  readonly headings: readonly string[];
  readonly rows: readonly { readonly name: string; readonly isTotal: boolean; readonly cells: (number | string)[] }[];
}

type Cell = number | string;

/** Numbers that two tables say alike: by the code of the row, or its words, and the heading of the column. */
const COUNTS = ["Hommes", "Femmes", "Non binaires", "Total"];

/** The tables of the sheet: a row with texts alone opens one, the rows that hold numbers or « s » follow. */
export function printedTables(sheet: string): PrintedTable[] {
  const lines = [...sheet.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, cells = ""]) =>
    [...cells.matchAll(/<c r="[A-Z]+\d+"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].flatMap(
      ([, attributes = "", content = ""]): Cell[] => {
        const value = /<(?:t|v)[^>]*>(.*?)<\/(?:t|v)>/s.exec(content)?.[1];
        if (value === undefined) return [];
        return [/t="/.test(attributes) ? value.replace(/[\u00a0\u202f]/g, " ") : Number(value)];
      },
    ),
  );
  const tables: { headings: string[]; rows: PrintedTable["rows"][number][] }[] = [];
  for (const cells of lines) {
    const first = cells.findIndex(isNumber);
    const data = first < 0 ? [] : cells.slice(first);
    if (data.length === 0 || first === 0) {
      const texts = cells.filter((cell): cell is string => typeof cell === "string");
      if (texts.length > 1) tables.push({ headings: texts, rows: [] });
      continue;
    }
    const names = cells.slice(0, first).map(String);
    tables[tables.length - 1]?.rows.push({
      name: names[0] === "–" ? (names[1] ?? "") : (names[0] ?? ""),
      isTotal: names.includes("Ensemble"),
      cells: data,
    });
  }
  return tables.filter(({ rows }) => rows.length > 0);
}

const isNumber = (cell: Cell): boolean => typeof cell === "number" || cell === "s";

interface Equation {
  readonly terms: Map<string, number>;
  readonly constant: number;
}

/**
 * What the printed tables give back of the masked cells by sums of rows and columns, by men and women that make everyone, by shares of a printed whole, and by the
 * same number printed elsewhere. Written apart from the program: it knows nothing of how the cells were chosen.
 */
export function recoveredBy(tables: readonly PrintedTable[]): string[] {
  const equations: Equation[] = [];
  const known = new Map<string, number>();
  const nameOf = (table: PrintedTable, place: number, row: PrintedTable["rows"][number], column: number): string => {
    const heading = table.headings[table.headings.length - row.cells.length + column] ?? "";
    // A code says the same wherever it stands.
    return /^([A-Z]{2,4}\d{2}[ab]?|TOTAL)$/.test(row.name) && COUNTS.includes(heading)
      ? `${row.name} ${heading}`
      : `table ${place} ${row.name} ${table.rows.indexOf(row)} ${heading} ${column}`;
  };
  const equate = (
    parts: readonly (readonly [string, Cell | undefined])[],
    whole: readonly [string, Cell | undefined],
  ): void => {
    const all = [...parts.map((part) => [...part, 1] as const), [...whole, -1] as const];
    if (all.some(([, cell]) => cell === undefined || (typeof cell === "string" && cell !== "s"))) return;
    const terms = new Map<string, number>();
    let constant = 0;
    for (const [name, cell, sign] of all) {
      if (cell === "s") terms.set(name, (terms.get(name) ?? 0) + sign);
      else constant += sign * Number(cell);
    }
    if (terms.size > 0) equations.push({ terms, constant });
  };
  tables.forEach((table, place) => {
    const at = (row: PrintedTable["rows"][number], column: number) =>
      [nameOf(table, place, row, column), row.cells[column]] as const;
    for (const row of table.rows) {
      const offset = table.headings.length - row.cells.length;
      const columnsOf = (headings: readonly string[]): number[] =>
        headings.map((heading) => table.headings.indexOf(heading) - offset).filter((column) => column >= 0);
      row.cells.forEach((cell, column) => {
        if (typeof cell === "number") known.set(nameOf(table, place, row, column), cell);
      });
      const [whole] = columnsOf(["Total"]);
      const sexes = columnsOf(["Hommes", "Femmes", "Non binaires"]);
      if (whole !== undefined && sexes.length > 1)
        equate(
          sexes.map((column) => at(row, column)),
          at(row, whole),
        );
    }
    const total = table.rows.find(({ isTotal }) => isTotal);
    const others = table.rows.filter(({ isTotal, cells }) => !isTotal && cells.length === total?.cells.length);
    if (!total || table.rows.length !== others.length + 1) return;
    total.cells.forEach((_, column) => {
      const printed = others.map((row) => row.cells[column]);
      // A column that does not add up where it is printed whole is none that adds up.
      const values = [...printed, total.cells[column]];
      if (values.every((cell) => typeof cell === "number")) return;
      const heading = table.headings[table.headings.length - total.cells.length + column] ?? "";
      if (COUNTS.includes(heading))
        equate(
          others.map((row) => at(row, column)),
          at(total, column),
        );
    });
    // A share of a printed whole tells its part.
    for (const row of others)
      row.cells.forEach((cell, column) => {
        const heading = table.headings[table.headings.length - row.cells.length + column] ?? "";
        const count = row.cells[column - 1];
        const whole = total.cells[column - 1];
        if (heading === "Part" && count === "s" && typeof cell === "number" && typeof whole === "number")
          known.set(at(row, column - 1)[0], cell * whole);
      });
  });
  addMovements(tables, equate, (table, row, column) => nameOf(table, tables.indexOf(table), row, column));
  return solved(equations, known);
}

/** Those in course and the entries make those accompanied; those who left and those who stay, too; three statuses make everyone. */
function addMovements(
  tables: readonly PrintedTable[],
  equate: (parts: readonly (readonly [string, Cell | undefined])[], whole: readonly [string, Cell | undefined]) => void,
  nameOf: (table: PrintedTable, row: PrintedTable["rows"][number], column: number) => string,
): void {
  const SUMS = [
    ["PL01", "PL02", "PL03"],
    ["PL04", "PL05", "PL03"],
    ["CO01", "CO03", "CO05", "TOTAL"],
    ["EECO02", "EECO04", "EECO05", "EECO01"],
    ["EECO09", "EECO10", "EECO11", "EECO01"],
  ];
  for (const codes of SUMS)
    for (const table of tables) {
      const rows = codes.map((code) => table.rows.find(({ name }) => name === code));
      const whole = rows[rows.length - 1];
      if (!whole || rows.some((row) => !row) || !table.headings.includes("Hommes")) continue;
      whole.cells.forEach((_, column) => {
        const cell = (row: (typeof rows)[number]) =>
          [row ? nameOf(table, row, column) : "", row?.cells[column]] as const;
        equate(rows.slice(0, -1).map(cell), cell(whole));
      });
    }
}

/** Gauss and Jordan over what is unknown; the unknowns that stand alone, and those that the tables print elsewhere. */
function solved(equations: readonly Equation[], known: ReadonlyMap<string, number>): string[] {
  const unknowns = [...new Set(equations.flatMap(({ terms }) => [...terms.keys()]))];
  const printed = unknowns.filter((name) => known.has(name));
  const rows = equations.map(({ terms, constant }) => {
    const row = unknowns.map((name) => terms.get(name) ?? 0);
    return [...row, constant];
  });
  let rank = 0;
  unknowns.forEach((_, column) => {
    const pivot = rows.findIndex((row, place) => place >= rank && Math.abs(row[column] ?? 0) > 1e-9);
    if (pivot < 0) return;
    const [chosen = []] = rows.splice(pivot, 1);
    const scaled = chosen.map((value) => value / (chosen[column] ?? 1));
    rows.splice(rank, 0, scaled);
    rows.forEach((row, place) => {
      const factor = row[column] ?? 0;
      if (place !== rank && Math.abs(factor) > 1e-9)
        rows[place] = row.map((value, at) => value - factor * (scaled[at] ?? 0));
    });
    rank += 1;
  });
  const alone = rows.flatMap((row) => {
    const standing = unknowns.filter((_, column) => Math.abs(row[column] ?? 0) > 1e-9);
    return standing.length === 1 ? standing : [];
  });
  return [...new Set([...alone, ...printed])];
}
