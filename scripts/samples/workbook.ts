import type { ModelValue } from "../../src/application/ports/sheet-model";
import { dayOf, yearOf, type Day } from "../../src/core/domain/day";
import { PROGRAMME_LABELS } from "../../src/core/domain/programme";
import type { Catalogue } from "../../src/core/fiche/catalogue";
import { evidenceLabels } from "../../src/core/fiche/evidence";
import type { Fiche } from "../../src/core/fiche/fiche-schema";
import { anomaliesOf } from "./anomalies";
import { exitCase, type ExitCase } from "./exits";
import { conformingPerson, dayCell, dayOfCell, identity, type Row, type Scenario } from "./people";
import { Random } from "./random";
import { stepsOf, stepsOfPlie, withDefects } from "./steps";

export interface SampleRows {
  readonly settings: readonly (readonly [key: string, value: ModelValue])[];
  readonly participants: readonly Row[];
  readonly contracts: readonly Row[];
  readonly steps: readonly Row[];
  readonly indicators: readonly Row[];
}

/** Every row of a sample workbook: conforming people, one exit for each line of the protocol, then the anomalies, each on rows of its own. */
export function sampleRows(scenario: Scenario, catalogue: Catalogue): SampleRows {
  const random = new Random(scenario.seed);
  const people = Array.from({ length: scenario.participants }, (_, index) =>
    conformingPerson(`P${String(index + 1).padStart(3, "0")}`, index + 1, scenario, random),
  );
  const contracts = addExits(people, scenario, catalogue, random);
  const steps = stepsOfPlie(scenario, catalogue);
  const usual = withDefects(people.flatMap((person) => stepsOf(person, steps, scenario, random)));
  const anomalies = scenario.ownProtocol ? [] : anomaliesOf(scenario, steps);
  return {
    settings: [
      ...(scenario.ownProtocol ? [] : ([["PLIE", scenario.plie]] as const)),
      ["Programme", PROGRAMME_LABELS[scenario.programme]],
      ["Exercice", scenario.year],
      ["Date de contrôle", dayCell(scenario.controlDay)],
    ],
    participants: [...people, ...anomalies.flatMap(({ participants }) => participants)],
    contracts,
    steps: [...usual, ...anomalies.flatMap((anomaly) => anomaly.steps)],
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
      const drawn = dayOf(scenario.year, random.between(3, 11), random.between(3, 26));
      const exitOn = (day: Day): ExitCase => {
        const { participant, contracts: own } = exitCase(line, day, scenario.controlDay);
        return { participant, contracts: own.map((contract) => alter(contract, variant)) };
      };
      const day = afterTheContracts(drawn, exitOn(drawn), scenario);
      const { participant, contracts: own } = exitOn(day);
      setEntryBefore(person, day, scenario, random);
      Object.assign(person, participant, workAtEntry(person, own));
      contracts.push(
        ...own.map((contract) => ({
          ...identity(person),
          ...contract,
          ...employerOf(contract, next),
          evidence: "Copie du contrat",
        })),
      );
    }
  }
  return contracts;
}

const EMPLOYERS = [
  ["ATELIERS DU CONFLUENT", "C", "Entreprise", "64", "Agent de production"],
  ["MAISON DES AÎNÉS", "Santé et action sociale", "Association", "38", "Agent de service"],
  ["COMMUNE DES TROIS MOULINS", "O", "Public", "50 et plus", "Agent d'entretien"],
  ["BOULANGERIE DE LA PLACE", "Commerce", "Entreprise", "Moins de 50", "Vendeur"],
] as const;

/** The contracts of one person are with one employer, so that those of one exit may be added up. */
function employerOf({ employer }: Row, place: number): Row {
  if (employer !== "ATELIERS DU CONFLUENT") return { sector: employer ? "N" : null };
  const [name, sector, employerType, employerSize, job] = EMPLOYERS[place % EMPLOYERS.length] ?? EMPLOYERS[0];
  return { employer: name, sector, employerType, employerSize, job };
}

/** The first day of the contracts that begin by a job. */
function firstDayAtWork(contracts: readonly Row[]): Day {
  const jobs = contracts.filter(({ contractType }) => contractType !== "Formation qualifiante");
  return Math.min(...jobs.map(({ start }) => dayOfCell(start) ?? Infinity));
}

/** The day of an exit, later in the year where its contracts would begin before anyone may have entered, as far as the year goes. */
function afterTheContracts(day: Day, { contracts }: ExitCase, { year }: Scenario): Day {
  const later = day + Math.max(0, dayOf(year, 1, 8) - firstDayAtWork(contracts));
  return later <= dayOf(year, 12, 10) ? later : day;
}

/** Whoever enters without a job enters before the contracts begin; whoever is then under a contract of many months says so. */
function workAtEntry(person: Row, contracts: readonly Row[]): Row {
  const [entry, start] = [dayOfCell(person["entryDate"]) ?? 0, firstDayAtWork(contracts)];
  if (entry < start) return {};
  const first = dayOf(yearOf(entry), 1, 4);
  if (first < start) {
    const before = dayCell(Math.max(first, start - 20));
    const plie = dayCell(Math.min(dayOfCell(person["plieEntryDate"]) ?? first, first));
    return { plieEntryDate: plie, entryDate: before, questionnaireDate: before, entryTypedDate: before };
  }
  const isAided = /aidé|ETTI/.test(String(contracts[0]?.["contractType"]));
  return { q1: isAided ? "1d" : "1c", q1e: null, q1f: null, q1g: null };
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
