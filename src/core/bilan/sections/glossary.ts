import { ACRONYMS, capitalsIn } from "../../domain/terms";
import type { BilanSection } from "../model";
import { paragraph } from "../parts";

/** The acronyms and the families of codes that the sections use. */
export function glossarySection(sections: readonly BilanSection[]): BilanSection {
  const used = capitalsIn(sections.flatMap(sectionTexts));
  return {
    id: "glossaire",
    title: "Sigles et codes employés",
    blocks: [
      {
        ...paragraph(
          `${ACRONYMS.filter(({ name }) => used.has(name))
            .map(({ name, meaning }) => `${name} : ${meaning.charAt(0).toLowerCase()}${meaning.slice(1)}`)
            .join(" ; ")}.`,
        ),
        fixed: true,
      },
    ],
    annex: true,
  };
}

/** Its words: title, paragraphs, headings and cells of text. */
export function sectionTexts({ title, blocks }: BilanSection): readonly string[] {
  return [title, ...blocks.flatMap(wordsOf)];
}

function wordsOf(block: BilanSection["blocks"][number]): string[] {
  if (block.kind === "paragraph") return [block.text];
  return [
    ...block.columns.map(({ heading }) => heading),
    ...block.rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell.kind === "text" ? [cell.text] : []))),
  ];
}
