import { addDays, addMonths, type Day } from "../../src/core/domain/day";
import type { Criterion } from "../../src/core/fiche/criterion-schema";
import type { ExitLine } from "../../src/core/fiche/profile-schema";
import { dayCell, type Row } from "./people";

/** What a row must hold for a line of the protocol to be met on the day of the exit. */
export interface ExitCase {
  readonly participant: Row;
  readonly contracts: readonly Row[];
}

const CATEGORY_NAMES = {
  positive: "Positive",
  dynamique: "Dynamique",
  autre: "Autre",
  administrative: "Administrative",
  negative: "Négative",
  suspension: "Suspension",
} as const;

/** The participant's exit cells and the contracts that meet a line of the table, for an exit on `day`. */
export function exitCase(line: ExitLine, day: Day, controlDay: Day): ExitCase {
  const parts = line.condition ? fulfil(line.condition, day) : { participant: {}, contracts: [] };
  const counted = line.category !== "suspension";
  const status = statusFor(line, parts.contracts);
  const exit: Row = counted
    ? {
        exitDate: dayCell(day),
        exitTypedDate: dayCell(addDays(day, 9)),
        exitSituationDate: dayCell(addDays(day, 5)),
        exitStatus: status,
        exitTraining: "Non",
        exitQualification: parts.contracts.some(({ contractType }) => contractType === "Formation qualifiante")
          ? "Oui"
          : "Non",
        plieExitDate: dayCell(day),
        plieExitType: line.id,
        plieExitCategory: CATEGORY_NAMES[line.category],
        ...(line.category === "positive" || line.category === "dynamique"
          ? { exitEvidence: "Copie du contrat et attestation de l'employeur" }
          : {}),
      }
    : { plieExitType: line.id, plieExitCategory: CATEGORY_NAMES[line.category] };
  const sixMonths: Row =
    counted && addMonths(day, 6) < controlDay
      ? { sixMonthStatus: status, sixMonthDate: dayCell(addDays(addMonths(day, 6), 3)), sixMonthImproved: null }
      : {};
  const review: Row = line.needsReview
    ? { participantConsent: "Oui", commissionDecision: "Favorable", commissionDate: dayCell(addDays(day, -10)) }
    : {};
  const mother: Row = line.label === "Maternité" ? { sex: "Femme", firstName: "ROSE" } : {};
  return {
    participant: { ...exit, ...sixMonths, ...review, ...mother, ...parts.participant },
    contracts: parts.contracts,
  };
}

function statusFor(line: ExitLine, contracts: readonly Row[]): string {
  if (line.category !== "positive" && line.category !== "dynamique") return "Inconnu";
  const type = contracts[0]?.["contractType"];
  switch (type) {
    case "CDI":
    case "CDD":
    case "Apprentissage":
    case "Professionnalisation":
      return "Emploi durable";
    case "Intérim":
    case "ETTI":
      return "Emploi temporaire";
    case "Création d'entreprise":
      return "Indépendant";
    case "Formation qualifiante":
      return "Recherche d'emploi";
    case undefined:
      return "Emploi temporaire";
    default:
      return "Emploi aidé";
  }
}

function fulfil(criterion: Criterion, day: Day): ExitCase {
  if ("all" in criterion) return criterion.all.map((part) => fulfil(part, day)).reduce(merge);
  if ("any" in criterion) return fulfil(criterion.any[0] as Criterion, day);
  if ("contract" in criterion) {
    const { types, months = 0, plannedMonths, weeklyHoursMin } = criterion.contract;
    const length = Math.max(months, plannedMonths ?? 0, 6);
    const type = types?.[0] ?? "CDI";
    return one({
      contractType: type,
      employer: "ATELIERS DU CONFLUENT",
      start: dayCell(addDays(addMonths(day, -length), -6)),
      end: type === "CDI" ? null : dayCell(addDays(day, 30)),
      plannedMonths: length + 1,
      weeklyHours: weeklyHoursMin ?? 35,
      workingTime: weeklyHoursMin ? "Réduit" : "Plein",
      volunteer: "Oui",
      projectLink: "Oui",
    });
  }
  if ("contracts" in criterion) return several(criterion.contracts, day);
  if ("registration" in criterion)
    return one({
      contractType: "Création d'entreprise",
      start: dayCell(addDays(addMonths(day, -criterion.registration.months), -12)),
      projectLink: "Oui",
    });
  if ("training" in criterion)
    return one({
      contractType: "Formation qualifiante",
      employer: "CENTRE DE FORMATION",
      start: dayCell(addMonths(day, -4)),
      end: dayCell(addDays(day, -3)),
      finished: "Oui",
      plannedMonths: 4,
      projectLink: "Oui",
    });
  if ("answer" in criterion) {
    const { field, is } = criterion.answer;
    if (field === "commissionDecision")
      return {
        participant: { commissionDecision: "Favorable", commissionDate: dayCell(addDays(day, -8)) },
        contracts: [],
      };
    return { participant: { [field]: is === "oui" ? "Oui" : "Non" }, contracts: [] };
  }
  const { compare, months } = criterion.suspension;
  const length = compare === ">" || compare === ">=" ? months + 1 : months - 1;
  return {
    participant: { suspensionStart: dayCell(addMonths(day, -length)), suspensionEnd: dayCell(addDays(day, -1)) },
    contracts: [],
  };
}

type SeveralContracts = Extract<Criterion, { readonly contracts: unknown }>["contracts"];

function several({ types, windowMonths, atLeast, weeklyHoursMin }: SeveralContracts, day: Day): ExitCase {
  const type = types?.[0] ?? "CDD";
  const months =
    "months" in atLeast
      ? atLeast.months
      : "weeks" in atLeast
        ? Math.ceil((atLeast.weeks * 7) / 30)
        : (windowMonths ?? 9);
  const longest = windowMonths ?? months + 1;
  const span = "hours" in atLeast ? Math.min(longest, months) : Math.min(longest, months + 1);
  const start = addDays(addMonths(day, -span), 3);
  const half = Math.floor((start + day) / 2);
  const hours = "hours" in atLeast ? Math.ceil(atLeast.hours / 2) + 20 : null;
  const contract = (from: Day, to: Day): Row => ({
    contractType: type,
    employer: type === "Intérim" ? "AGENCE INTÉRIM DU CONFLUENT" : "ATELIERS DU CONFLUENT",
    userCompany: type === "ETTI" || type === "Intérim" ? "CONSERVERIE DES COTEAUX" : null,
    start: dayCell(from),
    end: dayCell(to),
    weeklyHours: weeklyHoursMin ?? 35,
    workedHours: hours,
    workingTime: "Plein",
    volunteer: null,
    projectLink: "Oui",
    plannedMonths: 6,
  });
  return { participant: {}, contracts: [contract(start, half), contract(addDays(half, 1), day)] };
}

function one(contract: Row): ExitCase {
  return { participant: {}, contracts: [contract] };
}

function merge(first: ExitCase, second: ExitCase): ExitCase {
  // Two parts of one line usually speak of the same contract: the fuller list is kept.
  const contracts = first.contracts.length >= second.contracts.length ? first.contracts : second.contracts;
  return { participant: { ...first.participant, ...second.participant }, contracts };
}
