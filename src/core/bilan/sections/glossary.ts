import { ACRONYMS, capitalsIn } from "../../domain/terms";
import type { BilanSection } from "../model";
import { label, text, wide } from "../parts";
import { column, tableOf } from "../table";

/** The acronyms and the families of codes that the sections use. */
export function glossarySection(sections: readonly BilanSection[]): BilanSection {
  const used = capitalsIn(sections.flatMap(sectionTexts));
  return {
    id: "glossaire",
    title: "Sigles et codes employés",
    blocks: [
      tableOf(
        ACRONYMS.filter(({ name }) => used.has(name)),
        [
          column(label("Sigle"), ({ name }) => text(name)),
          column(wide("Signification"), ({ meaning }) => text(meaning)),
        ],
      ),
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
