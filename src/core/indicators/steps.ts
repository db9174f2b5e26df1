import { lastMonths } from "../domain/day";
import type { PlieProfile } from "../fiche/profile-schema";
import { isPathStep, stepClass, stepType } from "../fiche/step-types";
import { NOBODY, type RowsByPerson } from "../people/persons";
import type { Table } from "../reading/table";
import { numberCells, textCells } from "../reading/cells";
import { figureOf, share, type Figure } from "./figure";
import type { Movements } from "./movements";
import type { Paths } from "./paths";
import type { Population } from "./population";
import { FIRST_TOLD, repeatedSteps } from "./repeated-steps";

/** The steps of one class of the PLIE's table. */
export interface StepNature {
  /** Number of the class; null where neither the cell nor the table tells it. */
  readonly classification: string | null;
  /** As the PLIE's table prints it; null where it has none. */
  readonly label: string | null;
  readonly steps: number;
}

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
  const natureOf = natures(table, profile);
  const accompanied = personsOf(movements.figures.PL03.mask, paths);
  const byPerson = new Uint32Array(persons.count);
  const active = new Uint8Array(persons.count);
  const byNature = new Map<string | null, number>();
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
        const nature = natureOf(row);
        byNature.set(nature, (byNature.get(nature) ?? 0) + 1);
      }
    }
    if (from <= window.end && to >= window.start) active[person] = 1;
  }
  const idle = movements.figures.PL05.mask.map((inPath, row) =>
    inPath && !active[persons.ofRow[row] as number] ? 1 : 0,
  );
  return {
    byPerson,
    total,
    perParticipant: share(total, movements.figures.PL03.count.total),
    natures: inOrder(byNature, profile),
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

/** The class of a step: the one typed, else that of the PLIE's table. */
function natures(table: Table<"steps">, profile: PlieProfile | null): (row: number) => string | null {
  const [classification, step] = [textCells(table, "classification"), textCells(table, "step")];
  return (row) => {
    const typed = stepClass(profile, classification(row) ?? "");
    return typed ?? (profile && stepType(profile, step(row) ?? "")?.classification) ?? null;
  };
}

function inOrder(byNature: ReadonlyMap<string | null, number>, profile: PlieProfile | null): readonly StepNature[] {
  const rank = (classification: string | null): number =>
    classification === null ? Infinity : Number(classification) || Number.MAX_SAFE_INTEGER;
  return [...byNature]
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([classification, steps]) => ({
      classification,
      label: profile?.steps?.find((type) => type.classification === classification)?.classLabel ?? null,
      steps,
    }));
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
