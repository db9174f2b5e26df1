import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SheetGrid } from "../../src/core/reading/sheet-grid";
import { fieldOf } from "../../src/core/questionnaire/sheets";
import { median, timed } from "./measure";
import { sampleFile } from "./sample-file";
import { SETTINGS_GRID } from "./sample-workbook";

/** What a command of the auditor costs, beside the control of the very files that it reads. */
export interface AuditMeasure {
  readonly command: string;
  readonly ms: number;
  readonly control: number;
}

const BUILT = join(__dirname, "../../dist/cli/bilan-plie.mjs");

/** Runs each command of the auditor as it ships, from the start of the process to its end. */
export async function measureAudit(grid: SheetGrid, folder: string, rounds: number): Promise<readonly AuditMeasure[]> {
  const file = (name: string): string => join(folder, name);
  const write = async (name: string, rows: SheetGrid): Promise<void> =>
    writeFileSync(file(name), await sampleFile([SETTINGS_GRID, rows]));
  const half = Math.floor(grid.rowCount / 2);
  await write("whole.xlsx", grid);
  await write("corrected.xlsx", withoutOneIn(grid, 1_000));
  await write("first.xlsx", rowsFrom(grid, 1, half));
  await write("last.xlsx", rowsFrom(grid, half, grid.rowCount));
  const controls = new Map<string, number>();
  const spent = (...args: readonly string[]): number =>
    median(Array.from({ length: rounds }, () => timed(() => run(args))));
  const controlOf = (name: string): number => {
    const known = controls.get(name) ?? spent("controler", file(name));
    controls.set(name, known);
    return known;
  };
  run(["bilan", file("whole.xlsx"), "--sortie", file("bilan.xlsx")]);
  const out = ["--sortie", file("out.xlsx")];
  const commands: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ["liste", ["whole.xlsx"], out],
    ["echantillon", ["whole.xlsx"], [...out, "--graine", "2021-47"]],
    ["comparer", ["whole.xlsx", "corrected.xlsx"], out],
    ["verifier", ["bilan.xlsx"], []],
    ["anonymiser", ["whole.xlsx"], out],
    ["assembler", ["first.xlsx", "last.xlsx"], out],
  ];
  return commands.map(([command, read, options]) => ({
    command,
    ms: spent(command, ...read.map(file), ...options),
    control: read.reduce((sum, name) => sum + controlOf(name), 0),
  }));
}

/** Status 1 tells that there are anomalies, or differences. */
function run(args: readonly string[]): void {
  try {
    execFileSync(process.execPath, [BUILT, ...args], { stdio: ["ignore", "ignore", "pipe"], maxBuffer: 2 ** 30 });
  } catch (error) {
    if ((error as { status?: number }).status !== 1) throw error;
  }
}

/** The same people, an answer corrected here and there. */
function withoutOneIn(grid: SheetGrid, count: number): SheetGrid {
  const { heading } = fieldOf("participants", "q3");
  return {
    ...grid,
    columns: grid.columns.map((cells) =>
      cells[0] === heading ? cells.map((cell, row) => (row > 0 && row % count === 0 ? "Oui" : cell)) : cells,
    ),
  };
}

/** The headings, with the rows from one to before another. */
function rowsFrom(grid: SheetGrid, from: number, to: number): SheetGrid {
  const columns = grid.columns.map((cells) => [cells[0] ?? null, ...cells.slice(from, to)]);
  return { ...grid, columns, rowCount: 1 + to - from };
}
