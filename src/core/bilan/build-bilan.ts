import { PROGRAMME_LABELS } from "../domain/programme";
import type { Control } from "../engine/control";
import { indicatorsOf } from "../indicators/indicators";
import { typography } from "../text/french";
import { dayText } from "../domain/value-text";
import { evolutionOf, figuresByCode } from "../indicators/evolution/evolution";
import { NO_HISTORY } from "../indicators/evolution/history";
import { NO_COMMENTS, type Comments } from "./comments";
import { detailOf } from "./detail";
import type { BilanFacts, Remarks } from "./facts";
import { withoutFiches, type ChoosableBilan } from "./left-out-fiches";
import { MENTIONS } from "./mentions";
import type { BilanSection } from "./model";
import { heading, paragraph } from "./parts";
import { bilanTitle } from "./title";
import { evolutionSection } from "./sections/evolution";
import { glossarySection } from "./sections/glossary";
import { jobsSection } from "./sections/jobs";
import { operationsSection } from "./sections/operations";
import { peopleSection } from "./sections/people";
import { signatureSection } from "./sections/signature";
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
  evolutionSection,
  movementsSection,
  jobsSection,
  peopleSection,
  operationsSection,
  outputsSection,
  resultsSection,
  typologySection,
  objectivesSection,
  unitsSection,
  fundingSection,
  signatureSection,
];

/** « Annexes pour le contrôle »: how the figures were made. */
const ANNEXES: readonly ((facts: BilanFacts) => BilanSection | null)[] = [
  identificationSection,
  controlStateSection,
  answeredSection,
  definitionsSection,
];

const NONE: ReadonlySet<string> = new Set();

/** Makes the Bilan of a control; yields now and then, so that the caller may pause. It names no one. */
export function* buildBilan(
  control: Control,
  {
    notices,
    justified,
    withoutFiches: excluded = NONE,
    history = NO_HISTORY,
    comments = NO_COMMENTS,
    leaves,
    annexes = [],
  }: Remarks,
): Generator<void, ChoosableBilan> {
  const whole = yield* indicatorsOf(control);
  const { units, compared, leftOut } = withoutFiches(whole.units, excluded);
  const indicators = { ...whole, units };
  const { context } = control;
  const facts: BilanFacts = {
    control,
    // What was noticed while reading speaks of the workbook, which does not leave.
    notices: leaves ? [] : [...notices, ...comments.problems.map(typography)],
    leaves: leaves ?? null,
    justified,
    indicators,
    leftOut,
    history,
    comments,
    evolution: evolutionOf(context, indicators, history),
    figures: figuresByCode(indicators),
    detail: detailOf(indicators),
  };
  const plie = context.profile?.name ?? "PLIE";
  const sections: BilanSection[] = [];
  for (const sectionOf of SECTIONS) {
    const section = sectionOf(facts);
    if (section) sections.push(withComments(section, comments));
    yield;
  }
  for (const annexOf of ANNEXES) {
    const annex = annexOf(facts);
    if (annex) sections.push({ ...annex, annex: true });
    yield;
  }
  sections.push(...annexes.map((annex) => ({ ...annex, annex: true as const })));
  sections.push(glossarySection(sections));
  return {
    title: bilanTitle(context),
    subtitle: typography(
      `${PROGRAMME_LABELS[context.programme]} · exercice du ${dayText(indicators.population.first)} au ${dayText(indicators.population.last)}`,
    ),
    mention: typography(MENTIONS[context.programme].sentence),
    emblemWords: MENTIONS[context.programme].emblem,
    footer: typography(`${plie} · bilan ${context.year} · contrôle du ${dayText(context.controlDay)}`),
    sections,
    fiches: compared,
    detail: facts.detail,
    recount: recountOf(facts),
  };
}

/** A section with what the person wrote of it. */
function withComments(section: BilanSection, { bySection }: Comments): BilanSection {
  const words = bySection.get(section.id) ?? [];
  if (words.length === 0) return section;
  const paragraphs = words.map((line) => ({ ...paragraph(line), fixed: true as const }));
  return { ...section, blocks: [...section.blocks, heading("Commentaire"), ...paragraphs] };
}
