import { checkPointOf, type CheckPoint } from "../../core/audit/check-points";
import { dataDigestOf } from "../../core/audit/data-digest";
import { participationKeys } from "../../core/audit/participation-key";
import { drawSample, type Drawn, type Sample, type SampleAsk } from "../../core/audit/sample";
import { describeFinding } from "../../core/engine/describe";
import { exitsOf } from "../../core/exits/exit-evaluation";
import { stepsByPerson } from "../../core/people/steps-by-person";
import type { Table } from "../../core/reading/table";
import type { Rule } from "../../core/rules/rule";
import type { ControlReport } from "../control/control-workbook";
import type { Clock } from "../ports/clock";
import type { JobControl } from "../ports/progress";
import { UserError } from "../ports/user-error";
import type { Workbook } from "../ports/workbook";
import { runInSlices } from "../time-slices";
import { wantedOperation } from "./operations";
import { gridSheet, GRID_NAME, sampleSheet, type SampleFacts, type SampledPerson } from "./sample-sheets";
import { typography } from "../../core/text/french";

export interface SampleOptions extends SampleAsk {
  /** Rows of the sheet, from 1, looked at besides the sample: they stand apart and count in no rate. */
  readonly addedRows: readonly number[];
}

/** What was drawn; rows are those of the table. */
export interface WrittenSample extends Sample {
  readonly added: readonly Omit<Drawn, "rank">[];
  readonly sheets: readonly string[];
}

/**
 * Draws a sample and writes its two sheets: who was drawn and how, with the rate of irregularity that Excel computes from the answers, and the grid to fill.
 * @param source the workbook that was controlled, whose bytes are told where there are any.
 * @throws UserError without a seed, without anybody to draw, or for an added row that is none.
 */
export async function writeSample(
  workbook: Workbook,
  report: ControlReport,
  { clock, source, options }: { readonly clock: Clock; readonly source: Workbook; readonly options: SampleOptions },
  job?: JobControl,
): Promise<WrittenSample> {
  if (options.seed.trim() === "")
    throw new UserError(
      "Indiquez une graine, par exemple le numéro de la convention : la même graine redonne le même échantillon.",
    );
  const table = report.tables.participants as Table<"participants">;
  const step = (): void => job?.progress?.({ label: "Tirage de l'échantillon", done: 0, total: table.rowCount });
  const operation = wantedOperation(options.operation, report.context);
  const sample = await runInSlices(drawSample(report, { ...options, operation }), clock, job, step);
  if (sample.frame === 0)
    throw new UserError(
      `Aucune participation à tirer au sort${options.operation === null ? "" : ` dans l'opération « ${options.operation} »`} : le cadre compte celles de l'exercice ${report.context.year} qui sont complètes.`,
    );
  const added = addedTo(sample, report, options.addedRows);
  const data = await runInSlices(dataDigestOf(report), clock, job, step);
  const found = await findingsOf([...sample.drawn, ...added], report, clock, job);
  const facts: SampleFacts = {
    report,
    sample,
    dataDigest: data.whole,
    file: await source.fileDigest?.(),
    drawn: sample.drawn.map((drawn) => ({ ...drawn, found: found(drawn.row) })),
    added: added.map((one) => ({ ...one, rank: null, found: found(one.row) })),
  };
  const { names } = await workbook.writeSheets(
    [
      { ...sampleSheet(facts, GRID_NAME), model: ({ inFormulas }) => sampleSheet(facts, inFormulas(GRID_NAME)) },
      { ...gridSheet(facts), model: () => gridSheet(facts) },
    ],
    job,
  );
  return { ...sample, added, sheets: names };
}

function addedTo({ drawn }: Sample, { tables, context }: ControlReport, rows: readonly number[]) {
  const table = tables.participants as Table<"participants">;
  const key = participationKeys(table, context);
  return [...new Set(rows)].flatMap((sheetRow) => {
    const row = sheetRow - 1 - table.firstRow;
    if (!table.present[row])
      throw new UserError(`La ligne ${sheetRow} de « ${table.grid.name} » n'est pas celle d'un participant.`);
    return drawn.some((one) => one.row === row) ? [] : [{ row, key: key(row) }];
  });
}

/** What the control found about some participants, with their contracts and steps, under each point of the grid. */
async function findingsOf(
  people: readonly { readonly row: number }[],
  report: ControlReport,
  clock: Clock,
  job: JobControl | undefined,
): Promise<(row: number) => SampledPerson["found"]> {
  const { findings, list, rules, tables } = report;
  const { persons, contracts } = await runInSlices(exitsOf(tables, report.context), clock, job, () => undefined);
  const steps = tables.steps
    ? await runInSlices(stepsByPerson(persons, tables.steps), clock, job, () => undefined)
    : null;
  const rowOfPerson = new Map(people.map(({ row }) => [persons.ofRow[row] as number, row]));
  const wanted = new Set(people.map(({ row }) => row));
  const found = new Map<number, Map<CheckPoint, string[]>>();
  for (let index = 0; index < findings.length; index += 1) {
    const at = findings.rowAt(index);
    if (at < 0) continue;
    const { kind } = list[findings.tableAt(index)] as Table;
    const person =
      kind === "contracts" ? contracts?.personOfRow[at] : kind === "steps" ? steps?.personOfRow[at] : undefined;
    const row = kind === "participants" ? at : person === undefined ? undefined : rowOfPerson.get(person);
    if (row === undefined || !wanted.has(row)) continue;
    const point = checkPointOf(kind, rules[findings.ruleAt(index)] as Rule, findings.at(index));
    const { rule, sheet, row: sheetRow, message } = describeFinding(report, index);
    const where = kind === "participants" ? "" : ` (${sheet}, ligne ${String(sheetRow)})`;
    const points = found.get(row) ?? new Map<CheckPoint, string[]>();
    points.set(point, [...(points.get(point) ?? []), typography(`${rule.code}${where} : ${message}`)]);
    found.set(row, points);
  }
  return (row) => (point) => found.get(row)?.get(point) ?? [];
}
