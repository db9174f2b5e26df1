import type { Contract, ContractType } from "./contract";
import type { Situation } from "./facts";
import type { Missing, Refusal } from "./outcome";
import type { Truth } from "./truth";

/** What the criterion language asks of each contract. */
export interface ContractFilter {
  readonly types?: readonly ContractType[] | undefined;
  readonly fullTimeOrVolunteer?: true | undefined;
  readonly weeklyHoursMin?: number | undefined;
  readonly projectLink?: true | undefined;
}

export interface Fit {
  readonly truth: Truth;
  /** Null with an unmet truth: the contract is of another type. */
  readonly refusal: Refusal | null;
  readonly missing: readonly Missing[];
}

const OTHER_TYPE: Fit = { truth: "unmet", refusal: null, missing: [] };

/** Whether a contract answers the filter; the first refusal is the reason, missing data are all told. */
export function fitOf(contract: Contract, filter: ContractFilter, { day, readings }: Situation): Fit {
  if (contract.type !== null && filter.types && !takes(filter.types, contract.type, readings.geiqAsCdd))
    return OTHER_TYPE;
  if (contract.start !== null && contract.start > day) return refused({ kind: "notStarted" });
  const missing: Missing[] = [];
  const lacks = (field: Extract<Missing, { kind: "contract" }>["field"]): void => {
    missing.push({ kind: "contract", field, sheetRow: contract.sheetRow });
  };
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
  if (filter.weeklyHoursMin !== undefined) {
    if (contract.weeklyHours === null) lacks("weeklyHours");
    else if (contract.weeklyHours < filter.weeklyHoursMin)
      return refused({ kind: "weeklyHours", hours: contract.weeklyHours, least: filter.weeklyHoursMin });
  }
  if (filter.projectLink) {
    if (contract.projectLink === "Non") return refused({ kind: "projectLink" });
    if (contract.projectLink === null) lacks("projectLink");
  }
  return { truth: missing.length > 0 ? "undetermined" : "met", refusal: null, missing };
}

/** No table names a GEIQ, which signs CDD and contrats de professionnalisation. */
function takes(types: readonly ContractType[], type: ContractType, geiqAsCdd: boolean): boolean {
  if (types.includes(type)) return true;
  return geiqAsCdd && type === "GEIQ" && (types.includes("CDD") || types.includes("Professionnalisation"));
}

function refused(refusal: Refusal): Fit {
  return { truth: "unmet", refusal, missing: [] };
}

/** A contract that answers a filter, or may once what is missing is known. */
export interface Fitting {
  readonly contract: Contract;
  readonly missing: readonly Missing[];
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
    const { truth, missing, refusal } = fitOf(contract, filter, situation);
    if (truth !== "unmet") fitting.push({ contract, missing });
    else if (refusal) refusals.push(refusal);
  }
  return { fitting, refusals };
}
