import { foldWords } from "../../text/fold";
import { isPositive } from "../../indicators/exit-kinds";
import { natureOf } from "../../exits/lines";
import type { ExitGroup } from "../../indicators/exit-breakdown";
import { addedBySex, NOBODY, share, type BySex, type Figure } from "../../indicators/figure";
import type { BilanFacts } from "../facts";
import type { BilanBlock } from "../model";
import { figure, fixedNote, heading, integer, label, people, percent, text } from "../parts";
import { column, tableOf } from "../table";

/** The groups in which the national federation of the PLIE tells its exits (docs/domain.md 11.1). */
const GROUPS = ["Emploi durable", "Formation", "Abandon", "Causes externes", "Autres"] as const;
/** What the objectives of a protocol call them. */
const NAMES: Readonly<Partial<Record<string, string>>> = { "Emploi durable": "PL06a", Formation: "PL06b" };
/** Both of them together. */
const POSITIVE = "Positives";
type GroupName = (typeof GROUPS)[number] | typeof POSITIVE;

const EXTERNAL = /\b(demenagement|deces|retraite)\b/;
const ABANDONED = /\b(abandon\w*|rupture|ne souhaite plus|injoignable|absence\w*|refus)\b/;

/** The exits of the year as the national federation groups them. */
export function groupedExits(facts: BilanFacts): BilanBlock[] {
  const { PL04, PL06 } = facts.indicators.movements.figures;
  return groupedExitsBlocks(exitGroups(facts), PL04, PL06);
}

export interface NationalGroup {
  readonly name: GroupName;
  readonly count: BySex;
}

/** Who is in each group: together they are PL04. */
export function exitGroups({
  control,
  indicators: { exits },
}: Pick<BilanFacts, "control" | "indicators">): readonly NationalGroup[] {
  const trainings = new Set(
    (control.context.profile?.exits ?? []).filter((line) => natureOf(line).training).map(({ id }) => id),
  );
  return GROUPS.map((name) => ({
    name,
    count: exits
      .filter((group) => groupOf(group, trainings) === name)
      .reduce((sum, { figure: { count } }) => addedBySex(sum, count), NOBODY),
  }));
}

/**
 * @param all every exit: those of the groups.
 * @param positive those of the first two groups.
 */
export function groupedExitsBlocks(groups: readonly NationalGroup[], all: Figure, positive: Figure): BilanBlock[] {
  if (all.count.total === 0) return [];
  const cell = (sex: keyof BySex, title: string) =>
    column<NationalGroup>(
      figure(title),
      ({ name, count }) =>
        name === POSITIVE
          ? people(positive, sex)
          : integer(count[sex], { name: sex === "total" ? (NAMES[name] ?? name) : `${name} ${sex}` }),
      people(all, sex),
    );
  return [
    heading("Sorties, regroupées comme au niveau national"),
    tableOf(
      groups,
      [
        column(label(""), ({ name }) => text(name), text("Ensemble")),
        cell("hommes", "Hommes"),
        cell("femmes", "Femmes"),
        ...(all.count.nonBinaire > 0 ? [cell("nonBinaire", "Non binaires")] : []),
        cell("total", "Total"),
        column(figure("Part"), ({ count }) => percent(share(count.total, all.count.total))),
      ],
      { total: true, wholes: [{ parts: [0, 1], item: { name: POSITIVE, count: positive.count } }] },
    ),
    fixedNote(
      "Emploi durable et formation : sorties positives et dynamiques, d'après ce que demande la ligne du protocole. Causes externes : déménagement, décès, retraite.",
    ),
  ];
}

function groupOf({ kind }: ExitGroup, trainings: ReadonlySet<string>): GroupName {
  if (isPositive(kind)) return trainings.has(kind.line ?? "") ? "Formation" : "Emploi durable";
  const words = foldWords(kind.label);
  if (EXTERNAL.test(words)) return "Causes externes";
  return ABANDONED.test(words) ? "Abandon" : "Autres";
}
