import { rowsOf } from "../../../src/core/indicators/figure";
import { dateCell } from "../../../src/core/rules/example-day";
import type { ExampleCells } from "../../../src/core/rules/rule";
import { indicatorsOfExample, people, shown } from "../../support/indicators";

function inPlie(entry: string, exit?: string, more: ExampleCells = {}): ExampleCells {
  return { plieEntryDate: dateCell(entry), ...(exit !== undefined && { plieExitDate: dateCell(exit) }), ...more };
}

const positive = { plieExitType: "AGE-P01", plieExitCategory: "Positive" };

describe("movements of the year 2021, by hand", () => {
  const participants = people([
    inPlie("31/12/2020"), // 0: in on 1 January and at the end, 12 months and a day
    inPlie("01/01/2021"), // 1: enters on 1 January: 12 months to the day at the end
    inPlie("02/01/2021"), // 2: a day short of 12 months
    inPlie("01/06/2019", "31/12/2021", positive), // 3: leaves on 31 December
    inPlie("01/06/2019", "01/01/2021", { plieExitType: "Déménagement" }), // 4: leaves on 1 January
    inPlie("01/06/2019", "31/12/2020", positive), // 5: left the year before
    inPlie("01/01/2022"), // 6: enters the year after
    inPlie("01/03/2021", "30/06/2021", { plieExitType: "Abandon de parcours (démission)", sex: "Homme" }), // 7
    inPlie("01/03/2021", "30/06/2021", { plieExitType: "AGE-S01" }), // 8: a suspension is not an exit
    inPlie("01/03/2021", "30/06/2021", { q2: null }), // 9: incomplete, not counted
    { plieEntryDate: null }, // 10: without an entry date
    inPlie("01/06/2018"), // 11: 43 months at the end
    inPlie("01/03/2021", "30/06/2021", { plieExitType: "départ au soleil" }), // 12: no line, no category
  ]);
  const { movements, exits } = indicatorsOfExample({ participants, plie: "agenais" });
  const { figures } = movements;

  it.each([
    ["PL01", "4 (0 H, 4 F)"], // 0, 3, 4, 11
    ["PL02", "5 (1 H, 4 F)"], // 1, 2, 7, 8, 12
    ["PL03", "9 (1 H, 8 F)"],
    ["PL04", "4 (1 H, 3 F)"], // 3, 4, 7, 12
    ["PL05", "5 (0 H, 5 F)"], // 0, 1, 2, 8, 11
    ["PL06", "1 (0 H, 1 F)"], // 3
    ["PL07", "1 (0 H, 1 F)"], // 4, though the PLIE files it under « autre »
    ["PL12", "3 (0 H, 3 F)"], // 0, 1, 11
  ] as const)("%s is %s", (code, expected) => {
    expect(shown(figures[code])).toBe(expected);
  });

  it("divides by all the exits, then by those that are not administrative", () => {
    expect(movements.positiveShare).toBeCloseTo(1 / 4);
    expect(movements.positiveShareWithoutAdministrative).toBeCloseTo(1 / 3);
  });

  it("tells long paths, people without an entry date and exits without a category", () => {
    expect(movements).toMatchObject({
      over24Months: { count: { total: 1 } },
      over36Months: { count: { total: 1 } },
      withoutEntryDate: { count: { total: 1 } },
      unclassified: 1,
    });
  });

  it("counts twelve months when they are full, 24 and 36 when they are passed", () => {
    const longer = (day: string) => {
      const { figures, over24Months, over36Months } = indicatorsOfExample({
        participants: people([inPlie(day)]),
      }).movements;
      return [figures.PL12, over24Months, over36Months].map(({ count }) => count.total);
    };
    expect(["01/01/2021", "02/01/2021"].map(longer)).toEqual([
      [1, 0, 0],
      [0, 0, 0],
    ]);
    expect(["30/12/2019", "31/12/2019"].map(longer)).toEqual([
      [1, 1, 0],
      [1, 0, 0],
    ]);
    expect(["30/12/2018", "31/12/2018"].map(longer)).toEqual([
      [1, 1, 1],
      [1, 1, 0],
    ]);
  });

  it("measures the mean length of the paths that ended", () => {
    // 3: 944 days, 4: 580, 7 and 12: 121 each; 1766 / 4 days of 365.25 / 12.
    expect(movements.meanMonths).toBeCloseTo(1766 / 4 / (365.25 / 12), 10);
  });

  it("breaks the exits down by line; a typed text that is no line is not repeated", () => {
    expect(exits.map(({ kind, figure }) => [kind.line, kind.label, kind.category, figure.count.total])).toEqual([
      ["AGE-P01", "CDI", "positive", 1],
      ["AGE-A01", "Déménagement / Décès", "autre", 1],
      ["AGE-N01", "Abandon de parcours (démission)", "negative", 1],
      [null, "Hors de la table du protocole", null, 1],
    ]);
  });

  it.each([
    ["CDI", "AGE-P01", "positive"],
    ["Maternité", "AGE-A03", "autre"],
    ["décès", "AGE-A01", "autre"],
    ["Abandon de parcours (démission)", "AGE-N01", "negative"],
    ["Abandon", null, null],
  ])("counts the exit « %s » on the line %s, without its category typed", (plieExitType, line, category) => {
    const left = inPlie("01/03/2021", "30/06/2021", { plieExitType, plieExitCategory: null });
    const [only] = indicatorsOfExample({ participants: people([left]), plie: "agenais" }).exits;
    expect([only?.kind.line, only?.kind.category, only?.figure.count.total]).toEqual([line, category, 1]);
  });

  it("can show the rows of a figure", () => {
    expect(rowsOf(figures.PL06)).toEqual([3]);
    expect(exits.map(({ figure }) => rowsOf(figure))).toEqual([[3], [4], [7], [12]]);
  });
});

describe("one person, several rows", () => {
  const movementsOf = (rows: readonly ExampleCells[]) =>
    indicatorsOfExample({ participants: rows, plie: "agenais" }).movements.figures;

  it("counts a person in two operations once, whichever row bears the exit", () => {
    const { PL03, PL04 } = movementsOf([
      inPlie("01/03/2021", undefined, { operation: "2021-A4" }),
      inPlie("01/03/2021", "30/06/2021", { operation: "2021-A5", ...positive }),
    ]);
    expect([PL03.count.total, PL04.count.total]).toEqual([1, 1]);
  });

  it("counts a path as soon as one of its rows is complete", () => {
    const { PL03, PL04 } = movementsOf([inPlie("01/03/2021"), inPlie("01/03/2021", "30/06/2021", { q2: null })]);
    expect([PL03.count.total, PL04.count.total]).toEqual([1, 1]);
  });

  it("counts a return after an exit as a second path", () => {
    const { PL02, PL04, PL05 } = movementsOf([
      inPlie("01/03/2021", "30/06/2021", positive),
      inPlie("01/10/2021", undefined, { operation: "2021-A5" }),
    ]);
    expect([PL02.count.total, PL04.count.total, PL05.count.total]).toEqual([2, 1, 1]);
  });

  it("joins stays that overlap, typed with different entry dates", () => {
    const { PL02, PL05 } = movementsOf([inPlie("01/03/2021"), inPlie("05/03/2021")]);
    expect([PL02.count.total, PL05.count.total]).toEqual([1, 1]);
  });

  it("takes the exit from a row without an entry date", () => {
    const { PL03, PL04 } = movementsOf([
      inPlie("01/03/2021"),
      { plieEntryDate: null, plieExitDate: dateCell("30/06/2021"), ...positive },
    ]);
    expect([PL03.count.total, PL04.count.total]).toEqual([1, 1]);
  });

  it("takes an exit before the entry for a mistake, not for an exit", () => {
    const { PL04, PL05 } = movementsOf([inPlie("01/03/2021", "01/02/2021", positive)]);
    expect([PL04.count.total, PL05.count.total]).toEqual([0, 1]);
  });
});

describe("no exit", () => {
  it("gives no rate rather than 0 %", () => {
    const { movements } = indicatorsOfExample({ participants: people([inPlie("01/03/2021")]) });
    expect(movements).toMatchObject({
      positiveShare: null,
      positiveShareWithoutAdministrative: null,
      meanMonths: null,
    });
  });

  it("gives no second rate when all the exits are administrative", () => {
    const { movements } = indicatorsOfExample({
      participants: people([inPlie("01/03/2021", "30/06/2021", { plieExitCategory: "Administrative" })]),
    });
    expect(movements).toMatchObject({ positiveShare: 0, positiveShareWithoutAdministrative: null });
  });
});

describe("exits against the criteria of the protocol", () => {
  it("tells verified, incomplete and refused exits apart, and those without criteria", () => {
    const left = (type: string) => inPlie("01/03/2020", "30/06/2021", { plieExitType: type });
    const { exits } = indicatorsOfExample({
      plie: "agenais",
      participants: people([left("AGE-P01"), left("AGE-P01"), left("AGE-P01"), left("AGE-N01")]),
      contracts: [
        { id: "P1", lastName: "NOM A", start: dateCell("01/01/2021") }, // a CDI of six months on 30/06
        { id: "P2", lastName: "NOM B", start: dateCell("02/01/2021"), end: null }, // a day short
      ].map((cells) => ({ firstName: null, birthDate: null, ...cells })),
    });
    expect(exits.map(({ kind, checked }) => [kind.line, checked])).toEqual([
      ["AGE-P01", { verified: 1, incomplete: 1, refused: 1, notApplicable: 0 }],
      ["AGE-N01", { verified: 0, incomplete: 0, refused: 0, notApplicable: 1 }],
    ]);
  });
});
