import { assemble, type AssembledTable, type LeftColumn } from "../../core/audit/assemble";
import { protocolTogether, type ProtocolDifference, type ProtocolSheet } from "../../core/audit/assemble-protocol";
import { isCellError, type CellValue } from "../../core/domain/cell";
import { PROGRAMME_LABELS } from "../../core/domain/programme";
import { SETTING_IDS, settingWords, type SettingId } from "../../core/domain/settings";
import { fieldOf, SHEETS, type SheetKind } from "../../core/questionnaire/sheets";
import type { ControlledFile } from "../consolidate/consolidate";
import type { ControlOptions } from "../control/control-options";
import { controlWorkbook, type ControlDependencies } from "../control/control-workbook";
import { draftOf } from "../ports/draft-of";
import type { JobControl } from "../ports/progress";
import type { ModelValue, SheetModel, StyleName } from "../ports/sheet-model";
import { UserError } from "../ports/user-error";
import type { Workbook } from "../ports/workbook";
import { dataSheet, SPARE_ROWS } from "../template/data-sheet";
import { settingsSheet } from "../template/settings-sheet-model";
import { runInSlices } from "../time-slices";
import { conflictsIn, conflictsSheet, type Conflict } from "./assembly-conflicts";

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
  const protocol = protocolTogether(parts);
  const { options, notices } = commonOptions(files);
  const models = [settingsSheet(catalogue, options), ...tables.map(sheetOf), ...protocol.sheets.map(protocolSheet)];
  await workbook.writeSheets(models.map(draftOf), job);
  const report = await controlWorkbook(workbook, options, dependencies, job);
  const conflicts = conflictsIn(report, tables);
  if (conflicts.length > 0) await workbook.writeSheet(conflictsSheet(conflicts), job);
  return {
    rows: new Map([...tables, ...protocol.sheets].map(({ kind, rows }) => [kind, rows.length])),
    conflicts,
    notices: [...notices, ...protocol.differences.map(differenceSentence), ...leftNotices([...left, ...protocol.left])],
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
        `${both} sont de deux PLIE (${context.profile.name} et ${profile.name}) : pour un bilan de plusieurs PLIE, « Réunir plusieurs PLIE » (rubrique Bilan du volet, ou commande « consolider »).`,
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
        `Réglage « ${settingWords(id)} » : ${values.map((value) => `« ${value} »`).join(" et ")} selon le classeur ; choisissez-le dans Paramètres.`,
      );
  }
  const days = new Set(contexts.map(({ controlDay }) => controlDay));
  if (days.size > 1) notices.push("Les classeurs n'ont pas la même date de contrôle : choisissez-la dans Paramètres.");
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

function differenceSentence({ kind, fiche, file, other }: ProtocolDifference): string {
  const files = `« ${file} » et « ${other} »`;
  return fiche === null
    ? `${files} n'ont pas la même feuille « ${SHEETS[kind].name} » : celle de « ${file} » est reprise, comparez-les.`
    : `${files} ne décrivent pas de même la fiche « ${fiche} » : celle de « ${file} » est reprise, comparez-les.`;
}

/** As the template has it: a protocol is nobody's rows, and its fiches say whose they are. */
const protocolSheet = ({ kind, rows }: ProtocolSheet): SheetModel => dataSheet(kind, rows, SPARE_ROWS);

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
