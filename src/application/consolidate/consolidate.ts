import { consolidatedBilan } from "../../core/bilan/consolidated/consolidated-bilan";
import type { Member, UnreadWorkbook } from "../../core/bilan/consolidated/member";
import { indicatorsOf } from "../../core/indicators/indicators";
import { layoutBilan } from "../bilan/layout-bilan";
import type { ControlReport } from "../control/control-workbook";
import type { Clock } from "../ports/clock";
import type { JobControl } from "../ports/progress";
import { UserError } from "../ports/user-error";
import type { Workbook } from "../ports/workbook";
import { runInSlices } from "../time-slices";

/** A workbook that was controlled, under the name of its file. */
export interface ControlledFile {
  readonly file: string;
  readonly report: ControlReport;
}

/**
 * Writes one Bilan over several controlled workbooks.
 * @returns the name of the sheet.
 * @throws UserError when their figures cannot be added up: another programme, another year, twice the same PLIE, or none at all.
 */
export async function writeConsolidated(
  workbook: Workbook,
  files: readonly ControlledFile[],
  unread: readonly UnreadWorkbook[],
  clock: Clock,
  job?: JobControl,
): Promise<string> {
  refuseMixture(files);
  const members: Member[] = [];
  for (const { file, report } of files) {
    const indicators = await runInSlices(indicatorsOf(report), clock, job, () => {
      job?.progress?.({ label: "Calcul du bilan consolidé", done: members.length, total: files.length });
    });
    members.push({ file, control: report, indicators });
  }
  return workbook.writeSheet(layoutBilan(consolidatedBilan(members, unread)), job);
}

function refuseMixture(files: readonly ControlledFile[]): void {
  const [first] = files;
  if (!first) throw new UserError("Aucun des classeurs n'a pu être lu : il n'y a rien à consolider.");
  const plies = new Map<string, string>();
  for (const { file, report } of files) {
    const { programme, year, profile } = report.context;
    if (programme !== first.report.context.programme)
      throw new UserError(
        `« ${first.file} » et « ${file} » ne relèvent pas du même programme : leurs indicateurs ne s'additionnent pas.`,
      );
    if (year !== first.report.context.year)
      throw new UserError(
        `« ${first.file} » et « ${file} » ne portent pas sur le même exercice (${first.report.context.year} et ${year}).`,
      );
    const twin = profile ? plies.get(profile.id) : undefined;
    if (twin !== undefined)
      throw new UserError(
        `« ${twin} » et « ${file} » sont deux classeurs du même PLIE (${profile?.name ?? ""}) : les personnes seraient comptées deux fois.`,
      );
    if (profile) plies.set(profile.id, file);
  }
}
