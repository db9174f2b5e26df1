import { controlWorkbook } from "../../../src/application/control/control-workbook";
import { writeTasks } from "../../../src/application/todo/write-tasks";
import { layoutTasks } from "../../../src/application/todo/layout-tasks";
import { byReferent } from "../../../src/application/todo/by-referent";
import { tasksOf, tasksWithin } from "../../../src/application/todo/tasks";
import type { Table } from "../../../src/core/reading/table";
import type { ExampleCells } from "../../../src/core/rules/rule";
import { dateCell } from "../../../src/core/rules/example-day";
import { finish } from "../../support/example-workbook";
import { participantsWorkbook, stillClock } from "../../taskpane/fake-session";
import { cellsOf } from "../bilan/sheet-checks";

const exited = (id: string, day: string, more: ExampleCells): ExampleCells => ({
  id,
  lastName: `NOM ${id}`,
  exitDate: dateCell(day),
  exitTypedDate: dateCell(day),
  exitSituationDate: dateCell(day),
  exitStatus: "Inactif",
  exitTraining: "Non",
  exitQualification: "Non",
  sixMonthStatus: null,
  ...more,
});
const PEOPLE = [
  exited("P001", "20/06/2021", { referent: "Roux" }),
  exited("P002", "05/08/2021", { referent: "Moreau", mobilePhone: "0611223344" }),
  exited("P003", "20/08/2021", { referent: "roux" }),
  exited("P004", "01/01/2021", { referent: null, sixMonthStatus: "Injoignable" }),
];

describe("the sheet À faire", () => {
  it("has a block for each référent, what is late first, with the number to call, and is written again over itself", async () => {
    // The day of the control is 31/01/2022.
    const workbook = participantsWorkbook(PEOPLE);
    const report = await controlWorkbook(
      workbook,
      { year: 2021 },
      { catalogue: { fiches: [], profiles: [] }, clock: stillClock },
    );
    expect(await writeTasks(workbook, report, 30, stillClock)).toBe("À faire");
    expect(await writeTasks(workbook, report, 30, stillClock)).toBe("À faire");
    const { columns } = await workbook.readSheet("À faire");
    const rows = (columns[0] ?? []).map((_cell, row) => [1, 3, 4].map((column) => columns[column]?.[row] ?? null));
    expect(columns[0]?.filter((cell) => typeof cell === "string")).toEqual([
      "À faire",
      "3 actions au 31/01/2022\u00a0: ce qui est en retard, puis les 30 jours qui suivent.",
      "Référent\u00a0: Moreau – 1 action",
      "Pour le",
      "Référent\u00a0: Roux – 2 actions, dont 1 en retard",
      "Pour le",
    ]);
    expect(rows.filter(([, id]) => /^P00/.test(String(id)))).toEqual([
      ["Situation à 6 mois à relever\u00a0: le 05/02/2022, dans 5 jours.", "P002", "06 11 22 33 44"],
      ["Situation à 6 mois à relever\u00a0: le 20/12/2021, en retard de 42 jours.", "P001", "06 12 34 56 78"],
      ["Situation à 6 mois à relever\u00a0: le 20/02/2022, dans 20 jours.", "P003", "06 12 34 56 78"],
    ]);
  });

  it("leaves out what a person justified, and is a sheet that Excel opens", async () => {
    const workbook = participantsWorkbook(PEOPLE);
    const report = await controlWorkbook(
      workbook,
      { year: 2021 },
      { catalogue: { fiches: [], profiles: [] }, clock: stillClock },
    );
    const all = finish(tasksOf(report));
    const late = [...report.findings.sorted()].filter(
      (index) => report.rules[report.findings.ruleAt(index)]?.code === "DAT-15",
    );
    const justified = new Map(late.map((index) => [index, { rule: "DAT-15", reason: "Vue.", day: "2022-01-31" }]));
    expect(all.length - finish(tasksOf({ ...report, justified })).length).toBe(1);
    const groups = byReferent(
      tasksWithin(all, report.context.controlDay, 90),
      report.tables.participants as Table<"participants">,
    );
    const model = layoutTasks(report, groups, 90);
    expect(cellsOf(model).size).toBeGreaterThan(0);
    expect(model.page?.breaksBefore).toHaveLength(groups.length - 1);
    expect(cellsOf(layoutTasks(report, [], 7)).size).toBe(2);
  });
});
