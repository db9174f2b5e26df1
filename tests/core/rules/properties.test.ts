import fc from "fast-check";
import { control, type Control } from "../../../src/core/engine/control";
import { describeFinding } from "../../../src/core/engine/describe";
import { RULES } from "../../../src/core/rules/catalogue";
import type { ControlContext } from "../../../src/core/context/control-context";
import { anySheets, choices, participants, readGrids, type Grids } from "../../support/arbitrary-sheets";
import { exampleContext, exampleGrid, finish } from "../../support/example-workbook";

function controlOf(grids: Grids, context: ControlContext): Control {
  return finish(control(RULES, readGrids(grids, context), context));
}

describe("a control", () => {
  it("never crashes, and every finding has its sentence, whatever the cells hold", () => {
    fc.assert(
      fc.property(anySheets, choices, (grids, choice) => {
        const result = controlOf(grids, exampleContext(choice));
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
const BETWEEN_ROWS = new Set([
  "COH-20",
  "COH-21",
  "COH-22",
  "COH-25",
  "COH-26",
  "COH-23",
  "COH-24",
  "COH-34",
  "COH-35",
  "COH-36",
  "COH-37",
]);

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
