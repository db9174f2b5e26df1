import { EXIT_RULES } from "../../../../src/core/rules/exits";
import { dateCell } from "../../../../src/core/rules/example-day";
import { CDI, CDI_EXIT } from "../../../../src/core/rules/exits/example-exits";
import type { ExampleCells, RuleExample } from "../../../../src/core/rules/rule";
import { sayingOf } from "../../../support/said";

type Row = readonly [note: string, cells: ExampleCells, lines: readonly string[]];

const said = sayingOf(EXIT_RULES, { plie: "grand-perigueux" });

const on = dateCell;

describe("SOR-09 and SOR-10: the exit and the FSE situation", () => {
  const left: ExampleCells = {
    ...CDI_EXIT,
    exitDate: on("30/09/2021"),
    exitStatus: "Emploi durable",
    exitTraining: "Non",
    exitQualification: "Non",
  };
  const trained: ExampleCells = { ...left, plieExitType: "GP-P09" };
  const training: ExampleCells = {
    contractType: "Formation qualifiante",
    start: on("01/03/2021"),
    end: on("30/09/2021"),
  };
  const odd = (label: string, column: string, answer = "« Recherche d'emploi »") => [
    `4 ${column} : Type de sortie PLIE « ${label} », mais ${answer} à la sortie.`,
  ];
  const cdi = odd("CDI", "Situation à la sortie");
  const formation = odd(
    "Formation qualif. en lien avec le projet pro.",
    "Formation à la sortie",
    "ni formation ni qualification",
  );

  it.each<Row>([
    ["a lasting job", {}, []],
    ["self-employed", { exitStatus: "Indépendant" }, []],
    ["a temporary job", { exitStatus: "Emploi temporaire" }, []],
    ["looking for a job", { exitStatus: "Recherche d'emploi" }, cdi],
    ["28 days before", { exitStatus: "Recherche d'emploi", exitDate: on("02/09/2021") }, cdi],
    ["29 days before", { exitStatus: "Recherche d'emploi", exitDate: on("01/09/2021") }, []],
    ["28 days after", { exitStatus: "Recherche d'emploi", exitDate: on("28/10/2021") }, cdi],
    ["29 days after", { exitStatus: "Recherche d'emploi", exitDate: on("29/10/2021") }, []],
    ["the operation not left", { exitStatus: "Recherche d'emploi", exitDate: null }, cdi],
    ["the day in the PLIE unknown", { exitStatus: "Recherche d'emploi", plieExitDate: null }, cdi],
    ["nothing said", { exitStatus: null }, []],
    ["a line without contract", { plieExitType: "GP-A01", exitStatus: "Recherche d'emploi" }, []],
    ["a training, in training", { ...trained, exitTraining: "Oui" }, []],
    ["a training, qualified", { ...trained, exitQualification: "Oui" }, []],
    ["a training, neither", trained, formation],
    ["a training, one not said", { ...trained, exitTraining: null }, formation],
    ["a training, the other not said", { ...trained, exitQualification: null }, formation],
    ["a training, nothing said", { ...trained, exitTraining: null, exitQualification: null }, []],
    [
      "a business, looking for a job",
      { plieExitType: "GP-P08", exitStatus: "Recherche d'emploi" },
      odd("Création d'entreprises", "Situation à la sortie"),
    ],
  ])("SOR-09: %s", (_, cells, lines) => {
    expect(said("SOR-09", { participants: [{ ...left, ...cells }], contracts: [CDI, training] })).toEqual(lines);
  });

  it("SOR-09: a line that rests on no contract says nothing of a job", () => {
    const participants = [{ ...left, plieExitType: "AGE-P10", exitStatus: "Recherche d'emploi" }];
    expect(said("SOR-09", { plie: "agenais", participants })).toEqual([]);
  });

  const nature = (label: string, status: string, expected: string) => [
    `4 Situation à la sortie : Nature du contrat (« ${label} ») et situation FSE (« ${status} ») incohérentes : « ${expected} » attendu.`,
  ];
  const iae = "Contrats aidés / mesures aidées en IAE";

  it.each<Row>([
    ["lasting", {}, []],
    ["subsidised", { exitStatus: "Emploi aidé" }, []],
    ["self-employed", { exitStatus: "Indépendant" }, []],
    ["temporary", { exitStatus: "Emploi temporaire" }, nature("CDI", "Emploi temporaire", "Emploi durable")],
    ["not said", { exitStatus: null }, []],
    ["long ago", { exitStatus: "Emploi temporaire", exitDate: on("01/08/2021") }, []],
    ["IAE, subsidised", { plieExitType: "GP-P05", exitStatus: "Emploi aidé" }, []],
    ["IAE, lasting", { plieExitType: "GP-P05" }, nature(iae, "Emploi durable", "Emploi aidé")],
    [
      "IAE, self-employed",
      { plieExitType: "GP-P05", exitStatus: "Indépendant" },
      nature(iae, "Indépendant", "Emploi aidé"),
    ],
    ["IAE, no job: another rule speaks", { plieExitType: "GP-P05", exitStatus: "Recherche d'emploi" }, []],
    ["successive contracts: several statuses may do", { plieExitType: "GP-P04", exitStatus: "Emploi temporaire" }, []],
    ["agency work of six months: the same", { plieExitType: "GP-P03", exitStatus: "Emploi temporaire" }, []],
    ["a training", { plieExitType: "GP-P09", exitStatus: "Emploi temporaire" }, []],
    ["a move", { plieExitType: "GP-A01", exitStatus: "Emploi temporaire" }, []],
  ])("SOR-10: %s", (_, cells, lines) => {
    expect(said("SOR-10", { participants: [{ ...left, ...cells }], contracts: [CDI] })).toEqual(lines);
  });

  it("SOR-10: successive contracts, each of which would be lasting", () => {
    const participants = [{ ...left, plieExitType: "AGE-P06", exitStatus: "Emploi temporaire" }];
    expect(said("SOR-10", { plie: "agenais", participants, contracts: [CDI] })).toEqual([]);
  });
});

describe("SOR-11: an exit before the end of the six months", () => {
  const early = (days: number) => [
    `4 Date de sortie PLIE : Sortie à ${days} jours du début : le critère exige 6 mois.`,
  ];
  const refused: ExampleCells = { ...CDI, workingTime: "Réduit", volunteer: "Non" };
  const out = (day: string, cells: ExampleCells = {}): ExampleCells => ({
    ...CDI_EXIT,
    plieExitDate: on(day),
    ...cells,
  });

  it.each<readonly [string, ExampleCells, readonly ExampleCells[], readonly string[]]>([
    ["the day before the last one", out("30/08/2021"), [CDI], early(182)],
    ["the last day", out("31/08/2021"), [CDI], []],
    [
      "the first day",
      out("01/03/2021"),
      [CDI],
      ["4 Date de sortie PLIE : Sortie à 0 jour du début : le critère exige 6 mois."],
    ],
    ["before the contract", out("28/02/2021"), [CDI], []],
    ["a contract that ends that day", out("31/05/2021"), [{ ...CDI, end: on("31/05/2021") }], early(91)],
    ["a contract ended the day before", out("31/05/2021"), [{ ...CDI, end: on("30/05/2021") }], []],
    ["a contract of another type", out("31/05/2021"), [{ ...CDI, contractType: "CDD" }], []],
    ["a contract of no type", out("31/05/2021"), [{ ...CDI, contractType: null }], []],
    ["begun nobody knows when", out("31/05/2021"), [{ ...CDI, start: null }], []],
    ["no contract", out("31/05/2021"), [{ ...CDI, id: "P9" }], []],
    ["no day of exit", out("31/05/2021", { plieExitDate: null }), [CDI], []],
    ["the first of two", out("31/05/2021"), [{ ...CDI, start: on("15/03/2021"), employer: "AUTRE" }, CDI], early(91)],
    ["the first of two, one of them undated", out("31/05/2021"), [{ ...CDI, start: null }, CDI], early(91)],
    ["the last day, refused for something else", out("31/08/2021"), [refused], []],
    ["the day before the last one, refused for something else", out("30/08/2021"), [refused], early(182)],
    [
      "verified by a contract that ended before",
      out("30/09/2021"),
      [
        { ...CDI, start: on("01/01/2021"), end: on("31/08/2021") },
        { ...CDI, start: on("15/09/2021") },
      ],
      [],
    ],
    [
      "a business",
      out("31/05/2021", { plieExitType: "GP-P08" }),
      [{ ...CDI, contractType: "Création d'entreprise" }],
      early(91),
    ],
    ["a business, with a job alone", out("31/05/2021", { plieExitType: "GP-P08" }), [CDI], []],
    [
      "a line without a period",
      out("31/05/2021", { plieExitType: "GP-P09" }),
      [{ ...CDI, contractType: "Formation qualifiante" }],
      [],
    ],
  ])("%s", (_, participant, contracts, lines) => {
    expect(said("SOR-11", { participants: [participant], contracts })).toEqual(lines);
  });
});

describe("SOR-12: a suspension with a date of exit", () => {
  const suspended: ExampleCells = {
    plieExitType: "GP-S01",
    suspensionStart: on("01/12/2021"),
    plieExitDate: on("01/12/2021"),
  };

  it.each<readonly [string, Partial<RuleExample>, readonly string[]]>([
    [
      "told at the date",
      { participants: [suspended] },
      ["4 Date de sortie PLIE : Une suspension n'est pas une sortie : elle ne porte pas de date de sortie."],
    ],
    ["no date", { participants: [{ ...suspended, plieExitDate: null }] }, []],
    [
      "no date of the path, one of the operation",
      { participants: [{ ...suspended, plieExitDate: null, exitDate: on("31/12/2021") }] },
      [],
    ],
    [
      "without a column for the path, the operation's",
      { participants: [{ ...suspended, exitDate: on("31/12/2021") }], without: ["plieExitDate"] },
      ["4 Date de sortie opération : Une suspension n'est pas une sortie : elle ne porte pas de date de sortie."],
    ],
    ["an exit with its date", { participants: [CDI_EXIT] }, []],
  ])("%s", (_, example, lines) => {
    expect(said("SOR-12", example)).toEqual(lines);
  });
});

describe("SOR-13: a suspension of three months and more, on 31 January", () => {
  const since = (day: string) => [
    `4 Début de suspension : Suspension de plus de 3 mois sans renouvellement enregistré depuis le ${day}.`,
  ];
  const base: ExampleCells = {
    plieExitType: "GP-S01",
    suspensionStart: on("01/10/2021"),
    suspensionEnd: null,
    plieExitDate: null,
    commissionDecision: null,
    commissionDate: null,
  };
  const renewed = (day: string, decision = "Favorable"): ExampleCells => ({
    commissionDecision: decision,
    commissionDate: on(day),
  });

  it.each<Row>([
    ["under way", {}, since("01/10/2021")],
    ["three months to the day", { suspensionStart: on("31/10/2021") }, since("31/10/2021")],
    ["a day less", { suspensionStart: on("01/11/2021") }, []],
    ["ended after three months", { suspensionEnd: on("01/01/2022") }, since("01/10/2021")],
    ["ended the day before", { suspensionEnd: on("31/12/2021") }, []],
    ["ended by the exit", { plieExitDate: on("31/12/2021") }, []],
    [
      "its own end counts before the exit",
      { suspensionEnd: on("01/01/2022"), plieExitDate: on("31/12/2021") },
      since("01/10/2021"),
    ],
    ["renewed", renewed("01/11/2021"), []],
    ["renewed three months ago", renewed("31/10/2021"), since("31/10/2021")],
    ["renewed on its first day", renewed("01/10/2021"), since("01/10/2021")],
    ["a decision before it is no renewal", renewed("30/09/2021"), since("01/10/2021")],
    ["a refusal is none", renewed("01/11/2021", "Défavorable"), since("01/10/2021")],
    ["no type of exit", { plieExitType: null }, since("01/10/2021")],
    ["an incarceration that is an exit", { plieExitType: "GP-A02" }, []],
    ["no start", { suspensionStart: null }, []],
  ])("%s", (_, cells, lines) => {
    expect(said("SOR-13", { participants: [{ ...base, ...cells }] })).toEqual(lines);
  });

  it("needs no PLIE, and a column", () => {
    expect(said("SOR-13", { participants: [base], without: ["suspensionStart"] })).toEqual([]);
    expect(said("SOR-13", { participants: [base], plie: "inconnu" })).toEqual(since("01/10/2021"));
  });
});

describe("SOR-01 and SOR-02: the line of the table", () => {
  const unknown = (typed: string) => [
    `4 Type de sortie PLIE : Type de sortie « ${typed} » : aucune ligne de la table du PLIE du Grand Périgueux ne répond à ce nom, ou plusieurs y répondent.`,
  ];

  it.each<Row>([
    ["an identifier", { plieExitType: "GP-P01" }, []],
    ["a label", { plieExitType: "Maternité" }, []],
    ["nothing", { plieExitType: null }, []],
    ["something else", { plieExitType: "Autre chose" }, unknown("Autre chose")],
    ["two lines", { plieExitType: "Incarcération", plieExitCategory: null }, unknown("Incarcération")],
  ])("SOR-01: %s", (_, cells, lines) => {
    expect(said("SOR-01", { participants: [{ ...CDI_EXIT, ...cells }] })).toEqual(lines);
  });

  it("SOR-01 says nothing without the column or the PLIE", () => {
    expect(said("SOR-01", { participants: [{ ...CDI_EXIT, plieExitType: "x" }], without: ["plieExitType"] })).toEqual(
      [],
    );
    expect(said("SOR-01", { participants: [{ ...CDI_EXIT, plieExitType: "x" }], plie: "inconnu" })).toEqual([]);
  });

  it.each<Row>([
    ["agrees", {}, []],
    ["is not typed", { plieExitCategory: null }, []],
    [
      "differs",
      { plieExitCategory: "Négative" },
      ["4 Catégorie de sortie : « CDI » est classé « Positive » dans le protocole, pas « Négative »."],
    ],
  ])("SOR-02: the category %s", (_, cells, lines) => {
    expect(said("SOR-02", { participants: [{ ...CDI_EXIT, ...cells }] })).toEqual(lines);
  });
});

describe("SOR-18: a day of exit without a type", () => {
  const bare: ExampleCells = { ...CDI_EXIT, plieExitType: null };
  const alone = [
    "4 Type de sortie PLIE : Sortie du PLIE sans type : rien ne dit laquelle des lignes de la table la vérifie.",
  ];
  const named = [
    "4 Type de sortie PLIE : Sortie du PLIE « Positive » sans type : rien ne dit laquelle des lignes de la table la vérifie.",
  ];

  it.each<readonly [string, Partial<RuleExample>, readonly string[]]>([
    ["with its category", { participants: [{ ...bare, plieExitType: null }, CDI_EXIT] }, named],
    ["without a category", { participants: [{ ...bare, plieExitCategory: null }, CDI_EXIT] }, alone],
    ["a type", { participants: [CDI_EXIT] }, []],
    [
      "a type that the table does not know, which SOR-01 tells",
      { participants: [{ ...bare, plieExitType: "Sortie Horizon" }] },
      [],
    ],
    ["no day", { participants: [{ ...bare, plieExitDate: null }, CDI_EXIT] }, []],
    ["a day that cannot be read", { participants: [{ ...bare, plieExitDate: "bientôt" }, CDI_EXIT] }, []],
    ["no column of types", { participants: [bare], without: ["plieExitType"] }, []],
    ["no PLIE", { participants: [bare], plie: "inconnu" }, []],
  ])("%s", (_, example, lines) => {
    expect(said("SOR-18", example)).toEqual(lines);
  });
});
