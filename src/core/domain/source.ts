/** Words of a document, word for word (« […] » where some are left out), with the title of the part where they stand. */
export interface Quotation {
  readonly document: string;
  readonly section: string;
  readonly quote: string;
  /** Of the document's plain text: for the test that the words stand there, never shown. */
  readonly lines: string;
  /** The only PLIE that these words bind; everyone when absent. */
  readonly plie?: string;
}

/** What a document that could not be quoted asks, in our words. */
export interface Paraphrase {
  readonly document: string;
  readonly section: string;
  readonly paraphrase: string;
  readonly address?: string;
}

/** What no document says, and why it was decided so. */
export interface Choice {
  readonly choice: string;
}

export type SourceItem = Quotation | Paraphrase | Choice;

/** Where a rule or a setting comes from. */
export type Source = SourceItem | readonly SourceItem[];

/** Every item of a source; for a PLIE that has words of its own, those in place of the other PLIE's. */
export function sourceItems(source: Source, plie: string | null = null): readonly SourceItem[] {
  const items = isList(source) ? source : [source];
  if (plie === null || !items.some((item) => plieOf(item) === plie)) return items;
  return items.filter((item) => plieOf(item) === null || plieOf(item) === plie);
}

/** One French line for each item: document, part and words. */
export function sourceLines(source: Source, plie: string | null = null): string[] {
  return sourceItems(source, plie).map(itemText);
}

/** The same in one line. */
export function sourceText(source: Source, plie: string | null = null): string {
  return sourceLines(source, plie).join(" ; ");
}

/** The sources of several things, by document and part, so that none is named twice; last, what no document says. */
export function sourcesByPlace(
  things: readonly (readonly [name: string, source: Source])[],
  plie: string | null = null,
): readonly { readonly place: string; readonly words: readonly string[] }[] {
  const byPlace = new Map<string, string[]>();
  const choices: string[] = [];
  for (const [name, source] of things)
    for (const item of sourceItems(source, plie)) {
      if ("choice" in item) {
        choices.push(`${name}, ${item.choice}`);
        continue;
      }
      const place = placeOf(item);
      byPlace.set(place, [...(byPlace.get(place) ?? []), `${name}, ${wordsOf(item)}`]);
    }
  return [
    ...[...byPlace].map(([place, words]) => ({ place, words })),
    ...(choices.length > 0 ? [{ place: "Choix de bilan-plie", words: choices }] : []),
  ];
}

function isList(source: Source): source is readonly SourceItem[] {
  return Array.isArray(source);
}

function plieOf(item: SourceItem): string | null {
  return ("plie" in item && item.plie) || null;
}

function itemText(item: SourceItem): string {
  if ("choice" in item) return `Choix de bilan-plie : ${item.choice}`;
  return "quote" in item ? `${placeOf(item)} : ${wordsOf(item)}` : `${placeOf(item)} (en substance) : ${wordsOf(item)}`;
}

type Written = Quotation | Paraphrase;

const placeOf = ({ document, section }: Written): string => `${document}, ${section}`;

function wordsOf(item: Written): string {
  if ("quote" in item) return `« ${item.quote.replace(/« ?/g, "“").replace(/ ?»/g, "”")} »`;
  return `${item.paraphrase}${item.address === undefined ? "" : ` (${item.address})`}`;
}
