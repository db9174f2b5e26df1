import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { createMemoryWorkbook } from "../../../src/adapters/memory/memory-workbook";
import { openFile } from "../../../src/adapters/open-file";
import { createXlsx, openXlsx } from "../../../src/adapters/xlsx/open";
import { writeSample } from "../../../src/application/audit/write-sample";
import type { Workbook } from "../../../src/application/ports/workbook";
import { keyName } from "../../../src/core/audit/participation-key";
import { usualSize } from "../../../src/core/audit/sample";
import { sha256Hex } from "../../../src/core/text/digest";
import { clock, controlSheets, plainSheets, sampleFile, shuffled } from "../../support/audit-workbooks";
import { inFolder, run, sample } from "../../cli/run-command";

interface SampleJson {
  readonly cadre: number;
  readonly taille: number;
  readonly graine: string;
  readonly tires: readonly { readonly ligne: number; readonly cle: string; readonly rang: number }[];
  readonly ajoutes: readonly { readonly ligne: number; readonly cle: string }[];
}

const sha = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

describe("a sample", () => {
  it("is what anybody computes from the keys with SHA-256, and is printed with its frame, its seed and the file", async () => {
    const args = ["--graine", "Convention n° 2021-47 é", "--operation", "A4", "--ajouter", "5", "--format", "json"];
    const { out, status } = await run("echantillon", sample, "--sortie", inFolder("ech.xlsx"), ...args);
    const { cadre, taille, graine, tires, ajoutes } = JSON.parse(out) as SampleJson;
    expect([status, taille, graine]).toEqual([0, 20, "Convention n° 2021-47 é"]);
    const everyone = await run("echantillon", sample, "--sortie", inFolder("tous.xlsx"), ...args, "--taille", "5000");
    const keys = (JSON.parse(everyone.out) as SampleJson).tires.map(({ cle }) => cle);
    expect(keys).toHaveLength(cadre);
    const ranked = [...keys].sort((one, other) => (sha(`${graine}\n${one}`) < sha(`${graine}\n${other}`) ? -1 : 1));
    expect(tires.map(({ cle, rang }) => `${rang} ${cle}`)).toEqual(
      ranked.slice(0, 20).map((key, index) => `${index + 1} ${key}`),
    );
    expect(keys.every((key) => key.startsWith("2021-A4|"))).toBe(true);
    expect(ajoutes).toEqual([{ ligne: 5, cle: "2021-A5|P004" }]);

    const written = await openXlsx(readFileSync(inFolder("ech.xlsx")), { name: "ech.xlsx" });
    const cells = (await written.readSheet("Échantillon")).columns.flat().filter((cell) => typeof cell === "string");
    const bytes = readFileSync(sample);
    expect(cells.join(" ")).toContain(createHash("sha256").update(bytes).digest("hex"));
    const grid = await written.readSheet("Grille de contrôle");
    expect(grid.columns[3]?.filter((cell) => cell === "Identité et âge")).toHaveLength(21);
  });

  it("tells the file that it was drawn from, of whatever kind, and why there is none", async () => {
    const report = await controlSheets(await plainSheets(sampleFile("agenais-2021")));
    const options = { seed: "g", among: "participations", operation: null, size: 2, addedRows: [] } as const;
    const told = async (source: Workbook): Promise<string> => {
      const workbook = createMemoryWorkbook({ sheets: [] });
      await writeSample(workbook, report, { clock, source, options });
      const cells = workbook.written.get("Échantillon")?.blocks.flatMap(({ values }) => values.flat()) ?? [];
      return cells
        .filter((cell) => typeof cell === "string" && cell.startsWith("Fichier"))
        .join()
        .replace(/\s/g, " ");
    };
    const bytes = new TextEncoder().encode("Identifiant;NOM\nP1;DURAND\n");
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    expect(await told(await openFile(bytes, { name: "suivi.csv" }))).toBe(
      `Fichier : « suivi.csv », ${bytes.length} octets, SHA-256 ${sha256}.`,
    );
    expect(await told(createXlsx("neuf.xlsx"))).toBe("Fichier : aucun, ce classeur n'a pas encore été enregistré.");
    expect(await told(createMemoryWorkbook({ sheets: [] }))).toMatch(/^Fichier : non disponible dans Excel/);
  });

  it("is the same after the rows and columns were shuffled, whoever it is drawn among", async () => {
    const sheets = await plainSheets(sampleFile("agenais-2021"));
    const [first, second] = [await controlSheets(sheets), await controlSheets(shuffled(sheets))];
    for (const among of ["participations", "sorties", "positives"] as const) {
      const options = { seed: "2022", among, operation: null, size: 30, addedRows: [] };
      const source = createMemoryWorkbook({ sheets: [] });
      const drawn = async (report: typeof first) =>
        (await writeSample(createMemoryWorkbook({ sheets: [] }), report, { clock, source, options })).drawn;
      const keys = (await drawn(first)).map(({ key }) => key);
      expect(keys.length).toBeGreaterThan(among === "positives" ? 5 : 10);
      expect((await drawn(second)).map(({ key }) => key)).toEqual(keys);
    }
  });

  it("computes its rate in Excel from the answers, and extrapolates only where the setting says so", async () => {
    const report = await controlSheets(await plainSheets(sampleFile("agenais-2021")));
    const formulas = async (E4: "Oui" | "Non") => {
      const context = { ...report.context, settings: { ...report.context.settings, E4 } };
      const workbook = createMemoryWorkbook({ sheets: [] });
      const asked = { seed: "g", among: "participations", operation: null, size: null, addedRows: [] } as const;
      await writeSample(workbook, { ...report, context }, { clock, source: workbook, options: asked });
      const answers = workbook.written.get("Grille de contrôle")?.validations?.[0]?.area;
      expect(answers).toMatchObject({ firstRow: 5, firstColumn: 5, lastRow: 5 + 20 * 8 - 1 });
      return JSON.stringify(workbook.written.get("Échantillon")?.blocks);
    };
    const without = await formulas("Non");
    expect(without).toContain("Contrôle exhaustif");
    expect(without).toContain("COUNTBLANK('Grille de contrôle'!F6:F13)");
    expect(without).not.toContain("ROUND(");
    expect(await formulas("Oui")).toMatch(/ROUND\(\w+\*\d+,1\)/);
  });

  it.each([
    [0, 0],
    [1, 1],
    [2, 2],
    [9, 2],
    [11, 3],
    [55, 11],
    [57, 12],
    [100, 20],
    [101, 20],
    [5000, 20],
  ])("of %d participations takes %d", (frame, size) => {
    expect(usualSize(frame, { E1: "20 %", E2: "2", E3: "20" })).toBe(size);
  });

  it("folds names and hashes texts as everyone does", () => {
    expect(keyName("  D'Ânglé-Ŝœur  3 ")).toBe("D ANGLE S UR 3");
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => expect(sha256Hex(text)).toBe(sha(text))));
  });

  it.each([
    [["--graine", "x", "--operation", "2021-B99"], "Aucune participation à tirer au sort"],
    [[], "Indiquez une graine"],
    [["--graine", "x", "--parmi", "tous"], "inconnue pour --parmi"],
    [["--graine", "x", "--ajouter", "9999"], "n'est pas celle d'un participant"],
  ])("refuses %j in one sentence", async (options, sentence) => {
    const { status, err } = await run("echantillon", sample, "--sortie", inFolder("non.xlsx"), ...options);
    expect(status).toBe(2);
    expect(err).toContain(sentence);
  });
});
