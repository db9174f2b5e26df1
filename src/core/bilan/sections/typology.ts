import { counted } from "../../text/french";
import type { Split } from "../../indicators/typology";
import type { BilanFacts } from "../facts";
import type { BilanBlock, BilanChart, BilanSection } from "../model";
import {
  counting,
  figure,
  heading,
  label,
  note,
  paragraph,
  percent,
  sexColumns,
  smallCountNotes,
  starred,
  type SexColumns,
} from "../parts";
import { share } from "../../indicators/figure";

/** Who the counted participants are. */
export function typologySection({ indicators }: BilanFacts): BilanSection {
  const { typology, outputs } = indicators;
  const title = "Typologie des participants";
  const total = outputs.total.count.total;
  if (total === 0)
    return { id: "typologie", title, blocks: [paragraph("Aucun participant n'est compté : la typologie est vide.")] };
  const sexes = sexColumns(outputs.total.count);
  const pyramid: BilanChart = {
    kind: "pyramid",
    title: "Pyramide des âges",
    description: `Barres, les hommes à gauche et les femmes à droite : ${typology.ages.parts.map(({ label: age, count }) => `${age} ${count.hommes} hommes et ${count.femmes} femmes`).join(" ; ")}.`,
    categories: 0,
    series: [
      { name: "Hommes", column: 1, color: "#1F3A68" },
      { name: "Femmes", column: 2, color: "#C0692B" },
    ],
  };
  return {
    id: "typologie",
    title,
    blocks: [
      ...splitBlocks(typology.ages, total, sexes, pyramid),
      ...typology.others.flatMap((split) => splitBlocks(split, total, sexes)),
    ],
  };
}

function splitBlocks(split: Split, total: number, sexes: SexColumns, chart?: BilanChart): BilanBlock[] {
  if (split.undetermined === total)
    return [heading(split.title), paragraph("Aucune réponse exploitable : la répartition n'est pas donnée.")];
  return [
    heading(split.title),
    {
      kind: "table",
      columns: [label("Participants"), ...sexes.columns, figure("Part")],
      rows: split.parts.map((part) => ({
        cells: [counting(starred(part), part), ...sexes.cells(part), percent(share(part.count.total, total))],
      })),
      ...(chart && { chart }),
    },
    ...smallCountNotes(split.parts),
    ...(split.undetermined > 0
      ? [note(`${counted(split.undetermined, "participant")} sans réponse exploitable, dans aucune de ces lignes.`)]
      : []),
  ];
}
