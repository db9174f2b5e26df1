import type { Workbook } from "../../application/ports/workbook";
import { changeCells } from "./patching/change-cells";
import { clearHighlights, highlight } from "./patching/highlights";
import { readRows, readSheet } from "./reading/read-sheet";
import { selectCell } from "./select-cell";
import { readSetting, writeSetting } from "./settings";
import { describeWorkbook, protectedSheets } from "./session/sheet-marks";
import { withWaitNotice } from "./session/wait-notice";
import { writeSheet } from "./writing/write-sheet";

/** The workbook open in Excel around this task pane; ExcelApi 1.9 is enough. */
export function createOfficeWorkbook(): Workbook {
  return {
    describe: describeWorkbook,
    protectedSheets,
    readSheet: (name, control) => withWaitNotice(control, (noticed) => readSheet(name, noticed)),
    readRows: (name, firstRow, lastRow, control) =>
      withWaitNotice(control, (noticed) => readRows(name, firstRow, lastRow, noticed)),
    writeSheet: (model, control) => withWaitNotice(control, (noticed) => writeSheet(model, noticed)),
    highlight: (highlights, control) => withWaitNotice(control, (noticed) => highlight(highlights, noticed)),
    clearHighlights: (control) => withWaitNotice(control, clearHighlights),
    changeCells: (changes, control) => withWaitNotice(control, (noticed) => changeCells(changes, noticed)),
    selectCell,
    readSetting,
    writeSetting,
  };
}
