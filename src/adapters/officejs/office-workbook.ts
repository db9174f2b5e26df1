import type { JobControl } from "../../application/ports/progress";
import type { Workbook } from "../../application/ports/workbook";
import { changeCells } from "./patching/change-cells";
import { readRows, readSheet } from "./reading/read-sheet";
import { selectCell } from "./select-cell";
import { readSetting, updateSetting, writeSetting } from "./settings";
import { asOnlyWriter } from "./session/one-writer";
import { describeWorkbook, protectedSheets } from "./session/sheet-marks";
import { withWaitNotice } from "./session/wait-notice";
import { RETRY_AFTER_MS } from "./session/try-twice";

/** What is heavy and not needed to show the pane is fetched when it is first asked for. */
const writing = () => import("./writing/write-sheets");
const appending = () => import("./patching/append-columns");
const removing = () => import("./patching/remove-columns");
const highlighting = () => import("./patching/highlights");

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
    readPicture: async (name) => {
      const { sheetPicture } = await import("./reading/sheet-picture");
      return sheetPicture(name);
    },
    writeSheet: async (model, control) => {
      const { writeSheet } = await writing();
      return alone(control, (noticed) => writeSheet(model, noticed, retryAfterMs));
    },
    writeSheets: async (drafts, control) => {
      const { writeSheets } = await writing();
      return alone(control, (noticed) => writeSheets(drafts, noticed, retryAfterMs));
    },
    highlight: async (highlights, control) => {
      const { highlight } = await highlighting();
      return alone(control, (noticed) => highlight(highlights, noticed));
    },
    clearHighlights: async (control) => {
      const { clearHighlights } = await highlighting();
      return alone(control, clearHighlights);
    },
    changeCells: (changes, control) => alone(control, (noticed) => changeCells(changes, noticed)),
    appendColumns: async (columns, control) => {
      const { appendColumns } = await appending();
      return alone(control, (noticed) => appendColumns(columns, noticed));
    },
    removeColumns: async (added, control) => {
      const { removeColumns } = await removing();
      return alone(control, (noticed) => removeColumns(added, noticed));
    },
    selectCell,
    readSetting,
    writeSetting: (key, json) => asOnlyWriter("wait", () => writeSetting(key, json)),
    updateSetting: (key, change) => asOnlyWriter("wait", () => updateSetting(key, change)),
  };
}

function alone<T>(control: JobControl | undefined, write: (noticed: JobControl | undefined) => Promise<T>): Promise<T> {
  return withWaitNotice(control, (noticed) => asOnlyWriter("refuse", () => write(noticed)));
}
