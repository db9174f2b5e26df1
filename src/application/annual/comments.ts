import {
  COMMENT_HEADINGS,
  COMMENTED_SECTIONS,
  COMMENTS_SHEET,
  NO_COMMENTS,
  readComments,
  type Comments,
} from "../../core/bilan/comments";
import { typography } from "../../core/text/french";
import type { SheetModel } from "../ports/sheet-model";
import type { SheetInfo, Workbook } from "../ports/workbook";
import { sheetNamed } from "./history";

/** The comments that a workbook holds; none without the sheet. */
export async function commentsOf(workbook: Workbook, sheets?: readonly SheetInfo[]): Promise<Comments> {
  const sheet = await sheetNamed(workbook, COMMENTS_SHEET, sheets);
  return sheet ? readComments(await workbook.readSheet(sheet.name)) : NO_COMMENTS;
}

/** The sheet « Commentaires », a row for each section. */
export function commentsModel(comments: Readonly<Record<string, string>> = {}): SheetModel {
  return {
    name: COMMENTS_SHEET,
    showGridlines: true,
    columnWidths: [40, 110],
    blocks: [
      { row: 0, column: 0, values: [[...COMMENT_HEADINGS]], styles: ["inputHeadingRequired", "inputHeading"] },
      {
        row: 1,
        column: 0,
        values: COMMENTED_SECTIONS.map(({ id, title }) => [typography(title), comments[id] ?? null]),
        styles: ["inputText", "tableTextWrapped"],
      },
    ],
    freeze: { rows: 1, columns: 1 },
  };
}
