import { anonymise, type AnonymousTable } from "../../core/audit/anonymise/anonymise";
import { stillTelling, type StillTelling } from "../../core/audit/anonymise/remaining";
import { isCellError, type CellValue } from "../../core/domain/cell";
import type { Catalogue } from "../../core/fiche/catalogue";
import { fieldOf, SHEETS } from "../../core/questionnaire/sheets";
import type { ControlReport } from "../control/control-workbook";
import { draftOf } from "../ports/draft-of";
import type { Clock } from "../ports/clock";
import type { JobControl } from "../ports/progress";
import type { RandomBytes } from "../ports/randomness";
import type { ModelValue, SheetModel, StyleName } from "../ports/sheet-model";
import type { Workbook } from "../ports/workbook";
import { settingsSheet } from "../template/settings-sheet-model";
import { runInSlices } from "../time-slices";

/** What was written, and what the copy still tells. */
export interface AnonymousCopy extends StillTelling {
  readonly rows: number;
  readonly keptBirths: number;
}

interface Dependencies {
  readonly clock: Clock;
  readonly catalogue: Catalogue;
  readonly randomBytes: RandomBytes;
}

/**
 * Writes a copy of the data without anybody's name into a new workbook: the recognised columns alone, and the settings of the control. Comments, properties,
 * hidden parts, other sheets and unknown columns do not follow.
 */
export async function writeAnonymous(
  workbook: Workbook,
  report: ControlReport,
  { clock, catalogue, randomBytes }: Dependencies,
  job?: JobControl,
): Promise<AnonymousCopy> {
  const step = (): void => job?.progress?.({ label: "Copie sans noms", done: 0, total: 1 });
  const { tables, keptBirths } = await runInSlices(anonymise(report, chanceOf(randomBytes)), clock, job, step);
  const telling = await runInSlices(stillTelling(report), clock, job, step);
  const { programme, year, controlDay, settings, profile } = report.context;
  const options = { programme, year, controlDay, settings, ...(profile && { plie: profile.id }) };
  const models = [settingsSheet(catalogue, options), ...tables.map(modelOf)];
  await workbook.writeSheets(models.map(draftOf), job);
  return { ...telling, keptBirths, rows: report.summary.participants };
}

/** Numbers from 0 to 1, drawn by the thousand. */
function chanceOf(randomBytes: RandomBytes): () => number {
  const COUNT = 4_096;
  let drawn = new Uint32Array(0);
  let next = 0;
  return () => {
    if (next >= drawn.length) {
      drawn = new Uint32Array(randomBytes(COUNT * 4).slice().buffer);
      next = 0;
    }
    next += 1;
    return (drawn[next - 1] as number) / 2 ** 32;
  };
}

function modelOf({ kind, columns, headingRow, firstRow, rows }: AnonymousTable): SheetModel {
  return {
    name: SHEETS[kind].name,
    showGridlines: true,
    columnWidths: columns.map(() => 16),
    blocks: [
      { row: headingRow, column: 0, values: [columns.map(({ heading }) => heading)], styles: "inputHeading" },
      ...(rows.length === 0
        ? []
        : [
            {
              row: firstRow,
              column: 0,
              values: rows.map((row) => row.map(cellOf)),
              styles: columns.map(({ field }) => styleOf(kind, field)),
            },
          ]),
    ],
    freeze: { rows: headingRow + 1, columns: 0 },
  };
}

function cellOf(value: CellValue): ModelValue {
  return isCellError(value) ? { formula: "NA()", value: value.error } : value;
}

function styleOf(kind: AnonymousTable["kind"], field: string): StyleName {
  const { kind: type } = fieldOf(kind, field);
  if (type === "day") return "inputDate";
  return type === "number" || type === "months" ? "inputNumber" : "inputText";
}
