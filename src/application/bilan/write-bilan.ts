import { buildBilan } from "../../core/bilan/build-bilan";
import type { Remarks } from "../../core/bilan/facts";
import type { ChoosableBilan } from "../../core/bilan/left-out-fiches";
import type { Detail } from "../../core/bilan/detail";
import { describeFinding } from "../../core/engine/describe";
import { listText } from "../../core/text/french";
import { ATTESTATION_MARK, ATTESTATION_NAME } from "../audit/attestation-sheet";
import { attestationWithin } from "../audit/attest-bilan";
import { annualFactsOf } from "../annual/annual-facts";
import type { BilanChoices } from "./bilan-choices";
import type { ControlReport } from "../control/control-workbook";
import { draftOf } from "../ports/draft-of";
import type { Clock } from "../ports/clock";
import { ownCandidates } from "../ports/own-sheet";
import type { JobControl } from "../ports/progress";
import { UserError } from "../ports/user-error";
import type { SheetDraft, SheetInfo, SheetsWritten, Workbook } from "../ports/workbook";
import { runInSlices } from "../time-slices";
import { ANOMALIES_MARK, anomaliesLayout, type AnomaliesLayout, type AnomaliesOptions } from "./layout-anomalies";
import { BILAN_MARK, BILAN_SHEET, layoutBilan } from "./layout-bilan";
import { logoOf } from "./logo";
import { followUpsOf } from "./follow-ups";
import { DETAIL_MARK, detailLayout, type DetailLayout } from "./layout-detail";

/** The names that the written sheets received. */
export interface WrittenSheets {
  readonly bilan: string;
  readonly anomalies: string;
  readonly detail: string;
  readonly attestation: string;
}

const ANOMALIES = { name: "Anomalies", mark: ANOMALIES_MARK };

/** The sheets that are written, each over the one of an earlier run. */
const OURS = [
  { name: "Bilan", mark: BILAN_MARK },
  ANOMALIES,
  { name: "Détail", mark: DETAIL_MARK },
  { name: ATTESTATION_NAME, mark: ATTESTATION_MARK },
];

/** The rule that refuses a Bilan of zeros. */
const NO_PARTICIPANT = "STR-08";

/**
 * Writes the sheets Bilan, Anomalies, Détail and Attestation of a control; together they replace those that an earlier run wrote, which stay whole until then. The Bilan
 * is written last, since its formulas and links speak of the two others, and stands before them.
 * @throws UserError when no participant was in an operation during the year (STR-08), or when a sheet to replace is protected; CancelledError when the person cancels.
 */
export async function writeBilan(
  workbook: Workbook,
  report: ControlReport,
  dependencies: { readonly clock: Clock; readonly choices?: BilanChoices },
  job?: JobControl,
): Promise<WrittenSheets & Pick<SheetsWritten, "notices">> {
  const { clock, choices = {} } = dependencies;
  refuseEmptyYear(report);
  const { sheets } = await workbook.describe();
  await refuseProtected(workbook, sheets);
  const { section, model: attestation } = await attestationWithin(workbook, report, clock, choices, job);
  const annual = await annualFactsOf(workbook, [], sheets);
  const logo = await logoOf(workbook, sheets);
  const bilan = await builtWithin(report, { ...annual, ...choices, annexes: [section] }, clock, job);
  const anomalies = await anomaliesWithin(
    report,
    clock,
    { ...choices, followUps: await followUpsOf(workbook, ANOMALIES, sheets) },
    job,
  );
  const detail = await detailWithin(bilan.detail, clock, job);
  const drafts: readonly SheetDraft[] = [
    draftOf(anomalies.model),
    draftOf(detail.model),
    draftOf(attestation),
    {
      ...BILAN_SHEET,
      model: ({ inLinks, inFormulas }) => {
        const sheet = inLinks(detail.model.name);
        const places = {
          anomalies: { sheet: inLinks(anomalies.model.name), rowOfRule: anomalies.rowOfRule },
          detail: detail.places && { ...detail.places, sheet, formulaSheet: inFormulas(detail.model.name) },
        };
        return layoutBilan(bilan, places, logo.picture);
      },
    },
  ];
  const { names, notices } = await workbook.writeSheets(drafts, job);
  const [anomaliesName = "", detailName = "", attestationName = "", bilanName = ""] = names;
  return {
    bilan: bilanName,
    anomalies: anomaliesName,
    detail: detailName,
    attestation: attestationName,
    notices: [...notices, ...logo.notices],
  };
}

/** The Bilan as content. */
export function builtWithin(
  report: ControlReport,
  choices: Pick<Remarks, "history" | "comments" | "leaves" | "withoutFiches" | "annexes">,
  clock: Clock,
  job: JobControl | undefined,
): Promise<ChoosableBilan> {
  let steps = 0;
  return runInSlices(buildBilan(report, { ...report, ...choices }), clock, job, () => {
    steps += 1;
    job?.progress?.({ label: "Calcul du bilan", done: steps, total: steps + 1 });
  });
}

/**
 * Writes the sheet Anomalies alone.
 * @returns the name it received.
 */
export async function writeAnomalies(
  workbook: Workbook,
  report: ControlReport,
  dependencies: { readonly clock: Clock },
  options: AnomaliesOptions = {},
  job?: JobControl,
): Promise<string> {
  const followUps = await followUpsOf(workbook, ANOMALIES);
  const { model } = await anomaliesWithin(report, dependencies.clock, { ...options, followUps }, job);
  return workbook.writeSheet(model, job);
}

function anomaliesWithin(
  report: ControlReport,
  clock: Clock,
  options: AnomaliesOptions,
  job: JobControl | undefined,
): Promise<AnomaliesLayout> {
  return runInSlices(anomaliesLayout(report, options), clock, job, (done) => {
    job?.progress?.({ label: "Liste des anomalies", done, total: report.findings.length });
  });
}

function detailWithin(detail: Detail, clock: Clock, job: JobControl | undefined): Promise<DetailLayout> {
  return runInSlices(detailLayout(detail), clock, job, (done) => {
    job?.progress?.({ label: "Détail des lignes comptées", done, total: detail.rows.length });
  });
}

/** Before the first sheet: one that is refused half-way would leave sheets of two different controls. */
async function refuseProtected(workbook: Workbook, sheets: readonly SheetInfo[]): Promise<void> {
  // The first one of each is replaced, when its cells say that it is ours: a protected copy that the person keeps beside it is no hindrance.
  const written = OURS.flatMap((model) => ownCandidates(model, sheets)[0]?.name ?? []);
  const locked = written.length === 0 ? [] : await workbook.protectedSheets(written);
  if (locked.length === 0) return;
  const [names, verb, it] =
    locked.length === 1 ? ["La feuille", "est protégée", "la"] : ["Les feuilles", "sont protégées", "les"];
  throw new UserError(
    `${names} ${listText(locked.map((name) => `« ${name} »`))} ${verb}, le bilan ne peut pas ${it} remplacer : ôtez la protection (onglet Révision), puis recommencez. Rien n'a été écrit.`,
  );
}

/** @throws UserError when no participant was in an operation during the year. */
export function refuseEmptyYear(report: ControlReport): void {
  for (let index = 0; index < report.findings.length; index += 1) {
    if (report.rules[report.findings.ruleAt(index)]?.code === NO_PARTICIPANT)
      throw new UserError(describeFinding(report, index).message, "frame");
  }
}
