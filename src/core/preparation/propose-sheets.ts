import { SHEET_KINDS, fieldOf, type DataKind } from "../questionnaire/sheets";
import { findSettingsSheet, namedFor, partsByName } from "../reading/recognise";
import { cellAt, type SheetGrid } from "../reading/sheet-grid";
import { foldWords } from "../text/fold";
import { answersOf, CROSSED, EMPTY_IS_NO, legendIn, type Legend } from "./answers";
import { crossedColumns } from "./crossed-answers";
import { crossedIn } from "./crosses";
import { contentOf, isNothing, keyOf } from "./content";
import { tellsSituation } from "./situation";
import { titleSays } from "./known-titles";
import { personKeys } from "./person-keys";
import { rowsAside } from "./rows-aside";
import { proposeColumns } from "./propose-columns";
import { CARRIED, type AnswerProposal, type ColumnProposal, type SheetProposal, type SheetRole } from "./proposal";
import type { SeenColumn } from "./seen-column";
import { valueOfName } from "./sheet-name";
import { readTitles, type SheetTitles } from "./titles";

/** What the proposals lean on besides the cells. */
export interface PreparationBasis {
  /** Folded id, number or title of each fiche, with its id. */
  readonly operations: ReadonlyMap<string, string>;
  readonly pivotYear: number;
  /** Sheets that follow as they stand. */
  readonly carried: ReadonlySet<string>;
  /** What the person said a sheet is for. */
  readonly chosenRole: (sheet: string) => SheetRole | undefined;
}

/** A sheet with its headings, its columns looked at, and what they would be as each kind of sheet. */
interface Looked {
  readonly grid: SheetGrid;
  readonly titles: SheetTitles;
  readonly seen: readonly SeenColumn[];
  /** Sheet rows that are no data: headings repeated, totals, notes. */
  readonly aside: ReadonlySet<number>;
  readonly as: Readonly<Record<DataKind, readonly ColumnProposal[]>>;
}

interface Role {
  readonly role: SheetRole;
  readonly certainty: number;
  readonly why: string;
}

const CHOSEN = "choisi";
const IDENTITY = new Set(["id", "lastName", "firstName", "birthDate"]);
/** Fields without which a sheet is not of that kind. */
const ESSENTIAL: Readonly<Record<Exclude<DataKind, "participants">, readonly (readonly string[])[]>> = {
  contracts: [["employer", "contractType"], ["start"]],
  steps: [["step"], ["start"]],
  indicators: [["fiche"], ["indicator"], ["achieved"]],
  funding: [["fiche"], ["totalCost", "requestedFse"]],
};
const FEWEST_FIELDS = 3;
/** Headings that two sheets of one kind share. */
const ALIKE = 0.7;
/** People of a complement that stand in the sheet that it completes. */
const KNOWN_PEOPLE = { sure: 0.9, likely: 0.5 };
const PEOPLE_LOOKED_AT = 300;
const LEGEND_ROWS = 200;

/** What each sheet of a workbook is for, what its columns are and what its answers mean; one step a sheet. */
export function* proposeSheets(
  grids: readonly SheetGrid[],
  basis: PreparationBasis,
): Generator<{ readonly sheet: string }, SheetProposal[]> {
  const titles = grids.map(readTitles);
  const around = legendIn(grids.flatMap((grid, index) => legendTexts(grid, titles[index] ?? null)));
  const looked: (Looked | null)[] = [];
  for (const [index, grid] of grids.entries()) {
    const own = titles[index];
    looked.push(own ? yield* lookAt(grid, own, around, basis) : null);
    yield { sheet: grid.name };
  }
  const roles = rolesOf(grids, looked, basis);
  const group = grids.filter((_, index) => roles[index]?.role === "participants").map(({ name }) => name);
  return grids.map((grid, index): SheetProposal => {
    const role = roles[index] as Role;
    const one = looked[index] ?? null;
    const kind = kindOf(role.role);
    const columns = one && kind ? one.as[kind] : [];
    const has = (field: string): boolean => columns.some(({ fields }) => fields.includes(field));
    return {
      sheet: grid.name,
      ...role,
      headingRow: one?.titles.headingRow ?? 0,
      firstDataRow: one?.titles.firstDataRow ?? 0,
      columns,
      answers: one ? answersIn(one, columns) : [],
      ofName: role.role === "participants" ? valueOfName(grid.name, group, basis.operations, has) : null,
    };
  });
}

/** The fields among which the columns of a sheet are looked for. */
export function kindOf(role: SheetRole): DataKind | null {
  if (role === "complement") return "participants";
  return role === "settings" || role === "ignored" ? null : role;
}

function* lookAt(
  grid: SheetGrid,
  titles: SheetTitles,
  around: Legend,
  { pivotYear }: PreparationBasis,
): Generator<{ readonly sheet: string }, Looked> {
  const from = titles.firstDataRow - grid.firstRow;
  const aside = yield* rowsAside(grid, titles);
  const places = new Set([...aside].map((row) => row - grid.firstRow));
  const seen: SeenColumn[] = [];
  for (const title of titles.titles) {
    const cells = grid.columns[title.column - grid.firstColumn] ?? [];
    const content = contentOf(cells, from, grid.dateSystem, pivotYear, places);
    const legends = { own: legendIn([title.title, title.above]), around };
    if (title.title !== "" || content.filled > 0)
      seen.push({ title, content, legends, crossed: crossedIn(cells, from, content, places) });
    yield { sheet: grid.name };
  }
  const as = (kind: DataKind): readonly ColumnProposal[] => proposeColumns(kind, seen, contextOf(grid.name));
  return {
    grid,
    titles,
    seen,
    aside,
    as: {
      participants: as("participants"),
      contracts: as("contracts"),
      steps: as("steps"),
      indicators: as("indicators"),
      funding: as("funding"),
    },
  };
}

/** « Sorties 2021 » stands above « Date » as « Sortie » would. */
function contextOf(name: string): string {
  return foldWords(name)
    .split(" ")
    .filter((word) => !/\d/.test(word))
    .map((word) => word.replace(/s$/, ""))
    .join(" ");
}

function rolesOf(grids: readonly SheetGrid[], looked: readonly (Looked | null)[], basis: PreparationBasis): Role[] {
  const names = grids.map(({ name }) => name);
  const settings = findSettingsSheet(names);
  const byName = partsByName(names);
  const first = grids.map((grid, index): Role => {
    const one = looked[index];
    const chosen = basis.chosenRole(grid.name);
    // Choices that were kept from such a sheet say « ignorée » of it.
    if (basis.carried.has(grid.name) && (chosen ?? "ignored") === "ignored")
      return { role: "ignored", certainty: 1, why: CARRIED };
    if (chosen !== undefined) return { role: chosen, certainty: 1, why: CHOSEN };
    if (grid.name === settings) return { role: "settings", certainty: 0.99, why: "son nom le dit" };
    if (!one) return { role: "ignored", certainty: 1, why: "pas de ligne de titres" };
    return ownRole(one, SHEET_KINDS.find((kind) => byName[kind] === grid.name) ?? namedFor(grid.name));
  });
  return withComplements(first, looked, basis);
}

function ownRole(one: Looked, named: DataKind | null): Role {
  const others = (["contracts", "steps", "indicators", "funding"] as const)
    .filter((kind) => {
      const fields = fieldsOf(one.as[kind]);
      return ESSENTIAL[kind].every((any) => any.some((field) => fields.has(field)));
    })
    .map((kind) => ({ kind, count: ownFields(one.as[kind]) }))
    .sort((a, b) => b.count - a.count);
  const persons = fieldsOf(one.as.participants);
  const count = ownFields(one.as.participants.filter(({ series }) => series === undefined));
  const [best] = others;
  if (best && (best.kind === named || (best.count > count && count < FEWEST_FIELDS)))
    return { role: best.kind, certainty: best.kind === named ? 0.97 : 0.93, why: "ses titres de colonnes le disent" };
  const identified = persons.has("id") || (persons.has("lastName") && persons.has("firstName"));
  if (!identified || persons.size < FEWEST_FIELDS)
    return { role: "ignored", certainty: 1, why: "ni personnes, ni contrats, ni étapes" };
  return { role: "participants", certainty: 0.95, why: "une ligne par personne" };
}

/**
 * Of several sheets of people, the one that says most is read; those with its headings are read with it, and those that hold the same people complete it.
 */
function withComplements(roles: readonly Role[], looked: readonly (Looked | null)[], basis: PreparationBasis): Role[] {
  const people = looked.filter((one, index): one is Looked => one !== null && roles[index]?.role === "participants");
  const main = [...people].sort((one, other) => ownFields(other.as.participants) - ownFields(one.as.participants))[0];
  if (!main) return [...roles];
  const alike = people.filter((one) => one === main || likeness(one, main) >= ALIKE);
  let known: KnownPeople | undefined;
  return roles.map((role, index) => {
    const one = looked[index];
    if (!one || role.role !== "participants" || role.why === CHOSEN) return role;
    if (alike.includes(one)) {
      const certainty = one === main ? 0.97 : likeness(one, main) >= 0.9 ? 0.95 : 0.92;
      return {
        role: "participants",
        certainty,
        why: one === main ? role.why : `les mêmes colonnes que « ${main.grid.name} »`,
      };
    }
    // Most workbooks have no other sheet to look for them in.
    known ??= knownPeople(alike, basis.pivotYear);
    const share = shareKnown(one, known, basis.pivotYear);
    const exists = fieldsOf(one.as.participants);
    const sure = exists.has("id") || exists.has("birthDate") ? 0.95 : 0.92;
    if (share >= KNOWN_PEOPLE.likely)
      return {
        role: "complement",
        certainty: share >= KNOWN_PEOPLE.sure ? sure : 0.85,
        why: `ses personnes sont dans « ${main.grid.name} »`,
      };
    const few = ownFields(one.as.participants) * 2 < ownFields(main.as.participants);
    return few
      ? { role: "ignored", certainty: 0.85, why: `peu de colonnes, et d'autres personnes que « ${main.grid.name} »` }
      : { role: "participants", certainty: 0.85, why: `d'autres personnes que « ${main.grid.name} »` };
  });
}

function fieldsOf(columns: readonly ColumnProposal[]): ReadonlySet<string> {
  return new Set(columns.filter(({ certainty }) => certainty >= 0.6).flatMap(({ fields }) => fields));
}

function ownFields(columns: readonly ColumnProposal[]): number {
  return [...fieldsOf(columns)].filter((field) => !IDENTITY.has(field)).length;
}

function likeness(one: Looked, other: Looked): number {
  const words = ({ seen }: Looked): Set<string> =>
    new Set(seen.map(({ title }) => foldWords(`${title.above} ${title.title}`)).filter((text) => text !== ""));
  const [left, right] = [words(one), words(other)];
  const shared = [...left].filter((text) => right.has(text)).length;
  return shared / Math.max(1, left.size + right.size - shared);
}

interface KnownPeople {
  readonly ids: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

function knownPeople(sheets: readonly Looked[], pivotYear: number): KnownPeople {
  const [ids, names] = [new Set<string>(), new Set<string>()];
  for (const sheet of sheets) {
    const keys = personKeys(sheet.grid, sheet.as.participants, pivotYear);
    for (const row of dataRows(sheet)) {
      ids.add(keys.id(row));
      names.add(keys.name(row));
    }
  }
  ids.delete("");
  names.delete("");
  return { ids, names };
}

function shareKnown(sheet: Looked, known: KnownPeople, pivotYear: number): number {
  const keys = personKeys(sheet.grid, sheet.as.participants, pivotYear);
  let [people, found] = [0, 0];
  for (const row of dataRows(sheet)) {
    const [id, name] = [keys.id(row), keys.name(row)];
    if (id === "" && name === "") continue;
    people += 1;
    if (known.ids.has(id) || known.names.has(name)) found += 1;
    if (people >= PEOPLE_LOOKED_AT) break;
  }
  return people === 0 ? 0 : found / people;
}

function* dataRows({ grid, titles, aside }: Looked): Generator<number> {
  const end = grid.far?.from ?? grid.firstRow + grid.rowCount;
  for (let row = titles.firstDataRow; row < end; row += 1) if (!aside.has(row)) yield row;
}

function answersIn(one: Looked, columns: readonly ColumnProposal[]): AnswerProposal[] {
  const inWords = columns.filter(({ answer }) => answer === undefined);
  return [
    ...emptyOfCrosses(one, columns),
    ...inWords.flatMap(({ kind, fields, column }) => {
      const [field] = fields;
      const definition = field === undefined ? undefined : fieldOf(kind, field);
      const seen = one.seen.find((other) => other.title.column === column);
      if (field === undefined || definition?.kind !== "choice" || !seen) return [];
      const empty = (): number => emptyBesidePeople(one, columns, [column]);
      return answersOf({ field, definition, column }, seen.content, seen.legends, empty);
    }),
  ];
}

/** Where crosses of several columns only say Oui (« RSA », « ASS »), whoever has none. */
function emptyOfCrosses(one: Looked, columns: readonly ColumnProposal[]): AnswerProposal[] {
  return crossedColumns(columns).flatMap(({ field, columns: own }) => {
    const [first] = own;
    if (
      !first ||
      (own.length < 2 && !tellsSituation(columns)) ||
      !CROSSED.has(field) ||
      own.some(({ answer }) => answer !== "Oui")
    )
      return [];
    const count = emptyBesidePeople(
      one,
      columns,
      own.map(({ column }) => column),
    );
    return count === 0 ? [] : [{ column: first.column, field, value: "", count, ...EMPTY_IS_NO }];
  });
}

/** How many rows hold somebody and nothing in these columns. */
function emptyBesidePeople(
  looked: Looked,
  columns: readonly ColumnProposal[],
  [column = 0, ...others]: readonly number[],
): number {
  const naming = ["lastName", "id"].map((field) => columns.find(({ fields }) => fields.includes(field))?.column);
  const { grid, as } = looked;
  const person = naming.find((one) => one !== undefined) ?? as.participants[0]?.column ?? column;
  let empty = 0;
  for (const row of dataRows(looked))
    if ([column, ...others].every((one) => isNothing(cellAt(grid, row, one))) && !isNothing(cellAt(grid, row, person)))
      empty += 1;
  return empty;
}

/** Titles above the headings; in a sheet that is no table, every text, and each pair of neighbouring cells. */
function legendTexts(grid: SheetGrid, titles: SheetTitles | null): string[] {
  const known = (titles?.titles ?? []).filter((title) => SHEET_KINDS.some((kind) => titleSays(kind, title) !== null));
  const isTable = titles !== null && known.length >= FEWEST_FIELDS;
  const end = isTable ? titles.headingRow : grid.firstRow + Math.min(grid.rowCount, LEGEND_ROWS);
  const texts: string[] = [];
  for (let row = grid.firstRow; row < end; row += 1)
    for (let offset = 0; offset < grid.columns.length; offset += 1) {
      const text = keyOf(cellAt(grid, row, grid.firstColumn + offset));
      if (text === "") continue;
      texts.push(text);
      const next = keyOf(cellAt(grid, row, grid.firstColumn + offset + 1));
      if (!isTable && text.length <= 12 && next !== "") texts.push(`${text} = ${next}`);
    }
  return texts;
}
