import { PROGRAMME_LABELS } from "../domain/programme";
import type { Control } from "../engine/control";
import { indicatorsOf } from "../indicators/indicators";
import { typography } from "../text/french";
import { dayText } from "../domain/value-text";
import { detailOf } from "./detail";
import type { BilanFacts, Remarks } from "./facts";
import { withoutFiches, type ChoosableBilan } from "./left-out-fiches";
import { MENTIONS } from "./mentions";
import type { BilanSection } from "./model";
import { answeredSection } from "./sections/answered";
import { recountOf } from "./sections/recount";
import { controlStateSection } from "./sections/control-state";
import { definitionsSection } from "./sections/definitions";
import { fundingSection } from "./sections/funding";
import { identificationSection } from "./sections/identification";
import { movementsSection } from "./sections/movements";
import { objectivesSection } from "./sections/objectives";
import { outputsSection } from "./sections/outputs";
import { resultsSection } from "./sections/results";
import { summarySection } from "./sections/summary";
import { typologySection } from "./sections/typology";
import { unitsSection } from "./sections/units";

/** In the order in which a PLIE sends them; null where the workbook has nothing for it. */
const SECTIONS: readonly ((facts: BilanFacts) => BilanSection | null)[] = [
  summarySection,
  identificationSection,
  controlStateSection,
  outputsSection,
  resultsSection,
  movementsSection,
  objectivesSection,
  unitsSection,
  fundingSection,
  typologySection,
  answeredSection,
  definitionsSection,
];

const NONE: ReadonlySet<string> = new Set();

/** Makes the Bilan of a control; yields now and then, so that the caller may pause. It names no one. */
export function* buildBilan(
  control: Control,
  { notices, justified, withoutFiches: excluded = NONE, annexes = [] }: Remarks,
): Generator<void, ChoosableBilan> {
  const whole = yield* indicatorsOf(control);
  const { units, compared, leftOut } = withoutFiches(whole.units, excluded);
  const indicators = { ...whole, units };
  const { context } = control;
  const facts: BilanFacts = { control, notices, justified, indicators, leftOut, detail: detailOf(indicators) };
  const plie = context.profile?.name ?? "PLIE";
  const sections: BilanSection[] = [];
  for (const sectionOf of SECTIONS) {
    const section = sectionOf(facts);
    if (section) sections.push(section);
    yield;
  }
  return {
    title: `Bilan ${context.year} – ${plie}`,
    subtitle: typography(
      `${PROGRAMME_LABELS[context.programme]} · exercice du ${dayText(indicators.population.first)} au ${dayText(indicators.population.last)}`,
    ),
    mention: typography(MENTIONS[context.programme].sentence),
    emblemWords: MENTIONS[context.programme].emblem,
    footer: typography(`${plie} · bilan ${context.year} · contrôle du ${dayText(context.controlDay)}`),
    sections: [...sections, ...annexes],
    fiches: compared,
    detail: facts.detail,
    recount: recountOf(facts),
  };
}
