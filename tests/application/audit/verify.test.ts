import { readFileSync, writeFileSync } from "node:fs";
import { openXlsx, type XlsxWorkbook } from "../../../src/adapters/xlsx/open";
import type { CellValue } from "../../../src/core/domain/cell";
import { inFolder, run, sample } from "../../cli/run-command";

interface Verified {
  readonly identique: boolean;
  readonly differences: readonly {
    readonly nature: string;
    readonly feuille: string | null;
    readonly ligne: number | null;
    readonly colonne: string | null;
    readonly ecrit?: string;
    readonly refait?: string;
    readonly message: string;
  }[];
}

const BILAN = "bilan.xlsx";

async function verified(file: string) {
  const { status, out } = await run("verifier", inFolder(file), "--format", "json");
  return { status, ...(JSON.parse(out) as Verified) };
}

/** Writes a copy of the Bilan in which the cell of a sheet, found by the test, holds something else. */
async function tampered(
  file: string,
  sheet: string,
  find: (workbook: XlsxWorkbook) => Promise<{ row: number; column: number; expected: CellValue }>,
  value: CellValue,
) {
  const workbook = await openXlsx(readFileSync(inFolder(BILAN)), { name: BILAN });
  const { row, column, expected } = await find(workbook);
  await workbook.changeCells([{ sheet, position: { row, column }, expected, value }]);
  writeFileSync(inFolder(file), await workbook.save());
  return { row, column };
}

/** The cell of a sheet that stands on the row where another one holds a text. */
async function cellBeside(workbook: XlsxWorkbook, sheet: string, text: string, column: number) {
  const { columns } = await workbook.readSheet(sheet);
  const row = columns.map((cells) => cells.indexOf(text)).find((at) => at >= 0) ?? -1;
  return { row, column, expected: columns[column]?.[row] ?? null };
}

describe("checking a written Bilan", () => {
  it("is identical, or differs by what was changed: an answer, a figure of the Bilan, the rules", async () => {
    expect((await run("bilan", sample, "--sortie", inFolder(BILAN), "--reglage", "D1=inactif")).status).toBe(1);
    expect(await verified(BILAN)).toMatchObject({ status: 0, identique: true, differences: [] });
    let column = -1;
    await tampered(
      "change.xlsx",
      "Participants",
      async (workbook) => {
        const { columns } = await workbook.readSheet("Participants");
        column = columns.findIndex(([heading]) => heading === "Q3 Handicap");
        return { row: 3, column, expected: columns[column]?.[3] ?? null };
      },
      "Oui",
    );
    const { status, identique, differences } = await verified("change.xlsx");
    expect([status, identique]).toEqual([1, false]);
    const of = (nature: string) => differences.filter((one) => one.nature === nature);
    expect(of("ligne")).toEqual([expect.objectContaining({ feuille: "Participants", ligne: 4 })]);
    expect(of("colonne")).toEqual([expect.objectContaining({ feuille: "Participants", colonne: "Q3 Handicap" })]);
    const disabled = of("chiffre").find(({ message }) => message.includes("CO16")) as Verified["differences"][number];
    expect(Number(disabled.refait)).toBe(Number(disabled.ecrit) + 1);

    const find = (workbook: XlsxWorkbook) => cellBeside(workbook, "Bilan", "CO02", 2);
    await tampered(
      "gonfle.xlsx",
      "Bilan",
      async (workbook) => {
        const { columns } = await workbook.readSheet("Bilan");
        const { row } = await find(workbook);
        const column = columns.findIndex((cells, at) => at > 1 && typeof cells[row] === "number");
        return { row, column, expected: columns[column]?.[row] ?? null };
      },
      9999,
    );
    const inflated = (await verified("gonfle.xlsx")).differences;
    expect(inflated).toEqual([expect.objectContaining({ nature: "chiffre", ecrit: "9999" })]);
    expect(inflated[0]?.message).toContain("CO02");

    const workbook = await openXlsx(readFileSync(inFolder(BILAN)), { name: BILAN });
    const version = await cellBeside(workbook, "Attestation", "Version des règles", 2);
    const rule = await cellBeside(workbook, "Attestation", "CMP-11", 2);
    await workbook.changeCells([
      { sheet: "Attestation", position: version, expected: version.expected, value: "2020.1" },
      { sheet: "Attestation", position: rule, expected: rule.expected, value: "77" },
    ]);
    writeFileSync(inFolder("ancien.xlsx"), await workbook.save());
    const older = await verified("ancien.xlsx");
    expect(older.differences.map(({ nature }) => nature)).toEqual(["règle"]);
    expect(older.differences[0]?.message).toMatch(/^CMP-11.: 77 constats alors, \d+ aujourd'hui \(règles 2020.1 alors/);
  });

  it("has nothing to check without a Bilan", async () => {
    const { status, err } = await run("verifier", sample);
    expect(status).toBe(2);
    expect(err).toContain("n'a pas de bilan écrit par bilan-plie");
  });
});
