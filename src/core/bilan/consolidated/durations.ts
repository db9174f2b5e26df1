import { share } from "../../indicators/figure";
import type { Indicators } from "../../indicators/indicators";
import { listText } from "../../text/french";
import type { BilanBlock, BilanSection } from "../model";
import { decimal, figure, integer, label, note, text } from "../parts";
import { column, tableOf, type Column } from "../table";
import { nameOf, total, type Member } from "./member";

/** A mean as the two numbers that it is made from: means of several PLIE are never averaged. */
interface Ratio {
  readonly sum: number;
  readonly of: number;
}

/** What each mean is made from in one PLIE; null where its workbook does not tell it. */
export const MEANS: Readonly<Record<"PL11" | "PL14" | "PL15", (indicators: Indicators) => Ratio | null>> = {
  PL11: ({ movements: { meanMonths, exits } }) =>
    meanMonths === null ? null : { sum: meanMonths * exits.length, of: exits.length },
  PL14: ({ steps, movements }) => (steps ? { sum: steps.total, of: movements.figures.PL03.count.total } : null),
  PL15: ({ interviews, movements }) =>
    interviews === null ? null : { sum: interviews, of: movements.figures.PL03.count.total },
};

/** The mean over the people of the PLIE that tell it; null where none does. */
export function meanTogether(members: readonly Member[], code: keyof typeof MEANS): number | null {
  const known = members.flatMap(({ indicators }) => MEANS[code](indicators) ?? []);
  const sum = (key: keyof Ratio): number => known.reduce((all, one) => all + one[key], 0);
  return share(sum("sum"), sum("of"));
}

/** How long people are in each PLIE, and what they do there; null where nobody is. */
export function durationsSection(members: readonly Member[]): BilanSection | null {
  if (total(members, ({ indicators }) => indicators.movements.figures.PL03.count.total) === 0) return null;
  const mean = (code: keyof typeof MEANS, title: string, decimals: number): Column<Member> => {
    const shown = (own: readonly Member[]) => decimal(rounded(meanTogether(own, code), decimals));
    return column(figure(title), (member) => shown([member]), shown(members));
  };
  const added = (title: string, pick: (indicators: Indicators) => number): Column<Member> =>
    column(
      figure(title),
      ({ indicators }) => integer(pick(indicators)),
      integer(total(members, ({ indicators }) => pick(indicators))),
    );
  return {
    id: "durees",
    title: "Durée et contenu des parcours",
    blocks: [
      tableOf(
        members,
        [
          column(label("PLIE"), (member) => text(nameOf(member)), text("Ensemble")),
          mean("PL11", "Durée moyenne", 1),
          added("12 mois et plus", ({ movements }) => movements.figures.PL12.count.total),
          added("Plus de 24 mois", ({ movements }) => movements.over24Months.count.total),
          added("Plus de 36 mois", ({ movements }) => movements.over36Months.count.total),
          mean("PL14", "Étapes par personne", 2),
          mean("PL15", "Entretiens par personne", 1),
        ],
        { total: true },
      ),
      note(
        "Durée moyenne, en mois, des parcours terminés dans l'année (PL11) ; parcours en cours au 31 décembre depuis 12 mois et plus, plus de 24, plus de 36 ; étapes et entretiens par personne accompagnée (PL14, PL15). Les moyennes de l'ensemble sont refaites sur toutes les personnes : ce ne sont pas des moyennes de moyennes.",
      ),
      ...silentNotes(members),
    ],
  };
}

function silentNotes(members: readonly Member[]): BilanBlock[] {
  const lacking = (
    [
      ["PL14", "les étapes"],
      ["PL15", "les entretiens"],
    ] as const
  ).flatMap(([code, words]): BilanBlock[] => {
    const silent = members.filter(({ indicators }) => MEANS[code](indicators) === null);
    if (silent.length === 0 || silent.length === members.length) return [];
    return [
      note(
        `${listText(silent.map(nameOf))} : ${words} ne sont pas dans le classeur. La moyenne de l'ensemble est celle des autres PLIE ; rien n'est estimé.`,
      ),
    ];
  });
  return lacking;
}

function rounded(value: number | null, decimals: number): number | null {
  return value === null ? null : Number(value.toFixed(decimals));
}
