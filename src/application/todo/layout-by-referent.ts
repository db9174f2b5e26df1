import { dayText } from "../../core/domain/value-text";
import { textAt } from "../../core/reading/cells";
import type { Table } from "../../core/reading/table";
import { typography } from "../../core/text/french";
import { lineCount, rowHeight } from "../bilan/text-measure";
import type { ControlReport } from "../control/control-workbook";
import type { CellBlock, ModelValue, SheetModel, StyleName } from "../ports/sheet-model";
import { telephoneOf, type ReferentGroup } from "./by-referent";

interface SheetColumn {
  readonly heading: string;
  readonly width: number;
  readonly style: StyleName;
}

/** A sheet whose blocks are handed out, one to each référent. */
export interface ReferentSheet<Item> {
  readonly name: string;
  readonly mark: string;
  /** In one sentence, under the title. */
  readonly told: string;
  /** « 3 actions, dont 1 en retard ». */
  readonly count: (items: readonly Item[]) => string;
  /** What there is to do, before who it is about. */
  readonly columns: readonly SheetColumn[];
  readonly cells: (item: Item) => readonly ModelValue[];
}

const PERSON: readonly SheetColumn[] = [
  { heading: "Personne", width: 26, style: "tableTextWrapped" },
  { heading: "Identifiant", width: 13, style: "tableTextWrapped" },
  { heading: "Téléphone", width: 16, style: "tableTextWrapped" },
  { heading: "Ligne", width: 11, style: "tableLink" },
  { heading: "Fait le", width: 12, style: "tableDate" },
];

/** One block for each référent, on pages of its own, so that each is handed their list. */
export function layoutByReferent<Item extends { readonly row: number }>(
  report: ControlReport,
  sheet: ReferentSheet<Item>,
  groups: readonly ReferentGroup<Item>[],
): SheetModel {
  const participants = report.tables.participants as Table<"participants">;
  const { profile, controlDay } = report.context;
  const columns = [...sheet.columns, ...PERSON];
  const person = personCells(participants);
  const blocks: CellBlock[] = [];
  const rowHeights: { row: number; height: number }[] = [{ row: 0, height: 28 }];
  const breaksBefore: number[] = [];
  const text = (row: number, value: string, styles: StyleName): void => {
    blocks.push({ row, column: 0, values: [[typography(value)]], styles });
  };
  text(0, `${sheet.name}${profile ? ` – ${profile.name}` : ""}`, "title");
  text(1, sheet.told, "text");
  let row = 3;
  for (const [place, { referent, items }] of groups.entries()) {
    if (place > 0) breaksBefore.push(row);
    const who = referent === null ? "Sans référent" : `Référent : ${referent}`;
    text(row, `${who} – ${sheet.count(items)}`, "heading");
    blocks.push({ row: row + 1, column: 0, values: [columns.map(({ heading }) => heading)], styles: "tableHeading" });
    const values = items.map((item) => [...sheet.cells(item), ...person(item.row)]);
    blocks.push({ row: row + 2, column: 0, values, styles: columns.map(({ style }) => style) });
    values.forEach((cells, at) => rowHeights.push({ row: row + 2 + at, height: heightOf(cells, columns) }));
    row += items.length + 3;
  }
  return {
    name: sheet.name,
    mark: sheet.mark,
    tabColor: "#1F3A68",
    showGridlines: false,
    columnWidths: columns.map(({ width }) => width),
    rowHeights,
    blocks,
    page: {
      orientation: "landscape",
      printArea: { firstRow: 0, firstColumn: 0, lastRow: Math.max(1, row - 2), lastColumn: columns.length - 1 },
      ...(breaksBefore.length > 0 && { breaksBefore }),
      footer: { left: typography(`${sheet.name} · contrôle du ${dayText(controlDay)}`) },
    },
  };
}

/** Who a row is about, how to reach them, where they stand, and room for the day it is done. */
function personCells(participants: Table<"participants">): (row: number) => readonly ModelValue[] {
  const telephone = telephoneOf(participants);
  const column = participants.mapping.columns[0]?.column ?? 0;
  return (row) => {
    const read = (field: string): string => textAt(participants.columns.get(field), row) ?? "";
    const line = participants.firstRow + row;
    return [
      `${read("lastName")} ${read("firstName")}`.trim(),
      read("id"),
      telephone(row),
      { text: `Ligne ${line + 1}`, link: { sheet: participants.grid.name, row: line, column } },
      null,
    ];
  };
}

function heightOf(cells: readonly ModelValue[], columns: readonly SheetColumn[]): number {
  const lines = cells.map((value, at) => {
    const { width, style } = columns[at] as SheetColumn;
    return typeof value === "string" ? lineCount(value, width, style) : 1;
  });
  return rowHeight(Math.max(...lines), "tableTextWrapped");
}
