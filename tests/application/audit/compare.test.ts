import { readFileSync } from "node:fs";
import { createMemoryWorkbook } from "../../../src/adapters/memory/memory-workbook";
import { openXlsx } from "../../../src/adapters/xlsx/open";
import { compareReports } from "../../../src/application/audit/compare-workbooks";
import { writeComparison } from "../../../src/application/audit/write-comparison";
import type { Comparison } from "../../../src/core/audit/compare/compare";
import { cellReference, type CellValue } from "../../../src/core/domain/cell";
import type { Table } from "../../../src/core/reading/table";
import { comparisonJson } from "../../../src/cli/output/comparison-json";
import {
  clock,
  controlSheets,
  plainSheets,
  sampleFile,
  shuffled,
  type PlainSheet,
} from "../../support/audit-workbooks";
import { inFolder, run, sample } from "../../cli/run-command";

const compared = async (before: readonly PlainSheet[], after: readonly PlainSheet[]) =>
  comparisonJson(await compareReports(await controlSheets(before), await controlSheets(after), clock));

/** The same sheets with the cells of one row of Participants changed, by heading. */
function changed(sheets: readonly PlainSheet[], sheetRow: number, cells: Readonly<Record<string, CellValue>>) {
  return sheets.map(({ name, rows }) => {
    const headings = rows[0] ?? [];
    const change = (row: readonly CellValue[]) => row.map((value, column) => cells[String(headings[column])] ?? value);
    return name === "Participants"
      ? { name, rows: rows.map((row, index) => (index === sheetRow - 1 ? change(row) : row)) }
      : { name, rows };
  });
}

/** The cells that differ, as Excel names them: "Participants!B4". */
function cellsIn({ before, changes }: Comparison): string[] {
  return changes
    .map(({ kind, field, beforeRow }) => {
      const { grid, firstRow, mapping } = before.tables[kind] as Table;
      const { column = -1 } = mapping.columns.find((one) => one.field === field) ?? {};
      return `${grid.name}!${cellReference(firstRow + beforeRow, column)}`;
    })
    .sort();
}

const SAMPLES = ["agenais-2021", "bordeaux-2021", "grand-perigueux-2021", "hauts-de-garonne-2024"];

describe("comparing two versions", () => {
  it.each(SAMPLES)("finds nothing between %s and the same rows and columns in another order", async (plie) => {
    const sheets = await plainSheets(sampleFile(plie));
    const [before, after] = [await controlSheets(sheets), await controlSheets(shuffled(sheets))];
    expect(comparisonJson(await compareReports(before, after, clock))).toEqual({
      ajoutes: [],
      retires: [],
      modifies: [],
      constats: { resolus: [], nouveaux: [] },
      chiffres: [],
    });
  });

  it.each(SAMPLES)("lists exactly the cells that `corriger` corrected in %s", async (plie) => {
    const file = sample.replace("agenais-2021", plie);
    const { out } = await run("corriger", file, "--sortie", inFolder("corrige.xlsx"), "--format", "json");
    const { corrections } = JSON.parse(out) as { corrections: { feuille: string; cellule: string }[] };
    const [before, after] = [
      await plainSheets(sampleFile(plie)),
      await plainSheets(readFileSync(inFolder("corrige.xlsx"))),
    ];
    const comparison = await compareReports(await controlSheets(before), await controlSheets(after), clock);
    expect(cellsIn(comparison)).toEqual(corrections.map(({ feuille, cellule }) => `${feuille}!${cellule}`).sort());
    expect(corrections.length).toBeGreaterThan(5);
    expect([comparison.added, comparison.removed]).toEqual([[], []]);
  });

  it("tells a corrected copy and writes what changed", async () => {
    const { out } = await run("corriger", sample, "--sortie", inFolder("corrige.xlsx"), "--format", "json");
    const { corrections } = JSON.parse(out) as { corrections: unknown[] };
    const { out: told } = await run(
      ...["comparer", sample, inFolder("corrige.xlsx"), "--sortie", inFolder("ecarts.xlsx"), "--format", "json"],
    );
    const { modifies, ...others } = JSON.parse(told) as ReturnType<typeof comparisonJson>;
    expect(modifies).toHaveLength(corrections.length);
    expect(modifies.every(({ ligneAvant, ligneApres }) => ligneAvant === ligneApres)).toBe(true);
    expect([others.ajoutes, others.retires]).toEqual([[], []]);
    expect(others.constats.resolus.length).toBeGreaterThan(0);
    const written = await openXlsx(readFileSync(inFolder("ecarts.xlsx")), { name: "ecarts.xlsx" });
    expect((await written.describe()).sheets.map(({ name }) => name)).toEqual([
      ...["Comparaison", "Changements", "Ajouts et retraits", "Constats"],
    ]);
    const list = await written.readSheet("Changements");
    expect(list.columns[0]?.filter((cell) => cell !== null)).toHaveLength(modifies.length + 4);
  });

  it("tells who makes a figure change, what should not change, and the rows that came and went", async () => {
    const before = await plainSheets(sampleFile("agenais-2021"));
    const moved = changed(before, 2, { "Q3 Handicap": "Oui", NOM: "dubois" });
    const participants = moved.find(({ name }) => name === "Participants") as PlainSheet;
    const [headings, ...body] = participants.rows;
    const newcomer = (body[1] as CellValue[]).map(
      (value, column) =>
        ({ Identifiant: "N001", NOM: "NOUVELLE", Prénom: "PERSONNE" })[String(headings?.[column])] ?? value,
    );
    const after = moved.map((sheet) =>
      sheet === participants
        ? { ...sheet, rows: [headings as CellValue[], newcomer, ...body.filter((_, index) => index !== 2)] }
        : sheet,
    );
    const { ajoutes, retires, modifies, chiffres } = await compared(before, after);
    expect(ajoutes).toEqual([{ feuille: "Participants", ligne: 2 }]);
    expect(retires).toEqual([{ feuille: "Participants", ligne: 4 }]);
    expect(modifies).toEqual([
      expect.objectContaining({ ligneAvant: 2, ligneApres: 3, champ: "lastName", nature: "ecriture" }),
      expect.objectContaining({ champ: "q3", nature: "fixe", avant: "Non", apres: "Oui" }),
    ]);
    expect(chiffres.find(({ code }) => code === "TOTAL")).toEqual({
      ...{ code: "TOTAL", avant: expect.any(Number), apres: expect.any(Number) },
      ...{ entrent: [2], sortent: [4] },
    });
    expect(chiffres.find(({ code }) => code === "CO16")?.entrent).toContain(3);
  });

  it("names the rows behind a figure, and counts those that no cell could hold", async () => {
    const sheets = await plainSheets(sampleFile("agenais-2021"));
    const few = sheets.map((sheet) =>
      sheet.name === "Participants" ? { ...sheet, rows: sheet.rows.slice(0, 3) } : sheet,
    );
    const comparison = await compareReports(await controlSheets(few), await controlSheets(sheets), clock);
    const workbook = createMemoryWorkbook({ sheets: [] });
    await writeComparison(workbook, comparison, { before: "a.xlsx", after: "b.xlsx" });
    const total = workbook.written
      .get("Comparaison")
      ?.blocks.flatMap(({ values }) => values)
      .find(([code]) => code === "TOTAL");
    const { entered = [] } = comparison.figures.find(({ code }) => code === "TOTAL") ?? {};
    const told = String(total?.[5]);
    expect(entered.length).toBeGreaterThan(200);
    expect(told.split(", ")).toHaveLength(200);
    expect(told).toMatch(new RegExp(` et ${entered.length - 200} autres?$`));
  });

  it("refuses two PLIE in one sentence", async () => {
    const refused = await run("comparer", sample, sample.replace("agenais", "bordeaux"));
    expect(refused.status).toBe(2);
    expect(refused.err).toContain("ne sont pas deux versions d'un même classeur");
  });
});
