import { foldWords } from "../text/fold";

/** What stands for longer words in the headings of software and of narrow columns. A control takes none of these by itself: they are proposed. */
const LONG: Readonly<Record<string, string>> = {
  dt: "date",
  naiss: "naissance",
  nais: "naissance",
  cp: "code postal",
  post: "postal",
  cd: "code",
  cod: "code",
  tel: "telephone",
  gsm: "telephone mobile",
  adr: "adresse",
  niv: "niveau",
  dipl: "diplome",
  num: "numero",
  n: "numero",
  no: "numero",
  nbre: "nb",
  op: "operation",
  ope: "operation",
  situ: "situation",
  sit: "situation",
  prescr: "prescripteur",
  ref: "referent",
  rech: "recherche",
  chom: "chomage",
  form: "formation",
  etr: "etranger",
  insc: "inscription",
  inscr: "inscription",
  quest: "questionnaire",
};
/** Words that are short for something beside one other word only. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/\bcom(?= (?:naissance|residence)\b)/, "commune"],
  [/\bent(?= (?:plie|operation|action)\b)/, "entree"],
  [/\bsort(?= (?:plie|operation|action)\b)/, "sortie"],
  [/\bmin(?:ima|imas)? soc(?:iaux)?\b/, "minima sociaux"],
];
/** What software says of the kind of a column before its name: a wording of an answer, a mark, its code. */
const QUALIFIER = /^(?:lib|libelle|top|ind|indic|indicateur|flag|est) |(?: (?:lib|libelle))$/;
const CODE = /^code | code$/;
/** « du participant », « Le participant a-t-il »: whose the answer is, in a sheet of people. */
const OWN =
  /(?:^| )(?:(?:du|de la|de l|le|la|l) )?(?:participante?|personne|beneficiaire|usagere?)(?= (?!nom|prenom)|$)|(?: est)?(?: t)? (?:il|elle)\b/g;
/** « saisie le », « Questionnaire du » */
const TRAILING = / (?:le|du|au)$/;
const RUN_TOGETHER = /(\p{Ll})(\p{Lu})/gu;
const ADDED = /\([^()]*\)|\[[^[\]]*\]|[\s:,-]+(?:o ?\/ ?n|oui ?\/ ?non)\s*$/gi;

export interface TitleWords {
  /** The words of a heading, in the ways they may be meant, the most faithful first. */
  readonly ways: readonly string[];
  /** The same without « code »: where nothing else says it, it is the code of an answer. */
  readonly ofCode: string | null;
}

/** The folded words of a heading, as they stand, with its abbreviations written out, and without what only says how the column is filled. */
export function titleWords(title: string): TitleWords {
  const bare = title.replace(ADDED, " ");
  const plain = foldWords(bare) || foldWords(title);
  const long = PHRASES.reduce(
    (text, [pattern, phrase]) => text.replace(pattern, phrase),
    foldWords((foldWords(bare) === "" ? title : bare).replace(RUN_TOGETHER, "$1 $2"))
      .split(" ")
      .map((word) => LONG[word] ?? word)
      .join(" "),
  );
  const short = long.replace(TRAILING, "");
  const unqualified = short.replace(QUALIFIER, "");
  const named = CODE.test(unqualified) || / code\b/.test(foldWords(title)) ? unqualified.replace(CODE, "") : null;
  return {
    ways: [...new Set([plain, long, short, unqualified, unqualified.replace(OWN, "").trim()])].filter(
      (words) => words !== "",
    ),
    ofCode: named === unqualified || named === "" ? null : named,
  };
}
