import type { BilanCell, BilanSection, BilanTable } from "../model";
import type { Numbers } from "./numbers";
import { isPeople, tablesOf } from "./people-cells";

/** Numbers of which some added up make another one: the sum of `coefficients[i] × numbers[i]` is 0. */
export interface Relation {
  readonly numbers: readonly number[];
  readonly coefficients: readonly number[];
}

/** Columns of a table of which the last one is the sum of those before that it has. */
const ADDING_COLUMNS: readonly (readonly string[])[] = [
  ["Hommes", "Femmes", "Non binaires", "Total"],
  ["Vérifiées", "À compléter", "Refusées", "Sans objet", "Total"],
  ["Répondue", "Manquante", "Posée"],
  ["En parcours", "Sorties", "Accompagnés"],
  ["Justifiées", "Sans pièce", "Étapes"],
];

/** What the movements of any year add up to, by code; a year's people in course at its end are those of the next one's beginning. */
const MOVEMENT_SUMS = [
  ["PL01", "PL02", "PL03"],
  ["PL04", "PL05", "PL03"],
] as const;

/** Everything that whoever reads the Bilan may add up or take away. */
export function relationsOf(sections: readonly BilanSection[], numbers: Numbers): readonly Relation[] {
  const relations: Relation[] = [];
  for (const table of tablesOf(sections))
    relations.push(...acrossColumns(table, numbers), ...acrossRows(table, numbers));
  return distinct([...relations, ...betweenSets(numbers), ...formerYears(numbers)]);
}

/** The movements of former years, which the history tells: they have no rows. */
function formerYears(numbers: Numbers): Relation[] {
  const years = [...new Set(numbers.names().flatMap((name) => /^(\d{4}) PL\d\d$/.exec(name)?.[1] ?? []))];
  return years.flatMap((year) =>
    MOVEMENT_SUMS.flatMap(([one, other, whole]) => {
      const [first, second, sum] = [one, other, whole].map((code) => numbers.named(`${year} ${code}`));
      if (first === undefined || second === undefined || sum === undefined) return [];
      const [a = 0, b = 0, c = 0] = [first, second, sum].map((place) => numbers.values[place]);
      return a + b === c ? [relation([first, second], sum)] : [];
    }),
  );
}

function acrossColumns({ columns, rows }: BilanTable, numbers: Numbers): Relation[] {
  return ADDING_COLUMNS.flatMap((headings) => {
    const places = headings.map((heading) => columns.findIndex((column) => plain(column.heading) === heading));
    const whole = places[places.length - 1] as number;
    const parts = places.slice(0, -1).filter((place) => place >= 0);
    if (whole < 0 || parts.length === 0) return [];
    return rows.flatMap(({ cells }) => {
      const cellsOf = parts.map((place) => cells[place]);
      return summed(cellsOf, cells[whole], numbers);
    });
  });
}

function acrossRows({ columns, rows, sums, wholes = [] }: BilanTable, numbers: Numbers): Relation[] {
  const last = rows.length - 1;
  const isOnlyTotal = rows[last]?.total === true && rows.slice(0, last).every(({ total }) => total !== true);
  const groups = sums ?? (isOnlyTotal ? [{ parts: rows.slice(0, last).map((_, row) => row), total: last }] : []);
  const totals = [...groups.map(({ parts, total }) => ({ parts, cells: rows[total]?.cells ?? [] })), ...wholes];
  return totals.flatMap(({ parts, cells }) =>
    columns.flatMap((_, column) =>
      summed(
        parts.map((row) => rows[row]?.cells[column]),
        cells[column],
        numbers,
      ),
    ),
  );
}

/** The relation between cells and their sum, where they are numbers of people and do add up. */
function summed(parts: readonly (BilanCell | undefined)[], whole: BilanCell | undefined, numbers: Numbers): Relation[] {
  const people = parts.filter(isPeople);
  if (whole?.kind !== "integer" || whole.things || people.length === 0) return [];
  if (people.reduce((sum, { value }) => sum + value, 0) !== whole.value) return [];
  return [
    relation(
      people.map((cell) => numbers.placeOf(cell)),
      numbers.placeOf(whole),
    ),
  ];
}

function relation(parts: readonly number[], whole: number): Relation {
  const coefficients = new Map<number, number>();
  for (const part of parts) coefficients.set(part, (coefficients.get(part) ?? 0) + 1);
  coefficients.set(whole, (coefficients.get(whole) ?? 0) - 1);
  const kept = [...coefficients].filter(([, coefficient]) => coefficient !== 0);
  return { numbers: kept.map(([number]) => number), coefficients: kept.map(([, coefficient]) => coefficient) };
}

/** Sets of rows, printed anywhere, of which two or three together are another one. */
function betweenSets(numbers: Numbers): Relation[] {
  const weights = numbers.weights();
  const sets = [...weights].filter(([weight]) => weight > 0);
  const relations: Relation[] = [];
  for (let first = 0; first < sets.length; first += 1) {
    const [one, onePlace] = sets[first] as [number, number];
    for (let second = first + 1; second < sets.length; second += 1) {
      const [two, twoPlace] = sets[second] as [number, number];
      const whole = weights.get(one + two);
      if (whole !== undefined) relations.push(relation([onePlace, twoPlace], whole));
      for (let third = second + 1; third < sets.length; third += 1) {
        const [three, threePlace] = sets[third] as [number, number];
        const sum = weights.get(one + two + three);
        if (sum !== undefined) relations.push(relation([onePlace, twoPlace, threePlace], sum));
      }
    }
  }
  return relations;
}

function distinct(relations: readonly Relation[]): readonly Relation[] {
  const known = new Map<string, Relation>();
  for (const one of relations) {
    if (one.numbers.length < 2) continue;
    const key = one.numbers
      .map((number, place) => `${number}:${one.coefficients[place]}`)
      .sort()
      .join(" ");
    known.set(key, one);
  }
  return [...known.values()];
}

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
