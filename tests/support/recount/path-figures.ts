import { monthsAfter, serial } from "./days";
import { pathsOf, personsWithoutEntry, type Exit, type Path } from "./paths";
import { PERSON, type PlainRow, type Sample } from "./sample";
import { bySex, ratio, type FigureTable } from "./table";

type Left = Path & { readonly exit: Exit };

const isPositive = ({ exit }: Left): boolean => exit.category === "Positive" || exit.category === "Dynamique";
/** PL07: moving and death, where the protocol ranks them elsewhere too. */
const isAdministrative = ({ exit }: Left): boolean => exit.category === "Administrative" || exit.name === "AGE-A01";
const sexes = (paths: readonly Path[]): [number, number, number] => bySex(paths.map(({ row }) => row));
const judged = (exits: readonly Left[], verdict: boolean | null): number =>
  exits.filter(({ exit }) => exit.verdict === verdict).length;

/** « Accueil-accompagnement » is no step of the path. */
export function isStep(step: PlainRow): boolean {
  return !/^\s*1(\D|$)/.test(step["Classification"] ?? "");
}

export function isUnderWay(step: PlainRow, from: number, to: number): boolean {
  return (serial(step["Début"]) ?? Infinity) <= to && (serial(step["Fin"]) ?? to) >= from;
}

/** Movements of the year, exits, durations and steps, by the dates of the PLIE (docs/domain.md 4.5). */
export function pathFigures(sample: Sample): Record<string, FigureTable> {
  const paths = pathsOf(sample);
  const exits = paths.filter((path): path is Left => path.exit !== null);
  const staying = paths.filter(({ exit }) => !exit);
  return {
    parcours: {
      PL01: sexes(paths.filter(({ entry }) => entry < sample.first)),
      PL02: sexes(paths.filter(({ entry }) => entry >= sample.first)),
      PL03: sexes(paths),
      PL04: sexes(exits),
      PL05: sexes(staying),
      PL06: sexes(exits.filter(isPositive)),
      PL07: sexes(exits.filter(isAdministrative)),
    },
    ...exitFigures(exits),
    ...durations(sample, paths, exits, staying),
  };
}

function exitFigures(exits: readonly Left[]): Record<string, FigureTable> {
  const positive = exits.filter(isPositive);
  const others = exits.length - exits.filter(isAdministrative).length;
  const verified = judged(positive, true);
  return {
    "Sorties par catégorie": {
      ...Object.fromEntries([...groupsBy(exits, "category")].map(([name, list]) => [name, judgedOf(list)])),
      Ensemble: judgedOf(exits),
    },
    "Sorties par type, d'après la table du protocole": {
      ...Object.fromEntries(
        [...groupsBy(exits, "name")].map(([name, list]) => [name, [...sexes(list), ...verdicts(list)]]),
      ),
      PL04: [...sexes(exits), judged(exits, true), judged(exits, null), judged(exits, false)],
    },
    "Taux de sorties positives": {
      PL08a: [positive.length, exits.length, ratio(positive.length, exits.length)],
      PL08b: [positive.length, others, ratio(positive.length, others)],
      "Sorties positives vérifiées sur l'ensemble des sorties": [verified, exits.length, ratio(verified, exits.length)],
    },
  };
}

/** Verified, to complete, refused, decided by the type alone; all of them. */
function judgedOf(exits: readonly Left[]): number[] {
  const decided = exits.filter(({ exit }) => exit.verdict === "decided").length;
  return [judged(exits, true), judged(exits, null), judged(exits, false), decided, exits.length];
}

function verdicts(exits: readonly Left[]): (number | null)[] {
  return exits.every(({ exit }) => exit.verdict === "decided")
    ? [null, null, null]
    : [judged(exits, true), judged(exits, null), judged(exits, false)];
}

function groupsBy(exits: readonly Left[], key: "name" | "category"): Map<string, Left[]> {
  const groups = new Map<string, Left[]>();
  for (const path of exits) groups.set(path.exit[key], [...(groups.get(path.exit[key]) ?? []), path]);
  return groups;
}

/** By name, the steps of the year, who had them, those with a proof; the twelve most frequent. */
function mostFollowed(steps: readonly PlainRow[]): FigureTable {
  const names = [...new Set(steps.map((step) => step["Étape"] || "Étape non nommée"))];
  const lines = names.map((name): [string, number[]] => {
    const own = steps.filter((step) => (step["Étape"] || "Étape non nommée") === name);
    return [
      name,
      [
        own.length,
        new Set(own.map((step) => step[PERSON])).size,
        own.filter((step) => step["Justificatif"] !== "").length,
      ],
    ];
  });
  return Object.fromEntries(lines.sort(([, [a = 0]], [, [b = 0]]) => b - a).slice(0, 12));
}

/** The interviews of every row of the people accompanied. */
function interviews({ participants }: Sample, paths: readonly Path[]): number {
  const accompanied = new Set(paths.map(({ id }) => id));
  const numbers = participants
    .filter((row) => accompanied.has(row[PERSON] ?? ""))
    .map((row) => Number(row["Entretiens"]) || 0);
  return numbers.reduce((sum, number) => sum + number, 0);
}

function durations(
  sample: Sample,
  paths: readonly Path[],
  exits: readonly Left[],
  staying: readonly Path[],
): Record<string, FigureTable> {
  const { first, last } = sample;
  const over = (months: number): number => staying.filter(({ entry }) => last > monthsAfter(entry, months)).length;
  const steps = sample.steps.filter(isStep);
  const stepsOf = ({ id }: Path, from: number): number =>
    steps.filter((step) => step[PERSON] === id && isUnderWay(step, from, last)).length;
  const ofYear = steps.filter((step) => isUnderWay(step, first, last) && paths.some(({ id }) => id === step[PERSON]));
  const natureOf = (step: PlainRow): string => /^\d+/.exec(step["Classification"] ?? "")?.[0] ?? "Sans classification";
  const proven = (list: readonly PlainRow[]): number => list.filter((step) => step["Justificatif"] !== "").length;
  const stepsAndPersons = (list: readonly PlainRow[]): (number | null)[] => [
    list.length,
    list === ofYear ? null : ratio(list.length, ofYear.length),
    new Set(list.map((step) => step[PERSON])).size,
    proven(list),
    list.length - proven(list),
  ];
  const natures = [...new Set(ofYear.map(natureOf))].map((nature) => [
    nature,
    stepsAndPersons(ofYear.filter((step) => natureOf(step) === nature)),
  ]);
  const referents = staying.flatMap(({ row }) => row["Référent"] || []);
  const halfYear = monthsAfter(last, -6) + 1;
  const stepCount = paths.reduce((sum, path) => sum + stepsOf(path, first), 0);
  const days = exits.reduce((sum, { entry, exit }) => sum + exit.day - entry, 0);
  return {
    "Durée des parcours": {
      PL11: [Math.round((days / exits.length / (365.25 / 12)) * 10) / 10],
      PL12: [staying.filter(({ entry }) => monthsAfter(entry, 12) <= last + 1).length],
      "PL12 (24)": [over(24)],
      "PL12 (36)": [over(36)],
      PL14: [Math.round((stepCount / paths.length) * 100) / 100],
      PL13: [staying.filter((path) => stepsOf(path, halfYear) === 0).length],
    },
    ...(natures.length > 0 && {
      "Étapes par nature": {
        ...(Object.fromEntries(natures) as FigureTable),
        Ensemble: stepsAndPersons(ofYear),
      },
    }),
    "Étapes les plus suivies": mostFollowed(ofYear),
    "Hors des tableaux": {
      Entretiens: [interviews(sample, paths)],
      "Personnes suivies par référent": [referents.length === 0 ? null : referents.length / new Set(referents).size],
      "Étapes des participants accompagnés": [stepCount],
      "Personnes complètes sans date d'entrée PLIE": [personsWithoutEntry(sample)],
    },
  };
}
