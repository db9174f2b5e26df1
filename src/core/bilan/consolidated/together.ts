import { NOT_STATED } from "../../indicators/breakdowns/dimension";
import { JOB_DIMENSIONS, type Jobs } from "../../indicators/breakdowns/jobs";
import { POPULATIONS, type People, type PopulationId } from "../../indicators/breakdowns/people";
import type { Part } from "../../indicators/breakdowns/tally";
import { evolutionOf, lineOf, type Evolution } from "../../indicators/evolution/evolution";
import { NO_HISTORY } from "../../indicators/evolution/history";
import type { PositiveChecks } from "../../indicators/exit-breakdown";
import { addedBySex, NOBODY, type Figure } from "../../indicators/figure";
import type { Indicators } from "../../indicators/indicators";
import type { MovementCode } from "../../indicators/movements";
import { foldWords } from "../../text/fold";
import type { Member } from "./member";

const NO_ROW = new Uint8Array();

/** A figure of each member as one: its rows are in several workbooks, it marks none. */
export function figureTogether(members: readonly Member[], pick: (indicators: Indicators) => Figure): Figure {
  const figures = members.map(({ indicators }) => pick(indicators));
  const [first] = figures;
  if (!first) throw new Error("nobody's figures cannot be added up");
  return { ...first, mask: NO_ROW, count: figures.reduce((sum, { count }) => addedBySex(sum, count), NOBODY) };
}

export function movementsTogether<Code extends MovementCode>(
  members: readonly Member[],
  codes: readonly Code[],
): Readonly<Record<Code, Figure>> {
  return Object.fromEntries(
    codes.map((code) => [code, figureTogether(members, ({ movements }) => movements.figures[code])]),
  ) as Record<Code, Figure>;
}

export function checksTogether(members: readonly Member[]): PositiveChecks {
  const of = (key: keyof PositiveChecks): Figure =>
    figureTogether(members, ({ positiveChecks }) => positiveChecks[key]);
  return {
    verified: of("verified"),
    incomplete: of("incomplete"),
    refused: of("refused"),
    notApplicable: of("notApplicable"),
  };
}

/** Parts of the same name as one, whatever the case and the accents; of a free text the most frequent first, what is not stated last. */
function partsTogether(lists: readonly (readonly Part[])[], free: boolean): readonly Part[] {
  const byName = new Map<string, Part>();
  for (const part of lists.flat()) {
    const key = free ? foldWords(part.name) || part.name : part.name;
    const known = byName.get(key);
    byName.set(key, known ? { name: known.name, count: addedBySex(known.count, part.count) } : part);
  }
  const parts = [...byName.values()];
  const stated = parts.filter(({ name }) => name !== NOT_STATED);
  if (free) stated.sort((a, b) => b.count.total - a.count.total || (a.name < b.name ? -1 : 1));
  return [...stated, ...parts.filter(({ name }) => name === NOT_STATED)];
}

/** Free texts that name no person: the others stay in each PLIE's own Bilan. */
const TOLD_TEXTS: readonly string[] = ["commune"];

/** The three populations of all the PLIE; a way of cutting them up that one of them has not counts its people as not stated. */
export function peopleTogether(members: readonly Member[]): Pick<People, "dimensions" | "totals"> {
  const known = new Map(
    members.flatMap(({ indicators: { people } }) => people.dimensions).map((dimension) => [dimension.id, dimension]),
  );
  const dimensions = [...known.values()].filter(({ id, free }) => !free || TOLD_TEXTS.includes(id));
  const byPopulation = <Value>(valueOf: (population: PopulationId) => Value): Readonly<Record<PopulationId, Value>> =>
    Object.fromEntries(POPULATIONS.map(({ id }) => [id, valueOf(id)])) as Record<PopulationId, Value>;
  return {
    totals: byPopulation((id) => members.reduce((sum, { indicators }) => sum + indicators.people.totals[id], 0)),
    dimensions: dimensions.map((dimension) => ({
      ...dimension,
      parts: byPopulation((population) =>
        partsTogether(
          members.map(({ indicators }) => {
            const own = indicators.people.dimensions.find(({ id }) => id === dimension.id);
            return own ? own.parts[population] : [everyone(indicators, population)];
          }),
          dimension.free,
        ),
      ),
    })),
  };
}

function everyone({ movements }: Indicators, population: PopulationId): Part {
  const movement = POPULATIONS.find(({ id }) => id === population)?.movement ?? "PL03";
  return { name: NOT_STATED, count: movements.figures[movement].count };
}

/** The jobs of all the PLIE; an employer that several of them name alike is one. */
export function jobsTogether(members: readonly Member[]): Jobs {
  return {
    employers: new Set(members.flatMap(({ indicators }) => [...indicators.jobs.employers])),
    parts: Object.fromEntries(
      JOB_DIMENSIONS.map(({ id }) => [
        id,
        partsTogether(
          members.map(({ indicators }) => indicators.jobs.parts[id]),
          id === "secteur",
        ),
      ]),
    ) as unknown as Jobs["parts"],
  };
}

/** The years of all the PLIE: a year is told where each of them tells it. */
export interface EvolutionTogether extends Pick<Evolution, "years" | "lines"> {
  /** Members of whom nothing is known for the year before; empty where that is so of all. */
  readonly silent: readonly Member[];
  readonly hasHistory: boolean;
}

export function evolutionTogether(members: readonly Member[]): EvolutionTogether {
  const own = members.map(({ control, indicators, history }) =>
    evolutionOf({ year: control.context.year, profile: null }, indicators, history ?? NO_HISTORY),
  );
  const [first] = own;
  if (!first) throw new Error("nobody's years cannot be added up");
  const lines = first.lines.filter(({ code }) =>
    own.every(({ lines: others }) => others.some((line) => line.code === code)),
  );
  const silent = members.filter((_, place) => (own[place]?.lines ?? []).every(({ values }) => values[1] === null));
  const hasHistory = own.some((one) => one.hasHistory);
  return {
    years: first.years,
    hasHistory,
    silent: hasHistory ? silent : [],
    lines: lines.map(({ code, label }) =>
      lineOf(
        code,
        label,
        first.years.map((_, place) =>
          own.reduce<number | null>((sum, one) => {
            const value = one.lines.find((line) => line.code === code)?.values[place] ?? null;
            return sum === null || value === null ? null : sum + value;
          }, 0),
        ),
      ),
    ),
  };
}
