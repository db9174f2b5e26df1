import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ACRONYMS } from "../../src/core/domain/terms";
import { sourceSentences, type SourceSentence } from "../support/source-sentences";

const ROOT = join(__dirname, "../..");
const ALL = sourceSentences();

/** The sentences where something is found, with what was found. */
function where(
  find: (sentence: SourceSentence) => string | null | undefined,
  among: readonly SourceSentence[] = ALL,
): string[] {
  return among.flatMap((sentence) => {
    const found = find(sentence);
    return found === null || found === undefined ? [] : [`${sentence.place}: ${found} — ${sentence.text}`];
  });
}

/** A text without what is put in it at a run. */
const said = ({ text }: SourceSentence): string => text.replace(/⟨[^⟩]*⟩/g, "⟨⟩");

describe("every sentence of the sources", () => {
  test("they are read", () => {
    expect(ALL.length).toBeGreaterThan(2_500);
    expect(ALL.map(({ text }) => text)).toContain('Justifier ces ⟨counted(open.length, "anomalie")⟩…');
    // A file that opens with a comment: what is put in is read at its place.
    expect(ALL.filter(({ text }) => /⟨[^\p{L}"'`([!_/$-]/u.test(text))).toEqual([]);
  });

  test("a number that may be 0 or 1 agrees with its noun: `counted`, or a sentence for one", () => {
    // « les ⟨n⟩ », « ces ⟨n⟩ » are said where there are several; what a limit counts is many.
    const NUMBER =
      /(?<!\b[Cc]es |\b[Ll]es |plus de |moins de |\bque )⟨(numberText\([^⟩]*\)|[^⟩]*\.length|[a-z]+)⟩ ([a-zé]+[^s ]s)\b/u;
    const NEVER_ONE = /^(mois|fois|dans|sans|plus|moins|sous|hors|puis|les|des|ans|pas|vers|requis|requises|pixels)$/;
    const faults = where(({ text, guarded }) => {
      const [, number = "", noun = ""] = guarded ? [] : (NUMBER.exec(text) ?? []);
      return NEVER_ONE.test(noun) ||
        noun === "" ||
        /text|name|sheet|title|from|to|days|horizon|written|longest/i.test(number)
        ? null
        : noun;
    });
    expect(faults).toEqual([]);
  });

  test.each([
    // Excel's own command is « Ôter la protection ».
    ["retirer, effacer", /\b[ôÔ]t(?:e|er|ez|é|ée|ées|és|erez|era)\b(?! la protection)/u],
    ["réécrire", /\b[rR]écri(?:re|vez|t)\b/u],
    ["dans sa cellule", /à sa cellule/u],
    ["courriel", /\b[eE]-mails?\b/u],
    ["rubrique, for a page of the pane", /onglet (?:Accueil|Données|Contrôle|Bilan|Audit|Fiches|Aide)\b(?! d'Excel)/u],
    ["énumérer les contradictions", /se contredisent est/u],
  ])("one word a thing: %s", (_, other) => {
    // The headings of other people's columns are theirs.
    const ours = ALL.filter(({ place }) => !place.startsWith("core/questionnaire"));
    expect(where((sentence) => other.exec(said(sentence))?.[0], ours)).toEqual([]);
  });

  test("a setting is named with its words, not by its code alone", () => {
    const bare = /[Rr]églage ⟨id⟩|⟨id⟩ : ⟨[^⟩]*settings/u;
    // A code stands in parentheses after the words, or is what one types.
    const lone = /(?<!\(|\(réglages? |\(réglages? [A-Z]\d à |[=( ]reglage )\b(?:D[1-7]|E[1-4]|G-\d\d)\b(?!=|:)/u;
    expect(where(({ text }) => bare.exec(text)?.[0])).toEqual([]);
    expect(where((sentence) => (said(sentence).includes(" ") ? lone.exec(said(sentence))?.[0] : null))).toEqual([]);
  });

  test("every acronym is one that the pane and the Bilan explain", () => {
    const explained = new Set(ACRONYMS.map(({ name }) => name));
    const among = ALL.filter(
      ({ place }) => !/^(?:adapters|core\/(?:questionnaire|preparation|audit\/anonymise|fiche\/piece))/.test(place),
    );
    expect(where((sentence) => unknownIn(said(sentence), explained), among)).toEqual([]);
  });

  test("no sentence of the pane is longer than thirty words", () => {
    const pane = ALL.filter(({ place }) => place.startsWith("taskpane"));
    const long = where(
      (sentence) =>
        said(sentence)
          .split(/(?<=[.?!]) | : | ; /u)
          .find((part) => (part.match(/[\p{L}\p{N}⟨'-]+/gu) ?? []).length > 30),
      pane,
    );
    expect(long).toEqual([]);
  });
});

/** What is typed in capitals, a file's or a column's name, and what is written so everywhere. */
const NOT_ACRONYMS = new Set(
  `AAAA MM JJ NOM CSV ID JSON UTF XML DOCTYPE PNG JPEG AGE MAR IF IFERROR COUNTIF ROUND CLE VALEUR CODE LIGNE TEXTE CHOIX AVANT APRES
  CLASSEUR FICHIER AGENCE EXEMPLE DONN PERSONNELLES UNION EUROP ENNE SFC CIDEME CIVP DGCL CCI VI IV PRENOM`.split(
    /\s+/,
  ),
);

function unknownIn(text: string, explained: ReadonlySet<string>): string | undefined {
  if (!/\p{Ll}{3}/u.test(text) || /[<>{}=]|\[…\]/u.test(text)) return undefined;
  return [...text.matchAll(/(?<![\p{L}\d.-])[A-Z]{2,}(?![\p{L}])/gu)]
    .map(([word]) => word)
    .find((word) => !explained.has(word) && !NOT_ACRONYMS.has(word));
}

describe("the notes of the fiches and of the profiles of PLIE", () => {
  test("name no line of a text that nobody has", () => {
    const files = ["src/plies", "src/fiches"].flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
        .filter((path) => path.endsWith(".json"))
        .map((path) => join(folder, path)),
    );
    expect(files.length).toBeGreaterThan(40);
    const notes = files.flatMap((path) =>
      [...readFileSync(join(ROOT, path), "utf8").matchAll(/"note": "((?:[^"\\]|\\.)*)"/g)]
        .map(([, note = ""]) => note)
        .filter((note) => /\blignes? \d/u.test(note))
        .map((note) => `${path}: ${note}`),
    );
    expect(notes).toEqual([]);
  });
});
