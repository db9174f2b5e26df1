import { usualControlDay } from "../../../src/application/control/past-year";
import { dayOf } from "../../../src/core/domain/day";

type Report = Parameters<typeof usualControlDay>[0];

function at(year: number, day: number, told: { readonly options?: number; readonly settings?: number } = {}) {
  const context = { year, controlDay: told.options ?? told.settings ?? day };
  const basis = { options: { controlDay: told.options }, settings: { controlDay: told.settings } };
  return usualControlDay({ context, basis } as unknown as Report);
}

it.each([
  ["long past", at(2021, dayOf(2026, 11, 30)), dayOf(2022, 1, 31)],
  ["two years ago", at(2021, dayOf(2023, 1, 1)), dayOf(2022, 1, 31)],
  ["just ended", at(2021, dayOf(2022, 12, 31)), null],
  ["not ended", at(2021, dayOf(2021, 6, 30)), null],
  ["chosen in the pane", at(2021, 0, { options: dayOf(2026, 11, 30) }), null],
  ["typed in Paramètres", at(2021, 0, { settings: dayOf(2026, 11, 30) }), null],
])("the day of a control nobody told, of a year %s", (_when, found, day) => {
  expect(found).toBe(day);
});
