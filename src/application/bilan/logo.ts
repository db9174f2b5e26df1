import { COMMENTS_SHEET } from "../../core/bilan/comments";
import { sheetNamed } from "../annual/history";
import type { Picture } from "../ports/picture";
import type { SheetInfo, Workbook } from "../ports/workbook";

/** The logo of the PLIE, and what a person should know of it. */
export interface Logo {
  readonly picture: Picture | null;
  readonly notices: readonly string[];
}

/** The picture that a person put on the sheet « Commentaires ». */
export async function logoOf(workbook: Workbook, sheets?: readonly SheetInfo[]): Promise<Logo> {
  const sheet = workbook.readPicture ? await sheetNamed(workbook, COMMENTS_SHEET, sheets) : null;
  const picture = sheet ? await workbook.readPicture?.(sheet.name) : null;
  if (picture !== "unusable") return { picture: picture ?? null, notices: [] };
  return {
    picture: null,
    notices: [
      `L'image de la feuille « ${sheet?.name ?? COMMENTS_SHEET} » n'est pas reprise dans le bilan : mettez-y une image PNG ou JPEG de moins de 2 Mo.`,
    ],
  };
}
