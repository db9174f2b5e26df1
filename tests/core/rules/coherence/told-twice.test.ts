import { COHERENCE_RULES } from "../../../../src/core/rules/coherence";
import { dateCell as on } from "../../../../src/core/rules/example-day";
import type { ExampleCells, RuleExample } from "../../../../src/core/rules/rule";
import { controlExample, textsOf } from "../../../support/example-workbook";

const PLUS = "fse-plus-2021-2027" as const;

/** The headings under which a rule finds that a fact is told twice, and differently. */
function toldUnder(code: string, example: Partial<RuleExample>): (string | null)[] {
  const rules = COHERENCE_RULES.filter((rule) => rule.code === code);
  return textsOf(controlExample(example, rules)).map(({ column }) => column);
}

const ENTRY = on("01/02/2021");
const Q1 = ["Q1 Emploi"];

/** Who enters on 1 February 2021 without a job; the contract is a CDI without an end unless it says otherwise. */
describe("COH-30: a job on the day of the entry", () => {
  it.each<readonly [string, ExampleCells, ExampleCells, readonly string[]]>([
    ["it begins that day", {}, { start: ENTRY }, Q1],
    ["it begins the day after", {}, { start: on("02/02/2021") }, []],
    ["it ends that day", {}, { start: on("01/06/2020"), end: ENTRY }, Q1],
    ["it ends the day before", {}, { start: on("01/06/2020"), end: on("31/01/2021") }, []],
    ["it ends on an unknown day", {}, { start: on("01/06/2020"), end: "?" }, []],
    ["it begins on an unreadable day", {}, { start: "juin 2020" }, []],
    ["an unreadable type", {}, { start: ENTRY, contractType: "mission" }, []],
    ["a training", {}, { start: ENTRY, contractType: "Formation qualifiante" }, []],
    ["somebody else's", {}, { start: ENTRY, id: "P002" }, []],
    ["a job is told", { q1: "1c" }, { start: ENTRY }, []],
    ["no answer", { q1: null, q1f: null }, { start: ENTRY }, []],
    ["an unreadable day of entry", { entryDate: "février" }, { start: on("01/06/2020") }, []],
  ])("%s", (_, cells, contract, lines) => {
    expect(toldUnder("COH-30", { participants: [cells], contracts: [contract] })).toEqual(lines);
  });

  it.each<readonly [string, readonly string[]]>([
    ["Chômeur", ["Statut"]],
    ["Inactif", ["Statut"]],
    ["Emploi", []],
  ])("Statut « %s », without question 1", (status, lines) => {
    const participants = [{ q1: null, q1e: null, q1f: null, status }];
    expect(toldUnder("COH-30", { programme: PLUS, participants, contracts: [{ start: on("01/01/2024") }] })).toEqual(
      lines,
    );
  });
});

describe("COH-31: a job on the day of the exit", () => {
  const exit = on("30/06/2021");
  const SITUATION = ["Situation à la sortie"];

  it.each<readonly [string, ExampleCells, readonly string[]]>([
    ["looking for one", { exitStatus: "Recherche d'emploi" }, SITUATION],
    ["looking for none", { exitStatus: "Inactif" }, SITUATION],
    ["a job is told", { exitStatus: "Emploi durable" }, []],
    ["nothing is known", { exitStatus: "Inconnu" }, []],
    ["the situation of a day before it", { exitStatus: "Inactif", exitSituationDate: on("28/02/2021") }, []],
    ["the situation of its first day", { exitStatus: "Inactif", exitSituationDate: on("01/03/2021") }, SITUATION],
    ["no day at all", { exitStatus: "Inactif", exitDate: null }, []],
    ["a positive line by a contract: SOR-09", { exitStatus: "Inactif", plieExitType: "AGE-P01" }, []],
    ["another line", { exitStatus: "Inactif", plieExitType: "AGE-N01" }, SITUATION],
  ])("%s", (_, cells, lines) => {
    const example = { plie: "agenais", participants: [{ exitDate: exit, ...cells }], contracts: [{}] };
    expect(toldUnder("COH-31", example)).toEqual(lines);
  });
});

it.each<readonly [q1: string, q1e: string | null, q1f: string | null, status: string, differ: boolean]>([
  ["1c", null, null, "Emploi", false],
  ["1c", null, null, "Chômeur", true],
  ["1c", null, null, "Inactif", true],
  ["Non", "Non", "Oui", "Emploi", true],
  ["Non", "Non", "Oui", "Chômeur", false],
  ["Non", "Non", "Non", "Chômeur", true],
  ["Non", "Non", null, "Chômeur", false],
  ["Non", "Non", "Oui", "Inactif", true],
  ["Non", "Oui", "Oui", "Inactif", false],
  ["Non", "Non", "Non", "Inactif", false],
])("COH-32: question 1 %s, 1e %s, 1f %s and Statut %s: %j", (q1, q1e, q1f, status, differ) => {
  const participants = [{ q1, q1e, q1f, status }];
  expect(toldUnder("COH-32", { programme: PLUS, participants })).toEqual(differ ? ["Statut"] : []);
});

it.each<readonly [string, string, boolean]>([
  ["2a", "0-2", false],
  ["2b", "0-2", false],
  ["2b", "3-4", true],
  ["2c", "3-4", false],
  ["2c", "5-8", true],
  ["2d", "5-8", false],
  ["2d", "0-2", true],
])("COH-33: question 2 %s and CITE %s: %j", (q2, isced, differ) => {
  expect(toldUnder("COH-33", { programme: PLUS, participants: [{ q2, isced }] })).toEqual(
    differ ? ["Niveau CITE"] : [],
  );
});

it.each<readonly [string, string | null, string | null, boolean]>([
  ["agenais", "Homme", "AGE-A03", true],
  ["agenais", "Femme", "AGE-A03", false],
  ["agenais", null, "AGE-A03", false],
  ["agenais", "Homme", "AGE-N01", false],
  ["inconnu", "Homme", "Maternité", true],
  ["inconnu", "Homme", "Abandon", false],
  ["inconnu", "Homme", null, false],
])("COH-38: PLIE %s, %s, exit « %s »: %j", (plie, sex, plieExitType, told) => {
  expect(toldUnder("COH-38", { plie, participants: [{ sex, plieExitType }] })).toEqual(
    told ? ["Type de sortie PLIE"] : [],
  );
});

it.each<readonly [string, string, boolean]>([
  ["Décès", "Emploi durable", true],
  ["Personne décédée", "Inactif", true],
  ["décédé", "Recherche d'emploi", true],
  ["Décès", "Inconnu", false],
  ["Décès", "Injoignable", false],
  ["Déménagement / Décès", "Emploi durable", false],
  ["Abandon", "Emploi durable", false],
])("COH-39: exit « %s », six months later « %s »: %j", (plieExitType, sixMonthStatus, told) => {
  expect(toldUnder("COH-39", { participants: [{ plieExitType, sixMonthStatus }] })).toHaveLength(told ? 1 : 0);
});

it.each<readonly [string, string, string, boolean]>([
  ["portes-du-sud", "Oui", "CCAS", true],
  ["portes-du-sud", "Oui", "Agence Pôle Emploi de Bègles", false],
  ["portes-du-sud", "Oui", "Pôle emplois", true],
  ["portes-du-sud", "Non", "CCAS", false],
  ["agenais", "Oui", "CCAS", false],
  ["inconnu", "Oui", "CCAS", false],
])("COH-28: %s, handicap %s, sent by %s: %j", (plie, q3, prescriber, told) => {
  expect(toldUnder("COH-28", { plie, participants: [{ q3, prescriber }] })).toHaveLength(told ? 1 : 0);
});

it.each<readonly [string, number | null, boolean]>([
  ["Plein", 23.5, true],
  ["Plein", 24, false],
  ["Plein", 0, false],
  ["Plein", null, false],
  ["Réduit", 10, false],
])("COH-27: %s, %s hours: %j", (workingTime, weeklyHours, told) => {
  expect(toldUnder("COH-27", { contracts: [{ workingTime, weeklyHours }] })).toHaveLength(told ? 1 : 0);
});
