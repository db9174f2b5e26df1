import type { CellValue } from "../../../src/core/domain/cell";
import { findHeadingRow, mapSheet } from "../../../src/core/reading/headings";
import { findSettingsSheet, partByHeadings, partsByName } from "../../../src/core/reading/recognise";
import type { SheetGrid } from "../../../src/core/reading/sheet-grid";

function grid(rows: readonly (readonly CellValue[])[], place: Partial<SheetGrid> = {}): SheetGrid {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? null));
  return {
    name: "Feuille",
    dateSystem: 1900,
    firstRow: 0,
    firstColumn: 0,
    rowCount: rows.length,
    columns,
    hiddenRows: [],
    merges: [],
    ...place,
  };
}

const HEADINGS = ["NOM", "Prénom", "Date de naissance", "Sexe"];
const fieldsOf = (sheet: SheetGrid) =>
  mapSheet(sheet, "participants")?.columns.map(({ field, column }) => [field, column]);

describe("the heading row", () => {
  it("is found under a title, a logo and notes", () => {
    expect(
      findHeadingRow(
        grid([["PLIE de l'Agenais"], [], ["Exporté le 3 mars"], HEADINGS, ["MARTIN", "ANNE"]]),
        "participants",
      ),
    ).toEqual({ row: 3, known: 4 });
  });
  it("is the row with the most known headings", () => {
    expect(findHeadingRow(grid([["NOM", "Prénom", "Sexe"], HEADINGS]), "participants")?.row).toBe(1);
  });
  it("needs three known headings", () =>
    expect(findHeadingRow(grid([["NOM", "Prénom", "Loisirs"]]), "participants")).toBeNull());
  it("is looked for down to the twentieth row of the sheet, and no further", () => {
    const empty = Array.from({ length: 19 }, () => [null]);
    expect(findHeadingRow(grid([...empty, HEADINGS]), "participants")?.row).toBe(19);
    expect(findHeadingRow(grid([...empty, [null], HEADINGS]), "participants")).toBeNull();
  });
  it("counts rows from the sheet, not from what was read", () => {
    expect(findHeadingRow(grid([HEADINGS], { firstRow: 7 }), "participants")?.row).toBe(7);
  });
});

describe("columns", () => {
  it("may stand in any order, with unknown ones between, from any column", () => {
    const sheet = grid([["Sexe", "Loisirs", "Date de naissance", "Prénom", "NOM"]], { firstColumn: 2 });
    expect(fieldsOf(sheet)).toEqual([
      ["sex", 2],
      ["birthDate", 4],
      ["firstName", 5],
      ["lastName", 6],
    ]);
    expect(mapSheet(sheet, "participants")?.unknown).toEqual([{ column: 3, heading: "Loisirs" }]);
  });
  it("are known by the form's own words, whatever their case, accents, spaces and apostrophes", () => {
    const sheet = grid([
      [
        "nom (EN CAPITALES)",
        "PRENOM",
        "date\u00a0de  naissance",
        "Date d’entrée dans l’opération",
        "Numéro de téléphone (mobile)",
      ],
    ]);
    expect(fieldsOf(sheet)?.map(([field]) => field)).toEqual([
      "lastName",
      "firstName",
      "birthDate",
      "entryDate",
      "mobilePhone",
    ]);
  });
  it("tells a second column of the same field apart", () => {
    const mapping = mapSheet(grid([["NOM", "Prénom", "Sexe", "Genre"]]), "participants");
    expect(mapping?.duplicates.map(({ heading }) => heading)).toEqual(["Genre"]);
  });
  it("chosen by hand win over what is recognised", () => {
    const mapping = mapSheet(grid([["NOM", "Prénom", "Sexe", "Genre déclaré"]]), "participants", {
      sex: "Genre déclaré",
    });
    expect(mapping?.columns.find(({ field }) => field === "sex")).toEqual({
      field: "sex",
      column: 3,
      heading: "Genre déclaré",
      byHand: true,
    });
    expect(mapping?.unknown.map(({ heading }) => heading)).toEqual(["Sexe"]);
  });
  it("recognised again where the column chosen by hand is no longer there", () => {
    const mapping = mapSheet(grid([["NOM", "Prénom", "Sexe"]]), "participants", { lastName: "Ancien nom" });
    expect(mapping?.columns.map(({ field, byHand }) => [field, byHand])).toEqual([
      ["lastName", false],
      ["firstName", false],
      ["sex", false],
    ]);
  });
  it.each(["__proto__", "constructor", "toString", "hasOwnProperty"])("named %s is just unknown", (heading) => {
    const mapping = mapSheet(grid([["NOM", "Prénom", "Sexe", heading]]), "participants", { [heading]: heading });
    expect(mapping?.unknown.map(({ heading: name }) => name)).toEqual([heading]);
  });
});

describe("sheets", () => {
  it("are known by name, whatever case, accents and spaces", () => {
    expect(partsByName(["ÉTAPES", "liste des participants", "Contrats ", "Autre"])).toEqual({
      participants: "liste des participants",
      contracts: "Contrats ",
      steps: "ÉTAPES",
    });
    expect(findSettingsSheet(["Bilan", "parametres"])).toBe("parametres");
  });
  it("prefer the exact name to an alias", () =>
    expect(partsByName(["Entrées", "Participants"]).participants).toBe("Participants"));
  it("are known by five headings when no name says it", () => {
    expect(partByHeadings(grid([[...HEADINGS, "Q2"]]))).toBe("participants");
    expect(partByHeadings(grid([["Identifiant", "Type de contrat", "Employeur", "Début", "Fin", "Temps"]]))).toBe(
      "contracts",
    );
    expect(partByHeadings(grid([HEADINGS]))).toBeNull();
  });
});
