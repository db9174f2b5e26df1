import fc from "fast-check";
import { consolidatedBilan } from "../../../src/core/bilan/consolidated/consolidated-bilan";
import { consolidatedJson } from "../../../src/core/bilan/consolidated/consolidated-json";
import { outputsSection } from "../../../src/core/bilan/consolidated/sections";
import type { Member } from "../../../src/core/bilan/consolidated/member";
import { sharedPeople } from "../../../src/core/bilan/consolidated/shared-people";
import { bilanJson } from "../../../src/core/bilan/bilan-json";
import type { History } from "../../../src/core/indicators/evolution/history";
import { computeIndicators } from "../../../src/core/indicators/indicators";
import { dateCell } from "../../../src/core/rules/example-day";
import type { ExampleCells, RuleExample } from "../../../src/core/rules/rule";
import { anyWorkbook, PLIES } from "../../support/arbitrary-people";
import { lines, section, tables, words } from "../../support/bilan";
import { controlExample, finish } from "../../support/example-workbook";

function memberOf(file: string, example: Partial<RuleExample>, history?: History): Member {
  const control = controlExample(example);
  return { file, control, indicators: computeIndicators(control), ...(history && { history }) };
}

const consolidated = (...members: Member[]) => consolidatedBilan(members, [], finish(sharedPeople(members)));

describe("the participants of each PLIE", () => {
  const member = (...sexes: readonly string[]): Member =>
    memberOf("classeur.xlsx", {
      programme: "fse-plus-2021-2027",
      plie: "hauts-de-garonne",
      participants: sexes.map((sex, index): ExampleCells => ({ id: `P${index}`, lastName: `N${"ABC"[index]}`, sex })),
    });
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

describe("a person of several PLIE", () => {
  const born = (day: string) => ({ birthDate: dateCell(day) });
  const agenais = memberOf("agenais.xlsx", {
    plie: "agenais",
    participants: [
      { id: "A1", lastName: "Éclair", firstName: "Zoé", ...born("01/02/1980") },
      // The same person in another operation: one person of this PLIE.
      { id: "A1", lastName: "ÉCLAIR", firstName: "ZOÉ", operation: "2021-A5", ...born("01/02/1980") },
      { id: "A2", lastName: "TEMPÊTE", firstName: "LOU", ...born("03/04/1975") },
      { id: "A3", lastName: "BRUME", firstName: "ANNA", ...born("05/06/1990"), q2: null },
    ],
  });
  const bordeaux = memberOf("bordeaux.xlsx", {
    plie: "bordeaux",
    participants: [
      // Another identifier, and the identifier of somebody else over there.
      { id: "A2", lastName: "eclair", firstName: "zoe", operation: "2021-B2", ...born("01/02/1980") },
      { id: "B2", lastName: "TEMPÊTE", firstName: "LOU", operation: "2021-B2", ...born("03/04/1976") },
      { id: "B3", lastName: "BRUME", firstName: "ANNA", operation: "2021-B2", ...born("05/06/1990") },
    ],
  });
  const members = [agenais, bordeaux];
  const shared = finish(sharedPeople(members));

  it("is known by the three names, never by an identifier, once in each workbook", () => {
    expect(shared.map((places) => places.map(({ member, row }) => [member, row]))).toEqual([
      [
        [0, 4],
        [1, 4],
      ],
      [
        [0, 7],
        [1, 6],
      ],
    ]);
    // Anna's answers are not complete in the first workbook: she is counted in the second alone.
    expect(shared.map((places) => places.map(({ counted }) => counted))).toEqual([
      [true, true],
      [false, true],
    ]);
  });

  it("is said to be counted in each, by numbers alone", () => {
    const bilan = consolidated(...members);
    const told = section(bilan, "plusieurs-plie");
    expect(lines(tables(told)[0])).toEqual([
      "PLIE de l'Agenais et PLIE de Bordeaux | 2 | 1 | 1",
      "Ensemble | 2 | 1 | 1",
    ]);
    expect(words(told).join(" ")).toMatch(
      /Sans double compte, 4 personnes sont comptées dans les indicateurs, et non 5 ; 1 personne est accompagnée par plusieurs PLIE/,
    );
    expect(JSON.stringify(bilan)).not.toMatch(/éclair|tempête|brume|zoé|1980|1990/i);
    const { ensemble, plusieursPlie } = consolidatedJson(members, shared);
    expect([ensemble.personnes, ensemble.personnesSansDoubleCompte]).toEqual([5, 4]);
    expect(plusieursPlie[1]?.lignes).toEqual([
      { classeur: "agenais.xlsx", ligne: 7, accompagnee: false, comptee: false },
      { classeur: "bordeaux.xlsx", ligne: 6, accompagnee: true, comptee: true },
    ]);
  });

  it("is none where nobody is in two workbooks, and that is said", () => {
    expect(words(section(consolidated(agenais), "plusieurs-plie"))[0]).toMatch(/Aucune personne n'est dans deux/);
  });
});

describe("the years of several PLIE", () => {
  const participants = [{ plieEntryDate: dateCell("01/03/2021") }];
  const years = (figures: Record<string, number>): History => new Map([[2020, new Map(Object.entries(figures))]]);
  const [first, second] = [
    memberOf("a.xlsx", { plie: "agenais", participants }, years({ PL02: 30, PL03: 90 })),
    memberOf("b.xlsx", { plie: "bordeaux", participants: participants }, years({ PL02: 12 })),
  ];

  it("add up where each of them tells the year, and nothing is estimated otherwise", () => {
    const evolution = tables(section(consolidated(first, second), "evolution"))[0];
    const line = (code: string) => lines(evolution).find((words) => words.startsWith(`${code} |`));
    expect(line("PL02")).toMatch(/\| – \| 42 \| 2 \| -40 \| -0\.95/);
    expect(line("PL03")).toMatch(/\| – \| – \| 2 \| – \| null$/);
  });

  it("say whose year is not known, and are left out where none is", () => {
    const silent = memberOf("c.xlsx", { plie: "bordeaux", participants });
    expect(words(section(consolidated(first, silent), "evolution")).join(" ")).toMatch(
      /2020 n'est pas donnée : la feuille « Historique » ne la dit pas pour PLIE de Bordeaux/,
    );
    expect(section(consolidated(silent), "evolution")).toBeUndefined();
  });
});

describe("what cannot be summed from the figures of each PLIE", () => {
  const job = (id: string, employer: string) => ({ id, employer, contractType: "CDI", start: dateCell("01/02/2021") });
  const left = (id: string, entered: string, exit: string, plieExitType: string) => ({
    id,
    lastName: `NOM ${id}`,
    plieEntryDate: dateCell(entered),
    plieExitDate: dateCell(exit),
    plieExitType,
    exitDate: dateCell(exit),
  });
  const one = memberOf(
    "a.xlsx",
    {
      plie: "agenais",
      participants: [left("A", "01/01/2021", "02/07/2021", "AGE-P01")],
      contracts: [job("A", "SARL Dupont")],
      steps: [{ id: "A", lastName: null, classification: "2", start: dateCell("01/03/2021") }],
    },
    new Map([2015, 2016, 2017, 2018, 2019].map((year) => [year, new Map(Object.entries({ PL02: 10, PL06: 3 }))])),
  );
  const three = memberOf("b.xlsx", {
    plie: "bordeaux",
    participants: ["B", "C", "D"].map((id) => left(id, "01/01/2020", "31/12/2021", "BDX-P01")),
    contracts: [job("B", "sarl dupont"), job("C", "Mairie"), job("D", "MAIRIE")],
  });
  const members = [one, three];
  const { ensemble } = consolidatedJson(members, []);

  it("is made again from its parts: durations by the number of exits, employers by their names", () => {
    const months = (days: number) => days / (365.25 / 12);
    expect(ensemble.parcours["PL11"]).toBeCloseTo(months(182 + 3 * 730) / 4, 2);
    expect(ensemble.emplois.employeurs).toBe(2);
    expect(words(section(consolidated(...members), "emplois"))).toContainEqual(
      "2 employeurs distincts : un employeur que plusieurs PLIE nomment de la même façon est compté une fois.",
    );
  });

  it("is told of those that tell it, and says who does not", () => {
    expect([ensemble.parcours["PL14"], ensemble.parcours["PL15"]]).toEqual([1, null]);
    const durations = section(consolidated(...members), "durees");
    expect(lines(tables(durations)[0])).toEqual([
      "PLIE de l'Agenais | 6 | 0 | 0 | 0 | 1 | –",
      "PLIE de Bordeaux | 24 | 0 | 0 | 0 | – | –",
      "Ensemble | 19.5 | 0 | 0 | 0 | 1 | –",
    ]);
    expect(words(durations).at(-1)).toMatch(/^PLIE de Bordeaux : les étapes ne sont pas dans le classeur/);
  });

  it("adds up objectives of the same years alone, and none of which a year is missing", () => {
    const shared = ensemble.evolution.cumul.find(({ code }) => code === "PL02");
    expect(shared).toMatchObject({
      objectif: 1500 + 1950,
      periode: "2015-2019",
      cumul: null,
      part: null,
      plie: ["PLIE de l'Agenais", "PLIE de Bordeaux"],
    });
    expect(shared?.anneesManquantes).toContain(2015);
    const objectives = lines(tables(section(consolidated(...members), "objectifs"))[0]);
    expect(objectives).toContainEqual(
      "PL02 | PLIE de l'Agenais : Intégrer 1500 participants sur 5 ans | 2015-2019 | 1500 | 50 | null",
    );
    expect(objectives).toContainEqual("PL02 | Ensemble des 2 PLIE | 2015-2019 | 3450 | – | null");
  });
});

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe("the figures of all together", () => {
  const plie = PLIES[0]!;
  it("are those of each added up, and every breakdown adds up to its total, whatever is typed", () =>
    fc.assert(
      fc.property(anyWorkbook(plie), anyWorkbook(plie), (...examples) => {
        const members = examples.map((example, place) => memberOf(`${place}.xlsx`, example));
        const { ensemble } = consolidatedJson(members, finish(sharedPeople(members)));
        const own = members.map(({ control }) => bilanJson(control));
        for (const code of ["PL01", "PL02", "PL03", "PL04", "PL05", "PL06", "PL07"])
          expect([code, ensemble.parcours[code]]).toEqual([code, sum(own.map(({ parcours }) => parcours[code] ?? 0))]);
        for (const [code, { total }] of Object.entries(ensemble.indicateurs))
          expect([code, total]).toEqual([code, sum(own.map(({ indicateurs }) => indicateurs[code]?.total ?? 0))]);
        const { declarees, ...checks } = ensemble.sortiesPositives;
        expect(sum(Object.values(checks))).toBe(declarees);
        for (const { total, ...ways } of Object.values(ensemble.typologie))
          for (const [way, parts] of Object.entries(ways))
            expect([way, sum(Object.values(parts))]).toEqual([way, total]);
        const { employeurs, ...jobs } = ensemble.emplois;
        const employers = own.map(({ emplois }) => emplois.employeurs);
        expect(employeurs).toBeLessThanOrEqual(sum(employers));
        expect(employeurs).toBeGreaterThanOrEqual(Math.max(...employers));
        for (const code of ["PL11", "PL14", "PL15"]) {
          const means = own.flatMap(({ parcours }) => parcours[code] ?? []);
          const together = ensemble.parcours[code] ?? null;
          expect([code, together === null]).toEqual([code, means.length === 0]);
          if (together === null) continue;
          expect(together).toBeGreaterThanOrEqual(Math.min(...means) - 0.0002);
          expect(together).toBeLessThanOrEqual(Math.max(...means) + 0.0002);
        }
        for (const parts of Object.values(jobs))
          expect(sum(Object.values(parts).map(({ total }) => total))).toBe(declarees);
        expect(ensemble.personnesSansDoubleCompte).toBeLessThanOrEqual(ensemble.personnes);
        expect(() => consolidated(...members)).not.toThrow();
      }),
      { numRuns: 12 },
    ));
});
