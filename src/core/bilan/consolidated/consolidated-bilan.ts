import { PROGRAMME_LABELS } from "../../domain/programme";
import { counted, listText, typography } from "../../text/french";
import { MENTIONS } from "../mentions";
import type { Bilan, BilanSection } from "../model";
import { summaryBlocks, unitCounts } from "../sections/summary";
import {
  checkedExitsBlocks,
  evolutionSection,
  jobsSection,
  operationsSection,
  peopleSection,
  stepsSection,
} from "./annual-sections";
import { durationsSection } from "./durations";
import { fundingSection } from "./funding";
import { nameOf, type Member, type UnreadWorkbook } from "./member";
import { objectivesSection } from "./objectives";
import {
  exitsSection,
  movementsSection,
  outputsSection,
  resultsSection,
  sourcesSection,
  unitsSection,
} from "./sections";
import type { SharedPerson } from "./shared-people";
import { sharedSection } from "./shared-section";
import { checksTogether, evolutionTogether, movementsTogether } from "./together";

/**
 * One Bilan over several PLIE of the same programme and year: each PLIE on a line, and all together. Nothing is estimated for what was not read.
 * @param shared who is in several of them.
 */
export function consolidatedBilan(
  members: readonly Member[],
  unread: readonly UnreadWorkbook[],
  shared: readonly SharedPerson[],
): Bilan {
  const [first] = members;
  if (!first) throw new Error("a consolidation needs at least one member");
  const { year, programme } = first.control.context;
  const title = consolidatedTitle(year);
  const sections: readonly (BilanSection | null)[] = [
    summarySection(members, year),
    sourcesSection(members, unread),
    sharedSection(members, shared),
    evolutionSection(members),
    objectivesSection(members),
    movementsSection(members),
    exitsSection(members),
    durationsSection(members),
    jobsSection(members),
    peopleSection(members),
    operationsSection(members),
    stepsSection(members),
    outputsSection(members),
    resultsSection(members),
    unitsSection(members),
    fundingSection(members),
  ];
  return {
    title,
    subtitle: typography(
      `${PROGRAMME_LABELS[programme]} · ${counted(members.length, "PLIE", "PLIE")} · exercice du 01/01/${year} au 31/12/${year}`,
    ),
    mention: typography(MENTIONS[programme].sentence),
    emblemWords: MENTIONS[programme].emblem,
    footer: typography(`${title} · ${listText(members.map(nameOf))}`).slice(0, 180),
    sections: sections.filter((section) => section !== null),
  };
}

export function consolidatedTitle(year: number): string {
  return `Bilan consolidé ${year}`;
}

/** The page for people who decide: how many, how well, compared with what, PLIE by PLIE. */
function summarySection(members: readonly Member[], year: number): BilanSection {
  const units = members.map(({ indicators }) => unitCounts(indicators));
  return {
    id: "resume",
    title: "L'essentiel",
    blocks: [
      ...summaryBlocks({
        year,
        movements: movementsTogether(members, ["PL02", "PL03", "PL04", "PL05", "PL06"]),
        positiveChecks: checksTogether(members),
        evolution: evolutionTogether(members),
        units: {
          compared: units.reduce((sum, { compared }) => sum + compared, 0),
          reached: units.reduce((sum, { reached }) => sum + reached, 0),
        },
        goalOf: () => "",
        subject: members.length === 1 ? "le PLIE a accompagné" : `les ${members.length} PLIE ont accompagné`,
      }),
      ...checkedExitsBlocks(members),
    ],
  };
}
