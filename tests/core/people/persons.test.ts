import { personsOf, rowsByPerson } from "../../../src/core/people/persons";
import type { ExampleCells } from "../../../src/core/rules/rule";
import { dateCell } from "../../../src/core/rules/example-day";
import { exampleContext, exampleTables, finish } from "../../support/example-workbook";

const LEA: ExampleCells = { lastName: "DURAND", firstName: "LÉA", birthDate: dateCell("03/04/1990") };
const TOM: ExampleCells = { lastName: "PETIT", firstName: "TOM", birthDate: dateCell("09/10/1985") };
const NOBODY: ExampleCells = { id: null, lastName: null, firstName: null, birthDate: null };

function personsIn(participants: readonly ExampleCells[]) {
  return finish(personsOf(exampleTables({ participants }, exampleContext()).participants!));
}

function joined(participants: readonly ExampleCells[], contracts: readonly ExampleCells[]) {
  const tables = exampleTables({ participants, contracts }, exampleContext());
  const persons = finish(personsOf(tables.participants!));
  return { persons, rows: finish(rowsByPerson(persons, tables.contracts!)) };
}

describe("who is who", () => {
  it("joins rows by the identifier, or by the three names when there is none", () => {
    const { persons, rows } = joined(
      [
        { id: "A1", ...LEA },
        { id: null, ...TOM },
      ],
      [
        { id: "a1", start: dateCell("01/06/2021") },
        { ...NOBODY, ...TOM },
        { id: "A1", start: dateCell("01/02/2021") },
        { id: "inconnu", ...LEA, lastName: "AUTRE" },
      ],
    );
    expect(persons.count).toBe(2);
    expect([...rows.of(0)]).toEqual([2, 0]);
    expect([...rows.of(1)]).toEqual([1]);
    expect([...rows.personOfRow]).toEqual([0, 1, 0, -1]);
  });

  it("makes one person of rows that share a key through another row", () => {
    expect(
      personsIn([
        { id: "A1", ...LEA },
        { id: "A2", ...TOM },
      ]).count,
    ).toBe(2);
    const { persons, rows } = joined(
      [
        { ...LEA, id: "A1" },
        { ...LEA, id: null },
        { ...LEA, lastName: "PETIT", id: "A1" },
      ],
      [{ ...NOBODY, ...LEA, lastName: "PETIT" }],
    );
    expect(persons.count).toBe(1);
    expect([...rows.of(0)]).toEqual([0]);
  });

  it("keeps apart those whom an identifier joins but first name and birth date part, and lets it name neither", () => {
    const { persons, rows } = joined(
      [
        { ...LEA, id: "ZZ" },
        { ...TOM, id: "zz" },
        { ...TOM, id: "ZZ", lastName: "GRAND" },
      ],
      [
        { ...NOBODY, id: "ZZ" },
        { id: "ZZ", ...TOM },
        { id: "ZZ", ...LEA },
      ],
    );
    expect([...persons.ofRow]).toEqual([0, 1, 1]);
    expect([...rows.personOfRow]).toEqual([-1, 1, 0]);
    expect(rows.ambiguous).toEqual([]);
  });

  it.each<[string, readonly ExampleCells[], number]>([
    ["another first name only", [LEA, { ...LEA, firstName: "LEO" }], 1],
    ["another birth date only", [LEA, { ...LEA, birthDate: dateCell("04/04/1990") }], 1],
    ["both", [LEA, { ...LEA, firstName: "LEO", birthDate: dateCell("04/04/1990") }], 2],
    ["a birth date that is missing", [LEA, { ...TOM, birthDate: null }], 1],
    ["a first name that is missing", [{ ...LEA, firstName: null }, TOM], 1],
    ["a third row that agrees with both", [LEA, TOM, { ...LEA, birthDate: TOM.birthDate ?? null }], 1],
  ])("one identifier and %s", (_, rows, count) => {
    expect(personsIn(rows.map((row) => ({ ...row, id: "A1" }))).count).toBe(count);
  });

  it("never takes letters away from an identifier", () => {
    const ids = ["Ø1", "Ł1", "ß1", "Б-1", "А-1", "É 1", "e1"];
    expect(personsIn(ids.map((id) => ({ ...NOBODY, id }))).count).toBe(ids.length);
    expect(personsIn(["E-1", "é 1"].map((id) => ({ ...NOBODY, id }))).count).toBe(1);
  });

  it("keeps apart rows that nothing names", () => {
    expect(personsIn([NOBODY, NOBODY]).count).toBe(2);
    expect(
      personsIn([
        { ...NOBODY, id: "-" },
        { ...NOBODY, id: "?" },
      ]).count,
    ).toBe(2);
  });

  it("follows the identifier when the names are those of someone else, and says so", () => {
    const { rows } = joined(
      [
        { id: "A1", ...LEA },
        { id: "A2", ...TOM },
      ],
      [{ id: "A1", ...TOM }],
    );
    expect([...rows.of(0)]).toEqual([0]);
    expect(rows.ambiguous).toEqual([0]);
  });

  it("puts undated rows first and keeps the order of the sheet among equal dates", () => {
    const { rows } = joined(
      [{ id: "A1" }],
      [
        { id: "A1", start: dateCell("01/03/2021") },
        { id: "A1", start: dateCell("01/03/2021") },
        { id: "A1", start: null },
        { id: "A1", start: dateCell("01/01/2021") },
      ],
    );
    expect([...rows.of(0)]).toEqual([2, 3, 0, 1]);
  });
});
