import { createOfficeWorkbook } from "../../src/adapters/officejs/office-workbook";
import { controlWorkbook } from "../../src/application/control/control-workbook";
import { writeBilan } from "../../src/application/bilan/write-bilan";
import { systemClock } from "../../src/adapters/clock/system-clock";
import type { CellValue } from "../../src/core/domain/cell";
import { exitsOf } from "../../src/core/exits/exits-of";
import { fieldOf } from "../../src/core/questionnaire/sheets";
import { mapSheet } from "../../src/core/reading/headings";
import { readTable } from "../../src/core/reading/read-table";
import type { SheetGrid } from "../../src/core/reading/sheet-grid";
import { loadCatalogue } from "../../src/fiches";
import { startExcel } from "../excel-host/load-library";
import { exampleContext, finish } from "../support/example-workbook";
import { sampleGrid } from "./sample-grid";
import { timed, timedAsync } from "./measure";

const TYPES = ["CDI", "CDD", "Intérim", "CDD", "Contrat aidé IAE"] as const;
const FIELDS = ["id", "contractType", "employer", "start", "end", "weeklyHours", "workedHours", "workingTime"] as const;

/** Three contracts for each participant of the sample. Deterministic. */
function contractsGrid(participants: number): SheetGrid {
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
function exitedGrid(participants: number): SheetGrid {
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

/** Milliseconds to judge the exits of so many participants, with three contracts each. */
export function measureExits(participants: number): number {
  const context = exampleContext({ plie: "agenais" });
  const [people, contracts] = [exitedGrid(participants), contractsGrid(participants)];
  const [peopleMap, contractsMap] = [mapSheet(people, "participants"), mapSheet(contracts, "contracts")];
  if (!peopleMap || !contractsMap) throw new Error("no headings");
  const tables = {
    participants: finish(readTable(people, peopleMap, "participants", 2022)),
    contracts: finish(readTable(contracts, contractsMap, "contracts", 2022)),
  };
  return timed(() => finish(exitsOf(tables, context)));
}

export interface BilanMeasure {
  readonly ms: number;
  readonly requests: number;
  readonly largestRequest: number;
}

/** Writing Bilan, Anomalies and Détail of so many participants into the emulated Excel. */
export async function measureBilan(participants: number): Promise<BilanMeasure> {
  const grid = exitedGrid(participants);
  const values = Array.from({ length: grid.rowCount }, (_, row) =>
    grid.columns.map((column) => column[row] as string | number | null),
  );
  const host = startExcel({ sheets: [{ name: "Participants", values }] });
  const workbook = createOfficeWorkbook();
  const catalogue = await loadCatalogue();
  const report = await controlWorkbook(workbook, { plie: "agenais", year: 2021 }, { catalogue, clock: systemClock });
  const before = host.statistics.requests;
  const ms = await timedAsync(() => writeBilan(workbook, report, { clock: systemClock }));
  return { ms, requests: host.statistics.requests - before, largestRequest: host.statistics.largestRequest };
}
