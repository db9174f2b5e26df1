import type { Contract, ContractType } from "./contract";
import type { Situation } from "./facts";
import type { Limit, Missing, Refusal } from "./outcome";
import type { Truth } from "./truth";

/** What the criterion language asks of each contract. */
export interface ContractFilter {
  readonly types?: readonly ContractType[] | undefined;
  readonly fullTimeOrVolunteer?: true | undefined;
  readonly weeklyHoursMin?: number | undefined;
  readonly weeklyHoursDoubt?: number | undefined;
  readonly projectLink?: true | undefined;
}

/** Up to so many hours a week, a line without a minimum is for the commission (G-19). */
const FEW_HOURS = 15;

export interface Fit {
  readonly truth: Truth;
  /** Null with an unmet truth: the contract is of another type. */
  readonly refusal: Refusal | null;
  readonly missing: readonly Missing[];
  readonly limits: readonly Limit[];
}

const OTHER_TYPE: Fit = { truth: "unmet", refusal: null, missing: [], limits: [] };

/** Whether a contract answers the filter; the first refusal is the reason, missing data are all told. */
function fitOf(contract: Contract, filter: ContractFilter, { day, facts, readings }: Situation): Fit {
  if (contract.type !== null && filter.types && !takes(filter.types, contract.type, readings.geiqAsCdd))
    return OTHER_TYPE;
  if (contract.start !== null && contract.start > day) return refused({ kind: "notStarted" });
  const missing: Missing[] = [];
  const limits: Limit[] = [];
  const lacks = (field: Extract<Missing, { kind: "contract" }>["field"]): void => {
    missing.push({ kind: "contract", field, sheetRow: contract.sheetRow });
  };
  const entry = facts.plieEntryDay;
  // A contract without a start began before its end at the latest.
  const began = contract.start ?? (typeof contract.end === "number" ? contract.end : null);
  if (entry !== null && began !== null && began < entry) {
    if (readings.beforeEntry === "refused") return refused({ kind: "beforeEntry" });
    if (readings.beforeEntry === "undecided") limits.push({ kind: "beforeEntry", start: contract.start });
  } else if (readings.beforeEntry === "refused") {
    if (entry === null) missing.push({ kind: "participant", field: "plieEntryDate" });
    else if (contract.start === null) lacks("start");
  }
  if (contract.type === null && filter.types) lacks("contractType");
  // It may have begun after the day of validation, unless it had ended by then.
  const hadEnded = typeof contract.end === "number" && contract.end <= day;
  if (contract.start === null && !hadEnded) lacks("start");
  if (filter.fullTimeOrVolunteer) {
    if (contract.workingTime === null) lacks("workingTime");
    else if (contract.workingTime === "Réduit") {
      if (contract.volunteer === "Non") return refused({ kind: "reducedTime" });
      if (contract.volunteer === null) lacks("volunteer");
      const least = readings.reducedTimeMinimum;
      if (least > 0) {
        if (contract.weeklyHours === null) lacks("weeklyHours");
        else if (contract.weeklyHours < least)
          return refused({ kind: "reducedMinimum", hours: contract.weeklyHours, least });
      }
    }
  }
  const least = filter.weeklyHoursMin ?? (readings.mergedHours ? filter.weeklyHoursDoubt : undefined);
  if (least !== undefined) {
    if (contract.weeklyHours === null) lacks("weeklyHours");
    else if (contract.weeklyHours < least) return refused({ kind: "weeklyHours", hours: contract.weeklyHours, least });
  } else if (
    filter.weeklyHoursDoubt !== undefined &&
    contract.weeklyHours !== null &&
    contract.weeklyHours <= FEW_HOURS
  )
    limits.push({ kind: "fewHours", hours: contract.weeklyHours });
  if (filter.projectLink) {
    if (contract.projectLink === "Non") return refused({ kind: "projectLink" });
    if (contract.projectLink === null) lacks("projectLink");
  }
  return { truth: missing.length > 0 ? "undetermined" : "met", refusal: null, missing, limits };
}

/** No table names a GEIQ, which signs CDD and contrats de professionnalisation. */
function takes(types: readonly ContractType[], type: ContractType, geiqAsCdd: boolean): boolean {
  if (types.includes(type)) return true;
  return geiqAsCdd && type === "GEIQ" && (types.includes("CDD") || types.includes("Professionnalisation"));
}

function refused(refusal: Refusal): Fit {
  return { truth: "unmet", refusal, missing: [], limits: [] };
}

/** A contract that answers a filter, or may once what is missing is known. */
export interface Fitting {
  readonly contract: Contract;
  readonly missing: readonly Missing[];
  readonly limits: readonly Limit[];
}

/** The contracts that a filter may take, and why others of the right type are refused. */
export function fittingOf(
  contracts: readonly Contract[],
  filter: ContractFilter,
  situation: Situation,
): { readonly fitting: readonly Fitting[]; readonly refusals: readonly Refusal[] } {
  const fitting: Fitting[] = [];
  const refusals: Refusal[] = [];
  for (const contract of contracts) {
    const { truth, missing, limits, refusal } = fitOf(contract, filter, situation);
    if (truth !== "unmet") fitting.push({ contract, missing, limits });
    else if (refusal) refusals.push(refusal);
  }
  return { fitting, refusals };
}
