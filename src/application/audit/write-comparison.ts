import type { Comparison } from "../../core/audit/compare/compare";
import type { ChangeNature } from "../../core/audit/compare/field-changes";
import { GRAVITY_MEANINGS } from "../../core/domain/gravity";
import { describeFinding } from "../../core/engine/describe";
import type { Control } from "../../core/engine/control";
import { fieldOf, SHEETS, type DataKind } from "../../core/questionnaire/sheets";
import type { Table } from "../../core/reading/table";
import { counted } from "../../core/text/french";
import { draftOf } from "../ports/draft-of";
import type { JobControl } from "../ports/progress";
import type { ModelValue, SheetModel } from "../ports/sheet-model";
import type { Workbook } from "../ports/workbook";
import { otherReasons } from "./compare-workbooks";
import { listSheet, PERSONAL_DATA, type ListColumn } from "./list-sheet";
import { shownCells, shownRaw } from "./shown-cells";

const NATURE_LABELS: Readonly<Record<ChangeNature, string>> = {
  fixed: "Ne devrait pas changer",
  answer: "Réponse",
  spelling: "Écriture seulement",
};

/** Beyond, nobody reads, and a workbook grows heavy. */
const MOST_ROWS = 100_000;
const MOST_ROW_NUMBERS = 200;

const PERSON: readonly ListColumn[] = [
  { heading: "Identifiant", width: 12, style: "tableText" },
  { heading: "NOM", width: 16, style: "tableText" },
  { heading: "Prénom", width: 14, style: "tableText" },
];

/** The names that the two files go by. */
export interface ComparedNames {
  readonly before: string;
  readonly after: string;
}

/** Writes what changed, a sheet for each kind of change: figures, answers, rows, anomalies. */
export async function writeComparison(
  workbook: Workbook,
  comparison: Comparison,
  names: ComparedNames,
  job?: JobControl,
): Promise<readonly string[]> {
  const models = [figuresSheet, changesSheet, rowsSheet, findingsSheet].map((sheet) => sheet(comparison, names));
  const written = await workbook.writeSheets(models.map(draftOf), job);
  return written.names;
}

function figuresSheet(comparison: Comparison, { before, after }: ComparedNames): SheetModel {
  const { figures, added, removed, changes, findings } = comparison;
  const of = (nature: ChangeNature): number => changes.filter((change) => change.nature === nature).length;
  return listSheet({
    name: "Comparaison",
    mark: "comparaison",
    title: "Comparaison de deux versions",
    sentences: [
      `Avant : « ${before} ». Après : « ${after} ». Les lignes sont rapprochées par personne et opération, jamais par leur place.`,
      `${counted(changes.length, "cellule changée", "cellules changées")} : ${counted(of("fixed"), "ne devrait pas changer", "ne devraient pas changer")}, ${counted(of("answer"), "est une autre réponse", "sont d'autres réponses")}, ${counted(of("spelling"), "ne change que d'écriture", "ne changent que d'écriture")}. ${counted(added.length, "ligne ajoutée", "lignes ajoutées")}, ${counted(removed.length, "retirée")}.`,
      `${counted(findings.solved.length, "anomalie résolue", "anomalies résolues")}, ${counted(findings.appeared.length, "nouvelle")}. ${counted(figures.length, "chiffre du bilan changé", "chiffres du bilan changés")} ; « entrent » et « sortent » sont les lignes de Participants des personnes qui font la différence.`,
      ...otherReasons(comparison),
    ],
    columns: [
      { heading: "Code", width: 18, style: "tableLabel" },
      { heading: "Chiffre", width: 56, style: "tableLabel" },
      { heading: "Avant", width: 11, style: "tableDecimal" },
      { heading: "Après", width: 11, style: "tableDecimal" },
      { heading: "Écart", width: 11, style: "tableDecimal" },
      { heading: "Entrent (lignes d'après)", width: 28, style: "tableTextWrapped" },
      { heading: "Sortent (lignes d'avant)", width: 28, style: "tableTextWrapped" },
    ],
    rows: figures.map((figure) => [
      figure.code,
      figure.label,
      figure.before ?? "–",
      figure.after ?? "–",
      figure.before === null || figure.after === null ? "–" : figure.after - figure.before,
      rowNumbers(comparison.after, figure.entered),
      rowNumbers(comparison.before, figure.left),
    ]),
    repeated: 1,
    table: "Chiffres_compares",
  });
}

/** "12, 15, 40"; a cell that told thousands of them would be read by nobody, and Excel would cut it. */
function rowNumbers({ tables }: Control, rows: readonly number[]): string | null {
  const { firstRow } = tables.participants as Table;
  const told = rows.slice(0, MOST_ROW_NUMBERS).map((row) => firstRow + row + 1);
  const more = rows.length - told.length;
  return told.length === 0 ? null : `${told.join(", ")}${more > 0 ? ` et ${counted(more, "autre")}` : ""}`;
}

function changesSheet({ before, after, changes }: Comparison): SheetModel {
  return listSheet({
    name: "Changements",
    mark: "changements",
    title: "Cellules changées",
    banner: PERSONAL_DATA,
    sentences: [
      "« Ne devrait pas changer » : identité, naissance, dates et réponses de l'entrée. « Écriture seulement » : la même réponse, écrite autrement.",
      ...truncated(changes.length),
    ],
    columns: [
      { heading: "Nature", width: 22, style: "tableText" },
      { heading: "Feuille", width: 14, style: "tableText" },
      { heading: "Ligne avant", width: 9, style: "tableCentered" },
      { heading: "Ligne après", width: 9, style: "tableCentered" },
      ...PERSON,
      { heading: "Colonne", width: 26, style: "tableLabel" },
      { heading: "Avant", width: 24, style: "tableTextWrapped" },
      { heading: "Après", width: 24, style: "tableTextWrapped" },
    ],
    rows: changes.slice(0, MOST_ROWS).map((change) => {
      const [was, is] = [before, after].map(({ tables }) => tables[change.kind] as Table) as [Table, Table];
      return [
        NATURE_LABELS[change.nature],
        SHEETS[change.kind].name,
        was.firstRow + change.beforeRow + 1,
        is.firstRow + change.afterRow + 1,
        ...person(is, change.afterRow),
        fieldOf(change.kind, change.field).heading,
        shownRaw(was, change.field, change.before),
        shownRaw(is, change.field, change.after),
      ];
    }),
    repeated: 4,
    table: "Cellules_changees",
  });
}

function rowsSheet({ before, after, added, removed }: Comparison): SheetModel {
  const lone = [
    ...removed.map((row) => ({ ...row, how: "Retirée", control: before })),
    ...added.map((row) => ({ ...row, how: "Ajoutée", control: after })),
  ];
  return listSheet({
    name: "Ajouts et retraits",
    mark: "ajouts-retraits",
    title: "Lignes ajoutées et retirées",
    banner: PERSONAL_DATA,
    sentences: ["La ligne est celle de la version qui la contient.", ...truncated(lone.length)],
    columns: [
      { heading: "Changement", width: 13, style: "tableText" },
      { heading: "Feuille", width: 16, style: "tableText" },
      { heading: "Ligne", width: 9, style: "tableCentered" },
      ...PERSON,
      { heading: "Opération, contrat, étape ou indicateur", width: 40, style: "tableLabel" },
      { heading: "Entrée ou début", width: 13, style: "tableDate" },
    ],
    rows: lone.slice(0, MOST_ROWS).map(({ kind, row, how, control }) => {
      const table = control.tables[kind] as Table;
      const { what, since } = SUBJECTS[kind];
      return [
        how,
        SHEETS[kind].name,
        table.firstRow + row + 1,
        ...person(table, row),
        shownCells(table, what)(row),
        since === null ? null : shownCells(table, since)(row),
      ];
    }),
    repeated: 3,
    table: "Lignes_comparees",
  });
}

const SUBJECTS: Readonly<Record<DataKind, { readonly what: string; readonly since: string | null }>> = {
  participants: { what: "operation", since: "entryDate" },
  contracts: { what: "contractType", since: "start" },
  steps: { what: "step", since: "start" },
  indicators: { what: "indicator", since: null },
  funding: { what: "fiche", since: null },
};

function findingsSheet({ before, after, findings }: Comparison): SheetModel {
  const rows = [
    ...findings.solved.map((index) => ({ how: "Résolue", control: before, index })),
    ...findings.appeared.map((index) => ({ how: "Nouvelle", control: after, index })),
  ];
  return listSheet({
    name: "Constats",
    mark: "constats",
    title: "Anomalies résolues et nouvelles",
    sentences: [
      "Une anomalie est la même quand elle porte sur la même personne, la même règle et la même colonne.",
      ...truncated(rows.length),
    ],
    columns: [
      { heading: "Constat", width: 11, style: "tableText" },
      { heading: "Gravité", width: 13, style: "tableText" },
      { heading: "Règle", width: 10, style: "tableText" },
      { heading: "Feuille", width: 15, style: "tableText" },
      { heading: "Ligne", width: 9, style: "tableCentered" },
      { heading: "Colonne", width: 24, style: "tableLabel" },
      { heading: "Anomalie", width: 76, style: "tableTextWrapped" },
    ],
    rows: rows.slice(0, MOST_ROWS).map(({ how, control, index }) => {
      const { rule, gravity, sheet, row, column, message } = describeFinding(control, index);
      return [how, GRAVITY_MEANINGS[gravity].label, rule.code, sheet, row, column, message];
    }),
    repeated: 3,
    table: "Constats_compares",
  });
}

function person(table: Table, row: number): ModelValue[] {
  return ["id", "lastName", "firstName"].map((field) => shownCells(table, field)(row));
}

function truncated(count: number): string[] {
  return count > MOST_ROWS ? [`Les ${MOST_ROWS} premières sur ${count} : au-delà, le classeur serait trop lourd.`] : [];
}
