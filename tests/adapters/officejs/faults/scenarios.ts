import { createMemoryWorkbook } from "../../../../src/adapters/memory/memory-workbook";
import { createOfficeWorkbook } from "../../../../src/adapters/officejs/office-workbook";
import { writeBilan } from "../../../../src/application/bilan/write-bilan";
import { controlWorkbook, type ControlReport } from "../../../../src/application/control/control-workbook";
import { applyProposals } from "../../../../src/application/fix/apply-proposals";
import { highlightFindings } from "../../../../src/application/highlight-findings";
import { systemRandomBytes } from "../../../../src/adapters/randomness/system-randomness";
import { justify } from "../../../../src/application/justify/justifications";
import type { Clock } from "../../../../src/application/ports/clock";
import type { CellBlock, SheetModel } from "../../../../src/application/ports/sheet-model";
import type { SheetDraft, Workbook } from "../../../../src/application/ports/workbook";
import { writeTemplate } from "../../../../src/application/template/write-template";
import type { CellValue } from "../../../../src/core/domain/cell";
import { dayOf } from "../../../../src/core/domain/day";
import { proposals } from "../../../../src/core/engine/proposals";
import { SHIPPED_PROFILES } from "../../../../src/plies";
import type { ExcelHost } from "../../../excel-host/host";
import { startExcel } from "../../../excel-host/load-library";
import { copyOf } from "../../../excel-host/model/copy";
import type { HostWorkbook, SheetFixture } from "../../../excel-host/model/workbook";
import { CONFORMING_PARTICIPANT, exampleGrid } from "../../../support/example-workbook";

const clock: Clock = { now: () => 0, today: () => dayOf(2022, 1, 31), pause: async () => {} };
const catalogue = { fiches: [], profiles: SHIPPED_PROFILES };

/** Invented people whose corrections differ from one another, so that each shows in whose row it is. */
const people = (count: number): CellValue[][] => {
  const grid = exampleGrid(
    "participants",
    Array.from({ length: count }, (_person, index) => ({
      ...CONFORMING_PARTICIPANT["fse-2014-2020"],
      id: `P-${index}`,
      lastName: `Nom${"ABCDEFGHIJ"[index % 10]}${"KLMNOPQRST"[Math.floor(index / 10) % 10]}${"UVWXYZABCD"[Math.floor(index / 100) % 10]}`,
      mobilePhone: 612_000_000 + index,
    })),
  );
  return Array.from({ length: grid.rowCount }, (_row, row) => grid.columns.map((column) => column[row] ?? null));
};

export const session = (): Workbook => createOfficeWorkbook({ retryAfterMs: 0 });

export function control(workbook: Workbook): Promise<ControlReport> {
  return controlWorkbook(workbook, { year: 2021, plie: "agenais" }, { catalogue, clock });
}

export interface Scene {
  readonly values: CellValue[][];
  readonly report: ControlReport;
  /** The sheets of the Bilan as the application hands them to an adapter: laid out once for all the writes. */
  readonly drafts: readonly SheetDraft[];
}

export async function scene(count = 6): Promise<Scene> {
  const values = people(count);
  const memory = createMemoryWorkbook({ sheets: [{ name: "Participants", rows: values }] });
  const report = await control(memory);
  let drafts: readonly SheetDraft[] = [];
  memory.writeSheets = async (wanted) => {
    drafts = wanted.map((draft) => ({ ...draft, model: once(draft.model) }));
    return { names: [], notices: [] };
  };
  await writeBilan(memory, report, { clock });
  return { values, report, drafts };
}

/** The same light model for the same names. */
function once(model: SheetDraft["model"]): SheetDraft["model"] {
  const made = new Map<string, SheetModel>();
  return (names) => {
    const key = ["Détail", "Anomalies"].flatMap((name) => [names.inLinks(name), names.inFormulas(name)]).join("|");
    const known = made.get(key) ?? lighter(model(names));
    made.set(key, known);
    return known;
  };
}

const ENOUGH = 12;

/**
 * A sheet with some of each thing that it has, drawn by as many requests in a tenth of the time: titles, formulas, the cells of charts, merges, validations.
 */
function lighter(model: SheetModel): SheetModel {
  const { blocks, merges = [], rowHeights = [], validations = [], charts = [], tables = [] } = model;
  const isDrawn = (block: CellBlock): boolean =>
    charts.some(
      ({ categories: { firstRow, lastRow } }) => block.row <= lastRow && firstRow < block.row + block.values.length,
    ) ||
    block.values.some((row) => row.some((value) => typeof value === "object" && value !== null && "formula" in value));
  return {
    ...model,
    blocks: tables.length > 0 ? blocks : blocks.filter((block, index) => index < ENOUGH || isDrawn(block)),
    merges: merges.slice(0, ENOUGH),
    rowHeights: rowHeights.slice(0, ENOUGH),
    validations: validations.slice(0, ENOUGH),
  };
}

const begun = new WeakMap<Scene, Map<Deed, HostWorkbook>>();

/** An Excel in which all is as it is before a deed; what comes before is done once, and copied. */
export async function begin(scene: Scene, deed: Deed): Promise<ExcelHost> {
  const known = begun.get(scene) ?? new Map<Deed, HostWorkbook>();
  begun.set(scene, known);
  if (!known.has(deed)) {
    const { workbook } = start(scene);
    await deed.before?.(scene);
    known.set(deed, workbook);
  }
  return startExcel(copyOf(known.get(deed)!));
}

export const start = ({ values }: Scene): ExcelHost =>
  startExcel({ sheets: [{ name: "Participants", values: values as SheetFixture["values"] & {} }] });

/** What the add-in writes, as the pane asks for it. */
export interface Deed {
  /** What has been done before, in the same workbook. */
  readonly before?: (scene: Scene) => Promise<unknown>;
  readonly act: (scene: Scene, report: ControlReport) => Promise<unknown>;
}

const bilan = ({ drafts }: Scene): Promise<unknown> => session().writeSheets(drafts);

export const DEEDS: Readonly<Record<string, Deed>> = {
  "the first Bilan": { act: bilan },
  "the Bilan again": { before: bilan, act: bilan },
  "the template": {
    act: () => writeTemplate(session(), catalogue, { year: 2021 }, ["settings", "contracts", "steps"]),
  },
  "the highlighting": { act: (_scene, report) => highlightFindings(session(), report, "info", clock) },
  "all corrections": { act: (_scene, report) => applyProposals(session(), report, proposals(report)) },
  "a justification": {
    act: (_scene, report) =>
      justify(session(), report, firstError(report), "vérifié", clock.today(), systemRandomBytes),
  },
};

/** The first anomaly that may be justified. */
function firstError(report: ControlReport): number {
  for (let index = 0; index < report.findings.length; index += 1) {
    const code = report.rules[report.findings.ruleAt(index)]?.code ?? "";
    if (code.startsWith("FMT")) return index;
  }
  throw new Error("nothing to justify");
}

/** All that a person would find in the workbook, marks included; the lists of the template only grow, and may stay where a write was cut, but hidden. */
export function seen({ workbook }: ExcelHost): unknown {
  const shown = workbook.sheets.filter(
    ({ name, visibility }) => visibility === "Visible" || !name.startsWith("Listes"),
  );
  return shown.map((sheet) => ({
    name: sheet.name,
    marks: sheet.names.map(({ name, formula }) => [name, formula]),
    tables: sheet.tables.map(({ name }) => name),
    formulas: [...sheet.formulas].slice(0, 200),
    values: valuesOf(sheet),
    charts: sheet.charts.length,
  }));
}

export function valuesOf(sheet: ExcelHost["workbook"]["activeSheet"]): unknown[][] {
  const area = sheet.usedArea(true);
  if (!area) return [];
  return Array.from({ length: area.lastRow + 1 }, (_row, row) =>
    Array.from({ length: area.lastColumn + 1 }, (_cell, column) => sheet.valueAt(row, column)),
  );
}
