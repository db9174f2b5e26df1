import { createMemoryWorkbook } from "../../../src/adapters/memory/memory-workbook";
import { controlWorkbook, type ControlReport } from "../../../src/application/control/control-workbook";
import { plieOfWorkbook } from "../../../src/application/control/plie-of-workbook";
import { recontrolWorkbook } from "../../../src/application/control/recontrol-workbook";
import { bilanJson } from "../../../src/core/bilan/bilan-json";
import type { CellValue } from "../../../src/core/domain/cell";
import { dayOf } from "../../../src/core/domain/day";
import { describeFinding } from "../../../src/core/engine/describe";
import { decodeCatalogue } from "../../../src/core/fiche/decode";
import { fieldOf, type SheetKind } from "../../../src/core/questionnaire/sheets";
import { dateCell } from "../../../src/core/rules/example-day";
import type { ExampleCells } from "../../../src/core/rules/rule";
import { loadCatalogue } from "../../../src/fiches";
import { CONFORMING_PARTICIPANT } from "../../support/example-workbook";

const clock = { now: () => 0, today: () => dayOf(2022, 1, 31), pause: () => Promise.resolve() };

/** A sheet as a person types it: these headings, then these rows. */
function typed(name: string, kind: SheetKind, rows: readonly ExampleCells[]) {
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cells = rows.map((row) => fields.map((field): CellValue => row[field] ?? null));
  return { name, rows: [fields.map((field): CellValue => fieldOf(kind, field).heading), ...cells] };
}

const PROTOCOL: readonly ExampleCells[] = [
  { key: "Nom", value: "PLIE du Marensin" },
  { key: "EPCI", value: "Communauté de communes de l'Exemple" },
  { key: "Communes", value: "AGEN ; BOÉ" },
  {
    key: "Objectif",
    value: "60 sorties positives",
    indicator: "PL06",
    targetMin: 60,
    start: dateCell("01/01/2020"),
    end: "31/12/2024",
  },
  {
    key: "Objectif",
    value: "Une sortie sur deux",
    indicator: "PL08a",
    targetMin: "50 %",
    start: "2020-01-01",
    end: "2024-12-31",
  },
];

/** Days are a unit of their own. */
const DAYS: ExampleCells = {
  code: "MAR-P05",
  label: "Jours",
  category: "Positive",
  types: "CDI",
  duration: 120,
  unit: "jours",
  evidence: "Contrat ; Bulletin de salaire",
};

const EXITS: readonly ExampleCells[] = [
  { code: "MAR-P01", label: "CDI", category: "Positive", types: "cdi", duration: 6, fullTime: "Oui" },
  {
    code: "MAR-P02",
    label: "Contrats successifs",
    category: "Positive",
    types: "CDD ; CTT",
    duration: 26,
    unit: "semaines",
    orDuration: "900",
    orUnit: "heures",
    window: 9,
  },
  { code: "MAR-P03", label: "Création", category: "Positive", types: "Création d'entreprise", duration: "12 mois" },
  { code: "MAR-P04", label: "Cas particulier", category: "positive", commission: "Oui", review: "Oui" },
  { code: "MAR-A01", label: "Incarcération longue", category: "Autre", duration: "plus de 3" },
  { code: "MAR-N01", label: "Abandon", category: "Négative" },
];

const FICHES: readonly ExampleCells[] = [
  {
    fiche: "M1",
    title: "Accompagnement renforcé",
    start: "01/01/2021",
    end: "31/12/2021",
    unit: "Nombre de personnes accompagnées",
    targetMin: 4,
    counts: "Participants",
  },
  {
    unit: "Nombre d'ateliers",
    targetMin: 2,
    targetMax: 3,
    per: "ETP",
    evidenceAll: "Liste",
    evidenceAny: "Photo ; Compte rendu",
  },
  {
    fiche: "2021-M2",
    title: "Relations avec les entreprises",
    start: "01/01/2021",
    end: "31/12/2021",
    support: "Structures",
    unit: "Nombre de conventions",
    targetMin: 5,
    evidenceAll: "Conventions",
  },
];

const { "fse-2014-2020": base } = CONFORMING_PARTICIPANT;

/** Someone who has left for a line of the protocol, on 30 September 2021. */
function left(id: string, lastName: string, plieExitType: string, category = "Positive"): ExampleCells {
  return {
    ...base,
    id,
    lastName,
    operation: "M1",
    plieExitType,
    plieExitDate: dateCell("30/09/2021"),
    plieExitCategory: category,
    exitEvidence: "Contrat",
  };
}

const PEOPLE: readonly ExampleCells[] = [
  left("P1", "AAA", "MAR-P01"),
  left("P2", "BBB", "MAR-P01"),
  left("P3", "CCC", "Contrats successifs"),
  left("P4", "DDD", "MAR-P03"),
  left("P5", "EEE", "MAR-N01", "Négative"),
];

const job = (id: string, contractType: string, start: string, end: string | null, more: ExampleCells = {}) => ({
  id,
  contractType,
  employer: "ATELIER",
  start: dateCell(start),
  end: end === null ? null : dateCell(end),
  workingTime: "Plein",
  ...more,
});

const CONTRACTS: readonly ExampleCells[] = [
  job("P1", "CDI", "01/03/2021", null),
  job("P2", "CDI", "01/06/2021", null),
  job("P3", "CDD", "01/01/2021", "31/03/2021", { workedHours: 400 }),
  job("P3", "Intérim", "01/04/2021", "30/09/2021", { workedHours: 520 }),
  job("P4", "Création d'entreprise", "01/03/2021", null),
];

const INDICATORS: readonly ExampleCells[] = [
  { fiche: "M1", indicator: "Nombre d'ateliers", achieved: 5, posts: 2, evidence: "Liste ; Photo" },
  { fiche: "2021-M2", indicator: "Nombre de conventions", achieved: 3, evidence: "" },
];

/** A part that is changed to nothing has no sheet. */
function workbook(
  change: Partial<
    Record<"protocol" | "exitLines" | "ficheUnits" | "people" | "contracts", readonly ExampleCells[]>
  > = {},
) {
  const {
    protocol = PROTOCOL,
    exitLines = EXITS,
    ficheUnits = FICHES,
    people = PEOPLE,
    contracts = CONTRACTS,
  } = change;
  return createMemoryWorkbook({
    name: "essai.xlsx",
    sheets: [
      {
        name: "Paramètres",
        rows: [
          ["Clé", "Valeur"],
          ["Programme", "FSE 2014-2020"],
          ["Exercice", 2021],
        ],
      },
      typed("Participants", "participants", people),
      typed("Contrats", "contracts", contracts),
      typed("Indicateurs", "indicators", INDICATORS),
      ...(protocol.length > 0 ? [typed("Protocole", "protocol", protocol)] : []),
      ...(exitLines.length > 0 ? [typed("Sorties PLIE", "exitLines", exitLines)] : []),
      ...(ficheUnits.length > 0 ? [typed("Fiches", "ficheUnits", ficheUnits)] : []),
    ],
  });
}

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

const findings = (report: ControlReport) =>
  [...report.findings.sorted()].map((index) => {
    const { rule, sheet, cell, message } = describeFinding(report, index);
    return plain(`${rule.code} ${sheet}!${cell ?? ""} ${message}`);
  });

const control = async (file = workbook()) => controlWorkbook(file, {}, { catalogue: await loadCatalogue(), clock });

test("a PLIE that does not ship is judged by the protocol that its workbook holds", async () => {
  const report = await control();
  expect(report.context.profile).toMatchObject({ id: "marensin", name: "PLIE du Marensin", exitsToConfirm: false });
  expect(report.notices.map(plain)).toContain(
    "Protocole lu dans la feuille « Protocole » : PLIE du Marensin, 6 lignes de sortie, 2 fiches.",
  );
  const { sorties, unites } = bilanJson(report);
  expect(sorties.map(({ type, verifiees, aCompleter, refusees }) => [type, verifiees, aCompleter, refusees])).toEqual([
    ["MAR-P01", 1, 0, 1],
    ["MAR-P02", 1, 0, 0],
    ["MAR-P03", 0, 0, 1],
    ["MAR-N01", 0, 0, 0],
  ]);
  expect(unites.map(({ fiche, unite, realise, statut, pieces }) => [fiche, unite, realise, statut, pieces])).toEqual([
    ["2021-M1", "nombre-de-personnes-accompagnees", 5, "atteint", null],
    // Two posts: 4 to 6 workshops.
    ["2021-M1", "nombre-d-ateliers", 5, "atteint", "complet"],
    ["2021-M2", "nombre-de-conventions", 3, "non atteint", "incomplet"],
  ]);
  expect(findings(report)).toEqual([
    "SOR-03 Participants!AB3 Sortie positive « CDI » : condition non remplie (CDI du 01/06/2021 : 4 mois à la validation, 6 mois requis).",
    "SOR-11 Participants!AC3 Sortie à 121 jours du début : le critère exige 6 mois.",
    "COH-30 Participants!S4 Sans emploi à l'entrée, mais un contrat (CDD) commencé le 01/01/2021 est en cours ce jour-là (Contrats, ligne 4).",
    "SOR-03 Participants!AB5 Sortie positive « Création » : condition non remplie (immatriculation du 01/03/2021 : 12 mois le 01/03/2022).",
    "SOR-11 Participants!AC5 Sortie à 213 jours du début : le critère exige 12 mois.",
    "UNI-05 Indicateurs!C3 « Nombre de conventions » : réalisé 3, cible 5 (60 %).",
    "PCE-01 Indicateurs!E3 « Nombre de conventions », reste à citer : Conventions.",
  ]);
});

/** The same protocol, in JSON. */
const JSON_PROTOCOL = {
  plies: [
    {
      format: 1,
      id: "marensin",
      name: "PLIE du Marensin",
      territory: {
        description: "PLIE du Marensin",
        epci: ["Communauté de communes de l'Exemple"],
        communes: ["AGEN", "BOÉ"],
        source: { document: "Feuille « Protocole » de ce classeur" },
      },
      publics: [],
      eligibility: [],
      exits: [
        {
          id: "MAR-P01",
          label: "CDI",
          category: "positive",
          condition: { contract: { types: ["CDI"], fullTimeOrVolunteer: true, months: 6 } },
        },
        {
          id: "MAR-P02",
          label: "Contrats successifs",
          category: "positive",
          condition: {
            any: [{ weeks: 26 }, { hours: 900 }].map((atLeast) => ({
              contracts: { types: ["CDD", "Intérim"], windowMonths: 9, atLeast },
            })),
          },
        },
        { id: "MAR-P03", label: "Création", category: "positive", condition: { registration: { months: 12 } } },
        {
          id: "MAR-P04",
          label: "Cas particulier",
          category: "positive",
          condition: { answer: { field: "commissionDecision", is: "favorable" } },
          needsReview: true,
        },
        {
          id: "MAR-A01",
          label: "Incarcération longue",
          category: "autre",
          condition: { suspension: { compare: ">", months: 3 } },
        },
        { id: "MAR-N01", label: "Abandon", category: "negative" },
      ].map((line) => ({
        ...line,
        wording: line.label,
        source: { document: "Feuille « Sorties PLIE » de ce classeur" },
      })),
      exitsToConfirm: false,
      objectives: [
        {
          id: "60-sorties-positives",
          label: "60 sorties positives",
          target: { min: 60 },
          kind: "count",
          indicator: "PL06",
          period: { start: "2020-01-01", end: "2024-12-31" },
        },
        {
          id: "une-sortie-sur-deux",
          label: "Une sortie sur deux",
          target: { min: 0.5 },
          kind: "share",
          indicator: "PL08a",
          period: { start: "2020-01-01", end: "2024-12-31" },
        },
      ].map((objective) => ({ ...objective, source: { document: "Feuille « Protocole » de ce classeur" } })),
      settings: {},
    },
  ],
  fiches: [
    {
      id: "2021-M1",
      number: "M1",
      title: "Accompagnement renforcé",
      support: "personnes",
      units: [
        {
          id: "nombre-de-personnes-accompagnees",
          label: "Nombre de personnes accompagnées",
          kind: "count",
          target: { min: 4 },
          counts: "participants",
        },
        {
          id: "nombre-d-ateliers",
          label: "Nombre d'ateliers",
          kind: "count",
          target: { min: 2, max: 3, per: "ETP" },
          evidence: { all: ["Liste", { any: ["Photo", "Compte rendu"] }] },
        },
      ],
    },
    {
      id: "2021-M2",
      title: "Relations avec les entreprises",
      support: "structures",
      units: [
        {
          id: "nombre-de-conventions",
          label: "Nombre de conventions",
          kind: "count",
          target: { min: 5 },
          evidence: "Conventions",
        },
      ],
    },
  ].map((fiche) => ({
    format: 1,
    plie: "marensin",
    programme: "fse-2014-2020",
    objective: "OS1",
    axes: [],
    selection: [],
    territory: "PLIE du Marensin",
    period: { start: "2021-01-01", end: "2021-12-31" },
    source: { document: "Feuille « Fiches » de ce classeur" },
    ...fiche,
  })),
};

test("the same protocol in JSON gives the same control, finding by finding", async () => {
  const decoded = decodeCatalogue(JSON.stringify(JSON_PROTOCOL), "marensin.json");
  expect(decoded).toMatchObject({ ok: true });
  if (!decoded.ok) return;
  const byJson = await controlWorkbook(
    workbook({ protocol: [], exitLines: [], ficheUnits: [] }),
    { plie: "marensin" },
    { catalogue: await loadCatalogue(decoded), clock },
  );
  const bySheets = await control();
  expect(bySheets.context.profile).toEqual(byJson.context.profile);
  expect(bySheets.context.fiches).toEqual(byJson.context.fiches);
  expect(findings(bySheets)).toEqual(findings(byJson));
  expect(bilanJson(bySheets)).toEqual(bilanJson(byJson));
});

test("fiches in JSON are those of the PLIE that the workbook alone describes; of no PLIE, they are told and left out", async () => {
  const fiches = { ...JSON_PROTOCOL, plies: [] };
  const decoded = decodeCatalogue(JSON.stringify(fiches), "marensin.json");
  expect(decoded).toMatchObject({ ok: true });
  if (!decoded.ok) return;
  const dependencies = { catalogue: await loadCatalogue(decoded), clock };
  const report = await controlWorkbook(workbook({ ficheUnits: [] }), {}, dependencies);
  const bySheets = await control();
  expect(bilanJson(report)).toEqual(bilanJson(bySheets));
  expect(findings(report)).toEqual(findings(bySheets));
  const orphans = await controlWorkbook(workbook({ protocol: [], exitLines: [], ficheUnits: [] }), {}, dependencies);
  expect(orphans.notices.map(plain).filter((notice) => /^Fiches .* et .*aucun profil/.test(notice))).toHaveLength(1);
  expect(orphans.context.fiches.filter(({ plie }) => plie === "marensin")).toEqual([]);
});

describe("what the decoder refuses is told on its cell, in its sentence, with what it changes:", () => {
  const faultsOf = async (change: Parameters<typeof workbook>[0]) =>
    findings(await control(workbook(change))).filter((text) => text.startsWith("STR-10"));

  test("of the exit table", async () => {
    const [cdi = {}, several = {}, ...others] = EXITS;
    const exitLines: readonly ExampleCells[] = [
      { ...cdi, types: "CDI ; Contrat Horizon", weeklyHours: "beaucoup" },
      { ...several, category: "Réussie" },
      { code: "sans-forme", label: "Autre", category: "Autre" },
      { code: "MAR-P09", label: "Sans condition", category: "Positive" },
      { code: "MAR-P10", label: "JSON faux", category: "Autre", json: '{"countsAsExit": ' },
      { code: "MAR-P11", label: "Deux fois", category: "Autre", json: '{"label": "Encore"}' },
      { code: "MAR-P12", label: "Clé inventée", category: "Autre", json: '{"couleur": "rouge"}' },
      { code: "MAR-P13", label: "Un piège", category: "Autre", json: '{"__proto__": {}}' },
      { ...others[0], code: "MAR-P14", window: 9 },
      ...others,
      { ...others[0], label: "Même code" },
    ];
    const left = "Cette ligne n'est pas appliquée.";
    const review = "Sans condition lisible, chaque sortie de ce type est à examiner.";
    expect(await faultsOf({ exitLines })).toEqual([
      `STR-10 Sorties PLIE!D2 Types de contrat : « CDI », « CDD », « Intérim », « Apprentissage », « Professionnalisation », « Contrat aidé hors IAE », « Contrat aidé IAE », « ETTI », « EI », « ACI », « AI », « GEIQ », « CESU », « Création d'entreprise » ou « Formation qualifiante » attendu, « Contrat Horizon » reçu. ${review}`,
      `STR-10 Sorties PLIE!G2 Heures par semaine : nombre attendu, « beaucoup » reçu. ${review}`,
      `STR-10 Sorties PLIE!C3 Catégorie : « Positive », « Dynamique », « Autre », « Administrative », « Négative » ou « Suspension » attendu, « Réussie » reçu. ${left}`,
      `STR-10 Sorties PLIE!A4 Code : identifiant attendu sous la forme AGE-P01. ${left}`,
      `STR-10 Sorties PLIE!N5 À examiner : une sortie positive sans condition doit être soumise à examen. ${review}`,
      `STR-10 Sorties PLIE!L6 JSON : JSON non valide, ligne 1 : le fichier s'arrête avant la fin. ${left}`,
      `STR-10 Sorties PLIE!L7 JSON : « label » est déjà dit par les autres colonnes de la ligne : gardez l'un des deux. ${left}`,
      `STR-10 Sorties PLIE!L8 JSON : clé « couleur » inconnue. ${left}`,
      `STR-10 Sorties PLIE!L9 JSON : JSON non valide, ligne 1 : clé « __proto__ » interdite. ${left}`,
      `STR-10 Sorties PLIE!K10 Sur les derniers (mois) : cette colonne ne sert pas avec les autres de la ligne : videz la cellule. ${review}`,
      `STR-10 Sorties PLIE!A15 Code : identifiant « MAR-P03 » déjà employé dans cette table. ${left}`,
    ]);
    const { exits = [] } = (await control(workbook({ exitLines }))).context.profile ?? {};
    expect(exits.find(({ id }) => id === "MAR-P01")).toMatchObject({ label: "CDI", needsReview: true });
    expect(exits.filter(({ id }) => id === "MAR-P03")).toHaveLength(1);
  });

  test("of the protocol", async () => {
    const cell = "Cette cellule n'est pas appliquée.";
    const protocol: readonly ExampleCells[] = [
      ...PROTOCOL,
      { key: "Nom", value: "PLIE deux fois" },
      { key: "Présidente", value: "Madame EXEMPLE" },
      { key: "Réglage", value: "G-01 = peut-être" },
      { key: "Réglages", value: "G-99 = oui" },
      { key: "Objectif", value: "Sans cible", start: dateCell("31/12/2021"), end: dateCell("01/01/2021") },
      { key: "Note", value: "Une note", targetMin: 3 },
      { key: "Public" },
    ];
    expect(await faultsOf({ protocol })).toEqual([
      `STR-10 Protocole!A7 Clé : « Nom » est déjà dit sur une autre ligne. Voir la ligne 2. ${cell}`,
      `STR-10 Protocole!A8 Clé : « Nom », « Identifiant », « Territoire », « EPCI », « Communes », « Public », « Condition d'entrée », « Condition d'âge », « Prescription du handicap », « Période des sorties », « Sorties à confirmer », « Période des étapes », « Objectif », « Étape », « Réglage » ou « Note » attendu, « Présidente » reçu. ${cell}`,
      `STR-10 Protocole!B9 Valeur : « 6 mois ou plus » ou « plus de 6 mois » attendu, « peut-être » reçu. ${cell}`,
      `STR-10 Protocole!B10 Valeur : réglage inconnu. ${cell}`,
      "STR-10 Protocole!D11 Cible min : à remplir. Cette ligne n'est pas appliquée.",
      "STR-10 Protocole!E11 Du : la fin précède le début. Cette ligne n'est pas appliquée.",
      `STR-10 Protocole!D12 Cible min : « Cible min » ne sert pas à une ligne « Note ». ${cell}`,
    ]);
    expect(await faultsOf({ protocol: [{ key: "EPCI", value: "Sans nom" }], ficheUnits: [] })).toEqual([
      "STR-10 Protocole! Clé : aucune ligne « Nom », qui nomme le PLIE : ajoutez-la. Le protocole de ce classeur n'est pas appliqué.",
    ]);
    expect(await faultsOf({ protocol: [], ficheUnits: [] })).toEqual([
      "STR-10 Sorties PLIE! Code : sans feuille Protocole, qui dit le nom du PLIE. Le protocole de ce classeur n'est pas appliqué.",
    ]);
  });

  test("of the fiches", async () => {
    const day = { start: dateCell("01/01/2021"), end: dateCell("31/12/2021") };
    const ficheUnits: readonly ExampleCells[] = [
      { unit: "Orpheline" },
      ...FICHES,
      { fiche: "M1", title: "Un autre titre", unit: "Heures", measure: "kilomètres" },
      { fiche: "2021-M3", title: "Sans période", unit: "Nombre" },
      { fiche: "2021-M4", title: "D'ailleurs", plie: "nulle-part", ...day },
    ];
    expect(await faultsOf({ ficheUnits })).toEqual([
      "STR-10 Fiches!B2 Fiche : à remplir. Cette unité de mesure n'est pas lue.",
      "STR-10 Fiches!C6 Titre : « Titre » n'est pas celui d'une autre ligne de la même fiche. Voir la ligne 3. Cette cellule n'est pas appliquée.",
      "STR-10 Fiches!M6 Mesure : « nombre », « heures », « moyenne par participant » ou « livrable » attendu, « kilomètres » reçu. Cette unité de mesure n'est pas lue.",
      "STR-10 Fiches!D7 Du : à remplir. Cette fiche n'est pas lue.",
      "STR-10 Fiches!N8 PLIE : aucun profil de PLIE « nulle-part ». Cette fiche n'est pas lue.",
    ]);
  });

  test("what a stranger types wrong stands on the cell where it is mended, in the words of the sheet", async () => {
    const review = "Sans condition lisible, chaque sortie de ce type est à examiner.";
    const [cell, line] = ["Cette cellule n'est pas appliquée.", "Cette ligne n'est pas appliquée."];
    const cdd: ExampleCells = { category: "Positive", types: "CDD, Intérim" };
    const exitLines: readonly ExampleCells[] = [
      { code: "MAR-P01", label: "CDI", ...cdd, duration: 6, unit: "trimestres" },
      { code: "MAR-P01", label: "Encore", ...cdd, duration: 6 },
      { code: "MAR-P02", label: "Commission", ...cdd, duration: "6,5", same: "Peut-être", commission: "bof" },
      { code: "MAR-P03", label: "Unité seule", ...cdd, unit: "heures" },
      { code: "MAR-P04", label: "Fenêtre seule", ...cdd, window: 12 },
      { code: "MAR-P05", ...cdd, duration: 6 },
    ];
    expect(await faultsOf({ exitLines })).toEqual([
      `STR-10 Sorties PLIE!F2 Unité : « mois », « semaines », « jours » ou « heures » attendu, « trimestres » reçu. ${review}`,
      `STR-10 Sorties PLIE!A3 Code : identifiant « MAR-P01 » déjà employé dans cette table. ${line}`,
      `STR-10 Sorties PLIE!E4 Durée minimale : nombre entier attendu, « 6,5 » reçu. ${review}`,
      `STR-10 Sorties PLIE!G4 Même employeur : « Oui » ou « Entreprise utilisatrice » attendu, « Peut-être » reçu. ${review}`,
      `STR-10 Sorties PLIE!H4 Commission : « Oui » attendu, « bof » reçu. ${review}`,
      `STR-10 Sorties PLIE!E5 Durée minimale : à remplir. ${review}`,
      `STR-10 Sorties PLIE!E6 Durée minimale : à remplir. ${review}`,
      `STR-10 Sorties PLIE!B7 Libellé : à remplir. ${line}`,
    ]);
    const days = { start: dateCell("01/01/2021"), end: dateCell("31/12/2021") };
    const protocol: readonly ExampleCells[] = [
      { key: "Nom", value: "PLIE du Marensin" },
      { key: "Communes", value: "AGEN, BOÉ" },
      { key: "Objectif", value: "En lettres", kind: "part", targetMin: "cinquante %", ...days },
      { key: "Objectif", value: "Sans signe", kind: "part", targetMin: 50, ...days },
      { key: "Objectif", value: "À l'envers", targetMin: 5, start: "31/12/2021", end: "01/01/2021" },
      { key: "Objectif", value: "Sans jour", targetMin: 5, start: "31/02/2021", end: "31/12/2021" },
      { key: "Sorties à confirmer", value: "peut-être" },
    ];
    expect(await faultsOf({ protocol })).toEqual([
      `STR-10 Protocole!D4 Cible min : nombre attendu, « cinquante % » reçu ; une part s'écrit en chiffres, comme 50 %. ${line}`,
      `STR-10 Protocole!D5 Cible min : une part s'écrit avec « % », comme 50 %. ${line}`,
      `STR-10 Protocole!E6 Du : la fin précède le début. ${line}`,
      `STR-10 Protocole!E7 Du : date attendue, comme 31/12/2021, « 31/02/2021 » reçu. ${line}`,
      `STR-10 Protocole!B8 Valeur : « Oui » ou « Non » attendu, « peut-être » reçu. ${cell}`,
    ]);
    // What is wrong on one cell keeps nothing else from being applied.
    const { profile } = (await control(workbook({ protocol }))).context;
    expect([profile?.territory.communes, profile?.exits.length]).toEqual([["AGEN", "BOÉ"], EXITS.length]);
    const ficheUnits: readonly ExampleCells[] = [
      { fiche: "M1", title: "Taux", ...days, maxRate: 80, cofinancing: "ptet" },
    ];
    expect(await faultsOf({ ficheUnits })).toEqual([
      `STR-10 Fiches!E2 Taux maximal : une part s'écrit avec « % », comme 50 %. ${cell}`,
      `STR-10 Fiches!F2 Cofinancement exigé : « Oui » attendu, « ptet » reçu. ${cell}`,
    ]);
  });

  test("and only so many one by one", async () => {
    const protocol = [...PROTOCOL, ...Array.from({ length: 300 }, (_, index) => ({ key: `Clé ${index}`, value: "X" }))];
    const faults = await faultsOf({ protocol });
    expect(faults).toHaveLength(201);
    expect(faults[200]).toContain("Et 99 autres défauts.");
    const exitLines = Array.from({ length: 5200 }, (_, index) => ({
      code: `X${index}`,
      label: "X",
      category: "Autre",
    }));
    expect(await faultsOf({ exitLines, ficheUnits: [] })).toEqual([
      "STR-10 Sorties PLIE! Code : liste de plus de 100 éléments. Le protocole de ce classeur n'est pas appliqué.",
      "STR-10 Sorties PLIE!A5002 Code : plus de 5 000 lignes. Les lignes suivantes ne sont pas lues.",
    ]);
  });
});

test("days are counted, and the piece that the protocol asks for is named", async () => {
  const people = [left("P2", "BBB", "MAR-P05"), { ...left("P1", "AAA", "Jours"), exitEvidence: null }];
  const asked =
    "Pièce justificative de la sortie non référencée (le protocole demande : Contrat et Bulletin de salaire).";
  const found = findings(await control(workbook({ exitLines: [DAYS], people })));
  expect(found.filter((text) => text.startsWith("SOR-"))).toEqual([`SOR-15 Participants!AE3 ${asked}`]);
  const longer = findings(await control(workbook({ exitLines: [{ ...DAYS, duration: 123 }], people })));
  expect(longer.filter((text) => text.startsWith("SOR-03"))).toEqual([
    "SOR-03 Participants!AB2 Sortie positive « Jours » : condition non remplie (122 jours, 123 requis).",
  ]);
});

/** One person with a CDI of six months to the day at the exit, 183 days and 26 weeks and some, for 900 hours. */
describe("« plus de » asks for more, exactly so much being for the commission or refused (G-01)", () => {
  const verdicts = async (line: ExampleCells, contract: ExampleCells = {}) => {
    const type = String(line["types"] ?? "CDI");
    const held = {
      ...job("P1", type, "01/04/2021", "30/09/2021", { workedHours: 900, plannedMonths: 6, finished: "Non" }),
      ...contract,
    };
    const exitLines = [{ code: "MAR-P01", label: "Essai", category: "Positive", ...line }];
    const of = async (more: boolean) => {
      const protocol = more ? [...PROTOCOL, { key: "Réglage", value: "G-01 = plus de 6 mois" }] : PROTOCOL;
      const file = workbook({ protocol, exitLines, people: [left("P1", "AAA", "MAR-P01")], contracts: [held] });
      return findings(await control(file)).flatMap((text) => /SOR-0[35]|STR-10/.exec(text) ?? []);
    };
    return [await of(false), await of(true)];
  };
  const met: string[][] = [[], []];
  const edge = [["SOR-05"], ["SOR-03"]];
  const refused = [["SOR-03"], ["SOR-03"]];

  test.each([
    ["one contract, in months", "6", "plus de 6", "plus de 7", "mois", {}],
    ["days", "183", "plus de 183", "plus de 184", "jours", {}],
    ["weeks", "27", "plus de 27", "plus de 28", "semaines", {}],
    ["hours", "900", "plus de 900", "plus de 901", "heures", {}],
    ["without interruption", "6", "plus de 6", "plus de 7", "mois", { maxGap: 0 }],
  ])("%s", async (_name, least, more, above, unit, columns) => {
    const line = (duration: string) => ({ types: "CDD", duration, unit, ...columns });
    expect(await verdicts(line(least))).toEqual(met);
    expect(await verdicts(line(more))).toEqual(edge);
    expect(await verdicts(line(above))).toEqual(refused);
  });

  test("without interruption, what is counted is of contracts that follow one another", async () => {
    const spell = (start: string, end: string | null, more: ExampleCells = {}) =>
      job("P1", "CDD", start, end, { workedHours: 450, ...more });
    const verdict = async (line: ExampleCells, contracts: readonly ExampleCells[]) => {
      const exitLines = [{ code: "MAR-P01", label: "Essai", category: "Positive", types: "CDD", ...line }];
      const file = workbook({ exitLines, people: [left("P1", "AAA", "MAR-P01")], contracts });
      return findings(await control(file)).flatMap((text) => /^(SOR-0[2-5]|STR-10)/.exec(text)?.[1] ?? []);
    };
    // Three months, a month of nothing, two months and a half: 91 days and 76.
    const apart = [spell("01/04/2021", "30/06/2021"), spell("01/08/2021", "15/10/2021")];
    // A week-end between.
    const near = [spell("01/04/2021", "02/07/2021"), spell("05/07/2021", "30/09/2021")];
    for (const line of [
      { duration: "150", unit: "jours" },
      { duration: "24", unit: "semaines" },
      { duration: "900", unit: "heures" },
    ]) {
      const least = line.unit === "jours" ? { ...line, duration: "140" } : line;
      expect(await verdict(least, near)).toEqual([]);
      expect(await verdict({ ...least, maxGap: 0 }, near)).toEqual([]);
      expect(await verdict({ ...line, maxGap: 0 }, apart)).toEqual(["SOR-03"]);
      // An end that is missing may fill the gap.
      const unknown = [spell("01/04/2021", null, { end: "illisible" }), spell("01/08/2021", "15/10/2021")];
      expect(await verdict({ ...line, maxGap: 0 }, unknown)).toEqual(["SOR-04"]);
    }
    // Four working days: the commission says whether they interrupt (G-06).
    const week = [spell("01/04/2021", "30/06/2021"), spell("07/07/2021", "30/09/2021")];
    expect(await verdict({ duration: "150", unit: "jours", maxGap: 0 }, week)).toEqual(["SOR-05"]);
  });

  test("months in a window, which days make too", async () => {
    const line = (duration: string) => ({ types: "CDD", duration, window: 12 });
    expect(await verdicts(line("6"))).toEqual(met);
    // Six months to the day, or 183 days when 181 may be more than six months.
    expect(await verdicts(line("plus de 6"))).toEqual([["SOR-05"], ["SOR-05"]]);
    expect(await verdicts(line("plus de 7"))).toEqual(refused);
  });

  test("the length as signed, a registration", async () => {
    expect(await verdicts({ types: "CDD", planned: "6" })).toEqual(met);
    expect(await verdicts({ types: "CDD", planned: "plus de 6" })).toEqual(edge);
    const business = { start: dateCell("30/03/2021"), end: null };
    const registered = (duration: string) => verdicts({ types: "Création d'entreprise", duration }, business);
    expect(await registered("6")).toEqual(met);
    expect(await registered("plus de 6")).toEqual(edge);
    expect(await registered("plus de 7")).toEqual(refused);
  });

  test("what a minimum cannot be is told on its cell, and each exit is for a person to judge", async () => {
    for (const line of [
      { types: "CDD", duration: "moins de 6" },
      { types: "CDD", duration: "6 mois", unit: "semaines" },
      { types: "CDD", planned: "26 semaines" },
    ])
      expect((await verdicts(line))[0]).toContain("STR-10");
  });
});

describe("which PLIE is that of the workbook", () => {
  const settings = (plie: string) => ({ plie });

  test("that of its protocol, unless another one is named, which is said", async () => {
    const catalogue = await loadCatalogue();
    const other = await controlWorkbook(workbook(), settings("agenais"), { catalogue, clock });
    expect(other.context.profile?.id).toBe("agenais");
    expect(other.notices.map(plain).join()).toContain("le protocole n'est pas appliqué");
    const own = await controlWorkbook(workbook(), settings("marensin"), { catalogue, clock });
    expect(own.context.profile?.name).toBe("PLIE du Marensin");
    expect(await plieOfWorkbook(workbook(), catalogue, clock)).toBe("marensin");
  });

  test("sheets of a shipped PLIE take the place of what ships", async () => {
    const protocol = [{ key: "Nom", value: "PLIE de l'Agenais" }];
    const ficheUnits = [{ ...FICHES[0], fiche: "2021-A4", title: "Autrement" }];
    const { context, notices } = await control(workbook({ protocol, ficheUnits }));
    expect(context.profile?.id).toBe("agenais");
    expect(context.profile?.exits.map(({ id }) => id)).toEqual(EXITS.map(({ code }) => code));
    expect(context.fiches.filter(({ id }) => id === "2021-A4").map(({ title }) => title)).toEqual(["Autrement"]);
    expect(notices.join()).not.toContain("supposé d");
  });

  test("fiches alone are of the PLIE that Paramètres names", async () => {
    const file = workbook({ protocol: [], exitLines: [] });
    const { context } = await controlWorkbook(file, settings("agenais"), { catalogue: await loadCatalogue(), clock });
    expect(context.fiches.filter(({ title }) => title === "Accompagnement renforcé").map(({ plie }) => plie)).toEqual([
      "agenais",
    ]);
  });
});

test("a changed cell of the protocol has the whole workbook controlled again, any other only its row", async () => {
  const file = workbook();
  const dependencies = { catalogue: await loadCatalogue(), clock };
  const before = await controlWorkbook(file, {}, dependencies);
  const same = await recontrolWorkbook(
    file,
    before,
    [{ sheet: "Participants", rows: { first: 1, last: 1 } }],
    dependencies,
  );
  expect(same.context.profile).toBe(before.context.profile);
  const column = Object.keys(EXITS[0] ?? {}).indexOf("duration");
  await file.changeCells([{ sheet: "Sorties PLIE", position: { row: 1, column }, expected: 6, value: 2 }]);
  const after = await recontrolWorkbook(
    file,
    same,
    [{ sheet: "Sorties PLIE", rows: { first: 1, last: 1 } }],
    dependencies,
  );
  const verified = (report: ControlReport) =>
    bilanJson(report).sorties.find(({ type }) => type === "MAR-P01")?.verifiees;
  expect([verified(before), verified(after)]).toEqual([1, 2]);
});
