import { outputsSection } from "../../../src/core/bilan/consolidated/sections";
import type { Member } from "../../../src/core/bilan/consolidated/member";
import { computeIndicators } from "../../../src/core/indicators/indicators";
import type { ExampleCells } from "../../../src/core/rules/rule";
import { lines, tables } from "../../support/bilan";
import { controlExample } from "../../support/example-workbook";

describe("the participants of each PLIE", () => {
  const member = (...sexes: readonly string[]): Member => {
    const participants = sexes.map((sex, index): ExampleCells => ({
      id: `P${index}`,
      lastName: `N${"ABC"[index]}`,
      sex,
    }));
    const control = controlExample({ programme: "fse-plus-2021-2027", plie: "hauts-de-garonne", participants });
    return { file: "classeur.xlsx", control, indicators: computeIndicators(control) };
  };
  const byPlie = (...members: Member[]) => tables(outputsSection(members)).at(-1);

  it("add up by sex, with a third column where someone is neither a man nor a woman", () => {
    const table = byPlie(member("Homme", "Non binaire"), member("Femme"));
    expect(table?.columns.map(({ heading }) => heading)).toEqual([
      "PLIE",
      "Participations",
      "Hommes",
      "Femmes",
      "Non binaires",
      "Part",
    ]);
    expect(lines(table).map((line) => line.split(" | ").slice(1, 5))).toEqual([
      ["2", "1", "0", "1"],
      ["1", "0", "1", "0"],
    ]);
  });

  it("have two columns otherwise", () => {
    expect(byPlie(member("Homme"), member("Femme"))?.columns).toHaveLength(5);
  });
});
