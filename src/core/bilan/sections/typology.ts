import { counted, listText } from "../../text/french";
import type { Split } from "../../indicators/typology";
import type { BilanFacts } from "../facts";
import type { BilanBlock, BilanCell, BilanChart, BilanSection } from "../model";
import {
  code,
  counting,
  figure,
  heading,
  label,
  note,
  paragraph,
  people,
  percent,
  smallCountNotes,
  starred,
  text,
} from "../parts";
import { column, countColumns, tableOf } from "../table";
import { share, type BySex, type Figure } from "../../indicators/figure";

/** Who the counted participants are. */
export function typologySection({ indicators }: BilanFacts): BilanSection {
  const { typology, outputs } = indicators;
  const title = "Typologie des participants";
  if (outputs.total.count.total === 0)
    return { id: "typologie", title, blocks: [paragraph("Aucun participant n'est compté : la typologie est vide.")] };
  const pyramid: BilanChart = {
    kind: "pyramid",
    title: "Pyramide des âges",
    description: `Barres, les hommes à gauche et les femmes à droite : ${typology.ages.parts.map(({ label: age, count }) => `${age} ${counted(count.hommes, "homme")} et ${counted(count.femmes, "femme")}`).join(" ; ")}.`,
    categories: 0,
    series: [
      { name: "Hommes", column: 1, color: "#1F3A68" },
      { name: "Femmes", column: 2, color: "#C0692B" },
    ],
  };
  return {
    id: "typologie",
    title,
    blocks: [...agesBlocks(typology.ages, outputs.total, pyramid), ...answersBlocks(typology.others, outputs.total)],
  };
}

function agesBlocks(ages: Split, everyone: Figure, chart: BilanChart): BilanBlock[] {
  const { count } = everyone;
  if (ages.undetermined === count.total) return [heading(ages.title), silent([ages])];
  return [
    heading(ages.title),
    tableOf(
      ages.parts,
      [
        column(label("Participants"), (part) => counting(starred(part), part)),
        ...countColumns<Figure>(
          count,
          (part) => part.count,
          (part) => part,
        ),
        column(figure("Part"), (part) => shareOf(part, everyone)),
      ],
      {
        chart,
        // Together with the total, which other tables print, the parts tell the one that is not said.
        ...(ages.undetermined === 0 && { wholes: [{ parts: ages.parts.map((_, place) => place), item: everyone }] }),
      },
    ),
    ...smallCountNotes(ages.parts),
    ...undeterminedNotes([ages]),
  ];
}

interface Line {
  /** Said on its first line; empty on the others. */
  readonly group: string;
  readonly part: Figure;
}

/** Level, situation and answers under one another: the parts of each add up to everyone, but for those who did not answer. */
function answersBlocks(splits: readonly Split[], everyone: Figure): BilanBlock[] {
  const { count } = everyone;
  const answered = splits.filter(({ undetermined }) => undetermined < count.total);
  const lines = answered.flatMap(({ name, parts }) =>
    parts.map((part, place): Line => ({ part, group: place === 0 ? name : "" })),
  );
  const sums = answered.map(({ parts }, split) => {
    const first = answered.slice(0, split).reduce((rows, { parts: before }) => rows + before.length, 0);
    return { parts: parts.map((_, place) => first + place), total: lines.length };
  });
  return [
    heading("Diplôme, situation à l'entrée et réponses au questionnaire"),
    ...(lines.length === 0
      ? []
      : [
          tableOf(
            lines,
            [
              column<Line>(code(""), ({ group }) => text(group)),
              column(label("Participants"), ({ part }) => counting(starred(part), part), text("Ensemble")),
              ...countColumns<Line>(
                count,
                ({ part }) => part.count,
                ({ part }) => part,
              ).map((one) => ({ ...one, total: totalOf(one.heading, everyone) })),
              column<Line>(figure("Part"), ({ part }) => shareOf(part, everyone)),
            ],
            { total: true, sums },
          ),
        ]),
    ...smallCountNotes(lines.map(({ part }) => part)),
    ...undeterminedNotes(answered),
    ...(answered.length < splits.length ? [silent(splits.filter((one) => !answered.includes(one)))] : []),
  ];
}

function totalOf(title: string, everyone: Figure): BilanCell {
  const sexes: Readonly<Record<string, keyof BySex>> = {
    Hommes: "hommes",
    Femmes: "femmes",
    "Non binaires": "nonBinaire",
  };
  return people(everyone, sexes[title.replace(/\s/g, " ")] ?? "total");
}

function shareOf({ count }: Figure, everyone: Figure): BilanCell {
  return percent(share(count.total, everyone.count.total), [{ figure: everyone, sex: "total" }]);
}

function undeterminedNotes(splits: readonly Split[]): BilanBlock[] {
  return splits
    .filter(({ undetermined }) => undetermined > 0)
    .map(({ title, undetermined }) =>
      note(`${title} : ${counted(undetermined, "participant")} sans réponse exploitable, dans aucune de ces lignes.`),
    );
}

/** Nobody's answer can be used: said in words, not in a table of zeros. */
function silent(splits: readonly Split[]): BilanBlock {
  return paragraph(
    `${listText(splits.map(({ title }) => title))} : aucune réponse exploitable, la répartition n'est pas donnée.`,
  );
}
