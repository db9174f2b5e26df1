import { dayText } from "../../core/domain/value-text";
import { counted } from "../../core/text/french";
import type { ControlReport } from "../control/control-workbook";
import type { SheetModel } from "../ports/sheet-model";
import type { ReferentGroup } from "./by-referent";
import { layoutByReferent } from "./layout-by-referent";
import type { Task } from "./tasks";

/** The sheet « À faire »: what is late and what is due within so many days. */
export function layoutTasks(report: ControlReport, groups: readonly ReferentGroup<Task>[], days: number): SheetModel {
  const today = dayText(report.context.controlDay);
  const total = groups.reduce((sum, { items }) => sum + items.length, 0);
  return layoutByReferent(
    report,
    {
      name: "À faire",
      mark: "a-faire",
      told:
        total === 0
          ? `Rien à faire au ${today} ni dans les ${days} jours qui suivent.`
          : `${counted(total, "action")} au ${today} : ce qui est en retard, puis les ${days} jours qui suivent.`,
      count: (tasks) => {
        const late = tasks.filter((task) => task.late).length;
        return `${counted(tasks.length, "action")}${late > 0 ? `, dont ${late} en retard` : ""}`;
      },
      columns: [
        { heading: "Pour le", width: 12, style: "tableDate" },
        { heading: "À faire", width: 46, style: "tableTextWrapped" },
      ],
      cells: ({ day, text }) => [{ day }, text],
    },
    groups,
  );
}
