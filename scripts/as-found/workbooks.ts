import type { PlainSheet, PlainValue } from "../../src/application/ports/plain-sheet";
import { capitals, cell, contractDays, exitCell, peopleOf, type Person } from "./people";

/** A workbook as people really keep them, before they know of any template. */
export interface AsFound {
  readonly file: string;
  readonly sheets: readonly PlainSheet[];
}

type Column = readonly [title: string, value: (person: Person) => PlainValue, above?: string];

const field =
  (id: string) =>
  (person: Person): PlainValue =>
    cell(person, id);
const cross =
  (id: string) =>
  (person: Person): PlainValue =>
    cell(person, id) === "Oui" ? "X" : null;
const fullName = ({ surname, givenName }: Person): string => `${capitals(surname)} ${givenName}`;
const letter = ({ woman }: Person): string => (woman ? "F" : "H");

/** Those who have no job are asked more than the others; here nobody has one. */
const jobless = (people: readonly Person[]): readonly Person[] =>
  people.map((person) => ({
    ...person,
    row: { ...person.row, q1: "Non", q1e: "Non", q1f: "Oui", q1g: person.row["q1g"] ?? 8 },
  }));

const IDENTITY: readonly Column[] = [
  ["NOM", ({ surname }) => capitals(surname)],
  ["Prénom", ({ givenName }) => givenName],
  ["Date de naissance", field("birthDate")],
  ["H/F", letter],
];
const ADDRESS: readonly Column[] = [
  ["Commune de naissance", field("birthCommune")],
  ["CP naissance", field("birthPostalCode")],
  ["Adresse", field("address")],
  ["CP", field("postalCode")],
  ["Ville", field("commune")],
  ["Tél", field("mobilePhone")],
];
const ENTRY: readonly Column[] = [
  ["Date entrée PLIE", field("plieEntryDate")],
  ["Date entrée action", field("entryDate")],
  ["Date questionnaire", field("questionnaireDate")],
  ["Saisie entrée", field("entryTypedDate")],
];
const QUESTIONS: readonly Column[] = [
  ["Q1", field("q1")],
  ["Q1e", field("q1e")],
  ["Q1f", field("q1f")],
  ["Durée chômage (mois)", field("q1g")],
  ["Niveau", field("q2")],
  ["RQTH", field("q3")],
  ["Minima", field("q4")],
  ["SDF", field("q5")],
  ["Parents étrangers", field("q6")],
];
const OPERATION: Column = ["Action", field("operation")];
const EXIT: readonly Column[] = [
  ["Date de sortie", (person) => exitCell(person)],
  ["Date saisie sortie", (person) => exitCell(person, 5)],
  ["Situation à la sortie", ({ exit }) => (exit === null ? null : "Emploi durable")],
];
const ALL: readonly Column[] = [...IDENTITY, ...ADDRESS, OPERATION, ...ENTRY, ...QUESTIONS];

/** Headings under so many rows of titles, then a row a person. */
function sheet(
  name: string,
  columns: readonly Column[],
  people: readonly Person[],
  titles: readonly string[] = [],
  after: readonly (readonly PlainValue[])[] = [],
): PlainSheet {
  const rows: (readonly PlainValue[])[] = titles.map((title) => [title]);
  const twoLevels = columns.some(([, , above]) => above !== undefined);
  const merges: PlainSheet["merges"][number][] = [];
  if (twoLevels) {
    const row = rows.length;
    rows.push(columns.map(([, , above], index) => (above !== columns[index - 1]?.[2] ? (above ?? null) : null)));
    for (let from = 0; from < columns.length;) {
      let to = from;
      while (to + 1 < columns.length && columns[to + 1]?.[2] === columns[from]?.[2]) to += 1;
      if (to > from) merges.push({ firstRow: row, lastRow: row, firstColumn: from, lastColumn: to });
      from = to + 1;
    }
  }
  rows.push(columns.map(([title]) => title));
  rows.push(...people.map((person) => columns.map(([, value]) => value(person))), ...after);
  return { name, rows: rows.map((cells, row) => ({ row, cells })), merges };
}

/** The workbooks of examples/tels-quels: each is a way of keeping people that a PLIE uses. */
export function workbooksAsFound(): readonly AsFound[] {
  return [
    suivi(),
    softwareExport(),
    exitsApart(),
    employersBeside(),
    crosses(),
    twoLevels(),
    codes(),
    oneSheetPerReferent(),
    oneSheetPerOperation(),
    twoYears(),
    windowsCsv(),
    libreOffice(),
  ];
}

/** One column for the whole name, a title above, a total below, two answers missing. */
function suivi(): AsFound {
  const people = jobless(peopleOf(44, 101)).map((person) =>
    person.number <= 2 ? { ...person, row: { ...person.row, q2: null } } : person,
  );
  const columns: readonly Column[] = [
    ["N°", ({ number }) => number],
    ["NOM Prénom", fullName],
    ["Né(e) le", field("birthDate")],
    ["Sexe", letter],
    ...ADDRESS,
    OPERATION,
    ...ENTRY,
    ...QUESTIONS,
    ...EXIT,
    ["Référent", field("referent")],
    ["Observations", ({ number }) => (number % 9 === 0 ? "à rappeler" : null)],
  ];
  return {
    file: "suivi-2021.xlsx",
    sheets: [
      sheet(
        "SUIVI 2021",
        columns,
        people,
        ["PLIE DE L'AGENAIS — SUIVI DES PARTICIPANTS", ""],
        [[], ["Total", "44 participants"]],
      ),
    ],
  };
}

/** Headings of a database, codes for the sex explained in the heading. */
function softwareExport(): AsFound {
  const columns: readonly Column[] = [
    ["ID_DOSSIER", ({ number }) => `2021-${String(number).padStart(4, "0")}`],
    ["NOM_NAISSANCE", ({ surname }) => capitals(surname)],
    ["PRENOM", ({ givenName }) => capitals(givenName)],
    ["DT_NAISSANCE", field("birthDate")],
    ["SEXE (1=H 2=F)", ({ woman }) => (woman ? 2 : 1)],
    ["LIEU_NAISSANCE", field("birthCommune")],
    ["CP_NAISS", field("birthPostalCode")],
    ["ADR_L1", field("address")],
    ["CP", field("postalCode")],
    ["VILLE", field("commune")],
    ["TEL_PORT", field("mobilePhone")],
    ["MAIL", field("email")],
    ["OPERATION", field("operation")],
    ["DT_ENTREE_PLIE", field("plieEntryDate")],
    ["DT_ENTREE_OPE", field("entryDate")],
    ["DT_QUESTIONNAIRE", field("questionnaireDate")],
    ["DT_SAISIE_ENTREE", field("entryTypedDate")],
    ["Q1", field("q1")],
    ["Q1E", field("q1e")],
    ["Q1F", field("q1f")],
    ["Q1G", field("q1g")],
    ["NIV_DIPLOME", field("q2")],
    ["RQTH", (person) => (cell(person, "q3") === "Oui" ? 1 : 0)],
    ["MINIMA_SOCIAUX", (person) => (cell(person, "q4") === "Oui" ? 1 : 0)],
    ["SDF", field("q5")],
    ["PARENT_ETRANGER", field("q6")],
    ["CODE_INTERNE_TRT", ({ number }) => (number * 37) % 11],
  ];
  return { file: "export-logiciel.xlsx", sheets: [sheet("Export_20220131", columns, jobless(peopleOf(60, 102)))] };
}

/** Exits typed in a sheet of their own, by name and birth date; one of them is nobody's. */
function exitsApart(): AsFound {
  const people = jobless(peopleOf(48, 103));
  const gone = people.filter(({ exit }) => exit !== null);
  const columns: readonly Column[] = [
    ["Nom", ({ surname }) => capitals(surname)],
    ["Prénom", ({ givenName }) => givenName],
    ["Date naissance", field("birthDate")],
    ["Date", (person) => exitCell(person)],
    ["Motif", () => "CDI"],
    ["Situation", () => "Emploi durable"],
    ["Saisie", (person) => exitCell(person, 3)],
  ];
  const stranger: readonly PlainValue[] = [
    "TERNANT",
    "Odile",
    { day: 4000 },
    { day: 18_800 },
    "CDI",
    "Emploi durable",
    { day: 18_803 },
  ];
  return {
    file: "sorties-a-part.xlsx",
    sheets: [sheet("Entrées 2021", ALL, people), sheet("Sorties 2021", columns, gone, [], [stranger])],
  };
}

/** Two employers at most, in columns beside the person. */
function employersBeside(): AsFound {
  const contracts: readonly Column[] = [
    ["Employeur 1", ({ exit }) => (exit === null ? null : "Boulangerie du Parc")],
    ["Type contrat 1", ({ exit }) => (exit === null ? null : "CDI")],
    ["Début 1", (person) => contractDays(person).start],
    ["Fin 1", () => null],
    ["Employeur 2", ({ exit, number }) => (exit !== null && number % 8 === 0 ? "Transports Vidal" : null)],
    ["Type contrat 2", ({ exit, number }) => (exit !== null && number % 8 === 0 ? "CDD" : null)],
    ["Début 2", (person) => (person.number % 8 === 0 ? contractDays(person).start : null)],
    ["Fin 2", (person) => (person.number % 8 === 0 ? contractDays(person).end : null)],
  ];
  return {
    file: "employeurs-a-cote.xlsx",
    sheets: [sheet("Participants", [...ALL, ...EXIT, ...contracts], jobless(peopleOf(48, 104)))],
  };
}

/** Crosses for Oui, nothing for Non. */
function crosses(): AsFound {
  const columns: readonly Column[] = [
    ...IDENTITY,
    ...ADDRESS,
    OPERATION,
    ...ENTRY,
    ["Q1", field("q1")],
    ["En formation", field("q1e")],
    ["En recherche d'emploi", field("q1f")],
    ["Durée de chômage (mois)", field("q1g")],
    ["Niveau de diplôme", field("q2")],
    ["RQTH", cross("q3")],
    ["Minima sociaux", cross("q4")],
    ["SDF", cross("q5")],
    ["Parent né à l'étranger", cross("q6")],
  ];
  return { file: "croix.xlsx", sheets: [sheet("Suivi", columns, jobless(peopleOf(52, 105)))] };
}

/** Groups of headings over headings that mean nothing alone. */
function twoLevels(): AsFound {
  const under = (above: string, columns: readonly Column[]): readonly Column[] =>
    columns.map(([title, value]) => [title, value, above]);
  const columns: readonly Column[] = [
    ...under("IDENTITÉ", IDENTITY),
    ...under("COORDONNÉES", [
      ["Commune de naissance", field("birthCommune")],
      ["CP de naissance", field("birthPostalCode")],
      ["Adresse", field("address")],
      ["CP", field("postalCode")],
      ["Ville", field("commune")],
      ["Portable", field("mobilePhone")],
    ]),
    ...under("ENTRÉE PLIE", [["Date", field("plieEntryDate")]]),
    ...under("ENTRÉE OPÉRATION", [
      ["Date", field("entryDate")],
      ["Saisie", field("entryTypedDate")],
      ["Nom de l'opération", field("operation")],
    ]),
    ...under("QUESTIONNAIRE", [["Date du questionnaire", field("questionnaireDate")], ...QUESTIONS]),
    ...under("SORTIE OPÉRATION", [
      ["Date", (person: Person) => exitCell(person)],
      ["Saisie", (person: Person) => exitCell(person, 4)],
    ]),
    ...under("RÉFÉRENT", [
      ["Nom", field("referent")],
      ["Téléphone", () => "0536490001"],
    ]),
  ];
  return {
    file: "deux-niveaux.xlsx",
    sheets: [sheet("Tableau de bord", columns, jobless(peopleOf(40, 106)), ["Suivi 2021"])],
  };
}

/** Codes that a legend explains in a sheet of its own. */
function codes(): AsFound {
  const level: Readonly<Record<string, string>> = { "2a": "Jamais scolarisé", "2b": "V bis", "2c": "V", "2d": "III" };
  const columns: readonly Column[] = [
    ["Code participant", ({ number }) => `P${number}`],
    ["Nom de famille", ({ surname }) => capitals(surname)],
    ["Prénom", ({ givenName }) => givenName],
    ["DDN", field("birthDate")],
    ["Genre", ({ woman }) => (woman ? "2" : "1")],
    ...ADDRESS,
    OPERATION,
    ...ENTRY,
    ["Emploi", field("q1")],
    ["Q1e", field("q1e")],
    ["Q1f", field("q1f")],
    ["Durée de recherche", field("q1g")],
    ["Niveau", (person) => level[String(cell(person, "q2"))] ?? null],
    ["TH", field("q3")],
    ["Bénéficiaire minima sociaux", field("q4")],
    ["Logement", (person) => (cell(person, "q5") === "Oui" ? "SDF" : "Non")],
    ["Parents nés à l'étranger", field("q6")],
  ];
  const legend: PlainSheet = {
    name: "Codes",
    rows: [
      ["Code", "Libellé"],
      ["1", "Homme"],
      ["2", "Femme"],
    ].map((cells, row) => ({ row, cells })),
    merges: [],
  };
  return { file: "codes.xlsx", sheets: [sheet("Base", columns, jobless(peopleOf(56, 107))), legend] };
}

function oneSheetPerReferent(): AsFound {
  const people = jobless(peopleOf(54, 108));
  const names = ["Réf. LOPEZ", "Réf. KANE", "Réf. DUMAS"];
  return {
    file: "un-onglet-par-referent.xlsx",
    sheets: names.map((name, place) =>
      sheet(
        name,
        [...ALL, ...EXIT],
        people.filter(({ number }) => number % 3 === place),
      ),
    ),
  };
}

function oneSheetPerOperation(): AsFound {
  const people = jobless(peopleOf(45, 109));
  const columns = [...IDENTITY, ...ADDRESS, ...ENTRY, ...QUESTIONS, ...EXIT];
  return {
    file: "un-onglet-par-operation.xlsx",
    sheets: ["2021-A4", "2021-A5"].map((name, place) =>
      sheet(
        name,
        columns,
        people.filter(({ number }) => number % 2 === place),
      ),
    ),
  };
}

/** Two years of the same headings; who stays stands in both. */
function twoYears(): AsFound {
  const people = jobless(peopleOf(60, 110));
  const [before, after] = [people.slice(0, 40), people.slice(30)];
  const columns = [...ALL, ...EXIT];
  return {
    file: "deux-annees.xlsx",
    sheets: [
      sheet(
        "SUIVI 2021",
        columns,
        before.map((person) => ({ ...person, exit: null })),
      ),
      sheet("SUIVI 2022", columns, after),
    ],
  };
}

function windowsCsv(): AsFound {
  const columns: readonly Column[] = [
    ["N° dossier", ({ number }) => `AG-${String(number).padStart(3, "0")}`],
    ...IDENTITY,
    ...ADDRESS,
    ["Courriel", field("email")],
    OPERATION,
    ...ENTRY,
    ...QUESTIONS,
    ...EXIT,
  ];
  return { file: "extraction.csv", sheets: [sheet("extraction", columns, jobless(peopleOf(80, 111)))] };
}

/** As a town hall keeps it in LibreOffice: the first name first, whole words for the sex. */
function libreOffice(): AsFound {
  const columns: readonly Column[] = [
    ["Prénom et nom", ({ surname, givenName }) => `${givenName} ${capitals(surname)}`],
    ["Date de naissance", field("birthDate")],
    ["Civilité", ({ woman }) => (woman ? "Mme" : "M.")],
    ...ADDRESS,
    OPERATION,
    ...ENTRY,
    ...QUESTIONS,
    ...EXIT,
    ["Suivi par", field("referent")],
    ["Orienté par", field("prescriber")],
  ];
  return {
    file: "mairie.ods",
    sheets: [sheet("Participants 2021", columns, jobless(peopleOf(42, 112)), ["Suivi du PLIE de l'Agenais"])],
  };
}
