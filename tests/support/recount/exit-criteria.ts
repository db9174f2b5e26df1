import { monthsAfter, serial } from "./days";
import type { PlainRow } from "./sample";

/** Whether a criterion is met; null where what is typed does not tell. */
export type Verdict = boolean | null;

/** What an exit is judged on: the person's row, their contracts, the day of the exit. */
export interface ExitCase {
  readonly row: PlainRow;
  readonly contracts: readonly PlainRow[];
  readonly day: number;
}

type Criterion = (exit: ExitCase) => Verdict;

const and = (...parts: readonly Verdict[]): Verdict =>
  parts.includes(false) ? false : parts.includes(null) ? null : true;
const or = (...parts: readonly Verdict[]): Verdict =>
  parts.includes(true) ? true : parts.includes(null) ? null : false;
const both =
  (...criteria: readonly Criterion[]): Criterion =>
  (exit) =>
    and(...criteria.map((criterion) => criterion(exit)));
const numberOf = (value: string | undefined): number | null => (value ? Number(value) : null);
const atLeast = (value: number | null, least: number): Verdict => (value === null ? null : value >= least);
const answer =
  (heading: string, wanted: string): Criterion =>
  ({ row }) =>
    row[heading] ? row[heading] === wanted : null;

/** Full time, or part time of the person's own will. */
function freely(contract: PlainRow): Verdict {
  if (contract["Temps"] === "Plein" || contract["Volontariat"] === "Oui") return true;
  return contract["Temps"] && contract["Volontariat"] ? false : null;
}

/** Held for some months on the day of the exit. */
function lasted(contract: PlainRow, months: number, day: number): Verdict {
  const start = serial(contract["Début"]);
  return start === null ? null : monthsAfter(start, months) <= Math.min(serial(contract["Fin"]) ?? day, day) + 1;
}

/** One contract of these types, held for `months`; nothing is known of who has none. */
function one(types: readonly string[], months: number, also: (contract: PlainRow) => Verdict = () => true): Criterion {
  return ({ contracts, day }) => {
    const own = contracts.filter((contract) => types.includes(contract["Type de contrat"] ?? ""));
    return own.length === 0 ? null : or(...own.map((contract) => and(lasted(contract, months, day), also(contract))));
  };
}

/** « Attestées à 6 mois » (docs/domain.md 6.6, G-24): six months held, or a contract begun at the exit and the situation read six months later. */
function attested(types: readonly string[], also?: (contract: PlainRow) => Verdict): Criterion {
  const held = one(types, 6, also);
  const begun = one(types, 0, also);
  return (exit) => {
    const later = ["Emploi durable", "Indépendant"].includes(exit.row["Situation à 6 mois"] ?? "");
    return later && begun(exit) === true ? true : held(exit);
  };
}

interface Needed {
  readonly days?: number;
  readonly hours?: number;
  readonly window?: number;
  /** The contracts are added up with the same employer, agency or user company only. */
  readonly same?: string;
  readonly also?: (contract: PlainRow) => Verdict;
}

/** Contracts of these types that add up to enough days, or to enough hours, within the window. */
function several(types: readonly string[], { days, hours, window, same, also = freely }: Needed): Criterion {
  return ({ contracts, day }) => {
    const own = contracts.filter((contract) => types.includes(contract["Type de contrat"] ?? ""));
    const from = window === undefined ? -Infinity : monthsAfter(day, -window) + 1;
    const groups = new Set(own.map((contract) => (same ? contract[same] : "")));
    const verdicts = [...groups].map((name) => {
      const group = own.filter((contract) => !same || contract[same] === name);
      const spans = group.map((contract) => [serial(contract["Début"]), serial(contract["Fin"]) ?? day] as const);
      const calendar = new Set(
        spans.flatMap(([start, end]) => (start === null ? [] : range(Math.max(start, from), Math.min(end, day)))),
      );
      const covered = calendar.size;
      const worked = group.reduce((sum, contract) => sum + (numberOf(contract["Heures réalisées"]) ?? 0), 0);
      const enough = or(
        days === undefined
          ? false
          : covered >= (days === SIX_MONTHS ? sixMonths(window, calendar) : days) ||
              (spans.some(([start]) => start === null) ? null : false),
        hours === undefined
          ? false
          : worked >= hours || (group.some((contract) => !contract["Heures réalisées"]) ? null : false),
      );
      return and(enough, ...group.map(also));
    });
    return verdicts.length === 0 ? null : or(...verdicts);
  };
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);

const SIX_MONTHS = 181;
const LEAP_DAYS = Array.from({ length: 26 }, (_, index) => serial(`29/02/${2000 + 4 * index}`) ?? 0);
/** Six months of a window need not follow one another: 180 days of nine months, 179 of twelve, one more with a 29 February. */
function sixMonths(window: number | undefined, calendar: ReadonlySet<number>): number {
  const least = window === 9 ? 180 : window === 12 ? 179 : SIX_MONTHS;
  return least + (least < SIX_MONTHS && LEAP_DAYS.some((day) => calendar.has(day)) ? 1 : 0);
}
const WEEKS_39 = { days: 273, hours: 1200, window: 12 };
const lawful = (contract: PlainRow): Verdict =>
  and(freely(contract), atLeast(numberOf(contract["Durée prévue (mois)"]), 6));
const weekly20 = (contract: PlainRow): Verdict => atLeast(numberOf(contract["Heures par semaine"]), 20);
const linked = (contract: PlainRow): Verdict =>
  contract["Lien avec le projet"] ? contract["Lien avec le projet"] === "Oui" : null;

const favourable = answer("Avis commission", "Favorable");
const agreed = answer("Accord participant", "Oui");
const agreedByBoth = both(agreed, answer("Accord référent", "Oui"), favourable);
const staysHome = answer("Volonté de reprise", "Non");
const enterprise = one(["Création d'entreprise"], 6);
const ALTERNATING = ["Apprentissage", "Professionnalisation"];
const CDD = ["CDD", ...ALTERNATING];

/** Finished by the day of the exit; a long one (over nine months, perhaps over six) counts after six. */
function training(also: (contract: PlainRow) => Verdict): Criterion {
  return ({ contracts, day }) => {
    const own = contracts.filter((contract) => contract["Type de contrat"] === "Formation qualifiante");
    return own.length === 0
      ? null
      : or(
          ...own.map((contract) => {
            const finished = contract["Terminé"] ? contract["Terminé"] === "Oui" : null;
            const planned = numberOf(contract["Durée prévue (mois)"]);
            // Between six and nine months the commission decides.
            const long = planned === null || (planned > 6 && planned <= 9) ? null : planned > 9;
            return and(also(contract), or(finished, and(long, lasted(contract, 6, day))));
          }),
        );
  };
}

/** Months of prison, by the dates of the suspension. */
function prison(compare: (start: number, end: number) => boolean): Criterion {
  return ({ row }) => {
    const [start, end] = [serial(row["Début de suspension"]), serial(row["Fin de suspension"])];
    return start === null || end === null ? null : compare(start, end);
  };
}
const threeMonths = prison((start, end) => monthsAfter(start, 3) <= end + 1);
const overThreeMonths = prison((start, end) => monthsAfter(start, 3) < end + 1);

/** The criteria of the exit tables (docs/domain.md 6.1 to 6.4); a line that is not here is decided by its type alone. */
export const CRITERIA: Readonly<Record<string, Criterion>> = {
  "AGE-P01": one(["CDI"], 6),
  "AGE-P02": several(CDD, { days: SIX_MONTHS, same: "Employeur", also: lawful }),
  "AGE-P03": several(["Intérim"], { hours: 900, window: 9, same: "Employeur" }),
  "AGE-P04": both(
    one(["Contrat aidé hors IAE"], 12, (contract) => and(weekly20(contract), linked(contract))),
    agreedByBoth,
  ),
  "AGE-P05": both(one(["Contrat aidé IAE"], 12), favourable),
  "AGE-P06": several(["CDD", "CDI"], { days: SIX_MONTHS, window: 9 }),
  "AGE-P07": both(
    several(["ETTI"], { days: SIX_MONTHS, window: 12, same: "Entreprise utilisatrice" }),
    several(["ETTI"], { days: 0, also: linked }),
    agreedByBoth,
  ),
  "AGE-P08": enterprise,
  "AGE-P09": training(linked),
  "AGE-P10": both(agreed, favourable),
  "AGE-A02": overThreeMonths,
  "AGE-A03": staysHome,
  "BDX-P01": one(["CDI"], 6, freely),
  "BDX-P02": several(CDD, { days: SIX_MONTHS, same: "Employeur", also: lawful }),
  "BDX-P03": several(["Intérim"], { days: SIX_MONTHS, same: "Employeur" }),
  "BDX-P04": several(["CDD", "CDI", "Intérim", "CESU"], WEEKS_39),
  "BDX-D01": one(["EI"], 12, freely),
  "BDX-D02": several(["ETTI"], WEEKS_39),
  "BDX-D03": several(["Contrat aidé hors IAE"], { hours: 1200, window: 12 }),
  "BDX-D04": enterprise,
  "BDX-D05": training(() => true),
  "BDX-A02": overThreeMonths,
  "BDX-A03": staysHome,
  "GP-P01": one(["CDI"], 6, freely),
  "GP-P02": several(CDD, { days: SIX_MONTHS, same: "Employeur", also: lawful }),
  "GP-P03": several(["Intérim"], { days: SIX_MONTHS, window: 12, same: "Employeur" }),
  "GP-P04": several(["CDI", "CDD", "Intérim"], WEEKS_39),
  "GP-P05": several(["Contrat aidé IAE"], { ...WEEKS_39, also: weekly20 }),
  "GP-P06": several(["ETTI"], WEEKS_39),
  "GP-P07": several(["Contrat aidé hors IAE"], WEEKS_39),
  "GP-P08": enterprise,
  "GP-P09": training(linked),
  "GP-A02": threeMonths,
  "GP-A03": staysHome,
  "HDG-P01": attested(["CDI"], freely),
  "HDG-P02": attested(["CDD"], lawful),
  "HDG-P03": attested(ALTERNATING),
  "HDG-P04": several(["Intérim"], { days: SIX_MONTHS, also: () => true }),
  "HDG-P05": enterprise,
  "HDG-P99": favourable,
  "HDG-D99": favourable,
  "GEN-A02": threeMonths,
  "GEN-A03": staysHome,
};
