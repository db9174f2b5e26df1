import { evolutionOf, type Cumulated } from "../../indicators/evolution/evolution";
import { NO_HISTORY } from "../../indicators/evolution/history";
import { capitalised } from "../../text/french";
import type { BilanSection } from "../model";
import { code, decimal, figure, fixedNote, label, NOTHING, percent, text, things } from "../parts";
import { column, tableOf } from "../table";
import { nameOf, type Member } from "./member";

/** Objectives of one figure and of the same years, those of the PLIE that have one added up. */
export interface CumulatedTogether extends Omit<Cumulated, "objective"> {
  readonly members: readonly Member[];
}

interface Own extends Cumulated {
  readonly member: Member;
}

function ownObjectives(members: readonly Member[]): readonly Own[] {
  return members.flatMap((member) =>
    evolutionOf(member.control.context, member.indicators, member.history ?? NO_HISTORY).cumulated.map((one) => ({
      ...one,
      member,
    })),
  );
}

/** What the PLIE have in common since the beginning of their protocols: a sum is told where each of them tells its part. */
export function cumulatedTogether(members: readonly Member[]): readonly CumulatedTogether[] {
  const groups = new Map<string, Own[]>();
  for (const one of ownObjectives(members)) {
    const key = `${one.code} ${one.first} ${one.last}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((group) => {
    const [{ code: name, first, last } = { code: "", first: 0, last: 0 }] = group;
    const target = group.reduce((sum, one) => sum + one.target, 0);
    const value = group.reduce<number | null>(
      (sum, one) => (sum === null || one.value === null ? null : sum + one.value),
      0,
    );
    return {
      code: name,
      first,
      last,
      target,
      value,
      missing: [...new Set(group.flatMap(({ missing }) => missing))].sort((a, b) => a - b),
      share: value === null || group.some((one) => one.share === null) ? null : value / target,
      members: group.map(({ member }) => member),
    };
  });
}

interface Line {
  readonly cumulated: Pick<Cumulated, "code" | "first" | "last" | "target" | "value" | "share">;
  readonly words: string;
  readonly isSum: boolean;
}

/** The objectives of each protocol against the years added up, and those that several PLIE share; null where none has any. */
export function objectivesSection(members: readonly Member[]): BilanSection | null {
  const own = ownObjectives(members);
  if (own.length === 0) return null;
  const lines: readonly Line[] = [
    ...own.map((cumulated) => ({
      cumulated,
      words: `${nameOf(cumulated.member)} : ${capitalised(cumulated.objective.label)}`,
      isSum: false,
    })),
    ...cumulatedTogether(members)
      .filter(({ members: sharing }) => sharing.length > 1)
      .map((cumulated) => ({ cumulated, words: `Ensemble des ${cumulated.members.length} PLIE`, isSum: true })),
  ];
  return {
    id: "objectifs",
    title: "Objectifs des protocoles, depuis leur début",
    blocks: [
      tableOf(
        lines,
        [
          column(code("Code"), ({ cumulated }) => text(cumulated.code)),
          column(label("PLIE et objectif"), ({ words }) => text(words)),
          column(figure("Période"), ({ cumulated: { first, last } }) => text(`${first}-${last}`)),
          column(figure("Objectif"), ({ cumulated }) => decimal(cumulated.target)),
          column(figure("Cumul"), ({ cumulated: { value } }) => (value === null ? NOTHING : things(value))),
          column(figure("Part"), ({ cumulated }) => percent(cumulated.share)),
        ],
        { isTotal: ({ isSum }) => isSum, sums: [] },
      ),
      fixedNote(
        "Seuls s'additionnent les objectifs d'un même chiffre et des mêmes années. Un tiret : une année manque dans la feuille « Historique » d'un PLIE, ou l'exercice est hors de la période ; rien n'est estimé.",
      ),
    ],
  };
}
