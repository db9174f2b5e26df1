import type { JobControl } from "../../application/ports/progress";
import type { Workbook } from "../../application/ports/workbook";
import { changeCells } from "./patching/change-cells";
import { clearHighlights, highlight } from "./patching/highlights";
import { readRows, readSheet } from "./reading/read-sheet";
import { selectCell } from "./select-cell";
import { readSetting, updateSetting, writeSetting } from "./settings";
import { asOnlyWriter } from "./session/one-writer";
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
    writeSheet: (model, control) => alone(control, (noticed) => writeSheet(model, noticed, retryAfterMs)),
    writeSheets: (drafts, control) => alone(control, (noticed) => writeSheets(drafts, noticed, retryAfterMs)),
    highlight: (highlights, control) => alone(control, (noticed) => highlight(highlights, noticed)),
    clearHighlights: (control) => alone(control, clearHighlights),
    changeCells: (changes, control) => alone(control, (noticed) => changeCells(changes, noticed)),
    selectCell,
    readSetting,
    writeSetting: (key, json) => asOnlyWriter("wait", () => writeSetting(key, json)),
    updateSetting: (key, change) => asOnlyWriter("wait", () => updateSetting(key, change)),
  };
}

function alone<T>(control: JobControl | undefined, write: (noticed: JobControl | undefined) => Promise<T>): Promise<T> {
  return withWaitNotice(control, (noticed) => asOnlyWriter("refuse", () => write(noticed)));
}
