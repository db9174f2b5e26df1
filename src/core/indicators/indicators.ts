import type { Counted } from "../context/counted";
import { runInOneGo } from "../work/run";
import { answeredOf, type Answered } from "./answered";
import {
  exitBreakdown,
  exitCategories,
  exitChecks,
  positiveChecks,
  type CategoryExits,
  type ExitGroup,
  type PositiveChecks,
} from "./exit-breakdown";
import { interviewsOf } from "./breakdowns/interviews";
import { jobsOf, type Jobs } from "./breakdowns/jobs";
import { operationsOfYear, type Operation } from "./breakdowns/operations";
import { peopleOf, type People } from "./breakdowns/people";
import { peopleDimensions } from "./breakdowns/people-dimensions";
import { exitsOf } from "../exits/exit-evaluation";
import { stepsByPerson } from "../people/steps-by-person";
import { exitKinds } from "./exit-kinds";
import type { Figure } from "./figure";
import { fundingOf, type Funding } from "./funding";
import { movementsOf, type Movements } from "./movements";
import { caseloadOf, type Caseload } from "./caseload";
import { objectivesOf, type ObjectiveResult } from "./objectives";
import { outputsOf, type Outputs } from "./outputs";
import { pathsOf, type Paths } from "./paths";
import { populationOf, type Population } from "./population";
import { resultsOf, type Results } from "./results";
import { stepsOf, type Steps } from "./steps";
import { traitsOf } from "./traits";
import { typologyOf, type Typology } from "./typology";
import { unitsOf, type Units } from "./units";

/** Every figure of a Bilan. */
export interface Indicators {
  readonly population: Population;
  readonly outputs: Outputs;
  readonly results: Results;
  readonly movements: Movements;
  readonly exits: readonly ExitGroup[];
  /** The exits of the year by what the criteria say of them. */
  readonly exitChecks: readonly Figure[];
  readonly exitCategories: readonly CategoryExits[];
  readonly positiveChecks: PositiveChecks;
  readonly paths: Paths;
  /** Null without an Étapes sheet. */
  readonly steps: Steps | null;
  readonly units: Units;
  /** Null without a Financement sheet. */
  readonly funding: Funding | null;
  readonly objectives: readonly ObjectiveResult[];
  readonly caseload: Caseload;
  readonly typology: Typology;
  readonly answered: readonly Answered[];
  readonly people: People;
  readonly operations: readonly Operation[];
  readonly jobs: Jobs;
  /** Interviews typed for the people accompanied; null without the column. */
  readonly interviews: number | null;
}

/** The rules on figures and the Bilan of one control share one computation, kept while its list of complete rows lives. */
const known = new WeakMap<Uint8Array, Indicators>();

/** The figures of a control, computed the first time they are asked for; yields now and then, so that the caller may pause. */
export function* indicatorsOf(counted: Counted): Generator<void, Indicators> {
  let indicators = known.get(counted.complete);
  if (!indicators) {
    indicators = yield* compute(counted);
    known.set(counted.complete, indicators);
  }
  return indicators;
}

function* compute(control: Counted): Generator<void, Indicators> {
  const { programme, settings, controlDay, profile } = control.context;
  const population = yield* populationOf(control);
  yield;
  const traits = traitsOf(population, settings);
  yield;
  const outputs = yield* outputsOf(programme, population, traits);
  const results = yield* resultsOf(programme, population, traits, outputs, controlDay);
  const evaluation = yield* exitsOf(control.tables, control.context);
  yield;
  const kinds = exitKinds(evaluation);
  yield;
  const leaves = (row: number): boolean => kinds.kindOf(row).leaves;
  const paths = pathsOf(population.table, evaluation.persons, control.complete, leaves);
  yield;
  const movements = movementsOf(population, paths, kinds);
  yield;
  const exits = exitBreakdown(population, paths, movements, kinds);
  yield;
  const checks = exitChecks(population, paths, movements, kinds);
  yield;
  const typedSteps = control.tables.steps;
  const steps = typedSteps
    ? stepsOf(typedSteps, yield* stepsByPerson(evaluation.persons, typedSteps), population, paths, movements, profile)
    : null;
  yield;
  const units = unitsOf(control, population, paths, steps);
  yield;
  const typology = yield* typologyOf(programme, population, traits);
  const answered = yield* answeredOf(control);
  const caseload = caseloadOf(population, paths, movements);
  yield;
  const objectives = profile ? objectivesOf(profile, control, movements, exits, steps, caseload) : [];
  yield;
  const categories = exitCategories(population, exits);
  yield;
  const dimensions = peopleDimensions(programme, population, paths, traits);
  yield;
  const people = peopleOf(dimensions, population, paths, movements);
  yield;
  const jobs = jobsOf(evaluation, control.tables.contracts, population, paths, movements);
  yield;
  const [left = outputs.total] = results.delays;
  const counted = [...outputs.common, ...results.list.map(({ strict }) => strict)];
  const operations = yield* operationsOfYear(population, control.context, left, counted);
  return {
    population,
    outputs,
    results,
    movements,
    exits,
    exitChecks: checks,
    exitCategories: categories,
    positiveChecks: positiveChecks(population, movements, checks),
    paths,
    steps,
    units,
    funding: fundingOf(control),
    objectives,
    caseload,
    typology,
    answered,
    people,
    operations,
    jobs,
    interviews: interviewsOf(population, paths, movements),
  };
}

/** The same, in one go. */
export function computeIndicators(control: Counted): Indicators {
  return runInOneGo(indicatorsOf(control));
}
