import { fieldOf } from "../questionnaire/sheets";
import { counted, listText, numberText, typography } from "../text/french";
import { dayText } from "../domain/value-text";
import type { Constat, Limit, Measure, Missing, Outcome, Planned, Refusal } from "./criteria/outcome";
import { daysInMonths, monthsAndDays, type Span } from "./criteria/spans";

/** « 6 mois et 12 jours », « 25 jours ». */
function spanText(span: Span): string {
  const { months, days } = monthsAndDays(span);
  if (months === 0) return counted(days, "jour");
  return days === 0 ? `${months} mois` : `${months} mois et ${counted(days, "jour")}`;
}

/** What was found at a node, with the figures found and required. No one is named, neither is an employer. */
export function constatText(constat: Constat): string {
  switch (constat.kind) {
    case "parts":
      return "";
    case "nothing":
      return "rien ne permet de vérifier";
    case "noSuchContract":
      return noSuchContract(constat);
    case "contract": {
      const { contract, presence, months, planned, renewals } = constat;
      const type = contract.type ?? "contrat";
      const dates = contract.start === null ? "" : ` du ${dayText(contract.start)}`;
      const end = typeof contract.end === "number" ? ` au ${dayText(contract.end)}` : "";
      const stay =
        months === null
          ? []
          : [presence ? `${spanText(presence)} à la validation, ${months} mois requis` : `${months} mois requis`];
      const renewed = contract.start === null || renewals === 0 ? "" : ` (${counted(renewals, "renouvellement")})`;
      return `${type}${dates}${end}${renewed} : ${[...stay, ...plannedText(planned)].join(" ; ")}`.replace(/ : $/, "");
    }
    case "contracts":
      return contractsText(constat);
    case "attested":
      return `attestée par le relevé à 6 mois (${constat.status})`;
    case "registration":
      return constat.due === null
        ? `${moreText(constat)}${constat.months} mois requis après l'immatriculation`
        : `immatriculation du ${dayText(constat.start ?? constat.due)} : ${moreText(constat)}${constat.months} mois le ${dayText(constat.due)}`;
    case "training": {
      const { contract, presence, months } = constat;
      const state =
        contract.finished === "Oui" ? "terminée" : contract.finished === "Non" ? "non terminée" : "fin non confirmée";
      return `formation ${state}${presence ? `, ${spanText(presence)} à la validation` : ""} ; fin de formation requise, ou ${months} mois si elle est longue`;
    }
    case "answer": {
      const { heading } = fieldOf("participants", constat.field);
      return `${heading} : ${constat.found ?? "non renseigné"}, ${constat.expected} requis`;
    }
    case "suspension": {
      const { span, running, compare, months } = constat;
      const wanted = { "<": "moins de", "<=": "au plus", ">": "plus de", ">=": "au moins" }[compare];
      const found = span ? `${spanText(span)}${running ? " à ce jour" : ""}` : "durée inconnue";
      return `${found}, ${wanted} ${months} mois requis`;
    }
  }
}

function noSuchContract({ wanted, present, refusals }: Extract<Constat, { kind: "noSuchContract" }>): string {
  if (refusals.length > 0) return `aucun contrat ne convient (${refusalsText(refusals)})`;
  const types = wanted.length > 0 ? ` ${listText(wanted, "ou")}` : "";
  const others = present.length > 0 ? ` (saisi : ${listText(present)})` : "";
  return `aucun contrat${types}${others}`;
}

function contractsText(constat: Extract<Constat, { kind: "contracts" }>): string {
  const until = constat.windowEnd === null ? "" : `, jusqu'au ${dayText(constat.windowEnd)}`;
  const where = constat.windowMonths === null ? "" : ` sur ${constat.windowMonths} mois${until}`;
  const same = {
    agency: " dans la même agence",
    employer: " chez le même employeur",
    userCompany: " dans la même entreprise utilisatrice",
    none: "",
  }[constat.same ?? "none"];
  const left = constat.refusals.length > 0 ? [`écarté : ${refusalsText(constat.refusals)}`] : [];
  return [measureText(constat.measure, `${where}${same}`), ...plannedText(constat.planned), ...left].join(" ; ");
}

function measureText(measure: Measure, context: string): string {
  switch (measure.unit) {
    case "days": {
      const months = measure.months === null ? "" : ` (${measure.months} mois)`;
      return `${counted(measure.found, "jour")}${context}, ${numberText(measure.required)} requis${months}`;
    }
    case "weeks":
      return `${counted(measure.found, "semaine")}${context}, ${numberText(measure.required)} requises`;
    case "hours": {
      const about = measure.prorated ? "environ " : "";
      return `${about}${numberText(measure.found, measure.prorated ? 0 : 2)} h${context}, ${moreText(measure)}${numberText(measure.required)} h requises`;
    }
    case "run":
      return `${measure.found ? spanText(measure.found) : "0 jour"} sans interruption${context}, ${measure.required} mois requis`;
  }
}

function plannedText(planned: Planned | null): string[] {
  if (!planned) return [];
  const { found, required } = planned;
  if (found === Infinity) return [];
  const length = found === null ? "durée prévue inconnue" : `durée prévue de ${numberText(found, 1)} mois`;
  return [`${length}, ${required} mois requis`];
}

function refusalsText(refusals: readonly Refusal[]): string {
  return listText([...new Set(refusals.map(refusalText))]);
}

function refusalText(refusal: Refusal): string {
  switch (refusal.kind) {
    case "beforeEntry":
      return "contrat commencé avant l'entrée dans le PLIE";
    case "notStarted":
      return "contrat commencé après la validation";
    case "reducedTime":
      return "temps réduit sans volontariat";
    case "reducedMinimum":
    case "weeklyHours":
      return `${numberText(refusal.hours)} h par semaine, ${numberText(refusal.least)} h au minimum`;
    case "projectLink":
      return "sans lien avec le projet";
  }
}

/** A missing datum, named by its column. */
export function missingText(missing: Missing): string {
  switch (missing.kind) {
    case "participant":
      return fieldOf("participants", missing.field).heading;
    case "contract":
      return `${fieldOf("contracts", missing.field).heading} (Contrats, ligne ${missing.sheetRow})`;
    case "hoursInside":
      return `Heures réalisées dans la période (Contrats, ligne ${missing.sheetRow} : contrat à cheval sur la période)`;
    case "impossibleHours":
      return `Heures réalisées (Contrats, ligne ${missing.sheetRow} : plus d'heures que les dates n'en permettent)`;
    case "noContract":
      return "aucune ligne dans Contrats";
    case "noSheet":
      return "feuille Contrats";
    case "future":
      return `échéance du ${dayText(missing.day)} à venir`;
  }
}

function moreText({ moreThan }: { readonly moreThan: boolean }): string {
  return moreThan ? "plus de " : "";
}

function lengthText({ unit, count }: Extract<Limit, { kind: "exactly" }>): string {
  switch (unit) {
    case "months":
      return `${count} mois`;
    case "weeks":
      return counted(count, "semaine");
    case "days":
      return counted(count, "jour");
    case "hours":
      return `${numberText(count, 2)} h`;
  }
}

/** What {@link missingText} says, without where the row stands. */
export function missingTopic(missing: Missing): string {
  if ("field" in missing) return `${missing.kind} ${missing.field}`;
  return missing.kind === "future" ? missingText(missing) : missing.kind;
}

/** Why the commission has to decide, in a few words. */
export function limitText(limit: Limit): string {
  switch (limit.kind) {
    case "exactly":
      return `durée d'exactement ${lengthText(limit)}, quand la table écrit « plus de ${lengthText(limit)} »`;
    case "days": {
      const { longest } = daysInMonths(limit.months);
      return `${counted(limit.days, "jour")}, ${limit.months} mois faisant de ${limit.shortest} à ${longest} jours`;
    }
    case "endedCdi":
      return `CDI terminé le ${dayText(limit.end)}, avant la validation`;
    case "gap":
      return `interruption de ${counted(limit.days, "jour")} entre deux contrats`;
    case "suspensionExactly":
      return `durée d'exactement ${limit.months} mois`;
    case "fewHours":
      return `${numberText(limit.hours)} h par semaine, quand la table laisse la durée hebdomadaire vide`;
    case "beforeEntry":
      return `contrat commencé ${limit.start === null ? "" : `le ${dayText(limit.start)}, `}avant l'entrée dans le PLIE`;
    case "register":
      return "immatriculation hors du registre du commerce d'après le justificatif";
    case "longTraining":
      return `formation de plus de 6 mois et de ${limit.months} mois au plus : la table ne dit pas si elle est longue`;
    case "ceased":
      return `entreprise arrêtée le ${dayText(limit.end)}, avant la fin de la période`;
    case "review":
      return "cas particulier, sans critère vérifiable";
  }
}

/** The sentence of a whole outcome: its constats, or those of the parts that decide. */
export function outcomeText(outcome: Outcome): string {
  return typography(
    decisive(outcome)
      .map(({ truth, constat }) => constatText(truth === "unmet" ? withoutWhatIsMet(constat) : constat))
      .join(" ; "),
  );
}

/** A sentence that says what is not met leaves out a length as signed that is long enough. */
function withoutWhatIsMet(constat: Constat): Constat {
  return "planned" in constat && constat.planned?.short === false ? { ...constat, planned: null } : constat;
}

/** What an outcome that is not met speaks of: the same the next day, and wherever the rows stand. */
export function outcomeTopics(outcome: Outcome): string[] {
  if (outcome.missing.length > 0) return outcome.missing.map(missingTopic);
  return decisive(outcome).map(({ constat }) =>
    constat.kind === "suspension" && constat.running && constat.span
      ? dayText(constat.span.start)
      : constatText(constat),
  );
}

/** The leaves that made the outcome what it is. */
function decisive(outcome: Outcome): readonly Outcome[] {
  if (outcome.parts.length === 0) return [outcome];
  const parts = outcome.parts.filter(({ truth }) => truth === outcome.truth);
  return (parts.length > 0 ? parts : outcome.parts).flatMap(decisive);
}
