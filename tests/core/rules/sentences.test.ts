import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gravityOf, type Rule } from "../../../src/core/rules/rule";
import { RULES } from "../../../src/core/rules/catalogue";
import { sourceItems } from "../../../src/core/domain/source";
import { foldWords } from "../../../src/core/text/fold";
import { typography } from "../../../src/core/text/french";
import { pageName } from "../../../scripts/docs/rule-page";

// What a rule says is on its page, word for word (pages.test.ts): every sentence is read there.

interface Said {
  readonly code: string;
  /** « J4 », "" where no cell is pointed at. */
  readonly cell: string;
  readonly message: string;
}

const SAID: readonly Said[] = RULES.flatMap((rule) => {
  const page = readFileSync(join(__dirname, "../../../docs/regles", pageName(rule)), "utf8");
  return [...page.matchAll(/^ {2}- → [^!\n]*?(?:!([A-Z]+\d+))? : \*\*(.*?)\*\*/gm)].map(
    ([, cell = "", message = ""]) => ({
      code: rule.code,
      cell,
      message,
    }),
  );
});

/** A sentence without what the workbook says in it. */
const ownWords = (text: string): string => text.replace(/« [^»]* »|« [^»]* »/gu, "« »");
const outside = (text: string): string => ownWords(text).replace(/\([^()]*\)/gu, "()");

const faults = (find: (said: Said) => unknown): string[] =>
  SAID.filter(find).map(({ code, message }) => `${code}: ${message}`);
const ofRules = (find: (rule: Rule) => unknown): string[] =>
  RULES.filter(find).map(({ code, remedy }) => `${code}: ${remedy}`);

const gravities = (rule: Rule): ReadonlySet<string> =>
  new Set(rule.programmes.map((programme) => gravityOf(rule, programme)));
const only = (rule: Rule | undefined, gravity: string): boolean =>
  rule !== undefined && gravities(rule).size === 1 && gravities(rule).has(gravity);
const ruleOf = ({ code }: Said): Rule | undefined => RULES.find((rule) => rule.code === code);

test("each rule says something on its page", () => {
  const told = new Set(SAID.map(({ code }) => code));
  expect(RULES.filter(({ code }) => !told.has(code)).map(({ code }) => code)).toEqual([]);
});

describe("what an anomaly says", () => {
  test("its place is told beside it, not in it", () => {
    expect(
      faults(({ cell, message }) => cell !== "" && new RegExp(`\\b${cell}\\b(?!:)`).test(ownWords(message))),
    ).toEqual([]);
  });

  test("numbers agree with what they count", () => {
    const several =
      /(?<![\d,:/])(?:[2-9]|\d{2,})[\u00a0\u202f ](?:an|jour|heure|semaine|personne|ligne|formule|pièce|cellule|participant|colonne)\b/u;
    const one =
      /(?<![\d,:/\u202f])[01][\u00a0\u202f ](?:ans|jours|heures|semaines|personnes|lignes|formules|pièces|cellules|participants|colonnes)\b/u;
    expect(faults(({ message }) => several.test(message) || one.test(message))).toEqual([]);
  });

  test("a code of an indicator stands after its words, in parentheses, or before them", () => {
    expect(faults(({ message }) => /\b(?:CO|EECO|CR|EECR|PL)\d\d[ab]?\b(?! \()/u.test(outside(message)))).toEqual([]);
  });

  test("one colon a clause, no doubled mark, spaces that do not break", () => {
    const twice = (message: string): boolean =>
      outside(message)
        .split(/[;.]/u)
        .some((clause) => (clause.match(/\u00a0:/gu) ?? []).length > 1);
    expect(faults(({ message }) => twice(message))).toEqual([]);
    expect(faults(({ message }) => /\.\.(?!\.)|,,|\( | \)|undefined|NaN|\[object|\bnull\b/u.test(message))).toEqual([]);
    expect(faults(({ message }) => typography(message) !== message)).toEqual([]);
  });

  test("no key of the code", () => {
    expect(faults(({ message }) => /\p{Ll}+\p{Lu}\p{Ll}+/u.test(ownWords(message).replace(/Viesion/g, "")))).toEqual(
      [],
    );
  });

  test("no more than its gravity: what is to be verified is not said false, what is for information asks nothing", () => {
    const verify = faults(
      (said) =>
        (only(ruleOf(said), "alerte") || only(ruleOf(said), "info")) &&
        /\bfauss?e?\b|\bimpossible|\bincompatible|\binvalide|\bne peut pas être\b(?! calculée)/u.test(said.message),
    );
    expect(verify).toEqual([]);
    expect(ofRules((rule) => only(rule, "info") && !/^Rien (?:d'obligatoire|à corriger)/u.test(rule.remedy))).toEqual(
      [],
    );
  });
});

describe("« Comment corriger »", () => {
  test("says what to do, and is not « Pourquoi » again", () => {
    expect(ofRules(({ remedy }) => !/^Rien |(?:\p{L}+ez|Faites)\b/u.test(remedy))).toEqual([]);
    expect(ofRules(({ remedy, summary }) => foldWords(remedy) === foldWords(summary))).toEqual([]);
    expect(faults((said) => foldWords(ruleOf(said)?.remedy ?? "") === foldWords(said.message))).toEqual([]);
  });

  test("is read in Excel as on a command line: it sends nobody to a command", () => {
    expect(ofRules(({ remedy }) => /--\p{L}|« modele|bilan-plie|ligne de commande/u.test(remedy))).toEqual([]);
  });

  test("is short", () => {
    expect(ofRules(({ remedy }) => remedy.split(/\s+/u).length > 40)).toEqual([]);
  });

  test("a code of an answer stands with its words", () => {
    expect(ofRules(({ remedy }) => /\b[12][a-d]\b(?! \(| et \d[a-d] :| :)/u.test(remedy))).toEqual([]);
  });
});

test("why it was chosen so needs no key of the code", () => {
  const coded = RULES.filter(({ source }) =>
    sourceItems(source).some((item) => "choice" in item && /\((?:[A-Z]-?\d+|[a-z]+[A-Z]\w*)\)/.test(item.choice)),
  );
  expect(coded.map(({ code }) => code)).toEqual([]);
});
