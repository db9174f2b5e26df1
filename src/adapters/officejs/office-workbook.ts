import type { Workbook } from "../../application/ports/workbook";
import { changeCells } from "./change-cells";
import { clearHighlights, highlight } from "./highlights";
import { asOwnWrite } from "./own-writes";
import { readSheet } from "./read-sheet";
import { selectCell } from "./select-cell";
import { readSetting, writeSetting } from "./settings";
import { describeWorkbook } from "./sheet-marks";
import { writeSheet } from "./write-sheet";

/** The workbook open in Excel around this task pane; ExcelApi 1.9 is enough. */
export function createOfficeWorkbook(): Workbook {
  return {
    describe: describeWorkbook,
    readSheet,
    writeSheet: (model, control) => asOwnWrite(() => writeSheet(model, control)),
    highlight: (highlights, control) => asOwnWrite(() => highlight(highlights, control)),
    clearHighlights: (control) => asOwnWrite(() => clearHighlights(control)),
    changeCells: (changes, control) => asOwnWrite(() => changeCells(changes, control)),
    selectCell,
    readSetting,
    writeSetting,
  };
}
