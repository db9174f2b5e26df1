import type { Control } from "../engine/control";
import { evidenceText } from "../fiche/evidence-check";
import type { BySex, Figure } from "../indicators/figure";
import { computeIndicators, type Indicators } from "../indicators/indicators";
import type { FundingPlan, LimitState } from "../indicators/funding";
import type { UnitResult } from "../indicators/units";

/** The objects that `bilan --format json` adds to its head (docs/contract.md 3). */
export interface BilanJson {
  readonly indicateurs: Readonly<Record<string, JsonCount>>;
  readonly parcours: Readonly<Record<string, number | null>>;
  readonly sorties: readonly JsonExit[];
  readonly unites: readonly JsonUnit[];
  /** Absent without a Financement sheet. */
  readonly financement?: readonly JsonFunding[];
}

export interface JsonCount {
  readonly total: number;
  readonly hommes: number;
  readonly femmes: number;
  readonly nonBinaire?: number;
  /** Result indicators: the count without condition on the entry, and the results lost to the delays. */
  readonly litteral?: number;
  readonly nonRetenus?: number;
}

export interface JsonExit {
  /** Null where the typed type is no line of the table. */
  readonly type: string | null;
  readonly libelle: string;
  readonly categorie: string | null;
  /** The sum of the four others. */
  readonly nombre: number;
  readonly verifiees: number;
  readonly aCompleter: number;
  readonly refusees: number;
  /** The type alone decides: nothing to verify. */
  readonly sansObjet: number;
}

export interface JsonUnit {
  readonly fiche: string;
  readonly unite: string;
  readonly libelle: string;
  readonly cible: { readonly min?: number; readonly max?: number } | null;
  readonly realise: number | null;
  readonly taux: number | null;
  readonly statut: string;
  /** "complet", "incomplet", or null where the fiche asks for none. */
  readonly pieces: string | null;
  readonly piecesManquantes?: string;
}

/** Euros; null where an amount is missing. */
export interface JsonFunding {
  readonly fiche: string;
  readonly coutTotal: number | null;
  readonly fseDemande: number | null;
  readonly cofinancements: number | null;
  readonly limites: readonly {
    readonly limite: "montant maximal" | "taux maximal" | "cofinancement minimal";
    readonly attendu: number;
    readonly constate: number | null;
    readonly etat: LimitState;
  }[];
}

const LIMIT_NAMES = { amount: "montant maximal", rate: "taux maximal", cofinancing: "cofinancement minimal" } as const;

export function bilanJson(control: Control): BilanJson {
  const indicators = computeIndicators(control);
  const { movements, exits, units, steps, funding } = indicators;
  const paths = Object.values(movements.figures).map(({ code, count }) => [code, count.total] as const);
  return {
    indicateurs: figuresJson(indicators),
    parcours: {
      ...Object.fromEntries(paths),
      PL08a: rounded(movements.positiveShare),
      PL08b: rounded(movements.positiveShareWithoutAdministrative),
      PL11: rounded(movements.meanMonths),
      ...(steps && { PL13: steps.idle.count.total, PL14: rounded(steps.perParticipant) }),
    },
    sorties: exits.map(({ kind, figure, checked }) => ({
      type: kind.line,
      libelle: kind.label,
      categorie: kind.category,
      nombre: figure.count.total,
      verifiees: checked.verified,
      aCompleter: checked.incomplete,
      refusees: checked.refused,
      sansObjet: checked.notApplicable,
    })),
    unites: units.results.map(unitJson),
    ...(funding && { financement: funding.plans.map(fundingJson) }),
  };
}

function figuresJson({ outputs, results }: Indicators): Record<string, JsonCount> {
  const figures: readonly Figure[] = [outputs.total, ...outputs.common, ...outputs.steered];
  return Object.fromEntries([
    ...figures.map(({ code, count }): [string, JsonCount] => [code, countJson(count)]),
    ...results.list.map(({ strict, literal, lost, undated }): [string, JsonCount] => [
      strict.code,
      {
        ...countJson(strict.count),
        ...(literal && { litteral: literal.count.total }),
        ...(lost + undated > 0 && { nonRetenus: lost + undated }),
      },
    ]),
  ]);
}

function countJson({ total, hommes, femmes, nonBinaire }: BySex): JsonCount {
  return { total, hommes, femmes, ...(nonBinaire > 0 && { nonBinaire }) };
}

function unitJson({ fiche, unit, target, achieved, share, state, evidence }: UnitResult): JsonUnit {
  return {
    fiche: fiche.id,
    unite: unit.id,
    libelle: unit.label,
    cible: target,
    realise: achieved,
    taux: rounded(share),
    statut: state,
    pieces: evidence === null ? null : evidence.missing === null ? "complet" : "incomplet",
    ...(evidence?.missing && { piecesManquantes: evidenceText(evidence.missing) }),
  };
}

function fundingJson({ fiche, totalCost, requestedFse, cofinancing, limits }: FundingPlan): JsonFunding {
  return {
    fiche: fiche.id,
    coutTotal: totalCost,
    fseDemande: requestedFse,
    cofinancements: cofinancing,
    limites: limits.map(({ limit, bound, value, state }) => ({
      limite: LIMIT_NAMES[limit],
      attendu: bound,
      constate: rounded(value),
      etat: state,
    })),
  };
}

/** Four decimals: enough for a percentage with two. */
function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10_000) / 10_000;
}
