import type { Control } from "../engine/control";
import { evidenceText } from "../fiche/evidence-check";
import { share, type Figure } from "../indicators/figure";
import { computeIndicators, type Indicators } from "../indicators/indicators";
import type { FundingPlan, LimitState } from "../indicators/funding";
import type { UnitResult } from "../indicators/units";
import { evolutionOf } from "../indicators/evolution/evolution";
import { NO_HISTORY, type History } from "../indicators/evolution/history";
import { breakdownsJson, type BreakdownsJson } from "./breakdowns-json";
import { countJson, rounded, type JsonCount } from "./json-values";

/** The objects that `bilan --format json` adds to its head (docs/contract.md 3 and 4.4). */
export interface BilanJson extends BreakdownsJson {
  readonly indicateurs: Readonly<Record<string, JsonCount>>;
  /** Everyone who was supported, incomplete records included. */
  readonly totalGeneral: JsonCount;
  readonly parcours: Readonly<Record<string, number | null>>;
  readonly sorties: readonly JsonExit[];
  readonly unites: readonly JsonUnit[];
  /** Absent without a Financement sheet. */
  readonly financement?: readonly JsonFunding[];
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

/** @param history what is known of former years. */
export function bilanJson(control: Control, history: History = NO_HISTORY): BilanJson {
  const indicators = computeIndicators(control);
  const { movements, exits, units, steps, funding, interviews } = indicators;
  const paths = Object.values(movements.figures).map(({ code, count }) => [code, count.total] as const);
  return {
    indicateurs: figuresJson(indicators),
    totalGeneral: countJson(indicators.outputs.grandTotal.count),
    parcours: {
      ...Object.fromEntries(paths),
      PL08a: rounded(movements.positiveShare),
      PL08b: rounded(movements.positiveShareWithoutAdministrative),
      PL11: rounded(movements.meanMonths),
      ...(steps && { PL13: steps.idle.count.total, PL14: rounded(steps.perParticipant) }),
      ...(interviews !== null && { PL15: rounded(share(interviews, movements.figures.PL03.count.total)) }),
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
    ...breakdownsJson(
      indicators,
      evolutionOf(control.context, indicators, history),
      control.context.profile?.id ?? null,
    ),
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
