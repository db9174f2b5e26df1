import type { ChoiceField } from "../questionnaire/field";
import { fieldOf, type DataKind } from "../questionnaire/sheets";
import { isCellError, type CellValue } from "../domain/cell";
import { isReadable } from "../reading/mark";
import { choiceReader } from "../reading/read-choice";
import { fold, foldWords } from "../text/fold";
import { keyOf, type ColumnContent } from "./content";
import { isAboutOthers, isAfterEntry, titleSays } from "./known-titles";
import type { ColumnProposal } from "./proposal";
import { nothing, type SeenColumn } from "./seen-column";
import { isOneSituation, situationOf } from "./situation";

const CROSS = /^(?:x+|1|✓|✔|oui)$/;

/** Whether a cell of a column of crosses is crossed. */
export function isCross(cell: CellValue): boolean {
  return cell !== null && !isCellError(cell) && typeof cell !== "boolean" && CROSS.test(fold(keyOf(cell)));
}

/** The places of the crosses in a column that holds nothing else; null of any other column. */
export function crossedIn(
  cells: readonly CellValue[],
  from: number,
  { distinct }: ColumnContent,
  aside: ReadonlySet<number>,
): readonly number[] | null {
  if (distinct === null || ![...distinct.keys()].every((value) => CROSS.test(fold(value)))) return null;
  const places: number[] = [];
  for (let place = from; place < cells.length && distinct.size > 0; place += 1)
    if (!aside.has(place) && isCross(cells[place] ?? null)) places.push(place);
  return places;
}

/** Columns side by side, each of which is an answer of the same field. */
interface Group {
  readonly field: string;
  readonly members: readonly Member[];
  /** How surely the headings say it. */
  readonly certainty: number;
  /** Nothing above says the field: the cells have to. */
  readonly alone: boolean;
}

interface Member {
  readonly seen: SeenColumn;
  readonly answer: string;
  /** Another field than its group's. */
  readonly field?: string;
  /** A further field that the same cross answers. */
  readonly also?: string;
}

/** What is told by the answers alone, side by side under no heading: nothing else has these; levels may be those of another moment. */
const ALONE: readonly (readonly [field: string, certainty: number])[] = [
  ["sex", 0.93],
  ["q2", 0.85],
];
/** Headings above that say whose the columns are, and nothing of what they are. */
const OF_THE_PERSON =
  /^(?:|identite|etat civil|(?:le |la )?(?:participante?s?|personnes?|beneficiaires?)|a l entree|entree)$/;
const UNSURE = 0.85;
/** Rows with a cross, of all the people: below, « H » and « F » may be anything. */
const EVERYONE = { sure: 0.8, likely: 0.3 };
/** Rows with two answers, of those that have one: one or a few are mistakes, more of them are another kind of table. */
const TWICE = { sure: 0.05, likely: 0.3 };
const MISTAKE = 1;

/** The minima sociaux of the questionnaire, as their columns are headed (docs/domain.md 2.2). */
const MINIMUM = /^(?:rsa|brsa|ass|aah|aspa|asi|ata)$/;
const NO_MINIMUM = /^(?:non|aucune?)$/;

/** The columns that say one answer together by crosses (« H », « F »), by their column. */
export function crossedGroups(kind: DataKind, columns: readonly SeenColumn[]): ReadonlyMap<number, ColumnProposal> {
  const proposals = new Map<number, ColumnProposal>();
  if (kind !== "participants") return proposals;
  const people = Math.max(0, ...columns.map(({ content }) => content.filled));
  const surest = new Map<string, Group>();
  for (const group of runsOfCrosses(columns).flatMap(groupsIn)) {
    const certainty = certaintyOf(group, people);
    const there = surest.get(group.field);
    if (certainty === null || (there && there.certainty > certainty)) continue;
    // Of two groups that say the same field as surely, which one is meant has to be asked.
    const isTwin = there?.certainty === certainty;
    surest.set(group.field, isTwin ? { ...there, certainty: Math.min(certainty, UNSURE) } : { ...group, certainty });
  }
  for (const { field, members, certainty } of surest.values())
    for (const { seen, answer, also, field: own = field } of members)
      proposals.set(seen.title.column, {
        ...nothing(kind, seen),
        fields: [own, ...(also === undefined ? [] : [also])],
        answer,
        certainty,
        why: "une croix par réponse",
      });
  return proposals;
}

/** Neighbouring columns with a heading that hold crosses or nothing. */
function runsOfCrosses(columns: readonly SeenColumn[]): SeenColumn[][] {
  const runs: SeenColumn[][] = [];
  for (const seen of columns) {
    if (seen.crossed === null || seen.title.title === "") continue;
    const last = runs.at(-1);
    if (last?.at(-1)?.title.column === seen.title.column - 1) last.push(seen);
    else runs.push([seen]);
  }
  return runs;
}

function groupsIn(run: readonly SeenColumn[]): Group[] {
  const groups: Group[] = [];
  for (let from = 0; from < run.length;) {
    const rest = run.slice(from);
    const group = headedGroup(rest) ?? prefixedGroup(rest) ?? loneGroup(rest);
    if (group) groups.push(group);
    from += group?.members.length ?? 1;
  }
  return groups;
}

/** « Sexe » over « H » and « F »: what follows them under the same heading must be something known by itself, or the whole is not understood. */
function headedGroup(columns: readonly SeenColumn[]): Group | null {
  const [first] = columns;
  const above = first?.title.above ?? "";
  const said = above === "" || !first ? null : titleSays("participants", { ...first.title, title: above, above: "" });
  if (!said) return null;
  const under = columns.filter(({ title }) => title.above === above);
  const members = membersOf(said.field, under);
  const after = under[members.length];
  if (after && titleSays("participants", { ...after.title, above: "" }) === null) return null;
  return groupOf(said.field, members, Math.max(said.certainty, members.length > 1 ? 0.93 : 0), false);
}

/** « Sexe H » and « Sexe F »: what the headings begin with is the field, and what follows it in each of them an answer. */
function prefixedGroup(columns: readonly SeenColumn[]): Group | null {
  const [first] = columns;
  if (!first) return null;
  const words = foldWords(first.title.title).split(" ");
  for (let count = words.length - 1; count > 0; count -= 1) {
    const prefix = words.slice(0, count).join(" ");
    const title = { ...first.title, title: prefix };
    const said = isAboutOthers(title) ? null : titleSays("participants", title);
    if (!said) continue;
    const same = under(prefix, first.title.above, columns);
    const members = membersOf(said.field, same, (seen) => afterPrefix(seen.title.title, prefix));
    // One that is no answer among them: « RQTH oui » and « RQTH moteur » are two questions.
    if (members.length === same.length) return groupOf(said.field, members, Math.max(said.certainty, 0.93), false);
  }
  return null;
}

/** The first columns whose headings begin with these words, under the same heading. */
function under(prefix: string, above: string, columns: readonly SeenColumn[]): readonly SeenColumn[] {
  const end = columns.findIndex(
    ({ title }) => title.above !== above || !foldWords(title.title).startsWith(`${prefix} `),
  );
  return end === -1 ? columns : columns.slice(0, end);
}

/** « Bac+2 » in « Niveau : Bac+2 ». */
function afterPrefix(title: string, prefix: string): string {
  let end = prefix.length;
  while (end < title.length && foldWords(title.slice(0, end)) !== prefix) end += 1;
  return title.slice(end).replace(/^[\s:_.,;/()[\]–—-]+|[\s)\]]+$/g, "");
}

/** « H » and « F » with nothing above. */
function loneGroup(columns: readonly SeenColumn[]): Group | null {
  const [first] = columns;
  if (!first || isAboutOthers(first.title) || isAfterEntry(first.title.above)) return null;
  const same = columns.filter(({ title }) => title.above === first.title.above);
  const vague = !OF_THE_PERSON.test(foldWords(first.title.above));
  for (const [field, certainty] of ALONE) {
    const group = groupOf(field, leading(field, same), vague ? Math.min(certainty, UNSURE) : certainty, true);
    if (group) return group;
  }
  return null;
}

/** The answers of one field, or of the questions that « Situation » asks at once. */
function membersOf(field: string, columns: readonly SeenColumn[], said?: (seen: SeenColumn) => string): Member[] {
  const members = leading(field, columns, said);
  if ((field !== "status" && field !== "q1") || members.length === columns.length) return members;
  const found = columns.flatMap((seen) => situationOf(said?.(seen) ?? seen.title.title) ?? []);
  if (found.length < columns.length || !isOneSituation(found)) return members;
  return found.map((one, at) => ({ seen: columns[at] as SeenColumn, ...one }));
}

/** The first columns whose headings, or what of them says so, are answers of the field. */
function leading(
  field: string,
  columns: readonly SeenColumn[],
  said = ({ title }: SeenColumn): string => title.title,
): Member[] {
  const definition = fieldOf("participants", field);
  if (definition.kind !== "choice") return [];
  const answer = field === "q4" ? minimumOf(definition) : answerIn(definition);
  const members: Member[] = [];
  for (const seen of columns) {
    const found = answer(said(seen)) ?? answer(seen.title.title);
    if (found === null) break;
    members.push({ seen, ...found });
  }
  return members;
}

type AnswerOfTitle = (title: string) => Pick<Member, "answer" | "also"> | null;

function answerIn(definition: ChoiceField): AnswerOfTitle {
  const read = choiceReader(definition);
  return (title) => {
    // « X » and « 1 » over crosses say nothing.
    const { code, marks } =
      CROSS.test(fold(title)) && fold(title) !== "oui" ? { code: undefined, marks: 0 } : read(title);
    return isReadable(marks) && code !== undefined ? { answer: code } : null;
  };
}

/** A cross under any of the minima is Oui; under « RSA » it says that one too. */
function minimumOf(definition: ChoiceField): AnswerOfTitle {
  const read = answerIn(definition);
  return (title) => {
    const folded = foldWords(title);
    if (MINIMUM.test(folded)) return { answer: "Oui", ...(/^b?rsa$/.test(folded) ? { also: "rsa" } : {}) };
    return NO_MINIMUM.test(folded) ? { answer: "Non" } : read(title);
  };
}

function groupOf(field: string, members: readonly Member[], certainty: number, alone: boolean): Group | null {
  const answers = new Set(members.map(({ answer }) => answer));
  const several = answers.size > 1 || (field === "q4" && members.length > 1);
  return several && members.some(({ seen }) => seen.content.filled > 0) ? { field, members, certainty, alone } : null;
}

/** What the cells leave of it: nearly everyone has one answer, and hardly anyone two. */
function certaintyOf({ members, certainty, alone }: Group, people: number): number | null {
  const answers = new Map<number, string>();
  const twice = new Set<number>();
  for (const { seen, answer } of members)
    for (const place of seen.crossed ?? []) {
      const other = answers.get(place);
      if (other !== undefined && other !== answer) twice.add(place);
      answers.set(place, answer);
    }
  const doubled = twice.size <= MISTAKE ? 0 : twice.size / answers.size;
  const share = answers.size / Math.max(1, people);
  if (doubled > TWICE.likely || (alone && share < EVERYONE.likely)) return null;
  return doubled > TWICE.sure || (alone && share < EVERYONE.sure) ? Math.min(certainty, UNSURE) : certainty;
}
