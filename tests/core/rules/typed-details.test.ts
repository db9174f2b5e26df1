import { cellRule, participantRule, sheetRule, summaryRule } from "../../../src/core/rules/define-rule";
import type { Rule } from "../../../src/core/rules/rule";

const described = {
  code: "TST-01",
  name: "regle-d-essai",
  gravity: "info",
  source: { choice: "pour vérifier les types" },
  summary: "Une règle d'essai.",
  remedy: "Rien à faire.",
  examples: { conforming: [], faulty: [] },
} as const;

/** What is said here is checked by tsc (`npm run types`): each line that must not compile is expected to fail. */
const RULES: readonly Rule[] = [
  participantRule({
    ...described,
    fields: ["q1g"],
    at: "q1g",
    check: ({ q1g }) => ({ months: q1g }),
    passing: ["months"],
    // @ts-expect-error « month » is no detail of this check.
    message: ({ details }) => `${details.months.toFixed()} ${details.month}`,
  }),
  participantRule({
    ...described,
    fields: ["q1g"],
    at: "q1g",
    check: ({ q1g }) => ({ months: q1g }),
    // @ts-expect-error Nothing of that name passes.
    passing: ["days"],
    message: () => "",
  }),
  cellRule({
    ...described,
    sheet: "participants",
    fields: ["lastName"],
    check: (value) => ({ character: value[0] ?? "" }),
    message: ({ details }) => details.character,
    // @ts-expect-error A text is no number.
    fix: ({ details }) => details.character * 2,
  }),
  cellRule({
    ...described,
    sheet: "participants",
    fields: ["lastName"],
    check: () => ({}),
    // @ts-expect-error The check says nothing but the place.
    message: ({ details }) => String(details.character),
  }),
  sheetRule<{ readonly days: number }>({
    ...described,
    // @ts-expect-error A report holds the details that the rule names.
    check: ({ participants }, _context, report) => participants && report(participants, { row: 0 }, { day: 1 }),
    message: ({ details }) => details.days.toFixed(),
  }),
  summaryRule({
    ...described,
    check: ({ participants }) => ({ participants }),
    // @ts-expect-error The other figures are not handed on.
    message: ({ details }) => details.complete.toFixed(),
  }),
];

it("a rule is kept as it is written, its scope and its programmes added", () => {
  expect(RULES.map(({ scope }) => scope)).toEqual(["row", "row", "cell", "cell", "sheet", "summary"]);
  for (const { programmes } of RULES) expect(programmes).toEqual(["fse-2014-2020", "fse-plus-2021-2027"]);
});
