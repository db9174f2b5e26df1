import { bytesOf } from "../../../application/ports/base64";
import { type JobControl, throwIfCancelled } from "../../../application/ports/progress";
import type { SheetModel } from "../../../application/ports/sheet-model";
import { UserError } from "../../../application/ports/user-error";
import { givingWay, nextTurn } from "../../../application/ports/give-way";
import { addAppTitle } from "../package/app-titles";
import { CONTENT_TYPES, ensureDefaultType, updateContentTypes } from "../package/content-types";
import { dropCalcChainOf, hasFormulas } from "../package/calculation";
import { dialectOf } from "../package/dialect";
import type { OpcPackage } from "../package/opc-package";
import { dropPrivateParts } from "../package/orphans";
import { folderOf, relationshipsPartOf, relativeTarget } from "../package/part-names";
import { addRelationship, relationshipsXml } from "../package/relationships";
import { openStyles, saveStyles } from "../package/styles-part";
import { WorkbookEdit } from "../package/workbook-edit";
import { MARK_NAME, readWorkbookPart, type SheetEntry, type WorkbookPart } from "../package/workbook-part";
import { PartDeflater } from "../zip/part-deflater";
import { chartXml } from "./chart-xml";
import { drawingXml } from "./drawing-xml";
import { printNames } from "./page-xml";
import { freeSheetName } from "./sheet-names";
import { sheetXml } from "./sheet-xml";
import { freeTableName, usedTables } from "./table-names";
import { tableHeadings, tableXml } from "./table-xml";
import type { ListPlaces } from "./validation-xml";

export interface WriteSheetOptions {
  /** Where lists too long for their cells stand. */
  readonly lists: ListPlaces;
  readonly hidden?: boolean;
  /** The sheet of ours that this one replaces. */
  readonly former: SheetEntry | undefined;
}

/**
 * Writes a sheet into the package: a new tab, or in the place of a former one.
 * @returns the name of the sheet.
 */
export async function writeModel(
  pack: OpcPackage,
  model: SheetModel,
  options: WriteSheetOptions,
  control?: JobControl,
): Promise<string> {
  const workbook = await readWorkbookPart(pack);
  const dialect = dialectOf(workbook);
  const { former } = options;
  if (!former && workbook.locked) {
    throw new UserError(
      "La structure du classeur est protégée : ôtez la protection (Révision > Protéger le classeur), puis recommencez.",
    );
  }
  const name = former?.name ?? freeSheetName(workbook, model.name);
  const removed = former ? await dropPrivateParts(pack, former.part) : [];
  const part = former?.part ?? freePart(pack, `${folderOf(workbook.part)}worksheets/sheet`);
  const added = former ? [] : [{ part, type: CONTENT_TYPES.worksheet as string }];

  const giveWay = givingWay(control);
  await giveWay();
  const attached = await attachParts(pack, workbook, model, name, part);
  added.push(...attached.added);
  const styles = await openStyles(pack, workbook);
  await giveWay();
  const deflater = new PartDeflater();
  let rows = 0;
  const total = model.blocks.reduce((count, block) => count + block.values.length, 0);
  for (const piece of batches(
    sheetXml({ model, styles, dateSystem: workbook.dateSystem, dialect, lists: options.lists, ...attached }),
  )) {
    deflater.write(piece.text);
    rows = Math.min(total, rows + piece.count);
    control?.progress?.({ label: `Écriture de ${name}`, done: rows, total });
    await giveWay();
  }
  await nextTurn();
  throwIfCancelled(control);
  pack.writeCompressed(part, deflater.finish());
  await saveStyles(pack, workbook, styles);
  await updateContentTypes(pack, added, removed);
  await register(pack, model, { name, part, former, hidden: options.hidden ?? model.hidden ?? false });
  return name;
}

/** The tables and charts of a sheet, each in its part, and the sheet's relationships to them. */
async function attachParts(
  pack: OpcPackage,
  workbook: WorkbookPart,
  model: SheetModel,
  name: string,
  sheetPart: string,
) {
  const dialect = dialectOf(workbook);
  const folder = folderOf(workbook.part);
  const added: { part: string; type: string }[] = [];
  const relationships: { id: string; type: string; target: string }[] = [];
  const relate = (kind: string, part: string): string => {
    const id = `rId${relationships.length + 1}`;
    relationships.push({ id, type: `${dialect.relationships}/${kind}`, target: relativeTarget(sheetPart, part) });
    return id;
  };

  const used = await usedTables(pack, workbook);
  const tableIds = (model.tables ?? []).map((table) => {
    const part = freePart(pack, `${folder}tables/table`);
    const id = ++used.lastId;
    pack.write(part, tableXml(table, id, freeTableName(used, table.name), tableHeadings(model, table), dialect.main));
    added.push({ part, type: CONTENT_TYPES.table });
    return relate("table", part);
  });

  const { charts = [], images = [] } = model;
  let drawingId: string | null = null;
  if (charts.length + images.length > 0) {
    const drawing = freePart(pack, `${folder}drawings/drawing`);
    const toCharts = charts.map((chart, index) => {
      const part = freePart(pack, `${folder}charts/chart`);
      pack.write(part, chartXml(chart, model, name, dialect));
      added.push({ part, type: CONTENT_TYPES.chart });
      return { id: `rId${index + 1}`, type: `${dialect.relationships}/chart`, target: relativeTarget(drawing, part) };
    });
    const toImages = images.map(({ base64, format }, index) => {
      const part = freePart(pack, `${folder}media/bilan-plie-`, format);
      pack.writeBytes(part, bytesOf(base64));
      const id = `rId${charts.length + index + 1}`;
      return { id, type: `${dialect.relationships}/image`, target: relativeTarget(drawing, part) };
    });
    for (const { format } of images) await ensureDefaultType(pack, format, `image/${format}`);
    const targets = [...toCharts, ...toImages];
    const ids = targets.map(({ id }) => id);
    pack.write(drawing, drawingXml(charts, images, ids, dialect));
    pack.write(relationshipsPartOf(drawing), relationshipsXml(targets));
    added.push({ part: drawing, type: CONTENT_TYPES.drawing });
    drawingId = relate("drawing", drawing);
  }
  if (relationships.length > 0) pack.write(relationshipsPartOf(sheetPart), relationshipsXml(relationships));
  return { added, tableIds, drawingId };
}

interface Registered {
  readonly name: string;
  readonly part: string;
  readonly former: SheetEntry | undefined;
  readonly hidden: boolean;
}

/** Makes the workbook know the sheet: its tab, its mark, what it prints, and whether to calculate. */
async function register(
  pack: OpcPackage,
  model: SheetModel,
  { name, part, former, hidden }: Registered,
): Promise<void> {
  const workbook = await readWorkbookPart(pack);
  const { relationships } = dialectOf(workbook);
  const id = former ? "" : await addRelationship(pack, workbook.part, `${relationships}/worksheet`, part);
  const edit = new WorkbookEdit(await pack.text(workbook.part), relationships);
  const place = workbook.sheets.find(({ mark }) => mark !== null && model.before?.includes(mark) === true)?.index;
  const index = former ? former.index : edit.addSheet(name, id, hidden, place);
  const mark =
    model.mark === undefined ? [] : [{ name: MARK_NAME, value: `"${model.mark.replace(/"/g, '""')}"`, hidden: true }];
  edit.setScopedNames(
    index,
    former ? [MARK_NAME, "_xlnm.Print_Area", "_xlnm.Print_Titles", "_xlnm._FilterDatabase"] : [],
    [...mark, ...printNames(name, model.page)],
  );
  if (hasFormulas(model)) edit.calculateOnLoad();
  pack.write(workbook.part, edit.toXml());
  if (former) await dropCalcChainOf(pack, workbook, former.sheetId);
  else await addAppTitle(pack, name, workbook.sheets.filter((sheet) => sheet.isWorksheet).length);
}

/** The first free "…1.xml", "…2.xml". */
function freePart(pack: OpcPackage, stem: string, extension = "xml"): string {
  let number = 1;
  while (pack.has(`${stem}${number}.${extension}`)) number++;
  return `${stem}${number}.${extension}`;
}

const BATCH = 1 << 16;

/** Joins the pieces into texts of about 64 KB, which cost less than one by one and compress in a few milliseconds. */
function* batches(pieces: Iterable<string>): Generator<{ text: string; count: number }> {
  let text = "";
  let count = 0;
  for (const piece of pieces) {
    text += piece;
    count++;
    if (text.length < BATCH) continue;
    yield { text, count };
    text = "";
    count = 0;
  }
  yield { text, count };
}
