import type { CellValue } from "../../../src/core/domain/cell";
import { mapSheet } from "../../../src/core/reading/headings";
import { patchTable } from "../../../src/core/reading/patch-table";
import { readTable } from "../../../src/core/reading/read-table";
import { rowsOf } from "../../../src/core/reading/sheet-grid";
import { finish } from "../../support/example-workbook";
import { gridOf } from "../../support/grid-of";

const LEFT = ["NOM", "Prénom", "Date de naissance", "Sexe"];
const PERSON = ["MARTIN", "ANNE", 30_000, "F"];
const EXIT = ["SORTIE DE L'OPÉRATION", null, null, null, null, null];
const DETAILS = ["Date", "Saisie", "Constat", "Situation", "Formation", "Qualification"];
const blank = (count: number): null[] => Array.from({ length: count }, () => null);

const mapped = (rows: readonly (readonly CellValue[])[]) => {
  const mapping = mapSheet(gridOf(rows), "participants");
  return {
    firstDataRow: mapping?.firstDataRow,
    fields: Object.fromEntries((mapping?.columns ?? []).map(({ field, column }) => [field, column])),
    unknown: mapping?.unknown.map(({ heading }) => heading),
  };
};

describe("titles on two levels", () => {
  const sheet = [["SUIVI 2021"], [...LEFT, ...EXIT, "Référent"], [...blank(4), ...DETAILS], [...PERSON, 44_000]];

  it("are read together, and are nobody", () => {
    const { firstDataRow, fields, unknown } = mapped(sheet);
    expect(firstDataRow).toBe(3);
    expect(fields).toMatchObject({
      sex: 3,
      exitDate: 4,
      exitTypedDate: 5,
      exitStatus: 7,
      exitTraining: 8,
      exitQualification: 9,
      referent: 10,
    });
    expect(unknown).toEqual(["SORTIE DE L'OPÉRATION Constat"]);
    const grid = gridOf(sheet);
    const table = finish(readTable(grid, mapSheet(grid, "participants")!, "participants", 2022));
    expect([table.firstRow, table.presentCount]).toEqual([3, 1]);
  });

  it.each([
    ["NAISSANCE", ["Date", "Commune", "Code postal"], ["birthDate", "birthCommune", "birthPostalCode"]],
    ["ENTRÉE DANS L'OPÉRATION", ["Date", "Saisie"], ["entryDate", "entryTypedDate"]],
    ["SORTIE DU PLIE", ["Date", "Motif"], ["plieExitDate", "plieExitType"]],
    ["À 6 MOIS", ["Situation", "Date du relevé"], ["sixMonthStatus", "sixMonthDate"]],
    // A title that is lost on its own columns is no help: nothing is guessed.
    ["LOGEMENT D'URGENCE", ["Commune", "Code postal"], []],
    ["SORTIE", ["Commune", "Nom"], []],
    // What a title says alone holds for its own column, unless another one says it better.
    ["Adresse", ["N°", "Étage"], ["address"]],
    ["OPÉRATION", ["Commune", "Code postal"], ["operation"]],
    ["NAISSANCE", ["Pays", "Date"], ["birthDate"]],
  ])("%s over %j", (title, details, fields) => {
    const rows = [
      ["NOM", "Prénom", "Sexe", title, ...blank(details.length - 1)],
      [...blank(3), ...details],
    ];
    expect(Object.keys(mapped(rows).fields)).toEqual(["lastName", "firstName", "sex", ...fields]);
  });

  it("give the field to the sub-title that says it, not to the one under the title", () => {
    const { fields, unknown } = mapped([
      ["NOM", "Prénom", "Sexe", "NAISSANCE", null],
      [null, null, null, "Pays", "Date"],
    ]);
    expect([fields["birthDate"], unknown]).toEqual([4, ["NAISSANCE Pays"]]);
  });

  it.each([
    ["a person without the rest", [...blank(3), "F", "x", "y"]],
    ["a number among the texts", [...blank(4), "Date", 3]],
    ["one text alone", [...blank(5), "Date"]],
    ["texts under the title itself only", [...blank(4), "Date"]],
    ["an empty row", blank(8)],
  ])("are not seen in %s", (_case, below) => {
    expect(mapped([[...LEFT, ...EXIT], below, PERSON]).firstDataRow).toBe(1);
  });

  it("are not seen where every known title is wide: a person might be all of texts", () => {
    const titles = ["NOM", null, "Prénom", null, "Sexe", null];
    expect(mapped([titles, ["MARTIN", "x", "ANNE", null, "F", "y"]]).firstDataRow).toBe(1);
  });

  it("leave a column chosen by its title alone where it is", () => {
    const mapping = mapSheet(gridOf(sheet), "participants", { prescriber: "Sortie de l'opération" });
    expect(mapping?.columns.find(({ field }) => field === "prescriber")?.column).toBe(4);
  });

  it("have known titles merged down to the second level, where most titles stand", () => {
    const { fields, unknown } = mapped([
      ["Suivi", null, null, "QUESTIONNAIRE"],
      ["NOM", "Prénom", "Loisirs", "QUESTIONNAIRE"],
      [null, null, null, "Q1", "Q2", "Q3", "Q4"],
      ["MARTIN", "ANNE", "Échecs", "Non", "2c", "Non", "Non"],
    ]);
    expect(fields).toMatchObject({ lastName: 0, firstName: 1, q1: 3, q4: 6 });
    expect(unknown).toEqual(["Colonne C (sans titre)"]);
  });
});

describe("a column without title", () => {
  it("is told when it holds something", () => {
    expect(
      mapped([
        [...LEFT, null, " ", "Référent", null],
        [...PERSON, null, 0, "Mme Roux", null],
      ]).unknown,
    ).toEqual(["Colonne F (sans titre)"]);
  });
  it("can be chosen", () => {
    const sheet = gridOf([
      [...LEFT, "Sortie", null, null],
      [...PERSON, null, 44_000, "CDI"],
    ]);
    const choice = { exitDate: { heading: "SORTIE", which: 1, after: 1 } };
    expect(mapSheet(sheet, "participants", choice)?.columns[4]).toEqual({
      field: "exitDate",
      column: 5,
      heading: "Colonne F (sans titre)",
      byHand: true,
    });
  });
  it("asks for a whole reading when it gets its first value, or the first row becomes sub-titles", () => {
    const rows: CellValue[][] = [
      [...LEFT, "SORTIE", null],
      [...blank(4), null, null],
      [...PERSON, null, null],
    ];
    const grid = gridOf(rows);
    const table = finish(readTable(grid, mapSheet(grid, "participants")!, "participants", 2022));
    const patched = (row: number, cells: readonly CellValue[]) => {
      const now = gridOf(rows.map((former, index) => (index === row ? cells : former)));
      return finish(patchTable(table, rowsOf(now, row, row), 2022));
    };
    expect(patched(2, [...PERSON, "x", null])).not.toBeNull();
    expect(patched(2, [...PERSON, null, "x"])).toBeNull();
    expect(patched(1, [...blank(4), "Date", "Situation"])).toBeNull();
  });
});
