import type { ModelValue } from "../../src/application/ports/sheet-model";
import { isCellError, type CellValue } from "../../src/core/domain/cell";
import { dayFromSerial, dayOf, yearOf } from "../../src/core/domain/day";
import { PROGRAMME_LABELS } from "../../src/core/domain/programme";
import type { Catalogue } from "../../src/core/fiche/catalogue";
import { evidenceLabels, type Evidence } from "../../src/core/fiche/evidence";
import type { Fiche } from "../../src/core/fiche/fiche-schema";
import { fieldOf } from "../../src/core/questionnaire/sheets";
import { RULES } from "../../src/core/rules/catalogue";
import type { ExampleCells } from "../../src/core/rules/rule";
import { exitCase } from "./exits";
import { conformingPerson, dayCell, type Row, type Scenario } from "./people";
import { Random } from "./random";

export interface SampleRows {
  readonly settings: readonly (readonly [key: string, value: ModelValue])[];
  readonly participants: readonly Row[];
  readonly contracts: readonly Row[];
  readonly steps: readonly Row[];
  readonly indicators: readonly Row[];
}

/** A step as it is typed: class, name, evidence. */
type TypedStep = readonly [classification: string, step: string, evidence: string];

/** For a PLIE whose protocol prints no table of steps. */
const COMMON_STEPS: readonly TypedStep[] = [
  ["1", "Accueil-accompagnement", "Feuille d'émargement"],
  ["2", "Atelier de mobilisation", "Feuille d'émargement"],
  ["4", "Formation préqualifiante", "Attestation de fin de formation"],
  ["5", "Médiation à l'emploi", "Compte-rendu d'entretien"],
  ["6", "Mise en situation de travail", "Convention et bilan"],
];

/** One step of each class of the PLIE's own table, each with the evidence it accepts; the common ones where there is no table. */
function stepsOfPlie(scenario: Scenario, catalogue: Catalogue): readonly TypedStep[] {
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

/** Every row of a sample workbook: conforming people, one exit for each line of the protocol, and some of every kind of anomaly. */
export function sampleRows(scenario: Scenario, catalogue: Catalogue): SampleRows {
  const random = new Random(scenario.seed);
  const people = Array.from({ length: scenario.participants }, (_, index) =>
    conformingPerson(index + 1, scenario, random),
  );
  const contracts = addExits(people, scenario, catalogue, random);
  const faulty = addAnomalies(people, scenario);
  const steps = stepsOfPlie(scenario, catalogue);
  return {
    settings: [
      ["PLIE", scenario.plie],
      ["Programme", PROGRAMME_LABELS[scenario.programme]],
      ["Exercice", scenario.year],
      ["Date de contrôle", dayCell(scenario.controlDay)],
    ],
    participants: [...people, ...faulty],
    contracts,
    steps: withDefects(people.flatMap((person) => stepsOf(person, steps, scenario, random))),
    indicators: indicatorRows(scenario, catalogue),
  };
}

/** People from the twentieth on leave by each line of the table, thrice for the lines that stand on contracts: met, refused, one datum missing. */
function addExits(people: Row[], scenario: Scenario, catalogue: Catalogue, random: Random): Row[] {
  const lines = catalogue.profiles.find(({ id }) => id === scenario.plie)?.exits ?? [];
  const contracts: Row[] = [];
  let next = 19;
  for (const line of lines) {
    const variants =
      line.condition && line.category !== "suspension" ? (["met", "refused", "missing"] as const) : (["met"] as const);
    for (const variant of variants) {
      const person = people[next];
      if (!person) return contracts;
      next += 1;
      const day = dayOf(scenario.year, random.between(3, 11), random.between(3, 26));
      const { participant, contracts: own } = exitCase(line, day, scenario.controlDay);
      setEntryBefore(person, day, scenario, random);
      Object.assign(person, participant);
      contracts.push(
        ...own.map((contract) => ({ ...identity(person), ...alter(contract, variant), evidence: "Copie du contrat" })),
      );
    }
  }
  return contracts;
}

function setEntryBefore(person: Row, day: number, scenario: Scenario, random: Random): void {
  const entry = Math.max(dayOf(scenario.year, 1, 4), day - random.between(60, 120));
  const plie = Math.min(entry, day - random.between(300, 600));
  Object.assign(person, {
    plieEntryDate: dayCell(plie),
    entryDate: dayCell(entry),
    questionnaireDate: dayCell(entry),
    entryTypedDate: dayCell(entry + 4),
  });
}

function alter(contract: Row, variant: "met" | "refused" | "missing"): Row {
  if (variant === "met") return contract;
  if (variant === "missing") return { ...contract, start: null, weeklyHours: null, workedHours: null, finished: null };
  const start = dayOfCell(contract["start"]) ?? 0;
  const last = dayOfCell(contract["end"]) ?? start + 400;
  return { ...contract, start: dayCell(Math.max(start, last - 60)), workedHours: 120, finished: "Non" };
}

function identity(person: Row): Row {
  return {
    id: person["id"] ?? null,
    lastName: person["lastName"] ?? null,
    firstName: person["firstName"] ?? null,
    birthDate: person["birthDate"] ?? null,
  };
}

/** The faulty examples of every rule, laid over conforming people: a rule added to the catalogue gets its anomaly in the samples by itself. */
function addAnomalies(people: Row[], scenario: Scenario): Row[] {
  const added: Row[] = [];
  let next = Math.floor(people.length * 0.62);
  for (const rule of RULES) {
    if (!rule.programmes.includes(scenario.programme)) continue;
    const example = rule.examples.faulty.find(
      ({ participants, programme, contracts, steps, plie }) =>
        participants &&
        !contracts &&
        !steps &&
        (programme ?? scenario.programme) === scenario.programme &&
        (plie ?? scenario.plie) === scenario.plie,
    );
    const [first, ...others] = example?.participants ?? [];
    const person = people[next];
    if (!first || !person || rule.scope === "summary" || !fits(first, scenario)) continue;
    next = next + 1 < people.length ? next + 1 : Math.floor(people.length * 0.62);
    Object.assign(person, cellsOf(first));
    for (const cells of others) added.push({ ...person, ...cellsOf(cells) });
  }
  return added;
}

/** The dates of an example belong to the years of its own programme: in another one they would be wrong everywhere. */
function fits(cells: ExampleCells, scenario: Scenario): boolean {
  return Object.entries(cells).every(([field, value]) => {
    if (typeof value !== "number" || fieldOf("participants", field).kind !== "day" || field === "birthDate")
      return true;
    const day = dayFromSerial(Math.floor(value), 1900);
    return day === null || Math.abs(yearOf(day) - scenario.year) <= 1;
  });
}

/** The cells of an example as values of a sheet model; dates of the examples are serials. The identifier of the person stays. */
function cellsOf(cells: ExampleCells): Row {
  const row: Row = {};
  for (const [field, value] of Object.entries(cells)) {
    if (field !== "id") row[field] = modelValue(field, value);
  }
  return row;
}

function modelValue(field: string, value: CellValue): ModelValue {
  if (isCellError(value)) return { formula: "NA()", value: "#N/A" };
  if (typeof value === "number" && fieldOf("participants", field).kind === "day" && Number.isInteger(value)) {
    const day = dayFromSerial(value, 1900);
    return day === null ? value : { day };
  }
  return value;
}

/** Steps spread from the entry to the exit, or to the end of the year for those who stay. */
function stepsOf(person: Row, steps: readonly TypedStep[], scenario: Scenario, random: Random): Row[] {
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
      end: dayCell(Math.min(last, start + random.between(1, 9))),
      evidence,
    };
  });
}

/** A step that no table knows, and one without evidence. */
function withDefects(rows: readonly Row[]): Row[] {
  return rows.map((row, index) =>
    index === 12 ? { ...row, step: "Sortie au musée" } : index === 25 ? { ...row, evidence: null } : row,
  );
}

function dayOfCell(value: ModelValue | undefined): number | null {
  return value && typeof value === "object" && "day" in value ? value.day : null;
}

/** A value and evidence for each unit of measure of the PLIE's fiches: some targets reached, some not, some evidence missing. */
function indicatorRows(scenario: Scenario, catalogue: Catalogue): Row[] {
  const fiches = catalogue.fiches.filter(
    (fiche: Fiche) => fiche.plie === scenario.plie && fiche.programme === scenario.programme,
  );
  const factors = [1, 1.2, 0.7, 1, 1.1, 1, 0.9];
  return fiches.flatMap((fiche) =>
    fiche.units.map((unit, index): Row => {
      const goal = unit.target?.min ?? unit.target?.max ?? 1;
      const labels = unit.evidence ? evidenceLabels(unit.evidence) : [];
      const given = index % 4 === 3 ? labels.slice(0, -1) : labels;
      const per = unit.target?.per !== undefined;
      return {
        fiche: fiche.id,
        indicator: unit.label,
        achieved:
          unit.kind === "deliverable"
            ? "Oui"
            : Math.round(goal * (factors[index % factors.length] as number) * (per ? 2 : 1)),
        posts: per ? 2 : null,
        evidence: given.join(" ; ") || null,
        remarks: null,
      };
    }),
  );
}
