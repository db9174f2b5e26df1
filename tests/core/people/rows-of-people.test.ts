import { answersOrder } from "../../../src/core/people/answers-order";
import { rowsByIdentifier, strangersOf } from "../../../src/core/people/identifier-rows";
import { lastExits } from "../../../src/core/people/last-exits";
import { operationsOf } from "../../../src/core/people/operations";
import { participantRows } from "../../../src/core/people/participant-rows";
import { stayReader } from "../../../src/core/people/participations";
import { personsOf } from "../../../src/core/people/persons";
import { peopleOf } from "../../../src/core/people/same-spelling";
import { severalRows } from "../../../src/core/people/several-rows";
import { dateCell } from "../../../src/core/rules/example-day";
import type { ExampleCells, RuleExample } from "../../../src/core/rules/rule";
import type { Table } from "../../../src/core/reading/table";
import { exampleContext, exampleTables, finish } from "../../support/example-workbook";

const on = dateCell;
const LEA: ExampleCells = { id: "P1", lastName: "DURAND", firstName: "LÉA", birthDate: on("03/04/1990") };
const TOM: ExampleCells = { id: "P2", lastName: "PETIT", firstName: "TOM", birthDate: on("09/10/1985") };
const NAMELESS: ExampleCells = { id: null, lastName: null, firstName: null, birthDate: null };

const tablesOf = (example: Partial<RuleExample>) => exampleTables(example, exampleContext());
const participantsOf = (...participants: readonly ExampleCells[]): Table<"participants"> =>
  tablesOf({ participants }).participants as Table<"participants">;

describe("the row of Participants that a row of any sheet is about", () => {
  const tables = tablesOf({
    participants: [TOM, LEA, { ...LEA, entryDate: on("01/06/2021") }],
    contracts: [{ id: "P1" }, { id: "P9" }, { id: "P2" }],
    steps: [{ id: "P2" }, { id: "P1" }],
    indicators: [{}],
  });
  const rowOf = finish(participantRows(tables));

  it.each([
    ["participants", [0, 1, 1]],
    ["contracts", [1, -1, 0]],
    ["steps", [0, 1]],
    ["indicators", [-1]],
  ] as const)("%s", (kind, rows) => {
    const table = tables[kind] as Table;
    expect(rows.map((_, row) => rowOf(table, row))).toEqual(rows);
  });

  it("is none without Participants, and needs neither contracts nor steps", () => {
    const contracts = tables.contracts as Table;
    expect(finish(participantRows({ contracts: tables.contracts } as typeof tables))(contracts, 0)).toBe(-1);
    const alone = finish(participantRows({ participants: tables.participants } as typeof tables));
    expect([alone(tables.participants as Table, 2), alone(contracts, 0)]).toEqual([1, -1]);
  });
});

describe("the last exit from the PLIE", () => {
  const stay = (person: ExampleCells, from: string | null, to: string | null): ExampleCells => ({
    ...person,
    plieEntryDate: from === null ? null : on(from),
    plieExitDate: to === null ? null : on(to),
  });
  const [SPRING, SUMMER, AUTUMN] = ["01/03/2021", "01/06/2021", "01/09/2021"];

  it.each<readonly [string, readonly ExampleCells[], readonly (string | null)[]]>([
    ["of one row", [stay(LEA, SPRING, SUMMER)], [SUMMER]],
    ["of two rows, the latest", [stay(LEA, SPRING, SUMMER), stay(LEA, SPRING, AUTUMN)], [AUTUMN]],
    ["whatever their order", [stay(LEA, SPRING, AUTUMN), stay(LEA, SPRING, SUMMER)], [AUTUMN]],
    ["none while the person is there", [stay(LEA, SPRING, null)], [null]],
    ["none who came back since", [stay(LEA, SPRING, SUMMER), stay(LEA, AUTUMN, null)], [null]],
    ["who came back on the day of the exit left all the same", [stay(LEA, SUMMER, SUMMER)], [SUMMER]],
    ["without an entry", [stay(LEA, null, SUMMER)], [SUMMER]],
    ["of each person", [stay(TOM, SPRING, null), stay(LEA, SPRING, SUMMER)], [null, SUMMER]],
  ])("%s", (_, rows, days) => {
    const table = participantsOf(...rows);
    const exits = finish(lastExits(finish(personsOf(table)), table));
    const serials = [...exits].map((day) => (day === Infinity ? null : day));
    const expected = days.map((day) => (day === null ? null : exampleSerial(day)));
    expect(serials).toEqual(expected);
  });
});

/** The day that a cell of the examples is read as. */
function exampleSerial(day: string): number {
  const table = participantsOf({ plieExitDate: on(day) });
  return table.columns.get("plieExitDate")?.values[0] as number;
}

describe("rows told apart by what they answer", () => {
  it.each<readonly [string, ExampleCells, ExampleCells, number]>([
    ["the same", {}, {}, 0],
    ["the first answer that differs decides", { q3: "Non", q4: "Oui" }, { q3: "Oui", q4: "Non" }, -1],
    ["the other way round", { q3: "Oui", q4: "Non" }, { q3: "Non", q4: "Oui" }, 1],
    ["nothing comes before something", { q3: null }, { q3: "Non" }, -1],
    ["something comes after nothing", { q3: "Non" }, { q3: null }, 1],
    ["spaces say nothing", { q3: "Oui " }, { q3: "Oui" }, 0],
    ["what cannot be read says as little", { q3: "peut-être" }, { q3: null }, 0],
  ])("%s", (_, row, other, order) => {
    expect(answersOrder(participantsOf(row, other))(0, 1)).toBe(order);
  });
});

describe("the stay that several rows make", () => {
  const stay = (from: string | null, to: string | null, more: ExampleCells = {}): ExampleCells => ({
    entryDate: from === null ? null : on(from),
    exitDate: to === null ? null : on(to),
    ...more,
  });
  const read = (rows: readonly ExampleCells[], complete?: readonly number[]) => {
    const { entryRow, exitRow } = stayReader(
      participantsOf(...rows),
      complete && Uint8Array.from(complete),
    )(rows.map((_, row) => row));
    return [entryRow, exitRow];
  };
  const [JANUARY, MARCH, JUNE] = ["04/01/2021", "01/03/2021", "01/06/2021"];

  it.each<readonly [string, readonly ExampleCells[], readonly number[] | undefined, readonly number[]]>([
    ["in order", [stay(JANUARY, MARCH), stay(MARCH, JUNE)], undefined, [0, 1]],
    ["in the other order", [stay(MARCH, JUNE), stay(JANUARY, MARCH)], undefined, [1, 0]],
    ["one of them running", [stay(JANUARY, null), stay(MARCH, JUNE)], undefined, [0, -1]],
    ["no entry", [stay(null, MARCH), stay(MARCH, JUNE)], undefined, [1, 1]],
    ["the same days, the second complete", [stay(MARCH, JUNE), stay(MARCH, JUNE)], [0, 1], [1, 1]],
    ["the same days, the first complete", [stay(MARCH, JUNE), stay(MARCH, JUNE)], [1, 0], [0, 0]],
    [
      "the first complete, the second first by its answers",
      [stay(MARCH, JUNE, { q3: "Oui" }), stay(MARCH, JUNE)],
      [1, 0],
      [0, 0],
    ],
    ["both complete: the answers decide", [stay(MARCH, JUNE, { q3: "Oui" }), stay(MARCH, JUNE)], [1, 1], [1, 1]],
    ["neither complete: the answers decide", [stay(MARCH, JUNE), stay(MARCH, JUNE, { q3: "Oui" })], [0, 0], [0, 0]],
    [
      "completeness unknown: the answers decide",
      [stay(MARCH, JUNE, { q3: "Oui" }), stay(MARCH, JUNE)],
      undefined,
      [1, 1],
    ],
    ["all alike: the first row", [stay(MARCH, JUNE), stay(MARCH, JUNE)], undefined, [0, 0]],
    ["an earlier entry wins over completeness", [stay(JANUARY, JUNE), stay(MARCH, JUNE)], [0, 1], [0, 1]],
  ])("%s", (_, rows, complete, stays) => expect(read(rows, complete)).toEqual(stays));
});

describe("rows of one identifier", () => {
  const strangers = (...rows: readonly ExampleCells[]) => {
    const found = finish(rowsByIdentifier(participantsOf(...rows.map((row) => ({ ...row, id: "P1" })))));
    return strangersOf(found, found.groups).map(({ row, other }) => `${row} ${other}`);
  };
  const SON: ExampleCells = { ...LEA, firstName: "NOÉ" };
  const TWIN: ExampleCells = { ...TOM, firstName: "ANA" };

  it.each<readonly [string, readonly ExampleCells[], readonly string[]]>([
    ["one person", [LEA, LEA], []],
    ["one who changed name", [LEA, { ...LEA, lastName: "MARTIN" }], []],
    ["a slip in the first name", [LEA, SON], []],
    ["a stranger", [LEA, TOM], ["1 0"]],
    ["a stranger on two rows is told once", [LEA, TOM, TOM], ["1 0"]],
    ["two strangers", [LEA, TOM, { ...NAMELESS, firstName: "EVE", birthDate: on("01/01/1970") }], ["1 0", "2 0"]],
    ["a stranger whom a third row joins", [LEA, TOM, { ...TOM, firstName: "LÉA" }], []],
    ["strangers of one day of birth", [LEA, TOM, TWIN], ["1 0"]],
    ["no first name contradicts nothing", [LEA, { ...TOM, firstName: null }], []],
    ["no day of birth contradicts nothing", [LEA, { ...TOM, birthDate: null }], []],
    ["the first row has no first name", [{ ...LEA, firstName: null }, TOM], []],
    ["the first row has no day of birth", [{ ...LEA, birthDate: null }, TOM], []],
    [
      "born before 1970",
      [LEA, { ...TOM, birthDate: on("09/10/1955") }, { ...TWIN, birthDate: on("09/10/1955") }],
      ["1 0"],
    ],
  ])("%s", (_, rows, told) => expect(strangers(...rows)).toEqual(told));
});

describe("people as their names are written", () => {
  const people = (...rows: readonly ExampleCells[]) => finish(peopleOf(participantsOf(...rows)));
  const NAMED: ExampleCells = { ...LEA, id: null };

  it.each<readonly [string, readonly ExampleCells[], readonly number[], readonly number[]]>([
    ["case and spaces apart", [NAMED, { ...NAMED, lastName: " durand", firstName: "léa" }], [0, 0], [0, 0]],
    ["plain names, case apart", [TOM, { ...TOM, id: "P3", lastName: "Petit", firstName: "Tom" }], [0, 0], [0, 0]],
    ["accents kept", [NAMED, { ...NAMED, firstName: "LEA" }], [0, 1], [0, 1]],
    [
      "one apostrophe for all",
      [
        { ...NAMED, lastName: "D’ARC" },
        { ...NAMED, lastName: "d'arc" },
      ],
      [0, 0],
      [0, 0],
    ],
    ["an identifier joins two spellings", [LEA, { ...LEA, firstName: "LEA" }], [0, 0], [0, 1]],
    ["nobody", [NAMELESS, NAMELESS], [-1, -1], [-1, -1]],
    ["an identifier alone names somebody", [{ ...NAMELESS, id: "P7" }, NAMELESS], [0, -1], [-1, -1]],
    ["no birth date, no spelling", [{ ...NAMED, birthDate: null }, NAMED], [-1, 1], [-1, 1]],
    ["no first name, no spelling", [{ ...NAMED, firstName: null }, NAMED], [-1, 1], [-1, 1]],
  ])("%s", (_, rows, person, spelling) => {
    const { person: who, spelling: how } = people(...rows);
    expect([[...who], [...how]]).toEqual([person, spelling]);
  });
});

describe("rows of those who stand on several", () => {
  it.each<readonly [string, readonly ExampleCells[], readonly (readonly number[])[]]>([
    ["nobody does", [LEA, TOM], []],
    ["one does", [LEA, TOM, LEA], [[0, 2]]],
    [
      "two do",
      [LEA, TOM, TOM, LEA, LEA],
      [
        [0, 3, 4],
        [1, 2],
      ],
    ],
  ])("%s", (_, rows, several) => {
    expect(finish(severalRows(finish(personsOf(participantsOf(...rows)))))).toEqual(several);
  });
});

describe("operations, however they are written", () => {
  it("are numbered alike", () => {
    const written = ["2021-A4", "A4", "Atelier bleu", "atelier  BLEU", null, "Atelier vert", "♣", "♦", "♣"];
    const table = participantsOf(...written.map((operation) => ({ operation })));
    const facts = exampleContext({ plie: "agenais" });
    expect([...finish(operationsOf(table, facts))]).toEqual([0, 0, 1, 1, -1, 2, 3, 4, 3]);
  });
});
