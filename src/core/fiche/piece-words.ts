import { asWords, fold } from "../text/fold";

/**
 * How a piece is named: the words of a text, without accents, plurals, small words, numbers (they date a piece, they do not name it) and the
 * ways of speaking that say nothing of the piece (« toute … », « copie de … », « permettant de justifier »).
 */
export interface PieceName {
  /** What names the piece, the first word first: what it « permits » or « includes », a title between quotation marks and a parenthesis are not there. */
  readonly core: readonly string[];
  readonly all: ReadonlySet<string>;
}

/** A piece that a fiche asks for, by each of its names: « mails / courriers » has two, so has an open list between parentheses. */
export function labelNames(label: string): readonly PieceName[] {
  const { outside, qualities, alternatives } = parted(fold(label));
  const names = outside.split("/").filter((name) => asWords(name) !== "");
  return [...names.map((name) => nameOf(name, qualities)), ...alternatives.map((name) => nameOf(name, ""))].filter(
    ({ core }) => core.length > 0,
  );
}

/** What a person typed as one piece. */
export function typedName(typed: string): PieceName {
  return nameOf(parted(fold(typed)).outside, "");
}

interface Parted {
  readonly outside: string;
  readonly qualities: string;
  readonly alternatives: readonly string[];
}

/**
 * A parenthesis says more of the piece (« (extraction Up Viesion) »), except the open list of a text (« (extraction Up Viesion et/ou mails...) »), which
 * gives other pieces that will do; a text that is nothing else is kept.
 */
function parted(folded: string): Parted {
  const text = folded
    .replace(/\bco[- ](?=financ)/g, "co")
    .replace(/\((abc|viesion|clause)\)/g, "$1")
    .replace(/\bet ?\/ ?ou\b/g, " ou ");
  const qualities: string[] = [];
  const alternatives: string[] = [];
  const outside = text.replace(/\(([^()]*)\)/g, (_, inside: string) => {
    if (/\.\.\.|…|\betc\b/.test(inside)) alternatives.push(...inside.split(/,|\bou\b|\/|\.\.\.|…|\betc\b/));
    else qualities.push(inside);
    return " ";
  });
  return asWords(outside) === ""
    ? { outside: text, qualities: "", alternatives: [] }
    : { outside, qualities: qualities.join(" "), alternatives };
}

const TITLE = /"[^"]*"|«[^»]*»|“[^”]*”/g;

function nameOf(text: string, qualities: string): PieceName {
  const words = withoutOpening(wordsOf(text.replace(TITLE, " ")));
  const end = words.findIndex((word) => SAYS_MORE.test(word));
  // « Tableau reprenant les décisions »: what follows names the piece where nothing else does.
  const named = words.slice(0, end < 0 ? words.length : end);
  const core = named.length === 0 || (named.length === 1 && isContainer(named[0] as string)) ? words : named;
  return { core, all: new Set([...words, ...wordsOf(text), ...wordsOf(qualities)]) };
}

function withoutOpening(words: readonly string[]): readonly string[] {
  let first = 0;
  while (first < words.length - 1 && isOpening(words[first] as string, words[first + 1] as string)) first += 1;
  return words.slice(first);
}

function isOpening(word: string, next: string): boolean {
  return OPENINGS.has(word) || (word === "echange" && (next === "mail" || next === "courrier"));
}

/** Words that hold other pieces or information: alone they name none. */
export function isContainer(word: string): boolean {
  return CONTAINERS.has(word);
}

/** Words that tell one piece of a kind from another less than what follows: « Fiche d'évaluation de l'étape », « Bilan annuel du PLIE ». */
export function isQuality(word: string): boolean {
  return QUALITIES.has(word);
}

const CONTAINERS = new Set(
  "liste extraction tableau fiche document dossier rapport bilan projet support justificatif piece element releve".split(
    " ",
  ),
);

const QUALITIES = new Set(
  "annuel global individuel individuelle recapitulatif pedagogique intermediaire final abc viesion clause evaluation".split(
    " ",
  ),
);

const OPENINGS = new Set("tou tout toute autre copie photocopie scan original exemplaire".split(" "));

/** The words after these say more of a piece that is named already. */
const SAYS_MORE =
  /^(issu|issue|precisant|incluant|comprenant|reprenant|realise|realisee|tenu|tenue|accompagne|accompagnee)$/;

const SMALL_WORDS = new Set(
  (
    "a au aux avec d dans de des du en et l la le les ou par pour sur un une qu que dont n s c est ce cette ces leur leurs " +
    "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre"
  ).split(" "),
);

/** Ways of writing the same thing, on folded text in the singular. */
const VARIANTS: readonly (readonly [RegExp, string])[] = [
  [/\b(compte rendu|cr|c r)\b/g, "compterendu"],
  [/\b(feuille|liste|fiche) (de? )?(emargement|emergence|presence)\b/g, "emargement"],
  [/\bprise (de )?note\b/g, "note"],
  [/\b(e mail|email|courriel|mel)\b/g, "mail"],
  // One software under several names; bare « ABC » is either of its two parts.
  [/\b(up )?(abc )?viesion\b( abc\b)?/g, "abc viesion"],
  [/\bup (abc )?(?=clause\b)/g, "abc "],
  [/\bup abc\b/g, "abc"],
  [/\bpermettant (de |d )?(justifier|identifier)( de la realisation)?\b/g, " "],
];

function wordsOf(text: string): readonly string[] {
  let words = asWords(text).split(" ").map(singular).join(" ");
  for (const [pattern, replacement] of VARIANTS) words = words.replace(pattern, replacement);
  return words.split(" ").filter((word) => /[a-z]/.test(word) && !SMALL_WORDS.has(word));
}

function singular(word: string): string {
  if (word.length < 4) return word;
  return word.endsWith("eaux") ? word.slice(0, -1) : word.replace(/[sx]$/, "");
}
