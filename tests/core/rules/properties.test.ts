import fc from "fast-check";
import { cellError, type CellValue } from "../../../src/core/domain/cell";
import { yearOf } from "../../../src/core/domain/day";
import { PROGRAMMES } from "../../../src/core/domain/programme";
import { control, type Control } from "../../../src/core/engine/control";
import { describeFinding } from "../../../src/core/engine/describe";
import { SHEETS, SHEET_KINDS, type SheetKind } from "../../../src/core/questionnaire/sheets";
import { mapSheet } from "../../../src/core/reading/headings";
import { readTable } from "../../../src/core/reading/read-table";
import type { SheetGrid } from "../../../src/core/reading/sheet-grid";
import type { Table, Tables } from "../../../src/core/reading/table";
import { RULES } from "../../../src/core/rules/catalogue";
import type { ControlContext } from "../../../src/core/rules/context";
import type { ExampleCells } from "../../../src/core/rules/rule";
import { CONFORMING_PARTICIPANT, exampleContext, exampleGrid, finish } from "../../support/example-workbook";

const OTHER_SHEETS = SHEET_KINDS.filter((kind) => kind !== "participants");

/** Answers, dates and names that mean something, so that the rules are really entered; some of them near one another. */
const sensible = fc.constantFrom<CellValue>(
  ...[
    "Oui",
    "Non",
    "NSP",
    "1a",
    "1c",
    "2c",
    "2d",
    "CDI",
    "Emploi durable",
    "Inactif",
    "Positive",
    "Femme",
    "99999",
    "47000",
  ],
  ...[
    "2021-A4",
    "A4",
    "2024-agenais-2",
    "MARTIN",
    "MARTINS",
    "MARTÏN",
    "AGEN",
    "PORTUGAL",
    "RSA",
    "Référent RQTH",
    "P1",
    "P2",
  ],
  ...["01/02/2021", "31/01/2021", "29/02/2024", 44228, 44227, 44228, 45292, 30814, 0, 6, 12, 13, 240, 241],
);

/** Whatever a cell may hold. */
const anything = fc.oneof(
  fc.constant(null),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: "grapheme", maxLength: 6 }),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constantFrom("#N/A", "#REF!", "#VALUE!").map(cellError),
);

const cell = fc.oneof({ weight: 3, arbitrary: sensible }, { weight: 1, arbitrary: anything });

function rowOf(kind: SheetKind): fc.Arbitrary<ExampleCells> {
  const fields = Object.keys(SHEETS[kind].fields);
  return fc.array(cell, { minLength: fields.length, maxLength: fields.length }).map((cells) => {
    return Object.fromEntries(fields.map((field, index) => [field, cells[index] ?? null]));
  });
}

/** A conforming row with a few cells of any kind: one defect at a time goes further into the rules than a row of rubbish. */
const almost = fc
  .tuple(
    fc.constantFrom(...PROGRAMMES),
    fc.dictionary(fc.constantFrom(...Object.keys(SHEETS.participants.fields)), cell),
  )
  .map(([programme, cells]) => ({ ...CONFORMING_PARTICIPANT[programme], ...cells }));

const participants = fc.array(fc.oneof(rowOf("participants"), almost), { minLength: 1, maxLength: 8 });

const choices = fc.record({
  programme: fc.constantFrom(...PROGRAMMES),
  plie: fc.constantFrom("agenais", "portes-du-sud", "espace-technowest", "grand-perigueux", "aucun"),
});

function read(grid: SheetGrid, kind: SheetKind, context: ControlContext): Table {
  const mapping = mapSheet(grid, kind);
  if (!mapping) throw new Error("an example sheet has its headings");
  return finish(readTable(grid, mapping, kind, yearOf(context.controlDay)));
}

function controlOf(grids: Readonly<Partial<Record<SheetKind, SheetGrid>>>, context: ControlContext): Control {
  const tables = Object.fromEntries(
    SHEET_KINDS.flatMap((kind) => (grids[kind] ? [[kind, read(grids[kind], kind, context)]] : [])),
  ) as Tables;
  return finish(control(RULES, tables, context));
}

describe("a control", () => {
  it("never crashes, and every finding has its sentence, whatever the cells hold", () => {
    const others = fc.record(
      Object.fromEntries(OTHER_SHEETS.map((kind) => [kind, fc.array(rowOf(kind), { minLength: 1, maxLength: 3 })])),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(participants, others, choices, (rows, otherRows, choice) => {
        const context = exampleContext(choice);
        const grids = { participants: exampleGrid("participants", rows) } as Partial<Record<SheetKind, SheetGrid>>;
        for (const kind of OTHER_SHEETS) {
          const typed = otherRows[kind];
          if (typed) grids[kind] = exampleGrid(kind, typed);
        }
        const result = controlOf(grids, context);
        expect(result.incidents).toEqual([]);
        const messages = Array.from(
          { length: result.findings.length },
          (_, index) => describeFinding(result, index).message,
        );
        expect(messages.filter((message) => /\bundefined\b|\bNaN\b|\bInfinity\b|\[object/.test(message))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it("does not depend on the order of the columns", () => {
    const shuffled = participants.chain((rows) => {
      const { columns } = exampleGrid("participants", rows);
      return fc.tuple(fc.constant(rows), fc.shuffledSubarray([...columns.keys()], { minLength: columns.length }));
    });
    fc.assert(
      fc.property(shuffled, choices, ([rows, order], choice) => {
        const context = exampleContext(choice);
        const grid = exampleGrid("participants", rows);
        const moved = { ...grid, columns: order.map((column) => grid.columns[column] ?? []) };
        expect(found(controlOf({ participants: moved }, context))).toEqual(
          found(controlOf({ participants: grid }, context)),
        );
      }),
      { numRuns: 60 },
    );
  });

  it("does not depend on the order of the rows", () => {
    const shuffled = participants.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows.keys()], { minLength: rows.length })),
    );
    fc.assert(
      fc.property(shuffled, choices, ([rows, order], choice) => {
        const context = exampleContext(choice);
        const before = controlOf({ participants: exampleGrid("participants", rows) }, context);
        const after = controlOf(
          {
            participants: exampleGrid(
              "participants",
              order.map((place) => rows[place] ?? {}),
            ),
          },
          context,
        );
        expect(counts(after)).toEqual(counts(before));
        // What is said of a row alone follows the row.
        order.forEach((origin, place) => {
          expect(ofRow(after, place)).toEqual(ofRow(before, origin));
        });
      }),
      { numRuns: 60 },
    );
  });
});

/** Rules that compare rows: the first row of two is the one that nothing is said about, or they name the other's number. */
const BETWEEN_ROWS = new Set(["COH-20", "COH-21", "COH-22", "COH-23"]);

/** Each finding as its rule, row and field, whatever the column. */
function found(result: Control): string[] {
  const lines = Array.from({ length: result.findings.length }, (_, index) => {
    const { rule, row, field, details } = result.findings.at(index);
    return `${result.rules[rule]?.code} ${row} ${field} ${JSON.stringify(details)}`;
  });
  return lines.sort();
}

function ofRow(result: Control, place: number): string[] {
  return found(result)
    .filter((line) => {
      const [code = "", row = ""] = line.split(" ");
      return row === String(place) && !BETWEEN_ROWS.has(code);
    })
    .map((line) => line.replace(/^(\S+) \d+/, "$1"));
}

/** How many findings of each rule. */
function counts(result: Control): Record<string, number> {
  const numbers: Record<string, number> = {};
  for (const line of found(result)) {
    const [code = ""] = line.split(" ");
    numbers[code] = (numbers[code] ?? 0) + 1;
  }
  return numbers;
}
