import type { ImageModel, SheetModel } from "../../../application/ports/sheet-model";
import type { CellPosition } from "../../../core/domain/cell";
import { excelCode } from "../session/excel-errors";
import { pointsOf } from "./draw-page";

/** Puts the pictures of a model. False where this Excel, on a telephone for one, draws none: the sheet is worth having all the same. */
export async function drawImages(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  model: SheetModel,
): Promise<boolean> {
  if (!model.images) return true;
  try {
    const corners = await cornersOf(context, sheet, model, model.images);
    model.images.forEach((image, index) => drawImage(sheet, image, corners[index] ?? { left: 0, top: 0 }));
    await context.sync();
    return true;
  } catch (error) {
    if (excelCode(error) === null) throw error;
    return false;
  }
}

/** Points from the left and the top of the sheet. */
interface Corner {
  readonly left: number;
  readonly top: number;
}

/** Excel tells where a cell stands since ExcelApi 1.10, for one request more: rows and columns of its own sizes are not the same in every Excel. */
async function cornersOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  model: SheetModel,
  images: readonly ImageModel[],
): Promise<readonly Corner[]> {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.10"))
    return images.map(({ place }) => cornerOf(place, model));
  const cells = images.map(({ place }) => sheet.getCell(place.row, place.column).untrack().load("left,top"));
  await context.sync();
  return cells.map(({ left, top }) => ({ left, top }));
}

const STANDARD_WIDTH = 48;
const STANDARD_HEIGHT = 15;

/** By the sizes that the model gives, and those of a workbook in Calibri 11. */
function cornerOf({ row, column }: CellPosition, { columnWidths, rowHeights = [] }: SheetModel): Corner {
  const [heights, widths] = [new Map(rowHeights.map(({ row: at, height }) => [at, height])), columnWidths];
  let [left, top] = [0, 0];
  for (let index = 0; index < column; index += 1)
    left += index in widths ? pointsOf(widths[index] as number) : STANDARD_WIDTH;
  for (let index = 0; index < row; index += 1) top += heights.get(index) ?? STANDARD_HEIGHT;
  return { left, top };
}

function drawImage(sheet: Excel.Worksheet, image: ImageModel, corner: Corner): void {
  const shape = sheet.shapes.addImage(image.base64);
  shape.lockAspectRatio = false;
  shape.left = corner.left;
  shape.top = corner.top;
  shape.width = image.width;
  shape.height = image.height;
  shape.altTextDescription = image.description;
}
