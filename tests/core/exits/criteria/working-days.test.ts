import { atMostWorkingDaysBetween, isWorkingDay } from "../../../../src/core/exits/criteria/working-days";
import { exampleDay } from "../../../../src/core/rules/example-day";

describe("a working day", () => {
  it.each([
    ["02/08/2021", true, "lundi"],
    ["31/07/2021", false, "samedi"],
    ["01/08/2021", false, "dimanche"],
    ["14/07/2021", false, "fête nationale"],
    ["05/04/2021", false, "lundi de Pâques 2021"],
    ["13/05/2021", false, "Ascension 2021"],
    ["24/05/2021", false, "lundi de Pentecôte 2021"],
    ["01/04/2024", false, "lundi de Pâques 2024"],
    ["09/05/2024", false, "Ascension 2024"],
    ["22/04/2019", false, "lundi de Pâques 2019"],
    ["02/11/2021", true, "lendemain de la Toussaint"],
    ["31/12/1969", true, "avant l'origine des jours"],
  ])("%s: %s (%s)", (day, expected) => {
    expect(isWorkingDay(exampleDay(day))).toBe(expected);
  });

  it.each([
    ["30/07/2021", "02/08/2021", 0, true],
    ["30/07/2021", "03/08/2021", 0, false],
    ["30/07/2021", "03/08/2021", 1, true],
    ["24/12/2021", "27/12/2021", 0, true],
    ["30/07/2021", "31/07/2021", 0, true],
  ])("between %s and %s, at most %i: %s", (end, start, most, expected) => {
    expect(atMostWorkingDaysBetween(exampleDay(end), exampleDay(start), most)).toBe(expected);
  });
});
