/** What is known of a person stands in several sheets, or in several columns of one. */
import type { PlainValue } from "../../src/application/ports/plain-sheet";
import {
  ADDRESS,
  ALL,
  ENTRY,
  EXIT,
  IDENTITY,
  QUESTIONS,
  field,
  jobless,
  sheet,
  type AsFound,
  type Column,
} from "./columns";
import { capitals, contractDays, exitCell, peopleOf } from "./people";

/** Exits typed in a sheet of their own, by name and birth date; one of them is nobody's. */
export function exitsApart(): AsFound {
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
export function employersBeside(): AsFound {
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

export function oneSheetPerReferent(): AsFound {
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

export function oneSheetPerOperation(): AsFound {
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
export function twoYears(): AsFound {
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
