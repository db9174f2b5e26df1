import { differencesWith, type Difference, type StatedAttestation } from "../../core/audit/verify";
import { buildBilan } from "../../core/bilan/build-bilan";
import { RULE_SET_VERSION } from "../../core/rules/catalogue";
import { annualFactsOf } from "../annual/annual-facts";
import { layoutBilan, BILAN_MARK } from "../bilan/layout-bilan";
import type { ControlOptions } from "../control/control-options";
import type { ControlReport } from "../control/control-workbook";
import type { Clock } from "../ports/clock";
import type { JobControl } from "../ports/progress";
import { UserError } from "../ports/user-error";
import type { Workbook, WorkbookInfo } from "../ports/workbook";
import { runInSlices } from "../time-slices";
import { ATTESTATION_MARK, ATTESTATION_NAME, readAttestation } from "./attestation-sheet";
import { figureDifferences } from "./bilan-figures";

/** A Bilan that was checked. */
export interface Verification {
  readonly stated: StatedAttestation;
  /** Nothing when the repeated control is the one that was attested. */
  readonly differences: readonly Difference[];
  /** The rules of another version were used: a difference may come from them alone. */
  readonly otherRules: boolean;
}

/** What a written Bilan says of itself, with the sheet that bears its figures. */
export interface WrittenBilan {
  readonly stated: StatedAttestation;
  readonly sheet: string;
}

/**
 * Finds the Bilan and its attestation in a workbook, also where another program has saved it and its marks are gone.
 * @throws UserError when there is none.
 */
export async function findWrittenBilan(workbook: Workbook): Promise<WrittenBilan> {
  const info = await workbook.describe();
  const sheet = sheetOf(info, BILAN_MARK, "Bilan");
  const attestation = sheetOf(info, ATTESTATION_MARK, ATTESTATION_NAME);
  const refusal = (why: string): UserError =>
    new UserError(`Le classeur « ${info.name} » ${why} : écrivez-y d'abord le bilan, puis vérifiez-le.`, "bilan");
  if (sheet === null) throw refusal("n'a pas de bilan écrit par bilan-plie");
  if (attestation === null) throw refusal("a un bilan sans feuille Attestation");
  const stated = readAttestation(await workbook.readSheet(attestation));
  if (stated === null) throw refusal(`a une feuille « ${attestation} » qui n'est pas une attestation de bilan-plie`);
  return { stated, sheet };
}

function sheetOf({ sheets }: WorkbookInfo, mark: string, name: string): string | null {
  return (sheets.find((sheet) => sheet.mark === mark) ?? sheets.find((sheet) => sheet.name === name))?.name ?? null;
}

/** The options of a control that repeats the one that was attested. */
export function repeatedOptions({ stated }: WrittenBilan): ControlOptions {
  const { programme, year, controlDay, plie, settings } = stated;
  return { programme, year, controlDay, settings, ...(plie === null ? {} : { plie }) };
}

/** Compares a control that was repeated with what the workbook states, and its figures with those of the sheet Bilan. */
export async function verifyBilan(
  workbook: Workbook,
  { stated, sheet }: WrittenBilan,
  report: ControlReport,
  clock: Clock,
  job?: JobControl,
): Promise<Verification> {
  const step = (): void => job?.progress?.({ label: "Vérification du bilan", done: 0, total: 1 });
  const differences = await runInSlices(differencesWith(stated, report), clock, job, step);
  const remarks = { ...report, ...(await annualFactsOf(workbook)), withoutFiches: new Set(stated.leftOut) };
  const bilan = await runInSlices(buildBilan(report, remarks), clock, job, step);
  const figures = figureDifferences(layoutBilan(bilan), await workbook.readSheet(sheet, job));
  return {
    stated,
    otherRules: stated.version !== RULE_SET_VERSION,
    differences: [
      ...differences,
      ...figures.map(({ section, line, column, written, found }): Difference => ({
        nature: "chiffre",
        sheet,
        row: null,
        column: column === "" ? null : column,
        before: written,
        after: found,
        message: `${section}, « ${line} »${column === "" ? "" : `, ${column.toLowerCase()}`} : le bilan écrit « ${written} », le contrôle refait donne « ${found} ».`,
      })),
    ],
  };
}
