import { readFileSync } from "node:fs";
import { createMemoryWorkbook } from "../../../src/adapters/memory/memory-workbook";
import { openXlsx } from "../../../src/adapters/xlsx/open";
import { writeDossier } from "../../../src/application/audit/dossier/write-dossier";
import type { CellValue } from "../../../src/core/domain/cell";
import { inFolder, plain, run, sample } from "../../cli/run-command";
import { clock, controlSheets } from "../../support/audit-workbooks";

interface DossierJson {
  readonly feuille: string;
  readonly participations: number;
  readonly comptes: { readonly participants: number };
  readonly pieces: readonly {
    readonly piece: string;
    readonly sources: readonly string[];
    readonly present: number;
    readonly aProduire: number;
    readonly sansObjet: number;
    readonly inconnu: number;
  }[];
  readonly fiches: readonly { readonly feuille: string; readonly lignes: readonly number[] }[];
}

async function rowsOf(file: string, sheet: string): Promise<CellValue[][]> {
  const workbook = await openXlsx(readFileSync(file), { name: "dossier.xlsx" });
  const { columns, rowCount } = await workbook.readSheet(sheet);
  return Array.from({ length: rowCount }, (_, row) => columns.map((column) => column[row] ?? null));
}

/** Of a real-looking person of the sample: one whom the control finds fault with. */
async function somebody(): Promise<{ readonly id: string; readonly lastName: string; readonly rule: string }> {
  const { out } = await run("controler", sample, "--format", "json", "--gravite", "erreur");
  const { constats } = JSON.parse(out) as { constats: { regle: string; ligne: number | null; feuille: string }[] };
  const found = constats.find(({ feuille, ligne }) => feuille === "Participants" && ligne !== null);
  const rows = await rowsOf(sample, "Participants");
  const headings = rows[0]!.map(String);
  const row = rows[found!.ligne! - 1]!;
  const cell = (heading: string): string => String(row[headings.indexOf(heading)]);
  return { id: cell("Identifiant"), lastName: cell("NOM"), rule: found!.regle };
}

describe("the files of the participants", () => {
  it("write a grid of people and pieces, and a page for whoever is named", async () => {
    const { id, lastName, rule } = await somebody();
    const file = inFolder("dossier.xlsx");
    const { status, out } = await run(
      ...["dossier", sample, "--sortie", file, "--participant", id, "--participant", id, "--format", "json"],
    );
    const told = JSON.parse(out) as DossierJson;
    expect(status).toBe(0);
    expect(out).not.toContain(lastName);
    expect(told.pieces.map(({ piece }) => piece)).toEqual(
      expect.arrayContaining(["Questionnaire d'entrée", "Justificatif de la sortie", "Avis de la commission"]),
    );

    const rows = await rowsOf(file, told.feuille);
    const top = rows.findIndex(([first]) => first === "Ligne");
    const people = rows.slice(top + 1).filter(([line]) => typeof line === "number");
    expect(people).toHaveLength(told.participations);
    expect(told.participations).toBeLessThanOrEqual(told.comptes.participants);
    expect(String(rows[1]![0])).toMatch(/^DONNÉES PERSONNELLES/);
    const oneLine = (text: string): string => plain(text).replace(/\s+/g, " ");
    const below = oneLine(
      rows
        .slice(top + people.length + 1)
        .map(([text]) => String(text))
        .join(" "),
    );
    for (const { piece, sources, present, aProduire, sansObjet, inconnu } of told.pieces) {
      expect(present + aProduire + sansObjet + inconnu).toBe(told.participations);
      const column = rows[top]!.map((heading) => plain(String(heading))).indexOf(plain(piece));
      const count = (label: string): number => people.filter((row) => row[column] === label).length;
      expect([count("Présent"), count("À produire"), count("Inconnu")]).toEqual([present, aProduire, inconnu]);
      // Nothing is asked for that no document asks for, and the sheet says which.
      expect(sources.length).toBeGreaterThan(0);
      for (const source of sources) expect(below).toContain(oneLine(source));
    }
    const [states, toProduce] = [rows[top]!.slice(7), rows[top]!.indexOf("À produire")];
    for (const row of people)
      expect(row[toProduce]).toBe(states.filter((_, column) => row[7 + column] === "À produire").length);

    const [page, ...others] = told.fiches;
    expect([page!.feuille, others]).toEqual([`Fiche ${id}`, []]);
    const text = (await rowsOf(file, page!.feuille)).map((row) => plain(row.filter(Boolean).join(" | ")));
    const titles = ["Identité", "Participations et réponses", "Étapes du parcours", "Contrats", "Sortie du PLIE"];
    expect(text.filter((line) => [...titles, "Anomalies", "Pièces du dossier"].includes(line))).toEqual([
      ...titles,
      ...["Anomalies", "Pièces du dossier"],
    ]);
    expect(text.some((line) => line.startsWith(`NOM | ${lastName}`))).toBe(true);
    expect(text.some((line) => line.startsWith(`${rule} | Participants, ligne `))).toBe(true);
    // Answers are in words: no code of the form.
    expect(text.find((line) => line.startsWith("Q2 Niveau de diplôme"))).not.toMatch(/\| 2[a-d]$/);
  });

  it("are those of one operation, and whoever is unknown or not alone is refused in a clear sentence", async () => {
    const all = JSON.parse(
      (await run("dossier", sample, "--sortie", inFolder("1.xlsx"), "--format", "json")).out,
    ) as DossierJson;
    const one = await run("dossier", sample, "--sortie", inFolder("2.xlsx"), "--operation", "A4", "--format", "json");
    const some = JSON.parse(one.out) as DossierJson;
    expect(some.participations).toBeGreaterThan(0);
    expect(some.participations).toBeLessThan(all.participations);
    expect(some.pieces.some(({ piece }) => piece.startsWith("2021-A5"))).toBe(false);
    const nobody = await run("dossier", sample, "--sortie", inFolder("3.xlsx"), "--participant", "Z-999");
    expect([nobody.status, nobody.err]).toEqual([
      2,
      expect.stringContaining("n'a l'identifiant ni le nom « Z-999 » : écrivez-le comme dans la colonne Identifiant"),
    ]);
  });

  it("of two people of one name are told apart by the day of birth", async () => {
    const headings = ["NOM", "Prénom", "Date de naissance", "Sexe", "Opération", "Date d'entrée opération"];
    const person = (birth: number): CellValue[] => ["MARTIN", "CAMILLE", birth, "Femme", "2021-A4", 44_228];
    const report = await controlSheets([{ name: "Participants", rows: [headings, person(30_000), person(31_000)] }]);
    const write = (people: readonly string[], operation: string | null = null) =>
      writeDossier(createMemoryWorkbook({ sheets: [] }), report, { clock, ask: { operation, people } });
    await expect(write(["Martin Camille"])).rejects.toThrow(
      "« Martin Camille » désigne 2 personnes dans « Participants » (lignes 2 et 3) : écrivez « NOM Prénom JJ/MM/AAAA », avec la date de naissance.",
    );
    const { pages } = await write(["Martin Camille 18/02/1982"]);
    expect(pages).toEqual([{ sheet: "Fiche MARTIN CAMILLE", rows: [2] }]);
    await expect(write([], "Z9")).rejects.toThrow("n'est dans l'opération « Z9 »");
  });
});
