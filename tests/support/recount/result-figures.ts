import { EMPLOYED_LATER, isEmployed, isInactive } from "./answers";
import { monthsAfter, serial } from "./days";
import { isDisadvantaged, isOld } from "./entry-figures";
import { countedRows } from "./participations";
import type { PlainRow, Sample } from "./sample";
import { bySex, type FigureTable } from "./table";

type Holds = (row: PlainRow) => boolean;

/** A result by the European definition, and as its name reads where that differs. */
interface Result {
  readonly strict: Holds;
  readonly literal?: Holds;
}

const left = (row: PlainRow): number | null => serial(row["Date de sortie opération"]);
const works: Holds = (row) => EMPLOYED_LATER.includes(row["Situation à la sortie"] ?? "");
const worksLater: Holds = (row) => EMPLOYED_LATER.includes(row["Situation à 6 mois"] ?? "");
const searches: Holds = (row) => isInactive(row) && row["Situation à la sortie"] === "Recherche d'emploi";
const studies: Holds = (row) => row["Formation à la sortie"] === "Oui";
const studiesNewly: Holds = (row) => studies(row) && row["Q1e Formation"] !== "Oui";
const qualified: Holds = (row) => row["Qualification obtenue"] === "Oui";
const hired: Holds = (row) => !isEmployed(row) && works(row);
const hiredLater: Holds = (row) => !isEmployed(row) && worksLater(row);
const improved: Holds = (row) => isEmployed(row) && row["Situation améliorée à 6 mois"] === "Oui";

/** Domain.md 4.2. */
const IMMEDIATE: Readonly<Record<string, Result>> = {
  CR01: { strict: searches },
  CR02: { strict: studiesNewly, literal: studies },
  CR03: { strict: qualified },
  CR04: { strict: hired, literal: works },
  CR05: {
    strict: (row) => isDisadvantaged(row) && (searches(row) || studiesNewly(row) || qualified(row) || hired(row)),
    literal: (row) => isDisadvantaged(row) && (searches(row) || studies(row) || qualified(row) || works(row)),
  },
};
const LATER: Readonly<Record<string, Result>> = {
  CR06: { strict: hiredLater, literal: worksLater },
  CR07: { strict: improved },
  CR08: { strict: (row) => isOld(row) && hiredLater(row), literal: (row) => isOld(row) && worksLater(row) },
  CR09: {
    strict: (row) => isDisadvantaged(row) && hiredLater(row),
    literal: (row) => isDisadvantaged(row) && worksLater(row),
  },
};

/** Domain.md 4.3. */
const IMMEDIATE_PLUS: Readonly<Record<string, Result>> = {
  EECR01: { strict: searches },
  EECR02: { strict: studiesNewly, literal: studies },
  EECR03: { strict: qualified },
  EECR04: { strict: hired, literal: works },
};
const LATER_PLUS: Readonly<Record<string, Result>> = {
  EECR05: { strict: hiredLater, literal: worksLater },
  EECR06: { strict: improved },
};

/** The situation of the 4 weeks after the exit, typed within a month of it. */
function timeOf(row: PlainRow): "in" | "late" | "unknown" {
  const exit = left(row) as number;
  const [seen, typed] = [serial(row["Date de situation à la sortie"]), serial(row["Date de saisie sortie"])];
  if (seen === null || typed === null) return "unknown";
  return seen >= exit && seen <= exit + 28 && typed <= monthsAfter(exit, 1) ? "in" : "late";
}

/** Of those who left an operation in the year: the qualified and the hired whose situation was told in time. */
export function operationResults(exits: readonly PlainRow[]): [number, number] {
  const timely = exits.filter((row) => timeOf(row) === "in");
  return [timely.filter(qualified).length, timely.filter(hired).length];
}

/** What became of the people who left their operation in the year. */
export function resultFigures(sample: Sample): Record<string, FigureTable> {
  const exits = countedRows(sample).filter((row) => {
    const day = left(row);
    return day !== null && day >= sample.first && day <= sample.last;
  });
  const timely = exits.filter((row) => timeOf(row) === "in");
  const immediate = Object.entries(sample.isPlus ? IMMEDIATE_PLUS : IMMEDIATE).map(
    ([code, { strict, literal }]) =>
      [
        code,
        [
          ...bySex(timely.filter(strict)),
          literal ? timely.filter(literal).length : null,
          exits.filter(strict).length - timely.filter(strict).length,
        ],
      ] as const,
  );
  const later = Object.entries(sample.isPlus ? LATER_PLUS : LATER).map(
    ([code, { strict, literal }]) =>
      [code, [...bySex(exits.filter(strict)), literal ? exits.filter(literal).length : null]] as const,
  );
  const time = (wanted: string): number => exits.filter((row) => timeOf(row) === wanted).length;
  const silent = exits.filter((row) => row["Situation à 6 mois"] === "");
  const unknown = exits.filter((row) => ["Inconnu", "Injoignable"].includes(row["Situation à 6 mois"] ?? ""));
  const due = silent.filter((row) => monthsAfter(left(row) as number, 6) <= sample.controlDay);
  return {
    "Résultats immédiats, dans les 4 semaines suivant la sortie": Object.fromEntries(immediate),
    "Résultats à six mois": Object.fromEntries(later),
    "Sorties d'opération": {
      "Dans l'exercice": [exits.length],
      "Dans les délais": [time("in")],
      "Hors délai": [time("late")],
      "Sans date": [time("unknown")],
    },
    "Situations à six mois": {
      Connue: [exits.length - silent.length - unknown.length],
      "Injoignable ou inconnue": [unknown.length],
      "Échue et non renseignée": [due.length],
      "Pas encore échue": [silent.length - due.length],
    },
  };
}
