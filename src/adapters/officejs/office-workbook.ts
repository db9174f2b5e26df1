import type { Workbook } from "../../application/ports/workbook";
import { changeCells } from "./patching/change-cells";
import { clearHighlights, highlight } from "./patching/highlights";
import { readRows, readSheet } from "./reading/read-sheet";
import { selectCell } from "./select-cell";
import { readSetting, writeSetting } from "./settings";
import { describeWorkbook, protectedSheets } from "./session/sheet-marks";
import { withWaitNotice } from "./session/wait-notice";
import { RETRY_AFTER_MS } from "./session/try-twice";
import { writeSheet, writeSheets } from "./writing/write-sheets";

/**
 * The workbook open in Excel around this task pane; ExcelApi 1.9 is enough.
 * @param retryAfterMs how long it waits before it tries again what Excel refuses behind another workbook.
 */
export function createOfficeWorkbook({ retryAfterMs = RETRY_AFTER_MS } = {}): Workbook {
  return {
    describe: describeWorkbook,
    protectedSheets,
    readSheet: (name, control) => withWaitNotice(control, (noticed) => readSheet(name, noticed)),
    readRows: (name, firstRow, lastRow, control) =>
      withWaitNotice(control, (noticed) => readRows(name, firstRow, lastRow, noticed)),
    writeSheet: (model, control) => withWaitNotice(control, (noticed) => writeSheet(model, noticed, retryAfterMs)),
    writeSheets: (drafts, control) => withWaitNotice(control, (noticed) => writeSheets(drafts, noticed, retryAfterMs)),
    highlight: (highlights, control) => withWaitNotice(control, (noticed) => highlight(highlights, noticed)),
    clearHighlights: (control) => withWaitNotice(control, clearHighlights),
    changeCells: (changes, control) => withWaitNotice(control, (noticed) => changeCells(changes, noticed)),
    selectCell,
    readSetting,
    writeSetting,
  };
}
