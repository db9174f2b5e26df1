import { dayText } from "../../core/domain/value-text";
import { rowFindingsOf, type RowFindings } from "../../core/audit/row-findings";
import { operationNames } from "../../core/audit/participation-key";
import { exitsOf, VERDICT_LABELS, type ExitEvaluation } from "../../core/exits/exit-evaluation";
import { traitsOf } from "../../core/indicators/traits";
import type { Table } from "../../core/reading/table";
import { ruleByCode } from "../../core/rules/catalogue";
import { counted } from "../../core/text/french";
import type { ControlReport } from "../control/control-workbook";
import { draftOf } from "../ports/draft-of";
import type { Clock } from "../ports/clock";
import type { JobControl } from "../ports/progress";
import type { ModelValue, StyleName } from "../ports/sheet-model";
import { UserError } from "../ports/user-error";
import type { Workbook } from "../ports/workbook";
import { runInSlices } from "../time-slices";
import { listSheet, PERSONAL_DATA, type ListColumn } from "./list-sheet";
import { operationTitle, operationsIn, wantedOperation } from "./operations";
import { shownCells } from "./shown-cells";
import { uniqueSheetName } from "./sheet-names";

const LIST_MARK = "liste";

/** What was written of one operation. */
export interface WrittenList {
  readonly sheet: string;
  /** The id of the fiche, as typed where none answers, "" for the rows that name no operation. */
  readonly operation: string;
  readonly rows: number;
  readonly retained: number;
}

interface Column extends ListColumn {
  readonly valueOf: (row: number) => ModelValue;
}

/**
 * Writes the nominative list of each operation, a sheet for each: every row of Participants, also those that are not counted, with the rules that say why not.
 * @param asked one operation, by its id, its number, its title or as it is typed; null for all of them.
 * @throws UserError when no row is in the operation asked for.
 */
export async function writeList(
  workbook: Workbook,
  report: ControlReport,
  { clock, asked }: { readonly clock: Clock; readonly asked: string | null },
  job?: JobControl,
): Promise<readonly WrittenList[]> {
  const { context, tables } = report;
  const table = tables.participants as Table<"participants">;
  const step = (): void => job?.progress?.({ label: "Liste nominative", done: 0, total: table.rowCount });
  const findings = await runInSlices(rowFindingsOf(report), clock, job, step);
  const exits = await runInSlices(exitsOf(tables, context), clock, job, step);
  const columns = columnsOf(report, findings, exits);
  const nameOf = operationNames(table, context);
  const rowsOf = new Map<string, number[]>();
  for (let row = 0; row < table.rowCount; row += 1) {
    if (!table.present[row]) continue;
    const rows = rowsOf.get(nameOf(row));
    if (rows) rows.push(row);
    else rowsOf.set(nameOf(row), [row]);
  }
  const only = wantedOperation(asked, context);
  const operations = operationsIn([...rowsOf.keys()]).filter((operation) => only === null || operation === only);
  if (operations.length === 0)
    throw new UserError(
      `Aucune ligne de « ${table.grid.name} » n'est dans l'opération « ${asked ?? ""} » : vérifiez son identifiant dans la colonne Opération.`,
    );
  const taken = new Set<string>();
  const lists = operations.map((operation, index) => {
    const rows = rowsOf.get(operation) ?? [];
    const retained = rows.filter((row) => findings.population.counted[row]).length;
    const model = listSheet({
      name: uniqueSheetName(`Liste ${operation === "" ? "sans opération" : operation}`, taken),
      mark: LIST_MARK,
      title: `Liste des participants – ${operationTitle(operation, context)}`,
      banner: PERSONAL_DATA,
      sentences: sentencesOf(report, rows.length, retained),
      columns,
      rows: rows.map((row) => columns.map(({ valueOf }) => valueOf(row))),
      repeated: 4,
      table: `Liste_${index + 1}`,
      legend: legendOf(rows, findings),
    });
    return { model, written: { operation, rows: rows.length, retained } };
  });
  const { names } = await workbook.writeSheets(
    lists.map(({ model }) => draftOf(model)),
    job,
  );
  return lists.map(({ written }, index) => ({ ...written, sheet: names[index] ?? "" }));
}

function sentencesOf({ context, workbookName, tables }: ControlReport, rows: number, retained: number): string[] {
  return [
    `${context.profile?.name ?? "PLIE non indiqué"} · exercice ${context.year} · contrôle du ${dayText(context.controlDay)} · classeur « ${workbookName} », feuille « ${tables.participants?.grid.name ?? ""} »`,
    `${counted(rows, "ligne")}, ${counted(retained, "participation retenue", "participations retenues")}. Toutes les lignes y sont, retenues ou non ; « Motif » cite les règles qui écartent la ligne.`,
  ];
}

/** What the rules that put rows aside look for. */
function legendOf(rows: readonly number[], findings: RowFindings): string[] {
  const codes = [...new Set(rows.flatMap((row) => findings.blocking(row)))].sort();
  const lines = codes.map((code) => `${code} : ${ruleByCode(code)?.summary ?? ""}`);
  return lines.length === 0 ? [] : ["Règles citées comme motifs", ...lines];
}

function columnsOf(report: ControlReport, findings: RowFindings, exits: ExitEvaluation): Column[] {
  const table = report.tables.participants as Table<"participants">;
  const { counted: isCounted, entryRows, complete } = findings.population;
  const traits = traitsOf(findings.population, report.context.settings);
  const typed = (field: string, heading: string, width: number, style: StyleName = "tableText"): Column => ({
    heading,
    width,
    style,
    valueOf: shownCells(table as Table, field),
  });
  const reasonOf = (row: number): string => {
    const entryRow = entryRows[row] as number;
    if (entryRow !== row) return `Réunie à la ligne ${table.firstRow + entryRow + 1}`;
    if (isCounted[row]) return "";
    return complete[row] ? "Hors de l'exercice" : findings.blocking(row).join(", ");
  };
  const typeOf = shownCells(table as Table, "plieExitType");
  return [
    {
      heading: "Ligne",
      width: 8,
      style: "tableCentered",
      valueOf: (row) => table.firstRow + row + 1,
    },
    typed("id", "Identifiant", 12),
    typed("lastName", "NOM", 16),
    typed("firstName", "Prénom", 14),
    typed("birthDate", "Naissance", 11, "tableDate"),
    { heading: "Âge à l'entrée", width: 9, style: "tableCentered", valueOf: (row) => traits.age(row) ?? null },
    typed("sex", "Sexe", 10),
    typed("commune", "Commune", 20),
    {
      heading: "Situation à l'entrée",
      width: 11,
      style: "tableText",
      valueOf: (row) =>
        traits.employed(row) ? "Emploi" : traits.unemployed(row) ? "Chômeur" : traits.inactive(row) ? "Inactif" : null,
    },
    typed("q1g", "Mois de recherche", 10, "tableCentered"),
    typed("q2", "Niveau", 8, "tableCentered"),
    typed("q4", "Minima", 9, "tableCentered"),
    typed("q3", "Handicap", 10, "tableCentered"),
    typed("qpv", "QPV", 7, "tableCentered"),
    typed("referent", "Référent", 14),
    typed("prescriber", "Prescripteur", 14),
    typed("plieEntryDate", "Entrée PLIE", 11, "tableDate"),
    typed("entryDate", "Entrée opération", 11, "tableDate"),
    typed("questionnaireDate", "Question-naire", 11, "tableDate"),
    typed("entryTypedDate", "Saisie", 11, "tableDate"),
    {
      heading: "Retenue",
      width: 10,
      style: "tableCentered",
      valueOf: (row) => (isCounted[row] ? "Oui" : "Non"),
    },
    { heading: "Motif", width: 22, style: "tableLabel", valueOf: (row) => reasonOf(row) || null },
    {
      heading: "Autres anomalies",
      width: 28,
      style: "tableLabel",
      valueOf: (row) => findings.others(row).join(", ") || null,
    },
    typed("exitDate", "Sortie opération", 11, "tableDate"),
    typed("exitStatus", "Situation à la sortie", 15),
    typed("plieExitDate", "Sortie PLIE", 11, "tableDate"),
    {
      heading: "Type de sortie",
      width: 22,
      style: "tableLabel",
      valueOf: (row) => exits.lines[exits.lineOf[row] as number]?.label ?? typeOf(row),
    },
    {
      heading: "Vérification",
      width: 12,
      style: "tableCentered",
      valueOf: (row) => {
        const verdict = exits.verdictOf(row);
        return verdict === "none" ? null : VERDICT_LABELS[verdict];
      },
    },
    typed("exitEvidence", "Pièce citée", 22, "tableLabel"),
  ];
}
