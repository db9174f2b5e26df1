import fc from "fast-check";
import { cellError, type CellValue } from "../../../src/core/domain/cell";
import { fieldOf, SHEETS, type SheetKind } from "../../../src/core/questionnaire/sheets";
import type { AsideReason } from "../../../src/core/reading/table";
import type { SheetGrid } from "../../../src/core/reading/sheet-grid";
import type { ExampleCells } from "../../../src/core/rules/rule";
import { anyCell, readGrid } from "../../support/arbitrary-sheets";
import { CONFORMING_PARTICIPANT, exampleContext } from "../../support/example-workbook";

const context = exampleContext();
const PERSON = CONFORMING_PARTICIPANT["fse-2014-2020"];

/** A sheet whose first row is its headings; a column that is no field keeps its own name. */
function sheet(kind: SheetKind, fields: readonly string[], rows: readonly ExampleCells[]): SheetGrid {
  const heading = (field: string): string =>
    Object.hasOwn(SHEETS[kind].fields, field) ? fieldOf(kind, field).heading : field;
  return {
    name: SHEETS[kind].name,
    dateSystem: 1900,
    firstRow: 0,
    firstColumn: 0,
    rowCount: rows.length + 1,
    columns: fields.map((field): CellValue[] => [heading(field), ...rows.map((row) => row[field] ?? null)]),
    hiddenRows: [],
    merges: [],
  };
}

const asideIn = (
  kind: SheetKind,
  fields: readonly string[],
  rows: readonly ExampleCells[],
): [number, AsideReason][] => [...readGrid(sheet(kind, fields, rows), kind, context).aside];

/** Why a row below someone's is set aside, if it is; in a sheet with all the columns of that someone, between two that are no fields. */
function reasonOf(
  row: ExampleCells,
  kind: SheetKind = "participants",
  known: ExampleCells = PERSON,
): AsideReason | null {
  const found = asideIn(kind, ["Suivi", ...Object.keys(known), "Avis"], [known, row]);
  expect(found.filter(([place]) => place !== 1)).toEqual([]);
  return found[0]?.[1] ?? null;
}

const HEADINGS: ExampleCells = Object.fromEntries(
  Object.keys(PERSON).map((field) => [field, fieldOf("participants", field).heading]),
);

describe("a row is set aside when it repeats the headings", () => {
  it.each<[string, ExampleCells]>([
    ["all of them", HEADINGS],
    ["three of them", { lastName: "NOM", firstName: "Prénom", sex: "Sexe" }],
    ["with other capitals, accents and spaces", { lastName: " Nom", firstName: "PRENOM ", sex: "sexe" }],
    ["beside a column that says nothing to us", { Suivi: "B", lastName: "NOM", firstName: "Prénom", sex: "Sexe" }],
  ])("%s", (_case, row) => expect(reasonOf(row)).toBe("headings"));

  it.each<[string, ExampleCells]>([
    ["two of them", { lastName: "NOM", firstName: "Prénom" }],
    ["one cell is an answer", { ...HEADINGS, sex: "Femme" }],
    ["one is the heading of another column", { lastName: "NOM", firstName: "NOM", sex: "Sexe" }],
    ["someone who has the name of a column", { ...PERSON, lastName: "NOM" }],
  ])("and not when it is not quite so: %s", (_case, row) => expect(reasonOf(row)).toBeNull());
});

describe("a row is set aside when it is a total", () => {
  it.each([
    "TOTAL",
    "Total :",
    "Total : 12 personnes",
    "Totaux",
    "Sous-total",
    "sous total groupe A",
    "S/total",
    "Grand total",
    "Total général",
    "Nombre de personnes :",
    "Nombre d'entrées",
    "Nombre d’entrées",
    "Nbre de dossiers",
    "Nb de dossiers",
    "NB total",
    "Effectif",
    "Effectifs : 12",
    "Effectif total",
    "Moyenne",
    "Moyenne d'âge",
    "Somme des mois",
    "→ Total",
  ])("whose label is « %s »", (label) => {
    expect(reasonOf({ id: label, lastName: 12 })).toBe("total");
    expect(reasonOf({ lastName: label, firstName: 12 })).toBe("total");
    expect(reasonOf({ birthDate: label, q1g: 12 })).toBe("total");
    expect(reasonOf({ Suivi: label, lastName: 12 })).toBe("total");
  });

  it.each<[string, ExampleCells]>([
    [
      "a count under each column, dates included",
      { id: "Total", lastName: 12, birthDate: 12, entryDate: 9999, sex: 12 },
    ],
    ["an average", { id: "Moyenne", birthDate: 30.5, q1g: "14,5" }],
    ["a share", { id: "Total", sex: "50 %" }],
    ["counts with their unit", { id: "Total", lastName: "12 personnes", q1g: "35,5 mois" }],
    ["a formula that failed", { id: "Total", q1g: cellError("#REF!"), birthDate: cellError("#VALUE!") }],
    ["a dash", { lastName: "Total", id: " ", birthDate: "-", q1g: 12 }],
    ["a word where nothing is read", { id: "Total", q1g: 12, Avis: "à vérifier" }],
    ["the label alone", { id: "TOTAL" }],
  ])("with %s", (_case, row) => expect(reasonOf(row)).toBe("total"));

  it.each<[string, ExampleCells]>([
    ["an identifier", { Suivi: "Total", id: "P002", lastName: 12 }],
    ["an identifier that is a number", { Suivi: "Total", id: 12 }],
    ["a first name beside the last", { lastName: "TOTAL", firstName: "JEANNE" }],
    ["a name", { id: "Total", lastName: "DURAND" }],
    ["a name in another alphabet", { id: "Total", lastName: "Петров" }],
    ["a date", { lastName: "TOTAL", birthDate: 30_814 }],
    ["the first day that is taken for a date", { lastName: "TOTAL", birthDate: 10_000 }],
    ["a date typed as a text", { lastName: "TOTAL", birthDate: "12/05/1984" }],
    ["a date that does not exist", { lastName: "TOTAL", birthDate: "31/02/1984" }],
    ["an answer in words", { lastName: "TOTAL", sex: "Femme" }],
    ["a box that is ticked", { lastName: "TOTAL", q3: true }],
    ["an address", { lastName: "TOTAL", address: "12 rue des Lilas" }],
    ["a label that is not the first cell", { Suivi: "Marmande", lastName: "TOTAL" }],
    ["a label that is an answer", { commune: "TOTAL", q1g: 12 }],
  ])("and not when it holds %s", (_case, row) => expect(reasonOf(row)).toBeNull());

  it.each([
    "Somme",
    "SOMME-001",
    "Moyenne Garonne",
    "Totalin",
    "TOTAL12",
    "Nombre",
    "NB",
    "NBDE",
    "Effectivement",
    "Moyennes DURAND",
  ])("and not for a word that only looks so: « %s »", (word) =>
    expect(reasonOf({ lastName: word, q1g: 12 })).toBeNull(),
  );
});

describe("a row is set aside when it is a note", () => {
  it.each([
    "Légende : rouge = sorti, vert = en cours",
    "Le\u0301gende :",
    "* données au 31/12/2021",
    "Chiffres provisoires",
    "Liste arrêtée au 31/12/2021",
    "Mis à jour le 15/12/2021 par le PLIE",
    "(*) Édité le 15/12/2021",
    "Nota bene : les sorties",
    "N.B. : hors suspensions",
    "Remarque : à relire",
    "rouge = sorti",
    "Groupe B",
  ])("« %s »", (note) => {
    expect(reasonOf({ id: note })).toBe("note");
    expect(reasonOf({ lastName: note })).toBe("note");
  });

  it("of several cells, each of which is one", () =>
    expect(reasonOf({ id: "Légende", lastName: "rouge = sorti", firstName: "vert = en cours" })).toBe("note"));

  it.each<[string, ExampleCells]>([
    ["a lone last name", { lastName: "DURAND" }],
    ["a lone identifier", { id: "P002" }],
    ["a lone identifier with signs", { id: "ID=AB12" }],
    ["a lone name with its sign", { lastName: "* DURAND Marie" }],
    ["a name that is a word of notes", { lastName: "NOTA" }],
    ["a long name", { lastName: "DE LA FUENTE Y GARCIA MARIA DOLORES" }],
    ["a lone number", { id: 12 }],
    ["a note beside a name", { id: "Groupe B", lastName: "DURAND" }],
    ["a note beside a figure", { id: "Groupe B", q1g: 12 }],
    ["a note beside something that is not read", { id: "Groupe B", Avis: "DURAND" }],
    ["an answer", { commune: "Groupe B" }],
  ])("and not for %s", (_case, row) => expect(reasonOf(row)).toBeNull());
});

describe("in the other sheets", () => {
  const contract = { id: "P001", contractType: "CDI", employer: "ATELIERS", start: 44_256, workedHours: 35 };
  const step = { id: "P001", classification: "2", step: "Mobilisation", start: 44_256 };
  const unit = { fiche: "2021-A4", indicator: "Conventions", achieved: 2 };
  const plan = { fiche: "2021-A4", totalCost: 1000, requestedFse: 500, cofinancing: 500 };

  it.each<[SheetKind, ExampleCells, ExampleCells, AsideReason | null]>([
    ["contracts", contract, { id: "Total d'heures", workedHours: 1500 }, "total"],
    ["contracts", contract, { employer: "TOTAL", workedHours: 1500 }, null],
    ["contracts", contract, { id: "Total", employer: "TOTAL ÉNERGIES", workedHours: 35 }, null],
    ["contracts", contract, { id: "Total", start: 44_256 }, null],
    ["steps", step, { id: "Nombre d'étapes", step: 12 }, "total"],
    ["steps", step, { step: "Moyenne" }, null],
    ["steps", step, { id: "Identifiant", step: "Étape", start: "Début" }, "headings"],
    ["indicators", unit, { fiche: "Total", achieved: 12 }, "total"],
    ["indicators", unit, { fiche: "TOTAL GÉNÉRAL :", achieved: 12 }, "total"],
    ["indicators", unit, { fiche: "Total des heures", achieved: 12 }, null],
    ["indicators", unit, { indicator: "Nombre de conventions", achieved: 12 }, null],
    ["indicators", unit, { indicator: "Total", achieved: 12 }, null],
    ["indicators", unit, { Suivi: "Nombre de conventions", achieved: 12 }, null],
    ["indicators", { ...unit, remarks: "Rien" }, { remarks: "Remarque : à relire" }, null],
    ["funding", plan, { fiche: "Total", totalCost: 1000, requestedFse: 500, cofinancing: 500 }, "total"],
    ["funding", plan, { fiche: "A5", totalCost: 1000 }, null],
  ])("%s %#", (kind, known, row, expected) => expect(reasonOf(row, kind, known)).toBe(expected));
});

describe("a row that is set aside", () => {
  it("is read as if it were empty", () => {
    const fields = ["id", "lastName", "birthDate", "q1g", "q3"];
    const person = { id: "P001", lastName: "MARTIN", birthDate: 30_814, q1g: 14, q3: "Oui" };
    const total = { id: "TOTAL", lastName: " 1", birthDate: 1, q1g: 14, q3: 1 };
    const { aside, ...table } = readGrid(sheet("participants", fields, [person, total]), "participants", context);
    expect(aside).toEqual(new Map([[1, "total"]]));
    const empty = readGrid(sheet("participants", fields, [person, {}]), "participants", context);
    expect({ ...table, aside: new Map(), grid: empty.grid }).toEqual(empty);
  });

  it("is found anywhere in the sheet, above what is read or beyond a pause, and told in the order of rows", () => {
    const rows: ExampleCells[] = Array.from({ length: 20_000 }, (_, row) => ({ ...PERSON, id: `P${row}` }));
    rows[19_999] = { id: "Total", q1g: 19_000 };
    rows[9000] = HEADINGS;
    rows[0] = { lastName: "Sous-total", q1g: 12 };
    expect(asideIn("participants", Object.keys(PERSON), rows)).toEqual([
      [0, "total"],
      [9000, "headings"],
      [19_999, "total"],
    ]);
  });

  it("never has an identifier beside its label, nor two names", () => {
    const labels = fc.constantFrom<CellValue>(
      "TOTAL",
      "Nombre de personnes",
      "Groupe B",
      "Légende : rouge = sorti",
      "NOM",
      "Prénom",
    );
    const cell = fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 2, arbitrary: labels }, anyCell);
    const word = fc.stringMatching(/^[A-ZÉÈÀ]{2,8}(?:[ '-][A-ZÉÈ]{2,8})?$/);
    const named = fc.oneof(
      fc.stringMatching(/^[A-Z]{0,3}[- ]?[0-9]{1,6}$/).map((id) => ({ id })),
      fc.integer({ min: 1, max: 999_999 }).map((id) => ({ id })),
      fc.record({ lastName: word, firstName: word }),
    );
    const fields = ["Suivi", ...Object.keys(PERSON)];
    const row = fc.tuple(fc.array(cell, { minLength: fields.length, maxLength: fields.length }), named);
    fc.assert(
      fc.property(row, ([cells, names]) => {
        const typed = Object.fromEntries(fields.map((field, index) => [field, cells[index] ?? null]));
        expect(asideIn("participants", fields, [PERSON, { ...typed, ...names }])).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
