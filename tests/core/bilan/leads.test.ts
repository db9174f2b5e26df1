import fc from "fast-check";
import type { BilanRow, BilanSection, BilanTable, WorkbookBilan } from "../../../src/core/bilan/model";
import { anyWorkbook, PLIES } from "../../support/arbitrary-people";
import { bilanOf, tables } from "../../support/bilan";

/** Sections whose tables count people. */
const OF_PEOPLE = ["resume", "realisation", "resultats", "parcours", "objectifs", "typologie", "completude"];
/** Steps and units are no people; nobody answers these objectives. */
const OTHERS = /^PL14$|^Unités de mesure atteintes/;

const countsPeople = ({ columns }: BilanTable): boolean => columns.some(({ role }) => role === "figure");

/** The steps told by their name: Détail marks their classes. */
const namesSteps = ({ columns }: BilanTable): boolean => columns.some(({ heading }) => heading === "Étape");

/** The first table of the state of the control: the others list anomalies. */
function tablesOfPeople({ sections }: WorkbookBilan): BilanTable[] {
  const some = (section: BilanSection): BilanTable[] =>
    section.id === "controle"
      ? tables(section).slice(0, 1)
      : OF_PEOPLE.includes(section.id)
        ? tables(section).filter((table) => countsPeople(table) && !namesSteps(table))
        : [];
  return sections.flatMap(some);
}

const numbersOf = ({ cells }: BilanRow): number[] =>
  cells.flatMap((cell) => (cell.kind === "integer" ? [cell.value] : []));

const firstWords = ({ cells }: BilanRow): string =>
  cells.flatMap((cell) => (cell.kind === "text" ? [cell.text] : []))[0] ?? "";

describe.each(PLIES)("a number of people in the Bilan of %s", (...plie) => {
  it("leads to a column of Détail that marks as many rows", () =>
    fc.assert(
      fc.property(anyWorkbook(plie), (example) => {
        const bilan = bilanOf(example);
        const shown = new Set(
          bilan.detail.groups.flatMap(({ columns }) => columns.map(({ figure: { mask } }) => mask)),
        );
        let followed = 0;
        for (const row of tablesOfPeople(bilan).flatMap(({ rows }) => rows)) {
          const numbers = numbersOf(row);
          const leads = row.cells.flatMap((cell) => (cell.kind === "text" && cell.leads ? [cell.leads] : []));
          if (numbers.length > 0 && !row.total && !OTHERS.test(firstWords(row)))
            expect([firstWords(row), leads.length]).toEqual([firstWords(row), 1]);
          followed += leads.length;
          for (const lead of leads) {
            if (!("figure" in lead)) continue;
            expect([firstWords(row), shown.has(lead.figure.mask)]).toEqual([firstWords(row), true]);
            if (firstWords(row) !== "PL11" && numbers.length > 0) expect(numbers).toContain(lead.figure.count.total);
          }
        }
        expect(followed).toBeGreaterThan(40);
      }),
      { numRuns: 12 },
    ));
});
