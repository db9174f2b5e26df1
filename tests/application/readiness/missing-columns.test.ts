import type { ControlReport } from "../../../src/application/control/control-workbook";
import { missingColumnsOf } from "../../../src/application/readiness/find-missing-columns";
import { missingColumnsText } from "../../../src/application/readiness/missing-columns";
import type { RuleExample } from "../../../src/core/rules/rule";
import { controlExample } from "../../support/example-workbook";

const told = (example: Partial<RuleExample>): string | null => {
  const missing = missingColumnsOf(controlExample(example) as unknown as ControlReport);
  return missing && missingColumnsText(missing);
};
const second = { id: "P002", lastName: "DURAND" };

it.each<[string, Partial<RuleExample>, string | null]>([
  ["nothing is missing", { participants: [{ q3: null }] }, null],
  [
    "a column that is asked of nobody",
    { participants: [{ q1: "Oui", q1e: null, q1f: null, q1g: null }], without: ["q1g"] },
    null,
  ],
  [
    "one column",
    { participants: [{}, second], without: ["q3"] },
    "Il manque à la feuille « Participants » une colonne qui décide de qui est compté : Q3 Handicap (2 lignes laissées de côté sur 2).",
  ],
  [
    "several, and one without which people are counted",
    { participants: [{}, second], without: ["q3", "lastName", "exitTypedDate"] },
    "Il manque à la feuille « Participants » 2 colonnes qui décident de qui est compté : NOM et Q3 Handicap (2 lignes laissées de côté sur 2).",
  ],
])("%s", (_what, example, sentence) => {
  expect(told(example)).toBe(sentence);
});
