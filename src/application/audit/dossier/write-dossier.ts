import { findPeople, peopleOf, type FoundPerson } from "../../../core/audit/dossier/find-people";
import type { DossierFacts } from "../../../core/audit/dossier/facts";
import { dossierFacts } from "../../../core/audit/dossier/facts";
import { countStates, pieceGrid, piecesOfControl } from "../../../core/audit/dossier/grid";
import { findingsOfPeople } from "../../../core/audit/dossier/person-findings";
import { personSections } from "../../../core/audit/dossier/person-sections";
import type { PieceState } from "../../../core/audit/dossier/piece";
import { dayText } from "../../../core/domain/value-text";
import { textAt } from "../../../core/reading/cells";
import { counted, listText } from "../../../core/text/french";
import type { ControlReport } from "../../control/control-workbook";
import type { Clock } from "../../ports/clock";
import { draftOf } from "../../ports/draft-of";
import type { JobControl } from "../../ports/progress";
import type { SheetModel } from "../../ports/sheet-model";
import { UserError } from "../../ports/user-error";
import type { Workbook } from "../../ports/workbook";
import { runInSlices } from "../../time-slices";
import { wantedOperation } from "../operations";
import { uniqueSheetName } from "../sheet-names";
import { personPage } from "./person-page";
import { piecesSheet, PIECES_NAME } from "./pieces-sheet";

/** What was written of one piece. */
export interface WrittenPiece {
  readonly name: string;
  readonly asked: string;
  readonly sources: readonly string[];
  readonly counts: Readonly<Record<PieceState, number>>;
}

export interface WrittenDossier {
  readonly sheet: string;
  readonly participations: number;
  readonly pieces: readonly WrittenPiece[];
  /** The pages of single people, with their rows of the sheet, from 1. */
  readonly pages: readonly { readonly sheet: string; readonly rows: readonly number[] }[];
}

interface DossierAsk {
  /** One operation, by its id, its number, its title or as it is typed; null for all of them. */
  readonly operation: string | null;
  /** People who get a page of their own: by identifier, or « NOM Prénom ». */
  readonly people: readonly string[];
}

/**
 * Writes the grid of the people and their pieces, and a page for each person asked for.
 * @throws UserError when no row is in the operation, or when a text names nobody or several people.
 */
export async function writeDossier(
  workbook: Workbook,
  report: ControlReport,
  { clock, ask }: { readonly clock: Clock; readonly ask: DossierAsk },
  job?: JobControl,
): Promise<WrittenDossier> {
  const step = (): void => job?.progress?.({ label: "Pièces des dossiers", done: 0, total: 1 });
  const grid = await runInSlices(pieceGrid(report, wantedOperation(ask.operation, report.context)), clock, job, step);
  if (grid.rows.length === 0)
    throw new UserError(
      `Aucune ligne de « ${grid.facts.table.grid.name} » n'est dans l'opération « ${ask.operation ?? ""} » : vérifiez son identifiant dans la colonne Opération.`,
    );
  const people = ask.people.map((typed) => onlyPerson(grid.facts, typed));
  const pages = await pagesOf(report, grid.facts, people, clock, job);
  const { names } = await workbook.writeSheets([piecesSheet(report, grid), ...pages].map(draftOf), job);
  return {
    sheet: names[0] ?? "",
    participations: grid.rows.length,
    pieces: grid.pieces.map(({ name, asked, sources }, index) => ({
      ...{ name, asked, sources },
      counts: countStates(grid.states[index] as Uint8Array),
    })),
    pages: people.map((person, index) => ({
      sheet: names[index + 1] ?? "",
      rows: person.rows.map((row) => grid.facts.table.firstRow + row + 1),
    })),
  };
}

/**
 * Writes the page of the person whom a row of Participants is about.
 * @returns the name of the sheet.
 */
export async function writePersonPage(
  workbook: Workbook,
  report: ControlReport,
  row: number,
  clock: Clock,
  job?: JobControl,
): Promise<string> {
  const step = (): void => job?.progress?.({ label: "Fiche de la personne", done: 0, total: 1 });
  const facts = await runInSlices(dossierFacts(report), clock, job, step);
  const { table, exits, personOf } = facts;
  const people = peopleOf([personOf(row)], exits.persons.ofRow, table.present);
  const [page] = await pagesOf(report, facts, people, clock, job);
  return workbook.writeSheet(page as SheetModel, job);
}

function onlyPerson(facts: DossierFacts, typed: string): FoundPerson {
  const found = findPeople(facts, typed);
  const [only] = found;
  const { name } = facts.table.grid;
  if (!only)
    throw new UserError(
      `Personne dans « ${name} » n'a l'identifiant ni le nom « ${typed} » : écrivez-le comme dans la colonne Identifiant, ou « NOM Prénom ».`,
    );
  if (found.length > 1) {
    const lines = found.map(({ rows }) => facts.table.firstRow + (rows[0] as number) + 1);
    throw new UserError(
      `« ${typed} » désigne ${counted(found.length, "personne")} dans « ${name} » (lignes ${listText(lines.map(String))}) : écrivez « NOM Prénom JJ/MM/AAAA », avec la date de naissance.`,
    );
  }
  return only;
}

async function pagesOf(
  report: ControlReport,
  facts: DossierFacts,
  people: readonly FoundPerson[],
  clock: Clock,
  job: JobControl | undefined,
): Promise<readonly SheetModel[]> {
  if (people.length === 0) return [];
  const { context, workbookName, justified } = report;
  const pieces = piecesOfControl(facts);
  const asked = new Set(people.map(({ person }) => person));
  const findings = await runInSlices(findingsOfPeople(facts, asked), clock, job, () => undefined);
  const reasonOf = (index: number): string | null => justified.get(index)?.reason ?? null;
  const taken = new Set([PIECES_NAME.toLowerCase()]);
  return people.map((person) => {
    const read = (field: string): string => textAt(facts.table.columns.get(field), person.rows[0] as number) ?? "";
    const name = `${read("lastName")} ${read("firstName")}`.trim();
    return personPage({
      name: uniqueSheetName(
        `Fiche ${read("id") || name || `ligne ${facts.table.firstRow + (person.rows[0] ?? 0) + 1}`}`,
        taken,
      ),
      title: `Dossier : ${name || read("id") || "personne sans nom"}`,
      subtitle: `${context.profile?.name ?? "PLIE non indiqué"} · exercice ${context.year} · contrôle du ${dayText(context.controlDay)} · classeur « ${workbookName} »`,
      sections: personSections(facts, pieces, person, findings.get(person.person) ?? [], { reasonOf }),
    });
  });
}
