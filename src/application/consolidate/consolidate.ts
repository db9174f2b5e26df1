import { consolidatedBilan, consolidatedTitle } from "../../core/bilan/consolidated/consolidated-bilan";
import type { Member, UnreadWorkbook } from "../../core/bilan/consolidated/member";
import { sharedPeople, type SharedPerson } from "../../core/bilan/consolidated/shared-people";
import type { History } from "../../core/indicators/evolution/history";
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
  /** What its sheet « Historique » tells of former years. */
  readonly history?: History;
}

/** A consolidation that was written. */
export interface Consolidation {
  /** The name of the sheet. */
  readonly sheet: string;
  readonly members: readonly Member[];
  /** Who is in several of the workbooks. */
  readonly shared: readonly SharedPerson[];
}

/**
 * Writes one Bilan over several controlled workbooks.
 * @throws UserError when their figures cannot be added up: another programme, another year, twice the same PLIE, or none at all.
 */
export async function writeConsolidated(
  workbook: Workbook,
  files: readonly ControlledFile[],
  unread: readonly UnreadWorkbook[],
  clock: Clock,
  job?: JobControl,
): Promise<Consolidation> {
  refuseMixture(files);
  const members: Member[] = [];
  for (const { file, report, history } of files) {
    const indicators = await runInSlices(indicatorsOf(report), clock, job, () => {
      job?.progress?.({ label: "Calcul du bilan consolidé", done: members.length, total: files.length });
    });
    members.push({ file, control: report, indicators, ...(history && { history }) });
  }
  const shared = await runInSlices(sharedPeople(members), clock, job, () => undefined);
  const sheet = await workbook.writeSheet(layoutBilan(consolidatedBilan(members, unread, shared)), job);
  return { sheet, members, shared };
}

/** What the Bilan of these files is called. */
export function consolidationTitle([first]: readonly ControlledFile[]): string {
  return first ? consolidatedTitle(first.report.context.year) : "Bilan consolidé";
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
