import { dayText } from "../../core/domain/value-text";
import type { Table } from "../../core/reading/table";
import { counted } from "../../core/text/french";
import type { ControlReport } from "../control/control-workbook";
import type { Clock } from "../ports/clock";
import type { JobControl } from "../ports/progress";
import type { SheetModel } from "../ports/sheet-model";
import type { Workbook } from "../ports/workbook";
import { runInSlices } from "../time-slices";
import { byReferent } from "./by-referent";
import { incompleteExitsOf, type IncompleteExit } from "./incomplete-exits";
import { layoutByReferent } from "./layout-by-referent";

/**
 * Writes the sheet « Sorties à compléter » of a control: for each exit what is missing, by référent. It replaces that of an earlier run.
 * @returns the name it received.
 */
export async function writeIncompleteExits(
  workbook: Workbook,
  report: ControlReport,
  clock: Clock,
  job?: JobControl,
): Promise<string> {
  const exits = await runInSlices(incompleteExitsOf(report), clock, job, () => undefined);
  return workbook.writeSheet(layoutIncompleteExits(report, exits), job);
}

/** That sheet. */
export function layoutIncompleteExits(report: ControlReport, exits: readonly IncompleteExit[]): SheetModel {
  const today = dayText(report.context.controlDay);
  return layoutByReferent(
    report,
    {
      name: "Sorties à compléter",
      mark: "sorties-a-completer",
      told:
        exits.length === 0
          ? `Aucune sortie à compléter au ${today}.`
          : `${counted(exits.length, "sortie")} à compléter au ${today} : ce qui manque pour les vérifier.`,
      count: (items) => counted(items.length, "sortie"),
      columns: [
        { heading: "Sortie le", width: 12, style: "tableDate" },
        { heading: "Type de sortie", width: 24, style: "tableTextWrapped" },
        { heading: "Il manque", width: 42, style: "tableTextWrapped" },
      ],
      cells: ({ day, type, missing }) => [day === null ? null : { day }, type ?? "", missing],
    },
    byReferent(exits, report.tables.participants as Table<"participants">),
  );
}
