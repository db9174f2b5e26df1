import type { JobDimensionId, Jobs } from "../indicators/breakdowns/jobs";
import type { Operation } from "../indicators/breakdowns/operations";
import type { People, PopulationId } from "../indicators/breakdowns/people";
import type { PeopleDimensionId } from "../indicators/breakdowns/people-dimensions";
import type { Part } from "../indicators/breakdowns/tally";
import type { Cumulated, Evolution } from "../indicators/evolution/evolution";
import { share, type BySex } from "../indicators/figure";
import type { Indicators } from "../indicators/indicators";
import type { Steps } from "../indicators/steps";
import { operationTitle } from "./operation-words";
import { countJson, rounded, type JsonCount } from "./json-values";

/** The keys of docs/contract.md 4.4. */
export interface BreakdownsJson {
  readonly operations: readonly JsonOperation[];
  readonly evolution: JsonEvolution;
  readonly typologie: Readonly<Record<PopulationId, JsonPeople>>;
  readonly emplois: Readonly<Record<JobDimensionId, Readonly<Record<string, JsonCount>>>> & {
    readonly employeurs: number;
  };
  readonly etapes: readonly JsonSteps[];
}

interface JsonOperation {
  /** Id of the fiche; what was typed where none answers; null for the rows that name no operation. */
  readonly operation: string | null;
  readonly libelle: string;
  readonly lignes: number;
  readonly participations: number;
  readonly hommes: number;
  readonly femmes: number;
  /** Absent where it is nought. */
  readonly nonBinaire?: number;
  readonly incomplets: number;
  readonly tauxIncomplets: number | null;
  readonly sansContact: number;
  readonly tauxSansContact: number | null;
  readonly sorties: number;
  readonly delaiMedianSaisie: number | null;
  readonly indicateurs: Readonly<Record<string, JsonCount>>;
  /** The PLIE of the fiche, where it is another one. */
  readonly autrePlie?: string;
}

interface JsonEvolution {
  readonly annees: readonly number[];
  readonly lignes: readonly {
    readonly code: string;
    readonly valeurs: readonly (number | null)[];
    readonly ecart: number | null;
    readonly variation: number | null;
  }[];
  readonly cumul: readonly {
    readonly code: string;
    readonly objectif: number;
    readonly periode: string;
    readonly cumul: number | null;
    readonly anneesManquantes: readonly number[];
    readonly part: number | null;
  }[];
}

type JsonPeople = { readonly total: number } & {
  readonly [Id in PeopleDimensionId]?: Readonly<Record<string, number>>;
};

interface JsonSteps {
  readonly classification: string;
  readonly etapes: number;
  readonly personnes: number;
  readonly part: number | null;
  readonly justifiees: number;
  readonly sansJustificatif: number;
}

export function breakdownsJson(
  { people, operations, jobs, steps }: Indicators,
  evolution: Evolution,
  plie: string | null,
): BreakdownsJson {
  return {
    operations: operations.map((operation) => operationJson(operation, plie)),
    evolution: evolutionJson(evolution),
    typologie: peopleJson(people),
    emplois: { ...jobsJson(jobs), employeurs: jobs.employers.size },
    etapes: steps ? stepsJson(steps) : [],
  };
}

export function peopleJson({ totals, dimensions }: Pick<People, "totals" | "dimensions">): BreakdownsJson["typologie"] {
  const of = (population: PopulationId): JsonPeople => ({
    total: totals[population],
    ...Object.fromEntries(
      dimensions.map(({ id, parts }) => [id, byName(parts[population], ({ count }) => count.total)]),
    ),
  });
  return { entrees: of("entrees"), accompagnes: of("accompagnes"), sortiesPositives: of("sortiesPositives") };
}

export function jobsJson({ parts }: Pick<Jobs, "parts">): Omit<BreakdownsJson["emplois"], "employeurs"> {
  const of = (id: JobDimensionId): Readonly<Record<string, JsonCount>> =>
    byName(parts[id], ({ count }) => countJson(count));
  return {
    contrats: of("contrats"),
    temps: of("temps"),
    secteur: of("secteur"),
    typeEmployeur: of("typeEmployeur"),
    effectif: of("effectif"),
  };
}

/** A part may be called as « Non renseigné » is: both are one in an object. */
function byName<Value>(parts: readonly Part[], valueOf: (part: Part) => Value): Readonly<Record<string, Value>> {
  return Object.fromEntries(parts.map((part) => [part.name, valueOf(part)]));
}

function operationJson(operation: Operation, plie: string | null): JsonOperation {
  const { fiche, typed, rows, participations, incomplete, unreachable, exits, typingDelay, counts } = operation;
  return {
    operation: fiche?.id ?? typed,
    libelle: operationTitle(operation),
    lignes: rows,
    ...sexesJson(participations),
    incomplets: incomplete,
    tauxIncomplets: rounded(share(incomplete, rows)),
    sansContact: unreachable,
    tauxSansContact: rounded(share(unreachable, rows)),
    sorties: exits,
    delaiMedianSaisie: typingDelay,
    indicateurs: Object.fromEntries([...counts].map(([code, count]) => [code, countJson(count)])),
    ...(fiche && plie !== null && fiche.plie !== plie && { autrePlie: fiche.plie }),
  };
}

function sexesJson(count: BySex) {
  const { total, ...sexes } = countJson(count);
  return { participations: total, ...sexes };
}

export function evolutionJson({
  years,
  lines,
  cumulated,
}: Pick<Evolution, "years" | "lines"> & {
  readonly cumulated: readonly Omit<Cumulated, "objective">[];
}): JsonEvolution {
  return {
    annees: years,
    lignes: lines.map(({ code, values, difference, variation }) => ({
      code,
      valeurs: values,
      ecart: difference,
      variation: rounded(variation),
    })),
    cumul: cumulated.map(({ code, target, first, last, value, missing, share: part }) => ({
      code,
      objectif: target,
      periode: `${first}-${last}`,
      cumul: value,
      anneesManquantes: missing,
      part: rounded(part),
    })),
  };
}

function stepsJson({ natures, total }: Steps): readonly JsonSteps[] {
  return natures.map(({ label, steps, participants, proven }) => ({
    classification: label,
    etapes: steps,
    personnes: participants.count.total,
    part: rounded(share(steps, total)),
    justifiees: proven,
    sansJustificatif: steps - proven,
  }));
}
