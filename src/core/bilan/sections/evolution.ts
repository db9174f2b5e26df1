import { capitalised, listText, numberText } from "../../text/french";
import type { Cumulated, Evolution, EvolutionLine } from "../../indicators/evolution/evolution";
import type { BilanFacts } from "../facts";
import type { BilanBlock, BilanCell, BilanSection, Quantity } from "../model";
import {
  code,
  decimal,
  difference,
  figure,
  fixedNote,
  heading,
  integer,
  label,
  NOTHING,
  note,
  percent,
  text,
  things,
} from "../parts";
import { column, tableOf } from "../table";

/** The year beside the two before it, and the protocol since its first year. */
export function evolutionSection(facts: BilanFacts): BilanSection {
  const { evolution } = facts;
  const { years, stockGap, hasHistory } = evolution;
  const [, before] = years;
  return {
    id: "evolution",
    title: "Évolution et protocole",
    blocks: [
      ...(hasHistory
        ? evolutionBlocks(
            evolution,
            (line, place) => valueCell(line, place, facts),
            (line) => lineQuantities(line, facts),
          )
        : [
            fixedNote(
              "Aucune année antérieure n'est connue : remplissez la feuille « Historique », ou reprenez le bilan de l'année précédente, pour comparer.",
            ),
          ]),
      ...(stockGap
        ? [
            note(
              `Les personnes en parcours au 31 décembre ${before} (${numberText(stockGap.before)}) ne sont pas celles du 1er janvier ${years[2]} (${numberText(stockGap.now)}) : vérifiez les dates d'entrée et de sortie du PLIE, ou le bilan de ${before}.`,
            ),
          ]
        : []),
      ...cumulatedBlocks(facts),
    ],
  };
}

/** The year beside the two before it, figure by figure. */
export function evolutionBlocks(
  { lines, years }: Pick<Evolution, "lines" | "years">,
  valueOf: (line: EvolutionLine, place: number) => BilanCell,
  madeOf: (line: EvolutionLine) => readonly Quantity[],
): BilanBlock[] {
  return [
    tableOf(lines, [
      column(code("Code"), (line) => text(line.code)),
      column(label("Chiffre"), (line) => text(line.label)),
      ...years.map((year, place) => column<EvolutionLine>(figure(String(year)), (line) => valueOf(line, place))),
      column(figure("Écart"), (line) => difference(line.difference)),
      column(figure("Variation"), (line) => percent(line.variation, madeOf(line))),
    ]),
    fixedNote(
      `Écart et variation : ${years[2]} par rapport à ${years[1]}. Sous 20 personnes, la variation n'est pas calculée.`,
    ),
  ];
}

function valueCell({ code: name, values }: EvolutionLine, place: number, facts: BilanFacts): BilanCell {
  const value = values[place] ?? null;
  if (value === null) return NOTHING;
  const own = place === 2 ? facts.figures.get(name) : undefined;
  return integer(value, own ? { figure: own, sex: "total" } : { name: `${facts.evolution.years[place]} ${name}` });
}

function lineQuantities({ code: name }: EvolutionLine, { figures, evolution }: BilanFacts) {
  const own = figures.get(name);
  return [{ name: `${evolution.years[1]} ${name}` }, ...(own ? [{ figure: own, sex: "total" as const }] : [])];
}

function cumulatedBlocks(facts: BilanFacts): BilanBlock[] {
  const { evolution, control } = facts;
  const { cumulated } = evolution;
  if (cumulated.length === 0) return [];
  const { year } = control.context;
  const missing = [...new Set(cumulated.flatMap((one) => one.missing))].sort((a, b) => a - b);
  const over = cumulated.filter(({ last }) => year > last);
  const notes = [...new Set(over.flatMap(({ objective }) => objective.note ?? []))];
  const isKnown = cumulated.some(({ value }) => value !== null);
  const table = tableOf(cumulated, [
    column(code("Code"), (one) => text(one.code)),
    column(label("Objectif"), ({ objective }) => text(capitalised(objective.label))),
    column(figure("Période"), ({ first, last }) => text(`${first}-${last}`)),
    column(figure("Objectif"), ({ target }) => decimal(target)),
    column(figure("Cumul"), (one) => (one.value === null ? NOTHING : things(one.value, madeOf(facts, one.code)))),
    column(figure("Part"), ({ share, code: name }) => percent(share, madeOf(facts, name))),
  ]);
  return [
    heading("Depuis le début du protocole"),
    // Dashes alone say no more than the note, and the objectives have a section of their own.
    ...(isKnown ? [table] : []),
    ...(missing.length > 0
      ? [
          fixedNote(
            `Le cumul n'est pas donné : ${missing.length === 1 ? "l'année" : "les années"} ${listText(missing.map(String))} ${missing.length === 1 ? "manque" : "manquent"} dans la feuille « Historique ».`,
          ),
        ]
      : []),
    ...(over.length > 0 ? [fixedNote(outsideWords(over, year))] : []),
    ...notes.map(fixedNote),
  ];
}

/** The year's own figure and those of the years before, which the sum of the years would tell. */
function madeOf({ figures, evolution: { years } }: BilanFacts, name: string): Quantity[] {
  const own = figures.get(name);
  const former = years.slice(0, -1).map((year) => ({ name: `${year} ${name}` }));
  return own ? [{ figure: own, sex: "total" }, ...former] : [];
}

function outsideWords(over: readonly Cumulated[], year: number): string {
  const periods = [...new Set(over.map(({ first, last }) => `${first}-${last}`))];
  return `${year} est hors de la période ${listText(periods)} : ce n'est pas une année de cet objectif, aucune part n'en est donnée.`;
}
