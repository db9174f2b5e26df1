import { throwIfCancelled, type JobControl } from "../../../application/ports/progress";
import { givingWay } from "../../../application/ports/give-way";
import type { OpcPackage } from "../package/opc-package";
import { frameXml, readSheetParts, type SheetParts } from "../reading/sheet-stream";
import { XmlEdit } from "../xml/xml-edit";
import { parseXml } from "../xml/xml-tree";
import { PartDeflater } from "../zip/part-deflater";
import { RowEditor } from "./row-editor";
import { RowSplitter } from "./row-splitter";
import { SheetHead } from "./sheet-head";

export interface SheetPatch {
  /** What to do to each row, from 0. */
  readonly rows?: ReadonlyMap<number, (row: RowEditor) => void>;
  /** What the person is told while it is done; absent: a step of something that tells by itself. */
  readonly label?: string;
  /** What to do before the cells. */
  readonly head?: (head: SheetHead) => void;
  /** What to do after the cells: the root of the sheet with what follows them alone. */
  readonly tail?: (edit: XmlEdit) => void;
}

/** Changes some rows, or the head, of a sheet of any size; every other byte between `<sheetData>` and its end is copied. */
export async function patchSheet(
  pack: OpcPackage,
  part: string,
  patch: SheetPatch,
  control?: JobControl,
): Promise<void> {
  const deflater = new PartDeflater();
  const start = (
    found: { readonly head: string; readonly dataTag: string; readonly prefix: string },
    selfClosing: boolean,
  ) => {
    const head = new SheetHead(found.head, found.prefix);
    patch.head?.(head);
    deflater.write(head.toXml());
    deflater.write(selfClosing ? found.dataTag.replace(/\s*\/>$/, ">") : found.dataTag);
    const edits = [...(patch.rows ?? [])].map(([row, change]) => {
      const edit = (xml: string | null) => {
        const editor = new RowEditor(head, row, xml);
        change(editor);
        return editor.toXml();
      };
      return [row, edit] as const;
    });
    return new RowSplitter(found.prefix, new Map(edits), (piece) => deflater.write(piece));
  };
  const bytes = told(pack.stream(part), pack.size(part), patch.label, control);
  const giveWay = givingWay(control);
  const parts = await readSheetParts(bytes, (found) => start(found, false), giveWay);
  await giveWay();
  parseXml(frameXml(parts));
  const closing = new TextEncoder().encode(`</${parts.prefix}sheetData>`);
  if (parts.selfClosing) start(parts, true).push(closing);
  deflater.write(closing);
  deflater.write(patch.tail ? tailWith(parts, patch.tail) : parts.tail);
  pack.writeCompressed(part, deflater.finish());
}

const KILOBYTE = 1024;

/** The bytes of a sheet, with how many of them have been seen to. */
async function* told(
  chunks: AsyncGenerator<Uint8Array>,
  size: number,
  label: string | undefined,
  control: JobControl | undefined,
): AsyncGenerator<Uint8Array> {
  let seen = 0;
  for await (const chunk of chunks) {
    yield chunk;
    seen += chunk.length;
    if (label !== undefined)
      control?.progress?.({ label, done: Math.floor(seen / KILOBYTE), total: Math.ceil(size / KILOBYTE) });
    throwIfCancelled(control);
  }
}

function tailWith({ head, tail, prefix }: SheetParts, change: (edit: XmlEdit) => void): string {
  const { rootTag } = new SheetHead(head, prefix);
  const edit = new XmlEdit(`${rootTag}${tail}`);
  change(edit);
  return edit.toString().slice(rootTag.length);
}
