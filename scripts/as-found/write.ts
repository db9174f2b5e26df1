import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { workbookOf } from "../../src/adapters/write-plain-sheets";
import { csvFile } from "./csv-file";
import { odsFile } from "./ods-file";
import type { AsFound } from "./columns";
import { workbooksAsFound } from "./workbooks";

/** Writes the workbooks of examples/tels-quels. */
export async function writeAsFound(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const workbook of workbooksAsFound()) await writeFile(join(folder, workbook.file), await bytesOf(workbook));
}

async function bytesOf({ file, sheets }: AsFound): Promise<Uint8Array> {
  if (file.endsWith(".ods")) return odsFile(sheets);
  if (file.endsWith(".csv") && sheets[0]) return csvFile(sheets[0]);
  return (await workbookOf(file, sheets)).save();
}
