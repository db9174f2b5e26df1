import { fieldOf, SHEET_KINDS, type DataKind } from "../questionnaire/sheets";
import type { SheetGrid } from "../reading/sheet-grid";
import { counted, listText } from "../text/french";
import { crossedColumns, crossedText, crossedTitle } from "./crossed-answers";
import { nameOf, birthOf, idOf, PeopleIndex } from "./people-index";
import { isBlank, sameCell, type PreparedRow } from "./prepared-cells";
import { isTaken, sexByCivility, type SheetProposal } from "./proposal";
import { kindOf } from "./propose-sheets";
import { tellsSituation } from "./situation";
import { sheetRows, type SourceRow } from "./sheet-rows";

/** The rows of each sheet of the template, and what had to be supposed on the way, in French sentences. */
export interface PreparedSheets {
  readonly rows: Readonly<Record<DataKind, readonly PreparedRow[]>>;
  readonly notices: readonly string[];
}

const IDENTITY = ["id", "lastName", "firstName", "birthDate"] as const;
/** Row numbers told in a sentence. */
const MOST_ROWS = 8;

interface Sheet {
  readonly proposal: SheetProposal;
  readonly rows: readonly SourceRow[];
}

/** Reads every sheet by what was taken of its proposals, and lays all of it out as the template has it. */
export function* assemble(
  grids: readonly SheetGrid[],
  proposals: readonly SheetProposal[],
  pivotYear: number,
): Generator<unknown, PreparedSheets> {
  const sheets: Sheet[] = [];
  for (const proposal of proposals) {
    const grid = grids.find(({ name }) => name === proposal.sheet);
    const kind = kindOf(proposal.role);
    if (grid && kind) sheets.push({ proposal, rows: yield* sheetRows(grid, proposal, kind, pivotYear) });
  }
  const notices = sheets.flatMap(contradictions);
  const rows: Record<DataKind, PreparedRow[]> = {
    participants: [],
    contracts: [],
    steps: [],
    indicators: [],
    funding: [],
  };
  const playing = (role: SheetProposal["role"]): readonly Sheet[] =>
    sheets.filter(({ proposal }) => proposal.role === role);
  rows.participants = unite(playing("participants"), notices);
  yield {};
  const index = new PeopleIndex(rows.participants);
  for (const sheet of playing("complement")) complete(sheet, index, notices);
  yield {};
  for (const sheet of [...playing("participants"), ...playing("complement")])
    addContracts(sheet, index, rows.contracts, notices);
  for (const kind of SHEET_KINDS) {
    if (kind === "participants") continue;
    for (const sheet of playing(kind)) rows[kind].push(...identified(sheet, kind, index, notices));
  }
  return { rows, notices };
}

/** The people of sheets of one kind, one under the other; who stands in two of them for the same entry is one row. */
function unite(sheets: readonly Sheet[], notices: string[]): PreparedRow[] {
  const all: PreparedRow[] = [];
  const entries = new Map<string, { readonly row: PreparedRow; readonly sheet: string }>();
  let [twice, changed] = [0, 0];
  for (const { proposal, rows } of sheets) {
    const { ofName, sheet } = proposal;
    for (const { cells } of rows) {
      const row: PreparedRow =
        ofName && isBlank(cells[ofName.field]) ? { ...cells, [ofName.field]: ofName.value } : cells;
      const key = entryKey(row);
      const there = key === "" ? undefined : entries.get(key);
      if (there && there.sheet !== sheet) {
        twice += 1;
        changed += fill(there.row, row, true) > 0 ? 1 : 0;
        continue;
      }
      all.push(row);
      if (key !== "") entries.set(key, { row, sheet });
    }
    tellNames(proposal, rows, notices);
  }
  if (twice > 0)
    notices.push(
      `${counted(twice, "personne figure", "personnes figurent")} dans deux feuilles pour la même entrée : une seule ligne est gardée, complétée par la dernière feuille${changed > 0 ? ` (${counted(changed, "ligne diffère", "lignes diffèrent")} d'une feuille à l'autre)` : ""}.`,
    );
  return all;
}

function entryKey(row: PreparedRow): string {
  const person = idOf(row) || (nameOf(row) === "" ? "" : `${nameOf(row)}|${birthOf(row)}`);
  return person === "" ? "" : JSON.stringify([person, row["operation"] ?? null, row["entryDate"] ?? null]);
}

function tellNames({ sheet, columns }: SheetProposal, rows: readonly SourceRow[], notices: string[]): void {
  const full = columns.find(({ order }) => order !== undefined);
  if (!full) return;
  const doubtful = rows.filter(({ doubtfulName }) => doubtfulName).map(({ row }) => row + 1);
  const order = full.order === "last-first" ? "le nom d'abord" : "le prénom d'abord";
  notices.push(
    `Feuille « ${sheet} », colonne « ${full.title} » : séparée en NOM et Prénom, ${order}${sexByCivility({ columns }) ? ", le sexe lu de « Mme » ou « M. »" : ""}${doubtful.length > 0 ? ` ; à vérifier ${rowsText(doubtful)}` : ""}.`,
  );
}

/** Rows on which crosses give two answers. */
function contradictions({ proposal: { sheet, columns }, rows }: Sheet): string[] {
  return crossedColumns(columns).flatMap((group) => {
    const at = rows.filter(({ contradictory }) => contradictory.includes(group.field)).map(({ row }) => row + 1);
    return at.length === 0
      ? []
      : [
          `Feuille « ${sheet} », colonnes « ${crossedTitle(group)} » : plusieurs croix se contredisent, ${rowsText(at)} : ${fieldOf("participants", group.field).heading} y reste sans réponse, gardez une seule croix.`,
        ];
  });
}

/** Fills the empty cells of the rows of the same person; what differs is left as it is, and told. */
function complete({ proposal, rows }: Sheet, index: PeopleIndex, notices: string[]): void {
  const alone: number[] = [];
  const different: number[] = [];
  let joined = 0;
  for (const { row, cells } of rows) {
    const target = targetOf(index.rowsOf(cells), cells);
    if (!target) {
      alone.push(row + 1);
      continue;
    }
    joined += 1;
    if (fill(target, cells, false) > 0) different.push(row + 1);
  }
  tellNames(proposal, rows, notices);
  notices.push(
    `Feuille « ${proposal.sheet} » : ${counted(joined, "ligne jointe", "lignes jointes")} à la personne qu'elle complète.`,
  );
  if (alone.length > 0)
    notices.push(
      `Feuille « ${proposal.sheet} » : personne ne correspond, ou plusieurs, ${rowsText(alone)} : rien n'en est repris.`,
    );
  if (different.length > 0)
    notices.push(
      `Feuille « ${proposal.sheet} » : ce qui différait de la feuille complétée n'a pas été repris, ${rowsText(different)}.`,
    );
}

/** Of several entries of a person, the last one that began before the exit and has none yet. */
function targetOf(rows: readonly PreparedRow[], cells: PreparedRow): PreparedRow | undefined {
  if (rows.length < 2) return rows[0];
  const day = (cell: unknown): number =>
    typeof cell === "object" && cell !== null && "day" in cell ? Number(cell.day) : NaN;
  const exit = day(cells["exitDate"]);
  const open = rows.filter((row) => isBlank(row["exitDate"]) && !(day(row["entryDate"]) > exit));
  return [...open].sort((one, other) => day(other["entryDate"]) - day(one["entryDate"]))[0];
}

/** Puts the filled cells of a row into another one. @returns how many differ from what was there. */
function fill(target: PreparedRow, source: PreparedRow, over: boolean): number {
  let different = 0;
  for (const [field, cell] of Object.entries(source)) {
    if (isBlank(cell)) continue;
    const there = target[field];
    const isOther = !isBlank(there) && !sameCell(there, cell);
    if (isOther && !(IDENTITY as readonly string[]).includes(field)) different += 1;
    if (isBlank(there) || (over && isOther)) target[field] = cell;
  }
  return different;
}

function addContracts(
  { proposal, rows }: Sheet,
  index: PeopleIndex,
  contracts: PreparedRow[],
  notices: string[],
): void {
  let count = 0;
  for (const { cells, contracts: own } of rows) {
    const person = identityOf(index.rowsOf(cells)[0] ?? cells);
    for (const contract of own) contracts.push({ ...person, ...contract });
    count += own.length;
  }
  if (count > 0)
    notices.push(
      `Feuille « ${proposal.sheet} » : ${counted(count, "contrat lu", "contrats lus")} à côté des personnes, une ligne chacun dans Contrats.`,
    );
}

/** The rows of a sheet of contracts or steps, with what identifies the person where the row only has a name. */
function identified({ proposal, rows }: Sheet, kind: DataKind, index: PeopleIndex, notices: string[]): PreparedRow[] {
  if (kind !== "contracts" && kind !== "steps") return rows.map(({ cells }) => cells);
  tellNames(proposal, rows, notices);
  const alone: number[] = [];
  const found = rows.map(({ row, cells }) => {
    const [person] = index.rowsOf(cells);
    if (!person) alone.push(row + 1);
    return person ? { ...cells, ...identityOf(person) } : cells;
  });
  if (alone.length > 0)
    notices.push(`Feuille « ${proposal.sheet} » : personne ne correspond, ${rowsText(alone)} : gardé tel quel.`);
  return found;
}

function identityOf(row: PreparedRow): PreparedRow {
  return Object.fromEntries(IDENTITY.map((field) => [field, row[field] ?? null]));
}

function rowsText(rows: readonly number[]): string {
  const shown = rows.slice(0, MOST_ROWS).map(String);
  const more = rows.length - shown.length;
  return `${rows.length > 1 ? "lignes" : "ligne"} ${more > 0 ? `${shown.join(", ")} et ${more} de plus` : listText(shown)}`;
}

/** What is supposed of the answers and the names of sheets, in sentences; what the columns are is shown apart. */
export function suppositions(proposals: readonly SheetProposal[]): string[] {
  return proposals.flatMap(({ sheet, role, columns, answers, ofName }) => {
    if (role === "ignored" || role === "settings") return [];
    const told: string[] = [];
    if (ofName && isTaken(ofName)) told.push(`Feuille « ${sheet} » : ${ofName.value}, d'après le nom de la feuille.`);
    for (const group of crossedColumns(columns).filter((one) => one.columns.every(isTaken)))
      told.push(`Feuille « ${sheet} », ${crossedText(group)}.`);
    if (tellsSituation(columns.filter(isTaken)))
      told.push(
        `Feuille « ${sheet} » : une croix pour la formation ou la recherche, à côté de l'emploi, dit aussi Non à la question 1.`,
      );
    for (const column of columns) {
      const own = answers.filter(
        (answer) =>
          answer.column === column.column && answer.answer !== null && isTaken(answer) && answer.why !== "se lit ainsi",
      );
      if (own.length > 0)
        told.push(
          `Feuille « ${sheet} », colonne « ${column.title} » : ${listText(own.map(({ value, answer, count }) => `${value === "" ? "vide" : `« ${value} »`} lu ${answer ?? ""} (${count})`))}.`,
        );
    }
    return told;
  });
}
