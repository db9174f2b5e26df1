import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openXlsx } from "../../../src/adapters/xlsx/open";
import { machine } from "../../../src/cli/machine";
import { main } from "../../../src/cli/main";

const SHEET = "Participants";
const HEADING = "Q3 Handicap";

interface Verified {
  readonly differences: readonly {
    readonly nature: string;
    readonly ligne: number | null;
    readonly colonne: string | null;
  }[];
}

/**
 * What an auditor finds in a Bilan that another program saved again, where nothing should be found: it is the control that it states, the same people are
 * drawn, and one answer changed since is told by its row, its column and the figures.
 * @param sample the workbook that the Bilan was written for.
 */
export async function auditFaults(sample: string, resaved: string, folder: string): Promise<string[]> {
  const { status, out } = await command("verifier", resaved, "--format", "json");
  const [first, again] = [await draw(sample, folder), await draw(resaved, folder)];
  const keys = ({ cadre, tires }: Draw): string => JSON.stringify([cadre, tires.map(({ cle }) => cle)]);
  return [
    ...(status === 0 ? [] : [`  verifier, saved again: ${out}`]),
    ...(first.tires.length > 0 && keys(first) === keys(again)
      ? []
      : [`  echantillon: ${keys(first)} then ${keys(again)}`]),
    ...(await changedFaults(resaved, again, folder)),
  ];
}

interface Draw {
  readonly cadre: number;
  readonly tires: readonly { readonly ligne: number; readonly cle: string }[];
}

async function draw(file: string, folder: string): Promise<Draw> {
  const output = join(folder, "drawn.xlsx");
  const { out } = await command("echantillon", file, "--sortie", output, "--graine", "2021-47", "--format", "json");
  return JSON.parse(out) as Draw;
}

/** So many people are tried at the most. */
const MOST_TRIED = 6;

/** The answer of somebody who was drawn: each is told, and that of the first who is counted moves a figure. */
async function changedFaults(resaved: string, { tires }: Draw, folder: string): Promise<string[]> {
  const bytes = await readFile(resaved);
  const opened = await openXlsx(bytes, { name: "resaved.xlsx" });
  const { columns, firstRow, firstColumn } = await opened.readSheet(SHEET);
  const column = columns.findIndex((cells) => cells.includes(HEADING));
  const lines = tires.map(({ ligne }) => ligne).filter((line) => columns[column]?.[line - 1 - firstRow] === "Non");
  for (const line of lines.slice(0, MOST_TRIED)) {
    const workbook = await openXlsx(bytes, { name: "resaved.xlsx" });
    const position = { row: line - 1, column: firstColumn + column };
    await workbook.changeCells([{ sheet: SHEET, position, expected: "Non", value: "Oui" }]);
    const changed = join(folder, "changed.xlsx");
    await writeFile(changed, await workbook.save());
    const { status, out } = await command("verifier", changed, "--format", "json");
    const { differences } = JSON.parse(out) as Verified;
    const of = (nature: string) => differences.filter((one) => one.nature === nature);
    const [rows, headings] = [of("ligne").map(({ ligne }) => ligne), of("colonne").map(({ colonne }) => colonne)];
    if (JSON.stringify([status, rows, headings]) !== JSON.stringify([1, [line], [HEADING]]))
      return [`  verifier, line ${line} changed: ${out}`];
    if (of("chiffre").length > 0) return [];
  }
  return [`  verifier: no figure moved with the answers of lines ${lines.slice(0, MOST_TRIED).join(", ")}`];
}

/** Only a command that could not do its work stops everything. */
async function command(...args: string[]): Promise<{ readonly status: number; readonly out: string }> {
  let [out, err] = ["", ""];
  const status = await main(args, { out: (text) => (out += text), err: (text) => (err += text) }, machine);
  if (status > 1) throw new Error(`${args.join(" ")}: ${err}`);
  return { status, out };
}
