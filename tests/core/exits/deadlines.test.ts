import { deadlineText, upcomingDeadlines, type Horizon } from "../../../src/core/exits/deadlines";
import { dayText } from "../../../src/core/domain/value-text";
import { dateCell, exampleDay } from "../../../src/core/rules/example-day";
import type { ExampleCells, RuleExample } from "../../../src/core/rules/rule";
import { exampleContext, exampleTables, finish } from "../../support/example-workbook";

function deadlines(example: Partial<RuleExample>, on: string, horizon: Horizon = 30): string[] {
  const context = exampleContext({ ...example, controlDay: exampleDay(on) });
  return finish(upcomingDeadlines(exampleTables(example, context), context, horizon)).map(
    ({ kind, row, day }) => `${kind} ${row} ${dayText(day)}`,
  );
}

const left: ExampleCells = { exitDate: dateCell("30/06/2021") };

describe("the deadlines to come", () => {
  it("gives those of an exit, soonest first", () => {
    expect(deadlines({ participants: [left] }, "01/07/2021")).toEqual([
      "exitSituation 0 28/07/2021",
      "exitTyping 0 30/07/2021",
    ]);
  });

  it("stops giving what is done", () => {
    const done = {
      ...left,
      exitTypedDate: dateCell("01/07/2021"),
      exitStatus: "Emploi durable",
      exitSituationDate: dateCell("01/07/2021"),
    };
    expect(deadlines({ participants: [done] }, "01/07/2021")).toEqual([]);
    expect(deadlines({ participants: [{ ...done, exitStatus: null }] }, "01/07/2021")).toEqual([
      "exitSituation 0 28/07/2021",
    ]);
  });

  it.each([
    ["29/11/2021", 30, []],
    ["30/11/2021", 30, ["sixMonths 0 30/12/2021"]],
    ["29/11/2021", 60, ["sixMonths 0 30/12/2021"]],
    ["30/12/2021", 30, ["sixMonths 0 30/12/2021"]],
    ["31/12/2021", 90, []],
  ] as const)("the situation at six months seen on %s, %i days ahead", (on, horizon, expected) => {
    expect(deadlines({ participants: [left] }, on, horizon)).toEqual(expected);
  });

  it("counts the end of a short month", () => {
    expect(deadlines({ participants: [{ exitDate: dateCell("31/08/2021") }] }, "15/02/2022")).toEqual([
      "sixMonths 0 28/02/2022",
    ]);
  });

  it("gives the six months of a job that still runs, to whoever is still in the PLIE", () => {
    const job: ExampleCells = { contractType: "CDD", start: dateCell("01/03/2021"), end: null };
    const six = ["jobSixMonths 0 01/09/2021"];
    expect(deadlines({ contracts: [job] }, "15/08/2021")).toEqual(six);
    expect(deadlines({ contracts: [{ ...job, end: dateCell("31/08/2021") }] }, "15/08/2021")).toEqual(six);
    expect(deadlines({ contracts: [{ ...job, end: dateCell("30/08/2021") }] }, "15/08/2021")).toEqual([]);
    expect(deadlines({ contracts: [{ ...job, contractType: "Formation qualifiante" }] }, "15/08/2021")).toEqual([]);
    const gone = [{ plieExitDate: dateCell("01/08/2021") }, { entryDate: dateCell("02/02/2021") }];
    expect(deadlines({ participants: gone, contracts: [job] }, "15/08/2021")).toEqual([]);
    const back = [...gone, { plieEntryDate: dateCell("05/08/2021") }];
    expect(deadlines({ participants: back, contracts: [job] }, "15/08/2021")).toEqual(six);
  });

  it("gives the three months of a suspension under way", () => {
    const suspended: ExampleCells = { suspensionStart: dateCell("30/11/2021"), suspensionEnd: null };
    expect(deadlines({ participants: [suspended] }, "01/02/2022")).toEqual(["suspension 0 28/02/2022"]);
    expect(
      deadlines({ participants: [{ ...suspended, suspensionEnd: dateCell("15/12/2021") }] }, "01/02/2022"),
    ).toEqual([]);
    expect(deadlines({ participants: [{ ...suspended, plieExitDate: dateCell("15/12/2021") }] }, "01/02/2022")).toEqual(
      [],
    );
  });

  it("says what, when, and in how many days", () => {
    const deadline = { kind: "sixMonths", row: 0, day: exampleDay("12/03/2022"), contractRow: null } as const;
    const plain = (today: string): string => deadlineText(deadline, exampleDay(today)).replace(/[\u00a0\u202f]/g, " ");
    expect(plain("28/02/2022")).toBe("Situation à 6 mois à relever : le 12/03/2022, dans 12 jours.");
    expect(plain("12/03/2022")).toBe("Situation à 6 mois à relever : le 12/03/2022, aujourd'hui.");
  });
});
