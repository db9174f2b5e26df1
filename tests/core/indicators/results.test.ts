import type { Result } from "../../../src/core/indicators/results";
import { dateCell } from "../../../src/core/rules/example-day";
import type { ExampleCells } from "../../../src/core/rules/rule";
import { indicatorsOfExample, people, shown } from "../../support/indicators";

/** An exit on 30/06/2021, seen and typed in time, in a lasting job. */
const LEFT: ExampleCells = {
  exitDate: dateCell("30/06/2021"),
  exitSituationDate: dateCell("28/07/2021"), // the 28th day
  exitTypedDate: dateCell("30/07/2021"), // a month, to the day
  exitStatus: "Emploi durable",
  exitTraining: "Non",
  exitQualification: "Non",
};

function resultsOf(rows: readonly ExampleCells[], programme: "fse-2014-2020" | "fse-plus-2021-2027" = "fse-2014-2020") {
  return indicatorsOfExample({ programme, participants: people(rows) }).results;
}

function result(list: readonly Result[], code: string): Result {
  return list.find(({ strict }) => strict.code === code) as Result;
}

describe("delays of the immediate results", () => {
  const results = resultsOf([
    LEFT,
    { ...LEFT, exitSituationDate: dateCell("29/07/2021") }, // a day too late
    { ...LEFT, exitTypedDate: dateCell("31/07/2021") }, // a day too late
    { ...LEFT, exitSituationDate: dateCell("29/06/2021") }, // before the exit
    { ...LEFT, exitTypedDate: null },
    { ...LEFT, exitSituationDate: null },
    { ...LEFT, exitTypedDate: null, exitSituationDate: dateCell("01/09/2021") }, // late whatever is typed
    { ...LEFT, exitDate: dateCell("15/01/2022") }, // of the next year
    {},
  ]);

  it("sorts the exits of the year; their sum is the exits", () => {
    expect(results).toMatchObject({ exits: 7, inTime: 1, late: 4, undated: 2 });
  });

  it("counts only what is in time and says what is lost", () => {
    const { strict, lost, undated } = result(results.list, "CR04");
    expect(shown(strict)).toBe("1 (0 H, 1 F)");
    expect({ lost, undated }).toEqual({ lost: 4, undated: 2 });
    expect(result(results.list, "CR03")).toMatchObject({ lost: 0, undated: 0 });
  });

  it("clamps the month of the typing to the last day of a short one", () => {
    const exit = { ...LEFT, exitDate: dateCell("31/08/2021"), exitSituationDate: dateCell("01/09/2021") };
    expect(resultsOf([{ ...exit, exitTypedDate: dateCell("30/09/2021") }]).inTime).toBe(1);
    expect(resultsOf([{ ...exit, exitTypedDate: dateCell("01/10/2021") }]).inTime).toBe(0);
  });
});

describe("European and literal definitions", () => {
  const { list } = resultsOf([
    LEFT, // 0: unemployed, now in a job
    { ...LEFT, q1: "1c", q1e: null, q1f: null, q1g: null, q4: "Oui" }, // 1: had a job already
    { ...LEFT, q1e: "Oui", exitStatus: "Inactif", exitTraining: "Oui" }, // 2: was in training already
    { ...LEFT, exitStatus: "Inactif", exitTraining: "Oui", exitQualification: "Oui", q3: "Oui" }, // 3: new training
    { ...LEFT, q1f: "Non", q1g: null, exitStatus: "Recherche d'emploi" }, // 4: inactive, now searching
    { ...LEFT, exitStatus: "Recherche d'emploi" }, // 5: unemployed, still searching
    { ...LEFT, exitStatus: "Inconnu" }, // 6: neither a success nor a failure
  ]);

  it.each([
    ["CR01", 1, null], // 4
    ["CR02", 1, 2], // 3; literally 2 and 3
    ["CR03", 1, null], // 3
    ["CR04", 1, 2], // 0; literally 0 and 1
    ["CR05", 1, 2], // 3, disabled; literally 1 too, who receives a minimum income
  ])("%s counts %d, literally %s", (code, strict, literal) => {
    const found = result(list, code);
    expect(found.strict.count.total).toBe(strict);
    expect(found.literal?.count.total ?? null).toBe(literal);
  });
});

describe("six months later", () => {
  const later: ExampleCells = { ...LEFT, exitTypedDate: dateCell("31/12/2021") };
  const results = resultsOf([
    { ...later, sixMonthStatus: "Emploi temporaire", birthDate: dateCell("01/01/1960"), q4: "Oui" }, // 0
    { ...later, sixMonthStatus: "Injoignable" },
    { ...later, sixMonthStatus: "Inconnu" },
    { ...later }, // due on 30/12/2021, controlled on 31/01/2022
    { ...later, exitDate: dateCell("01/08/2021") }, // due on 01/02/2022
    { ...later, q1: "1b", q1e: null, q1f: null, q1g: null, sixMonthStatus: "Emploi durable", sixMonthImproved: "Oui" },
    { ...later, sixMonthStatus: "Recherche d'emploi", sixMonthImproved: "Oui" }, // improved, but had no job at entry
  ]);

  it("does not ask the delays of the immediate results, and tells what is not known", () => {
    expect(results.sixMonths).toEqual({ known: 3, unreachable: 2, missing: 1, notDue: 1 });
    expect(results.exits).toBe(7);
  });

  it.each([
    ["CR06", 1, 2],
    ["CR07", 1, null],
    ["CR08", 1, 1],
    ["CR09", 1, 1],
  ])("%s counts %d, literally %s", (code, strict, literal) => {
    const found = result(results.list, code);
    expect(found.strict.count.total).toBe(strict);
    expect(found.literal?.count.total ?? null).toBe(literal);
  });
});

describe("FSE+ without the answer on training", () => {
  it("proves nothing about a new training, and counts it only literally", () => {
    const exit: ExampleCells = {
      exitDate: dateCell("28/06/2024"),
      exitSituationDate: dateCell("01/07/2024"),
      exitTypedDate: dateCell("02/07/2024"),
      exitStatus: "Inactif",
      exitTraining: "Oui",
      exitQualification: "Non",
    };
    const { list } = resultsOf([{ ...exit, q1e: null }, exit], "fse-plus-2021-2027");
    const found = result(list, "EECR02");
    expect([found.strict.count.total, found.literal?.count.total]).toEqual([1, 2]);
  });
});
