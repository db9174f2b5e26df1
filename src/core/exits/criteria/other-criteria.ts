import { addMonths, coversMonths, type Day } from "../../domain/day";
import type { Criterion } from "../../fiche/criterion-schema";
import type { Contract, ContractType } from "./contract";
import { fittingOf } from "./contract-filter";
import { lacking, MET, presenceFor, spanOf, UNMET, type Judgement } from "./duration";
import type { Situation } from "./facts";
import { mostFavourable, noContractFor, together, type Candidate } from "./one-contract";
import type { Limit, Missing, Outcome } from "./outcome";
import { coversExactly, lengthOf, monthsAndDays, type Span } from "./spans";
import { anyOf, type Truth } from "./truth";

type Part<Key extends string> = Extract<Criterion, Readonly<Record<Key, unknown>>>;

const TRADE_REGISTER = /\brcs\b|\bk-?bis\b|registre du commerce/i;

/** Months since the official registration of a business, which is the first day of its row. */
export function evaluateRegistration(
  criterion: Part<"registration">,
  contracts: readonly Contract[],
  situation: Situation,
): Outcome {
  const { months } = criterion.registration;
  const types: ContractType[] = ["Création d'entreprise"];
  const { fitting, refusals } = fittingOf(contracts, { types }, situation);
  const candidates = fitting.map(({ contract, limits }): Candidate => {
    const { start, type, sheetRow } = contract;
    const due = start === null ? null : addMonths(start, months);
    const judgements: Judgement[] = [registrationProof(contract, situation), { ...MET, limits }];
    if (type === null) judgements.push(lacking({ kind: "contract", field: "contractType", sheetRow }));
    if (due === null) judgements.push(lacking({ kind: "contract", field: "start", sheetRow }));
    else judgements.push(due <= situation.until ? ceased(contract, due) : UNMET);
    return {
      ...together(judgements),
      constat: { kind: "registration", start, months, due },
      weight: start === null ? -Infinity : -start,
    };
  });
  const best = mostFavourable(candidates);
  return best ? { criterion, parts: [], ...best } : noContractFor(criterion, types, contracts, refusals);
}

/** G-13: the register, when the evidence names one. */
function registrationProof({ evidence, sheetRow }: Contract, { readings }: Situation): Judgement {
  if (evidence !== null && TRADE_REGISTER.test(evidence)) return MET;
  if (readings.tradeRegisterOnly)
    return evidence === null ? lacking({ kind: "contract", field: "evidence", sheetRow }) : UNMET;
  return evidence === null ? MET : { ...MET, limits: [{ kind: "register" }] };
}

function ceased({ end }: Contract, due: Day): Judgement {
  return typeof end === "number" && end < due - 1 ? { ...MET, limits: [{ kind: "ceased", end }] } : MET;
}

/** A qualifying training that has ended, or that is long and has lasted n months. */
export function evaluateTraining(
  criterion: Part<"training">,
  contracts: readonly Contract[],
  situation: Situation,
): Outcome {
  const { longAfterMonths, projectLink } = criterion.training;
  const { fitting, refusals } = fittingOf(contracts, { types: ["Formation qualifiante"], projectLink }, situation);
  const best = mostFavourable(
    fitting.map(({ contract, missing: lacks, limits }): Candidate => {
      const fits: Judgement = { truth: lacks.length > 0 ? "undetermined" : "met", missing: lacks, limits };
      const { span, missing } = spanOf(contract, situation.until);
      const presence = missing.length > 0 ? null : span;
      return {
        ...together([fits, ended(contract, longAfterMonths, situation)]),
        constat: { kind: "training", contract, presence, months: longAfterMonths },
        weight: presence ? lengthOf(presence) : 0,
      };
    }),
  );
  return best
    ? { criterion, parts: [], ...best }
    : noContractFor(criterion, ["Formation qualifiante"], contracts, refusals);
}

/** Ended at the day of validation, or long enough; an end date that is past does not say that the training was followed to its end. */
function ended(contract: Contract, longAfterMonths: number, situation: Situation): Judgement {
  const { finished, end, start, sheetRow } = contract;
  const missing: Missing[] = [];
  if (finished === null) missing.push({ kind: "contract", field: "finished", sheetRow });
  if (start === null && typeof end !== "number") missing.push({ kind: "contract", field: "start", sheetRow });
  // It may have been followed to its end after the day of validation only.
  if (end === "unknown") missing.push({ kind: "contract", field: "end", sheetRow });
  const notOver = finished === "Non" || (typeof end === "number" && end > situation.until);
  const over: Judgement = notOver ? UNMET : missing.length > 0 ? lacking(...missing) : MET;
  const long = together([isLong(contract, situation), presenceFor(contract, longAfterMonths, situation)]);
  const truth = anyOf([over.truth, long.truth]);
  if (truth !== "undetermined") return { truth, missing: [], limits: [] };
  return { truth, missing: [...over.missing, ...long.missing], limits: long.limits };
}

function isLong(contract: Contract, { readings }: Situation): Judgement {
  const { plannedMonths, start, end, sheetRow } = contract;
  const { longTrainingMonths, doubtfulTrainingMonths } = readings;
  if (plannedMonths === null && (start === null || typeof end !== "number"))
    return lacking({ kind: "contract", field: "plannedMonths", sheetRow });
  const lastsMoreThan = (least: number): boolean => {
    if (plannedMonths !== null || start === null || typeof end !== "number") return Number(plannedMonths) > least;
    const { months, days } = monthsAndDays({ start, end });
    return months > least || (months === least && days > 0);
  };
  if (lastsMoreThan(longTrainingMonths)) return MET;
  return doubtfulTrainingMonths !== null && lastsMoreThan(doubtfulTrainingMonths)
    ? { truth: "undetermined", missing: [], limits: [{ kind: "longTraining", months: longTrainingMonths }] }
    : UNMET;
}

const EXPECTED = { favorable: "Favorable", oui: "Oui", non: "Non" } as const;

/** An answer typed by a person: a consent, a decision. */
export function evaluateAnswer(criterion: Part<"answer">, { facts }: Situation): Outcome {
  const { field, is } = criterion.answer;
  const found = facts.answers[field];
  const expected = EXPECTED[is];
  const missing: Missing[] = found === null ? [{ kind: "participant", field }] : [];
  const truth: Truth = found === null ? "undetermined" : found === expected ? "met" : "unmet";
  return { criterion, truth, constat: { kind: "answer", field, found, expected }, parts: [], missing, limits: [] };
}

/** The length of the suspension, or of the incarceration, compared with whole months. */
export function evaluateSuspension(criterion: Part<"suspension">, situation: Situation): Outcome {
  const { compare, months } = criterion.suspension;
  const { suspensionStart: start, suspensionEnd: end } = situation.facts;
  const running = end === null;
  const missing: Missing[] = [];
  if (start === null) missing.push({ kind: "participant", field: "suspensionStart" });
  if (end === "unknown") missing.push({ kind: "participant", field: "suspensionEnd" });
  const last = typeof end === "number" ? end : situation.until;
  const span: Span | null = start !== null && end !== "unknown" && start <= last ? { start, end: last } : null;
  const constat = { kind: "suspension", span, running, compare, months } as const;
  const outcome = (truth: Truth, lacks: readonly Missing[] = [], limits: readonly Limit[] = []): Outcome => ({
    criterion,
    truth,
    constat,
    parts: [],
    missing: lacks,
    limits,
  });
  if (!span)
    return outcome("undetermined", missing.length > 0 ? missing : [{ kind: "participant", field: "suspensionEnd" }]);
  const longer = coversMonths(span.start, span.end, months);
  const wantsLonger = compare === ">" || compare === ">=";
  if (running) {
    // It may still grow: only « at least » can be known before the end.
    const over = longer && (compare === ">=" || !isExactly(span, months));
    if (over) return outcome(wantsLonger ? "met" : "unmet");
    return outcome("undetermined", [{ kind: "participant", field: "suspensionEnd" }]);
  }
  if (!isExactly(span, months)) return outcome(longer === wantsLonger ? "met" : "unmet");
  switch (situation.readings.exactlyMonths) {
    case "more":
      return outcome(wantsLonger ? "met" : "unmet");
    case "less":
      return outcome(wantsLonger ? "unmet" : "met");
    default: {
      const asWritten = compare === ">=" || compare === "<=";
      return outcome(asWritten ? "met" : "undetermined", [], [{ kind: "suspensionExactly", months }]);
    }
  }
}

/** « Du 1er janvier au 31 mars » and « au 1er avril » are both called three months. */
function isExactly({ start, end }: Span, months: number): boolean {
  return coversExactly({ start, end }, months) || coversExactly({ start, end: end - 1 }, months);
}
