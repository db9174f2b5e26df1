import { createMemoryWorkbook, type MemoryWorkbook } from "../../../src/adapters/memory/memory-workbook";
import { controlWorkbook, type ControlReport } from "../../../src/application/control/control-workbook";
import { recontrolWorkbook } from "../../../src/application/control/recontrol-workbook";
import { rememberChoices } from "../../../src/application/control/remembered-choices";
import { justify } from "../../../src/application/justify/justifications";
import type { Clock } from "../../../src/application/ports/clock";
import { CancelledError } from "../../../src/application/ports/progress";
import type { SheetChange } from "../../../src/application/ports/sheet-change";
import { UserError } from "../../../src/application/ports/user-error";
import type { CellValue } from "../../../src/core/domain/cell";
import { dayOf, type Day } from "../../../src/core/domain/day";
import { fieldOf } from "../../../src/core/questionnaire/sheets";
import type { ExampleCells } from "../../../src/core/rules/rule";
import { SHIPPED_PROFILES } from "../../../src/plies";
import { CONFORMING_PARTICIPANT, exampleContext } from "../../support/example-workbook";

const randomBytes = (count: number): Uint8Array => new Uint8Array(count).fill(7);
const clockOf = (today: Day): Clock => ({ now: () => 0, today: () => today, pause: () => Promise.resolve() });
const clock = clockOf(dayOf(2022, 1, 31));
const catalogue = { fiches: exampleContext().fiches, profiles: SHIPPED_PROFILES };
const FIELDS = Object.keys(CONFORMING_PARTICIPANT["fse-2014-2020"]);
const SHEET = "Participants";

function participants(rows: readonly ExampleCells[]) {
  const base = CONFORMING_PARTICIPANT["fse-2014-2020"];
  const headings = FIELDS.map((field) => fieldOf("participants", field).heading);
  return [
    headings,
    ...rows.map((cells) => FIELDS.map((field) => (field in cells ? cells[field] : base[field]) ?? null)),
  ];
}

const PEOPLE: readonly ExampleCells[] = [
  {},
  { id: "P002", lastName: "DURAND", birthDate: 30_000 },
  { id: "P003", lastName: "PETIT", birthDate: 31_000, q3: "peut-être" },
  { id: "P004", lastName: "LEROY", birthDate: 32_000, email: "faux" },
];

/** What was read of the workbook, in order: "Participants" for a whole sheet, "Participants 2-3" for some rows. */
function watched(workbook: MemoryWorkbook): { readonly workbook: MemoryWorkbook; readonly reads: string[] } {
  const reads: string[] = [];
  const noting: Partial<MemoryWorkbook> = {
    readSheet: (name, job) => {
      reads.push(name);
      return workbook.readSheet(name, job);
    },
    readRows: (name, first, last, job) => {
      reads.push(`${name} ${first}-${last}`);
      return workbook.readRows(name, first, last, job);
    },
  };
  const proxy = new Proxy(workbook, {
    get: (target, key) => {
      const value: unknown = noting[key as keyof MemoryWorkbook] ?? target[key as keyof MemoryWorkbook];
      return typeof value === "function" ? (value as (...args: unknown[]) => unknown).bind(target) : value;
    },
  });
  return { workbook: proxy, reads };
}

/** What a report says, apart from the objects it is made of. */
function told(report: ControlReport) {
  const { findings, complete, summary, byGravity, incidents, justified, notices, basis, context, workbookName } =
    report;
  const order = [...findings.sorted()];
  return {
    lines: order.map((index) => findings.at(index)),
    justified: order.map((index) => justified.get(index) ?? null),
    complete: [...complete],
    summary,
    byGravity,
    incidents,
    notices,
    basis,
    context,
    workbookName,
  };
}

async function edit(workbook: MemoryWorkbook, row: number, field: string, value: CellValue): Promise<SheetChange> {
  const position = { row, column: FIELDS.indexOf(field) };
  const expected = (await workbook.readRows(SHEET, row, row)).columns[position.column]?.[0] ?? null;
  await workbook.changeCells([{ sheet: SHEET, position, expected, value: value as string | number | null }]);
  return { sheet: SHEET, rows: { first: row, last: row } };
}

const start = (rows = PEOPLE, settings: readonly (readonly CellValue[])[] = [["PLIE", "agenais"]]) =>
  watched(
    createMemoryWorkbook({
      name: "essai.xlsx",
      sheets: [
        { name: "Paramètres", rows: [["Clé", "Valeur"], ...settings] },
        { name: "Notes", rows: [["x"]] },
        { name: SHEET, rows: participants(rows) },
        {
          name: "Contrats",
          rows: [
            ["Identifiant", "Nature du contrat", "Début"],
            ["P003", "CDI", 44300],
          ],
        },
        { name: "Étapes", rows: [["rien"]] },
      ],
    }),
  );
const dependencies = { catalogue, clock };
const control = (workbook: MemoryWorkbook): Promise<ControlReport> => controlWorkbook(workbook, {}, dependencies);

describe("after a few edits", () => {
  it("reads the changed rows alone, and finds what a whole control finds", async () => {
    const { workbook, reads } = start();
    let report = await control(workbook);
    const steps: readonly (readonly [number, string, CellValue])[][] = [
      [[1, "lastName", "Martin"]],
      [
        [3, "q3", "Oui"],
        [4, "email", null],
      ],
      [[2, "id", "P001"]],
      [[2, "id", "P002"]],
    ];
    for (const step of steps) {
      const changes: SheetChange[] = [];
      for (const [row, field, value] of step) changes.push(await edit(workbook, row, field, value));
      reads.length = 0;
      report = await recontrolWorkbook(workbook, report, changes, dependencies);
      const [first, last] = [step[0]?.[0], step[step.length - 1]?.[0]];
      expect(reads).toEqual([`${SHEET} ${first}-${last}`]);
      expect(told(report)).toEqual(told(await control(workbook)));
    }
  });

  it("supposes again what the changed cells let suppose", async () => {
    const { workbook, reads } = start(PEOPLE.slice(0, 2), []);
    const before = await control(workbook);
    const changes = [
      await edit(workbook, 1, "entryDate", 44_600),
      await edit(workbook, 2, "operation", "2024-exemple"),
    ];
    reads.length = 0;
    const after = await recontrolWorkbook(workbook, before, changes, dependencies);
    expect(reads).toEqual([`${SHEET} 1-2`]);
    expect([before.context.year, after.context.year]).toEqual([2021, 2022]);
    expect(told(after)).toEqual(told(await control(workbook)));
  });

  it("keeps what a person justified, until the cell changes", async () => {
    const { workbook } = start();
    const first = await control(workbook);
    const email = [...first.findings.sorted()].find((index) => first.findings.at(index).field === "email");
    await justify(workbook, first, email as number, "adresse vérifiée", dayOf(2022, 1, 31), randomBytes);
    const kept = await recontrolWorkbook(workbook, first, [await edit(workbook, 1, "q3", "Oui")], dependencies);
    expect(kept.justified.size).toBe(1);
    const changed = await recontrolWorkbook(workbook, kept, [await edit(workbook, 4, "email", "encore")], dependencies);
    expect(changed.justified.size).toBe(0);
    expect(told(changed)).toEqual(told(await control(workbook)));
  });

  it("reads apart what stands far apart, and together what is near", async () => {
    const people = Array.from({ length: 1_500 }, (_, row) => ({ id: `P${row}` }));
    const { workbook, reads } = start(people);
    const report = await control(workbook);
    reads.length = 0;
    const at = (row: number): SheetChange => ({ sheet: SHEET, rows: { first: row, last: row } });
    await recontrolWorkbook(workbook, report, [at(1400), at(3), at(300), at(3)], dependencies);
    expect(reads).toEqual([`${SHEET} 3-300`, `${SHEET} 1400-1400`]);
  });

  it("cares neither for other sheets nor for those it wrote", async () => {
    const { workbook, reads } = start();
    const report = await control(workbook);
    await workbook.writeSheet({ name: "Bilan", mark: "bilan", showGridlines: true, columnWidths: [], blocks: [] });
    reads.length = 0;
    const changes: SheetChange[] = [
      { sheet: "Notes", rows: null },
      { sheet: "Bilan", rows: { first: 0, last: 9_999 } },
    ];
    expect(told(await recontrolWorkbook(workbook, report, changes, dependencies))).toEqual(told(report));
    expect(reads).toEqual([]);
  });
});

describe("controls the whole workbook", () => {
  const row = (first: number, last = first): SheetChange => ({ sheet: SHEET, rows: { first, last } });
  const nothing = async (): Promise<void> => undefined;

  it.each<[string, SheetChange, (workbook: MemoryWorkbook) => Promise<unknown>]>([
    [
      "when Paramètres changed",
      { sheet: "Paramètres", rows: { first: 1, last: 1 } },
      (workbook) =>
        workbook.changeCells([
          { sheet: "Paramètres", position: { row: 1, column: 1 }, expected: "agenais", value: "bordeaux" },
        ]),
    ],
    ["when the headings changed", row(0), (workbook) => edit(workbook, 0, "q3", "Couleur")],
    ["when rows were inserted or removed", { sheet: SHEET, rows: null }, nothing],
    ["when a sheet is not known", { sheet: null, rows: { first: 1, last: 1 } }, nothing],
    ["when a sheet without headings changed", { sheet: "Étapes", rows: { first: 0, last: 0 } }, nothing],
    ["when too many rows changed", row(1, 2_001), nothing],
    ["when a row was added below", row(5), (workbook) => edit(workbook, 5, "id", "P005")],
    [
      "when a sheet was added",
      row(1),
      (workbook) => workbook.writeSheet({ name: "Financement", showGridlines: true, columnWidths: [], blocks: [] }),
    ],
    [
      "when other columns were chosen",
      row(1),
      (workbook) => rememberChoices(workbook, { sheets: {}, columns: { participants: { sex: "Commune" } } }),
    ],
  ])("%s", async (_case, change, happen) => {
    const { workbook, reads } = start();
    const report = await control(workbook);
    await happen(workbook);
    reads.length = 0;
    const again = await recontrolWorkbook(workbook, report, [change], dependencies);
    expect(reads).toContain(SHEET);
    expect(told(again)).toEqual(told(await control(workbook)));
  });

  it("when the day is another", async () => {
    const { workbook, reads } = start();
    const report = await control(workbook);
    reads.length = 0;
    const tomorrow = { catalogue, clock: clockOf(dayOf(2022, 2, 1)) };
    const again = await recontrolWorkbook(workbook, report, [row(1)], tomorrow);
    expect(reads).toContain(SHEET);
    expect(again.context.controlDay).toBe(dayOf(2022, 2, 1));
  });

  it("when the sheet was recognised by its headings", async () => {
    const { workbook, reads } = watched(
      createMemoryWorkbook({ sheets: [{ name: "Export", rows: participants([{}]) }] }),
    );
    const report = await control(workbook);
    reads.length = 0;
    await recontrolWorkbook(workbook, report, [{ sheet: "Export", rows: { first: 1, last: 1 } }], dependencies);
    expect(reads).toContain("Export");
  });

  it("when a sheet that could have been read is changed", async () => {
    const other = { name: "Participants 2020", rows: participants([{}]) };
    const { workbook, reads } = watched(
      createMemoryWorkbook({ sheets: [{ name: SHEET, rows: participants([{}]) }, other] }),
    );
    const report = await control(workbook);
    expect(report.notices.join()).toContain("Participants 2020");
    await workbook.changeCells(
      FIELDS.map((field, column) => ({
        sheet: other.name,
        position: { row: 0, column },
        expected: fieldOf("participants", field).heading,
        value: "x",
      })),
    );
    reads.length = 0;
    const rows = { first: 0, last: 0 };
    const again = await recontrolWorkbook(workbook, report, [{ sheet: other.name, rows }], dependencies);
    expect(reads).toContain(SHEET);
    expect(again.notices.join()).not.toContain("Participants 2020");
  });

  it("with the options of the first control", async () => {
    const { workbook } = start();
    const report = await controlWorkbook(workbook, { year: 2020 }, dependencies);
    const again = await recontrolWorkbook(workbook, report, [{ sheet: SHEET, rows: null }], dependencies);
    expect(again.context.year).toBe(2020);
  });
});

it("refuses when nobody is left, and stops when cancelled", async () => {
  const { workbook } = start([{}, { id: "P002" }]);
  const report = await control(workbook);
  const clear = async (row: number): Promise<void> => {
    const cells = (await workbook.readRows(SHEET, row, row)).columns.map(([value]) => value ?? null);
    const changes = cells.map((expected, column) => ({
      sheet: SHEET,
      position: { row, column },
      expected,
      value: null,
    }));
    await workbook.changeCells(changes);
  };
  const abort = new AbortController();
  abort.abort();
  const change: SheetChange = { sheet: SHEET, rows: { first: 1, last: 2 } };
  await expect(
    recontrolWorkbook(workbook, report, [change], dependencies, { signal: abort.signal }),
  ).rejects.toBeInstanceOf(CancelledError);
  await clear(1);
  await clear(2);
  await expect(recontrolWorkbook(workbook, report, [change], dependencies)).rejects.toBeInstanceOf(UserError);
});
