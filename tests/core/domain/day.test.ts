import fc from "fast-check";
import {
  addMonths,
  age,
  civilDate,
  coversMonths,
  dayFromIso,
  dayFromSerial,
  dayOf,
  isoDay,
  lastMonths,
  serialFromDay,
  FIRST_DAY,
  LAST_DAY,
  type Day,
} from "../../../src/core/domain/day";

const d = (text: string): Day => {
  const [day, month, year] = text.split("/").map(Number) as [number, number, number];
  return dayOf(year, month, day);
};
const anyDay = fc.integer({ min: FIRST_DAY, max: LAST_DAY });

describe("test vectors of docs/domain.md 4.6", () => {
  it.each([
    ["01/03/1999", "29/02/2024", 24],
    ["01/03/1999", "01/03/2024", 25],
    ["29/02/2000", "28/02/2025", 24],
    ["29/02/2000", "01/03/2025", 25],
    ["29/02/2000", "29/02/2024", 24],
  ])("born %s is, on %s, %i years old", (birth, at, years) => expect(age(d(birth), d(at))).toBe(years));

  it.each([
    ["01/01/2024", "30/06/2024", 6, true],
    ["01/01/2024", "29/06/2024", 6, false],
    ["31/08/2023", "28/02/2024", 6, true],
    ["31/08/2023", "27/02/2024", 6, false],
  ])("%s to %s covers %i months: %s", (start, end, months, expected) =>
    expect(coversMonths(d(start), d(end), months)).toBe(expected),
  );

  it.each([
    ["31/01/2024", 1, "29/02/2024"],
    ["31/01/2023", 1, "28/02/2023"],
    ["30/11/2023", 3, "29/02/2024"],
    ["15/01/2024", -1, "15/12/2023"],
    ["31/12/2023", 12, "31/12/2024"],
  ])("%s plus %i months is %s", (from, months, expected) => expect(addMonths(d(from), months)).toBe(d(expected)));

  it("takes the last nine months of 30/09/2024 from 31/12/2023", () => {
    expect(lastMonths(d("30/09/2024"), 9)).toEqual({ start: d("31/12/2023"), end: d("30/09/2024") });
  });

  it.each([
    [45292, 1900, "01/01/2024"],
    [1, 1900, "01/01/1900"],
    [59, 1900, "28/02/1900"],
    [61, 1900, "01/03/1900"],
    [43830, 1904, "01/01/2024"],
    [0, 1904, "01/01/1904"],
  ] as const)("reads serial %i of the %i system as %s", (serial, system, expected) => {
    expect(dayFromSerial(serial, system)).toBe(d(expected));
    expect(serialFromDay(d(expected), system)).toBe(serial);
  });

  it.each([
    [60, 1900],
    [0, 1900],
    [-1, 1900],
    [73416, 1900],
    [-1, 1904],
  ] as const)("refuses serial %i of the %i system", (serial, system) => {
    expect(dayFromSerial(serial, system)).toBeNull();
  });

  it("keeps the last day that is accepted", () => expect(dayFromSerial(73415, 1900)).toBe(LAST_DAY));
});

describe("invariants", () => {
  it("counts as the machine's own calendar does, each day from 1900 to 2100", () => {
    const wrong: number[] = [];
    for (let day = FIRST_DAY; day <= LAST_DAY; day += 1) {
      const date = new Date(day * 86_400_000);
      const { year, month, day: dayOfMonth } = civilDate(day);
      const same = year === date.getUTCFullYear() && month === date.getUTCMonth() + 1;
      if (!same || dayOfMonth !== date.getUTCDate() || dayOf(year, month, dayOfMonth) !== day) wrong.push(day);
    }
    expect(wrong).toEqual([]);
  });

  it("writes and reads a day back, in every form", () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(1900 as const, 1904 as const), (day, system) => {
        const { year, month, day: dayOfMonth } = civilDate(day);
        expect(dayOf(year, month, dayOfMonth)).toBe(day);
        expect(dayFromIso(isoDay(day))).toBe(day);
        if (system === 1900 || day >= d("01/01/1904"))
          expect(dayFromSerial(serialFromDay(day, system), system)).toBe(day);
      }),
    );
  });

  it("adds months in order, and never past the month that is meant", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 240 }), (day, months) => {
        const later = civilDate(addMonths(day, months));
        const from = civilDate(day);
        expect(later.year * 12 + later.month).toBe(from.year * 12 + from.month + months);
        expect(later.day).toBeLessThanOrEqual(from.day);
        expect(addMonths(day, months + 1)).toBeGreaterThan(addMonths(day, months));
      }),
    );
  });

  it("grows older by one year in twelve months, leap days aside", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 90 }), (birth, years) => {
        fc.pre(!(civilDate(birth).month === 2 && civilDate(birth).day === 29));
        const birthday = addMonths(birth, 12 * years);
        expect(age(birth, birthday)).toBe(years);
        expect(age(birth, birthday - 1)).toBe(years - 1);
      }),
    );
  });
});

it.each(["2024-02-30", "2024-13-01", "24-01-01", "2024-1-1", "", "2024-01-01T00:00"])(
  "does not read %s as an ISO day",
  (text) => {
    expect(dayFromIso(text)).toBeNull();
  },
);
