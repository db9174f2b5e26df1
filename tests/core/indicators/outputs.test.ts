import { rowsOf } from "../../../src/core/indicators/figure";
import { dateCell } from "../../../src/core/rules/example-day";
import { byCode, indicatorsOfExample, people } from "../../support/indicators";

/** Entry on 01/02/2021 for all; a man or a woman, how old, in which situation. */
const H = { sex: "Homme" };
const F = { sex: "Femme" };
const participants = people([
  // 0: woman, 24 years and 364 days, unemployed for 7 months: long term under 25; CITE 3-4.
  { ...F, birthDate: dateCell("02/02/1996"), q1g: 7, q2: "2c", q6: "Oui" },
  // 1: man, 25 years that very day, unemployed for 12 months: not long term; CITE 1-2; RSA.
  { ...H, birthDate: dateCell("01/02/1996"), q1g: 12, q2: "2b", q4: "Oui", q6: "Non" },
  // 2: woman, 55 years that very day, unemployed for 13 months: long term; CITE 5-8; disabled.
  { ...F, birthDate: dateCell("01/02/1966"), q1g: 13, q2: "2d", q3: "Oui", q5: "Oui" },
  // 3: woman, 54 years, inactive in training; below primary school (2a).
  { ...F, birthDate: dateCell("02/02/1966"), q1e: "Oui", q1f: "Non", q1g: null, q2: "2a" },
  // 4: man, 56 years, inactive out of training, born abroad; housing exclusion not answered.
  { ...H, birthDate: dateCell("01/01/1965"), q1f: "Non", q1g: null, q2: "2b", birthPostalCode: "99999", q5: "NSP" },
  // 5: man, employed.
  { ...H, q1: "1d", q1e: null, q1f: null, q1g: null, q2: "2c" },
  // 6: woman in training who is looking for a job for 20 months (setting D1), 36 years.
  { ...F, q1e: "Oui", q1g: 20 },
  // 7: incomplete: question 2 is not answered.
  { ...F, q2: null },
  // 8: complete, but the answer to question 3 cannot be read: no answer.
  { ...F, q3: "peut-être" },
  // 9: left before the year.
  { ...H, entryDate: dateCell("01/02/2020"), exitDate: dateCell("31/12/2020") },
  // 10: left on its first day, entered the year before.
  { ...H, entryDate: dateCell("01/02/2020"), exitDate: dateCell("01/01/2021") },
  // 11: enters after the year.
  { ...H, entryDate: dateCell("01/01/2022") },
]);

describe("output indicators of 2014-2020, by hand", () => {
  const { outputs, population } = indicatorsOfExample({ participants });

  it("counts complete rows present during the year, and tells the others apart", () => {
    expect(population.rows).toEqual({ participants: 12, counted: 8, united: 0, incomplete: 2, outsideYear: 2 });
    expect(rowsOf(outputs.total)).toEqual([0, 1, 2, 3, 4, 5, 6, 10]);
  });

  it("counts each indicator by sex", () => {
    expect(byCode(outputs.common)).toEqual({
      CO01: "5 (2 H, 3 F)", // 0, 1, 2, 6, 10
      CO02: "4 (1 H, 3 F)", // 0 (7 > 6), 2 (13 > 12), 6 (20), 10 (base: 14 > 12)
      CO03: "2 (1 H, 1 F)", // 3, 4
      CO04: "1 (1 H, 0 F)", // 4
      CO05: "1 (1 H, 0 F)", // 5
      CO06: "1 (0 H, 1 F)", // 0
      CO07: "2 (1 H, 1 F)", // 2, 4
      CO08: "2 (1 H, 1 F)", // 2 (unemployed), 4 (inactive out of training)
      CO09: "2 (2 H, 0 F)", // 1, 4
      CO10: "4 (2 H, 2 F)", // 0, 5, 6, 10
      CO11: "1 (0 H, 1 F)", // 2
      CO15: "1 (0 H, 1 F)", // 0
      CO16: "1 (0 H, 1 F)", // 2
      CO17: "2 (1 H, 1 F)", // 1 (RSA), 3 (2a, setting D4)
      CO18: "1 (0 H, 1 F)", // 2; 4 did not answer
    });
  });

  it("shows how many did not answer, who are neither yes nor no", () => {
    // The base row answers NSP to question 6: all but 0 and 1.
    const { housing, foreignParent } = outputs.noAnswer;
    expect([housing, foreignParent].map(({ count }) => count.total)).toEqual([1, 6]);
  });

  it("follows the settings", () => {
    const counts = byCode(
      indicatorsOfExample({
        participants,
        settings: {
          D1: "inactif",
          D2: "question 6 ou naissance à l'étranger",
          D3: "droit national",
          D4: "aucun indicateur",
        },
      }).outputs.common,
    );
    expect(counts).toMatchObject({
      CO01: "4 (2 H, 2 F)", // 6 is now inactive
      CO02: "3 (2 H, 1 F)", // 12 months and more: 1, 2, 10
      CO03: "3 (1 H, 2 F)",
      CO04: "1 (1 H, 0 F)", // 6 is in training
      CO15: "2 (1 H, 1 F)", // 4 was born abroad
      CO17: "1 (1 H, 0 F)",
    });
  });
});

describe("output indicators of FSE+, by hand", () => {
  const rows = people([
    { sex: "Non binaire", birthDate: dateCell("02/02/2006"), q2: "2a", q1g: 12 }, // 17 years, 12 months
    { sex: "Homme", birthDate: dateCell("01/02/2006"), q2: "2b", thirdCountry: "Oui", q1g: 11 }, // 18 years
    { sex: "Femme", birthDate: dateCell("02/02/1994"), q2: "2d", qpv: "Oui", q6: "Oui" }, // 29 years
    { sex: "Femme", birthDate: dateCell("01/02/1993"), q1f: "Non", q1g: null, thirdCountry: null }, // 31 years, inactive
    { sex: "Femme", q1: null, q1e: null, q1f: null, q1g: null, q2: null, status: "Emploi", isced: "3-4" },
  ]);
  const { outputs } = indicatorsOfExample({ programme: "fse-plus-2021-2027", participants: rows });

  it("counts each indicator, the columns Statut and Niveau CITE standing for the questions", () => {
    expect(byCode([outputs.total, ...outputs.common])).toMatchObject({
      EECO01: "5 (1 H, 3 F, 1 NB)",
      EECO02: "3 (1 H, 1 F, 1 NB)",
      EECO03: "2 (0 H, 1 F, 1 NB)", // 12 months and more: 0 and the base 14 of 2
      EECO04: "1 (0 H, 1 F)",
      EECO05: "1 (0 H, 1 F)",
      EECO06: "1 (0 H, 0 F, 1 NB)",
      EECO07: "2 (1 H, 1 F)",
      EECO08: "0 (0 H, 0 F)",
      EECO09: "2 (1 H, 0 F, 1 NB)",
      EECO10: "2 (0 H, 2 F)",
      EECO11: "1 (0 H, 1 F)",
      EECO13: "1 (1 H, 0 F)", // no answer is no « Oui »
      EECO14: "1 (0 H, 1 F)",
    });
  });

  it("adds the two indicators of the list to be steered", () => {
    expect(byCode(outputs.steered)).toEqual({ "HDG-25-30": "1 (0 H, 1 F)", "HDG-QPV": "1 (0 H, 1 F)" });
  });
});
