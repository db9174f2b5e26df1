import { readFileSync, statSync, chmodSync, copyFileSync } from "node:fs";
import { openXlsx } from "../../../src/adapters/xlsx/open";
import type { CellValue } from "../../../src/core/domain/cell";
import { inFolder, plain, run, sample } from "../../cli/run-command";

async function listed(file: string, sheet: string) {
  const workbook = await openXlsx(readFileSync(file), { name: "liste.xlsx" });
  const { columns, rowCount } = await workbook.readSheet(sheet);
  const rows = Array.from({ length: rowCount }, (_, row) => columns.map((column) => column[row] ?? null));
  const top = rows.findIndex(([first]) => first === "Ligne");
  const headings = (rows[top] ?? []).map(String);
  const people = rows
    .slice(top + 1)
    .filter(([line]) => typeof line === "number")
    .map((row) => Object.fromEntries(row.map((cell, column) => [headings[column], cell])) as Record<string, CellValue>);
  return { above: rows.slice(0, top).flat().filter(Boolean).map(String), people };
}

describe("the nominative list", () => {
  it("has every row of each operation, with the rules that leave a row out, and agrees with the control", async () => {
    copyFileSync(sample, inFolder("source.xlsx"));
    chmodSync(inFolder("source.xlsx"), 0o600);
    const { status, out } = await run(
      ...["liste", inFolder("source.xlsx"), "--sortie", inFolder("liste.xlsx"), "--format", "json"],
    );
    const { comptes, listes } = JSON.parse(out) as {
      comptes: { participants: number; participations: number };
      listes: { feuille: string; operation: string | null; lignes: number; retenues: number }[];
    };
    expect(status).toBe(0);
    expect(statSync(inFolder("liste.xlsx")).mode & 0o777).toBe(0o600);
    const sum = (count: "lignes" | "retenues") => listes.reduce((total, list) => total + list[count], 0);
    expect([sum("lignes"), sum("retenues")]).toEqual([comptes.participants, comptes.participations]);
    expect(listes.at(-1)).toMatchObject({ feuille: "Liste sans opération", operation: null });

    const { above, people } = await listed(inFolder("liste.xlsx"), "Liste 2021-A4");
    expect(above[1]).toMatch(/^DONNÉES PERSONNELLES/);
    const left = people.filter((person) => person["Retenue"] === "Non");
    expect(people.length - left.length).toBe(listes.find(({ operation }) => operation === "2021-A4")?.retenues);
    for (const { Motif } of left)
      expect(Motif).toMatch(/^([A-Z]{3}-\d\d(, [A-Z]{3}-\d\d)*|Réunie à la ligne \d+|Hors de l'exercice)$/);
    const json = await run("controler", sample, "--format", "json", "--gravite", "bloquant");
    const { constats } = JSON.parse(json.out) as { constats: { regle: string; ligne: number; feuille: string }[] };
    const missing = constats.find(({ regle, feuille }) => regle === "CMP-11" && feuille === "Participants");
    const everyone = (await Promise.all(listes.map(({ feuille }) => listed(inFolder("liste.xlsx"), feuille)))).flatMap(
      (list) => list.people,
    );
    expect(everyone.find((person) => person["Ligne"] === missing?.ligne)?.["Motif"]).toContain("CMP-11");
    expect(everyone.some((person) => person["Vérification"] === "Refusée")).toBe(true);
  });

  it("is written for one operation, named in any way, and refuses one that nobody is in", async () => {
    const one = await run("liste", sample, "--sortie", inFolder("a5.xlsx"), "--operation", "fiche n° A5");
    expect(plain(one.out)).toMatch(/^« Liste 2021-A5 » : \d+ lignes, \d+ participations retenues\.\nÉcrit dans/);
    const none = await run("liste", sample, "--sortie", inFolder("non.xlsx"), "--operation", "Z9");
    expect(none.status).toBe(2);
    expect(none.err).toContain("n'est dans l'opération « Z9 »");
  });
});
