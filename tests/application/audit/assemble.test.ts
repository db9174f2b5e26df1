import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createXlsx } from "../../../src/adapters/xlsx/create";
import type { ModelValue } from "../../../src/application/ports/sheet-model";
import type { CellValue } from "../../../src/core/domain/cell";
import { plainSheets, sampleFile, type PlainSheet } from "../../support/audit-workbooks";
import { inFolder, run, sample } from "../../cli/run-command";

const cellOf = (value: CellValue): ModelValue =>
  typeof value === "object" && value !== null ? { formula: "NA()", value: value.error } : value;

async function write(name: string, sheets: readonly PlainSheet[]) {
  const workbook = createXlsx(name);
  for (const { name: sheet, rows } of sheets)
    await workbook.writeSheet({
      ...{ name: sheet, showGridlines: true, columnWidths: [] },
      blocks: [{ row: 0, column: 0, values: rows.map((row) => row.map(cellOf)), styles: "inputText" }],
    });
  writeFileSync(inFolder(name), await workbook.save());
}

/** The sample parted between two operators: one has the first rows of each sheet, the other the last ones, its columns in the other order. */
async function parted() {
  const sheets = await plainSheets(sampleFile("agenais-2021"));
  const half = (first: boolean): PlainSheet[] =>
    sheets.map(({ name, rows }) => {
      if (name === "Paramètres") return { name, rows };
      const [headings = [], ...body] = rows;
      const middle = Math.floor(body.length / 2);
      const own = [headings, ...(first ? body.slice(0, middle) : body.slice(middle))];
      return { name, rows: first ? own : own.map((row) => [...row].reverse()) };
    });
  await write("a.xlsx", half(true));
  await write("b.xlsx", half(false));
  return sheets;
}

describe("assembling the workbooks of one PLIE", () => {
  it("gives back the workbook that was parted: the same control, each row with its origin", async () => {
    const sheets = await parted();
    const { status, out } = await run(
      ...["assembler", inFolder("a.xlsx"), inFolder("b.xlsx"), "--sortie", inFolder("tout.xlsx"), "--format", "json"],
    );
    const { lignes, conflits } = JSON.parse(out) as {
      lignes: Record<string, number>;
      conflits: { regle: string | null; origine: { classeur: string }; autre: { classeur: string } }[];
    };
    const participants = sheets.find(({ name }) => name === "Participants") as PlainSheet;
    expect(lignes["Participants"]).toBe(participants.rows.length - 1);
    expect(status).toBe(conflits.length > 0 ? 1 : 0);
    for (const { origine, autre } of conflits) expect(origine.classeur).not.toBe(autre.classeur);
    const found = async (file: string) => {
      const { comptes, constats } = JSON.parse((await run("controler", file, "--format", "json")).out) as {
        comptes: Record<string, number>;
        constats: { regle: string; feuille: string; ligne: number | null; colonne: string | null }[];
      };
      return {
        comptes,
        constats: constats.map((one) => `${one.regle} ${one.feuille} ${one.ligne} ${one.colonne}`).sort(),
      };
    };
    expect(await found(inFolder("tout.xlsx"))).toEqual(await found(sample));
    const [written] = (await plainSheets(readFileSync(inFolder("tout.xlsx")))).filter(
      ({ name }) => name === "Participants",
    );
    expect(written?.rows[0]?.slice(-2)).toEqual(["Classeur d'origine", "Ligne d'origine"]);
    expect(written?.rows[1]?.slice(-2)).toEqual(["a.xlsx", 2]);
    expect(written?.rows.at(-1)?.at(-2)).toBe("b.xlsx");
  });

  it("tells what two workbooks say of the same person, and refuses two PLIE or one file twice", async () => {
    const other = await plainSheets(sampleFile("agenais-2021"));
    await write(
      "c.xlsx",
      other.map((sheet) => ({ ...sheet, rows: sheet.rows.slice(0, sheet.name === "Paramètres" ? 99 : 4) })),
    );
    await write(
      "d.xlsx",
      other.map((sheet) => ({ ...sheet, rows: sheet.rows.slice(0, sheet.name === "Paramètres" ? 99 : 3) })),
    );
    const { status, out } = await run(
      ...["assembler", inFolder("c.xlsx"), inFolder("d.xlsx"), "--sortie", inFolder("tout.xlsx"), "--format", "json"],
    );
    const { conflits } = JSON.parse(out) as { conflits: { regle: string | null; ligne: number; feuille: string }[] };
    expect(status).toBe(1);
    const doubles = conflits.filter(({ regle }) => regle === "COH-20");
    expect(doubles.map(({ ligne }) => ligne)).toEqual([5, 6]);
    expect(conflits.filter(({ regle, feuille }) => regle === null && feuille === "Indicateurs")).toHaveLength(2);

    // Operators often send files of one name, each in a folder of its own.
    mkdirSync(inFolder("autre"));
    copyFileSync(inFolder("d.xlsx"), inFolder("autre/c.xlsx"));
    const paths = ["c.xlsx", "autre/c.xlsx"].map(inFolder);
    const named = await run("assembler", ...paths, "--sortie", inFolder("tout.xlsx"), "--format", "json");
    const { conflits: told } = JSON.parse(named.out) as { conflits: { autre: { classeur: string } }[] };
    expect(told).toHaveLength(conflits.length);
    expect(new Set(told.map(({ autre }) => autre.classeur))).toEqual(new Set(["c.xlsx"]));

    const bordeaux = sample.replace("agenais", "bordeaux");
    const mixed = await run("assembler", sample, bordeaux, "--sortie", inFolder("non.xlsx"));
    expect([mixed.status, mixed.err]).toEqual([2, expect.stringContaining("sont de deux PLIE")]);
    const twice = await run("assembler", sample, sample, "--sortie", inFolder("non.xlsx"));
    expect([twice.status, twice.err]).toEqual([2, expect.stringContaining("est donné deux fois")]);
  });

  it("takes the first protocol, adds the fiches that only another workbook describes, and tells what differs", async () => {
    const sheets = await plainSheets(sampleFile("marensin-2024"));
    const changed = sheets.map(({ name, rows }): PlainSheet => {
      const [headings = [], ...body] = rows;
      const put = (heading: string, value: CellValue, row: readonly CellValue[]): CellValue[] =>
        row.map((cell, column) => (headings[column] === heading ? value : cell));
      if (name === "Sorties PLIE") return { name, rows: [headings, ...body.map((row) => put("Code", "MAR-P09", row))] };
      if (name !== "Fiches") return { name, rows };
      const last = body.at(-1) ?? [];
      const [first = [], ...others] = body;
      // A target of M1 is another one, and a fiche M9 is only here; M2 is the same in both.
      return { name, rows: [headings, put("Cible min", 99, first), ...others, put("Fiche", "2024-M9", last)] };
    });
    await write("a.xlsx", sheets);
    await write("b.xlsx", changed);
    const { out } = await run(
      ...["assembler", inFolder("a.xlsx"), inFolder("b.xlsx"), "--sortie", inFolder("tout.xlsx"), "--format", "json"],
    );
    const { avis } = JSON.parse(out) as { avis: string[] };
    expect(avis.map((sentence) => sentence.replace(/\s/g, " ")).filter((sentence) => /reprise/.test(sentence))).toEqual(
      [
        "« a.xlsx » et « b.xlsx » n'ont pas la même feuille « Sorties PLIE » : celle de « a.xlsx » est reprise, comparez-les.",
        "« a.xlsx » et « b.xlsx » ne décrivent pas de même la fiche « 2024-M1 » : celle de « a.xlsx » est reprise, comparez-les.",
      ],
    );
    const written = await plainSheets(readFileSync(inFolder("tout.xlsx")));
    const column = (sheet: string, heading: string): CellValue[] => {
      const rows = written.find(({ name }) => name === sheet)?.rows ?? [];
      const at = rows[0]?.indexOf(heading) ?? -1;
      return rows.slice(1).flatMap((row) => row[at] ?? []);
    };
    expect(column("Sorties PLIE", "Code")).not.toContain("MAR-P09");
    expect([...new Set(column("Fiches", "Fiche"))]).toEqual(["2024-M1", "2024-M2", "2024-M9"]);
    expect(column("Fiches", "Cible min")).not.toContain(99);
    for (const sheet of ["Protocole", "Sorties PLIE", "Fiches"])
      expect(column(sheet, "Classeur d'origine")).toEqual([]);
  });
});
