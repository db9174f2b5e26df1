import { OpcPackage } from "./package/opc-package";
import { refuseOpenDocument, refuseOtherFormats } from "./package/recognise";
import { readWorkbookPart } from "./package/workbook-part";
import { naming } from "./refusals";
import { WorkbookReader } from "./workbook-reader";
import { PatchedWorkbook, type XlsxWorkbook } from "./xlsx-workbook";
import { fflateInflate, type InflateStream } from "./zip/codec";
import { readZip } from "./zip/zip-reader";

export type { XlsxWorkbook } from "./xlsx-workbook";
export { createXlsx } from "./create";

export interface OpenOptions {
  /** The file's name, for sentences and reports. */
  readonly name: string;
  /** Node's zlib where there is one (node-inflate.ts); fflate otherwise. */
  readonly inflate?: InflateStream;
}

/**
 * Opens the bytes of an .xlsx or .xlsm file. The package is patched, never made anew: what nobody changes keeps its very bytes, macros included
 * (and their signature, which covers the macros only; a signature of the whole document no longer holds once anything is written, as in Excel).
 * @throws UserError, one sentence, for anything that is not a workbook that can be read.
 */
export async function openXlsx(bytes: Uint8Array, options: OpenOptions): Promise<XlsxWorkbook> {
  const { name, inflate = fflateInflate } = options;
  refuseOtherFormats(name, bytes);
  return naming(name, async () => {
    const entries = readZip(bytes);
    refuseOpenDocument(
      name,
      entries.map((entry) => entry.name),
    );
    const pack = OpcPackage.from(entries, inflate);
    await readWorkbookPart(pack);
    return new PatchedWorkbook(pack, name, new WorkbookReader(), bytes);
  });
}
