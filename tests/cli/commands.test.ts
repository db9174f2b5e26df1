import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { parse } from "papaparse";
import { openXlsx } from "../../src/adapters/xlsx/open";
import { rememberOptions } from "../../src/application/control/remembered-options";
import packageJson from "../../package.json";
import { RULE_SET_VERSION } from "../../src/core/rules/catalogue";
import { SHEETS, SHEET_KINDS } from "../../src/core/questionnaire/sheets";
import { inFolder, plain, run, sample } from "./run-command";

/** A sheet where a cell of text has a formula that gives the same text. */
function withFormula(xml: string, cell: string): string {
  const changed = xml.replace(
    new RegExp(`<c r="${cell}"( s="\\d+")? t="inlineStr"><is><t[^>]*>([^<]*)</t></is></c>`),
    (_cell, style: string | undefined, text: string) =>
      `<c r="${cell}"${style ?? ""} t="str"><f>T("${text}")</f><v>${text}</v></c>`,
  );
  if (changed === xml) throw new Error(`no text in ${cell}`);
  return changed;
}

describe("controler", () => {
  it("prints one JSON object as the contract says", async () => {
    const { status, out, err } = await run("controler", sample, "--format", "json");
    const result = JSON.parse(out) as Record<string, unknown> & {
      comptes: Record<string, number>;
      constats: Record<string, unknown>[];
    };
    expect([status, err]).toEqual([1, ""]);
    expect(result).toMatchObject({
      version: 1,
      classeur: "plie-agenais-2021.xlsx",
      plie: "agenais",
      programme: "FSE 2014-2020",
      exercice: 2021,
      dateControle: "2022-01-31",
      incidents: [],
    });
    const { participants = 0, complets = 0 } = result.comptes;
    expect(complets).toBeLessThan(participants);
    for (const gravity of ["bloquant", "erreur", "alerte", "info"]) {
      expect(result.constats.filter(({ gravite }) => gravite === gravity)).toHaveLength(result.comptes[gravity] ?? -1);
    }
    const missing = result.constats.find(({ regle }) => regle === "CMP-11");
    expect(missing).toMatchObject({
      nom: "q1e-sans-reponse",
      gravite: "bloquant",
      feuille: "Participants",
      colonne: "Q1e Formation",
      valeur: null,
      message: expect.any(String),
      correction: expect.any(String),
    });
    expect(missing?.["cellule"]).toBe(`T${String(missing?.["ligne"])}`);
  });

  it("shows only what is at least as grave as asked, and counts everything all the same", async () => {
    const { out } = await run("controler", sample, "--format", "json", "--gravite", "bloquant");
    const { comptes, constats } = JSON.parse(out) as {
      comptes: Record<string, number>;
      constats: { gravite: string }[];
    };
    expect(new Set(constats.map(({ gravite }) => gravite))).toEqual(new Set(["bloquant"]));
    expect(comptes["alerte"]).toBeGreaterThan(0);
  });

  it("prints French text and CSV, one line for each anomaly", async () => {
    const json = JSON.parse((await run("controler", sample, "--format", "json")).out) as { constats: unknown[] };
    const { out: text } = await run("controler", sample);
    expect(
      text.split("\n").filter((line) => /^ {2}\S+ +(bloquant|erreur|alerte|information) /.test(line)),
    ).toHaveLength(json.constats.length);
    const { out: csv } = await run("controler", sample, "--format", "csv");
    expect(csv.startsWith("\ufeffregle;nom;gravite;")).toBe(true);
    expect(csv.trimEnd().split("\r\n")).toHaveLength(json.constats.length + 1);
  });

  it("writes a copy with the anomalies and the cells coloured, and leaves the workbook as it was", async () => {
    const before = readFileSync(sample);
    const { status, out } = await run("controler", sample, "--sortie", inFolder("copie.xlsx"), "--surligner");
    expect(status).toBe(1);
    const told = /\nFeuille « Anomalies » écrite et \d+ cellules surlignées dans (.+)\.\n$/.exec(plain(out));
    expect(told?.[1]).toBe(inFolder("copie.xlsx"));
    expect(readFileSync(sample).equals(before)).toBe(true);
    const copy = await openXlsx(readFileSync(inFolder("copie.xlsx")), { name: "copie.xlsx" });
    expect((await copy.describe()).sheets.map(({ name }) => name)).toEqual([
      "Paramètres",
      "Participants",
      "Contrats",
      "Étapes",
      "Indicateurs",
      "Historique",
      "Commentaires",
      "Anomalies",
    ]);
    expect(readdirSync(inFolder(""))).toEqual(["copie.xlsx"]);
  });

  it("says where it wrote the anomalies, in text alone, and nothing of the kind when it did not write", async () => {
    const said = /Feuille « Anomalies » écrite dans/;
    expect(plain((await run("controler", sample, "--sortie", inFolder("copie.xlsx"))).out)).toMatch(said);
    expect(plain((await run("controler", sample)).out)).not.toMatch(said);
    const { out } = await run("controler", sample, "--sortie", inFolder("copie.xlsx"), "--format", "json");
    expect(JSON.parse(out)).toMatchObject({ version: 1 });
  });

  it("writes dates in CSV as the sheet shows them, and numbers that are not dates as numbers", async () => {
    const { constats } = JSON.parse((await run("controler", sample, "--format", "json")).out) as {
      constats: { colonne: string | null; valeur: unknown }[];
    };
    const { out } = await run("controler", sample, "--format", "csv");
    const shown = parse<Record<string, string>>(out.replace(/^\ufeff/, "").trimEnd(), {
      header: true,
      delimiter: ";",
    }).data;
    const daysOf = new Set(
      SHEET_KINDS.flatMap((kind) => Object.values(SHEETS[kind].fields)).flatMap(({ kind, heading }) =>
        kind === "day" ? [heading] : [],
      ),
    );
    const numbers = constats.flatMap(({ colonne, valeur }, index) =>
      typeof valeur === "number" ? [[daysOf.has(colonne ?? ""), shown[index]?.["valeur"]] as const] : [],
    );
    const dates = numbers.filter(([isDate]) => isDate).map(([, value]) => value);
    const others = numbers.filter(([isDate]) => !isDate).map(([, value]) => value);
    expect([dates.length, others.length].every((count) => count > 0)).toBe(true);
    expect(dates.filter((value) => !/^\d{2}\/\d{2}\/\d{4}$/.test(value ?? ""))).toEqual([]);
    expect(others.filter((value) => !/^\d+(,\d+)?$/.test(value ?? ""))).toEqual([]);
  });

  it("lets options win over the Paramètres sheet", async () => {
    const { out } = await run(
      "controler",
      sample,
      "--format",
      "json",
      "--date",
      "2022-03-15",
      "--exercice",
      "2020",
      "--plie",
      "Bordeaux",
      "--reglage",
      "D1=Inactif",
    );
    expect(JSON.parse(out)).toMatchObject({ dateControle: "2022-03-15", exercice: 2020, plie: "bordeaux" });
  });
});

it("what was chosen in the pane holds on the command line, unless it says otherwise", async () => {
  const workbook = await openXlsx(readFileSync(sample), { name: "choisi.xlsx" });
  await rememberOptions(workbook, { year: 2020, settings: { D1: "inactif" } });
  writeFileSync(inFolder("choisi.xlsx"), await workbook.save());
  expect(JSON.parse((await run("controler", inFolder("choisi.xlsx"), "--format", "json")).out)).toMatchObject({
    exercice: 2020,
  });
  expect(
    JSON.parse((await run("controler", inFolder("choisi.xlsx"), "--format", "json", "--exercice", "2021")).out),
  ).toMatchObject({ exercice: 2021 });
});

describe("bilan", () => {
  it("writes Bilan, Anomalies and Détail, twice the same", async () => {
    const { status, out } = await run("bilan", sample, "--sortie", inFolder("un.xlsx"), "--format", "json");
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ version: 1, indicateurs: { CO01: { total: expect.any(Number) } } });
    await run("bilan", inFolder("un.xlsx"), "--sortie", inFolder("deux.xlsx"));
    const [one, two] = await Promise.all(
      ["un.xlsx", "deux.xlsx"].map(async (name) => openXlsx(readFileSync(inFolder(name)), { name })),
    );
    const names = (await one?.describe())?.sheets.map(({ name }) => name);
    expect(names).toEqual([
      "Paramètres",
      "Participants",
      "Contrats",
      "Étapes",
      "Indicateurs",
      "Historique",
      "Commentaires",
      "Bilan",
      "Anomalies",
      "Détail",
      "Attestation",
    ]);
    expect((await two?.describe())?.sheets.map(({ name }) => name)).toEqual(names);
    for (const sheet of ["Bilan", "Anomalies", "Détail", "Participants"])
      expect(await two?.readSheet(sheet)).toEqual(await one?.readSheet(sheet));
  });

  it("asks where to write", async () =>
    expect(await run("bilan", sample)).toMatchObject({ status: 2, err: expect.stringMatching(/--sortie/) }));

  it("writes the row of the year, which the Bilan of the next year takes up again, and prints the comments", async () => {
    const { out } = await run("bilan", sample, "--sortie", inFolder("2021.xlsx"), "--ecrire-historique");
    expect(plain(out)).toContain("« Attestation » et « Historique » écrites");
    expect(plain(out)).toContain("données personnelles");
    const written = await openXlsx(readFileSync(inFolder("2021.xlsx")), { name: "2021.xlsx" });
    const rows = (await written.readSheet("Historique")).columns.map((column) => column.slice(1, 4));
    expect(rows[0]).toEqual([2019, 2020, 2021]);
    const bilan = await written.readSheet("Bilan");
    const said = bilan.columns.flat().filter((value) => typeof value === "string");
    expect(said).toContain("Commentaire");
    expect(said.some((text) => text.startsWith("Le nombre d'entrées tient à l'ouverture"))).toBe(true);
    // The file alone tells what its sheet Historique tells too.
    const next = ["--exercice", "2022", "--date", "2023-01-31", "--format", "json", "--sortie", inFolder("2022.xlsx")];
    const { out: text } = await run("bilan", sample, ...next, "--historique", inFolder("2021.xlsx"));
    const { evolution } = JSON.parse(text) as {
      evolution: { annees: number[]; lignes: { code: string; valeurs: number[] }[] };
    };
    expect(evolution.annees).toEqual([2020, 2021, 2022]);
    const valuesOf = (code: string) => evolution.lignes.find((line) => line.code === code)?.valeurs.slice(0, 2);
    expect(valuesOf("PL03")).toEqual([rows[3]?.[1], rows[3]?.[2]]);
    expect(valuesOf("PL06")).toEqual([rows[6]?.[1], rows[6]?.[2]]);
    expect(valuesOf("TOTAL")).toEqual([rows[8]?.[1], rows[8]?.[2]]);
    expect(evolution.lignes.map(({ code }) => code)).toContain("CO16");
  });

  it("writes the Bilan alone, which tells the next one its figures but those that it masks", async () => {
    const { status, out } = await run("bilan", sample, "--seul", "--sortie", inFolder("seul.xlsx"));
    expect([status, plain(out)]).toEqual([1, expect.stringMatching(/écrite seule dans .*\nLes effectifs de 1 à 4/)]);
    const alone = await openXlsx(readFileSync(inFolder("seul.xlsx")), { name: "seul.xlsx" });
    expect((await alone.describe()).sheets.map(({ name, mark }) => [name, mark])).toEqual([["Bilan", null]]);
    const next = ["--exercice", "2022", "--date", "2023-01-31", "--format", "json", "--sortie", inFolder("2022.xlsx")];
    const { out: text } = await run("bilan", sample, ...next, "--historique", inFolder("seul.xlsx"));
    const { evolution } = JSON.parse(text) as { evolution: { lignes: { code: string; valeurs: number[] }[] } };
    expect(evolution.lignes.find(({ code }) => code === "PL02")?.valeurs[1]).toBeGreaterThan(50);
    expect(
      plain((await run("bilan", sample, "--seul", "--masquer", "0", "--sortie", inFolder("seul.xlsx"))).out),
    ).toContain("Aucun effectif n'y est masqué");
  });

  it.each([
    [["--masquer", "5"], /ajoutez --seul/],
    [["--seul", "--masquer", "peu"], /« peu » n'est pas un effectif/],
    [["--seul", "--ecrire-historique"], /une fois avec chacune/],
    [["--historique", sample], /ne contient pas de feuille Bilan/],
  ] as const)("refuses %j", async (argv, sentence) => {
    const { status, err } = await run("bilan", sample, ...argv, "--sortie", inFolder("non.xlsx"));
    expect([status, existsSync(inFolder("non.xlsx"))]).toEqual([2, false]);
    expect(plain(err)).toMatch(sentence);
  });
});

describe("corriger", () => {
  it("writes a corrected copy, lists each change, and has nothing left to do on it", async () => {
    const { out } = await run("corriger", sample, "--sortie", inFolder("c.xlsx"), "--format", "json");
    const { corrections } = JSON.parse(out) as { corrections: { regles: string[] }[] };
    expect(corrections.length).toBeGreaterThan(3);
    const { out: text } = await run("corriger", sample, "--sortie", inFolder("c2.xlsx"));
    // One date of one person, typed on two sheets: three cells, one line.
    expect(plain(text)).toContain(
      "Participants!D212, Étapes!D696 et Étapes!D697  FMT-05 : « 12/05/88 » (texte) devient « 12/05/1988 » (date)",
    );
    expect(plain(text).split("\n")[0]).toBe(`${corrections.length} cellules corrigées dans ${inFolder("c2.xlsx")}.`);
    const again = await run("corriger", inFolder("c.xlsx"), "--sortie", inFolder("d.xlsx"), "--format", "json");
    expect(JSON.parse(again.out)).toMatchObject({ corrections: [] });
  });

  it("leaves formulas as they are, corrects all else, and tells both", async () => {
    const list = async (file: string, format: string) => {
      const { out } = await run("corriger", file, "--sortie", inFolder("c.xlsx"), "--format", format);
      return out.replace(/[\u00a0\u202f]/g, " ");
    };
    const correctionsOf = async (file: string) =>
      JSON.parse(await list(file, "json")) as Record<
        "corrections" | "formules",
        { feuille: string; cellule: string }[]
      >;
    const { corrections, formules } = await correctionsOf(sample);
    expect(formules).toEqual([]);
    const parts = unzipSync(readFileSync(sample));
    const part = Object.keys(parts).find((name) => strFromU8(parts[name]!).includes("Code postal")) ?? "";
    const xml = strFromU8(parts[part] ?? new Uint8Array());
    const ofPeople = corrections.filter(({ feuille }) => feuille === "Participants");
    const first = ofPeople.find(({ cellule }) => new RegExp(`<c r="${cellule}"[^>]* t="inlineStr">`).test(xml));
    const others = ofPeople.filter((correction) => correction !== first);
    const cell = first?.cellule ?? "";
    writeFileSync(inFolder("formule.xlsx"), zipSync({ ...parts, [part]: strToU8(withFormula(xml, cell)) }));

    const left = await correctionsOf(inFolder("formule.xlsx"));
    expect(left.formules.map(({ cellule }) => cellule)).toEqual([cell]);
    expect(left.corrections.filter(({ feuille }) => feuille === "Participants")).toEqual(others);
    const text = await list(inFolder("formule.xlsx"), "texte");
    expect(text).toContain(`${corrections.length - 1} cellules corrigées dans`);
    expect(text).toMatch(/1 cellule laissée telle quelle : elle contient une formule, à corriger dans Excel\./);
    expect(text.split("\n").at(-2)).toMatch(new RegExp(`^  Participants!${cell} .* deviendrait « `));
    const rows = (await list(inFolder("formule.xlsx"), "csv")).split("\r\n");
    expect(rows.at(0)).toBe("\ufefffeuille;cellule;regles;avant;apres;etat");
    expect(rows.filter((row) => row.endsWith(';"formule"'))).toHaveLength(1);
    expect(rows.filter((row) => row.endsWith(';"corrigée"'))).toHaveLength(corrections.length - 1);
  });

  it("may do one rule only, and says which rules have no correction", async () => {
    const { out } = await run(
      "corriger",
      sample,
      "--sortie",
      inFolder("c.xlsx"),
      "--format",
      "json",
      "--regle",
      "fmt-08",
    );
    const { corrections } = JSON.parse(out) as { corrections: { regles: string[] }[] };
    expect(new Set(corrections.flatMap(({ regles }) => regles))).toEqual(new Set(["FMT-08"]));
    expect((await run("corriger", sample, "--sortie", inFolder("e.xlsx"), "--regle", "CMP-14")).err).toMatch(
      /CMP-14 ne propose pas de correction/,
    );
    expect((await run("corriger", sample, "--sortie", inFolder("e.xlsx"), "--regle", "XYZ")).err).toMatch(
      /Règle « XYZ » inconnue/,
    );
  });
});

describe("consolider", () => {
  const other = join(__dirname, "../../examples/plie-bordeaux-2021.xlsx");
  const third = join(__dirname, "../../examples/plie-hauts-de-garonne-2024.xlsx");

  it("adds up the figures of each workbook, and says what it could not read", async () => {
    writeFileSync(inFolder("abime.xlsx"), "pas un classeur");
    const { status, out } = await run(
      "consolider",
      sample,
      other,
      inFolder("abime.xlsx"),
      "--sortie",
      inFolder("tout.xlsx"),
      "--format",
      "json",
    );
    const { bilans, nonLus, ensemble, plusieursPlie } = JSON.parse(out) as {
      ensemble: { parcours: Record<string, number>; indicateurs: Record<string, { total: number }> };
      plusieursPlie: { lignes: { classeur: string; ligne: number }[] }[];
      bilans: { plie: string; indicateurs: Record<string, { total: number }>; parcours: Record<string, number> }[];
      nonLus: { classeur: string }[];
    };
    expect([status, bilans.map(({ plie }) => plie), nonLus.map(({ classeur }) => classeur)]).toEqual([
      1,
      ["agenais", "bordeaux"],
      ["abime.xlsx"],
    ]);
    const written = await openXlsx(readFileSync(inFolder("tout.xlsx")), { name: "tout.xlsx" });
    const { columns, rowCount } = await written.readSheet("Bilan");
    const rows = Array.from({ length: rowCount }, (_, row) =>
      columns.map((column) => column[row] ?? null).filter((value) => value !== null),
    );
    const sum = (pick: (bilan: (typeof bilans)[number]) => number): number =>
      bilans.reduce((total, bilan) => total + pick(bilan), 0);
    const unemployed = rows.find(([first]) => first === "CO01");
    expect(unemployed?.[unemployed.length - 1]).toBe(sum(({ indicateurs }) => indicateurs["CO01"]?.total ?? 0));
    const exits = sum(({ parcours }) => parcours["PL04"] ?? 0);
    const positive = sum(({ parcours }) => parcours["PL06"] ?? 0);
    const movements = rows.filter(([first, , , left]) => first === "Ensemble" && left === exits);
    expect(movements[0]?.[6]).toBeCloseTo(positive / exits, 10);
    expect(JSON.stringify(rows)).toMatch(/abime\.xlsx/);
    expect([ensemble.parcours["PL04"], ensemble.indicateurs["CO01"]?.total]).toEqual([exits, unemployed?.at(-1)]);
    // The invented people of the samples: some bear the same name and the same day of birth.
    expect(plusieursPlie[0]?.lignes.map(({ classeur }) => classeur)).toEqual([
      "plie-agenais-2021.xlsx",
      "plie-bordeaux-2021.xlsx",
    ]);
    const told = rows.findIndex(([first]) => first === "PLIE de l'Agenais et PLIE de Bordeaux");
    expect(rows[told]?.[1]).toBe(plusieursPlie.filter(({ lignes }) => lignes.length === 2).length);
  });

  it.each([
    [[sample, third], /ne relèvent pas du même programme/],
    [[sample, sample], /deux classeurs du même PLIE/],
    [[sample, "--plie", "agenais"], /--plie n'a pas de sens ici/],
    [["absent.xlsx"], /Aucun des classeurs n'a pu être lu/],
  ] as const)("refuses %j", async (argv, sentence) => {
    const { status, err } = await run("consolider", ...argv, "--sortie", inFolder("tout.xlsx"));
    expect([status, existsSync(inFolder("tout.xlsx"))]).toEqual([2, false]);
    expect(err).toMatch(sentence);
  });
});

it("modele writes every sheet, empty, and controler says that it has no participant", async () => {
  expect((await run("modele", inFolder("modele.xlsx"))).status).toBe(0);
  const model = await openXlsx(readFileSync(inFolder("modele.xlsx")), { name: "modele.xlsx" });
  const shown = (await model.describe()).sheets.filter(({ hidden }) => !hidden);
  expect(shown.map(({ name }) => name)).toEqual([
    "Paramètres",
    ...SHEET_KINDS.map((kind) => SHEETS[kind].name),
    "Historique",
    "Commentaires",
  ]);
  expect(await run("controler", inFolder("modele.xlsx"))).toMatchObject({
    status: 2,
    err: expect.stringMatching(/aucun participant/),
  });
});

describe("fiches and regles", () => {
  it("count the units of each fiche in French", async () => {
    const lines = plain((await run("fiches")).out).split("\n");
    expect(lines.filter((line) => / (0|1) unités/.test(line))).toEqual([]);
    expect(lines.some((line) => / 1 unité /.test(line)) && lines.some((line) => / 4 unités /.test(line))).toBe(true);
  });

  it("list all, print one, and say what they do not know", async () => {
    expect(plain((await run("fiches")).out)).toMatch(/38 fiches, 130 unités de mesure\./);
    expect(plain((await run("fiches", "2021-a3")).out)).toMatch(/40 000/);
    expect(JSON.parse((await run("fiches", "2021-A3", "--format", "json")).out)).toMatchObject({ id: "2021-A3" });
    expect(await run("fiches", "2021-Z9")).toMatchObject({
      status: 2,
      err: expect.stringMatching(/Fiche « 2021-Z9 » inconnue/),
    });
    expect((await run("regles", "dat-10")).out).toMatch(
      /Suivi des participants\s»\s:\s«\sAu-delà d'un mois après la sortie/,
    );
    expect((await run("regles")).out).toMatch(/^STR-01 /m);
    expect(await run("regles", "ZZZ-1")).toMatchObject({ status: 2 });
  });

  it("take a user's own fiches, or refuse the file with all its problems", async () => {
    const fiche = JSON.parse((await run("fiches", "2021-A4", "--format", "json")).out) as Record<string, unknown>;
    writeFileSync(
      inFolder("mienne.json"),
      JSON.stringify({ ...fiche, id: "2022-A4", period: { start: "2022-01-01", end: "2022-12-31" } }),
    );
    expect((await run("fiches", "2022-A4", "--fiches", inFolder("mienne.json"))).status).toBe(0);
    writeFileSync(
      inFolder("fausse.json"),
      JSON.stringify({
        ...fiche,
        support: "chevaux",
        couleur: "bleu",
        period: { start: "2022-12-31", end: "2022-01-01" },
      }),
    );
    const { status, err } = await run("fiches", "--fiches", inFolder("fausse.json"));
    expect(status).toBe(2);
    expect(err.split("\n").filter((line) => line.startsWith("  – "))).toHaveLength(3);
    writeFileSync(inFolder("ansi.json"), Buffer.from(JSON.stringify({ ...fiche, title: "Étapes" }), "latin1"));
    const ansi = await run("fiches", "--fiches", inFolder("ansi.json"));
    expect([ansi.status, ansi.out]).toEqual([2, ""]);
    expect(ansi.err).toMatch(/« ansi\.json » n'est pas codé en UTF-8 : .*enregistrez-le/);
  });
});

it("tells the version of the program, which its package bears, and of the rules", async () => {
  const { status, out } = await run("--version");
  expect([status, out]).toEqual([0, `bilan-plie ${packageJson.version}, règles ${RULE_SET_VERSION}\n`]);
});

it("prints its help", async () => expect((await run("--aide")).out).toMatch(/controler CLASSEUR\.xlsx/));
