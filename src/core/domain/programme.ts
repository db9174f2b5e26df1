import { dayOf, type Day } from "./day";

/**
 * The programming periods whose questionnaires and indicators the product knows, oldest first. One more is one id here, and one object at each place that the
 * compiler then asks for: what it is (below), what it counts (indicators/programmes), what its Bilan says (bilan/mentions).
 */
export const PROGRAMMES = ["fse-2014-2020", "fse-plus-2021-2027"] as const;
export type Programme = (typeof PROGRAMMES)[number];

interface ProgrammeDefinition {
  /** As a person writes and reads it (docs/contract.md 1). */
  readonly label: string;
  /** Without its years, as it may be typed too; folded to words. */
  readonly shortNames: readonly string[];
  /** First and last day, both inclusive. */
  readonly period: { readonly start: Day; readonly end: Day };
  /** The first year of a Bilan that is supposed to be of this programme where none is named. */
  readonly usualFrom: number;
}

const DEFINITIONS: Readonly<Record<Programme, ProgrammeDefinition>> = {
  // Opens on 01/01/2014 (docs/domain.md 1); its expenditure is eligible until 31/12/2023 (Reg. 1303/2013, article 65).
  "fse-2014-2020": {
    label: "FSE 2014-2020",
    shortNames: ["fse"],
    period: { start: dayOf(2014, 1, 1), end: dayOf(2023, 12, 31) },
    usualFrom: 2014,
  },
  // Programme 2021FR05SFPR001.
  "fse-plus-2021-2027": {
    label: "FSE+ 2021-2027",
    shortNames: ["fse+", "fse +"],
    period: { start: dayOf(2021, 1, 1), end: dayOf(2029, 12, 31) },
    usualFrom: 2022,
  },
};

export const PROGRAMME_LABELS = ofEach(({ label }) => label);
export const PROGRAMME_PERIODS = ofEach(({ period }) => period);
export const PROGRAMME_SHORT_NAMES = ofEach(({ shortNames }) => shortNames);

/** The programme that a Bilan of a year is supposed to be of: the newest that is usual by then. */
export function usualProgramme(year: number): Programme {
  return PROGRAMMES.filter((programme) => DEFINITIONS[programme].usualFrom <= year).pop() ?? PROGRAMMES[0];
}

function ofEach<Part>(part: (definition: ProgrammeDefinition) => Part): Readonly<Record<Programme, Part>> {
  return Object.fromEntries(PROGRAMMES.map((programme) => [programme, part(DEFINITIONS[programme])])) as Record<
    Programme,
    Part
  >;
}
