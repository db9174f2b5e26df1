import { bytesOf } from "../../../application/ports/base64";
import { pictureOf, type Picture } from "../../../application/ports/picture";
import { excelCode } from "../session/excel-errors";

/** The first picture over the cells of a sheet; null without any, "unusable" where this Excel does not hand it over. */
export async function sheetPicture(name: string): Promise<Picture | "unusable" | null> {
  try {
    return await Excel.run(async (context) => {
      const { shapes } = context.workbook.worksheets.getItem(name);
      shapes.load("items/type");
      await context.sync();
      const image = shapes.items.find(({ type }) => type === Excel.ShapeType.image);
      if (!image) return null;
      const png = image.getAsImage(Excel.PictureFormat.png);
      await context.sync();
      // eslint-disable-next-line office-addins/load-object-before-read -- a result is there after the sync, unloaded
      return pictureOf(bytesOf(png.value)) ?? "unusable";
    });
  } catch (error) {
    if (excelCode(error) === null) throw error;
    return "unusable";
  }
}
