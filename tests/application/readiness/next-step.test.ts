import { nextStep, verdict, workLine, type Work } from "../../../src/application/readiness/next-step";
import { assess } from "../../../src/application/readiness/assess";
import type { ControlReport } from "../../../src/application/control/control-workbook";
import type { RuleExample } from "../../../src/core/rules/rule";
import { controlExample, finish } from "../../support/example-workbook";

const work = (example: Partial<RuleExample>, more: Partial<Work> = {}): Work => ({
  assessment: finish(assess({ ...controlExample(example), justified: new Map() } as unknown as ControlReport)),
  stale: false,
  bilan: "none",
  ...more,
});
const said = (one: Work): unknown[] => [
  nextStep(one),
  one.assessment && verdict(one.assessment),
  workLine(one).replace(/[\u202f\u00a0]/g, " "),
];
const second = { id: "P002", lastName: "DURAND" };

describe("how far the work is, and what comes next", () => {
  it.each<[string, Work, unknown[]]>([
    ["nothing controlled", { assessment: null, stale: false, bilan: "none" }, ["control", null, "Pas encore contrôlé"]],
    [
      "a column that is missing",
      work({ participants: [{}, second], without: ["q3"] }),
      [
        "columns",
        "Pas encore lisible : 1 colonne obligatoire n'est pas reconnue",
        "0 personne comptée sur 2 · Bilan non écrit",
      ],
    ],
    [
      "a sure correction and someone left out",
      work({ participants: [{ mobilePhone: 612345678 }, { ...second, q3: "peut-être" }] }),
      [
        "corrections",
        "Pas encore prêt : 1 personne laissée de côté",
        "1 personne comptée sur 2 · 1 correction sûre · Bilan non écrit",
      ],
    ],
    [
      "someone left out",
      work({ participants: [{}, { ...second, q3: null }] }),
      ["leftOut", "Pas encore prêt : 1 personne laissée de côté", "1 personne comptée sur 2 · Bilan non écrit"],
    ],
    [
      "errors alone",
      work({ participants: [{ email: "faux" }] }),
      ["errors", "Pas encore prêt : 1 erreur à corriger", "1 personne comptée sur 1 · Bilan non écrit"],
    ],
    [
      "nothing in the way",
      work({ participants: [{}] }),
      ["writeBilan", "Prêt : personne n'est laissé de côté", "1 personne comptée sur 1 · Bilan non écrit"],
    ],
    [
      "a Bilan that is written",
      work({ participants: [{}] }, { bilan: "written" }),
      ["done", "Prêt : personne n'est laissé de côté", "1 personne comptée sur 1 · Bilan écrit"],
    ],
    [
      "cells that changed since",
      work({ participants: [{}] }, { bilan: "outdated", stale: true }),
      [
        "recontrol",
        "Prêt : personne n'est laissé de côté",
        "1 personne comptée sur 1 · Bilan à réécrire · modifié depuis le contrôle",
      ],
    ],
  ])("%s", (_what, one, expected) => {
    expect(said(one)).toEqual(expected);
  });

  it("counts one operation that nobody knows once, and each empty answer by itself", () => {
    const unknown = { operation: "Atelier inconnu" };
    const { assessment } = work({
      participants: [
        unknown,
        { ...second, ...unknown },
        { id: "P003", lastName: "PETIT", q3: null },
        { id: "P004", lastName: "ROUX", q3: null },
      ],
    });
    expect(assessment?.causes).toMatchObject({ alerte: 1, bloquant: 2 });
  });
});
