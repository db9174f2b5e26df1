import { attest, attestationSection } from "../../core/audit/attestation";
import type { BilanSection } from "../../core/bilan/model";
import type { BilanChoices } from "../bilan/bilan-choices";
import type { ControlReport } from "../control/control-workbook";
import type { Clock } from "../ports/clock";
import type { JobControl } from "../ports/progress";
import type { SheetModel } from "../ports/sheet-model";
import type { Workbook } from "../ports/workbook";
import { runInSlices } from "../time-slices";
import { attestationSheet } from "./attestation-sheet";

/** What attests a control: a section of its Bilan, and the sheet beside it. */
export async function attestationWithin(
  workbook: Workbook,
  report: ControlReport,
  clock: Clock,
  { withoutFiches = new Set() }: Pick<BilanChoices, "withoutFiches">,
  job?: JobControl,
): Promise<{ readonly section: BilanSection; readonly model: SheetModel }> {
  const attestation = await runInSlices(attest(report), clock, job, () => {
    job?.progress?.({ label: "Empreinte des données", done: 0, total: 1 });
  });
  const file = (await workbook.fileDigest?.()) ?? null;
  return {
    section: attestationSection(attestation),
    model: attestationSheet(attestation, file, [...withoutFiches].sort()),
  };
}
