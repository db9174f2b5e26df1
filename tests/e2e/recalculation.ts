/**
 * LibreOffice computes every formula of the Bilan of each sample workbook, and finds what the program wrote: in a file, and through Office.js in the
 * emulated Excel, which computes nothing itself.
 * The values kept beside the formulas are spoiled first: what comes back was computed. Then the auditor's commands look at what LibreOffice saved.
 *
 *   npx tsx tests/e2e/recalculation.ts
 */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { openXlsx } from "../../src/adapters/xlsx/open";
import { cellReference } from "../../src/core/domain/cell";
import { cellAt } from "../../src/core/reading/sheet-grid";
import { auditFaults } from "./support/audited-again";
import { writtenInExcel } from "./support/written-in-excel";

const EXAMPLES = join(__dirname, "../../examples");
const SHEETS = ["Bilan", "Détail"];
/** Fewer would mean that the formulas were not written at all. */
const FEWEST_FORMULAS = 300;
const SPOILED = "-987";
/** What LibreOffice saves. */
const COMPUTED = "out/spoiled.xlsx";

/** Excel 2007 files are always computed anew on loading. */
const ALWAYS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

const run = promisify(execFile);

async function main(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "recalculation-"));
  try {
    await mkdir(join(folder, "profile/user"), { recursive: true });
    await writeFile(join(folder, "profile/user/registrymodifications.xcu"), ALWAYS);
    const samples = (await readdir(EXAMPLES)).filter((name) => name.endsWith(".xlsx"));
    let failed = 0;
    for (const sample of samples) {
      const differences = await compare(sample, folder);
      if (differences.length > 0) failed += 1;
      console.log(differences.length === 0 ? `ok      ${sample}` : `FAILED  ${sample}\n${differences.join("\n")}`);
    }
    console.log(`${samples.length - failed} passed, ${failed} failed`);
    return failed === 0 && samples.length > 0 ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What LibreOffice computes otherwise than the program, cell by cell. */
async function compare(sample: string, folder: string): Promise<string[]> {
  const written = join(folder, "bilan.xlsx");
  await rm(written, { force: true });
  // Status 1 tells that the sample has anomalies.
  await run("npx", [
    "tsx",
    join(__dirname, "../../src/cli/index.ts"),
    "bilan",
    join(EXAMPLES, sample),
    "--sortie",
    written,
  ]).catch((error: { code?: number }) => {
    if (error.code !== 1) throw error;
  });
  const bytes = await readFile(written);
  const inExcel = await writtenInExcel(await readFile(join(EXAMPLES, sample)), sample);
  const inFile = await recalculate(bytes, bytes, `${sample}, file`, folder);
  // What LibreOffice has just saved again.
  const audited = await auditFaults(join(EXAMPLES, sample), join(folder, COMPUTED), folder);
  return [...inFile, ...audited, ...(await recalculate(bytes, inExcel, `${sample}, Excel`, folder))];
}

/** What LibreOffice makes of the formulas of a workbook, against the values that the program has for the same cells. */
async function recalculate(known: Uint8Array, bytes: Uint8Array, what: string, folder: string): Promise<string[]> {
  const { spoiled, formulas } = spoil(bytes);
  await writeFile(join(folder, "spoiled.xlsx"), spoiled);
  const computed = join(folder, COMPUTED);
  await rm(computed, { force: true });
  await run("soffice", [
    `-env:UserInstallation=file://${join(folder, "profile")}`,
    "--headless",
    "--convert-to",
    "xlsx",
    "--outdir",
    dirname(computed),
    join(folder, "spoiled.xlsx"),
  ]);
  if (!existsSync(computed)) return ["LibreOffice wrote nothing"];
  const differences = await differingCells(known, await readFile(computed));
  console.log(`        ${what}: ${formulas} formulas computed`);
  return formulas < FEWEST_FORMULAS ? [`only ${formulas} formulas`, ...differences] : differences;
}

function spoil(bytes: Uint8Array): { readonly spoiled: Uint8Array; readonly formulas: number } {
  let formulas = 0;
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]): [string, Uint8Array] => {
    if (!name.startsWith("xl/worksheets/")) return [name, part];
    const text = strFromU8(part).replace(/<\/f><v>[^<]*<\/v>/g, () => {
      formulas += 1;
      return `</f><v>${SPOILED}</v>`;
    });
    return [name, strToU8(text)];
  });
  return { spoiled: zipSync(Object.fromEntries(parts)), formulas };
}

async function differingCells(written: Uint8Array, computed: Uint8Array): Promise<string[]> {
  const [ours, theirs] = [await openXlsx(written, { name: "a.xlsx" }), await openXlsx(computed, { name: "b.xlsx" })];
  const differences: string[] = [];
  for (const sheet of SHEETS) {
    const [left, right] = [await ours.readSheet(sheet), await theirs.readSheet(sheet)];
    for (let row = 0; row < left.firstRow + left.rowCount; row += 1) {
      for (let column = 0; column < left.firstColumn + left.columns.length; column += 1) {
        const [mine, other] = [cellAt(left, row, column), cellAt(right, row, column)];
        const same =
          typeof mine === "number" && typeof other === "number" ? Math.abs(mine - other) < 1e-9 : mine === other;
        if (!same)
          differences.push(
            `  ${sheet}!${cellReference(row, column)}: ${JSON.stringify(mine)}, computed ${JSON.stringify(other)}`,
          );
      }
    }
  }
  return differences;
}

void main().then(
  (status) => process.exit(status),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
