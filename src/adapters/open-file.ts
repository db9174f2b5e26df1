import { isOpenDocument } from "./ods/recognise";
import { type OpenOptions, openXlsx, type XlsxWorkbook } from "./xlsx/open";
import { DamagedFile } from "./xlsx/refusals";
import { readZip, type ZipEntry } from "./xlsx/zip/zip-reader";

export { createXlsx } from "./xlsx/open";
export type { XlsxWorkbook } from "./xlsx/open";

/** Fetched with the first such file: nearly everybody opens an .xlsx. */
const otherKinds = () => import("./open-other-kinds");

/** Texts are told by the name that the person gave them: nearly anything could be one. */
const TEXT_FILE = /\.(?:csv|tsv|txt)$/i;
/** How a zip, an old .xls, a PDF and a web page begin: under whatever name, they are no texts. */
const OTHER_STARTS = [
  [0x50, 0x4b],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
  [0x3c],
  [0xef, 0xbb, 0xbf, 0x3c],
] as const;

/**
 * Opens the bytes of a workbook of any kind that is read: .xlsx and .xlsm as they are, .ods and .csv as a new .xlsx in memory that holds their values.
 * @throws UserError, one sentence, for anything else.
 */
export async function openFile(bytes: Uint8Array, options: OpenOptions): Promise<XlsxWorkbook> {
  const { name } = options;
  if (TEXT_FILE.test(name) && bytes.length > 0 && !OTHER_STARTS.some((start) => startsWith(bytes, start)))
    return (await otherKinds()).openText(bytes, options);
  const entries = startsWith(bytes, OTHER_STARTS[0]) ? entriesOf(bytes) : [];
  return isOpenDocument(entries.map((entry) => entry.name))
    ? (await otherKinds()).openOds(bytes, entries, options)
    : openXlsx(bytes, options);
}

/** Without an entry where the archive cannot be read: opening it as a workbook says why. */
function entriesOf(bytes: Uint8Array): readonly ZipEntry[] {
  try {
    return readZip(bytes);
  } catch (error) {
    if (error instanceof DamagedFile) return [];
    throw error;
  }
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
