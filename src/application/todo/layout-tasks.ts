import { dayText } from "../../core/domain/value-text";
import { textAt } from "../../core/reading/cells";
import type { Table } from "../../core/reading/table";
import { counted, typography } from "../../core/text/french";
import { lineCount, rowHeight } from "../bilan/text-measure";
import type { ControlReport } from "../control/control-workbook";
import type { CellBlock, ModelValue, SheetModel, StyleName } from "../ports/sheet-model";
import { telephoneOf, type Task, type TaskGroup } from "./tasks";

const TASKS_MARK = "a-faire";

const COLUMNS: readonly { readonly heading: string; readonly width: number; readonly style: StyleName }[] = [
  { heading: "Pour le", width: 12, style: "tableDate" },
  { heading: "À faire", width: 46, style: "tableTextWrapped" },
  { heading: "Personne", width: 26, style: "tableTextWrapped" },
  { heading: "Identifiant", width: 13, style: "tableTextWrapped" },
  { heading: "Téléphone", width: 16, style: "tableTextWrapped" },
  { heading: "Ligne", width: 11, style: "tableLink" },
  { heading: "Fait le", width: 12, style: "tableDate" },
];

/** The sheet « À faire »: one block for each référent, on pages of its own, so that each is handed their list. */
export function layoutTasks(report: ControlReport, groups: readonly TaskGroup[], days: number): SheetModel {
  const participants = report.tables.participants as Table<"participants">;
  const { profile, controlDay } = report.context;
  const blocks: CellBlock[] = [];
  const rowHeights: { row: number; height: number }[] = [{ row: 0, height: 28 }];
  const breaksBefore: number[] = [];
  const text = (row: number, value: string, styles: StyleName): void => {
    blocks.push({ row, column: 0, values: [[typography(value)]], styles });
  };
  text(0, `À faire${profile ? ` – ${profile.name}` : ""}`, "title");
  const total = groups.reduce((sum, { tasks }) => sum + tasks.length, 0);
  text(
    1,
    total === 0
      ? `Rien à faire au ${dayText(controlDay)} ni dans les ${days} jours qui suivent.`
      : `${counted(total, "action")} au ${dayText(controlDay)} : ce qui est en retard, puis les ${days} jours qui suivent.`,
    "text",
  );
  let row = 3;
  for (const [place, { referent, tasks }] of groups.entries()) {
    if (place > 0) breaksBefore.push(row);
    const late = tasks.filter((task) => task.late).length;
    const who = referent === null ? "Sans référent" : `Référent : ${referent}`;
    text(row, `${who} – ${counted(tasks.length, "action")}${late > 0 ? `, dont ${late} en retard` : ""}`, "heading");
    blocks.push({ row: row + 1, column: 0, values: [COLUMNS.map(({ heading }) => heading)], styles: "tableHeading" });
    const values = tasks.map((task) => rowOf(task, participants));
    blocks.push({ row: row + 2, column: 0, values, styles: COLUMNS.map(({ style }) => style) });
    values.forEach((cells, at) => rowHeights.push({ row: row + 2 + at, height: heightOf(cells) }));
    row += tasks.length + 3;
  }
  return {
    name: "À faire",
    mark: TASKS_MARK,
    tabColor: "#1F3A68",
    showGridlines: false,
    columnWidths: COLUMNS.map(({ width }) => width),
    rowHeights,
    blocks,
    page: {
      orientation: "landscape",
      printArea: { firstRow: 0, firstColumn: 0, lastRow: Math.max(1, row - 2), lastColumn: COLUMNS.length - 1 },
      ...(breaksBefore.length > 0 && { breaksBefore }),
      footer: { left: typography(`À faire · contrôle du ${dayText(controlDay)}`) },
    },
  };
}

function rowOf({ row, day, text }: Task, participants: Table<"participants">): ModelValue[] {
  const read = (field: string): string => textAt(participants.columns.get(field), row) ?? "";
  const line = participants.firstRow + row;
  const column = participants.mapping.columns[0]?.column ?? 0;
  return [
    { day },
    text,
    `${read("lastName")} ${read("firstName")}`.trim(),
    read("id"),
    telephoneOf(participants)(row),
    { text: `Ligne ${line + 1}`, link: { sheet: participants.grid.name, row: line, column } },
    null,
  ];
}

function heightOf(cells: readonly ModelValue[]): number {
  const lines = cells.map((value, at) => {
    const { width, style } = COLUMNS[at] as (typeof COLUMNS)[number];
    return typeof value === "string" ? lineCount(value, width, style) : 1;
  });
  return rowHeight(Math.max(...lines), "tableTextWrapped");
}
