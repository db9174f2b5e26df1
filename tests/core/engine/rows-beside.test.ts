import { rowsBeside } from "../../../src/core/engine/rows-beside";
import { RULES } from "../../../src/core/rules/catalogue";
import type { RuleExample } from "../../../src/core/rules/rule";
import { controlExample } from "../../support/example-workbook";

/** What is shown beside the first finding of a rule. */
function besideOf(code: string, example: RuleExample): ReturnType<typeof rowsBeside> {
  const rule = RULES.find((one) => one.code === code);
  const control = controlExample(example, rule ? [rule] : []);
  return control.findings.length === 0 ? null : rowsBeside(control, 0);
}

it("the second row of a person stands beside the first, with what differs alone", () => {
  const rows = besideOf("COH-20", {
    note: "",
    participants: [{ mobilePhone: null }, { mobilePhone: "0698765432", firstName: "Camille", commune: "BOÉ" }],
  });
  expect(rows).toMatchObject({
    own: 5,
    other: 4,
    apart: [
      { heading: "Prénom", other: "CAMILLE", own: "Camille" },
      { heading: "Commune", other: "AGEN", own: "BOÉ" },
      { heading: "Téléphone mobile", other: "", own: "0698765432" },
    ],
  });
  expect(rows?.alike).toBeGreaterThan(10);
});

it("a day is a day, never the number behind it", () => {
  const rows = besideOf("COH-20", { note: "", participants: [{}, { entryDate: 44_256 }] });
  expect(rows?.apart).toEqual([{ heading: "Date d'entrée opération", other: expect.any(String), own: "01/03/2021" }]);
  expect(rows?.apart[0]?.other).toMatch(/^\d\d\/\d\d\/2021$/);
});

it("texts that differ beyond where a sentence would cut them do differ, and what differs is shown", () => {
  const street = "12 bis avenue du Général-de-Gaulle, résidence des Tilleuls, ";
  const apart = (address: string, other: string) =>
    besideOf("COH-20", { note: "", participants: [{ address }, { address: other }] })?.apart;
  expect(apart(`${street}bâtiment A`, `${street}bâtiment B`)).toEqual([
    { heading: "Adresse", other: `${street}bâtiment A`, own: `${street}bâtiment B` },
  ]);
  const [long] = apart(`${street.repeat(5)}A`, `${street.repeat(5)}B`) ?? [];
  expect(long?.own).toMatch(/^….{39,40}B$/);
});

it("two rows that say the same are told so; a rule that compares none shows none", () => {
  expect(besideOf("COH-20", { note: "", participants: [{}, {}] })).toMatchObject({ apart: [] });
  expect(besideOf("CMP-10", { note: "", participants: [{ q1: null }] })).toBeNull();
});

it("every rule that speaks of another row shows it", () => {
  for (const rule of RULES.filter(({ beside }) => beside !== undefined))
    for (const example of rule.examples.faulty)
      expect([rule.code, besideOf(rule.code, example)]).toEqual([
        rule.code,
        expect.objectContaining({ other: expect.any(Number) }),
      ]);
});
