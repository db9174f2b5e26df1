import fc from "fast-check";
import { addMonths, dayOf } from "../../../../src/core/domain/day";
import {
  coversExactly,
  daysInMonths,
  distinctDays,
  monthsAndDays,
  runsOf,
  type Span,
  weeksWorked,
} from "../../../../src/core/exits/criteria/spans";
import { exampleDay } from "../../../../src/core/rules/example-day";

function span(start: string, end: string): Span {
  return { start: exampleDay(start), end: exampleDay(end) };
}

const anySpan = fc
  .tuple(fc.integer({ min: dayOf(2014, 1, 1), max: dayOf(2029, 1, 1) }), fc.integer({ min: 0, max: 1500 }))
  .map(([start, length]): Span => ({ start, end: start + length }));

describe("the days of several spans", () => {
  it("counts a day covered twice once", () => {
    expect(distinctDays([span("01/01/2021", "31/01/2021"), span("15/01/2021", "10/02/2021")])).toBe(41);
  });

  it("makes one run of spans that touch, in whatever order", () => {
    const [first, second] = [span("01/01/2021", "31/01/2021"), span("01/02/2021", "28/02/2021")];
    expect(runsOf([second, first])).toEqual([span("01/01/2021", "28/02/2021")]);
    expect(runsOf([first, span("02/02/2021", "28/02/2021")])).toHaveLength(2);
  });

  it("is the number of days found by counting them one by one", () => {
    fc.assert(
      fc.property(fc.array(anySpan, { maxLength: 8 }), (spans) => {
        const days = new Set<number>();
        for (const { start, end } of spans) for (let day = start; day <= end; day += 1) days.add(day);
        expect(distinctDays(spans)).toBe(days.size);
      }),
    );
  });
});

describe("months", () => {
  it.each([
    [1, 28, 31],
    [3, 89, 92],
    [6, 181, 184],
    [9, 273, 276],
    [12, 365, 366],
    [60, 1826, 1827],
  ])("%i months last from %i to %i days", (months, shortest, longest) => {
    expect(daysInMonths(months)).toEqual({ shortest, longest });
  });

  it.each([
    ["01/01/2021", "30/06/2021", 6, 0],
    ["01/01/2021", "29/06/2021", 5, 29],
    ["31/08/2021", "27/02/2022", 6, 0],
    ["31/08/2023", "28/02/2024", 6, 0],
    ["29/02/2020", "28/02/2021", 12, 1],
    ["15/03/2021", "15/03/2021", 0, 1],
  ])("from %s to %s: %i months and %i days", (start, end, months, days) => {
    expect(monthsAndDays(span(start, end))).toEqual({ months, days });
    expect(coversExactly(span(start, end), months)).toBe(months > 0 && days === 0);
  });

  it("adds up to the span", () => {
    fc.assert(
      fc.property(anySpan, ({ start, end }) => {
        const { months, days } = monthsAndDays({ start, end });
        expect(days).toBeGreaterThanOrEqual(0);
        expect(days).toBeLessThanOrEqual(31);
        expect(addMonths(start, months) + days - 1).toBe(end);
      }),
    );
  });
});

describe("weeks worked, in part or whole", () => {
  it("counts a week of five days once, and one of two spells once", () => {
    expect(weeksWorked([span("04/01/2021", "08/01/2021"), span("11/01/2021", "15/01/2021")])).toBe(2);
    expect(weeksWorked([span("04/01/2021", "05/01/2021"), span("07/01/2021", "08/01/2021")])).toBe(1);
    expect(weeksWorked([])).toBe(0);
  });

  it("is the same whatever the day of the week, never less for one more span, and between days ÷ 7 and days", () => {
    fc.assert(
      fc.property(fc.array(anySpan, { minLength: 1, maxLength: 5 }), anySpan, fc.nat(6), (spans, more, shift) => {
        const weeks = weeksWorked(spans);
        expect(weeksWorked(spans.map(({ start, end }) => ({ start: start + shift, end: end + shift })))).toBe(weeks);
        expect(weeksWorked([...spans, more])).toBeGreaterThanOrEqual(weeks);
        expect(weeks).toBeGreaterThanOrEqual(distinctDays(spans) / 7);
        expect(weeks).toBeLessThanOrEqual(distinctDays(spans));
      }),
    );
  });
});
