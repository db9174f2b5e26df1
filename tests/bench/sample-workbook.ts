import type { CellValue } from "../../src/core/domain/cell";
import { fieldOf } from "../../src/core/questionnaire/sheets";
import type { SheetGrid } from "../../src/core/reading/sheet-grid";
import { sampleGrid } from "./sample-grid";

const TYPES = ["CDI", "CDD", "Intérim", "CDD", "Contrat aidé IAE"] as const;
const FIELDS = ["id", "contractType", "employer", "start", "end", "weeklyHours", "workedHours", "workingTime"] as const;

export type PlainRow = (string | number | null)[];

/** The rows of a grid, as a workbook is filled. */
export function plainRows(grid: SheetGrid): PlainRow[] {
  return Array.from({ length: grid.rowCount }, (_, row) =>
    grid.columns.map((column) => column[row] as string | number | null),
  );
}

/** Three contracts for each participant of the sample. Deterministic. */
export function contractsGrid(participants: number): SheetGrid {
  const rows = participants * 3;
  const columns = FIELDS.map((field): CellValue[] => [
    fieldOf("contracts", field).heading,
    ...Array.from({ length: rows }, (_, row) => contractCell(field, row)),
  ]);
  return {
    name: "Contrats",
    dateSystem: 1900,
    firstRow: 0,
    firstColumn: 0,
    rowCount: rows + 1,
    columns,
    hiddenRows: [],
    merges: [],
  };
}

function contractCell(field: (typeof FIELDS)[number], row: number): CellValue {
  const start = 43900 + ((row * 37) % 300);
  switch (field) {
    case "id":
      return `P${Math.floor(row / 3)}`;
    case "contractType":
      return TYPES[row % TYPES.length] ?? null;
    case "employer":
      return `Employeur ${row % 5}`;
    case "start":
      return start;
    case "end":
      return row % 4 === 0 ? null : start + 60 + (row % 160);
    case "weeklyHours":
      return 35;
    case "workedHours":
      return 200 + (row % 900);
    case "workingTime":
      return "Plein";
  }
}

/** Participants who all left by a line of the Agenais' table. */
export function exitedGrid(participants: number): SheetGrid {
  const grid = sampleGrid(participants);
  const added = (heading: string, value: (row: number) => CellValue): CellValue[] => [
    heading,
    ...Array.from({ length: participants }, (_, row) => value(row)),
  ];
  const columns = [
    ...grid.columns,
    added("Date de sortie PLIE", () => 44377),
    added("Type de sortie PLIE", (row) => `AGE-P0${1 + (row % 6)}`),
    added("Catégorie de sortie", () => "Positive"),
  ];
  return { ...grid, columns };
}

/** What a workbook says of itself, so that nothing has to be supposed. */
export const SETTINGS_ROWS: readonly PlainRow[] = [
  ["PLIE", "agenais"],
  ["Exercice", 2021],
];

/** The same as a sheet of a file. */
export const SETTINGS_GRID: SheetGrid = {
  name: "Paramètres",
  dateSystem: 1900,
  firstRow: 0,
  firstColumn: 0,
  rowCount: SETTINGS_ROWS.length,
  columns: [0, 1].map((column) => SETTINGS_ROWS.map((row) => row[column] ?? null)),
  hiddenRows: [],
  merges: [],
};
