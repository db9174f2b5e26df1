import type { BySex, Figure } from "../indicators/figure";
import type { BilanCell, BilanChart, BilanColumn, BilanTable } from "./model";
import { code, counting, figure, integer, label, NOTHING, people, starred, text } from "./parts";

/** A column of a table: its heading, what it says of an item, and what the row of totals says below; a dash where nothing adds up. */
export interface Column<Item> extends BilanColumn {
  readonly cell: (item: Item) => BilanCell;
  readonly total?: BilanCell;
}

interface TableOptions<Item> {
  /** A last row, of the totals of the columns. */
  readonly total?: boolean;
  /** The items that are totals themselves. */
  readonly isTotal?: (item: Item) => boolean;
  readonly chart?: BilanChart | undefined;
  readonly sums?: BilanTable["sums"];
  /** What some rows add up to, where no row of the table says it. */
  readonly wholes?: readonly { readonly parts: readonly number[]; readonly item: Item }[];
  readonly isLarge?: (item: Item) => boolean;
}

export function column<Item>(
  { heading, role }: BilanColumn,
  cell: (item: Item) => BilanCell,
  total?: BilanCell,
): Column<Item> {
  return { heading, role, cell, ...(total && { total }) };
}

/** One row for each item: no heading can stand over the cells of another column. */
export function tableOf<Item>(
  items: readonly Item[],
  columns: readonly Column<Item>[],
  { total = false, isTotal, chart, sums, wholes, isLarge }: TableOptions<Item> = {},
): BilanTable {
  const rows = items.map((item) => ({
    cells: columns.map(({ cell }) => cell(item)),
    ...(isTotal?.(item) && { total: true as const }),
    ...(isLarge?.(item) && { large: true as const }),
  }));
  const all =
    total && !sums && items.length > 0 ? [{ parts: items.map((_, place) => place), total: items.length }] : [];
  return {
    kind: "table",
    columns: columns.map(({ heading, role }) => ({ heading, role })),
    rows: total ? [...rows, { cells: columns.map((column) => column.total ?? NOTHING), total: true as const }] : rows,
    ...(chart && { chart }),
    ...(wholes && {
      wholes: wholes.map(({ parts, item }) => ({ parts, cells: columns.map(({ cell }) => cell(item)) })),
    }),
    ...((sums || all.length > 0) && { sums: [...(sums ?? []), ...all] }),
  };
}

/** A count for each sex; the third stands only where someone of everyone bears it. */
export function sexColumns<Item>(
  everyone: BySex,
  countOf: (item: Item) => BySex,
  figureOf?: (item: Item) => Figure,
): Column<Item>[] {
  const of = (title: string, sex: keyof BySex): Column<Item> =>
    column(figure(title), (item) => countCell(item, countOf, figureOf, sex));
  return [
    of("Hommes", "hommes"),
    of("Femmes", "femmes"),
    ...(everyone.nonBinaire > 0 ? [of("Non binaires", "nonBinaire")] : []),
  ];
}

/** The same, and their total. */
export function countColumns<Item>(
  everyone: BySex,
  countOf: (item: Item) => BySex,
  figureOf?: (item: Item) => Figure,
): Column<Item>[] {
  return [
    ...sexColumns(everyone, countOf, figureOf),
    column(figure("Total"), (item) => countCell(item, countOf, figureOf, "total")),
  ];
}

function countCell<Item>(
  item: Item,
  countOf: (item: Item) => BySex,
  figureOf: ((item: Item) => Figure) | undefined,
  sex: keyof BySex,
): BilanCell {
  return figureOf ? people(figureOf(item), sex) : integer(countOf(item)[sex]);
}

/** Code, label and counts of a figure, which lead to the rows that it counts; a small sensitive count is starred. */
export function figureColumns<Item>(everyone: BySex, title: string, figureOf: (item: Item) => Figure): Column<Item>[] {
  return [
    column(code("Code"), (item) => counting(figureOf(item).code, figureOf(item))),
    column(label(title), (item) => text(starred(figureOf(item)))),
    ...countColumns<Item>(everyone, (item) => figureOf(item).count, figureOf),
  ];
}
