/** Everybody in one list, each in its own way of writing headings and answers. */
import type { PlainSheet } from "../../src/application/ports/plain-sheet";
import {
  ADDRESS,
  ENTRY,
  EXIT,
  IDENTITY,
  OPERATION,
  QUESTIONS,
  cross,
  field,
  fullName,
  jobless,
  letter,
  sheet,
  type AsFound,
  type Column,
} from "./columns";
import { capitals, cell, exitCell, peopleOf, type Person } from "./people";

/** One column for the whole name, a title above, a total below, two answers missing. */
export function suivi(): AsFound {
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
export function softwareExport(): AsFound {
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

/** Crosses for Oui, nothing for Non. */
export function crosses(): AsFound {
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
export function twoLevels(): AsFound {
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
export function codes(): AsFound {
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

export function windowsCsv(): AsFound {
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
export function libreOffice(): AsFound {
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
