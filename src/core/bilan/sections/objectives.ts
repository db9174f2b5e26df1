import { civilDate } from "../../domain/day";
import { capitalised, counted, listText, numberText, shareText } from "../../text/french";
import { dayText } from "../../domain/value-text";
import type { Figure } from "../../indicators/figure";
import type { Indicators } from "../../indicators/indicators";
import type { ObjectiveResult } from "../../indicators/objectives";
import type { BilanFacts } from "../facts";
import type { BilanBlock, BilanCell, BilanSection, Quantity } from "../model";
import {
  code,
  counting,
  decimal,
  figure,
  integer,
  label,
  note,
  NOTHING,
  paragraph,
  people,
  percent,
  text,
} from "../parts";
import { column, tableOf } from "../table";

/** The protocol's objectives, each with its own period: a figure of one year is never read against five. */
export function objectivesSection({ control, indicators }: BilanFacts): BilanSection {
  const { objectives } = indicators;
  const { profile, year } = control.context;
  const title = "Objectifs du protocole";
  if (objectives.length === 0)
    return {
      id: "objectifs",
      title,
      blocks: [
        paragraph(
          profile
            ? `Les documents du ${profile.name} ne donnent aucun objectif chiffré.`
            : "Le PLIE n'étant pas indiqué, aucun objectif n'est comparé.",
        ),
      ],
    };
  const several = objectives.some(({ yearly, outside }) => !yearly && !outside);
  return {
    id: "objectifs",
    title,
    blocks: [
      tableOf(objectives, [
        column(code("Code"), (result) => codeCell(result, indicators)),
        column(label("Objectif"), ({ objective }) => text(capitalised(objective.label))),
        column(figure("Période"), (result) => text(periodText(result))),
        column(figure("Objectif"), (result) => text(targetText(result))),
        column(figure(`Réalisé ${year}`), (result) => valueCell(result, indicators)),
        column(figure("Part de l'objectif"), ({ share }) => percent(share)),
      ]),
      ...(several
        ? [
            note(
              `Un objectif défini sur plusieurs années n'est pas annuel : la part indiquée est celle que la seule année ${year} représente, elle ne dit ni qu'il est atteint ni qu'il est manqué.`,
            ),
          ]
        : []),
      ...outsideNotes(objectives, year),
      ...caseloadNotes(objectives, indicators),
      ...(objectives.some(({ value, outside }) => value === null && !outside)
        ? [note("Un tiret signale un réalisé que les feuilles du classeur ne permettent pas de calculer.")]
        : []),
    ],
  };
}

/** What the profile says of an objective of other years, which is not compared. */
function outsideNotes(objectives: readonly ObjectiveResult[], year: number): BilanBlock[] {
  const outside = objectives.filter((result) => result.outside);
  if (outside.length === 0) return [];
  const notes = [...new Set(outside.flatMap(({ objective }) => objective.note ?? []))];
  return [
    note(
      outside.length === objectives.length
        ? `Aucun de ces objectifs ne porte sur ${year} : rien n'est comparé. Demandez au PLIE les objectifs du protocole en vigueur.`
        : `${counted(outside.length, "objectif ne porte pas", "objectifs ne portent pas")} sur ${year} : rien n'est comparé. Demandez au PLIE les objectifs du protocole en vigueur.`,
    ),
    ...notes.map((words) => note(words)),
  ];
}

/** Referents who follow more people than the protocol says; their names are not printed. */
function caseloadNotes(objectives: readonly ObjectiveResult[], { caseload }: Indicators): BilanBlock[] {
  const most = objectives.find(({ objective, outside }) => objective.indicator === "PL10" && !outside)?.objective.target
    .max;
  const above = most === undefined ? [] : caseload.perReferent.filter((people) => people > most);
  if (above.length === 0) return [];
  const figures = listText(above.map((people) => numberText(people)));
  return [
    note(
      `File active par référent : ${counted(above.length, "référent suit", "référents suivent")} plus de ${numberText(most ?? 0)} personnes en parcours au 31 décembre (${figures}). Vérifiez la colonne Référent, ou répartissez les parcours.`,
    ),
  ];
}

/** The code of what answers the objective leads to the rows counted: of a rate, those of its numerator. */
function codeCell({ objective: { indicator } }: ObjectiveResult, { movements }: Indicators): BilanCell {
  if (indicator === undefined) return NOTHING;
  const { PL02, PL03, PL05, PL06 } = movements.figures;
  const counts: Figure | undefined = { PL02, PL03, PL06, PL08a: PL06, PL09: PL05, PL10: PL05 }[indicator];
  return counts ? counting(indicator, counts) : text(indicator);
}

/** The figure of the year, known by what it counts. */
function valueCell(
  { objective: { indicator = "", kind }, value }: ObjectiveResult,
  { movements }: Indicators,
): BilanCell {
  const { PL02, PL03, PL04, PL05, PL06 } = movements.figures;
  const total = (counts: Figure): Quantity => ({ figure: counts, sex: "total" });
  const counts: Figure | undefined = { PL02, PL03, PL06, PL09: PL05 }[indicator];
  if (value === null) return NOTHING;
  if (kind === "share") return percent(value, [total(PL06), total(PL04)]);
  if (counts) return people(counts);
  if (indicator === "PL06a" || indicator === "PL06b") return integer(value, { name: indicator });
  return decimal(rounded(value), [total(PL05), total(PL03)]);
}

function periodText({ period }: ObjectiveResult): string {
  if (!period) return "non précisée";
  const [first, last] = [civilDate(period.first), civilDate(period.last)];
  const whole = first.day === 1 && first.month === 1 && last.day === 31 && last.month === 12;
  if (!whole) return `du ${dayText(period.first)} au ${dayText(period.last)}`;
  return first.year === last.year ? String(first.year) : `${first.year} à ${last.year}`;
}

function targetText({ objective: { target, kind } }: ObjectiveResult): string {
  const one = (value: number): string => (kind === "share" ? shareText(value) : numberText(value));
  const { min, max, per } = target;
  const range =
    min !== undefined && max !== undefined
      ? `${one(min)} à ${one(max)}`
      : min !== undefined
        ? one(min)
        : `au plus ${one(max as number)}`;
  return per === undefined ? range : `${range} par ${per}`;
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 100) / 100;
}
