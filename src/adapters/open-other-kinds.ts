import { readCsv } from "./csv/read-csv";
import { damagedOds, readOds } from "./ods/read-ods";
import { workbookOf } from "./write-plain-sheets";
import { LIMITS } from "./xlsx/limits";
import type { OpenOptions, XlsxWorkbook } from "./xlsx/open";
import { DamagedFile } from "./xlsx/refusals";
import { fflateInflate } from "./xlsx/zip/codec";
import { inflateEntry } from "./xlsx/zip/inflate-entry";
import type { ZipEntry } from "./xlsx/zip/zip-reader";

/** A .csv as a new workbook in memory. */
export function openText(bytes: Uint8Array, { name }: OpenOptions): Promise<XlsxWorkbook> {
  return workbookOf(name, [readCsv(bytes, name)], bytes);
}

/** An .ods as a new workbook in memory. */
export async function openOds(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  { name, inflate = fflateInflate }: OpenOptions,
): Promise<XlsxWorkbook> {
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const stream = (part: string, limit: number = LIMITS.streamedPart): AsyncIterable<Uint8Array> =>
    inflateEntry(byName.get(part) as ZipEntry, inflate, limit);
  try {
    return await workbookOf(name, await readOds({ names: [...byName.keys()], stream }, name), bytes);
  } catch (error) {
    if (error instanceof DamagedFile) throw damagedOds(name, error.detail);
    throw error;
  }
}
