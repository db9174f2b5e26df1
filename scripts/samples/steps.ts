import { dayOf } from "../../src/core/domain/day";
import type { Catalogue } from "../../src/core/fiche/catalogue";
import type { Evidence } from "../../src/core/fiche/evidence";
import { dayCell, dayOfCell, identity, type Row, type Scenario } from "./people";
import type { Random } from "./random";

/** A step as it is typed: class, name, evidence. */
export type TypedStep = readonly [classification: string, step: string, evidence: string];

/** For a PLIE whose protocol prints no table of steps. */
const COMMON_STEPS: readonly TypedStep[] = [
  ["1", "Accueil-accompagnement", "Feuille d'émargement"],
  ["2", "Atelier de mobilisation", "Feuille d'émargement"],
  ["4", "Formation préqualifiante", "Attestation de fin de formation"],
  ["5", "Médiation à l'emploi", "Compte-rendu d'entretien"],
  ["6", "Mise en situation de travail", "Convention et bilan"],
];

/** One step of each class of the PLIE's own table, each with the evidence it accepts; the common ones where there is no table. */
export function stepsOfPlie(scenario: Scenario, catalogue: Catalogue): readonly TypedStep[] {
  const table = catalogue.profiles.find(({ id }) => id === scenario.plie)?.steps ?? [];
  const byClass = new Map(table.map((step) => [step.classification, step] as const));
  const own = [...byClass.values()].map((step): TypedStep => [
    step.classification,
    step.label,
    step.evidence ? sufficient(step.evidence).join(" ; ") : "Feuille d'émargement",
  ]);
  return own.length > 0 ? own : COMMON_STEPS;
}

/** The least that satisfies an expression of evidence. */
function sufficient(evidence: Evidence): string[] {
  if (typeof evidence === "string") return [evidence];
  return "all" in evidence ? evidence.all.flatMap(sufficient) : sufficient(evidence.any[0] as Evidence);
}

/** Steps spread from the entry to the exit, or to the end of the year for those who stay. */
export function stepsOf(person: Row, steps: readonly TypedStep[], scenario: Scenario, random: Random): Row[] {
  const entry = dayOfCell(person["entryDate"]);
  if (entry === null) return [];
  const first = Math.max(entry, dayOf(scenario.year, 1, 4));
  const last = dayOfCell(person["plieExitDate"]) ?? dayOfCell(person["exitDate"]) ?? dayOf(scenario.year, 12, 20);
  const count = random.between(2, steps.length);
  const span = Math.max(0, last - first - 10);
  return steps.slice(0, count).map(([classification, step, evidence], index) => {
    const start = first + Math.floor((span * index) / Math.max(1, count - 1));
    return {
      ...identity(person),
      classification,
      step,
      start: dayCell(start),
      end: dayCell(Math.max(start, Math.min(last, start + random.between(1, 9)))),
      evidence,
    };
  });
}

/** A step that no table knows, and one without evidence. */
export function withDefects(rows: readonly Row[]): Row[] {
  return rows.map((row, index) =>
    index === 12 ? { ...row, step: "Sortie au musée" } : index === 25 ? { ...row, evidence: null } : row,
  );
}
