import { EXIT_RULES } from "../../../../src/core/rules/exits";
import { dateCell } from "../../../../src/core/rules/example-day";
import { CDI, CDI_EXIT } from "../../../../src/core/rules/exits/example-exits";
import type { ExampleCells, RuleExample } from "../../../../src/core/rules/rule";
import { sayingOf } from "../../../support/said";

type Row = readonly [note: string, cells: ExampleCells, lines: readonly string[]];

const said = sayingOf(EXIT_RULES, { plie: "grand-perigueux" });

const on = dateCell;

describe("SOR-04: what is missing", () => {
  const lacks = (label: string, ...missing: readonly string[]) => [
    `4 Type de sortie PLIE : Sortie positive « ${label} » à compléter : ${missing.join(" et ")}.`,
  ];

  it.each<readonly [string, string, ExampleCells, readonly string[]]>([
    ["the decision alone: SOR-06 speaks", "agenais", { plieExitType: "AGE-P10", participantConsent: "Oui" }, []],
    ["the consent too", "agenais", { plieExitType: "AGE-P10" }, lacks("Cas particulier", "Accord participant")],
    [
      "the consent, the decision being known",
      "agenais",
      { plieExitType: "AGE-P10", commissionDecision: "Favorable" },
      lacks("Cas particulier", "Accord participant"),
    ],
    [
      "the contract of a line that needs a decision",
      "agenais",
      { plieExitType: "AGE-P05" },
      lacks("Contrat aidé IAE", "feuille Contrats"),
    ],
    [
      "the decision on a line that does not name it",
      "hauts-de-garonne",
      { plieExitType: "HDG-P99" },
      lacks("Autre sortie positive", "Avis commission"),
    ],
  ])("%s", (_, plie, cells, lines) => {
    expect(said("SOR-04", { plie, participants: [{ ...CDI_EXIT, ...cells }] })).toEqual(lines);
  });
});

describe("SOR-07: a reduced time that is not said to be chosen", () => {
  const reduced: ExampleCells = { ...CDI, workingTime: "Réduit", volunteer: "Non" };
  const told = ["4 Volontariat : Temps réduit : l'accord (volontariat) du participant doit être indiqué."];

  it.each<Row>([
    ["refused", { volunteer: "Non" }, told],
    ["not said", { volunteer: null }, told],
    ["chosen", { volunteer: "Oui" }, []],
    ["full time", { workingTime: "Plein" }, []],
    ["unknown time", { workingTime: null }, []],
    ["of another type", { contractType: "CDD" }, []],
    ["of an unknown type", { contractType: null }, []],
    ["begun on the day of the exit", { start: on("30/09/2021") }, told],
    ["begun the day after", { start: on("01/10/2021") }, []],
    ["begun nobody knows when", { start: null }, told],
    ["chosen, begun too late", { volunteer: "Oui", start: on("01/06/2021") }, []],
  ])("%s", (_, cells, lines) => {
    expect(said("SOR-07", { participants: [CDI_EXIT], contracts: [{ ...reduced, ...cells }] })).toEqual(lines);
  });

  it("is asked whatever the start, while the day of the exit is unknown", () => {
    const participants = [{ ...CDI_EXIT, plieExitDate: null }];
    expect(said("SOR-07", { participants, contracts: [{ ...reduced, start: on("01/10/2021") }] })).toEqual(told);
  });

  it("is not asked for where the line says nothing of it, nor without contracts", () => {
    const participants = [{ ...CDI_EXIT, plieExitType: "GP-P05" }];
    expect(said("SOR-07", { participants, contracts: [{ ...reduced, contractType: "ACI" }] })).toEqual([]);
    expect(said("SOR-07", { participants: [CDI_EXIT] })).toEqual([]);
  });
});

describe("SOR-08: the hours a week", () => {
  const insertion: ExampleCells = {
    contractType: "ACI",
    start: on("01/12/2020"),
    end: on("30/09/2021"),
    weeklyHours: 19,
  };
  const participants = [{ ...CDI_EXIT, plieExitType: "GP-P05" }];

  it.each<Row>([
    ["20", { weeklyHours: 20 }, []],
    ["20, begun too late", { weeklyHours: 20, start: on("01/06/2021") }, []],
    [
      "19,5",
      { weeklyHours: 19.5 },
      ["4 Heures par semaine : Durée hebdomadaire de 19,5 h, inférieure au minimum de 20 h."],
    ],
    ["unknown", { weeklyHours: null }, []],
    ["of another type", { contractType: "CDI" }, []],
  ])("%s", (_, cells, lines) => {
    expect(said("SOR-08", { participants, contracts: [{ ...insertion, ...cells }] })).toEqual(lines);
  });

  it("are not looked at where the line gives no minimum, nor without contracts", () => {
    expect(
      said("SOR-08", { participants: [CDI_EXIT], contracts: [{ ...CDI, weeklyHours: 5, workingTime: null }] }),
    ).toEqual([]);
    expect(said("SOR-08", { participants })).toEqual([]);
  });

  it("of a short contract do not matter once another one is enough", () => {
    const enough = { ...insertion, weeklyHours: 26, employer: "AUTRE" };
    expect(said("SOR-08", { participants, contracts: [insertion, enough] })).toEqual([]);
  });
});

describe("SOR-14: a step after the exit of the PLIE, on 30 September", () => {
  const left = { plieExitDate: on("30/09/2021") };
  const told = ["4 Début : Activité enregistrée après la sortie du 30/09/2021."];

  it.each<Row>([
    ["the day after", { start: on("01/10/2021") }, told],
    ["that day", { start: on("30/09/2021") }, []],
    ["nobody knows when", { start: null }, []],
    ["of somebody else", { start: on("01/10/2021"), id: "P9" }, []],
  ])("%s", (_, cells, lines) => {
    expect(said("SOR-14", { participants: [left], steps: [cells] })).toEqual(lines);
  });

  it("of a person who is still there, or of a workbook without the date, is none", () => {
    const steps = [{ start: on("01/10/2021") }];
    expect(said("SOR-14", { participants: [{ plieExitDate: null }], steps })).toEqual([]);
    expect(said("SOR-14", { participants: [left], without: ["plieExitDate"], steps })).toEqual([]);
    expect(said("SOR-14", { participants: [left] })).toEqual([]);
  });
});

const TYPED_LINE: ExampleCells = {
  code: "EXE-P01",
  label: "CDI",
  category: "Positive",
  types: "CDI",
  duration: 6,
  unit: "mois",
};

describe("SOR-15: the evidence of a positive exit", () => {
  const bare = { ...CDI_EXIT, exitEvidence: null };
  const watched = { ...bare, plieExitType: "BDX-D06" };
  const told = ["4 Justificatif de sortie : Pièce justificative de la sortie non référencée."];

  it.each<readonly [string, Partial<RuleExample>, readonly string[]]>([
    ["none", { participants: [bare], contracts: [CDI] }, told],
    ["on the exit", { participants: [CDI_EXIT], contracts: [CDI] }, []],
    ["on the contract", { participants: [bare], contracts: [{ ...CDI, evidence: "Contrat" }] }, []],
    [
      "on one contract of two",
      { participants: [bare], contracts: [CDI, { ...CDI, employer: "AUTRE", evidence: "Contrat" }] },
      [],
    ],
    [
      "on a contract of another type",
      { participants: [bare], contracts: [{ ...CDI, contractType: "CDD", evidence: "Contrat" }] },
      told,
    ],
    [
      "on a contract begun after the exit",
      { participants: [bare], contracts: [{ ...CDI, start: on("01/10/2021"), evidence: "Contrat" }] },
      told,
    ],
    ["no column for it", { participants: [CDI_EXIT], contracts: [CDI], without: ["exitEvidence"] }, told],
    ["a line that is listed and not counted", { plie: "bordeaux", participants: [watched] }, []],
    [
      "that line, where the PLIE counts it",
      { plie: "bordeaux", participants: [watched], settings: { "G-15": "comptés comme sorties" } },
      told,
    ],
    ["an exit that is not positive", { participants: [{ ...bare, plieExitType: "GP-N01" }] }, []],
    [
      "the piece that the typed table asks for is named",
      {
        participants: [{ ...bare, plieExitType: "EXE-P01" }],
        contracts: [CDI],
        protocol: [{ key: "Nom", value: "PLIE de l'Exemple" }],
        exitLines: [{ ...TYPED_LINE, evidence: "Bulletin de salaire" }],
      },
      [
        "4 Justificatif de sortie : Pièce justificative de la sortie non référencée (le protocole demande : Bulletin de salaire).",
      ],
    ],
  ])("%s", (_, example, lines) => {
    expect(said("SOR-15", example)).toEqual(lines);
  });
});

describe("SOR-06: the commission", () => {
  const decided: ExampleCells = {
    ...CDI_EXIT,
    plieExitType: "AGE-P10",
    participantConsent: "Oui",
    commissionDecision: "Favorable",
    commissionDate: on("20/09/2021"),
  };
  const sentence = "Validation de la commission requise et non enregistrée.";

  it.each<Row>([
    ["a decision and its date", {}, []],
    ["no decision", { commissionDecision: null }, [`4 Avis commission : ${sentence}`]],
    ["a refusal is a decision", { commissionDecision: "Défavorable" }, []],
    ["no date", { commissionDate: null }, [`4 Date commission : ${sentence}`]],
    ["neither: told once", { commissionDecision: null, commissionDate: null }, [`4 Avis commission : ${sentence}`]],
    ["a line that needs none", { plieExitType: "AGE-P01", commissionDecision: null }, []],
  ])("%s", (_, cells, lines) => {
    expect(said("SOR-06", { plie: "agenais", participants: [{ ...decided, ...cells }], contracts: [CDI] })).toEqual(
      lines,
    );
  });
});

describe("SOR-16: another exit that is not justified", () => {
  const away: ExampleCells = {
    plieExitType: "GP-A02",
    plieExitDate: on("31/10/2021"),
    suspensionStart: on("01/06/2021"),
    suspensionEnd: on("15/10/2021"),
  };
  const short = [
    "4 Type de sortie PLIE : « Incarcération ≥ 3 mois » : condition non remplie (2 mois, au moins 3 mois requis).",
  ];

  it.each<Row>([
    ["four months away", {}, []],
    ["two months away", { suspensionEnd: on("31/07/2021") }, short],
    [
      "nobody knows since when",
      { suspensionStart: null },
      ["4 Type de sortie PLIE : « Incarcération ≥ 3 mois », condition à compléter : Début de suspension."],
    ],
    ["a move: nothing to verify", { plieExitType: "GP-A01" }, []],
    ["a positive exit has its own rules", CDI_EXIT, []],
  ])("%s", (_, cells, lines) => {
    expect(said("SOR-16", { participants: [{ ...away, ...cells }] })).toEqual(lines);
  });

  it.each([
    ["30/08/2021", 1, 0],
    ["31/08/2021", 0, 1],
    ["01/09/2021", 0, 1],
    ["02/09/2021", 0, 0],
  ])("« plus de trois mois », from 1 June to %s: exactly three months are SOR-05's to tell", (end, refused, edge) => {
    const participants = [{ ...away, plieExitType: "AGE-A02", suspensionEnd: on(end) }];
    expect(said("SOR-16", { plie: "agenais", participants })).toHaveLength(refused);
    expect(said("SOR-05", { plie: "agenais", participants })).toHaveLength(edge);
  });
});
