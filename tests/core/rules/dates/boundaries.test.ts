import { DATE_RULES } from "../../../../src/core/rules/dates";
import { dateCell, exampleDay } from "../../../../src/core/rules/example-day";
import type { ExampleCells, RuleExample } from "../../../../src/core/rules/rule";
import { sayingOf } from "../../../support/said";

type Case = readonly [note: string, example: Partial<RuleExample>, lines: readonly string[]];

const said = sayingOf(DATE_RULES);

const on = dateCell;
const one = (cells: ExampleCells, more: Partial<RuleExample> = {}): Partial<RuleExample> => ({
  ...more,
  participants: [cells],
});

describe("DAT-04: the period of the operation, 2021", () => {
  const entry = [
    "4 Date d'entrée opération : Date d'entrée hors de la période de l'opération (01/01/2021–31/12/2021).",
  ];
  const exit = [
    "4 Date de sortie opération : Date de sortie hors de la période de l'opération (01/01/2021–31/12/2021).",
  ];
  const both = [
    "4 Date d'entrée opération : Dates d'entrée et de sortie hors de la période de l'opération (01/01/2021–31/12/2021).",
  ];

  it.each<Case>([
    ["entry on the first day", one({ entryDate: on("01/01/2021") }), []],
    ["entry the day before", one({ entryDate: on("31/12/2020") }), entry],
    ["entry on the last day", one({ entryDate: on("31/12/2021") }), []],
    ["entry the day after", one({ entryDate: on("01/01/2022") }), entry],
    ["exit on the last day", one({ exitDate: on("31/12/2021") }), []],
    ["exit the day after", one({ exitDate: on("01/01/2022") }), exit],
    ["exit before the first day", one({ exitDate: on("31/12/2020") }), exit],
    ["both", one({ entryDate: on("31/12/2020"), exitDate: on("01/01/2022") }), both],
    ["entry out, exit in", one({ entryDate: on("31/12/2020"), exitDate: on("01/06/2021") }), entry],
    ["no date", one({ entryDate: null, exitDate: null }), []],
    ["no known operation", one({ operation: "Atelier", entryDate: on("31/12/2020") }), []],
  ])("%s", (_, example, lines) => {
    expect(said("DAT-04", example)).toEqual(lines);
  });
});

describe("DAT-01: entry, questionnaire and typing", () => {
  const told = [
    "4 Date d'entrée opération : La date d'entrée (01/02/2021) ne peut pas être postérieure au questionnaire ou à la saisie.",
  ];

  it.each<Case>([
    ["the same day", one({}), []],
    ["neither is there", one({ questionnaireDate: null, entryTypedDate: null }), []],
    ["questionnaire before", one({ questionnaireDate: on("31/01/2021"), entryTypedDate: null }), told],
    ["typed before", one({ questionnaireDate: null, entryTypedDate: on("31/01/2021") }), told],
  ])("%s", (_, example, lines) => {
    expect(said("DAT-01", example)).toEqual(lines);
  });
});

describe("DAT-11 and DAT-15: what is not typed yet", () => {
  const left: ExampleCells = { exitDate: on("30/06/2021"), exitTypedDate: null, sixMonthStatus: null };
  const reminder = ["4 Date de sortie opération : Sortie du 30/06/2021 non renseignée : il reste 15 jours."];
  const day15 = { controlDay: exampleDay("15/07/2021") };

  it.each<Case>([
    ["nothing", one(left, day15), reminder],
    ["one of the data", one({ ...left, exitTypedDate: on("01/07/2021") }, day15), []],
    ["one that cannot be read", one({ ...left, exitTypedDate: "juillet" }, day15), []],
    ["another of the data", one({ ...left, exitQualification: "Non" }, day15), []],
    ["the next one", one({ ...left, exitTraining: "Non" }, day15), []],
    ["the situation", one({ ...left, exitStatus: "Inactif" }, day15), []],
    ["its date", one({ ...left, exitSituationDate: on("01/07/2021") }, day15), []],
    ["no exit", one({ ...left, exitDate: null }, day15), []],
    ["an exit that cannot be read", one({ ...left, exitDate: "juin" }, day15), []],
    ["no column at all", one(left, { ...day15, without: ["exitTypedDate"] }), []],
    ["no column of exits", one(left, { ...day15, without: ["exitDate"] }), []],
    [
      "each row",
      { ...day15, participants: [{ ...left, exitDate: null }, left] },
      [reminder[0]?.replace(/^4/, "5") ?? ""],
    ],
  ])("DAT-11: %s", (_, example, lines) => {
    expect(said("DAT-11", example)).toEqual(lines);
  });

  const late = ["4 Situation à 6 mois : Situation à 6 mois non relevée."];

  it.each<Case>([
    ["the day it is due", one(left, { controlDay: exampleDay("30/12/2021") }), late],
    ["the day before", one(left, { controlDay: exampleDay("29/12/2021") }), []],
    ["told", one({ ...left, sixMonthStatus: "Inactif" }), []],
    ["no column for it", one(left, { without: ["sixMonthStatus"] }), []],
    ["no exit", one({ ...left, exitDate: null }), []],
  ])("DAT-15: %s", (_, example, lines) => {
    expect(said("DAT-15", example)).toEqual(lines);
  });

  it.each<Case>([
    ["due in the year", one(left), ["4 Date de sortie opération : Échéance des 6 mois : 30/12/2021."]],
    ["due the next year", one({ ...left, exitDate: on("01/07/2021") }), []],
    ["due the year before", one({ ...left, exitDate: on("30/06/2020") }), []],
    ["told", one({ ...left, sixMonthStatus: "Inactif" }), []],
  ])("DAT-16: %s", (_, example, lines) => {
    expect(said("DAT-16", example)).toEqual(lines);
  });
});

describe("DAT-19: six months without a step, on 31 January", () => {
  const since = (months: number, row = 4) => [`${row} Date d'entrée PLIE : Aucune étape depuis ${months} mois.`];
  const step = (start: string | null, end: string | null, more: ExampleCells = {}): ExampleCells => ({
    start: start === null ? null : on(start),
    end: end === null ? null : on(end),
    ...more,
  });
  const old = step("01/03/2021", "31/03/2021");

  it.each<readonly [string, readonly ExampleCells[], readonly ExampleCells[], readonly string[]]>([
    ["ended six months ago", [{}], [step("01/03/2021", "31/07/2021")], since(6)],
    ["ended a day later", [{}], [step("01/03/2021", "01/08/2021")], []],
    ["under way", [{}], [step("01/03/2021", null)], []],
    ["the last of several", [{}], [step("01/09/2021", "30/09/2021"), old], []],
    ["all of them long ago", [{}], [old, step("01/04/2021", "30/04/2021")], since(9)],
    ["one without a start", [{}], [old, step(null, "30/04/2021")], []],
    ["one with an end that cannot be read", [{}], [old, step("01/04/2021", null, { end: "mai" })], []],
    ["one to come does not count", [{}], [old, step("01/02/2022", null)], since(10)],
    ["one that ends after today", [{}], [step("01/03/2021", "01/03/2022")], []],
    ["one that begins today", [{}], [old, step("31/01/2022", null)], []],
    ["welcome does not count", [{}], [old, step("01/12/2021", null, { classification: "1" })], since(10)],
    ["one that starts before the entry in the PLIE", [{ plieEntryDate: on("01/09/2021") }], [old], []],
    ["entered six months ago", [{ plieEntryDate: on("31/07/2021") }], [old], since(6)],
    ["entered a day later", [{ plieEntryDate: on("01/08/2021") }], [old], []],
    ["no entry", [{ plieEntryDate: null }], [old], []],
    ["left today", [{ plieExitDate: on("31/01/2022") }], [old], []],
    ["leaves tomorrow", [{ plieExitDate: on("01/02/2022") }], [old], since(10)],
    [
      "the latest entry of two rows",
      [{ plieEntryDate: on("04/01/2021") }, { plieEntryDate: on("05/01/2021"), operation: "2021-A5" }],
      [old],
      since(10, 5),
    ],
    ["the first row of two on the same day", [{}, { operation: "2021-A5" }], [old], since(10)],
    [
      "the first row when it is the latest",
      [{ plieEntryDate: on("05/01/2021") }, { plieEntryDate: on("04/01/2021"), operation: "2021-A5" }],
      [old],
      since(10),
    ],
    [
      "each person has their own steps",
      [{}, { id: "P002", lastName: "DURAND" }],
      [old, step("01/12/2021", null, { id: "P002" })],
      since(10),
    ],
  ])("%s", (_, participants, steps, lines) => {
    expect(said("DAT-19", { participants, steps })).toEqual(lines);
  });

  it("needs entries, steps and their ends", () => {
    expect(said("DAT-19", { participants: [{}], without: ["plieEntryDate"], steps: [old] })).toEqual([]);
    expect(said("DAT-19", { participants: [{}] })).toEqual([]);
    expect(said("DAT-19", { participants: [{}], steps: [{ start: on("01/03/2021") }] })).toEqual([]);
  });
});

describe("DAT-18: a long path, on 31 January 2022", () => {
  const told = (months: number, more = "") => [
    `4 Date d'entrée PLIE : Parcours de ${months} mois${more} : à examiner en comité de suivi.`,
  ];

  it.each<readonly [string, string, string | null, readonly string[]]>([
    ["24 months", "31/01/2020", null, []],
    ["24 months and a day", "30/01/2020", null, told(24)],
    ["36 months", "31/01/2019", null, told(36)],
    ["36 months and a day", "30/01/2019", null, told(36, ", au-delà de 36 mois")],
    ["ended on the last day before the year", "02/01/2018", "31/12/2020", []],
    ["ended on the first day of the year", "02/01/2018", "01/01/2021", told(36)],
    ["an end to come does not count yet", "31/01/2020", "31/01/2023", []],
  ])("%s", (_, from, to, lines) => {
    expect(said("DAT-18", one({ plieEntryDate: on(from), plieExitDate: to === null ? null : on(to) }))).toEqual(lines);
  });
});

describe("two dates of a row", () => {
  it.each<readonly [string, ExampleCells, boolean]>([
    ["DAT-02", { entryDate: on("31/01/2022") }, false],
    ["DAT-02", { entryDate: on("01/02/2022") }, true],
    ["DAT-03", { entryDate: on("01/01/2014") }, false],
    ["DAT-03", { entryDate: on("31/12/2013") }, true],
    ["DAT-03", { entryDate: on("31/12/2023") }, false],
    ["DAT-03", { entryDate: on("01/01/2024") }, true],
    ["DAT-05", { entryTypedDate: on("03/03/2021") }, false],
    ["DAT-05", { entryTypedDate: on("04/03/2021") }, true],
    ["DAT-06", { exitDate: on("01/02/2021") }, false],
    ["DAT-06", { exitDate: on("31/01/2021") }, true],
    ["DAT-07", { exitDate: on("31/01/2022") }, false],
    ["DAT-07", { exitDate: on("01/02/2022") }, true],
    ["DAT-08", { exitDate: on("02/02/2021") }, false],
    ["DAT-08", { exitDate: on("01/02/2021") }, true],
    ["DAT-10", { exitDate: on("30/06/2021"), exitTypedDate: on("30/07/2021") }, false],
    ["DAT-10", { exitDate: on("30/06/2021"), exitTypedDate: on("31/07/2021") }, true],
    ["DAT-12", { exitDate: on("30/06/2021"), exitSituationDate: on("28/07/2021") }, false],
    ["DAT-12", { exitDate: on("30/06/2021"), exitSituationDate: on("29/07/2021") }, true],
    ["DAT-12", { exitDate: on("30/06/2021"), exitSituationDate: on("30/06/2021") }, false],
    ["DAT-12", { exitDate: on("30/06/2021"), exitSituationDate: on("29/06/2021") }, true],
    ["DAT-13", { exitDate: on("30/06/2021"), exitTypedDate: on("30/06/2021") }, false],
    ["DAT-13", { exitDate: on("30/06/2021"), exitTypedDate: on("29/06/2021") }, true],
    ["DAT-14", { exitDate: on("30/06/2021"), sixMonthDate: on("30/12/2021") }, false],
    ["DAT-14", { exitDate: on("30/06/2021"), sixMonthDate: on("29/12/2021") }, true],
    ["DAT-17", { plieEntryDate: on("01/02/2021") }, false],
    ["DAT-17", { plieEntryDate: on("02/02/2021") }, true],
  ])("%s %j: %s", (code, cells, told) => {
    expect(said(code, one(cells)).length).toBe(told ? 1 : 0);
  });
});
