import type {
  Bilan,
  BilanBlock,
  BilanCell,
  BilanParagraph,
  BilanRow,
  BilanSection,
  BilanTable,
  Quantity,
} from "../model";
import { fixedNote, MASKED_SIGN } from "../parts";
import { numbersToMask } from "./choose";
import { Numbers } from "./numbers";
import { isPeople, tablesOf } from "./people-cells";
import { relationsOf } from "./relations";

/**
 * A Bilan without the numbers of people from 1 to `least` − 1, nor those from which one of them could be computed: sums, differences, shares, charts
 * and sentences.
 * @param sexes by row of Participants, as those of the figures.
 */
export function maskedBilan<Kind extends Bilan>(bilan: Kind, least: number, sexes: Uint8Array): Kind {
  const numbers = new Numbers(sexes);
  for (const { rows } of tablesOf(bilan.sections))
    for (const cell of rows.flatMap(({ cells }) => cells)) if (isPeople(cell)) numbers.placeOf(cell);
  for (const block of bilan.sections.flatMap(({ blocks }) => blocks))
    if (block.kind === "paragraph") block.says?.forEach((said) => numbers.placeOfQuantity(said));
  const relations = relationsOf(bilan.sections, numbers);
  const masked = numbersToMask(numbers.values, relations, least, preciousOf(bilan.sections, numbers));
  const isMasked = (quantity: Quantity): boolean => masked.has(numbers.placeOfQuantity(quantity));
  const isMaskedCell = (cell: BilanCell): boolean => isPeople(cell) && masked.has(numbers.placeOf(cell));
  const sections = bilan.sections.map((section): BilanSection => ({
    ...section,
    blocks: section.blocks.flatMap((block): BilanBlock[] =>
      block.kind === "table" ? [maskedTable(block, isMaskedCell, isMasked)] : isSafe(block, isMasked) ? [block] : [],
    ),
  }));
  return { ...bilan, sections: masked.size > 0 ? withNote(sections, least) : sections };
}

/** What the Bilan is read for: its first page, the movements of the year, and the totals of its tables. */
function preciousOf([first, ...others]: readonly BilanSection[], numbers: Numbers): ReadonlySet<number> {
  const rows = [
    ...tablesOf(first ? [first] : []).flatMap((table) => table.rows),
    ...tablesOf(others).flatMap((table) => table.rows.filter(({ total }) => total === true)),
  ];
  return new Set(rows.flatMap(({ cells }) => cells.filter(isPeople).map((cell) => numbers.placeOf(cell))));
}

/** Words are kept when they say no number of people, or only printed ones. */
function isSafe({ tone, text, says, fixed }: BilanParagraph, isMasked: (quantity: Quantity) => boolean): boolean {
  if (tone === "heading" || fixed) return true;
  if (says) return !says.some(isMasked);
  return !/\d/.test(text);
}

function maskedTable(
  table: BilanTable,
  isMaskedCell: (cell: BilanCell) => boolean,
  isMasked: (quantity: Quantity) => boolean,
): BilanTable {
  const hiddenTotal = table.rows.some(({ total, cells }) => total === true && cells.some(isMaskedCell));
  const rows = table.rows.map((row): BilanRow => {
    const hidden = row.cells.some(isMaskedCell);
    const cells = row.cells.map((cell): BilanCell => {
      if (isMaskedCell(cell)) return { kind: "masked" };
      if (cell.kind === "text") return { ...cell, text: cell.text.replace(/\s\*$/, "") };
      if (cell.kind === "integer" && cell.signed) return hidden ? { kind: "masked" } : cell;
      if (cell.kind === "percent" && cell.value !== null)
        return hidden || hiddenTotal || cell.of?.some(isMasked) ? { kind: "masked" } : cell;
      if (cell.kind === "decimal" && cell.of?.some(isMasked)) return { kind: "masked" };
      return cell.kind === "integer" && cell.madeOf?.some(isMasked) ? { kind: "masked" } : cell;
    });
    return { ...row, cells };
  });
  const { chart, ...others } = table;
  const drawn = chart && [chart.categories, ...chart.series.map(({ column }) => column)];
  const isWhole = drawn && rows.every(({ cells }) => drawn.every((column) => cells[column]?.kind !== "masked"));
  return { ...others, rows, ...(chart && isWhole && { chart }) };
}

function withNote(sections: readonly BilanSection[], least: number): BilanSection[] {
  const [first, ...others] = sections;
  if (!first) return [];
  const words = `« ${MASKED_SIGN} » : effectif de 1 à ${least - 1}, ou nombre qui permettrait d'en retrouver un ; il n'est pas publié, pour que personne ne soit reconnu.`;
  return [{ ...first, blocks: [...first.blocks, fixedNote(words)] }, ...others];
}
