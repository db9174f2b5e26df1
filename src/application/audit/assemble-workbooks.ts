import { assemble, type AssembledTable, type LeftColumn, type Origin } from "../../core/audit/assemble";
import { isCellError, type CellValue } from "../../core/domain/cell";
import { PROGRAMME_LABELS } from "../../core/domain/programme";
import { SETTING_IDS, type SettingId } from "../../core/domain/settings";
import { describeFinding } from "../../core/engine/describe";
import { fieldOf, SHEETS, type SheetKind } from "../../core/questionnaire/sheets";
import { textsOf } from "../../core/reading/cells";
import type { Table } from "../../core/reading/table";
import { foldWords } from "../../core/text/fold";
import type { ControlledFile } from "../consolidate/consolidate";
import type { ControlOptions } from "../control/control-options";
import { controlWorkbook, type ControlDependencies, type ControlReport } from "../control/control-workbook";
import { draftOf } from "../ports/draft-of";
import type { JobControl } from "../ports/progress";
import type { ModelValue, SheetModel, StyleName } from "../ports/sheet-model";
import { UserError } from "../ports/user-error";
import type { Workbook } from "../ports/workbook";
import { settingsSheet } from "../template/settings-sheet-model";
import { runInSlices } from "../time-slices";
import { listSheet } from "./list-sheet";

/** Something that two workbooks say of the same thing, and that a person must settle. */
export interface Conflict {
  /** The rule that found it; null for what no rule looks at. */
  readonly rule: string | null;
  /** In the assembled workbook. */
  readonly sheet: string;
  readonly row: number;
  readonly origin: Origin;
  readonly other: Origin;
  readonly message: string;
}

export interface AssembledWorkbook {
  readonly rows: ReadonlyMap<SheetKind, number>;
  readonly conflicts: readonly Conflict[];
  /** French sentences: columns that did not follow, settings on which the workbooks do not agree. */
  readonly notices: readonly string[];
}

/**
 * Writes one workbook from those of several operators of one PLIE: their rows under one another, with where each comes from; then what they say against one
 * another, told by the same rules as duplicates inside one workbook. Nothing is united, nothing is chosen.
 * @throws UserError when they are not of one PLIE, one programme and one year.
 */
export async function assembleWorkbooks(
  workbook: Workbook,
  named: readonly ControlledFile[],
  dependencies: ControlDependencies,
  job?: JobControl,
): Promise<AssembledWorkbook> {
  const files = toldApart(named);
  refuseMixture(files);
  const { clock, catalogue } = dependencies;
  const parts = files.map(({ file, report }) => ({ file, tables: report.tables }));
  const { tables, left } = await runInSlices(assemble(parts), clock, job, () => {
    job?.progress?.({ label: "Assemblage des classeurs", done: 0, total: files.length });
  });
  const { options, notices } = commonOptions(files);
  const models = [settingsSheet(catalogue, options), ...tables.map(sheetOf)];
  await workbook.writeSheets(models.map(draftOf), job);
  const report = await controlWorkbook(workbook, options, dependencies, job);
  const conflicts = conflictsIn(report, tables);
  if (conflicts.length > 0) await workbook.writeSheet(conflictsSheet(conflicts), job);
  return {
    rows: new Map(tables.map(({ kind, rows }) => [kind, rows.length])),
    conflicts,
    notices: [...notices, ...leftNotices(left)],
  };
}

/** Files of several folders may bear one name: rows must still say which they come from. */
function toldApart(files: readonly ControlledFile[]): readonly ControlledFile[] {
  const taken = new Set<string>();
  return files.map(({ file, report }) => {
    let name = file;
    for (let number = 2; taken.has(name); number += 1) name = `${file} (${number})`;
    taken.add(name);
    return { file: name, report };
  });
}

function refuseMixture(files: readonly ControlledFile[]): void {
  const [first, ...others] = files;
  if (!first || others.length === 0)
    throw new UserError("Indiquez au moins deux classeurs à assembler : un seul n'a rien à assembler.");
  const { context } = first.report;
  for (const { file, report } of others) {
    const { profile, programme, year } = report.context;
    const both = `« ${first.file} » et « ${file} »`;
    if (profile && context.profile && profile.id !== context.profile.id)
      throw new UserError(
        `${both} sont de deux PLIE (${context.profile.name} et ${profile.name}) : « consolider » fait un bilan de plusieurs PLIE.`,
      );
    if (programme !== context.programme)
      throw new UserError(
        `${both} ne relèvent pas du même programme (${PROGRAMME_LABELS[context.programme]} et ${PROGRAMME_LABELS[programme]}).`,
      );
    if (year !== context.year)
      throw new UserError(`${both} ne portent pas sur le même exercice (${context.year} et ${year}).`);
  }
}

/** What all the workbooks agree on; a setting on which they do not keeps its default, and is told. */
function commonOptions(files: readonly ControlledFile[]): { options: ControlOptions; notices: string[] } {
  const contexts = files.map(({ report }) => report.context);
  const [first] = contexts as [(typeof contexts)[number]];
  const settings: Partial<Record<SettingId, string>> = {};
  const notices: string[] = [];
  for (const id of SETTING_IDS) {
    const values = [...new Set(contexts.map((context) => context.settings[id]))];
    if (values.length === 1) settings[id] = first.settings[id];
    else
      notices.push(
        `Réglage ${id} : ${values.map((value) => `« ${value} »`).join(" et ")} selon le classeur ; choisissez-le dans Paramètres.`,
      );
  }
  const days = new Set(contexts.map(({ controlDay }) => controlDay));
  if (days.size > 1) notices.push("Les classeurs n'ont pas la même date de contrôle : choisissez-la dans Paramètres.");
  if (files.filter(({ report }) => report.tables.protocol).length > 1)
    notices.push("Plusieurs classeurs ont une feuille Protocole : celle du premier est reprise, comparez-les.");
  const plie = contexts.find(({ profile }) => profile)?.profile?.id;
  return {
    options: {
      programme: first.programme,
      year: first.year,
      settings,
      ...(plie !== undefined && { plie }),
      ...(days.size === 1 && { controlDay: first.controlDay }),
    },
    notices,
  };
}

function leftNotices(left: readonly LeftColumn[]): string[] {
  const bySheet = new Map<string, string[]>();
  for (const { file, sheet, heading } of left) {
    const key = `« ${file} », feuille « ${sheet} »`;
    bySheet.set(key, [...(bySheet.get(key) ?? []), `« ${heading} »`]);
  }
  return [...bySheet].map(([key, headings]) => `${key} : colonnes non reprises : ${headings.join(", ")}.`);
}

const ORIGIN_HEADINGS = ["Classeur d'origine", "Ligne d'origine"];

function sheetOf({ kind, columns, rows, origins }: AssembledTable): SheetModel {
  const styles = columns.map(({ field }): StyleName => {
    const { kind: type } = fieldOf(kind, field);
    return type === "day" ? "inputDate" : type === "number" || type === "months" ? "inputNumber" : "inputText";
  });
  return {
    name: SHEETS[kind].name,
    showGridlines: true,
    columnWidths: [...columns.map(() => 16), 26, 10],
    rowHeights: [{ row: 0, height: 42 }],
    blocks: [
      {
        row: 0,
        column: 0,
        values: [[...columns.map(({ heading }) => heading), ...ORIGIN_HEADINGS]],
        styles: "inputHeading",
      },
      ...(rows.length === 0
        ? []
        : [
            {
              row: 1,
              column: 0,
              values: rows.map((row, index) => [
                ...row.map(cellOf),
                origins[index]?.file ?? "",
                origins[index]?.row ?? null,
              ]),
              styles: [...styles, "inputText" as const, "inputNumber" as const],
            },
          ]),
    ],
    freeze: { rows: 1, columns: kind === "participants" ? 3 : 1 },
  };
}

function cellOf(value: CellValue): ModelValue {
  return isCellError(value) ? { formula: "NA()", value: value.error } : value;
}

/** What a rule says of two rows that come from two workbooks, and indicators that two of them give. */
function conflictsIn(report: ControlReport, assembled: readonly AssembledTable[]): Conflict[] {
  const originOf = (kind: SheetKind, sheetRow: number): Origin | undefined =>
    assembled.find((table) => table.kind === kind)?.origins[sheetRow - 2];
  const conflicts: Conflict[] = [];
  for (const index of report.findings.sorted()) {
    const { details, table, row } = report.findings.at(index);
    if (row === null || details.other === undefined) continue;
    const { kind } = report.list[table] as Table;
    const text = describeFinding(report, index);
    const [origin, other] = [originOf(kind, text.row ?? 0), originOf(kind, details.other)];
    if (!origin || !other || origin.file === other.file) continue;
    conflicts.push({
      rule: text.rule.code,
      sheet: text.sheet,
      row: text.row ?? 0,
      origin,
      other,
      message: text.message,
    });
  }
  const indicators = report.tables.indicators as Table | undefined;
  if (indicators) conflicts.push(...sameIndicators(indicators, (row) => originOf("indicators", row)));
  return conflicts;
}

/** One indicator that two workbooks give: whether they add up or say the same, nobody knows but they. */
function sameIndicators(table: Table, originOf: (sheetRow: number) => Origin | undefined): Conflict[] {
  const [fiche, indicator] = [textsOf(table.columns.get("fiche")), textsOf(table.columns.get("indicator"))];
  const first = new Map<string, number>();
  const conflicts: Conflict[] = [];
  for (let row = 0; row < table.rowCount; row += 1) {
    const key = `${foldWords(fiche(row) ?? "")}|${foldWords(indicator(row) ?? "")}`;
    if (!table.present[row] || key === "|") continue;
    const known = first.get(key);
    if (known === undefined) {
      first.set(key, row);
      continue;
    }
    const [sheetRow, otherRow] = [table.firstRow + row + 1, table.firstRow + known + 1];
    const [origin, other] = [originOf(sheetRow), originOf(otherRow)];
    if (!origin || !other || origin.file === other.file) continue;
    conflicts.push({
      ...{ rule: null, sheet: table.grid.name, row: sheetRow, origin, other },
      message: `Le même indicateur que ligne ${otherRow}, d'un autre classeur : gardez une ligne, ou additionnez-les.`,
    });
  }
  return conflicts;
}

function conflictsSheet(conflicts: readonly Conflict[]): SheetModel {
  return listSheet({
    name: "Conflits",
    mark: "conflits",
    title: "Ce que les classeurs se contredisent",
    sentences: [
      "Deux lignes venues de deux classeurs parlent de la même chose. Rien n'a été choisi : corrigez ou gardez, puis contrôlez de nouveau.",
    ],
    columns: [
      { heading: "Feuille", width: 16, style: "tableText" },
      { heading: "Ligne", width: 8, style: "tableCentered" },
      { heading: "Règle", width: 10, style: "tableText" },
      { heading: "Classeur", width: 28, style: "tableLabel" },
      { heading: "Sa ligne", width: 9, style: "tableCentered" },
      { heading: "Autre classeur", width: 28, style: "tableLabel" },
      { heading: "Son autre ligne", width: 10, style: "tableCentered" },
      { heading: "Conflit", width: 54, style: "tableTextWrapped" },
    ],
    rows: conflicts.map(({ sheet, row, rule, origin, other, message }) => [
      ...[sheet, row, rule, origin.file, origin.row, other.file, other.row, message],
    ]),
    repeated: 2,
    table: "Conflits_bilan_plie",
  });
}
