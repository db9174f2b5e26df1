import { foldWords } from "../text/fold";

const ABBREVIATIONS: Readonly<Record<string, string>> = {
  st: "saint",
  ste: "sainte",
  sts: "saints",
  stes: "saintes",
  s: "sur",
  ss: "sous",
  lez: "les",
};

const ARTICLES = new Set(["l", "le", "la", "les"]);

/**
 * What two spellings of one commune have in common: no accents, hyphens or case, « St » for « Saint », « s/ » for « sur », no « Cedex 9 »,
 * no arrondissement (« Lyon 3e », « PARIS 12 »), no article before or after (« Bouscat (Le) »).
 */
export function placeKey(name: string): string {
  let key = foldWords(name.includes("(") ? name.replace(/\([^()]*\)/g, " ") : name);
  if (MAIL_MARKS.test(key)) {
    key = key.replace(/ cedex\b.*$/, "").replace(/( \d+(er|e|eme|nd|nde)?)?( arr(ondissement)?)?$/, "");
  }
  key = key.replace(ARRONDISSEMENT, "$1");
  if (!SHORT_WORDS.test(key)) return key;
  const words = key
    .split(" ")
    .map((word, index, all) => (isWord(word, index, all) ? word : (ABBREVIATIONS[word] ?? word)));
  if (words.length > 1 && ARTICLES.has(words[0] as string)) words.shift();
  if (words.length > 1 && ARTICLES.has(words[words.length - 1] as string)) words.pop();
  return words.join(" ");
}

/** « S » at the beginning, and the river of « Prades-le-Lez » at the end, are no abbreviations. */
function isWord(word: string, index: number, { length }: readonly string[]): boolean {
  return (word === "s" && index === 0) || (word === "lez" && index === length - 1);
}

/** An abbreviation, or what may be an article. */
const SHORT_WORDS = new RegExp(`\\b(?:${[...Object.keys(ABBREVIATIONS), ...ARTICLES].join("|")})\\b`);

/** « Paris XIIe », « Marseille 13ème arrondis. »: the three towns that have arrondissements. */
const ARRONDISSEMENT = /^(paris|lyon|marseille) (?:\d{1,2}|[ivx]{1,5})(?: ?(?:er|e|eme|ieme|nd|nde))?(?: arr[a-z]*)?$/;

/** Most names bear none of these: 35 000 of them are keyed at once. */
const MAIL_MARKS = /\d|cedex| arr/;
