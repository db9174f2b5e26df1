import type { ModelValue } from "../../src/application/ports/sheet-model";
import { addMonths, dayOf, type Day } from "../../src/core/domain/day";
import type { Programme } from "../../src/core/domain/programme";
import type { HistoryRow } from "../../src/application/annual/write-history";
import type { Random } from "./random";

/** Cells of one row by field id, as a person would have typed them. */
export type Row = Record<string, ModelValue>;

/** What a sample workbook is about. */
export interface Scenario {
  readonly file: string;
  readonly plie: string;
  readonly programme: Programme;
  readonly year: number;
  readonly controlDay: Day;
  readonly participants: number;
  readonly seed: number;
  /** Operations that support persons, with their share of the participants. */
  readonly operations: Readonly<Record<string, number>>;
  /** Communes of the territory with their postal code. */
  readonly places: readonly (readonly [commune: string, postalCode: string])[];
  /** Rows of Financement; without any, the workbook has no such sheet. */
  readonly funding?: readonly Row[];
  /** Former years, as the sheet Historique tells them. */
  readonly history?: readonly HistoryRow[];
  /** By id of section. */
  readonly comments?: Readonly<Record<string, string>>;
  /** The workbook holds its own protocol, which decides of its PLIE; it has no anomaly but those of its exits. */
  readonly ownProtocol?: true;
}

// Invented people: common names drawn at random. Telephone numbers come from the ranges kept for fiction, e-mail addresses from « .example ».
const LAST_NAMES = [
  "MARTIN",
  "BERNARD",
  "THOMAS",
  "PETIT",
  "ROBERT",
  "RICHARD",
  "DURAND",
  "DUBOIS",
  "MOREAU",
  "LAURENT",
  "SIMON",
  "MICHEL",
  "LEFÈVRE",
  "LEROY",
  "ROUX",
  "DAVID",
  "BERTRAND",
  "MOREL",
  "FOURNIER",
  "GIRARD",
  "BONNET",
  "DUPONT",
  "LAMBERT",
  "FONTAINE",
  "ROUSSEAU",
  "VINCENT",
  "MULLER",
  "FAURE",
  "ANDRÉ",
  "MERCIER",
  "BLANC",
  "GUÉRIN",
  "BOYER",
  "GARNIER",
  "CHEVALIER",
  "LEGRAND",
  "GAUTHIER",
  "GARCIA",
  "PERRIN",
  "ROBIN",
  "CLÉMENT",
  "MORIN",
  "NICOLAS",
  "HENRY",
  "ROUSSEL",
  "MATHIEU",
  "GAUTIER",
  "MASSON",
  "MARCHAND",
  "DUVAL",
  "DENIS",
  "DUMONT",
  "LEMAIRE",
  "NOËL",
  "MEYER",
  "DUFOUR",
  "MEUNIER",
  "BRUN",
  "BLANCHARD",
  "GIRAUD",
  "JOLY",
  "RIVIÈRE",
  "LUCAS",
  "BRUNET",
  "GAILLARD",
  "BARBIER",
  "ARNAUD",
  "MARTINEZ",
  "RENAUD",
  "ROLLAND",
  "CARON",
  "AUBERT",
  "GÉRARD",
  "LACROIX",
];
const WOMEN = [
  "CAMILLE",
  "ÉLODIE",
  "NADIA",
  "SYLVIE",
  "AÏCHA",
  "LAURE",
  "MARIE-CLAUDE",
  "SANDRINE",
  "INÈS",
  "CÉLINE",
  "FATOU",
  "JULIE",
  "PATRICIA",
  "VALÉRIE",
  "MÉLANIE",
  "HÉLÈNE",
  "SAMIRA",
  "ROSE",
  "CHLOÉ",
  "ANNE",
];
const MEN = [
  "KARIM",
  "JULIEN",
  "PATRICK",
  "MEHDI",
  "STÉPHANE",
  "JEAN-LUC",
  "OUSMANE",
  "THIERRY",
  "ANTHONY",
  "DAVID",
  "SÉBASTIEN",
  "YANN",
  "MICKAËL",
  "LUC",
  "DENIS",
  "RACHID",
  "ALAIN",
  "NOÉ",
  "HUGO",
  "BRUNO",
];
const STREETS = [
  "RUE DES LILAS",
  "AVENUE DE LA GARE",
  "IMPASSE DU MOULIN",
  "RUE VICTOR HUGO",
  "CHEMIN DES VIGNES",
  "PLACE DU MARCHÉ",
  "RUE DES ÉCOLES",
  "ALLÉE DES TILLEULS",
  "ROUTE DE LA PLAINE",
  "RUE JEAN JAURÈS",
];
const BIRTHPLACES = [
  ["AGEN", "47000"],
  ["BORDEAUX", "33000"],
  ["TOULOUSE", "31000"],
  ["PÉRIGUEUX", "24000"],
  ["PARIS", "75012"],
  ["PAU", "64000"],
  ["MARSEILLE", "13005"],
  ["LILLE", "59000"],
] as const;
const COUNTRIES = ["MAROC", "PORTUGAL", "ALGÉRIE", "SÉNÉGAL", "ESPAGNE", "COMORES"];
const EUROPEAN = ["PORTUGAL", "ESPAGNE"];
const REFERENTS = ["Référent 1", "Référent 2", "Référent 3"];
const PRESCRIBERS = ["Pôle emploi", "Conseil départemental", "Mission locale", "CCAS", "Association d'insertion"];

export const dayCell = (day: Day): ModelValue => ({ day });

export function dayOfCell(value: ModelValue | undefined): Day | null {
  return value && typeof value === "object" && "day" in value ? value.day : null;
}

/** What a row of another sheet names a person by. */
export function identity(person: Row): Row {
  return {
    id: person["id"] ?? null,
    lastName: person["lastName"] ?? null,
    firstName: person["firstName"] ?? null,
    birthDate: person["birthDate"] ?? null,
  };
}

/** A participant whose questionnaire is complete and coherent. `number` gives the name, the telephone numbers and the address of mail. */
export function conformingPerson(id: string, number: number, scenario: Scenario, random: Random): Row {
  const woman = random.chance(0.56);
  const lastName = LAST_NAMES[(number * 7) % LAST_NAMES.length] as string;
  const firstName = random.pick(woman ? WOMEN : MEN);
  const [commune, postalCode] = random.pick(scenario.places);
  const abroad = random.chance(0.16);
  const country = random.pick(COUNTRIES);
  const [birthCommune, birthPostalCode] = abroad ? [country, "99999"] : random.pick(BIRTHPLACES);
  const plieEntry = dayOf(scenario.year, 1, 4) + random.between(-420, 240);
  const entry = Math.max(plieEntry, dayOf(scenario.year, 1, 4)) + random.between(0, 20);
  const age = random.weighted({ "19": 4, "23": 9, "29": 16, "37": 26, "46": 26, "57": 15, "62": 4 });
  const birth = addMonths(entry, -12 * Number(age)) - random.between(40, 300);
  const person: Row = {
    id,
    lastName,
    firstName,
    birthDate: dayCell(birth),
    sex: woman ? "Femme" : "Homme",
    birthCommune,
    birthPostalCode,
    address: `${random.between(1, 120)} ${random.pick(STREETS)}`,
    postalCode,
    commune,
    mobilePhone: `063998${String(number).padStart(4, "0")}`,
    homePhone: random.chance(0.4) ? `053649${String(number).padStart(4, "0")}` : null,
    email: random.chance(0.7) ? `participant${number}@courriel.example` : null,
    operation: random.weighted(scenario.operations),
    plieEntryDate: dayCell(plieEntry),
    entryDate: dayCell(entry),
    questionnaireDate: dayCell(entry),
    entryTypedDate: dayCell(entry + random.between(0, 12)),
    ...answers(scenario, random, abroad && !EUROPEAN.includes(country)),
    referent: random.pick(REFERENTS),
    prescriber: Number(age) < 26 ? "Mission locale" : random.pick(PRESCRIBERS),
    // Told by the number, not drawn: nothing else of the sample changes.
    interviews: 2 + (number % 7),
  };
  return { ...person, rsa: person["q4"] === "Oui" && number % 4 > 0 ? "Oui" : "Non" };
}

function answers(scenario: Scenario, random: Random, bornOutsideUnion: boolean): Row {
  const employed = random.chance(0.07);
  const first: Row = employed
    ? { q1: random.pick(["1c", "1d"]), q1e: null, q1f: null, q1g: null }
    : { q1: "Non", q1e: "Non", q1f: "Oui", q1g: random.pick([2, 5, 8, 11, 13, 16, 20, 26, 34, 48]) };
  const others: Row = {
    q2: random.weighted({ "2a": 4, "2b": 34, "2c": 50, "2d": 12 }),
    q3: random.chance(0.12) ? "Oui" : "Non",
    q4: random.chance(0.58) ? "Oui" : "Non",
    q5: random.weighted({ Non: 90, Oui: 4, NSP: 6 }),
    q6: random.weighted({ Non: 66, Oui: 24, NSP: 10 }),
  };
  const plus: Row =
    scenario.programme === "fse-plus-2021-2027"
      ? {
          thirdCountry: bornOutsideUnion && random.chance(0.7) ? "Oui" : "Non",
          qpv: random.chance(0.3) ? "Oui" : "Non",
        }
      : {};
  return { ...first, ...others, ...plus };
}
