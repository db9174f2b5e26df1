/**
 * How long a sheet of 100 000 rows and 40 columns takes to read, next to inflating it alone with Node's zlib, and the peak memory.
 * Run with `npx tsx tests/bench/read-xlsx.ts [rows]`; each measure runs in a process of its own.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { zipSync } from "fflate";
import { openXlsx } from "../../src/adapters/xlsx/open";
import { nodeInflate } from "../../src/adapters/xlsx/node-inflate";
import { readZip } from "../../src/adapters/xlsx/zip/zip-reader";

const COLUMNS = 40;
const RUNS = 5;

const MEASURES: Readonly<Record<string, (bytes: Uint8Array) => Promise<unknown>>> = {
  inflate: async (bytes) => readZip(bytes).map((entry) => inflateRawSync(entry.data).length),
  node: async (bytes) =>
    (await openXlsx(bytes, { name: "bench.xlsx", inflate: nodeInflate })).readSheet("Participants"),
  fflate: async (bytes) => (await openXlsx(bytes, { name: "bench.xlsx" })).readSheet("Participants"),
};

async function main(): Promise<void> {
  const [first = "100000", file] = process.argv.slice(2);
  const measure = MEASURES[first];
  if (measure && file) {
    const start = performance.now();
    await measure(readFileSync(file));
    const peak = process.resourceUsage().maxRSS / 1024;
    console.log(JSON.stringify({ ms: performance.now() - start, peak }));
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), "read-xlsx-"));
  try {
    const path = join(folder, "bench.xlsx");
    const bytes = workbookOf(Number(first));
    writeFileSync(path, bytes);
    console.log(`${first} x ${COLUMNS}, ${(bytes.length / 2 ** 20).toFixed(1)} MB`);
    let reference = 0;
    for (const name of Object.keys(MEASURES)) {
      const runs = Array.from({ length: RUNS }, () => run(name, path)).sort((a, b) => a.ms - b.ms);
      const { ms, peak } = runs[RUNS >> 1]!;
      reference ||= ms;
      console.log(
        `${name.padEnd(8)} ${(ms / 1000).toFixed(2)} s  x${(ms / reference).toFixed(2)}  ${peak.toFixed(0)} MB`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(name: string, path: string): { ms: number; peak: number } {
  const output = execFileSync(process.execPath, [...process.execArgv, process.argv[1]!, name, path], {
    encoding: "utf8",
  });
  return JSON.parse(output) as { ms: number; peak: number };
}

/** As Excel writes it: shared strings, serials, a few numbers; nearly every cell filled. */
function workbookOf(rows: number): Uint8Array {
  const strings = Array.from({ length: rows }, (_, index) => `Texte n° ${index} de l'accompagnement`);
  const sheet: string[] = [];
  let random = 42;
  const next = (bound: number) => (random = (random * 1103515245 + 12345) & 0x7fffffff) % bound;
  for (let row = 1; row <= rows; row++) {
    let xml = `<row r="${row}" spans="1:${COLUMNS}">`;
    for (let column = 0; column < COLUMNS; column++) {
      const reference = `${column < 26 ? "" : "A"}${String.fromCharCode(65 + (column % 26))}${row}`;
      if (column % 3 === 0) xml += `<c r="${reference}" s="1"><v>${40000 + next(9000)}</v></c>`;
      else if (column % 13 === 1) xml += `<c r="${reference}"><v>${next(100000) / 100}</v></c>`;
      else if (column % 17 !== 5) xml += `<c r="${reference}" t="s"><v>${next(column < 8 ? rows : 12)}</v></c>`;
    }
    sheet.push(xml + "</row>");
  }
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relationships = (list: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`;
  const encode = (text: string) => new TextEncoder().encode(text);
  return zipSync({
    "[Content_Types].xml": encode(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    "_rels/.rels": encode(
      relationships(`<Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/>`),
    ),
    "xl/workbook.xml": encode(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Participants" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": encode(
      relationships(
        `<Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/>`,
      ),
    ),
    "xl/sharedStrings.xml": encode(
      `<sst xmlns="${main}">${strings.map((text) => `<si><t>${text}</t></si>`).join("")}</sst>`,
    ),
    "xl/worksheets/sheet1.xml": encode(
      `<worksheet xmlns="${main}"><sheetData>${sheet.join("")}</sheetData></worksheet>`,
    ),
  });
}

void main();
