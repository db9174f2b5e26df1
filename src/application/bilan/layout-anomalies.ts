import { runInOneGo } from "../../core/work/run";
import { dayFromIso } from "../../core/domain/day";
import { GRAVITIES, GRAVITY_MEANINGS, gravityRank, type Gravity } from "../../core/domain/gravity";
import { describeFinding, valueText, type FindingText } from "../../core/engine/describe";
import { gravityRanks } from "../../core/engine/finding-gravity";
import type { Rule } from "../../core/rules/rule";
import { sourceLines } from "../../core/domain/source";
import { counted, listText, numberText, typography } from "../../core/text/french";
import { dayText } from "../../core/domain/value-text";
import type { ControlReport } from "../control/control-workbook";
import type { Justification } from "../justify/remembered-justifications";
import type { ModelValue, SheetModel, StyleName } from "../ports/sheet-model";
import { gravityStyle } from "./layout-table";
import { lineCount, rowHeight } from "./text-measure";

export const ANOMALIES_MARK = "anomalies";

export interface AnomaliesOptions {
  /** The lightest gravity that is written; all of them when absent. */
  readonly gravity?: Gravity;
  /** Most rows; {@link MOST_ANOMALIES} when absent. */
  readonly most?: number;
}

/** Beyond this many rows nobody reads, and a workbook grows heavy. */
const MOST_ANOMALIES = 50_000;

const COLUMNS: readonly { readonly heading: string; readonly width: number; readonly style: StyleName }[] = [
  { heading: "Gravité", width: 12, style: "gravityInfo" },
  { heading: "Règle", width: 9, style: "tableTextWrapped" },
  { heading: "Feuille", width: 13, style: "tableTextWrapped" },
  { heading: "Cellule", width: 9, style: "tableLink" },
  { heading: "Colonne", width: 19, style: "tableTextWrapped" },
  { heading: "Valeur trouvée", width: 19, style: "tableTextWrapped" },
  { heading: "Anomalie", width: 44, style: "tableTextWrapped" },
  { heading: "Comment corriger", width: 40, style: "tableTextWrapped" },
  { heading: "Source", width: 48, style: "tableTextWrapped" },
];

const TITLE_ROW = 0;
const SUMMARY_ROW = 1;
const HEADING_ROW = 3;
const LAST_COLUMN = COLUMNS.length - 1;
/** Findings between two points where the caller may pause: laid out, and only looked at. */
const SLICE = 100;
const LONG_SLICE = 20_000;

/** The sheet, and the row of the first anomaly of each rule, by code. */
export interface AnomaliesLayout {
  readonly model: SheetModel;
  readonly rowOfRule: ReadonlyMap<string, number>;
}

/** The sheet « Anomalies », in one go: see {@link anomaliesLayout}. */
export function layoutAnomalies(report: ControlReport, options: AnomaliesOptions = {}): SheetModel {
  return runInOneGo(anomaliesLayout(report, options)).model;
}

/**
 * Lays out one row per finding, as a person reads the workbook: by sheet, row, then column. When there are too many, the gravest are
 * kept. Yields the number of rows made so far.
 */
export function* anomaliesLayout(report: ControlReport, options: AnomaliesOptions): Generator<number, AnomaliesLayout> {
  const { order, left } = yield* chosen(report, options);
  const values: ModelValue[][] = [];
  const gravities: Gravity[] = [];
  const rowOfRule = new Map<string, number>();
  const rowHeights = [
    { row: TITLE_ROW, height: 28 },
    { row: HEADING_ROW, height: 20 },
  ];
  const sourceOf = firstSources(report.context.profile?.id ?? null);
  for (const index of order) {
    const text = describeFinding(report, index);
    const row = rowOf(text, report.justified.get(index), sourceOf(text.rule));
    rowHeights.push({ row: HEADING_ROW + 1 + values.length, height: heightOf(row) });
    if (!rowOfRule.has(text.rule.code)) rowOfRule.set(text.rule.code, HEADING_ROW + 1 + values.length);
    values.push(row.slice(1));
    gravities.push(text.gravity);
    if (values.length % SLICE === 0) yield values.length;
  }
  const lastRow = HEADING_ROW + values.length;
  const area = { firstRow: HEADING_ROW, firstColumn: 0, lastRow, lastColumn: LAST_COLUMN };
  const { profile, controlDay } = report.context;
  const model: SheetModel = {
    name: "Anomalies",
    mark: ANOMALIES_MARK,
    tabColor: "#991B1B",
    showGridlines: false,
    columnWidths: COLUMNS.map(({ width }) => width),
    rowHeights,
    blocks: [
      {
        row: TITLE_ROW,
        column: 0,
        values: [[typography(`Anomalies${profile ? ` – ${profile.name}` : ""}`)]],
        styles: "title",
      },
      { row: SUMMARY_ROW, column: 0, values: [[summary(report, values.length, left)]], styles: "text" },
      {
        row: HEADING_ROW,
        column: 0,
        values: [COLUMNS.map(({ heading }) => heading)],
        styles: "tableHeading",
      },
      ...gravityBlocks(gravities),
      ...(values.length === 0
        ? []
        : [
            {
              row: HEADING_ROW + 1,
              column: 1,
              values,
              styles: COLUMNS.slice(1).map(({ style }) => style),
            },
          ]),
    ],
    // Excel wants a row of data under the headings of a table.
    ...(values.length > 0 && { tables: [{ name: "Anomalies_bilan_plie", area, filter: true }] }),
    freeze: { rows: HEADING_ROW + 1, columns: 0 },
    page: {
      orientation: "landscape",
      printArea: { ...area, firstRow: TITLE_ROW },
      titleRows: { first: HEADING_ROW, last: HEADING_ROW },
      footer: { left: typography(`Anomalies · contrôle du ${dayText(controlDay)}`) },
    },
  };
  return { model, rowOfRule };
}

/** The findings to write, in reading order, and how many are left out for want of room. */
function* chosen(
  report: ControlReport,
  { gravity = "info", most = MOST_ANOMALIES }: AnomaliesOptions,
): Generator<number, { readonly order: readonly number[]; readonly left: number }> {
  const rankOf = gravityRanks(report);
  const room = yield* roomByRank(report, rankOf, gravityRank(gravity), most);
  const ordering = report.findings.inReadingOrder();
  let ordered = ordering.next();
  for (; !ordered.done; ordered = ordering.next()) yield 0;
  const order: number[] = [];
  for (const index of ordered.value) {
    const rank = rankOf(index);
    const left = room.byRank[rank] as number;
    if (left === 0) continue;
    room.byRank[rank] = left - 1;
    order.push(index);
    if (order.length % LONG_SLICE === 0) yield 0;
  }
  return { order, left: room.without };
}

/** How many findings of each gravity are kept, the gravest first, and how many find no room. */
function* roomByRank(
  { findings }: ControlReport,
  rankOf: (index: number) => number,
  lightest: number,
  most: number,
): Generator<number, { readonly byRank: number[]; readonly without: number }> {
  const counts = GRAVITIES.map(() => 0);
  for (let index = 0; index < findings.length; index += 1) {
    const rank = rankOf(index);
    counts[rank] = (counts[rank] as number) + 1;
    if (index % LONG_SLICE === LONG_SLICE - 1) yield 0;
  }
  let free = most;
  let without = 0;
  const byRank = counts.map((count, rank) => {
    const kept = rank > lightest ? 0 : Math.min(count, free);
    free -= kept;
    if (rank <= lightest) without += count - kept;
    return kept;
  });
  return { byRank, without };
}

function summary(report: ControlReport, written: number, left: number): string {
  const { byGravity } = report;
  if (written === 0) return typography("Aucune anomalie.");
  const names = { bloquant: "bloquante", erreur: "erreur", alerte: "alerte", info: "information" } as const;
  const parts = GRAVITIES.flatMap((level) => (byGravity[level] > 0 ? [counted(byGravity[level], names[level])] : []));
  const kept =
    report.justified.size === 0
      ? ""
      : ` ${counted(report.justified.size, "anomalie justifiée est listée", "anomalies justifiées sont listées")} sans être ${report.justified.size < 2 ? "comptée" : "comptées"}.`;
  const cap =
    left === 0
      ? ""
      : ` Les ${numberText(written)} plus graves sont écrites ici ; ${counted(left, "autre n'est pas listée", "autres ne sont pas listées")}.`;
  return typography(
    `Contrôle du ${dayText(report.context.controlDay)} : ${parts.length === 0 ? "aucune anomalie à traiter" : listText(parts)}.${kept}${cap}`,
  );
}

/** The first words that a rule rests on, of the workbook's PLIE where it has its own; the others stand on the rule's page. */
function firstSources(plie: string | null): (rule: Rule) => string {
  const known = new Map<Rule, string>();
  return (rule) => {
    const text = known.get(rule) ?? typography(sourceLines(rule.source, plie)[0] ?? "");
    known.set(rule, text);
    return text;
  };
}

function rowOf(finding: FindingText, justified: Justification | undefined, source: string): ModelValue[] {
  const { sheet, position, cell, row } = finding;
  const place = cell ?? (row === null ? "feuille" : `ligne ${row}`);
  return [
    finding.gravity,
    finding.rule.code,
    sheet,
    { text: place, link: { sheet, ...position } },
    finding.column ?? "",
    valueText(finding),
    finding.message,
    justified ? justificationText(justified) : finding.remedy,
    source,
  ];
}

function justificationText({ reason, day }: Justification): string {
  const known = dayFromIso(day);
  return typography(`Justifiée${known === null ? "" : ` le ${dayText(known)}`} : ${reason}`);
}

function heightOf(row: readonly ModelValue[]): number {
  const lines = row.map((value, index) => {
    const { width, style } = COLUMNS[index] as (typeof COLUMNS)[number];
    return typeof value === "string" ? lineCount(value, width, style) : 1;
  });
  return rowHeight(Math.max(...lines), "tableTextWrapped");
}

/** The gravity column: one block for each run of the same gravity, since each has its own look. */
function gravityBlocks(gravities: readonly Gravity[]): SheetModel["blocks"] {
  const blocks: { row: number; column: number; values: string[][]; styles: StyleName }[] = [];
  gravities.forEach((gravity, index) => {
    const last = blocks[blocks.length - 1];
    if (last && gravities[index - 1] === gravity) last.values.push([GRAVITY_MEANINGS[gravity].label]);
    else
      blocks.push({
        row: HEADING_ROW + 1 + index,
        column: 0,
        values: [[GRAVITY_MEANINGS[gravity].label]],
        styles: gravityStyle(gravity),
      });
  });
  return blocks;
}
