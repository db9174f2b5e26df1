import {
  ageOf,
  isComplete,
  isEmployed,
  isInactive,
  isLongTerm,
  isUnemployed,
  hasLeft,
  holds,
  questions,
} from "./answers";
import { countedRows, participationsOf, supported } from "./participations";
import { PERSON, type PlainRow, type Sample } from "./sample";
import { bySex, ratio, type FigureTable } from "./table";

type Holds = (row: PlainRow) => boolean;

const is =
  (heading: string, ...values: readonly string[]): Holds =>
  (row) =>
    values.includes(row[heading] ?? "");
const aged =
  (low: number, high: number): Holds =>
  (row) =>
    ageOf(row) >= low && ageOf(row) <= high;
const handicapped = is("Q3 Handicap", "Oui");
const foreign = is("Q6 Parent né à l'étranger", "Oui");
const roofless = is("Q5 Logement", "Oui");
/** D4: « inférieur à l'école primaire » is among the other disadvantaged. */
const poor: Holds = (row) => is("Q4 Minima sociaux", "Oui")(row) || is("Q2 Niveau de diplôme", "2a")(row);
const apart: Holds = (row) => isInactive(row) && row["Q1e Formation"] === "Non";

export const isOld = aged(55, Infinity);
export const isDisadvantaged: Holds = (row) => foreign(row) || handicapped(row) || poor(row);

/** Output indicators of 2014-2020 (docs/domain.md 4.1). */
function common(sample: Sample): Readonly<Record<string, Holds>> {
  return {
    CO01: isUnemployed,
    CO02: isLongTerm(sample),
    CO03: isInactive,
    CO04: apart,
    CO05: isEmployed,
    CO06: aged(0, 24),
    CO07: isOld,
    CO08: (row) => isOld(row) && (isUnemployed(row) || apart(row)),
    CO09: is("Q2 Niveau de diplôme", "2b"),
    CO10: is("Q2 Niveau de diplôme", "2c"),
    CO11: is("Q2 Niveau de diplôme", "2d"),
    CO15: foreign,
    CO16: handicapped,
    CO17: poor,
    CO18: roofless,
    TOTAL: () => true,
  };
}

/** Output indicators of FSE+ (docs/domain.md 4.3). */
function commonPlus(sample: Sample): Readonly<Record<string, Holds>> {
  return {
    EECO02: isUnemployed,
    EECO03: isLongTerm(sample),
    EECO04: isInactive,
    EECO05: isEmployed,
    EECO06: aged(0, 17),
    EECO07: aged(18, 29),
    EECO08: isOld,
    EECO09: is("Q2 Niveau de diplôme", "2a", "2b"),
    EECO10: is("Q2 Niveau de diplôme", "2c"),
    EECO11: is("Q2 Niveau de diplôme", "2d"),
    EECO12: handicapped,
    EECO13: is("Ressortissant pays tiers", "Oui"),
    EECO14: foreign,
    EECO16: roofless,
    EECO01: () => true,
  };
}

/** What the fiche of Hauts de Garonne adds (docs/domain.md 4.4), bounds included. */
const STEERED: Readonly<Record<string, Holds>> = {
  "HDG-25-30": aged(25, 30),
  "HDG-QPV": is("QPV", "Oui"),
};
const STEERED_COMMON = ["EECO03", "EECO08", "EECO09", "EECO10", "EECO11", "EECO12", "EECO13"];

const AGES: Readonly<Record<string, Holds>> = {
  "Moins de 20 ans": aged(0, 19),
  "20 à 24 ans": aged(20, 24),
  "25 à 29 ans": aged(25, 29),
  "30 à 34 ans": aged(30, 34),
  "35 à 39 ans": aged(35, 39),
  "40 à 44 ans": aged(40, 44),
  "45 à 49 ans": aged(45, 49),
  "50 à 54 ans": aged(50, 54),
  "55 à 59 ans": aged(55, 59),
  "60 ans et plus": aged(60, Infinity),
};

function levels({ isPlus }: Sample): Readonly<Record<string, Holds>> {
  return {
    ...(isPlus
      ? { "Jusqu'au brevet des collèges (CITE 0 à 2)": is("Q2 Niveau de diplôme", "2a", "2b") }
      : {
          "Inférieur à l'école primaire (2a)": is("Q2 Niveau de diplôme", "2a"),
          "Primaire à brevet des collèges (CITE 1 ou 2)": is("Q2 Niveau de diplôme", "2b"),
        }),
    "CAP, BEP, baccalauréat (CITE 3 ou 4)": is("Q2 Niveau de diplôme", "2c"),
    "Enseignement supérieur (CITE 5 à 8)": is("Q2 Niveau de diplôme", "2d"),
  };
}

function situations(sample: Sample): Readonly<Record<string, Holds>> {
  return {
    "Demandeurs d'emploi de longue durée": isLongTerm(sample),
    "Autres demandeurs d'emploi": (row) => isUnemployed(row) && !isLongTerm(sample)(row),
    Inactifs: isInactive,
    "En emploi": isEmployed,
  };
}

const yesNo = (heading: string): Readonly<Record<string, Holds>> => ({
  Oui: is(heading, "Oui"),
  Non: is(heading, "Non"),
});

const grouped = (group: string, rows: FigureTable): FigureTable =>
  Object.fromEntries(Object.entries(rows).map(([name, cells]) => [`${group} ${name}`, cells]));

/** Who is counted, and who they were when they entered: state of the control, outputs, typology, completeness. */
export function entryFigures(sample: Sample): Record<string, FigureTable> {
  const counted = countedRows(sample);
  const participations = participationsOf(sample);
  const complete = participations.filter(({ entry }) => isComplete(sample)(entry));
  const table = (kinds: Readonly<Record<string, Holds>>): FigureTable =>
    Object.fromEntries(Object.entries(kinds).map(([name, holdsFor]) => [name, bySex(counted.filter(holdsFor))]));
  const split = (kinds: Readonly<Record<string, Holds>>): FigureTable =>
    Object.fromEntries(
      Object.entries(table(kinds)).map(([name, sexes]) => [name, [...sexes, ratio(Number(sexes[2]), counted.length)]]),
    );
  const indicators = sample.isPlus ? commonPlus(sample) : common(sample);
  return {
    controle: {
      "Comptées dans les indicateurs de l'exercice": [counted.length],
      "Réunies à une autre ligne de la même personne dans la même opération": [
        sample.participants.length - participations.length,
      ],
      "Incomplètes : non comptées": [participations.length - complete.length],
      "Complètes, mais sans présence dans l'opération pendant l'exercice : non comptées": [
        complete.length - counted.length,
      ],
      Ensemble: [sample.participants.length],
    },
    realisation: table(indicators),
    ...(sample.isPlus && {
      "Indicateurs à piloter (fiche opération des Hauts de Garonne)": table({
        ...Object.fromEntries(Object.entries(indicators).filter(([code]) => STEERED_COMMON.includes(code))),
        ...STEERED,
        EECO01: () => true,
      }),
    }),
    "Âge à l'entrée dans l'opération": split(AGES),
    "Diplôme, situation à l'entrée et réponses au questionnaire": {
      ...grouped("Diplôme", split(levels(sample))),
      ...grouped("Situation", split(situations(sample))),
      ...grouped("Minima", split(yesNo("Q4 Minima sociaux"))),
      ...grouped("Handicap", split(yesNo("Q3 Handicap"))),
      ...(sample.isPlus && grouped("QPV", split(yesNo("QPV")))),
      Ensemble: [...bySex(counted), null],
    },
    completude: answeredTable(sample),
    "Hors des tableaux": {
      "Question 6 : ne se prononce pas": [counted.filter(is("Q6 Parent né à l'étranger", "NSP")).length],
      "Question 5 : ne se prononce pas": [counted.filter(is("Q5 Logement", "NSP")).length],
      "Personnes des participations comptées": [new Set(counted.map((row) => row[PERSON])).size],
      "Total général": grandTotal(sample),
      "Âge inconnu": [counted.filter((row) => Number.isNaN(ageOf(row))).length],
    },
  };
}

/** Men, women, everyone: an incomplete row may tell no sex. */
function grandTotal(sample: Sample): number[] {
  const entries = supported(sample).map(({ entry }) => entry);
  const [men] = bySex(entries);
  return [men, entries.filter(is("Sexe", "Femme")).length, entries.length];
}

/** Of each participation: what is asked at the entry on the row of the first one, what is asked at the exit on the row of the last one. */
function answeredTable(sample: Sample): FigureTable {
  const participations = participationsOf(sample);
  const entries = participations.map(({ entry }) => entry);
  const exits = participations.flatMap(({ exit }) => (exit ? [exit] : []));
  return Object.fromEntries(
    questions(sample).map(([question, , when]) => {
      const asked = (when === hasLeft ? exits : entries).filter((row) => when?.(row) ?? true);
      const answered = asked.filter((row) => holds(row, question)).length;
      return [question, [asked.length, answered, asked.length - answered, ratio(answered, asked.length)]];
    }),
  );
}
