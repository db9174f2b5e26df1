import { bilanJson } from "../../../src/core/bilan/bilan-json";
import { consolidatedBilan } from "../../../src/core/bilan/consolidated/consolidated-bilan";
import type { Member } from "../../../src/core/bilan/consolidated/member";
import { computeIndicators } from "../../../src/core/indicators/indicators";
import type { ExampleCells, RuleExample } from "../../../src/core/rules/rule";
import { controlExample } from "../../support/example-workbook";
import { bilanOf, lines, section, tables, words } from "../../support/bilan";

const FUNDING: readonly ExampleCells[] = [
  { fiche: "2024-hauts-de-garonne-2", totalCost: 200_000, requestedFse: 90_000, cofinancing: 110_000 },
];
const HDG: Partial<RuleExample> = {
  programme: "fse-plus-2021-2027",
  plie: "hauts-de-garonne",
  settings: { Exercice: "2024" },
};
const financed = (funding: readonly ExampleCells[]) => bilanOf({ ...HDG, funding });
const sums = (funding: readonly ExampleCells[]) => financed(funding).recount.checks.filter(({ by }) => "area" in by);

describe("the section on funding", () => {
  it("is not there without the sheet", () => {
    expect(bilanOf(HDG).sections.map(({ id }) => id)).not.toContain("financement");
    expect(bilanJson(controlExample(HDG))).not.toHaveProperty("financement");
  });

  it("puts each plan against what its fiche prints, with the fiche where it was read", () => {
    const shown = section(financed(FUNDING), "financement");
    const [amounts, limits] = tables(shown);
    expect(lines(amounts)).toEqual([
      "2 | Animation territoriale et ingénierie de projet | 200000 | 90000 | 110000 | 0.45 | 0",
    ]);
    expect(lines(limits)).toEqual([
      "2 | FSE demandé, en euros : au plus | 65000 | 90000 | non respecté",
      "2 | Part du FSE dans le coût total : au plus | 0.4 | 0.45 | non respecté",
    ]);
    expect(words(shown)).toContain(
      "Source : AGAPE, fiches opération FSE+ 2024, fiche n° 2 « Animation territoriale et ingénierie de projet ».",
    );
  });

  it("draws no chart of an amount that is missing, and takes it for no zero", () => {
    const [amounts] = tables(section(financed([{ ...FUNDING[0], cofinancing: null }]), "financement"));
    expect(amounts?.chart).toBeUndefined();
    expect(lines(amounts)[0]).toMatch(/ \| 90000 \| null \| 0\.45 \| null$/);
  });

  it("says so when no row speaks of a fiche of the PLIE", () => {
    expect(words(section(financed([{ ...FUNDING[0], fiche: "licorne" }]), "financement"))).toEqual([
      "La feuille « Financement » ne donne le plan de financement d'aucune fiche du PLIE.",
      "Feuille « Financement » : 1 ligne ne correspond à aucune fiche connue (ligne 4).",
    ]);
  });

  it("lets Excel add up what it can read, and nothing else", () => {
    expect(sums(FUNDING).map(({ label, value }) => [label, value])).toEqual([
      ["Coût total, en euros", 200_000],
      ["FSE demandé, en euros", 90_000],
      ["Cofinancements, en euros", 110_000],
    ]);
    expect(sums([{ ...FUNDING[0], requestedFse: "90 000" }]).map(({ label }) => label)).toEqual([
      "Coût total, en euros",
      "Cofinancements, en euros",
    ]);
    const total = { fiche: "Total", totalCost: 200_000, requestedFse: 90_000, cofinancing: null };
    const areas = (rows: readonly ExampleCells[]) =>
      sums(rows).map(({ label, by }) => [label, "area" in by && by.area]);
    expect(areas([...FUNDING, total])).toEqual(areas(FUNDING));
    const again = { ...FUNDING[0], totalCost: 1, requestedFse: 1, cofinancing: 0 };
    expect(sums([...FUNDING, total, again]).map(({ label, value }) => [label, value])).toEqual([
      ["Cofinancements, en euros", 110_000],
    ]);
    expect(sums([...FUNDING, { fiche: "licorne", totalCost: 1, requestedFse: 1, cofinancing: 0 }])).toEqual([]);
  });

  it("stands in the JSON", () => {
    expect(bilanJson(controlExample({ ...HDG, funding: FUNDING })).financement).toEqual([
      {
        fiche: "2024-hauts-de-garonne-2",
        coutTotal: 200_000,
        fseDemande: 90_000,
        cofinancements: 110_000,
        limites: [
          { limite: "montant maximal", attendu: 65_000, constate: 90_000, etat: "non respecté" },
          { limite: "taux maximal", attendu: 0.4, constate: 0.45, etat: "non respecté" },
        ],
      },
    ]);
  });
});

describe("the funding plans of several PLIE", () => {
  const member = (example: Partial<RuleExample>): Member => {
    const control = controlExample({ ...HDG, ...example });
    return { file: "classeur.xlsx", control, indicators: computeIndicators(control) };
  };
  const table = (...members: Member[]) => lines(tables(section(consolidatedBilan(members, [], []), "financement"))[0]);

  it("are added up, with the limits that they break", () => {
    const bordeaux = { plie: "bordeaux", funding: [{ ...FUNDING[0], fiche: "2024-bordeaux-2", requestedFse: 70_000 }] };
    expect(table(member({ funding: FUNDING }), member(bordeaux), member({}))).toEqual([
      "PLIE des Hauts de Garonne | 200000 | 90000 | 110000 | 0.45 | 2",
      "PLIE de Bordeaux | 200000 | 70000 | 110000 | 0.35 | 0",
      "Ensemble | 400000 | 160000 | 220000 | 0.4 | 2",
    ]);
  });

  it("lack their total where one lacks an amount", () => {
    const [, , total] = table(member({ funding: FUNDING }), member({ funding: [{ ...FUNDING[0], totalCost: null }] }));
    expect(total).toBe("Ensemble | null | 180000 | 220000 | null | 3");
  });

  it("are no section where no one has any", () => {
    expect(consolidatedBilan([member({})], [], []).sections.map(({ id }) => id)).not.toContain("financement");
  });
});
