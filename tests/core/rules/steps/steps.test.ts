import { STEP_RULES } from "../../../../src/core/rules/steps";
import { dateCell } from "../../../../src/core/rules/example-day";
import type { ExampleCells } from "../../../../src/core/rules/rule";
import { controlExample, textsOf } from "../../../support/example-workbook";

function said(cells: ExampleCells, plie = "grand-perigueux"): string[] {
  return textsOf(controlExample({ plie, steps: [cells] }, STEP_RULES)).map(({ rule, cell, message }) =>
    `${rule.code} ${cell ?? ""} ${message}`.replace(/[\u00a0\u202f]/g, " "),
  );
}

const unknown = (step: string) => `ETA-01 C4 Étape « ${step} » : elle n'est pas dans la table des étapes du PLIE.`;

it.each<readonly [string, string, readonly string[]]>([
  ["as printed", "Atelier de Mobilisation (ASPP124)", []],
  ["without its parenthesis", "Atelier de Mobilisation", []],
  ["with another parenthesis", "Atelier de mobilisation (mars)", []],
  ["in capitals, with other signs", "ATELIER « UTILISER INTERNET »", []],
  ["a part of it", "Atelier", [unknown("Atelier")]],
  ["a parenthesis alone", "(ASPP124)", [unknown("(ASPP124)")]],
])("a step of the table: %s", (_, step, lines) => {
  expect(said({ step, evidence: "Attestation" })).toEqual(lines);
});

it("says nothing of a PLIE without a table, nor of a workbook without a PLIE", () => {
  expect(said({ step: "Dégustation" }, "agenais")).toEqual([]);
  expect(said({ step: "Dégustation" }, "inconnu")).toEqual([]);
});

it.each<readonly [string, ExampleCells, readonly string[]]>([
  ["one of those", { step: "Atelier de Mobilisation", evidence: "Mail" }, []],
  ["one of those among others", { step: "Atelier de Mobilisation", evidence: "Photographie ; Attestation" }, []],
  [
    "another one",
    { step: "Atelier de Mobilisation", evidence: "Photographie" },
    [
      "ETA-02 E4 « Photographie » n'est pas la pièce attendue pour cette étape : Attestation, Compte-rendu Up Viesion ou Mail.",
    ],
  ],
  [
    "none",
    { step: "Atelier de Mobilisation", evidence: null },
    ["ETA-02 E4 Pièce justificative non citée : Attestation, Compte-rendu Up Viesion ou Mail."],
  ],
  ["a step that asks for none", { step: "Accueil Accompagnement", classification: "1", evidence: null }, []],
  ["a step that is not in the table", { step: "Dégustation", evidence: "Photographie" }, [unknown("Dégustation")]],
])("the evidence of a step: %s", (_, cells, lines) => {
  expect(said(cells)).toEqual(lines);
});

it.each<readonly [string, string, number]>([
  ["the day before it begins", "28/02/2021", 1],
  ["on its first day", "01/03/2021", 0],
  ["the day after", "02/03/2021", 0],
])("ETA-05: a step that ends %s", (_, end, findings) => {
  const rules = STEP_RULES.filter(({ code }) => code === "ETA-05");
  expect(textsOf(controlExample({ steps: [{ end: dateCell(end) }] }, rules))).toHaveLength(findings);
});
