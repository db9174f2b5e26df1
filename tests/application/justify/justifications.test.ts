import { createMemoryWorkbook } from "../../../src/adapters/memory/memory-workbook";
import { controlWorkbook, type ControlReport } from "../../../src/application/control/control-workbook";
import { systemRandomBytes as randomBytes } from "../../../src/adapters/randomness/system-randomness";
import { justify, withdrawJustification } from "../../../src/application/justify/justifications";
import { readJustifications } from "../../../src/application/justify/remembered-justifications";
import type { Workbook } from "../../../src/application/ports/workbook";
import type { CellValue } from "../../../src/core/domain/cell";
import { dayOf } from "../../../src/core/domain/day";
import { formerFingerprint } from "../../../src/core/engine/fingerprint";
import { describeFinding } from "../../../src/core/engine/describe";
import { fieldOf } from "../../../src/core/questionnaire/sheets";
import type { ExampleCells } from "../../../src/core/rules/rule";
import { CONFORMING_PARTICIPANT, exampleContext } from "../../support/example-workbook";

const base = CONFORMING_PARTICIPANT["fse-2014-2020"];
const fields = Object.keys(base);
const clock = { now: () => 0, today: () => dayOf(2022, 1, 31), pause: () => Promise.resolve() };
const catalogue = { fiches: exampleContext().fiches, profiles: [] };
const SETTINGS = {
  name: "Paramètres",
  rows: [
    ["Programme", "FSE 2014-2020"],
    ["Exercice", 2021],
  ],
};

function workbookOf(people: readonly ExampleCells[]): Workbook {
  const rows: CellValue[][] = people.map((cells) =>
    fields.map((field) => (field in cells ? cells[field] : base[field]) ?? null),
  );
  return createMemoryWorkbook({
    sheets: [
      SETTINGS,
      { name: "Participants", rows: [fields.map((field) => fieldOf("participants", field).heading), ...rows] },
    ],
  });
}

const control = (workbook: Workbook): Promise<ControlReport> => controlWorkbook(workbook, {}, { catalogue, clock });
const indexOf = (report: ControlReport, code: string): number =>
  [...report.findings.sorted()].find((index) => describeFinding(report, index).rule.code === code) ?? -1;
const position = (field: string, row = 1) => ({ row, column: fields.indexOf(field) });

describe("a justified anomaly", () => {
  const people = [{ homePhone: "0899123456" }, { id: "P002", lastName: "DURAND", birthDate: 30000 }];

  it("is kept in the workbook, counted apart, and shown with its reason", async () => {
    const workbook = workbookOf(people);
    const before = await control(workbook);
    expect(before.byGravity.alerte).toBe(1);
    await justify(
      workbook,
      before,
      indexOf(before, "FMT-14"),
      "  Seul numéro connu. ",
      dayOf(2022, 1, 31),
      randomBytes,
    );
    const after = await control(workbook);
    expect(after.byGravity.alerte).toBe(0);
    expect([...after.justified.values()]).toEqual([
      { rule: "FMT-14", reason: "Seul numéro connu.", day: "2022-01-31" },
    ]);
    expect(after.findings.length).toBe(before.findings.length);
  });

  it("comes back when the value changes, not when another does", async () => {
    const workbook = workbookOf(people);
    const report = await control(workbook);
    await justify(workbook, report, indexOf(report, "FMT-14"), "Seul numéro connu.", dayOf(2022, 1, 31), randomBytes);
    await workbook.changeCells([
      { sheet: "Participants", position: position("address"), expected: base["address"] ?? null, value: "5 RUE NEUVE" },
    ]);
    expect((await control(workbook)).justified.size).toBe(1);
    await workbook.changeCells([
      { sheet: "Participants", position: position("homePhone"), expected: "0899123456", value: "0899000000" },
    ]);
    expect((await control(workbook)).justified.size).toBe(0);
  });

  it("follows its row when the sheet is sorted", async () => {
    const workbook = workbookOf(people);
    const report = await control(workbook);
    await justify(workbook, report, indexOf(report, "FMT-14"), "Seul numéro connu.", dayOf(2022, 1, 31), randomBytes);
    const sorted = workbookOf([...people].reverse());
    await sorted.writeSetting("justifications", await workbook.readSetting("justifications"));
    expect((await control(sorted)).justified.size).toBe(1);
  });

  it("follows both rows that it speaks of, until one of them is another person's", async () => {
    const double = [{}, { id: "P002", lastName: "MARTINS" }];
    const workbook = workbookOf(double);
    const report = await control(workbook);
    await justify(workbook, report, indexOf(report, "COH-22"), "Jumelles.", dayOf(2022, 1, 31), randomBytes);
    const kept = await workbook.readSetting("justifications");
    const justifiedAmong = async (rows: readonly ExampleCells[]): Promise<number> => {
      const changed = workbookOf(rows);
      await changed.writeSetting("justifications", kept);
      return (await control(changed)).justified.size;
    };
    expect(await justifiedAmong([{ id: "P009", lastName: "DURAND", birthDate: 30000 }, ...double])).toBe(1);
    expect(await justifiedAmong([{}, { id: "P003", lastName: "MARTINE" }])).toBe(0);
  });

  it("may be taken back", async () => {
    const workbook = workbookOf(people);
    const report = await control(workbook);
    const index = indexOf(report, "FMT-14");
    await justify(workbook, report, index, "Seul numéro connu.", dayOf(2022, 1, 31), randomBytes);
    await withdrawJustification(workbook, report, index, randomBytes);
    expect((await control(workbook)).byGravity.alerte).toBe(1);
    expect(await workbook.readSetting("justifications")).toBeNull();
  });

  it("says nothing of the person in what is kept", async () => {
    const workbook = workbookOf([{ homePhone: "0899123456" }]);
    const report = await control(workbook);
    await justify(workbook, report, indexOf(report, "FMT-14"), "Vu.", dayOf(2022, 1, 31), randomBytes);
    expect(await workbook.readSetting("justifications")).not.toMatch(/MARTIN|CAMILLE|0899/);
  });
});

it("is never possible for a blocking anomaly, nor without a reason", async () => {
  const workbook = workbookOf([{ q2: null, homePhone: "0899123456" }]);
  const report = await control(workbook);
  await expect(
    justify(workbook, report, indexOf(report, "CMP-14"), "Bientôt", dayOf(2022, 1, 31), randomBytes),
  ).rejects.toThrow(/ne peut pas être justifiée/);
  await expect(
    justify(workbook, report, indexOf(report, "FMT-14"), "  ", dayOf(2022, 1, 31), randomBytes),
  ).rejects.toThrow(/motif/);
  await expect(
    justify(workbook, report, indexOf(report, "FMT-14"), "x".repeat(501), dayOf(2022, 1, 31), randomBytes),
  ).rejects.toThrow(/trop long/);
});

it("is not possible where an error leaves the person out", async () => {
  const workbook = workbookOf([{ q3: "peut-être" }]);
  const report = await control(workbook);
  await expect(
    justify(workbook, report, indexOf(report, "FMT-16"), "Vérifié.", dayOf(2022, 1, 31), randomBytes),
  ).rejects.toThrow(/laisse la personne hors des indicateurs/);
});

describe("justifications that version 1.0 kept", () => {
  const people = [
    { homePhone: "0899123456" },
    { id: "P002", lastName: "DURAND", birthDate: 30000, homePhone: "0899000111" },
  ];
  /** As version 1.0 wrote them: a bare list, by a hash that anybody can make again. */
  const remembered = async (workbook: Workbook, report: ControlReport): Promise<string[]> => {
    const marks = phoneFindings(report).map((index) => formerFingerprint(report, index));
    const entries = marks.map((mark) => [mark, "FMT-14", "Seul numéro connu.", "2021-06-30"]);
    await workbook.writeSetting("justifications", JSON.stringify(entries));
    return marks;
  };
  const phoneFindings = (report: ControlReport): number[] =>
    [...report.findings.sorted()].filter((index) => describeFinding(report, index).rule.code === "FMT-14");

  it("are recognised, salted as soon as anything is kept, and still recognised then", async () => {
    const workbook = workbookOf([
      ...people,
      { id: "P003", lastName: "PETIT", birthDate: 31000, email: "sans arobase" },
    ]);
    const report = await control(workbook);
    const marks = await remembered(workbook, report);
    expect(marks).toHaveLength(2);
    const known = await control(workbook);
    expect([...known.justified.keys()].sort()).toEqual(phoneFindings(report).sort());

    await justify(workbook, known, indexOf(known, "FMT-15"), "Vu.", dayOf(2022, 1, 31), randomBytes);
    const kept = await workbook.readSetting("justifications");
    for (const mark of marks) expect(kept).not.toContain(mark);
    expect((await control(workbook)).justified.size).toBe(3);
  });

  it("are replaced when justified anew, and taken back one by one", async () => {
    const workbook = workbookOf(people);
    const report = await control(workbook);
    await remembered(workbook, report);
    const [first, second] = phoneFindings(report) as [number, number];
    await justify(workbook, report, first, "Nouveau motif.", dayOf(2022, 1, 31), randomBytes);
    expect((await control(workbook)).justified.get(first)?.reason).toBe("Nouveau motif.");
    await withdrawJustification(workbook, report, first, randomBytes);
    expect([...(await control(workbook)).justified.keys()]).toEqual([second]);
    await withdrawJustification(workbook, report, second, randomBytes);
    expect(await workbook.readSetting("justifications")).toBeNull();
  });
});

it("gives each workbook names of its own to the same anomaly of the same person", async () => {
  const marks = await Promise.all(
    [0, 1].map(async () => {
      const workbook = workbookOf([{ homePhone: "0899123456" }]);
      const report = await control(workbook);
      await justify(workbook, report, indexOf(report, "FMT-14"), "Vu.", dayOf(2022, 1, 31), randomBytes);
      return [...(await readJustifications(workbook)).entries.keys()];
    }),
  );
  expect(marks[0]).toHaveLength(1);
  expect(marks[0]).not.toEqual(marks[1]);
});

it.each([
  ['{"salt":"court","entries":[]}', false],
  ['{"salt":7,"entries":{}}', false],
  ["[", false],
  ["{}", false],
  ['[["a"],[1,2,3,4],"x"]', true],
  ['[["__proto__","FMT-14","x","2022-01-01"]]', true],
])("survives a spoiled setting: %s", async (json, whole) => {
  const workbook = workbookOf([{ homePhone: "0899123456" }]);
  await workbook.writeSetting("justifications", json);
  const { justified, notices } = await control(workbook);
  expect(justified.size).toBe(0);
  expect(notices.filter((notice) => notice.includes("ne se lisent plus"))).toHaveLength(whole ? 0 : 1);
});
