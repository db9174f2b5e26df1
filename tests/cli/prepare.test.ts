import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { inFolder, run } from "./run-command";

const found = (file: string): string => join(__dirname, "../../examples/tels-quels", file);
const schema = JSON.parse(readFileSync(join(__dirname, "../../schemas/choix.schema.json"), "utf8")) as object;

interface Told {
  readonly feuilles: readonly {
    readonly feuille: string;
    readonly role: string;
    readonly colonnes: readonly {
      readonly titre: string;
      readonly champs: readonly string[];
      readonly certitude: number;
    }[];
    readonly reponses: readonly unknown[];
    readonly manquants: readonly string[];
  }[];
  readonly complets: number;
  readonly decisions: readonly unknown[];
  readonly suppositions: readonly string[];
}

const told = (out: string): Told => JSON.parse(out) as Told;

it("proposes without writing anything, and says what has to be decided", async () => {
  const { status, out } = await run("preparer", found("croix.xlsx"), "--format", "json");
  const { feuilles, complets, decisions } = told(out);
  expect(status).toBe(1);
  expect(feuilles.map(({ feuille, role, manquants }) => ({ feuille, role, manquants }))).toEqual([
    { feuille: "Suivi", role: "participants", manquants: [] },
  ]);
  expect(feuilles[0]?.colonnes[0]).toEqual({ titre: "NOM", champs: ["lastName"], certitude: 0.97 });
  // Of 52 people, six have a cross at RQTH.
  expect(feuilles[0]?.reponses).toContainEqual({ champ: "q3", valeur: "X", nombre: 6, reponse: "Oui" });
  expect(feuilles[0]?.reponses).toContainEqual({ champ: "q3", valeur: "", nombre: 46, reponse: "Non" });
  expect({ complets, decisions: decisions.length }).toEqual({ complets: 0, decisions: 1 });
});

it("writes the template's layout, which the Bilan counts; its choices serve again without a question", async () => {
  const [ready, choices, again] = ["prêt.xlsx", "choix.json", "encore.xlsx"].map(inFolder) as [string, string, string];
  const options = ["--plie", "agenais", "--exercice", "2021", "--date", "2022-01-31"];
  const accepted = await run(
    "preparer",
    found("croix.xlsx"),
    "--accepter",
    "--sortie",
    ready,
    "--ecrire-choix",
    choices,
    ...options,
  );
  expect(accepted.err).toBe("");
  expect(accepted.out).toContain("52 lignes de personnes, 52 complètes.".replace(/ /g, " "));
  const bilan = await run(
    "bilan",
    ready,
    "--sortie",
    inFolder("bilan.xlsx"),
    "--format",
    "json",
    "--date",
    "2022-01-31",
  );
  const { comptes, parcours } = JSON.parse(bilan.out) as {
    comptes: Record<string, number>;
    parcours: Record<string, number>;
  };
  expect({ ...comptes, entrees: parcours["PL02"] }).toMatchObject({
    participants: 52,
    complets: 52,
    participations: 52,
    personnes: 52,
  });

  expect(new Ajv({ strict: false }).validate(schema, JSON.parse(readFileSync(choices, "utf8")))).toBe(true);
  const repeated = await run(
    "preparer",
    found("croix.xlsx"),
    "--choix",
    choices,
    "--sortie",
    again,
    "--format",
    "json",
    ...options,
  );
  expect(told(repeated.out)).toMatchObject({ complets: 52, decisions: [] });
});

it("carries last year's choices over to a sheet of another year", async () => {
  const source = inFolder("suivi-2021.xlsx");
  copyFileSync(found("suivi-2021.xlsx"), source);
  const choices = inFolder("choix.json");
  writeFileSync(
    choices,
    JSON.stringify({
      format: 1,
      feuilles: [
        {
          feuille: "SUIVI 2020",
          colonnes: [
            { titre: "Observations", champs: ["exitEvidence"] },
            { titre: "Référent", champs: [] },
          ],
        },
      ],
    }),
  );
  const { out } = await run("preparer", source, "--choix", choices, "--format", "json");
  const columns = told(out).feuilles[0]?.colonnes.filter(
    ({ titre }) => titre === "Observations" || titre === "Référent",
  );
  expect(columns).toEqual([
    { titre: "Référent", champs: [], certitude: 1 },
    { titre: "Observations", champs: ["exitEvidence"], certitude: 1 },
  ]);
});

/** The extraction with a column for each sex and each level, and a cross in one of them. */
function crossed(): string {
  const lines = readFileSync(found("extraction.csv"), "latin1").trim().split("\r\n");
  const rows = lines.map((line) => line.split(";"));
  const spread = (title: string, answers: readonly string[]): void => {
    const at = rows[0]?.indexOf(title) ?? -1;
    rows.forEach((row, index) => {
      const [said] = row.slice(at, at + 1);
      row.splice(at, 1, ...answers.map((answer) => (index === 0 ? answer : answer === said ? "X" : "")));
    });
  };
  spread("H/F", ["H", "F"]);
  spread("Niveau", ["2a", "2b", "2c", "2d"]);
  const file = inFolder("extraction 2021.csv");
  writeFileSync(file, rows.map((row) => row.join(";")).join("\r\n"));
  return file;
}

it("reads one cross per answer as one column, keeps that choice, and counts as many people", async () => {
  const [source, choices] = [crossed(), inFolder("choix.json")];
  const options = ["--plie", "agenais", "--exercice", "2021"];
  const proposed = await run("preparer", source, ...options);
  const text = proposed.out.replace(/[\u00a0\u202f]/g, " ").replace(/ +/g, " ");
  expect(text).toContain(" H, F Sexe 93 % une croix par réponse (H : Homme, F : Femme)\n");
  expect(text).toContain("? 2a, 2b, 2c, 2d Q2 Niveau de diplôme 85 % une croix par réponse");
  expect(text).toContain("À décider (1)");
  expect(text).toContain("80 lignes de personnes, 0 complète.");
  await run("preparer", source, "--accepter", "--ecrire-choix", choices, ...options);
  const kept: unknown = JSON.parse(readFileSync(choices, "utf8"));
  expect(new Ajv({ strict: false }).validate(schema, kept)).toBe(true);
  const { out } = await run("preparer", source, "--choix", choices, "--format", "json", ...options);
  const { feuilles, complets, decisions } = told(out);
  expect({ complets, decisions }).toEqual({ complets: 80, decisions: [] });
  expect(feuilles[0]?.colonnes.filter(({ champs }) => champs[0] === "sex")).toEqual([
    { titre: "H", champs: ["sex"], reponse: "Homme", certitude: 1 },
    { titre: "F", champs: ["sex"], reponse: "Femme", certitude: 1 },
  ]);
});

it("tells in words what is supposed, what is left aside and what still lacks", async () => {
  const { out } = await run("preparer", found("sorties-a-part.xlsx"));
  const text = out.replace(/[\u00a0\u202f]/g, " ");
  expect(text).toContain("Feuille « Sorties 2021 » : complète les personnes d'une autre feuille");
  expect(text).toContain("12 lignes jointes à la personne qu'elle complète");
  expect(text).toContain("personne ne correspond, ou plusieurs, ligne 14");
  expect(text).toContain("Il manque aussi : Formation à la sortie, Qualification obtenue");
});

describe("a workbook that lacks a column that decides who is counted", () => {
  const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
  const SENTENCE =
    "Il manque à la feuille « Suivi » 2 colonnes qui décident de qui est compté : Q1e Formation et Q1f Recherche d'emploi (52 lignes laissées de côté sur 52).";

  it("is told so, with the remedy, instead of what follows from it", async () => {
    const { status, out } = await run("controler", found("croix.xlsx"));
    expect(status).toBe(1);
    const text = plain(out);
    expect(text).toContain(SENTENCE);
    expect(text).toContain('bilan-plie preparer "croix.xlsx" --sortie "croix - préparé.xlsx"');
    expect(text).toMatch(/\n {2}\d+ autres anomalies, que ces colonnes changeront : --tout les affiche\.\n$/);
    expect(text).not.toContain("CMP-");
    const all = plain((await run("controler", found("croix.xlsx"), "--tout")).out);
    expect(all).toContain(SENTENCE);
    expect(all).toContain("STR-01  Colonne obligatoire introuvable : Q1e Formation.");
    expect(all).not.toContain("--tout");
  });

  it("is told so first in the JSON, whose findings stay whole", async () => {
    const { out } = await run("controler", found("croix.xlsx"), "--format", "json");
    const { avis, constats } = JSON.parse(out) as { avis: string[]; constats: { regle: string }[] };
    expect(plain(avis[0] ?? "")).toBe(SENTENCE);
    expect(constats.filter(({ regle }) => regle === "STR-01")).toHaveLength(2);
    expect(constats.length).toBeGreaterThan(200);
  });

  it("is refused with the command that reads it, where nothing of it is known", async () => {
    writeFileSync(inFolder("liste.csv"), "Produit;Prix;Stock\nPomme;1;2\n");
    const { status, err } = await run("controler", inFolder("liste.csv"));
    expect(status).toBe(2);
    expect(plain(err)).toMatch(
      /Participants reconnaissable.* Pour le préparer : bilan-plie preparer CLASSEUR --sortie F\.xlsx\.\n$/,
    );
  });
});

describe("what cannot be done ends with one sentence and writes nothing", () => {
  const badChoices = (content: string) => () => {
    writeFileSync(inFolder("choix.json"), content);
    return ["--choix", inFolder("choix.json")];
  };
  it.each<[string, () => string[], RegExp]>([
    ["no JSON", badChoices("{"), /n'est pas du JSON valide/],
    ["an unknown key", badChoices('{"format":1,"feuilles":[],"couleur":1}'), /couleur : clé inconnue/],
    [
      "an unknown field",
      badChoices('{"format":1,"feuilles":[{"feuille":"a","colonnes":[{"titre":"b","champs":["x"]}]}]}'),
      /feuilles\[0\]\.colonnes\[0\]\.champs\[0\]/,
    ],
    [
      "an answer that is none",
      badChoices(
        '{"format":1,"feuilles":[{"feuille":"a","reponses":[{"champ":"q3","valeur":"b","reponse":"Peut-être"}]}]}',
      ),
      /n'est pas une réponse de q3/,
    ],
    [
      "choices to be written elsewhere than in a .json",
      () => ["--ecrire-choix", inFolder("choix.txt")],
      /doit finir par \.json/,
    ],
    ["an output that is no .xlsx", () => ["--sortie", inFolder("prêt.csv")], /doit finir par \.xlsx/],
  ])("%s", async (_, options, sentence) => {
    const { status, err } = await run("preparer", found("croix.xlsx"), ...options());
    expect(status).toBe(2);
    expect(err).toMatch(sentence);
    expect(existsSync(inFolder("prêt.xlsx"))).toBe(false);
  });

  it("a workbook without anybody", async () => {
    writeFileSync(inFolder("rien.csv"), "Produit;Prix;Stock\nPomme;1;2\n");
    const { status, err } = await run("preparer", inFolder("rien.csv"), "--sortie", inFolder("prêt.xlsx"));
    expect(status).toBe(2);
    expect(err).toContain("n'a pas de feuille où reconnaître des personnes");
  });
});

it("every command reads a .csv and an .ods, and writes an .xlsx", async () => {
  for (const file of ["extraction.csv", "mairie.ods"]) {
    const control = await run("controler", found(file), "--format", "json");
    expect(control.err).toBe("");
    expect(JSON.parse(control.out)).toMatchObject({
      classeur: file,
      comptes: { participants: file === "mairie.ods" ? 42 : 80 },
    });
  }
  const copy = inFolder("copie.xlsx");
  expect((await run("controler", found("extraction.csv"), "--sortie", copy)).err).toBe("");
  expect(readFileSync(copy).subarray(0, 2).toString()).toBe("PK");
});
