import { PROGRAMME_LABELS } from "../../domain/programme";
import { counted, listText, typography } from "../../text/french";
import { fundingSection } from "./funding";
import { nameOf, type Member, type UnreadWorkbook } from "./member";
import {
  exitsSection,
  movementsSection,
  outputsSection,
  resultsSection,
  sourcesSection,
  unitsSection,
} from "./sections";
import { MENTIONS } from "../mentions";
import type { Bilan } from "../model";

/** One Bilan over several PLIE of the same programme and year: each PLIE on a line, and all together. Nothing is estimated for what was not read. */
export function consolidatedBilan(members: readonly Member[], unread: readonly UnreadWorkbook[]): Bilan {
  const [first] = members;
  if (!first) throw new Error("a consolidation needs at least one member");
  const { year, programme } = first.control.context;
  const title = `Bilan consolidé ${year}`;
  const funding = fundingSection(members);
  return {
    title,
    subtitle: typography(
      `${PROGRAMME_LABELS[programme]} · ${counted(members.length, "PLIE", "PLIE")} · exercice du 01/01/${year} au 31/12/${year}`,
    ),
    mention: typography(MENTIONS[programme].sentence),
    emblemWords: MENTIONS[programme].emblem,
    footer: typography(`${title} · ${listText(members.map(nameOf))}`).slice(0, 180),
    sections: [
      sourcesSection(members, unread),
      outputsSection(members),
      resultsSection(members),
      movementsSection(members),
      exitsSection(members),
      unitsSection(members),
      ...(funding ? [funding] : []),
    ],
  };
}
