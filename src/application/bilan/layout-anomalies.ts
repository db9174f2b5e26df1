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
import type { LinkedText, ModelValue, SheetModel, StyleName } from "../ports/sheet-model";
import { anomalyPeople, type AnomalyPeople, type Concerned } from "./anomaly-people";
import { FOLLOWED, followUpOf, NO_FOLLOW_UP, type FollowUps } from "./follow-ups";
import { gravityStyle } from "./layout-table";
import { lineCount, rowHeight } from "./text-measure";

export const ANOMALIES_MARK = "anomalies";

export interface AnomaliesOptions {
  /** The lightest gravity that is written; all of them when absent. */
  readonly gravity?: Gravity;
  /** Most rows; {@link MOST_ANOMALIES} when absent. */
  readonly most?: number;
  /** What a person wrote beside the anomalies of an earlier run. */
  readonly followUps?: FollowUps;
}

/** Beyond this many rows nobody reads, and a workbook grows heavy. */
const MOST_ANOMALIES = 50_000;

interface Column {
  readonly heading: string;
  readonly width: number;
  readonly style: StyleName;
}

/** What whoever must correct needs, then what tells where it comes from: only the former is printed. */
const COLUMNS: readonly Column[] = [
  { heading: "Gravité", width: 12, style: "gravityInfo" },
  { heading: FOLLOWED.person, width: 21, style: "tableTextWrapped" },
  { heading: FOLLOWED.id, width: 12, style: "tableTextWrapped" },
  { heading: "Référent", width: 14, style: "tableTextWrapped" },
  { heading: FOLLOWED.cell, width: 20, style: "tableLink" },
  { heading: "Anomalie", width: 42, style: "tableTextWrapped" },
  { heading: "Comment corriger", width: 38, style: "tableTextWrapped" },
  { heading: FOLLOWED.followUp, width: 18, style: "tableTextWrapped" },
  { heading: FOLLOWED.rule, width: 9, style: "tableTextWrapped" },
  { heading: FOLLOWED.column, width: 19, style: "tableTextWrapped" },
  { heading: "Valeur trouvée", width: 19, style: "tableTextWrapped" },
  { heading: "Source", width: 30, style: "tableTextWrapped" },
];
const LAST_PRINTED = COLUMNS.findIndex(({ heading }) => heading === FOLLOWED.followUp);

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
 * Lays out one row per finding: the gravest first, those of one person together, then as a person reads the workbook. When there are too many, the
 * gravest are kept. Yields the number of rows made so far.
 */
export function* anomaliesLayout(report: ControlReport, options: AnomaliesOptions): Generator<number, AnomaliesLayout> {
  const people = yield* withoutCount(anomalyPeople(report));
  const { order, left } = yield* chosen(report, options, people);
  const { followUps = NO_FOLLOW_UP } = options;
  const values: ModelValue[][] = [];
  const gravities: Gravity[] = [];
  const rowOfRule = new Map<string, number>();
  const rowHeights = [
    { row: TITLE_ROW, height: 28 },
    { row: HEADING_ROW, height: 20 },
  ];
  const sourceOf = firstSources(report.context.profile?.id ?? null);
  const linesOf = lineCounter();
  for (const index of order) {
    const text = describeFinding(report, index);
    const concerned = people.of(report.findings.at(index));
    const row = rowOf(text, concerned, followUps, report.justified.get(index), sourceOf(text.rule));
    rowHeights.push({ row: HEADING_ROW + 1 + values.length, height: heightOf(row, linesOf) });
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
      printArea: { ...area, firstRow: TITLE_ROW, lastColumn: LAST_PRINTED },
      titleRows: { first: HEADING_ROW, last: HEADING_ROW },
      footer: { left: typography(`Anomalies · contrôle du ${dayText(controlDay)}`) },
    },
  };
  return { model, rowOfRule };
}

function* withoutCount<Result>(work: Generator<unknown, Result>): Generator<number, Result> {
  let step = work.next();
  for (; !step.done; step = work.next()) yield 0;
  return step.value;
}

/** The findings to write, in the order in which they stand, and how many are left out for want of room. */
function* chosen(
  report: ControlReport,
  { gravity = "info", most = MOST_ANOMALIES }: AnomaliesOptions,
  people: AnomalyPeople,
): Generator<number, { readonly order: readonly number[]; readonly left: number }> {
  const rankOf = gravityRanks(report);
  const room = yield* roomByRank(report, rankOf, gravityRank(gravity), most);
  const ordered = yield* withoutCount(report.findings.inReadingOrder());
  const kept: number[] = [];
  for (const index of ordered) {
    const rank = rankOf(index);
    const left = room.byRank[rank] as number;
    if (left === 0) continue;
    room.byRank[rank] = left - 1;
    kept.push(index);
    if (kept.length % LONG_SLICE === 0) yield 0;
  }
  const byPerson = yield* sortedBy(kept, people.ranks, (index) => people.rankOf(report.findings.at(index)));
  return { order: yield* sortedBy(byPerson, GRAVITIES.length, rankOf), left: room.without };
}

/** A counting sort, which leaves in their order those whose keys are equal. */
function* sortedBy(
  indices: readonly number[],
  keys: number,
  keyOf: (index: number) => number,
): Generator<number, number[]> {
  const own = new Int32Array(indices.length);
  const next = new Int32Array(keys + 1);
  for (let place = 0; place < indices.length; place += 1) {
    const key = keyOf(indices[place] as number);
    own[place] = key;
    next[key + 1] = (next[key + 1] as number) + 1;
    if (place % LONG_SLICE === LONG_SLICE - 1) yield 0;
  }
  for (let key = 1; key <= keys; key += 1) next[key] = (next[key] as number) + (next[key - 1] as number);
  const sorted = new Array<number>(indices.length);
  for (let place = 0; place < indices.length; place += 1) {
    const key = own[place] as number;
    sorted[next[key] as number] = indices[place] as number;
    next[key] = (next[key] as number) + 1;
  }
  return sorted;
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

function rowOf(
  finding: FindingText,
  { person, id, referent }: Concerned,
  followUps: FollowUps,
  justified: Justification | undefined,
  source: string,
): ModelValue[] {
  const { sheet, position, cell, row } = finding;
  const place = [sheet, cell ?? (row === null ? "" : `ligne ${row}`)].filter((word) => word !== "").join(" ");
  const [rule, column] = [finding.rule.code, finding.column ?? ""];
  return [
    finding.gravity,
    person,
    id,
    referent,
    { text: place, link: { sheet, ...position } },
    finding.message,
    justified ? justificationText(justified) : finding.remedy,
    followUpOf(followUps, { rule, person, id, cell: place, column }),
    rule,
    column,
    valueText(finding),
    source,
  ];
}

function justificationText({ reason, day }: Justification): string {
  const known = dayFromIso(day);
  return typography(`Justifiée${known === null ? "" : ` le ${dayText(known)}`} : ${reason}`);
}

const MOST_KNOWN = 2_000;

/** How many lines the texts that many findings share take: a remedy is the same for all those of its rule. */
function lineCounter(): typeof lineCount {
  const known = new Map<string, number>();
  return (text, width, style) => {
    const key = `${width} ${text}`;
    const lines = known.get(key) ?? lineCount(text, width, style);
    if (known.size < MOST_KNOWN) known.set(key, lines);
    return lines;
  };
}

function heightOf(row: readonly ModelValue[], linesOf: typeof lineCount): number {
  const lines = row.map((value, index) => {
    const { width, style } = COLUMNS[index] as (typeof COLUMNS)[number];
    const words = typeof value === "string" ? value : isLinked(value) ? value.text : "";
    return words === "" ? 1 : linesOf(words, width, style);
  });
  return rowHeight(Math.max(...lines), "tableTextWrapped");
}

function isLinked(value: ModelValue): value is LinkedText {
  return typeof value === "object" && value !== null && "text" in value;
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
