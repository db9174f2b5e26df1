import { createMemoryWorkbook } from "../../../src/adapters/memory/memory-workbook";
import { controlWorkbook, type ControlReport } from "../../../src/application/control/control-workbook";
import { recontrolWorkbook } from "../../../src/application/control/recontrol-workbook";
import type { Clock } from "../../../src/application/ports/clock";
import type { CellValue } from "../../../src/core/domain/cell";
import { dayOf } from "../../../src/core/domain/day";
import { fieldOf } from "../../../src/core/questionnaire/sheets";
import { SHIPPED_PROFILES } from "../../../src/plies";
import { CONFORMING_PARTICIPANT, exampleContext } from "../../support/example-workbook";

const clock: Clock = { now: () => 0, today: () => dayOf(2022, 1, 31), pause: () => Promise.resolve() };
const dependencies = { catalogue: { fiches: exampleContext().fiches, profiles: SHIPPED_PROFILES }, clock };

const PERSON = CONFORMING_PARTICIPANT["fse-2014-2020"];
const FIELDS = Object.keys(PERSON);
type Row = readonly CellValue[];

const HEADINGS: Row = FIELDS.map((field) => fieldOf("participants", field).heading);
const MONTHS = FIELDS.indexOf("q1g");

/** Twelve people about whom there is nothing to say. */
const PEOPLE: readonly Row[] = Array.from({ length: 12 }, (_, index) =>
  FIELDS.map((field) =>
    field === "id"
      ? `D${String(index + 1).padStart(3, "0")}`
      : field === "lastName"
        ? `${PERSON.lastName ?? ""}-${"ABCDEFGHIJKL".charAt(index)}`
        : field === "birthDate"
          ? 25_000 + 400 * index
          : (PERSON[field] ?? null),
  ),
);

const workbookOf = (rows: readonly Row[], others: readonly { name: string; rows: readonly Row[] }[] = []) =>
  createMemoryWorkbook({
    name: "essai.xlsx",
    sheets: [
      {
        name: "Paramètres",
        rows: [
          ["PLIE", "agenais"],
          ["Programme", "FSE 2014-2020"],
          ["Exercice", 2021],
        ],
      },
      { name: "Participants", rows },
      ...others,
    ],
  });

const control = (rows: readonly Row[]): Promise<ControlReport> => controlWorkbook(workbookOf(rows), {}, dependencies);
const plain = ({ notices }: ControlReport): string[] => notices.map((notice) => notice.replace(/\s/g, " "));
const IGNORED = "Feuille « Participants » : lignes qui ne sont pas des données, ignorées : ";
const WRONGLY = " Une ligne ignorée à tort est lue dès qu'elle est complétée.";

describe("what people write around their data is nobody", () => {
  it.each<[string, readonly Row[], string]>([
    [
      "titles above, a block of two, a total below an empty row",
      [
        ["PLIE DE L'AGENAIS — SUIVI 2021"],
        ["Mis à jour le 15/12/2021"],
        [],
        ["IDENTITÉ", ...Array<null>(16).fill(null), "PARCOURS"],
        HEADINGS,
        ...PEOPLE.slice(0, 5),
        [],
        [],
        ...PEOPLE.slice(5),
        [],
        ["TOTAL", 12, ...Array<null>(MONTHS - 2).fill(null), 150],
      ],
      "total ou décompte (ligne 21).",
    ],
    [
      "a count and a legend",
      [
        HEADINGS,
        ...PEOPLE,
        [],
        [null, "Nombre de personnes :", 12],
        [],
        ["Légende : rouge = sorti, vert = en cours"],
        ["* données au 31/12/2021"],
      ],
      "total ou décompte (ligne 15), notes ou légendes (lignes 17 et 18).",
    ],
    [
      "the headings again above a second group",
      [HEADINGS, ...PEOPLE.slice(0, 6), ["Groupe B"], HEADINGS, ...PEOPLE.slice(6)],
      "titres répétés (ligne 9), note ou légende (ligne 8).",
    ],
  ])("%s", async (_case, rows, told) => {
    const report = await control(rows);
    expect(plain(report)).toEqual([IGNORED + told + WRONGLY]);
    expect(report.summary).toEqual({ participants: 12, complete: 12, inYear: 12, participations: 12, persons: 12 });
    expect(report.findings.length).toBe(0);
  });

  it("but a lone name is a person about whom everything is missing", async () => {
    const report = await control([HEADINGS, ...PEOPLE, [], [null, "DURAND"]]);
    expect(plain(report)).toEqual([]);
    expect(report.summary).toMatchObject({ participants: 13, complete: 12 });
    expect(report.byGravity.bloquant).toBeGreaterThan(5);
  });

  it("and a sheet of nothing else has no participant", async () =>
    await expect(control([HEADINGS, ["TOTAL", 0]])).rejects.toThrow(/ne contient aucun participant/));

  it("and eight rows are named, the others counted", async () => {
    const totals = (count: number): Row[] => Array.from({ length: count }, () => ["Total", 0]);
    expect(plain(await control([HEADINGS, ...PEOPLE, ...totals(8)]))[0]).toContain(
      "(lignes 14, 15, 16, 17, 18, 19, 20 et 21).",
    );
    expect(plain(await control([HEADINGS, ...PEOPLE, ...totals(10)]))[0]).toContain(
      "(lignes 14, 15, 16, 17, 18, 19, 20, 21 et 2 de plus).",
    );
  });

  it("in the other sheets neither, each told by its name", async () => {
    const contracts: Row[] = [
      ["Identifiant", "Type de contrat", "Début", "Heures réalisées"],
      ["D001", "CDI", 44_300, 35],
      ["Total", null, null, 35],
    ];
    const workbook = workbookOf([HEADINGS, ...PEOPLE], [{ name: "Contrats", rows: contracts }]);
    const report = await controlWorkbook(workbook, {}, dependencies);
    expect(plain(report)).toEqual([
      `Feuille « Contrats » : lignes qui ne sont pas des données, ignorées : total ou décompte (ligne 3).${WRONGLY}`,
    ]);
    expect(report.findings.length).toBe(0);
  });
});

it("a row completed since is read, and the remark goes with it", async () => {
  const workbook = workbookOf([HEADINGS, ...PEOPLE, ["Total", "DURAND"], ["Total", 12]]);
  const before = await controlWorkbook(workbook, {}, dependencies);
  expect(before.summary.participants).toBe(13);
  const typed = async (row: number, column: number, expected: CellValue, value: string | number): Promise<void> => {
    await workbook.changeCells([
      { sheet: "Participants", position: { row, column }, expected: expected as string | number | null, value },
    ]);
  };
  await typed(13, 1, "DURAND", 12);
  await typed(14, 1, 12, "DURAND");
  const changes = [{ sheet: "Participants", rows: { first: 13, last: 14 } }];
  const after = await recontrolWorkbook(workbook, before, changes, dependencies);
  expect(plain(before)[0]).toContain("(ligne 15)");
  expect(plain(after)[0]).toContain("(ligne 14)");
  const whole = await controlWorkbook(workbook, {}, dependencies);
  expect(after.notices).toEqual(whole.notices);
  expect(after.byGravity).toEqual(whole.byGravity);
  expect(after.summary).toEqual(whole.summary);
});
