import { code, fixedNote, figure, heading, integer, label, NOTHING, paragraph, percent, text } from "../parts";
import { POPULATIONS, type People, type PopulationId, type ReferentCases } from "../../indicators/breakdowns/people";
import { NOT_STATED } from "../../indicators/breakdowns/dimension";
import { share, type BySex } from "../../indicators/figure";
import type { MovementCode } from "../../indicators/movements";
import type { BilanFacts } from "../facts";
import type { BilanBlock, BilanSection, BilanTable, Quantity } from "../model";
import { column, tableOf, type Column } from "../table";

/** Parts of a free text that are told one by one; the others are together. */
const MOST_PARTS = 12;
/** A rate of fewer exits says nothing. */
const LEAST_EXITS = 10;
const OTHERS = "Autres";

interface Line {
  /** Null for everyone together. */
  readonly dimension: People["dimensions"][number] | null;
  readonly name: string;
  readonly counts: Readonly<Record<PopulationId, number>>;
}

/** Entries, people accompanied and positive exits, each cut up in the same ways. */
export function peopleSection({ indicators, leaves }: BilanFacts): BilanSection {
  const { people } = indicators;
  const { figures } = indicators.movements;
  const title = "Publics du PLIE";
  if (people.totals.accompagnes === 0)
    return { id: "publics", title, blocks: [paragraph("Aucun parcours dans le PLIE n'est connu pour l'exercice.")] };
  return {
    id: "publics",
    title,
    blocks: [
      ...peopleTables(people, figures, leaves?.least ?? 0),
      heading("Par référent"),
      referentTable(leaves ? people.referents.map(unnamed) : people.referents, figures),
      fixedNote("Le taux de sorties positives d'un référent n'est pas donné sous 10 sorties."),
    ],
  };
}

/**
 * The three populations cut up: in one table by answers that are known beforehand, then by each free text.
 * @param least what people typed of fewer people is told with the others.
 */
export function peopleTables(people: Breakdowns, figures: Figures, least: number): BilanBlock[] {
  return [
    breakdownTable(
      people.dimensions.filter((dimension) => !dimension.free && isStated(dimension)),
      people,
      figures,
      least,
    ),
    fixedNote(
      "Réponses de la ligne qui porte le parcours, âge à l'entrée dans le PLIE. Critères cumulés : chômage de longue durée, minima sociaux, handicap, quartier prioritaire, niveau inférieur au CAP, logement.",
    ),
    ...people.dimensions
      .filter((dimension) => dimension.free && dimension.id !== "referent" && isStated(dimension))
      .flatMap((dimension): BilanBlock[] => [
        heading(`Par ${dimension.title.toLowerCase()}`),
        breakdownTable([dimension], people, figures, least),
      ]),
  ];
}

/** Whether anybody answered: an optional column that stands empty is not told. */
function isStated({ parts }: People["dimensions"][number]): boolean {
  return parts.accompagnes.some(({ name, count }) => name !== NOT_STATED && count.total > 0);
}

/** The parts of one dimension or of several under one another: those of each add up to the last row. */
function breakdownTable(
  dimensions: People["dimensions"],
  { totals }: Breakdowns,
  figures: Figures,
  least: number,
): BilanTable {
  const groups = dimensions.map((dimension) => linesOf(dimension, least));
  const all = groups.flat();
  const lines: readonly Line[] = [...all, { dimension: null, name: "Ensemble", counts: totals }];
  const of = ({ id, movement }: (typeof POPULATIONS)[number], { name, dimension }: Line): Quantity => {
    const sex = dimension === null ? "total" : dimension.id === "sexe" ? SEXES[name] : undefined;
    return sex ? { figure: figures[movement], sex } : { name: `${id} ${dimension?.id ?? ""} ${name}` };
  };
  let first = 0;
  const sums = groups.map((group) => {
    first += group.length;
    return { parts: group.map((_, place) => first - group.length + place), total: all.length };
  });
  const named =
    dimensions.length > 1
      ? [column<Line>(code(""), (line) => (isFirst(line, all) ? text(line.dimension?.title ?? "") : text("")))]
      : [];
  return tableOf(
    lines,
    [
      ...named,
      column(label(""), ({ name }) => text(name)),
      ...POPULATIONS.flatMap((population): Column<Line>[] => [
        column(figure(population.title), (line) => integer(line.counts[population.id], of(population, line))),
        column(figure("Part"), (line) => percent(share(line.counts[population.id], totals[population.id]))),
      ]),
    ],
    { isTotal: ({ dimension }) => dimension === null, sums },
  );
}

function isFirst(line: Line, lines: readonly Line[]): boolean {
  return lines.find(({ dimension }) => dimension === line.dimension) === line;
}

function linesOf(dimension: People["dimensions"][number], least: number): readonly Line[] {
  const { parts, free } = dimension;
  const byName = new Map<string, Record<PopulationId, number>>();
  for (const { id } of [POPULATIONS[1], POPULATIONS[0], POPULATIONS[2]])
    for (const { name, count } of parts[id]) {
      const counts = byName.get(name) ?? { entrees: 0, accompagnes: 0, sortiesPositives: 0 };
      byName.set(name, { ...counts, [id]: count.total });
    }
  const all = [...byName].map(([name, counts]): Line => ({ dimension, name, counts }));
  const frequent = free ? all.filter(({ counts }) => counts.accompagnes >= least) : all;
  const shown = free && frequent.length > MOST_PARTS + 1 ? frequent.slice(0, MOST_PARTS) : frequent;
  const rest = all.filter((line) => !shown.includes(line));
  const sum = (id: PopulationId): number => rest.reduce((total, { counts }) => total + counts[id], 0);
  const others: Line[] =
    rest.length === 0
      ? []
      : [
          {
            dimension,
            name: `${OTHERS} (${rest.length})`,
            counts: {
              entrees: sum("entrees"),
              accompagnes: sum("accompagnes"),
              sortiesPositives: sum("sortiesPositives"),
            },
          },
        ];
  return [...shown, ...others];
}

type Breakdowns = Pick<People, "dimensions" | "totals">;
type Figures = Pick<BilanFacts["indicators"]["movements"]["figures"], "PL02" | "PL03" | "PL06">;

const SEXES: Readonly<Partial<Record<string, keyof BySex>>> = {
  Femme: "femmes",
  Homme: "hommes",
  "Non binaire": "nonBinaire",
};

function referentTable(
  referents: readonly ReferentCases[],
  figures: BilanFacts["indicators"]["movements"]["figures"],
): BilanTable {
  const added = (key: Exclude<keyof ReferentCases, "name">, title: string): Column<ReferentCases> =>
    column(
      figure(title),
      (cases) => integer(cases[key], { name: `référent ${cases.name} ${key}` }),
      integer(
        referents.reduce((sum, cases) => sum + cases[key], 0),
        { figure: figures[TOTALS[key]], sex: "total" },
      ),
    );
  const exits = referents.reduce((sum, cases) => sum + cases.exits, 0);
  const positive = referents.reduce((sum, cases) => sum + cases.positive, 0);
  const rate = (left: number, of: number) => (left < LEAST_EXITS ? NOTHING : percent(share(of, left)));
  return tableOf(
    referents,
    [
      column(label("Référent"), ({ name }) => text(name), text("Ensemble")),
      added("entries", "Entrées"),
      added("accompanied", "Accompagnés"),
      added("staying", "En parcours"),
      added("exits", "Sorties"),
      added("positive", "Positives"),
      column(figure("Taux"), (cases) => rate(cases.exits, cases.positive), rate(exits, positive)),
    ],
    { total: true },
  );
}

/** A referent is a person too. */
function unnamed(cases: ReferentCases, place: number): ReferentCases {
  return cases.name === NOT_STATED ? cases : { ...cases, name: `R${place + 1}` };
}

/** The totals of the referents are those of the populations. */
const TOTALS: Readonly<Record<Exclude<keyof ReferentCases, "name">, MovementCode>> = {
  entries: "PL02",
  accompanied: "PL03",
  staying: "PL05",
  exits: "PL04",
  positive: "PL06",
};
