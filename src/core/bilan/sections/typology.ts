import { counted } from "../../text/french";
import type { Split } from "../../indicators/typology";
import type { BilanFacts } from "../facts";
import type { BilanBlock, BilanChart, BilanSection } from "../model";
import { counting, figure, heading, label, note, paragraph, percent, smallCountNotes, starred } from "../parts";
import { column, countColumns, tableOf } from "../table";
import { share, type Figure } from "../../indicators/figure";

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
    blocks: [
      ...splitBlocks(typology.ages, outputs.total, pyramid),
      ...typology.others.flatMap((split) => splitBlocks(split, outputs.total)),
    ],
  };
}

function splitBlocks(split: Split, everyone: Figure, chart?: BilanChart): BilanBlock[] {
  const { count } = everyone;
  if (split.undetermined === count.total)
    return [heading(split.title), paragraph("Aucune réponse exploitable : la répartition n'est pas donnée.")];
  return [
    heading(split.title),
    tableOf(
      split.parts,
      [
        column(label("Participants"), (part) => counting(starred(part), part)),
        ...countColumns<Figure>(
          count,
          (part) => part.count,
          (part) => part,
        ),
        column(figure("Part"), (part) =>
          percent(share(part.count.total, count.total), [{ figure: everyone, sex: "total" }]),
        ),
      ],
      {
        chart,
        // Together with the total, which other tables print, the parts tell the one that is not said.
        ...(split.undetermined === 0 && { whole: everyone }),
      },
    ),
    ...smallCountNotes(split.parts),
    ...(split.undetermined > 0
      ? [note(`${counted(split.undetermined, "participant")} sans réponse exploitable, dans aucune de ces lignes.`)]
      : []),
  ];
}
