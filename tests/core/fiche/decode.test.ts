import fc from "fast-check";
import { decodeCatalogue } from "../../../src/core/fiche/decode";
import { sampleFiche, sampleProfile } from "./sample-entries";

type Plain = Record<string, unknown>;

function problemsOf(value: unknown): string[] {
  const decoded = decodeCatalogue(typeof value === "string" ? value : JSON.stringify(value), "essai.json");
  return decoded.ok ? [] : decoded.problems.map((problem) => problem.replace(/[\u00a0\u202f]/g, " "));
}

/** The sample fiche with the value at a path replaced. */
function fiche(path: readonly (string | number)[], value: unknown): Plain {
  return changed(sampleFiche(), path, value);
}

function profile(path: readonly (string | number)[], value: unknown): Plain {
  return changed(sampleProfile(), path, value);
}

function changed(entry: Plain, path: readonly (string | number)[], value: unknown): Plain {
  const last = path[path.length - 1] as string;
  const holder = path.slice(0, -1).reduce<Plain>((inside, key) => inside[key] as Plain, entry);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return entry;
}

describe("shapes of file", () => {
  test.each([
    ["one fiche", sampleFiche(), 1, 0],
    ["one profile", sampleProfile(), 0, 1],
    ["a list of both", [sampleFiche(), sampleProfile()], 1, 1],
    ["an object", { fiches: [sampleFiche()], plies: [sampleProfile()] }, 1, 1],
    ["an object with fiches only", { $schema: "x", fiches: [sampleFiche(), sampleFiche()] }, 2, 0],
  ])("%s", (_, value, fiches, profiles) => {
    const decoded = decodeCatalogue(JSON.stringify(value), "essai.json");
    expect(decoded).toMatchObject({ ok: true, fiches: { length: fiches }, profiles: { length: profiles } });
  });

  test("a byte order mark is not an error", () => {
    expect(decodeCatalogue(`\ufeff${JSON.stringify(sampleFiche())}`, "essai.json").ok).toBe(true);
  });

  test.each([
    [{}, "ni une fiche opération (clé « units ») ni un profil de PLIE (clé « exits »)."],
    [[3], "[0] : ni une fiche opération (clé « units ») ni un profil de PLIE (clé « exits »)."],
    [[], "Le fichier « essai.json » ne contient ni fiche ni profil de PLIE."],
    [{ fiches: {}, extra: 1 }, "fiches : liste attendue, objet reçu."],
    [{ fiches: [], extra: 1 }, "extra : clé inconnue."],
    [{ fiches: new Array(501).fill(0) }, "fiches : liste de plus de 500 éléments."],
  ])("refuses %#", (value, problem) => {
    expect(problemsOf(value)).toContain(problem);
  });
});

describe("faults, each with its path", () => {
  test.each([
    [fiche(["units", 0, "target", "min"], "12"), "units[0].target.min : nombre attendu, texte reçu."],
    [fiche(["units", 0, "target"], {}), "units[0].target : indiquez min, max ou les deux."],
    [fiche(["units", 0, "target"], { min: 3, max: 2 }), "units[0].target : le minimum dépasse le maximum."],
    [fiche(["units", 1, "id"], "ateliers"), "units[1].id : identifiant « ateliers » déjà employé dans cette fiche."],
    [fiche(["units", 0, "colour"], "red"), "units[0].colour : clé inconnue."],
    [
      fiche(["units", 0, "kind"], "counts"),
      "units[0].kind : « count », « hours », « mean-per-participant » ou « deliverable » attendu, « counts » reçu.",
    ],
    [
      fiche(["units", 0, "evidence"], { some: ["x"] }),
      "units[0].evidence.some : opérateur inconnu (all ou any attendu).",
    ],
    [fiche(["units", 0, "evidence"], { all: [] }), "units[0].evidence.all : liste vide."],
    [fiche(["units", 0, "evidence"], { any: ["x", 3] }), "units[0].evidence.any[1] : valeur non prévue, nombre reçu."],
    [fiche(["title"], undefined), "title : clé manquante."],
    [fiche(["title"], " "), "title : texte vide."],
    [fiche(["programme"], undefined), "programme : clé manquante."],
    [fiche(["units"], "x".repeat(200)), "units : liste attendue, texte reçu."],
    [fiche(["format"], 2), "format : 1 attendu, 2 reçu."],
    [fiche(["period", "end"], "2024-12-31"), "period : la fin précède le début."],
    [fiche(["period", "end"], "2025-02-30"), "period.end : date AAAA-MM-JJ attendue."],
    [fiche(["funding"], { maxRate: 60 }), "funding.maxRate : nombre d'au plus 1 attendu."],
    [
      profile(["exits", 0, "condition"], { contract: { months: "6" } }),
      "exits[0].condition.contract.months : nombre attendu, texte reçu.",
    ],
    [
      profile(["exits", 0, "condition"], { contract: { types: ["CDD long"] } }),
      "exits[0].condition.contract.types[0] : « CDI », ",
    ],
    [
      profile(["exits", 0, "condition"], { contract: { month: 6 } }),
      "exits[0].condition.contract.month : clé inconnue.",
    ],
    [
      profile(["exits", 0, "condition"], { maybe: [] }),
      "exits[0].condition.maybe : opérateur inconnu (all, any, contract, contracts, registration, training, answer ou suspension attendu).",
    ],
    [
      profile(["exits", 0, "condition"], {}),
      "exits[0].condition : aucun opérateur (all, any, contract, contracts, registration, training, answer ou suspension attendu).",
    ],
    [
      profile(["exits", 0, "condition"], { all: [{ any: [{ registration: {} }] }] }),
      "exits[0].condition.all[0].any[0].registration.months : clé manquante.",
    ],
    [
      profile(["exits", 0, "condition"], { contracts: { atLeast: { years: 3 } } }),
      "exits[0].condition.contracts.atLeast.years : opérateur inconnu (months, weeks, days ou hours attendu).",
    ],
    [profile(["exits", 1, "id"], "VAL-P01"), "exits[1].id : identifiant « VAL-P01 » déjà employé dans cette table."],
    [
      profile(["ageRules"], [{ from: 30, to: 18, condition: "x", source: { document: "x" } }]),
      "ageRules[0] : le premier âge dépasse le dernier.",
    ],
    [profile(["settings"], { "a b": 1 }), 'settings["a b"] : nom de clé non prévu.'],
    [
      profile(["territory", "communes"], new Array(401).fill("Agen")),
      "territory.communes : liste de plus de 400 éléments.",
    ],
    [
      [sampleFiche(), fiche(["support"], "tous")],
      "[1].support : « personnes » ou « structures » attendu, « tous » reçu.",
    ],
    [{ fiches: [fiche(["units"], 3)] }, "fiches[0].units : liste attendue, nombre reçu."],
  ])("%#", (value, problem) => {
    expect(problemsOf(value)).toEqual([expect.stringContaining(problem)]);
  });

  test("all at once", () => {
    const spoilt = changed(fiche(["title"], 3), ["units", 1, "id"], "ateliers");
    expect(problemsOf({ fiches: [spoilt], plies: [profile(["name"], undefined)] })).toEqual([
      "fiches[0].title : texte attendu, nombre reçu.",
      "fiches[0].units[1].id : identifiant « ateliers » déjà employé dans cette fiche.",
      "plies[0].name : clé manquante.",
    ]);
  });

  test("a flood of faults is cut and counted", () => {
    const flood = Array.from({ length: 300 }, () => 0);
    const problems = problemsOf(flood);
    expect(problems).toHaveLength(201);
    expect(problems[200]).toBe("Et 100 autres défauts.");
  });
});

describe("hostile input", () => {
  test.each([
    ["", "Le fichier « essai.json » n'est pas du JSON valide, ligne 1 : le fichier est vide."],
    ['{\n"fiches": [\n}', "Le fichier « essai.json » n'est pas du JSON valide, ligne 3 : « } » inattendu."],
    ['{"a": 1,\n"a": 2}', "Le fichier « essai.json » n'est pas du JSON valide, ligne 2 : clé « a » écrite deux fois."],
    [
      '{\n\n"__proto__": {}}',
      "Le fichier « essai.json » n'est pas du JSON valide, ligne 3 : clé « __proto__ » interdite.",
    ],
    [
      '{"\\u005f_proto__": {}}',
      "Le fichier « essai.json » n'est pas du JSON valide, ligne 1 : clé « __proto__ » interdite.",
    ],
    [
      '[{"constructor": 1}]',
      "Le fichier « essai.json » n'est pas du JSON valide, ligne 1 : clé « constructor » interdite.",
    ],
    [
      "[".repeat(100_000),
      "Le fichier « essai.json » n'est pas du JSON valide, ligne 1 : plus de 40 niveaux imbriqués.",
    ],
    [" ".repeat(4_000_001), "Le fichier « essai.json » est trop grand (plus de 4 millions de caractères)."],
  ])("%#", (text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
  });

  test("no file pollutes the prototype of objects", () => {
    problemsOf('{"__proto__": {"polluted": true}}');
    expect(({} as Plain)["polluted"]).toBeUndefined();
  });
});

describe("properties", () => {
  test("never throws on any text, and says at least one thing when it refuses", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.jsonValue().map((value) => JSON.stringify(value)),
        ),
        (text) => {
          const decoded = decodeCatalogue(text, "essai.json");
          if (!decoded.ok) expect(decoded.problems.length).toBeGreaterThan(0);
        },
      ),
    );
  });

  test("never throws on a valid file with one value replaced, and names the place", () => {
    const paths = pathsOf(sampleFiche()).filter((path) => path.length > 0);
    // A key that reaches a prototype is refused before anything is looked at, by its line: tested with the syntax.
    const values = fc
      .jsonValue()
      .filter((json) => !/"(?:__proto__|constructor|prototype)":/.test(JSON.stringify(json)));
    fc.assert(
      fc.property(fc.constantFrom(...paths), values, (path, value) => {
        const problems = problemsOf(fiche(path, value as unknown));
        const root = String(path[0]);
        for (const problem of problems)
          expect(problem.startsWith(root) || /^(ni une fiche|plie|units|exits)/.test(problem)).toBe(true);
      }),
    );
  });
});

function pathsOf(value: unknown, at: readonly (string | number)[] = []): (string | number)[][] {
  const inside = Array.isArray(value)
    ? value.flatMap((entry, index) => pathsOf(entry, [...at, index]))
    : typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([key, entry]) => pathsOf(entry, [...at, key]))
      : [];
  return [[...at], ...inside];
}
