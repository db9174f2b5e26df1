import { rowsOf } from "../../../src/core/indicators/figure";
import type { UnitResult } from "../../../src/core/indicators/units";
import { dateCell } from "../../../src/core/rules/example-day";
import type { ExampleCells, RuleExample } from "../../../src/core/rules/rule";
import { indicatorsOfExample, people } from "../../support/indicators";

function unitsOf(indicators: readonly ExampleCells[], example: Partial<RuleExample> = {}) {
  return indicatorsOfExample({ plie: "agenais", indicators, ...example }).units;
}

function unit(results: readonly UnitResult[], fiche: string, id: string): UnitResult {
  return results.find((result) => result.fiche.id === fiche && result.unit.id === id) as UnitResult;
}

describe("units of measure", () => {
  const { results, silent, unknownRows } = unitsOf([
    { fiche: "A1", indicator: "comites-de-pilotage", achieved: 1, evidence: "Invitations" },
    { fiche: "A1", indicator: "10 réunions référents", achieved: 12, evidence: null },
    { fiche: "A1", indicator: "reunions-gestionnaires", achieved: 3, posts: null },
    { fiche: "A1", indicator: "structure-animation", achieved: null },
    { fiche: "A9", indicator: "conventions", achieved: 3 },
    { fiche: "A4", indicator: "licornes", achieved: 3 },
    { fiche: "PLIE", indicator: "PL06", achieved: 3 },
  ]);

  it("compares with the target", () => {
    expect(unit(results, "2021-A1", "comites-de-pilotage")).toMatchObject({
      target: { min: 2 },
      achieved: 1,
      share: 0.5,
      state: "non atteint",
      evidence: { missing: null },
    });
    expect(unit(results, "2021-A1", "reunions-referents")).toMatchObject({
      achieved: 12,
      share: 1.2,
      state: "atteint",
    });
  });

  it("reaches a target by part of a post to the hour, binary fractions apart", () => {
    const hours = (achieved: number) =>
      unit(
        unitsOf([{ fiche: "S3", indicator: "heures-clause", achieved, posts: 1.07 }], { plie: "sources" }).results,
        "2021-S3",
        "heures-clause",
      ).state;
    expect([hours(32_100), hours(32_099)]).toEqual(["atteint", "non atteint"]);
  });

  it("says what is missing rather than guess", () => {
    expect(unit(results, "2021-A1", "structure-animation")).toMatchObject({
      achieved: null,
      share: null,
      state: "à compléter",
      reason: "Le réalisé n'est pas saisi.",
    });
    expect(unit(results, "2021-A1", "reunions-gestionnaires")).toMatchObject({
      target: null,
      share: null,
      state: "à compléter",
      reason: expect.stringContaining("référent"),
    });
    expect(unit(results, "2021-A1", "reunions-referents").evidence?.missing).not.toBeNull();
  });

  it("computes again what can be, from the counted participants", () => {
    expect(unit(results, "2021-A4", "participants")).toMatchObject({
      typed: null,
      computed: 1,
      achieved: 1,
      share: 1 / 12,
    });
  });

  it("does not compare a fiche of another PLIE", () => {
    const { results: own, foreign } = unitsOf([{ fiche: "2021-B2", indicator: "civp", achieved: 3 }]);
    expect(own.map(({ fiche }) => fiche.plie)).not.toContain("bordeaux");
    expect(foreign.map(({ id }) => id)).toEqual(["2021-B2"]);
  });

  it("names the fiches without data and the rows that name nothing known", () => {
    expect(silent.map(({ id }) => id)).toEqual(["2021-A2", "2021-A3", "2021-A5"]);
    expect(unknownRows).toEqual([8, 9]);
  });
});

describe("targets", () => {
  it("are multiplied by the posts where the fiche counts per post", () => {
    const row = { fiche: "2021-S3", indicator: "marches-suivis", achieved: 20 };
    const withPosts = (posts: number | null) =>
      unit(unitsOf([{ ...row, posts }], { plie: "sources" }).results, "2021-S3", "marches-suivis");
    expect(withPosts(1.5)).toMatchObject({ target: { min: 22.5 }, state: "non atteint", posts: 1.5 });
    expect(withPosts(1)).toMatchObject({ target: { min: 15 }, state: "atteint" });
    expect(withPosts(0)).toMatchObject({ target: null, state: "à compléter" });
  });

  it("that are a range are reached from the minimum on, and beyond the maximum", () => {
    const states = [9, 10, 12, 13].map((achieved) => {
      const { results } = unitsOf([{ fiche: "2024-sud-perigord-2", indicator: "comites-operationnels", achieved }], {
        programme: "fse-plus-2021-2027",
        plie: "sud-perigord",
        participants: [{ operation: "2024-sud-perigord-2" }],
      });
      return unit(results, "2024-sud-perigord-2", "comites-operationnels").state;
    });
    expect(states).toEqual(["non atteint", "atteint", "atteint", "atteint"]);
  });

  it("that are a deliverable are done or not", () => {
    const protocol = (achieved: string) =>
      unit(
        unitsOf([{ fiche: "2021-B2", indicator: "protocole-2022-2027", achieved }], { plie: "bordeaux" }).results,
        "2021-B2",
        "protocole-2022-2027",
      );
    expect(protocol("Oui")).toMatchObject({ share: 1, state: "atteint" });
    expect(protocol("Non")).toMatchObject({ share: 0, state: "non atteint" });
  });
});

describe("evidence", () => {
  it("typed on several lines of one cell, or on two rows, adds up", () => {
    const pieces = [
      "Liste des participants de l'opération \"Renforcer les parcours par des étapes d'immersion\"\nFiche d'évaluation de l'étape",
      "Feuilles d'émargements des suivis réalisés par les référents PLIE ; Extraction UP Viesion des suivis réalisés par les référents PLIE",
    ];
    const rows = pieces.map((evidence) => ({ fiche: "A4", indicator: "participants", achieved: 12, evidence }));
    expect(unit(unitsOf(rows).results, "2021-A4", "participants").evidence).toEqual({ missing: null });
    expect(unit(unitsOf(rows.slice(0, 1)).results, "2021-A4", "participants").evidence?.missing).not.toBeNull();
  });

  it("asked for a whole fiche is looked for among the pieces of all its units", () => {
    const row = { fiche: "A3", indicator: "marches-clauses", achieved: 30 };
    const missing = (evidence: string) => unitsOf([{ ...row, evidence }]).ficheEvidence.map(({ fiche }) => fiche.id);
    expect(missing("Bilan de l'action")).toContain("2021-A3");
    expect(missing("Bilan de l'action ; Tableau d'impact issu du logiciel de suivi Up ABC Clause")).not.toContain(
      "2021-A3",
    );
  });
});

describe("steps", () => {
  const steps = (id: string, start: string, end: string | null, classification = "2") => ({
    id,
    lastName: null,
    classification,
    step: `Étape ${classification}`,
    start: dateCell(start),
    end: end === null ? null : dateCell(end),
  });
  const example: Partial<RuleExample> = {
    plie: "grand-perigueux",
    participants: people([{ operation: "2021-GP1" }, { operation: "2021-GP1" }]),
    steps: [
      steps("P1", "01/03/2021", "30/06/2021"),
      steps("P1", "01/03/2020", "31/12/2020"), // the year before
      steps("P1", "01/05/2021", null), // runs on
      steps("P1", "01/05/2021", null, "1"), // accueil-accompagnement
      steps("P2", "01/02/2021", "30/06/2021"), // the last day before the six months
      steps("P9", "01/02/2021", null), // nobody
    ],
  };

  it("counts the steps of the year, the welcome left out, and who had none for six months", () => {
    const { steps } = indicatorsOfExample(example);
    expect(steps).toMatchObject({ total: 3, perParticipant: 1.5, unplaced: 1 });
    expect(rowsOf(steps!.idle)).toEqual([1]);
  });

  it.each(["1-Accueil Accompagnement", "1 : Accueil Accompagnement", "Classe 1", "Accueil Accompagnement", "1"])(
    "leaves out the welcome written « %s », whatever the step is called",
    (classification) => {
      const welcome = { ...steps("P1", "02/05/2021", null, classification), step: "Entretien de suivi" };
      const found = indicatorsOfExample({ ...example, steps: [...(example.steps ?? []), welcome] });
      expect(found.steps).toMatchObject({ total: 3, perParticipant: 1.5 });
    },
  );

  it.each(["10-Autre", "11", "2-Orientation, Mobilisation, Préqualification"])(
    "counts a step of class « %s »",
    (own) => {
      const more = steps("P1", "02/05/2021", null, own);
      expect(indicatorsOfExample({ ...example, steps: [...(example.steps ?? []), more] }).steps?.total).toBe(4);
    },
  );

  it("counts a step typed twice once, and says its nature and who had one of it", () => {
    const twice = { ...steps("P1", "01/03/2021", "30/06/2021"), step: "étape 2" };
    const other = { ...steps("P2", "01/02/2021", "30/06/2021"), step: "Contrat en EI", classification: null };
    const found = indicatorsOfExample({ ...example, steps: [...(example.steps ?? []), twice, other] }).steps;
    expect(found).toMatchObject({ total: 4, repeated: 1 });
    const natures = found?.natures.map(({ classification, label, steps: count, participants }) => [
      classification,
      label,
      count,
      rowsOf(participants),
    ]);
    expect(natures).toEqual([
      ["2", "Orientation, Mobilisation, Préqualification", 3, [0, 1]],
      ["6", "Etape de parcours emploi", 1, [1]],
    ]);
    expect(rowsOf(found!.participants)).toEqual([0, 1]);
  });

  it("computes the mean per participant that the fiche asks for", () => {
    const { results } = indicatorsOfExample(example).units;
    expect(unit(results, "2021-GP1", "etapes-par-participant")).toMatchObject({
      achieved: 1.5,
      share: 1,
      state: "atteint",
    });
  });
});
