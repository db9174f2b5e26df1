import { fieldOf } from "../../core/questionnaire/sheets";
import type { Table } from "../../core/reading/table";
import { missingParticipantColumns } from "../../core/rules/structure/missing-columns";
import { counted, listText, numberText } from "../../core/text/french";
import type { ControlReport } from "../control/control-workbook";

/** Columns that decide who is counted and that a sheet of people lacks: as long as they do, most of what a control finds says nothing. */
export interface MissingColumns {
  readonly sheet: string;
  /** Their headings in the template; « A ou B » where either would do. */
  readonly headings: readonly string[];
  /** Rows that are not counted, of all rows. */
  readonly leftOut: number;
  readonly rows: number;
}

/** What a control must be told with before anything else; null where every column that decides is there. */
export function missingColumnsOf({ tables, list, findings, context, summary }: ControlReport): MissingColumns | null {
  const { participants } = tables;
  if (!participants) return null;
  const position = list.indexOf(participants as Table);
  const blocking = new Set<string | null>();
  for (let index = 0; index < findings.length; index += 1)
    if (findings.rowAt(index) < 0 && findings.tableAt(index) === position && findings.isBlocking(index))
      blocking.add(findings.fieldAt(index));
  const headings = missingParticipantColumns((field) => participants.columns.has(field), context.programme)
    .filter(({ field }) => blocking.has(field))
    .map(({ fields }) =>
      listText(
        fields.map((field) => fieldOf("participants", field).heading),
        "ou",
      ),
    );
  if (headings.length === 0) return null;
  return {
    sheet: participants.grid.name,
    headings,
    leftOut: summary.participants - summary.complete,
    rows: summary.participants,
  };
}

/** The same in one sentence, whoever shows it. */
export function missingColumnsText({ sheet, headings, leftOut, rows }: MissingColumns): string {
  const columns =
    headings.length === 1 ? "une colonne qui décide" : `${numberText(headings.length)} colonnes qui décident`;
  return `Il manque à la feuille « ${sheet} » ${columns} de qui est compté : ${listText(headings)} (${counted(leftOut, "ligne laissée", "lignes laissées")} de côté sur ${numberText(rows)}).`;
}
