import { lastMonths } from "../domain/day";
import type { PlieProfile } from "../fiche/profile-schema";
import { NOBODY, type RowsByPerson } from "../people/persons";
import type { Table } from "../reading/table";
import { foldWords } from "../text/fold";
import { numberCells, textCells } from "../reading/cells";
import { figureOf, share, type Figure } from "./figure";
import type { Movements } from "./movements";
import type { Paths } from "./paths";
import type { Population } from "./population";

/** The steps of the year, « accueil-accompagnement » excluded (docs/domain.md 4.5, PL14). */
export interface Steps {
  /** By person (see Persons): the steps under way on at least one day of the year. */
  readonly byPerson: Uint32Array;
  /** Of the people accompanied during the year. */
  readonly total: number;
  /** PL14: `total` over PL03; null when nobody was accompanied. */
  readonly perParticipant: number | null;
  /** PL13: in the PLIE on 31 December, without any step under way in the 6 months before. */
  readonly idle: Figure;
  /** Rows that name nobody of the Participants sheet, or bear no start date. */
  readonly unplaced: number;
}

export function stepsOf(
  table: Table<"steps">,
  { personOfRow }: RowsByPerson,
  population: Population,
  paths: Paths,
  movements: Movements,
  profile: PlieProfile | null,
): Steps {
  const { first, last } = population;
  const window = lastMonths(last, 6);
  const start = numberCells(table, "start");
  const end = numberCells(table, "end");
  const isCounted = countedSteps(table, profile);
  const byPerson = new Uint32Array(paths.persons.count);
  const active = new Uint8Array(paths.persons.count);
  let unplaced = 0;
  for (let row = 0; row < table.rowCount; row += 1) {
    if (!table.present[row] || !isCounted(row)) continue;
    const person = personOfRow[row] as number;
    const [from, to] = [start(row), end(row) ?? Infinity];
    if (person === NOBODY || from === undefined) {
      unplaced += 1;
      continue;
    }
    if (from <= last && to >= first) byPerson[person] = (byPerson[person] as number) + 1;
    if (from <= window.end && to >= window.start) active[person] = 1;
  }
  let total = 0;
  const idle = new Uint8Array(population.sexes.length);
  const seen = new Uint8Array(byPerson.length);
  for (let index = 0; index < paths.persons.ofRow.length; index += 1) {
    const person = paths.persons.ofRow[index] as number;
    if (movements.figures.PL03.mask[index] && !seen[person]) {
      seen[person] = 1;
      total += byPerson[person] as number;
    }
    if (movements.figures.PL05.mask[index] && !active[person]) idle[index] = 1;
  }
  return {
    byPerson,
    total,
    perParticipant: share(total, movements.figures.PL03.count.total),
    idle: figureOf("PL13", "En parcours sans étape pendant les 6 derniers mois de l'année", idle, population.sexes),
    unplaced,
  };
}

/** Which rows are steps of the path: « accueil-accompagnement » is none. */
export function countedSteps(table: Table<"steps">, profile: PlieProfile | null): (row: number) => boolean {
  const classification = textCells(table, "classification");
  const step = textCells(table, "step");
  const welcome = (profile?.steps ?? []).filter(({ counted }) => counted === false);
  const classes = new Set(["1", ...welcome.map((type) => foldWords(type.classification))]);
  const labels = new Set(["accueil accompagnement", ...welcome.map(({ label }) => foldWords(label))]);
  return (row) => !classes.has(foldWords(classification(row) ?? "")) && !labels.has(foldWords(step(row) ?? ""));
}
