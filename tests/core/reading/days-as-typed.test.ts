import { dayText } from "../../../src/core/domain/value-text";
import { fieldOf } from "../../../src/core/questionnaire/sheets";
import { habitsOf, sameHabits } from "../../../src/core/reading/column-habits";
import { MARK } from "../../../src/core/reading/mark";
import { orderOf, readDay, timeIn } from "../../../src/core/reading/read-day";

/** The day, and what is said of it: « heure », « siècle »; « illisible », « hors limites » where no day is read. */
function read(text: string, year = 2022): string {
  const { day, marks } = readDay(text, 1900, year);
  if (marks & MARK.UNREADABLE) return marks & MARK.BAD_DATE ? "illisible" : "hors limites";
  return [dayText(day), marks & MARK.DATE_LIMITS ? "heure" : "", marks & MARK.TWO_DIGIT_YEAR ? "siècle" : ""]
    .filter((word) => word !== "")
    .join(" ");
}

describe("months in words", () => {
  it.each([
    [1, ["janvier", "janv.", "jan"]],
    [2, ["février", "fevrier", "févr.", "fév"]],
    [3, ["mars"]],
    [4, ["avril", "avr."]],
    [5, ["mai"]],
    [6, ["juin"]],
    [7, ["juillet", "juil."]],
    [8, ["août", "AOUT"]],
    [9, ["septembre", "sept.", "sep"]],
    [10, ["octobre", "oct."]],
    [11, ["novembre", "nov."]],
    [12, ["décembre", "déc."]],
  ])("%i", (month, names) => {
    for (const name of names) expect(read(`9 ${name} 2021`)).toBe(`09/${String(month).padStart(2, "0")}/2021`);
  });

  it.each(["9 brumaire 2021", "9 2021", "mars 2021", "9mars2021", "9 mars 202", "x9 mars 2021", "9 mars 2021x"])(
    "%j is no day",
    (text) => expect(read(text)).toBe("illisible"),
  );
});

describe("a day typed as a text", () => {
  it.each([
    ["5/3/2021", "05/03/2021"],
    ["05 03 2021", "05/03/2021"],
    ["05|03|2021", "05/03/2021"],
    ["05\\03\\2021", "05/03/2021"],
    ["05,03,2021", "05/03/2021"],
    ["05 /03/ 2021", "05/03/2021"],
    ["2021/3/5", "05/03/2021"],
    ["2021.03.05", "05/03/2021"],
    ["'05/03/2021", "05/03/2021"],
    ["' 05/03/2021", "05/03/2021"],
    ["05/03/2021.", "05/03/2021"],
    ["05/03/2021 ;", "05/03/2021"],
    ["le 05/03/2021", "05/03/2021"],
    ["le lundi 1er mars 2021", "01/03/2021"],
    ["mardi 2 mars 2021", "02/03/2021"],
    ["mercredi 3 mars 2021", "03/03/2021"],
    ["jeudi 4 mars 2021", "04/03/2021"],
    ["samedi 6 mars 2021", "06/03/2021"],
    ["dimanche 7/mars/21", "07/03/2021 siècle"],
    ["x05/03/2021", "illisible"],
    ["05/03/2021x", "illisible"],
    ["105/03/2021", "illisible"],
    ["05/03/20211", "illisible"],
    ["12021-03-05", "illisible"],
    ["2021-03-051", "illisible"],
    ["31/12/1899", "hors limites"],
    ["01/01/1900", "01/01/1900"],
    ["31/12/2100", "31/12/2100"],
    ["01/01/2101", "hors limites"],
  ])("%j: %s", (text, said) => expect(read(text)).toBe(said));

  it.each([
    ["05/03/2021 0:00", "05/03/2021"],
    ["05/03/2021 à 00h00", "05/03/2021"],
    ["2021-03-05T00:00:00.000Z", "05/03/2021"],
    ["2021-03-05T00:00:00+01:00", "05/03/2021"],
    ["05/03/2021 00:30", "05/03/2021 heure"],
    ["05/03/2021 à 14h30", "05/03/2021 heure"],
    ["05/03/2021 14 h", "05/03/2021 heure"],
    ["05/03/2021 9:05:10", "05/03/2021 heure"],
    ["05/03/2021 09:05:10.25", "05/03/2021 heure"],
    ["2021-03-05T14:30:00Z", "05/03/2021 heure"],
    ["2021-03-05T23:30:00+0100", "05/03/2021 heure"],
    ["05/03/2021 23:00", "05/03/2021 heure"],
    ["05/03/88 14:30", "05/03/1988 heure siècle"],
    // Late in the evening of universal time: the day in France is the next one.
    ["2021-03-05T23:00:00.000Z", "illisible"],
    ["2021-03-05T22:00Z", "illisible"],
    ["2021-03-05T22:30:00+00:00", "illisible"],
    ["2021-03-05T23:00:00-0000", "illisible"],
    ["2021-03-05T21:59:00Z", "05/03/2021 heure"],
  ])("with a time of day, %j: %s", (text, said) => expect(read(text)).toBe(said));

  it.each([
    ["01/01/99", 2000, "01/01/1999 siècle"],
    ["01/01/00", 2000, "01/01/2000 siècle"],
    ["01/01/30", 2030, "01/01/2030 siècle"],
    ["01/01/31", 2030, "01/01/1931 siècle"],
  ])("of two digits, %s in %i: %s", (text, year, said) => expect(read(text, year)).toBe(said));
});

describe("the time beside a day", () => {
  it.each([
    ["05/03/2021 14:30", "14:30"],
    ["05/03/2021 9h", "09:00"],
    ["05/03/2021 à 9 h 05", "09:05"],
    ["2021-03-05T14:30:00.5+02:00", "14:30"],
    ["'le 05/03/2021 8:15.", "08:15"],
    ["05/03/2021", null],
  ])("%s: %s", (text, time) => expect(timeIn(text)).toBe(time));
});

describe("the order of the parts of a day", () => {
  it.each([
    ["25/12/1980", "day"],
    ["13/12/1980", "day"],
    ["12/13/1980", "month"],
    ["12/31/1980", "month"],
    ["12/32/1980", null],
    ["13/13/1980", null],
    ["14/13/1980", null],
    ["13/14/1980", null],
    ["03/05/1980", "either"],
    ["12/11/80", "either"],
    ["05/05/1980", null],
    ["1980-12-25", null],
    ["25 décembre 1980", null],
    ["le 12/25/1980 14:30", "month"],
    ["'12/25/1980.", "month"],
  ])("%s: %s", (text, order) => expect(orderOf(text)).toBe(order));
});

describe("what a whole column says of its cells", () => {
  const [days, answers, names] = ["birthDate", "q3", "lastName"].map((field) => fieldOf("participants", field));
  const dates = (dayFirst: number, monthFirst: number) => [
    ...Array.from({ length: dayFirst }, () => "25/12/1980"),
    ...Array.from({ length: monthFirst }, () => "12/25/1980"),
  ];
  const unsure = (cells: readonly (string | number | null)[], from = 0, to = cells.length) =>
    habitsOf(days as NonNullable<typeof days>, cells, from, to).orderUnsure;

  it.each<[string, readonly (string | number | null)[], boolean]>([
    ["nothing", [], false],
    ["day first", dates(3, 0), false],
    ["a month first", dates(0, 1), true],
    ["one slip among nine", dates(9, 1), true],
    ["one slip among ten", dates(10, 1), false],
    ["two slips among nineteen", dates(19, 2), true],
    ["two slips among twenty", dates(20, 2), false],
    ["either tells nothing", ["03/05/1980", "12/25/1980"], true],
    ["numbers and empty cells tell nothing", [44260, null, "03/05/1980"], false],
    ["as people write them", ["'12-25-1980"], true],
    ["with « le »", ["Le 12 25 1980"], true],
    ["with dots", [" 12.25.80"], true],
    ["a text is passed over", ["vers le 12/25/1980"], false],
  ])("dates: %s", (_, cells, expected) => expect(unsure(cells)).toBe(expected));

  it("looks at its own rows only, as far as there are any", () => {
    const cells = ["12/25/1980", "25/12/1980", "12/25/1980"];
    expect([unsure(cells, 1, 2), unsure(cells, 0, 1), unsure(cells, 1, 3), unsure(cells, 1, 99)]).toEqual([
      false,
      true,
      true,
      true,
    ]);
  });

  it("knows answers typed 1 and 0", () => {
    const ones = (cells: readonly (string | number | null)[], from = 0, to = cells.length) =>
      habitsOf(answers as NonNullable<typeof answers>, cells, from, to).onesAndZeros;
    expect([ones([0, 1]), ones([0, "1"]), ones([0, null, 0]), ones([1, 0, 1], 1, 2), ones([0, 0, 1], 0, 2)]).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(habitsOf(answers as NonNullable<typeof answers>, dates(0, 1), 0, 1).orderUnsure).toBe(false);
    expect(habitsOf(days as NonNullable<typeof days>, [1], 0, 1).onesAndZeros).toBe(false);
  });

  it("a column of names has none", () => {
    expect(habitsOf(names as NonNullable<typeof names>, [1, "12/25/1980"], 0, 2)).toEqual({
      orderUnsure: false,
      onesAndZeros: false,
    });
  });

  it("tells when they changed", () => {
    const [none, order, ones] = [
      { orderUnsure: false, onesAndZeros: false },
      { orderUnsure: true, onesAndZeros: false },
      { orderUnsure: false, onesAndZeros: true },
    ];
    expect([sameHabits(none, { ...none }), sameHabits(none, order), sameHabits(ones, none)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
