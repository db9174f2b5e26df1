import { lastMonths } from "../domain/day";
import type { PlieProfile } from "../fiche/profile-schema";
import { isPathStep } from "../fiche/step-types";
import { NOBODY, type RowsByPerson } from "../people/persons";
import type { Table } from "../reading/table";
import { numberCells, textCells } from "../reading/cells";
import { figureOf, share, type Figure } from "./figure";
import type { Movements } from "./movements";
import type { Paths } from "./paths";
import type { Population } from "./population";
import { FIRST_TOLD, repeatedSteps } from "./repeated-steps";
import { NatureTally, type HavingSteps, type StepNature } from "./step-natures";

/** The steps of the year, « accueil-accompagnement » excluded, each once (docs/domain.md 4.5, PL14). */
export interface Steps {
  /** By person (see Persons): the steps under way on at least one day of the year. */
  readonly byPerson: Uint32Array;
  /** Of the people accompanied during the year. */
  readonly total: number;
  /** PL14: `total` over PL03; null when nobody was accompanied. */
  readonly perParticipant: number | null;
  /** The same steps by class, those of `total`, in the order of the classes. */
  readonly natures: readonly StepNature[];
  /** The people accompanied who had one of these steps. */
  readonly participants: Figure;
  /** PL13: in the PLIE on 31 December, without any step under way in the 6 months before. */
  readonly idle: Figure;
  /** Rows that name nobody of the Participants sheet, or bear no start date. */
  readonly unplaced: number;
  /** Rows that tell again a step told above: not counted. */
  readonly repeated: number;
}

export function stepsOf(
  table: Table<"steps">,
  rows: RowsByPerson,
  population: Population,
  paths: Paths,
  movements: Movements,
  profile: PlieProfile | null,
): Steps {
  const { first, last } = population;
  const { persons } = paths;
  const window = lastMonths(last, 6);
  const start = numberCells(table, "start");
  const end = numberCells(table, "end");
  const isCounted = countedSteps(table, profile);
  const firsts = repeatedSteps(table, persons, rows, isCounted);
  const { mask: inYear } = movements.figures.PL03;
  const accompanied = personsOf(inYear, paths);
  const natures = new NatureTally(table, profile, persons.count);
  const byPerson = new Uint32Array(persons.count);
  const active = new Uint8Array(persons.count);
  let [unplaced, repeated, total] = [0, 0, 0];
  for (let row = 0; row < table.rowCount; row += 1) {
    if (!table.present[row] || !isCounted(row)) continue;
    const person = rows.personOfRow[row] as number;
    const [from, to] = [start(row), end(row) ?? Infinity];
    if (person === NOBODY || from === undefined) {
      unplaced += 1;
      continue;
    }
    if (firsts[row] !== FIRST_TOLD) {
      repeated += 1;
      continue;
    }
    if (from <= last && to >= first) {
      byPerson[person] = (byPerson[person] as number) + 1;
      if (accompanied[person]) {
        total += 1;
        natures.add(row, person);
      }
    }
    if (from <= window.end && to >= window.start) active[person] = 1;
  }
  const idle = movements.figures.PL05.mask.map((inPath, row) =>
    inPath && !active[persons.ofRow[row] as number] ? 1 : 0,
  );
  const rowsOf = (who: ArrayLike<number>): Uint8Array =>
    inYear.map((inPath, row) => (inPath && who[persons.ofRow[row] as number] ? 1 : 0));
  const having: HavingSteps = (code, label, who) => figureOf(code, label, rowsOf(who), population.sexes);
  return {
    byPerson,
    total,
    perParticipant: share(total, movements.figures.PL03.count.total),
    natures: natures.inOrder(having),
    participants: having("Étapes", "Participants ayant une étape dans l'année, hors accueil-accompagnement", byPerson),
    idle: figureOf("PL13", "En parcours sans étape pendant les 6 derniers mois de l'année", idle, population.sexes),
    unplaced,
    repeated,
  };
}

function personsOf(mask: Uint8Array, { persons }: Paths): Uint8Array {
  const found = new Uint8Array(persons.count);
  for (let row = 0; row < persons.ofRow.length; row += 1) if (mask[row]) found[persons.ofRow[row] as number] = 1;
  return found;
}

/** Which rows are steps of the path: « accueil-accompagnement » is none. */
export function countedSteps(table: Table<"steps">, profile: PlieProfile | null): (row: number) => boolean {
  const [classification, step] = [textCells(table, "classification"), textCells(table, "step")];
  const known = new Map<string, boolean>();
  return (row) => {
    const [typedClass, typedStep] = [classification(row) ?? "", step(row) ?? ""];
    const key = `${typedClass}|${typedStep}`;
    let counted = known.get(key);
    if (counted === undefined) {
      counted = isPathStep(profile, typedClass, typedStep);
      if (known.size < MOST_REMEMBERED) known.set(key, counted);
    }
    return counted;
  };
}

/** Real columns hold a handful of spellings. */
const MOST_REMEMBERED = 5000;
