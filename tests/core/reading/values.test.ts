import fc from "fast-check";
import { cellError } from "../../../src/core/domain/cell";
import { dayOf, FIRST_DAY, LAST_DAY } from "../../../src/core/domain/day";
import type { ChoiceField } from "../../../src/core/questionnaire/field";
import { PARTICIPANT_FIELDS } from "../../../src/core/questionnaire/participant-fields";
import { isReadable, MARK } from "../../../src/core/reading/mark";
import { choiceReader } from "../../../src/core/reading/read-choice";
import { readDay } from "../../../src/core/reading/read-day";
import { parseFrenchNumber, readMonths, readNumber, readYesNoNumber } from "../../../src/core/reading/read-number";
import { dayText } from "../../../src/core/domain/value-text";

const bad = (mark: number): number => MARK.FILLED | MARK.UNREADABLE | mark;

describe("days", () => {
  const spring = dayOf(2021, 3, 5);
  it.each([
    "05/03/2021",
    "5/3/2021",
    "05-03-2021",
    "05.03.2021",
    "2021-03-05",
    "5 mars 2021",
    "05 MARS 2021",
    " 05/03/2021 ",
    "05/03/2021 00:00",
    "05/03/2021 00:00:00",
    "2021-03-05T00:00:00",
    "05 / 03 / 2021",
    "05-mars-2021",
    "vendredi 5 mars 2021",
    "le 5 mars 2021",
    "le vendredi 5 mars 2021",
  ])("reads the text %j", (text) =>
    expect(readDay(text, 1900, 2022)).toEqual({ day: spring, marks: MARK.FILLED | MARK.TEXT_DATE }),
  );

  it("reads « 1er avril 2021 » and short months", () => {
    expect(readDay("1er avril 2021", 1900, 2022).day).toBe(dayOf(2021, 4, 1));
    expect(readDay("12 févr. 2021", 1900, 2022).day).toBe(dayOf(2021, 2, 12));
    expect(readDay("04-janv-21", 1900, 2022)).toEqual({
      day: dayOf(2021, 1, 4),
      marks: MARK.FILLED | MARK.TEXT_DATE | MARK.TWO_DIGIT_YEAR,
    });
  });

  it.each([
    ["12/05/88", 1988],
    ["12/05/22", 2022],
    ["12/05/23", 1923],
    ["12/05/00", 2000],
  ])("supposes the century of %s", (text, year) => {
    expect(readDay(text, 1900, 2022)).toEqual({
      day: dayOf(year, 5, 12),
      marks: MARK.FILLED | MARK.TEXT_DATE | MARK.TWO_DIGIT_YEAR,
    });
  });

  it.each([
    "31/02/2021",
    "29/02/2021",
    "00/01/2021",
    "12/13/2021",
    "03/25/2021",
    "mars 2021",
    "courant mars",
    "2021",
    "-",
    "12/05/888",
    "1/1/1/1",
  ])("refuses %j", (text) => {
    expect(readDay(text, 1900, 2022)).toEqual({ day: 0, marks: bad(MARK.BAD_DATE) });
  });

  it("never takes a month for a day: both parts under 13 are read day first", () =>
    expect(readDay("03/04/2021", 1900, 2022).day).toBe(dayOf(2021, 4, 3)));

  it("keeps the day but tells the time of day", () => {
    expect(readDay(44260.5, 1900, 2022)).toEqual({ day: spring, marks: MARK.FILLED | MARK.DATE_LIMITS });
    expect(readDay("05/03/2021 14:30", 1900, 2022)).toEqual({
      day: spring,
      marks: MARK.FILLED | MARK.TEXT_DATE | MARK.DATE_LIMITS,
    });
  });

  it.each([60, 0, -5, 1e9, 99999])("refuses the serial %d", (serial) =>
    expect(readDay(serial, 1900, 2022)).toEqual({ day: 0, marks: bad(MARK.DATE_LIMITS) }),
  );
  it("follows the date system", () => expect(readDay(42798, 1904, 2022).day).toBe(readDay(44260, 1900, 2022).day));
  it.each([true, cellError("#N/A")])("refuses %j", (value) =>
    expect(readDay(value, 1900, 2022).marks).toBe(bad(MARK.BAD_DATE)),
  );

  it("reads back every day it writes", () => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST_DAY, max: LAST_DAY }), (day) =>
        expect(readDay(dayText(day), 1900, 2022).day).toBe(day),
      ),
    );
  });

  it("finds no day in what is no number", () => {
    expect(readDay(Number.NaN, 1900, 2022).marks).toBe(bad(MARK.DATE_LIMITS));
  });

  it("never throws, and is readable only with a day of the calendar", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double(), fc.boolean()), (value) => {
        const { day, marks } = readDay(value, 1900, 2022);
        expect(marks & MARK.FILLED).toBe(MARK.FILLED);
        if (isReadable(marks)) expect(day >= FIRST_DAY && day <= LAST_DAY).toBe(true);
      }),
    );
  });
});

describe("answers", () => {
  const reader = (field: keyof typeof PARTICIPANT_FIELDS) => choiceReader(PARTICIPANT_FIELDS[field] as ChoiceField);
  it.each([
    ["q1", "1b", "1b"],
    ["q1", "1b.", "1b"],
    ["q1", "1B - CDI", "1b"],
    ["q1", "1b – emploi durable", "1b"],
    ["q1", "NON", "Non"],
    ["q1", "Oui, un emploi aidé (y compris IAE)", "1d"],
    ["q2", "2c - Baccalauréat, CAP", "2c"],
    ["q2", "CAP, BEP", "2c"],
    ["q3", " oui ", "Oui"],
    ["q3", "N", "Non"],
    ["q3", "vrai", "Oui"],
    ["q5", "Ne se prononce pas", "NSP"],
    ["q5", "Ne souhaite pas répondre / ne sait pas", "NSP"],
    ["sex", "F", "Femme"],
    ["sex", "M", "Homme"],
    ["exitStatus", "emploi durable", "Emploi durable"],
    ["exitStatus", "1d", "Emploi aidé"],
    ["plieExitCategory", "negative", "Négative"],
    ["isced", "3-4", "3-4"],
  ] as const)("%s: %j is %s", (field, text, code) => expect(reader(field)(text)).toEqual({ code, marks: MARK.FILLED }));

  it.each([
    ["q3", "peut-être", MARK.NOT_IN_LIST],
    ["q2", "2e", MARK.NOT_IN_LIST],
    ["q1", "1", MARK.NOT_IN_LIST],
    ["q1", "oui", MARK.NOT_IN_LIST],
    ["q3", "NSP", MARK.NSP_REFUSED],
    ["q1f", "ne sait pas", MARK.NSP_REFUSED],
    ["exitTraining", "NSP", MARK.NOT_IN_LIST],
    ["q2", "2b, 2c", MARK.TWO_ANSWERS],
    ["q2", "2b et 2c", MARK.TWO_ANSWERS],
    ["q3", "oui/non", MARK.TWO_ANSWERS],
    ["q3", "Oui - Non", MARK.TWO_ANSWERS],
    ["q3", "Non. Oui", MARK.TWO_ANSWERS],
    ["q2", "2c - 2d", MARK.TWO_ANSWERS],
    ["q2", "2a) 2d", MARK.TWO_ANSWERS],
    ["q2", "2b, CAP du bâtiment", MARK.NOT_IN_LIST],
  ] as const)("%s refuses %j", (field, text, mark) =>
    expect(reader(field)(text)).toEqual({ code: undefined, marks: bad(mark) }),
  );

  it("takes the same answer given twice for one", () =>
    expect(reader("q3")("Oui / oui")).toEqual({ code: "Oui", marks: MARK.FILLED }));

  it("never throws on any text", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("q1", "q2", "q5", "sex", "exitStatus" as const),
        fc.string({ unit: "grapheme" }),
        (field, text) => {
          const { code, marks } = reader(field as "q1")(text);
          expect(code !== undefined).toBe(isReadable(marks));
        },
      ),
    );
  });
});

describe("numbers", () => {
  it.each([
    ["12", 12],
    ["12,5", 12.5],
    ["12.5", 12.5],
    ["1 200", 1200],
    ["1\u202f200,50 €", 1200.5],
    ["-3", -3],
    ["0.125", 0.125],
    ["12.50", 12.5],
    ["1234.567", 1234.567],
  ])("parses %j", (text, value) => expect(parseFrenchNumber(text)).toBe(value));
  it.each(["66.000", "66.000 €", "-1.500", "1.234.567", "", "douze", "1,2,3", "12 h", "1e5", "0x10", "Infinity"])(
    "does not parse %j",
    (text) => expect(parseFrenchNumber(text)).toBeNull(),
  );
  it("reads months and refuses other units", () => {
    expect(readMonths("14 mois")).toEqual({ value: 14, marks: MARK.FILLED });
    expect(readMonths(0)).toEqual({ value: 0, marks: MARK.FILLED });
    expect(readMonths("90 jours").marks).toBe(bad(MARK.NOT_MONTHS));
    expect(readMonths(43525).marks).toBe(bad(MARK.NOT_MONTHS));
    expect(readMonths(1200).marks).toBe(MARK.FILLED);
    expect(readMonths(1201).marks).toBe(bad(MARK.NOT_MONTHS));
    expect(readMonths(-1).marks).toBe(bad(MARK.NOT_WHOLE));
    expect(readMonths(1.5).marks).toBe(bad(MARK.NOT_WHOLE));
    expect(readMonths(true).marks).toBe(bad(MARK.NOT_WHOLE));
  });
  it.each([
    ["2 ans", 24],
    ["1 an", 12],
    ["un an et demi", 18],
    ["24+", 24],
    ["24 mois et plus", 24],
    ["> 24 mois", 25],
    ["plus de 24", 25],
    ["1 an 6 mois", 18],
    ["3 années", 36],
    ["+ de 1 an", 13],
    ["plus de 2 ans", 25],
    ["plus d'un an", 13],
  ])("reads %s as %i months, and says it", (text, value) =>
    expect(readMonths(text)).toEqual({ value, marks: MARK.FILLED | MARK.NOT_MONTHS }),
  );
  it.each(["- de 1 an", "moins d'un an", "2 ans ?", "1 ou 2 ans", "6 semaines"])("never guesses %s", (text) =>
    expect(readMonths(text).marks).toBe(bad(MARK.NOT_MONTHS)),
  );
  it("reads what is done or not done as 1 or 0", () => {
    expect(
      [readYesNoNumber("Oui"), readYesNoNumber("non"), readYesNoNumber(true), readYesNoNumber(7)].map(
        ({ value }) => value,
      ),
    ).toEqual([1, 0, 1, 7]);
    expect(readYesNoNumber("presque").marks).toBe(bad(MARK.NOT_NUMBER));
  });
  it("refuses what is no number", () => {
    expect(readNumber(true).marks).toBe(bad(MARK.NOT_NUMBER));
    expect(readNumber(Number.NaN).marks).toBe(bad(MARK.NOT_NUMBER));
  });
});
