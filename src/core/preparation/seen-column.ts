import type { Legends } from "./answers";
import type { DataKind } from "../questionnaire/sheets";
import type { ColumnContent } from "./content";
import type { ColumnProposal } from "./proposal";
import type { Title } from "./titles";

/** A column with what its heading and its cells are. */
export interface SeenColumn {
  readonly title: Title;
  readonly content: ColumnContent;
  readonly legends: Legends;
  /** Places of its crosses, where it holds nothing else; null otherwise. */
  readonly crossed: readonly number[] | null;
}

/** Nearly all of them. */
const EVERYONE = 0.95;

/** A column that is nothing of ours, with three of its values. */
export function nothing(
  kind: DataKind,
  { title, content, crossed }: Pick<SeenColumn, "title" | "content" | "crossed">,
): ColumnProposal {
  return {
    column: title.column,
    title: title.title,
    above: title.above,
    kind,
    fields: [],
    certainty: 1,
    why: "rien de connu",
    ...(content.civilities >= EVERYONE ? { civility: true } : {}),
    ...(crossed === null ? {} : { crosses: crossed.length }),
    examples: [...new Set(content.sample.map((cell) => (typeof cell === "object" ? cell.error : String(cell))))].slice(
      0,
      3,
    ),
  };
}
