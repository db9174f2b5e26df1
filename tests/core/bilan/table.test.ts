import { figure, integer, label, NOTHING, text } from "../../../src/core/bilan/parts";
import { column, sexColumns, tableOf } from "../../../src/core/bilan/table";

const NUMBERS = [2, 3];
const COLUMNS = [
  column<number>(label("Mot"), (value) => text(`n${value}`), text("Ensemble")),
  column<number>(figure("Nombre"), (value) => integer(value), integer(5)),
  column<number>(figure("Rang"), (value) => integer(value - 1)),
];

describe("a table of the Bilan from its columns", () => {
  test("a row for each item, in the order of the columns", () => {
    expect(tableOf(NUMBERS, COLUMNS)).toEqual({
      kind: "table",
      columns: [label("Mot"), figure("Nombre"), figure("Rang")],
      rows: [{ cells: [text("n2"), integer(2), integer(1)] }, { cells: [text("n3"), integer(3), integer(2)] }],
    });
  });

  test("a row of totals, with a dash below what does not add up", () => {
    const { rows } = tableOf(NUMBERS, COLUMNS, { total: true });
    expect(rows).toHaveLength(3);
    expect(rows[2]).toEqual({ cells: [text("Ensemble"), integer(5), NOTHING], total: true });
  });

  test("an item that is a total itself", () => {
    const { rows } = tableOf(NUMBERS, COLUMNS, { isTotal: (value) => value === 3 });
    expect(rows.map(({ total }) => total)).toEqual([undefined, true]);
  });

  test.each([
    [0, ["Hommes", "Femmes"]],
    [1, ["Hommes", "Femmes", "Non binaires"]],
  ])("%d person of the third sex", (nonBinaire, headings) => {
    const count = { total: 3 + nonBinaire, hommes: 1, femmes: 2, nonBinaire };
    const columns = sexColumns<typeof count>(count, (counted) => counted);
    expect(columns.map(({ heading }) => heading)).toEqual(headings);
    expect(columns.map(({ cell }) => cell(count))).toEqual(
      headings.map((_, index) => integer(index === 2 ? 1 : index + 1)),
    );
  });
});
