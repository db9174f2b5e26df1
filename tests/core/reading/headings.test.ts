import { findHeadingRow } from "../../../src/core/reading/heading-row";
import { mapSheet } from "../../../src/core/reading/headings";
import { findSettingsSheet, partByHeadings, partsByName } from "../../../src/core/reading/recognise";
import type { SheetGrid } from "../../../src/core/reading/sheet-grid";
import { gridOf as grid } from "../../support/grid-of";

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
  it("give the field they were read for to the one chosen, by recognition or by hand", () => {
    const sheet = grid([["NOM", "Prénom", "Sexe", "SDF", "Logement"]]);
    const mapping = mapSheet(sheet, "participants", { q5: "SDF" });
    expect(mapping?.columns[3]).toMatchObject({ field: "q5", column: 3, byHand: true });
    expect(mapping?.unknown).toEqual([{ column: 4, heading: "Logement" }]);
  });
  it("chosen by hand are the right one of two with the same title, and stay so when columns move", () => {
    const choice = { exitDate: { heading: "DATE", which: 2, after: 0 } };
    const dateOf = (row: readonly string[]) =>
      mapSheet(grid([row]), "participants", choice)?.columns.find(({ byHand }) => byHand)?.column;
    expect(dateOf(["NOM", "Date", "Prénom", "Sexe", "Date"])).toBe(4);
    expect(dateOf(["Date", "Loisirs", "Date", "NOM", "Prénom", "Sexe"])).toBe(2);
    expect(dateOf(["NOM", "Date", "Prénom", "Sexe"])).toBeUndefined();
  });
  it("chosen by a title alone are the first with that title", () => {
    const sheet = grid([["NOM", "Date", "Prénom", "Sexe", "Date"]]);
    const mapping = mapSheet(sheet, "participants", { exitDate: "Date" });
    expect(mapping?.columns.filter(({ byHand }) => byHand).map(({ column }) => column)).toEqual([1]);
    expect(mapping?.unknown).toEqual([{ column: 4, heading: "Date" }]);
  });
  it("ignored by hand are not recognised, and leave their field to another", () => {
    const sheet = grid([["NOM", "Prénom", "Sexe", "Logement", "Q5 Logement", "Référent"]]);
    const mapping = mapSheet(sheet, "participants", { referent: "Référent" }, ["LOGEMENT", "Référent", "Disparue"]);
    expect(mapping?.columns.find(({ field }) => field === "q5")?.column).toBe(4);
    expect(mapping?.columns.find(({ field }) => field === "referent")?.byHand).toBe(true);
    expect(mapping).toMatchObject({ ignored: [{ column: 3, heading: "Logement" }], unknown: [], duplicates: [] });
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
