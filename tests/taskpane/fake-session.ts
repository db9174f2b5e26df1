import type { Clock } from "../../src/application/ports/clock";
import { createMemoryWorkbook, type MemoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { dayOf } from "../../src/core/domain/day";
import { decodeReference } from "../../src/core/territory/decode-reference";
import type { ExampleCells } from "../../src/core/rules/rule";
import type { Session } from "../../src/taskpane/session";
import { CONFORMING_PARTICIPANT, exampleGrid } from "../support/example-workbook";

/** Time that stands still, except that each pause lets the others work. */
export const stillClock: Clock = {
  now: () => 0,
  today: () => dayOf(2022, 1, 31),
  pause: () => Promise.resolve(),
};

/** A workbook in memory with a Participants sheet: a conforming person, changed as each row says. */
export function participantsWorkbook(
  rows: readonly ExampleCells[],
  more: { readonly protected?: boolean } = {},
): MemoryWorkbook {
  const grid = exampleGrid(
    "participants",
    rows.map((cells) => ({ ...CONFORMING_PARTICIPANT["fse-2014-2020"], ...cells })),
  );
  const cells = Array.from({ length: grid.rowCount }, (_row, row) => grid.columns.map((column) => column[row] ?? null));
  return createMemoryWorkbook({ name: "suivi.xlsx", sheets: [{ name: "Participants", rows: cells, ...more }] });
}

/** A France of one commune: where the conforming person lives. */
const AGEN_ALONE = decodeReference({
  year: 2022,
  attribution: "",
  groupings: [],
  departments: [{ code: "47", groupingsFrom: 0, communes: ["Agen;000;;1"] }],
  former: [],
});

/** The pane's world, as Excel gives it, over a workbook in memory. */
export function fakeSession(workbook: MemoryWorkbook | null, more: Partial<Session> = {}): Session {
  return {
    kind: "excel",
    version: "0.0.0",
    clock: stillClock,
    randomBytes: (count) => new Uint8Array(count).fill(7),
    opened: workbook ? { workbook, name: "" } : null,
    loadCatalogue: async () => ({ fiches: [], profiles: [] }),
    loadReference: async () => AGEN_ALONE,
    readFile: async () => {
      throw new Error("no other file is expected");
    },
    handOver: async () => {
      throw new Error("no other workbook is expected");
    },
    theme: { isDark: false },
    ...more,
  };
}
