import { foldWords } from "../../text/fold";
import { isPositive } from "../../indicators/exit-kinds";
import { natureOf } from "../../exits/lines";
import type { ExitGroup } from "../../indicators/exit-breakdown";
import { share, type BySex } from "../../indicators/figure";
import type { BilanFacts } from "../facts";
import type { BilanBlock } from "../model";
import { figure, fixedNote, heading, integer, label, percent, text } from "../parts";
import { column, tableOf } from "../table";

/** The groups in which the national federation of the PLIE tells its exits (docs/domain.md 11.1). */
const GROUPS = ["Emploi durable", "Formation", "Abandon", "Causes externes", "Autres"] as const;
/** What the objectives of a protocol call them. */
const NAMES: Readonly<Partial<Record<string, string>>> = { "Emploi durable": "PL06a", Formation: "PL06b" };
type GroupName = (typeof GROUPS)[number];

const EXTERNAL = /\b(demenagement|deces|retraite)\b/;
const ABANDONED = /\b(abandon\w*|rupture|ne souhaite plus|injoignable|absence\w*|refus)\b/;

/** The exits of the year as the national federation groups them. */
export function groupedExits({ control, indicators }: BilanFacts): BilanBlock[] {
  const { exits, movements } = indicators;
  const { count: all } = movements.figures.PL04;
  if (all.total === 0) return [];
  const trainings = new Set(
    (control.context.profile?.exits ?? []).filter((line) => natureOf(line).training).map(({ id }) => id),
  );
  const groups = GROUPS.map((name) => ({
    name,
    count: exits.filter((group) => groupOf(group, trainings) === name).reduce(sumOf, NOBODY),
  }));
  const cell = (sex: "hommes" | "femmes" | "total", title: string) =>
    column<(typeof groups)[number]>(
      figure(title),
      ({ name, count }) => integer(count[sex], { name: sex === "total" ? (NAMES[name] ?? name) : `${name} ${sex}` }),
      integer(all[sex], { figure: movements.figures.PL04, sex }),
    );
  return [
    heading("Sorties, regroupées comme au niveau national"),
    tableOf(
      groups,
      [
        column(label(""), ({ name }) => text(name), text("Ensemble")),
        cell("hommes", "Hommes"),
        cell("femmes", "Femmes"),
        cell("total", "Total"),
        column(figure("Part"), ({ count }) => percent(share(count.total, all.total))),
      ],
      { total: true },
    ),
    fixedNote(
      "Emploi durable et formation : sorties positives et dynamiques, d'après ce que demande la ligne du protocole. Causes externes : déménagement, décès, retraite.",
    ),
  ];
}

const NOBODY: BySex = { total: 0, hommes: 0, femmes: 0, nonBinaire: 0 };

function sumOf(sum: BySex, { figure: { count } }: ExitGroup): BySex {
  return {
    total: sum.total + count.total,
    hommes: sum.hommes + count.hommes,
    femmes: sum.femmes + count.femmes,
    nonBinaire: sum.nonBinaire + count.nonBinaire,
  };
}

function groupOf({ kind }: ExitGroup, trainings: ReadonlySet<string>): GroupName {
  if (isPositive(kind)) return trainings.has(kind.line ?? "") ? "Formation" : "Emploi durable";
  const words = foldWords(kind.label);
  if (EXTERNAL.test(words)) return "Causes externes";
  return ABANDONED.test(words) ? "Abandon" : "Autres";
}
