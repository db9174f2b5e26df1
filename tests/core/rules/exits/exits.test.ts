import { EXIT_RULES } from "../../../../src/core/rules/exits";
import { dateCell } from "../../../../src/core/rules/example-day";
import type { ExampleCells, RuleExample } from "../../../../src/core/rules/rule";
import { controlExample, findingLines, textsOf } from "../../../support/example-workbook";

const exit: ExampleCells = {
  plieExitType: "GP-P01",
  plieExitDate: dateCell("30/09/2021"),
  plieExitCategory: "Positive",
  exitEvidence: "Contrat de travail",
};
const cdi: ExampleCells = { contractType: "CDI", start: dateCell("01/03/2021"), end: null, workingTime: "Plein" };

function found(example: Partial<RuleExample>): string[] {
  return findingLines({ plie: "grand-perigueux", ...example }, EXIT_RULES).map((line) => line.replace(/!\w+$/, ""));
}

function messages(example: Partial<RuleExample>): string[] {
  return textsOf(controlExample({ plie: "grand-perigueux", ...example }, EXIT_RULES)).map(({ rule, message }) =>
    `${rule.code} ${message}`.replace(/[\u00a0\u202f]/g, " "),
  );
}

describe("a declared exit", () => {
  it("gives nothing when it is verified", () => {
    expect(found({ participants: [exit], contracts: [cdi] })).toEqual([]);
  });

  it("gives nothing in a workbook without a PLIE", () => {
    expect(findingLines({ participants: [{ ...exit, plieExitType: "N'importe quoi" }] }, EXIT_RULES)).toEqual([]);
  });

  it("gives one sentence with the figures when it is refused, and the line that would do", () => {
    const cdd = { ...cdi, contractType: "CDD", end: dateCell("30/09/2021"), plannedMonths: 7 };
    expect(messages({ participants: [exit], contracts: [cdd] })).toEqual([
      "SOR-03 Sortie positive « CDI » : condition non remplie (aucun contrat CDI (saisi : CDD)). Une autre ligne est remplie : CDD ≥6 mois (dont alternance) (GP-P02).",
    ]);
  });

  it("is to be completed, and never refused, for want of a datum", () => {
    expect(messages({ participants: [exit], contracts: [{ ...cdi, workingTime: null }] })).toEqual([
      "SOR-04 Sortie positive « CDI » à compléter : Temps (Contrats, ligne 4).",
    ]);
    expect(found({ participants: [exit] })).toEqual(["SOR-04 Participants"]);
  });

  it("points at the contract for a reduced time, beside the exit", () => {
    const reduced = { ...cdi, workingTime: "Réduit", volunteer: "Non" };
    expect(found({ participants: [exit], contracts: [reduced] })).toEqual(["SOR-03 Participants", "SOR-07 Contrats"]);
    // Another contract is enough: this one is not asked for anything.
    expect(found({ participants: [exit], contracts: [cdi, { ...reduced, employer: "AUTRE" }] })).toEqual([]);
  });

  it("says once that the commission has not decided", () => {
    const special = { ...exit, plieExitType: "AGE-P10", participantConsent: "Oui", commissionDecision: null };
    expect(found({ plie: "agenais", participants: [special] })).toEqual(["SOR-05 Participants", "SOR-06 Participants"]);
  });

  it("tells an exit that came too early and what it lacks", () => {
    expect(found({ participants: [{ ...exit, plieExitDate: dateCell("01/05/2021") }], contracts: [cdi] })).toEqual([
      "SOR-11 Participants",
      "SOR-03 Participants",
    ]);
  });

  it.each([
    ["31/08/2021", []],
    ["30/08/2021", ["SOR-03 Participants", "SOR-11 Participants"]],
  ])("left on %s after a CDI begun on 1 March", (day, expected) => {
    const left = { ...exit, plieExitDate: dateCell(day) };
    expect(found({ participants: [left], contracts: [cdi] }).sort()).toEqual(expected);
  });

  it.each([
    ["Dynamique", "BDX-D04", []],
    ["Positive", "BDX-D04", []],
    ["Autre", "BDX-A01", []],
    ["Administrative", "BDX-A01", []],
    ["Négative", "BDX-A01", ["SOR-02 Participants"]],
    ["Autre", "BDX-N01", []],
    ["Administrative", "BDX-N01", ["SOR-02 Participants"]],
  ])("of category %s on the line %s", (category, line, expected) => {
    const contract = { ...cdi, contractType: "Création d'entreprise", evidence: "Kbis" };
    const row = { ...exit, plieExitType: line, plieExitCategory: category };
    expect(found({ plie: "bordeaux", participants: [row], contracts: [contract] })).toEqual(expected);
  });

  it("names nobody", () => {
    const all = EXIT_RULES.flatMap(({ examples }) => examples.faulty).flatMap((example) =>
      textsOf(controlExample(example, EXIT_RULES)).map(({ message }) => message),
    );
    expect(all.length).toBeGreaterThan(EXIT_RULES.length);
    for (const message of all) expect(message).not.toMatch(/MARTIN|CAMILLE|DURAND|LÉO|ATELIERS|AGENCE EXEMPLE/);
  });
});

describe("the FSE situation beside the exit of the PLIE", () => {
  const left: ExampleCells = {
    ...exit,
    exitDate: dateCell("30/09/2021"),
    exitTraining: "Non",
    exitQualification: "Non",
  };

  it.each([
    ["GP-P01", "Emploi durable", []],
    ["GP-P01", "Emploi aidé", []],
    ["GP-P01", "Emploi temporaire", ["SOR-10"]],
    ["GP-P01", "Inactif", ["SOR-09"]],
    ["GP-P01", null, []],
  ])("%s, %s", (type, status, expected) => {
    const row = { ...left, plieExitType: type, exitStatus: status };
    expect(found({ participants: [row], contracts: [cdi] }).map((line) => line.slice(0, 6))).toEqual(expected);
  });

  it.each([
    ["emploi", ["SOR-09"]],
    ["emploi ou formation", []],
  ])("of an apprentice in training, read as « %s »", (reading, expected) => {
    const row = { ...left, plieExitType: "GP-P02", exitStatus: "Inactif", exitTraining: "Oui" };
    const contract = { ...cdi, contractType: "Apprentissage", plannedMonths: 24 };
    const codes = found({ participants: [row], contracts: [contract], settings: { "G-17": reading } });
    expect(codes.map((line) => line.slice(0, 6))).toEqual(expected);
  });
});

describe("a suspension", () => {
  const suspended: ExampleCells = {
    plieExitType: "GP-S01",
    suspensionStart: dateCell("31/10/2021"),
    suspensionEnd: null,
  };

  it("of three months to the day is told, the day before is not", () => {
    expect(found({ participants: [suspended] })).toEqual(["SOR-13 Participants"]);
    expect(found({ participants: [{ ...suspended, suspensionStart: dateCell("01/11/2021") }] })).toEqual([]);
  });

  it("is no exit: the date of the operation does not make it one", () => {
    expect(
      found({
        participants: [
          {
            ...suspended,
            suspensionStart: dateCell("01/12/2021"),
            plieExitDate: null,
            exitDate: dateCell("31/12/2021"),
          },
        ],
      }),
    ).toEqual([]);
  });
});
