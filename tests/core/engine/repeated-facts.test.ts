import { runInOneGo } from "../../../src/core/work/run";
import { causesOf } from "../../../src/core/engine/causes";
import { choicesOf } from "../../../src/core/engine/choices";
import type { Control } from "../../../src/core/engine/control";
import { describeFinding } from "../../../src/core/engine/describe";
import { proposals } from "../../../src/core/engine/proposals";
import { cellReference } from "../../../src/core/domain/cell";
import { cellText, dayText } from "../../../src/core/domain/value-text";
import { dateCell } from "../../../src/core/rules/example-day";
import type { ExampleCells, ProposedValue } from "../../../src/core/rules/rule";
import { controlExample } from "../../support/example-workbook";

const LEA = { id: "P001", lastName: "MARTIN", firstName: "CAMILLE" };
const JEAN = { id: "P002", lastName: "DURAND", firstName: "JEAN" };
const LISE = { id: "P003", lastName: "PETIT", firstName: "LISE" };

/** Dates written month first, which make « 03/05/1980 » two days. */
const MONTH_FIRST = { ...LISE, birthDate: "12/25/1985" };

const valueText = (value: ProposedValue): string =>
  typeof value === "object" && value !== null ? dayText(value.day) : cellText(value);

function placeText(sheet: string, { row, column }: { readonly row: number; readonly column: number }): string {
  return `${sheet} ${cellReference(row, column)}`;
}

/** « Participants D4 + Étapes D4: 12/05/1984 FMT-05 ». */
function proposed(control: Control): string[] {
  return proposals(control).map(
    (one) =>
      `${[one, ...one.alike].map(({ sheet, position }) => placeText(sheet, position)).join(" + ")}: ${valueText(one.after)} ${one.rules.join(" ")}`,
  );
}

function chosen(control: Control, code: string): string[] {
  return [...control.findings.sorted()].flatMap((index) => {
    const text = describeFinding(control, index);
    if (text.rule.code !== code) return [];
    return choicesOf(control, index).map(
      ({ label, cells }) =>
        `${text.sheet} ${text.cell} ${label.replace(/\u00a0/g, " ")} : ${cells.map(({ sheet, position }) => placeText(sheet, position)).join(" + ")}`,
    );
  });
}

function controlled(
  participants: readonly ExampleCells[],
  steps: readonly ExampleCells[],
  contracts: readonly ExampleCells[] = [],
): Control {
  return controlExample({ participants, steps, ...(contracts.length > 0 ? { contracts } : {}) });
}

/** But for the dates that only tell how their column is written. */
const named = (line: string): boolean => /FMT-0[356]/.test(line) && !/01\/1980/.test(line);

describe("a date of birth that several sheets repeat", () => {
  it.each<[string, ExampleCells[], ExampleCells[], ExampleCells[], string[]]>([
    [
      "as a text on three sheets is one correction",
      [{ ...LEA, birthDate: "12/05/1984" }],
      [
        { ...LEA, birthDate: "12/05/1984" },
        { ...LEA, birthDate: "12/05/1984", step: "Stage" },
      ],
      [{ ...LEA, birthDate: "12/05/1984" }],
      ["Participants D4 + Contrats D4 + Étapes D4 + Étapes D5: 12/05/1984 FMT-05"],
    ],
    [
      "of two people who were born on one day: two",
      [
        { ...LEA, birthDate: "12/05/1984" },
        { ...JEAN, birthDate: "12/05/1984" },
      ],
      [{ ...JEAN, birthDate: "12/05/1984" }],
      [],
      ["Participants D4: 12/05/1984 FMT-05", "Participants D5 + Étapes D4: 12/05/1984 FMT-05"],
    ],
    [
      "written in two ways: two",
      [{ ...LEA, birthDate: "12/05/1984" }],
      [{ ...LEA, birthDate: "12 mai 1984" }],
      [],
      ["Participants D4: 12/05/1984 FMT-05", "Étapes D4: 12/05/1984 FMT-05"],
    ],
    [
      "of somebody whom no row of Participants names: by itself",
      [{ ...LEA, birthDate: dateCell("12/05/1984") }],
      [
        { ...JEAN, birthDate: "01/06/1990" },
        { ...JEAN, birthDate: "01/06/1990" },
      ],
      [],
      ["Étapes D4: 01/06/1990 FMT-05", "Étapes D5: 01/06/1990 FMT-05"],
    ],
    [
      "that may be two days is the one that another sheet says",
      [{ ...LEA, birthDate: "03/05/1984" }, MONTH_FIRST],
      [{ ...LEA, birthDate: dateCell("05/03/1984") }],
      [],
      ["Participants D4: 05/03/1984 FMT-03"],
    ],
    [
      "whose identifier and names hundreds of rows bear: nobody is meant, nothing is sure",
      [{ ...LEA, birthDate: "03/05/1984" }, MONTH_FIRST],
      Array.from({ length: 501 }, () => ({ ...LEA, birthDate: dateCell("05/03/1984") })),
      [],
      [],
    ],
    [
      "that is written month first elsewhere than in its column, and is a date in Participants",
      [{ ...LEA, birthDate: dateCell("25/12/1985") }],
      [{ ...LEA, birthDate: "12/25/1985" }, ...days(12)],
      [],
      ["Étapes D4: 25/12/1985 FMT-03"],
    ],
    [
      "whose other row is a copy of the same text: nothing is sure, there neither",
      [{ ...LEA, birthDate: "03/05/1984" }, MONTH_FIRST],
      [{ ...LEA, birthDate: "03/05/1984" }],
      [],
      [],
    ],
    [
      "whose other row has a year of two digits: nothing is sure",
      [{ ...LEA, birthDate: "03/05/1984" }, MONTH_FIRST],
      [{ ...LEA, birthDate: "25 mai 84" }],
      [],
      ["Étapes D4: 25/05/1984 FMT-05"],
    ],
    [
      "whose other row says it in words",
      [{ ...LEA, birthDate: "03/05/1984" }, MONTH_FIRST],
      [{ ...LEA, birthDate: "5 mars 1984" }],
      [],
      ["Participants D4: 05/03/1984 FMT-03", "Étapes D4: 05/03/1984 FMT-05"],
    ],
    [
      "whose other row may be what a French Excel made of the same text: nothing is sure",
      [{ ...LEA, birthDate: "03/05/1984" }, MONTH_FIRST],
      [{ ...LEA, birthDate: dateCell("03/05/1984") }],
      [],
      [],
    ],
    [
      "whose other rows disagree: nothing is sure",
      [{ ...LEA, birthDate: "03/05/1984" }, MONTH_FIRST],
      [
        { ...LEA, birthDate: dateCell("05/03/1984") },
        { ...LEA, birthDate: dateCell("03/05/1984") },
      ],
      [],
      [],
    ],
    [
      "that the text cannot mean: nothing is sure",
      [{ ...LEA, birthDate: "31/02/1984" }],
      [{ ...LEA, birthDate: dateCell("28/02/1984") }],
      [],
      [],
    ],
    [
      "under one identifier, and another name: it may be somebody else's",
      [{ ...LEA, birthDate: "03/05/1984" }, MONTH_FIRST],
      [{ ...JEAN, id: "P001", birthDate: dateCell("05/03/1984") }],
      [],
      [],
    ],
    [
      "under one name, and another identifier",
      [{ ...LEA, birthDate: "03/05/1984" }, MONTH_FIRST],
      [{ ...LEA, id: "P009", birthDate: dateCell("05/03/1984") }],
      [],
      [],
    ],
    [
      "whose month tells how the column is written stays, though it is known: the others of the column would follow it",
      [
        { ...LEA, birthDate: "03/05/1984" },
        { ...LISE, birthDate: "12/25/1985" },
      ],
      [{ ...LISE, birthDate: dateCell("25/12/1985") }],
      [],
      [],
    ],
  ])("%s", (_, participants, steps, contracts, expected) => {
    expect(proposed(controlled(participants, steps, contracts)).filter(named)).toEqual(expected);
  });

  /** Dates that are surely day first, so that one that is not is a slip. */
  function days(count: number): ExampleCells[] {
    return Array.from({ length: count }, (_day, index) => ({
      ...LEA,
      id: `S${index}`,
      birthDate: `${13 + index}/01/1980`,
    }));
  }

  it("is chosen for all of its cells at once, with the names alone as well as with an identifier", () => {
    for (const who of [LEA, { lastName: "MARTIN", firstName: "CAMILLE", id: null }]) {
      const result = controlled(
        [{ ...who, birthDate: "03/05/1984" }, MONTH_FIRST],
        [{ ...who, birthDate: "03/05/1984" }, MONTH_FIRST, { ...JEAN, birthDate: "03/05/1984" }],
      );
      expect(chosen(result, "FMT-03").slice(0, 2)).toEqual([
        "Participants D4 Écrire 03/05/1984 : Participants D4 + Étapes D4",
        "Participants D4 Écrire 05/03/1984 : Participants D4 + Étapes D4",
      ]);
    }
  });

  it("is shown where another sheet says what it may be", () => {
    const told = "comme dans « Étapes », ligne 4";
    const steps = [{ ...LEA, birthDate: dateCell("28/02/1984") }];
    for (const [code, birthDate] of [
      ["FMT-03", "31/02/1984"],
      ["FMT-06", 99999],
      ["CMP-03", null],
      ["CMP-03", "?"],
    ] as const)
      expect(chosen(controlled([{ ...LEA, birthDate }], steps), code)).toEqual([
        `Participants D4 Écrire 28/02/1984, ${told} : Participants D4`,
      ]);
    expect(chosen(controlled([{ ...LEA, lastName: null }], [{ ...LEA, birthDate: null }]), "CMP-01")).toEqual([
      `Participants B4 Écrire MARTIN, ${told} : Participants B4`,
    ]);
  });

  it("is one thing to do", () => {
    const wrong = { ...LEA, birthDate: "31/02/1984" };
    const right = { ...LEA, birthDate: dateCell("28/02/1984") };
    const nobody = { has: () => false };
    const causes = (steps: readonly ExampleCells[]) => runInOneGo(causesOf(controlled([wrong], steps), nobody));
    const [alone, repeated] = [causes([right, right]), causes([wrong, wrong])];
    expect(repeated.bloquant).toBe(alone.bloquant);
    expect(repeated.erreur).toBe(alone.erreur);
  });
});

describe("what stays true of a person who has two rows", () => {
  it("is put right on both at once, and shown where one of them lacks it", () => {
    const two = (sex: string | null) =>
      controlExample({ participants: [{ sex: "Femmee" }, { operation: "2021-A1", sex }] });
    expect(proposed(two("Femmee"))).toEqual(["Participants E4 + Participants E5: Femme FMT-16"]);
    expect(chosen(two(null), "CMP-04")).toEqual([]);
    const lacking = controlExample({ participants: [{}, { operation: "2021-A1", sex: null }] });
    expect(chosen(lacking, "CMP-04")).toEqual([
      "Participants E5 Écrire Femme, comme dans « Participants », ligne 4 : Participants E5",
    ]);
  });
});
