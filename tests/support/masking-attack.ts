/** A table as it is printed in the sheet, read from the file alone. */
export interface PrintedTable {
  readonly headings: readonly string[];
  readonly rows: readonly PrintedRow[];
}

interface PrintedRow {
  readonly name: string;
  /** In a table of groups, the one it is of. */
  readonly group: string;
  readonly isTotal: boolean;
  readonly cells: (number | string)[];
}

type Cell = number | string;

/** The tables of the sheet: a row with texts alone opens one, the rows that hold numbers or « s » follow. */
export function printedTables(sheet: string): PrintedTable[] {
  const lines = [...sheet.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, cells = ""]) =>
    [...cells.matchAll(/<c r="[A-Z]+\d+"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].flatMap(
      ([, attributes = "", content = ""]): Cell[] => {
        const value = /<(?:t|v)[^>]*>(.*?)<\/(?:t|v)>/s.exec(content)?.[1];
        if (value === undefined || value === "") return [];
        return [/t="/.test(attributes) ? value.replace(/[\u00a0\u202f]/g, " ").replace(/&apos;/g, "'") : Number(value)];
      },
    ),
  );
  const tables: { headings: string[]; rows: (PrintedRow & { names: readonly string[] })[] }[] = [];
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
      group: "",
      names,
      isTotal: names.includes("Ensemble"),
      cells: data,
    });
  }
  return tables.filter(({ rows }) => rows.length > 0).map(({ headings, rows }) => ({ headings, rows: inGroups(rows) }));
}

/** Where some rows have two names and others one, the first of two opens a group. */
function inGroups(rows: readonly (PrintedRow & { readonly names: readonly string[] })[]): PrintedRow[] {
  const counts = new Set(rows.filter(({ isTotal }) => !isTotal).map(({ names }) => names.length));
  const isGrouped = counts.size > 1;
  let group = "";
  return rows.map(({ names, ...row }) => {
    if (isGrouped && names.length > 1) group = names[0] ?? "";
    return { ...row, group: isGrouped ? group : "", name: isGrouped ? (names[names.length - 1] ?? "") : row.name };
  });
}

const isNumber = (cell: Cell): boolean => typeof cell === "number" || cell === "s";

/** Columns of which the last one is the sum of the others that the table has. */
const ACROSS = [
  ["Hommes", "Femmes", "Non binaires", "Total"],
  ["Vérifiées", "À compléter", "Refusées", "Sans objet", "Total"],
  ["En parcours", "Sorties", "Accompagnés"],
  ["Justifiées", "Sans pièce", "Étapes"],
  ["Répondue", "Manquante", "Posée"],
];

/** Rows, by their code or their words wherever they stand, of which the last one is the sum of the others. */
const DOWN = [
  ["PL01", "PL02", "PL03"],
  ["PL04", "PL05", "PL03"],
  ["CO01", "CO03", "CO05", "TOTAL"],
  ["EECO02", "EECO04", "EECO05", "EECO01"],
  ["EECO09", "EECO10", "EECO11", "EECO01"],
  ["Emploi durable", "Formation", "PL06"],
  ["Positive", "Dynamique", "PL06"],
  ["Demandeurs d'emploi de longue durée", "Autres demandeurs d'emploi", "CO01"],
  ["Demandeurs d'emploi de longue durée", "Autres demandeurs d'emploi", "EECO02"],
  ["Demandeurs d'emploi de longue durée", "CO02"],
  ["Demandeurs d'emploi de longue durée", "EECO03"],
  ["En emploi", "CO05"],
  ["En emploi", "EECO05"],
  ["Inactifs", "CO03"],
  ["Inactifs", "EECO04"],
  ["Sorties positives", "PL06"],
  ["Comptées dans les indicateurs de l'exercice", "TOTAL"],
  ["Incomplètes : non comptées", "Lignes incomplètes, dans aucun indicateur"],
  ["Personnes accompagnées (PL03)", "PL03"],
  ["Entrées dans le PLIE (PL02)", "PL02"],
  ["Sorties du PLIE (PL04)", "PL04"],
];

/** A cell of the sheet: its number where it is printed, and the one that it really is. */
interface Known {
  readonly name: string;
  readonly printed: Cell;
  readonly truth: number;
}

interface Equation {
  readonly terms: Map<string, number>;
  readonly constant: number;
}

/**
 * What the printed tables give back of the masked cells, by arithmetic: sums of rows, of groups and of columns, what the codes add up to, the same number printed
 * elsewhere, shares of a printed whole. Written apart from the program: it knows nothing of how the cells were chosen.
 * @param whole the same tables with nothing masked: whoever attacks knows which of the sums hold.
 */
export function recoveredBy(tables: readonly PrintedTable[], whole: readonly PrintedTable[]): string[] {
  const equations: Equation[] = [];
  const printed = new Map<string, number>();
  const at = (place: number, row: number, column: number): Known | null => {
    const [own, real] = [tables, whole].map((all) => all[place]?.rows[row]);
    const cell = own?.cells[column];
    const truth = real?.cells[column];
    if (!own || cell === undefined || typeof truth !== "number") return null;
    const name = `${nameOf(tables, place, own, column)} ${headingOf(tables[place], own, column)}`;
    if (typeof cell === "number") printed.set(name, cell);
    return { name, printed: cell, truth };
  };
  const equate = (parts: readonly (Known | null)[], sum: Known | null): void => {
    const known = parts.filter((part) => part !== null);
    if (!sum || known.length === 0 || known.reduce((total, { truth }) => total + truth, 0) !== sum.truth) return;
    const terms = new Map<string, number>();
    let constant = 0;
    for (const [one, sign] of [...known.map((part) => [part, 1] as const), [sum, -1] as const]) {
      if (typeof one.printed === "number") constant += sign * one.printed;
      else terms.set(one.name, (terms.get(one.name) ?? 0) + sign);
    }
    if (terms.size > 0) equations.push({ terms, constant });
  };
  tables.forEach((table, place) => {
    table.rows.forEach((row, line) => {
      const places = (headings: readonly string[]): (Known | null)[] =>
        headings.map((heading) => {
          const column = table.headings.indexOf(heading) - (table.headings.length - row.cells.length);
          return column < 0 ? null : at(place, line, column);
        });
      row.cells.forEach((_, column) => at(place, line, column));
      for (const headings of ACROSS) equate(places(headings.slice(0, -1)), places(headings.slice(-1))[0] ?? null);
    });
    sumsOfRows(table).forEach(([parts, sum]) =>
      table.rows[sum]?.cells.forEach((_, column) =>
        equate(
          parts.map((row) => at(place, row, column)),
          at(place, sum, column),
        ),
      ),
    );
    // A share of a printed whole tells its part.
    const sum = table.rows.findIndex(({ isTotal }) => isTotal);
    table.rows.forEach((row, line) =>
      row.cells.forEach((cell, column) => {
        if (headingOf(table, row, column) !== "Part" || typeof cell !== "number") return;
        const [count, all] = [at(place, line, column - 1), at(place, sum, column - 1)];
        if (count?.printed === "s" && typeof all?.printed === "number") printed.set(count.name, cell * all.printed);
      }),
    );
  });
  for (const codes of [...DOWN, ...linesByCategory(tables)])
    for (const heading of new Set(tables.flatMap(({ headings }) => headings)))
      for (const found of chosen(codes.map((code) => placesOf(tables, code, heading))))
        equate(
          found.slice(0, -1).map((where) => where && at(...where)),
          found[found.length - 1] ? at(...(found[found.length - 1] as Where)) : null,
        );
  return solved(equations, printed);
}

type Where = readonly [table: number, row: number, column: number];

function headingOf(table: PrintedTable | undefined, row: PrintedRow, column: number): string {
  return table?.headings[table.headings.length - row.cells.length + column] ?? "";
}

/** A code says the same wherever it stands; other words do in their own table alone. */
function nameOf(tables: readonly PrintedTable[], place: number, row: PrintedRow, column: number): string {
  if (/^([A-Z]{2,4}\d{2}[ab]?|TOTAL)$/.test(row.name)) return row.name;
  return `table ${place} row ${tables[place]?.rows.indexOf(row)} column ${column}`;
}

/** The rows that make the last one: all of them, or those of each group. */
function sumsOfRows({ rows }: PrintedTable): (readonly [parts: number[], sum: number])[] {
  const total = rows.findIndex(({ isTotal }) => isTotal);
  if (total < 0) return [];
  const groups = [...new Set(rows.filter(({ isTotal }) => !isTotal).map(({ group }) => group))];
  return groups.map((group) => [
    rows.flatMap((row, place) => (!row.isTotal && row.group === group ? [place] : [])),
    total,
  ]);
}

/** « AGE-P01 », « AGE-P02 »… are the positive exits of the table above. */
function linesByCategory(tables: readonly PrintedTable[]): string[][] {
  const names = [...new Set(tables.flatMap(({ rows }) => rows.map(({ name }) => name)))];
  const categories: readonly (readonly [string, string])[] = [
    ["P", "Positive"],
    ["D", "Dynamique"],
    ["A", "Autre"],
    ["N", "Négative"],
  ];
  return categories.map(([letter, category]) => [
    ...names.filter((name) => new RegExp(`^[A-Z]+-${letter}\\d\\d$`).test(name)),
    category,
  ]);
}

function placesOf(tables: readonly PrintedTable[], name: string, heading: string): Where[] {
  return tables.flatMap((table, place) =>
    table.rows.flatMap((row, line) => {
      if (row.name !== name) return [];
      const column = table.headings.indexOf(heading) - (table.headings.length - row.cells.length);
      return column < 0 ? [] : [[place, line, column] as const];
    }),
  );
}

/** One place of each code, every place of the last one. */
function chosen(places: readonly (readonly Where[])[]): (Where | null)[][] {
  const sums = places[places.length - 1] ?? [];
  return sums.map((sum) => [...places.slice(0, -1).map(([first]) => first ?? null), sum]);
}

/** Gauss and Jordan over what is unknown; the unknowns that stand alone, and those that the tables print elsewhere. */
function solved(equations: readonly Equation[], known: ReadonlyMap<string, number>): string[] {
  const unknowns = [...new Set(equations.flatMap(({ terms }) => [...terms.keys()]))];
  const printed = unknowns.filter((name) => known.has(name));
  const rows = equations.map(({ terms }) => Float64Array.from(unknowns, (name) => terms.get(name) ?? 0));
  let rank = 0;
  unknowns.forEach((_, column) => {
    const pivot = rows.findIndex((row, place) => place >= rank && Math.abs(row[column] ?? 0) > 1e-9);
    if (pivot < 0) return;
    const [chosenRow = new Float64Array()] = rows.splice(pivot, 1);
    const value = chosenRow[column] ?? 1;
    const scaled = chosenRow.map((one) => one / value);
    rows.splice(rank, 0, scaled);
    rows.forEach((row, place) => {
      const factor = row[column] ?? 0;
      if (place === rank || Math.abs(factor) <= 1e-9) return;
      scaled.forEach((one, index) => {
        if (one !== 0) row[index] = (row[index] ?? 0) - factor * one;
      });
    });
    rank += 1;
  });
  const alone = rows.flatMap((row) => {
    const standing = unknowns.filter((_, column) => Math.abs(row[column] ?? 0) > 1e-9);
    return standing.length === 1 ? standing : [];
  });
  return [...new Set([...alone, ...printed])];
}
