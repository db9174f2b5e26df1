import { createOfficeWorkbook } from "../../src/adapters/officejs/office-workbook";
import { controlWorkbook } from "../../src/application/control/control-workbook";
import { writeBilan } from "../../src/application/bilan/write-bilan";
import { systemClock } from "../../src/adapters/clock/system-clock";
import { exitsOf } from "../../src/core/exits/exit-evaluation";
import { mapSheet } from "../../src/core/reading/headings";
import { readTable } from "../../src/core/reading/read-table";
import { loadCatalogue } from "../../src/fiches";
import { startExcel } from "../excel-host/load-library";
import { exampleContext, finish } from "../support/example-workbook";
import { timed, timedAsync } from "./measure";
import { contractsGrid, exitedGrid, plainRows } from "./sample-workbook";

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
  const host = startExcel({ sheets: [{ name: "Participants", values: plainRows(grid) }] });
  const workbook = createOfficeWorkbook();
  const catalogue = await loadCatalogue();
  const report = await controlWorkbook(workbook, { plie: "agenais", year: 2021 }, { catalogue, clock: systemClock });
  const before = host.statistics.requests;
  const ms = await timedAsync(() => writeBilan(workbook, report, { clock: systemClock }));
  return { ms, requests: host.statistics.requests - before, largestRequest: host.statistics.largestRequest };
}
