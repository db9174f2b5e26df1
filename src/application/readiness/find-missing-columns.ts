import { fieldOf } from "../../core/questionnaire/sheets";
import type { Table } from "../../core/reading/table";
import { missingParticipantColumns } from "../../core/rules/structure/missing-columns";
import { listText } from "../../core/text/french";
import type { ControlReport } from "../control/control-workbook";
import { planOf } from "../prepare/column-plan";
import type { MissingColumns } from "./missing-columns";

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
    plan: planOf(participants.mapping, context.programme),
  };
}
