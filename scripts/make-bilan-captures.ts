/**
 * The Bilan of each sample as LibreOffice prints it, page by page in one picture, for the user's guide: docs/captures/bilan-*.png.
 * Needs soffice, pdftotext and pdftoppm (poppler-utils), and montage (imagemagick).
 *
 *   npm run captures:bilan
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

const ROOT = join(__dirname, "..");
const EXAMPLES = join(ROOT, "examples");
const FICHES = join(EXAMPLES, "fiche-accompagnement-2024.json");
/** Dots an inch: a page is 300 points wide in the picture, enough to see how it is laid out. */
const RESOLUTION = 36;
const COLUMNS = 5;
/** What stands at the foot of the pages of the Bilan, and of no other sheet. */
const FOOT = /bilan \d{4} · contrôle du/;

function run(command: string, args: readonly string[]): string {
  return execFileSync(command, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], maxBuffer: 1 << 28 });
}

/** Writes the Bilan; the status is 1 where the sample holds anomalies, which it does. */
function writeBilan(sample: string, workbook: string): void {
  const command = ["tsx", "src/cli/index.ts", "bilan", sample, "--fiches", FICHES, "--sortie", workbook];
  try {
    execFileSync("npx", command, { cwd: ROOT, stdio: "ignore" });
  } catch (error) {
    if ((error as { status?: number }).status !== 1) throw error;
  }
}

function picture(sample: string, folder: string): void {
  const name = basename(sample, ".xlsx");
  writeBilan(sample, join(folder, `${name}.xlsx`));
  run("soffice", ["--headless", "--convert-to", "pdf", "--outdir", folder, join(folder, `${name}.xlsx`)]);
  const pdf = join(folder, `${name}.pdf`);
  const pages = run("pdftotext", ["-layout", pdf, "-"])
    .split("\f")
    .flatMap((page, index) => (FOOT.test(page.replace(/\u00a0/g, " ")) ? [index + 1] : []));
  const files = pages.map((page) => {
    const file = join(folder, `${name}-${page}`);
    const one = ["-r", `${RESOLUTION}`, "-f", `${page}`, "-l", `${page}`, "-singlefile", "-png"];
    run("pdftoppm", [...one, pdf, file]);
    return `${file}.png`;
  });
  const target = join(ROOT, "docs/captures", `${name.replace("plie-", "bilan-")}.png`);
  const look = ["-tile", `${COLUMNS}x`, "-geometry", "+6+6", "-background", "#D1D5DB", "+dither", "-colors", "48"];
  run("montage", [...files, ...look, target]);
  console.log(`${basename(target)}: ${pages.length} pages`);
}

const folder = mkdtempSync(join(tmpdir(), "bilan-"));
try {
  for (const file of readdirSync(EXAMPLES).filter((name) => name.endsWith(".xlsx")))
    picture(join(EXAMPLES, file), folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
