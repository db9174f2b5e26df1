import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openXlsx } from "../../src/adapters/xlsx/open";
import { commentsModel } from "../../src/application/annual/comments";
import { historyModel } from "../../src/application/annual/write-history";
import { inFolder, plain, run } from "./run-command";

const own = join(__dirname, "../../examples/plie-marensin-2024.xlsx");

it("modele --protocole adds the sheets of a protocol, filled from a PLIE, and Paramètres leaves its PLIE to them", async () => {
  expect(await run("modele", inFolder("modele.xlsx"), "--protocole", "--plie", "agenais")).toMatchObject({
    status: 0,
    err: "",
  });
  const model = await openXlsx(readFileSync(inFolder("modele.xlsx")), { name: "modele.xlsx" });
  const names = (await model.describe()).sheets.filter(({ hidden }) => !hidden).map(({ name }) => name);
  expect(names.slice(-3)).toEqual(["Protocole", "Sorties PLIE", "Fiches"]);
  const { columns } = await model.readSheet("Sorties PLIE");
  expect(columns.slice(0, 6).map((cells) => cells.slice(0, 2))).toEqual([
    ["Code", "AGE-P01"],
    ["Libellé", "CDI"],
    ["Catégorie", "Positive"],
    ["Types de contrat", "CDI"],
    ["Durée minimale", 6],
    ["Unité", "mois"],
  ]);
  const settings = await model.readSheet("Paramètres");
  expect(settings.columns[1]?.[settings.columns[0]?.indexOf("PLIE") ?? -1] ?? null).toBeNull();
  expect((await run("controler", inFolder("modele.xlsx"))).err).toMatch(/aucun participant/);
});

it("without a PLIE the keys stand ready; an unknown one is refused, and nothing is written", async () => {
  expect((await run("modele", inFolder("vide.xlsx"), "--protocole")).status).toBe(0);
  const model = await openXlsx(readFileSync(inFolder("vide.xlsx")), { name: "vide.xlsx" });
  expect((await model.readSheet("Protocole")).columns[0]?.slice(0, 3)).toEqual(["Clé", "Nom", "Territoire"]);
  const refused = await run("modele", inFolder("autre.xlsx"), "--protocole", "--plie", "nulle-part");
  expect([refused.status, existsSync(inFolder("autre.xlsx"))]).toEqual([2, false]);
  expect(refused.err).toMatch(/PLIE « nulle-part » inconnu/);
});

it("a workbook that holds the protocol of a PLIE that does not ship gets its Bilan, under its own name", async () => {
  const { out } = await run("bilan", own, "--sortie", inFolder("bilan.xlsx"), "--format", "json");
  const bilan = JSON.parse(out) as {
    plie: string;
    sorties: { type: string; verifiees: number; aCompleter: number; refusees: number }[];
    unites: { fiche: string; unite: string; statut: string }[];
  };
  expect(bilan.plie).toBe("marensin");
  expect(
    bilan.sorties.map(({ type, verifiees, aCompleter, refusees }) => [type, verifiees, aCompleter, refusees]),
  ).toEqual([
    // Three people for each line that stands on contracts: met, a datum missing, refused.
    ["MAR-P01", 1, 1, 1],
    ["MAR-P02", 1, 1, 1],
    ["MAR-P03", 1, 1, 1],
    ["MAR-D01", 1, 1, 1],
    ["MAR-A01", 0, 0, 0],
    ["MAR-N01", 0, 0, 0],
  ]);
  expect(bilan.unites.map(({ fiche, unite, statut }) => [fiche, unite, statut])).toEqual([
    ["2024-M1", "personnes-accompagnees", "atteint"],
    ["2024-M1", "etapes-de-parcours", "atteint"],
    ["2024-M2", "conventions-signees", "atteint"],
  ]);
  expect((await run("verifier", inFolder("bilan.xlsx"))).status).toBe(0);
  // A second time over what the first one wrote, but never over the workbook of another PLIE.
  expect((await run("bilan", own, "--sortie", inFolder("bilan.xlsx"))).status).toBe(1);
  const other = await run("bilan", join(own, "../plie-agenais-2021.xlsx"), "--sortie", inFolder("bilan.xlsx"));
  expect([other.status, other.err]).toEqual([2, expect.stringMatching(/d'un autre PLIE/)]);
});

it("takes fiches in JSON of the PLIE that the workbook alone describes, and tells those of a PLIE that nobody describes", async () => {
  const example = JSON.parse(readFileSync(join(own, "../fiche-accompagnement-2024.json"), "utf8")) as Record<
    string,
    unknown
  >;
  const file = (plie: string): string => {
    writeFileSync(inFolder("fiches.json"), JSON.stringify({ ...example, id: "2024-M9", plie }));
    return inFolder("fiches.json");
  };
  const taken = await run("controler", own, "--fiches", file("marensin"));
  expect([taken.status, taken.err]).toEqual([1, ""]);
  expect(taken.out).not.toContain("aucun profil de PLIE");
  const left = await run("controler", own, "--fiches", file("nulle-part"));
  expect([left.status, left.err]).toEqual([1, ""]);
  expect(plain(left.out)).toContain("Fiche 2024-M9, plie : aucun profil de PLIE « nulle-part »");
});

it("preparer carries a protocol, the figures of former years and the comments over as they stand", async () => {
  const source = await openXlsx(readFileSync(own), { name: "suivi.xlsx" });
  await source.writeSheet(commentsModel({ resume: "Une année de reprise." }));
  await source.writeSheet(historyModel([{ year: 2023, figures: new Map([["PL02", 31]]), source: "Bilan 2023" }]));
  const [file, ready, choices] = ["suivi.xlsx", "prêt.xlsx", "choix.json"].map(inFolder) as [string, string, string];
  writeFileSync(file, await source.save());
  const prepare = (...more: string[]) => run("preparer", file, "--accepter", "--sortie", ready, ...more);
  const prepared = await prepare("--ecrire-choix", choices);
  expect(prepared.err).toBe("");
  const target = await openXlsx(readFileSync(ready), { name: "prêt.xlsx" });
  for (const sheet of ["Protocole", "Sorties PLIE", "Fiches", "Commentaires", "Historique"]) {
    const [before, after] = [await source.readSheet(sheet), await target.readSheet(sheet)];
    expect([sheet, after.columns]).toEqual([sheet, before.columns]);
  }
  const found = async (path: string) => {
    const { plie, comptes, constats } = JSON.parse((await run("controler", path, "--format", "json")).out) as {
      plie: string;
      comptes: object;
      constats: { regle: string; feuille: string; message: string }[];
    };
    return { plie, comptes, constats: constats.map(({ regle, feuille, message }) => `${regle} ${feuille} ${message}`) };
  };
  expect(await found(ready)).toEqual(await found(own));
  // What was kept as a choice says « ignorée » of these sheets: they follow all the same.
  expect((await prepare("--choix", choices)).err).toBe("");
  const again = await openXlsx(readFileSync(ready), { name: "prêt.xlsx" });
  expect((await again.describe()).sheets.map(({ name }) => name)).toContain("Sorties PLIE");
});
