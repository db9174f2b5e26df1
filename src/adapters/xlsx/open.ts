import type { Workbook } from "../../application/ports/workbook";
import { OpcPackage } from "./package/opc-package";
import { refuseOtherFormats } from "./package/recognise";
import { readWorkbookPart } from "./package/workbook-part";
import { naming } from "./refusals";
import { WorkbookReader } from "./workbook-reader";
import { fflateInflate, type InflateStream } from "./zip/codec";
import { readZip } from "./zip/zip-reader";

export interface OpenOptions {
  /** The file's name, for sentences and reports. */
  readonly name: string;
  /** Node's zlib where there is one ({@link nodeInflate}); fflate otherwise. */
  readonly inflate?: InflateStream;
}

/**
 * Opens the bytes of an .xlsx or .xlsm file.
 * @throws UserError, one sentence, for anything that is not a workbook that can be read.
 */
export async function openXlsx(bytes: Uint8Array, options: OpenOptions): Promise<Pick<Workbook, "describe" | "readSheet">> {
  const { name, inflate = fflateInflate } = options;
  refuseOtherFormats(name, bytes);
  return naming(name, async () => {
    const pack = OpcPackage.from(readZip(bytes), inflate);
    await readWorkbookPart(pack);
    const reader = new WorkbookReader();
    return {
      describe: () => naming(name, () => reader.describe(pack, name)),
      readSheet: (sheet, control) => naming(name, () => reader.readSheet(pack, sheet, control)),
    };
  });
}
