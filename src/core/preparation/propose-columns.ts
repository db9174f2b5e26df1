import { fieldOf, type DataKind } from "../questionnaire/sheets";
import { foldWords } from "../text/fold";
import { understoodShare, type Legends } from "./answers";
import type { ColumnContent } from "./content";
import { agreement, checked } from "./content-check";
import { contentGuess } from "./content-guess";
import { nameOrder } from "./full-name";
import { isAboutOthers, mayBeFullName, titleSays, type TitleSays } from "./known-titles";
import { withNeighbours } from "./neighbours";
import type { ColumnProposal } from "./proposal";
import { nothing, type SeenColumn } from "./seen-column";
import { crossedGroups } from "./crosses";
import { contractSeries } from "./series";
import { titleWords } from "./title-words";

type Draft = ColumnProposal & {
  readonly rank: number;
  readonly filled: number;
  /** The share of answers that nobody has to be asked about. */
  readonly clear: number;
  readonly ofCode: boolean;
};

const FULL_NAME_SHARE = 0.8;
const FEWEST_ANSWERS = 3;
const UNDERSTOOD = 0.1;
/** A column filled so much more than another one of its field is the one that is meant. */
const FULLER = 2;
/** What everyone has: the column that misses somebody is not the one. */
const EVERYBODYS: ReadonlySet<string> = new Set(["lastName", "firstName", "birthDate", "sex"]);
const A_LITTLE_FULLER = 1.02;
/** Of two columns of answers, the one of codes that have to be explained stands behind. */
const CLEARER = 0.1;
/** From here on, what a value means is not asked. */
const SURE = 0.9;
/** A second column of the same field, under the same heading: which one is meant has to be asked. */
const TWIN = 0.85;

/**
 * What each column of a sheet probably is, from its heading and its content together. Nothing is proposed twice for a field, and nothing above 0.9 that the
 * cells speak against.
 * @param context the sheet's name, which stands for a heading above: « Date » in « Sorties ».
 */
export function proposeColumns(kind: DataKind, columns: readonly SeenColumn[], context: string): ColumnProposal[] {
  const series = kind === "participants" ? contractSeries(columns) : new Map<number, ColumnProposal>();
  const crossed = crossedGroups(kind, columns);
  const drafts = columns.flatMap((column): Draft[] => {
    const own = series.get(column.title.column) ?? crossed.get(column.title.column);
    if (own) return [{ ...own, rank: 0, filled: column.content.filled, clear: 1, ofCode: false }];
    return [draftOf(kind, column, context)];
  });
  const beside = withSituation(kind, withNeighbours(kind, drafts, columns), columns);
  const named = withFullName(kind, beside, columns);
  const placed = withPhones(kind, withoutCodes(named, columns), columns);
  return withoutDoubles(besideCrosses(placed)).map(
    ({ rank: _, filled: __, clear: ___, ofCode: ____, ...proposal }) => proposal,
  );
}

function draftOf(kind: DataKind, seen: SeenColumn, context: string): Draft {
  const { title, content, legends } = seen;
  const base = { ...nothing(kind, seen), rank: 0, filled: content.filled, clear: 1, ofCode: false };
  const agreed = (one: TitleSays): number => checked(one.certainty, agreement(kind, one.field, content, legends));
  const together = titleSays(kind, title, context);
  const alone = title.above === "" ? null : titleSays(kind, { ...title, above: "" });
  // « Action » under « ENTRÉE » is a date by its cells, or an operation.
  const said = together && alone && agreed(together) < TWIN && agreed(alone) > agreed(together) ? alone : together;
  if (said) {
    const certainty = agreed(said);
    const why = certainty < said.certainty ? "le titre le dit, le contenu en fait douter" : "le titre le dit";
    const isVague = said.rank > 0 && !/\b(?:date|dt|le)\b/.test(foldWords(title.title));
    if (isUnexplained(kind, said.field, isVague, content, legends)) return base;
    // An identifier that is not one person's serves nobody.
    if (said.field === "id" && said.rank > 0 && certainty < said.certainty) return base;
    const clear = clearShare(kind, said.field, content, legends);
    return { ...base, fields: [said.field], certainty, why, rank: said.rank, clear, ofCode: said.ofCode === true };
  }
  const guess = kind === "participants" && !isAboutOthers(title) ? contentGuess(content, foldWords(title.title)) : null;
  return guess ? { ...base, fields: [guess.field], certainty: guess.certainty, why: guess.why, rank: 50 } : base;
}

function clearShare(kind: DataKind, field: string, content: ColumnContent, legends: Legends): number {
  const definition = fieldOf(kind, field);
  return definition.kind === "choice" ? understoodShare(field, definition, content, legends, SURE) : 1;
}

/** A column of answers in words that are none of the question's: « Locataire » under « Logement ». Short codes may be explained by the person. */
function isUnexplained(
  kind: DataKind,
  field: string,
  isVague: boolean,
  content: ColumnContent,
  legends: Legends,
): boolean {
  const definition = fieldOf(kind, field);
  if (content.filled < FEWEST_ANSWERS) return false;
  // « Questionnaire » over Oui and Non is no date.
  if (definition.kind === "day") return isVague && content.days < UNDERSTOOD;
  if (definition.kind !== "choice") return false;
  const codes = content.distinct !== null && [...content.distinct.keys()].every((value) => value.length <= 2);
  return !codes && (agreement(kind, field, content, legends) ?? 1) < UNDERSTOOD;
}

/** Beside « LIB_SITU_PRO », the codes of CD_SITU_PRO say nothing more. */
function withoutCodes(drafts: readonly Draft[], columns: readonly SeenColumn[]): Draft[] {
  const words = new Set(columns.flatMap(({ title }) => titleWords(title.title).ways));
  return drafts.map((draft) => {
    const named = draft.ofCode ? titleWords(draft.title).ofCode : null;
    return named !== null && words.has(named)
      ? { ...draft, fields: [], certainty: 1, why: "une autre colonne le dit en mots" }
      : draft;
  });
}

/** « Situation » whose answers are those of Q1 is read as such: a status says less, and only FSE+ takes it. */
function withSituation(kind: DataKind, drafts: readonly Draft[], columns: readonly SeenColumn[]): Draft[] {
  if (kind !== "participants" || drafts.some(({ fields }) => fields[0] === "q1")) return [...drafts];
  return drafts.map((draft, index) => {
    const { content, legends } = columns[index] as SeenColumn;
    const isSituation = draft.fields[0] === "status" && draft.rank > 0 && content.filled > 0;
    return isSituation && clearShare(kind, "q1", content, legends) === 1
      ? { ...draft, fields: ["q1"], certainty: Math.min(draft.certainty, TWIN), why: "ses réponses sont celles de Q1" }
      : draft;
  });
}

/** One column for both names: where the heading says so and the cells too, or where a column NOM holds two words and none holds first names. */
function withFullName(kind: DataKind, drafts: readonly Draft[], columns: readonly SeenColumn[]): Draft[] {
  const hasName = (field: string): boolean => drafts.some(({ fields }) => fields[0] === field);
  return drafts.map((draft, index) => {
    const seen = columns[index] as SeenColumn;
    const { content, title } = seen;
    if (draft.series !== undefined || content.severalWords < FULL_NAME_SHARE || content.words < FULL_NAME_SHARE)
      return draft;
    if (kind === "indicators" || kind === "funding" || isAboutOthers(title)) return draft;
    const alone = draft.fields[0] === "lastName" && !hasName("firstName");
    const [field] = draft.fields;
    if (!alone && !(mayBeFullName(title) && (field === undefined || field === "id"))) return draft;
    if (!alone && hasName("lastName") && hasName("firstName")) return draft;
    const names = content.sample.filter((cell) => typeof cell === "string");
    const { order, certainty, why } = nameOrder(names, title.title);
    return {
      ...draft,
      fields: order === "last-first" ? ["lastName", "firstName"] : ["firstName", "lastName"],
      order,
      certainty,
      why,
      rank: 0,
    };
  });
}

/** « Téléphone » is a mobile or not by its numbers; of two columns, the headings say which. */
function withPhones(kind: DataKind, drafts: readonly Draft[], columns: readonly SeenColumn[]): Draft[] {
  if (kind !== "participants") return [...drafts];
  const isPhone = ({ fields }: Draft): boolean => fields[0] === "mobilePhone" || fields[0] === "homePhone";
  const sure = new Set(drafts.filter((draft) => isPhone(draft) && draft.rank === 0).map(({ fields }) => fields[0]));
  return drafts.map((draft, index) => {
    if (!isPhone(draft) || draft.rank === 0) return draft;
    const { mobiles, phones } = (columns[index] as SeenColumn).content;
    const wanted = phones > 0 && mobiles >= phones / 2 ? "mobilePhone" : phones > 0 ? "homePhone" : draft.fields[0];
    const other = wanted === "mobilePhone" ? "homePhone" : "mobilePhone";
    return { ...draft, fields: [sure.has(wanted) ? other : (wanted as string)] };
  });
}

/** A column that says a field in words is believed before crosses that say it too; an empty one is not. */
function besideCrosses(drafts: readonly Draft[]): Draft[] {
  const inWords = new Set<string>();
  const byCrosses = new Set<string>();
  for (const { answer, series, filled, rank, certainty, fields } of drafts)
    for (const field of series === undefined ? fields : [])
      if (answer !== undefined) byCrosses.add(field);
      else if (filled > 0 && rank < 50 && certainty >= TWIN) inWords.add(field);
  return drafts.map((draft) => {
    const fields = draft.fields.filter((field) =>
      draft.answer !== undefined
        ? !inWords.has(field)
        : draft.series !== undefined || inWords.has(field) || !byCrosses.has(field),
    );
    if (fields.length === draft.fields.length) return draft;
    return { ...draft, fields, ...(fields.length === 0 ? { certainty: 1, why: "une autre colonne le dit déjà" } : {}) };
  });
}

/** Of several columns for a field, the one whose heading says it best, then the surest, then the fullest one. */
function withoutDoubles(drafts: readonly Draft[]): Draft[] {
  const best = new Map<string, Draft>();
  // Columns of crosses say a field together.
  const keyOf = ({ kind, series, answer, column }: Draft, field: string): string =>
    `${kind} ${series ?? 0} ${field} ${answer === undefined ? "" : column}`;
  for (const draft of drafts)
    for (const field of draft.fields) {
      const there = best.get(keyOf(draft, field));
      if (!there || isBetter(draft, there)) best.set(keyOf(draft, field), draft);
    }
  const twins = new Set(
    drafts
      .filter((draft) =>
        draft.fields.some((field) => {
          const winner = best.get(keyOf(draft, field));
          return winner !== draft && winner !== undefined && isTwin(draft, winner);
        }),
      )
      .flatMap((draft) => draft.fields.map((field) => best.get(keyOf(draft, field)))),
  );
  return drafts.map((draft) => {
    const wins = draft.fields.every((field) => best.get(keyOf(draft, field)) === draft);
    if (!wins) return { ...draft, fields: [], certainty: 1, why: "une autre colonne le dit déjà" };
    return twins.has(draft)
      ? { ...draft, certainty: Math.min(draft.certainty, TWIN), why: "deux colonnes portent ce titre" }
      : draft;
  });
}

function isBetter(draft: Draft, other: Draft): boolean {
  if (draft.fields.length !== other.fields.length && draft.rank < 50 && other.rank < 50)
    return draft.fields.length < other.fields.length;
  const everybodys = draft.fields.some((field) => EVERYBODYS.has(field));
  const fuller = everybodys ? A_LITTLE_FULLER : FULLER;
  // « Nom de naissance » is often typed for some only, beside the name that everyone has.
  if (draft.filled > other.filled * fuller || other.filled > draft.filled * fuller) return draft.filled > other.filled;
  if (Math.abs(draft.clear - other.clear) > CLEARER) return draft.clear > other.clear;
  if (draft.certainty !== other.certainty) return draft.certainty > other.certainty;
  return draft.rank < other.rank;
}

function isTwin(draft: Draft, other: Draft): boolean {
  return (
    draft.examples.length > 0 &&
    foldWords(draft.title) === foldWords(other.title) &&
    fieldOf(draft.kind, draft.fields[0] ?? "lastName").kind !== "text"
  );
}
