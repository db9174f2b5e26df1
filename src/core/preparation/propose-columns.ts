import { fieldOf, type DataKind } from "../questionnaire/sheets";
import { foldWords } from "../text/fold";
import type { Legends } from "./answers";
import type { ColumnContent } from "./content";
import { agreement, checked } from "./content-check";
import { contentGuess } from "./content-guess";
import { nameOrder } from "./full-name";
import { isAboutOthers, mayBeFullName, titleSays } from "./known-titles";
import type { ColumnProposal } from "./proposal";
import { nothing, type SeenColumn } from "./seen-column";
import { contractSeries } from "./series";

type Draft = ColumnProposal & { readonly rank: number; readonly filled: number };

const FULL_NAME_SHARE = 0.8;
const FEWEST_ANSWERS = 3;
const UNDERSTOOD = 0.1;
/** A column filled so much more than another one of its field is the one that is meant. */
const FULLER = 2;
/** A second column of the same field, under the same heading: which one is meant has to be asked. */
const TWIN = 0.85;

/**
 * What each column of a sheet probably is, from its heading and its content together. Nothing is proposed twice for a field, and nothing above 0.9 that the
 * cells speak against.
 * @param context the sheet's name, which stands for a heading above: « Date » in « Sorties ».
 */
export function proposeColumns(kind: DataKind, columns: readonly SeenColumn[], context: string): ColumnProposal[] {
  const series = kind === "participants" ? contractSeries(columns) : new Map<number, ColumnProposal>();
  const drafts = columns.flatMap((column): Draft[] => {
    const own = series.get(column.title.column);
    if (own) return [{ ...own, rank: 0, filled: column.content.filled }];
    return [draftOf(kind, column, context)];
  });
  const named = withFullName(kind, drafts, columns);
  const placed = withPhones(kind, named, columns);
  return withoutDoubles(placed).map(({ rank: _, filled: __, ...proposal }) => proposal);
}

function draftOf(kind: DataKind, { title, content, legends }: SeenColumn, context: string): Draft {
  const base = { ...nothing(kind, { title, content }), rank: 0, filled: content.filled };
  const said = titleSays(kind, title, context);
  if (said) {
    const certainty = checked(said.certainty, agreement(kind, said.field, content, legends));
    const why = certainty < said.certainty ? "le titre le dit, le contenu en fait douter" : "le titre le dit";
    if (isUnexplained(kind, said.field, content, legends)) return base;
    // An identifier that is not one person's serves nobody.
    if (said.field === "id" && said.rank > 0 && certainty < said.certainty) return base;
    return { ...base, fields: [said.field], certainty, why, rank: said.rank };
  }
  const guess = kind === "participants" && !isAboutOthers(title) ? contentGuess(content, foldWords(title.title)) : null;
  return guess ? { ...base, fields: [guess.field], certainty: guess.certainty, why: guess.why, rank: 50 } : base;
}

/** A column of answers in words that are none of the question's: « Locataire » under « Logement ». Short codes may be explained by the person. */
function isUnexplained(kind: DataKind, field: string, content: ColumnContent, legends: Legends): boolean {
  if (fieldOf(kind, field).kind !== "choice" || content.filled < FEWEST_ANSWERS) return false;
  const codes = content.distinct !== null && [...content.distinct.keys()].every((value) => value.length <= 2);
  return !codes && (agreement(kind, field, content, legends) ?? 1) < UNDERSTOOD;
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
    if (!alone && !(mayBeFullName(title) && draft.fields.length === 0)) return draft;
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

/** Of several columns for a field, the one whose heading says it best, then the surest, then the fullest one. */
function withoutDoubles(drafts: readonly Draft[]): Draft[] {
  const best = new Map<string, Draft>();
  const keyOf = ({ kind, series }: Draft, field: string): string => `${kind} ${series ?? 0} ${field}`;
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
  // « Nom de naissance » is often typed for some only, beside the name that everyone has.
  if (draft.filled > other.filled * FULLER || other.filled > draft.filled * FULLER) return draft.filled > other.filled;
  if (draft.certainty !== other.certainty) return draft.certainty > other.certainty;
  return draft.rank < other.rank;
}

function isTwin(draft: Draft, other: Draft): boolean {
  return (
    draft.examples.length > 0 &&
    draft.above === other.above &&
    foldWords(draft.title) === foldWords(other.title) &&
    fieldOf(draft.kind, draft.fields[0] ?? "lastName").kind !== "text"
  );
}
