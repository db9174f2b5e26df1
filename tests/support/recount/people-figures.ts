import { monthsOf } from "./answers";
import { serial, years } from "./days";
import { pathsOf, type Path } from "./paths";
import type { Sample } from "./sample";
import { ratio, type FigureTable } from "./table";

const POSITIVE = ["Positive", "Dynamique"];
const UNSTATED = "Non renseigné";
/** Parts of a free text that the Bilan tells one by one. */
const MOST_PARTS = 12;

/** How a person is told apart: the parts in the order in which they are read, or null for a free text. */
interface Way {
  readonly title: string;
  readonly parts: readonly string[] | null;
  readonly partOf: (path: Path) => string | undefined;
}

const YES_NO = ["Oui", "Non"];
const AGES = ["Moins de 26 ans", "26 à 44 ans", "45 à 59 ans", "60 ans et plus"];

/** Entries, people accompanied and positive exits, cut up by what the row of the path says (docs/domain.md 4.5). */
export function peopleFigures(sample: Sample): Record<string, FigureTable> {
  const paths = pathsOf(sample);
  const populations = [
    paths.filter(({ entry }) => entry >= sample.first),
    paths,
    paths.filter(({ exit }) => exit && POSITIVE.includes(exit.category)),
  ];
  const ways = waysOf(sample);
  const everyone = populations.flatMap((people) => [people.length, 1]);
  return {
    publics: {
      ...Object.fromEntries(ways.flatMap((way) => (way.parts ? rowsOf(way, populations) : []))),
      Ensemble: everyone,
    },
    ...Object.fromEntries(
      ways
        .filter(({ parts }) => !parts)
        .map((way) => [`Par ${way.title}`, { ...Object.fromEntries(rowsOf(way, populations)), Ensemble: everyone }]),
    ),
    "Par référent": referents(paths, sample),
  };
}

function waysOf(sample: Sample): readonly Way[] {
  // An error of a formula is no text.
  const of = (heading: string) => (path: Path) => {
    const typed = path.row[heading] ?? "";
    return typed === "" || typed.startsWith("#") ? undefined : typed;
  };
  const answer = (heading: string) => (path: Path) => {
    const typed = path.row[heading] ?? "";
    return YES_NO.find((one) => one.toLowerCase() === typed.trim().toLowerCase());
  };
  const levels = sample.isPlus
    ? [
        "Jusqu'au brevet des collèges (CITE 0 à 2)",
        "CAP, BEP, baccalauréat (CITE 3 ou 4)",
        "Enseignement supérieur (CITE 5 à 8)",
      ]
    : [
        "Inférieur à l'école primaire (2a)",
        "Primaire à brevet des collèges (CITE 1 ou 2)",
        "CAP, BEP, baccalauréat (CITE 3 ou 4)",
        "Enseignement supérieur (CITE 5 à 8)",
      ];
  const level = ({ row }: Path): string | undefined => {
    const place = ["2a", "2b", "2c", "2d"].indexOf(row["Q2 Niveau de diplôme"] ?? "");
    if (place < 0) return { "0-2": levels[0], "3-4": levels[1], "5-8": levels[2] }[row["Niveau CITE"] ?? ""];
    return sample.isPlus ? levels[Math.max(0, place - 1)] : levels[place];
  };
  const longTerm = (path: Path): string | undefined => {
    const { row } = path;
    const status = (row["Statut"] ?? "").toLowerCase();
    const employed = /^1[abcd]$/.test(row["Q1 Emploi"] ?? "") || (!row["Q1 Emploi"] && status === "emploi");
    const searching = row["Q1f Recherche d'emploi"] === "Oui" || (!row["Q1 Emploi"] && status === "chômeur");
    if (employed || !searching) return "Non";
    const months = monthsOf(row["Q1g Durée de recherche (mois)"] ?? "");
    const [born, entered] = [serial(row["Date de naissance"]), serial(row["Date d'entrée opération"])];
    if (Number.isNaN(months)) return undefined;
    if (sample.isPlus) return months >= 12 ? "Oui" : born === null || entered === null ? undefined : "Non";
    if (born === null || entered === null || born > entered) return undefined;
    return months > (years(born, entered) < 25 ? 6 : 12) ? "Oui" : "Non";
  };
  const age = ({ row, entry }: Path): string | undefined => {
    const born = serial(row["Date de naissance"]);
    if (born === null || born > entry) return undefined;
    const old = years(born, entry);
    return AGES[old < 26 ? 0 : old < 45 ? 1 : old < 60 ? 2 : 3];
  };
  const criteria = (path: Path): string => {
    const held = [
      longTerm(path) === "Oui",
      answer("Q4 Minima sociaux")(path) === "Oui",
      answer("Q3 Handicap")(path) === "Oui",
      answer("QPV")(path) === "Oui",
      level(path) === levels[0] || (!sample.isPlus && level(path) === levels[1]),
      answer("Q5 Logement")(path) === "Oui",
    ].filter(Boolean).length;
    return held >= 3 ? "3 et plus" : String(held);
  };
  const all: readonly Way[] = [
    { title: "Sexe", parts: ["Femme", "Homme"], partOf: of("Sexe") },
    { title: "Âge", parts: AGES, partOf: age },
    { title: "Diplôme", parts: levels, partOf: level },
    { title: "Minima", parts: YES_NO, partOf: answer("Q4 Minima sociaux") },
    { title: "RSA", parts: YES_NO, partOf: answer("RSA") },
    { title: "DELD", parts: YES_NO, partOf: longTerm },
    { title: "Handicap", parts: YES_NO, partOf: answer("Q3 Handicap") },
    { title: "QPV", parts: YES_NO, partOf: answer("QPV") },
    { title: "commune", parts: null, partOf: of("Commune") },
    { title: "prescripteur", parts: null, partOf: of("Prescripteur") },
    { title: "Critères", parts: ["0", "1", "2", "3 et plus"], partOf: criteria },
  ];
  // What nobody answers is not told.
  const paths = pathsOf(sample);
  return all.filter(({ partOf }) => paths.some((path) => partOf(path) !== undefined));
}

function rowsOf(
  { title, parts, partOf }: Way,
  populations: readonly (readonly Path[])[],
): [string, (number | null)[]][] {
  const countsOf = (name: string): number[] =>
    populations.map((people) => people.filter((path) => (partOf(path) ?? UNSTATED) === name).length);
  const found = [...new Set((populations[1] ?? []).map((path) => partOf(path) ?? UNSTATED))];
  const byNumber = found
    .filter((name) => name !== UNSTATED)
    .sort((a, b) => (countsOf(b)[1] ?? 0) - (countsOf(a)[1] ?? 0) || (a < b ? -1 : 1));
  const names = [...(parts ?? byNumber), ...(found.includes(UNSTATED) ? [UNSTATED] : [])];
  const shown = parts || names.length <= MOST_PARTS + 1 ? names : names.slice(0, MOST_PARTS);
  const rest = names.slice(shown.length);
  const others = populations.map((_, place) => rest.reduce((sum, name) => sum + (countsOf(name)[place] ?? 0), 0));
  const lines: [string, number[]][] = [
    ...shown.map((name): [string, number[]] => [name, countsOf(name)]),
    ...(rest.length > 0 ? [[`Autres (${rest.length})`, others] as [string, number[]]] : []),
  ];
  return lines.map(([name, counts]) => [
    parts ? `${title} ${name}` : name,
    counts.flatMap((count, place) => [count, ratio(count, populations[place]?.length ?? 0)]),
  ]);
}

function referents(paths: readonly Path[], sample: Sample): FigureTable {
  const line = (own: readonly Path[]): (number | null)[] => {
    const left = own.filter(({ exit }) => exit);
    const positive = left.filter(({ exit }) => exit && POSITIVE.includes(exit.category)).length;
    const entries = own.filter(({ entry }) => entry >= sample.first).length;
    const rate = left.length < 10 ? null : ratio(positive, left.length);
    return [entries, own.length, own.length - left.length, left.length, positive, rate];
  };
  const names = [...new Set(paths.map(({ row }) => row["Référent"] || UNSTATED))];
  return {
    ...Object.fromEntries(
      names.map((name) => [name, line(paths.filter(({ row }) => (row["Référent"] || UNSTATED) === name))]),
    ),
    Ensemble: line(paths),
  };
}
