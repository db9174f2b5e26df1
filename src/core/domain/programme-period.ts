import { dayOf, type Day } from "./day";
import type { Programme } from "./programme";

/**
 * First and last day of each programming period, both inclusive. 2014-2020 opens on 01/01/2014 (docs/domain.md 1) and its expenditure is
 * eligible until 31/12/2023 (Reg. 1303/2013, article 65); FSE+ runs from 01/01/2021 to 31/12/2029 (programme 2021FR05SFPR001).
 */
export const PROGRAMME_PERIODS: Readonly<Record<Programme, { readonly start: Day; readonly end: Day }>> = {
  "fse-2014-2020": { start: dayOf(2014, 1, 1), end: dayOf(2023, 12, 31) },
  "fse-plus-2021-2027": { start: dayOf(2021, 1, 1), end: dayOf(2029, 12, 31) },
};
