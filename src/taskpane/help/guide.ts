import source from "../../../docs/guide-utilisateur.md";

/** Where a link of the guide leads: one of its headings or the list of the rules, or a rule. */
export type Target = { readonly anchor: string } | { readonly rule: string };

export type Words = readonly Word[];
type Word =
  | string
  | { readonly kind: "strong"; readonly text: Words }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "link"; readonly to: Target; readonly text: Words };

export type Block =
  | { readonly kind: "paragraph"; readonly text: Words }
  | { readonly kind: "quote"; readonly blocks: readonly Block[] }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly Words[] }
  | { readonly kind: "table"; readonly head: readonly Words[]; readonly rows: readonly (readonly Words[])[] };

/** What stands below a heading of the third rank; the beginning of a chapter has no title of its own. */
export interface Part {
  readonly id: string | null;
  readonly title: string | null;
  readonly blocks: readonly Block[];
}

export interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly parts: readonly Part[];
}

/** docs/guide-utilisateur.md, pictures left out. */
export const GUIDE = source as { readonly introduction: readonly Block[]; readonly chapters: readonly Chapter[] };

/** The chapter of short answers, which the view opens with. */
export const HOW_TO = "comment-faire";

/** The anchor of the list of the rules, which is no chapter of the guide. */
export const RULES_ANCHOR = "regles";

/** The words of a line, without what they look like. */
function plain(words: Words): string {
  return words
    .map((word) => (typeof word === "string" ? word : typeof word.text === "string" ? word.text : plain(word.text)))
    .join("");
}

/** Each line of a block: a paragraph, an item, a row. */
export function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case "paragraph":
      return [plain(block.text)];
    case "quote":
      return block.blocks.flatMap(linesOf);
    case "list":
      return block.items.map(plain);
    case "table":
      return [block.head, ...block.rows].map((row) => row.map(plain).join(" "));
  }
}
