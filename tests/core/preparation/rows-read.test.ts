import { assemble, type PreparedSheets } from "../../../src/core/preparation/assemble";
import { proposeSheets } from "../../../src/core/preparation/propose-sheets";
import { gridOf } from "../../support/grid-of";

function finished<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
  }
}

function read(...grids: ReturnType<typeof gridOf>[]): PreparedSheets {
  const basis = { operations: new Map<string, string>(), pivotYear: 2022, chosenRole: () => undefined };
  return finished(assemble(grids, finished(proposeSheets(grids, basis)), 2022));
}

const ADDRESS = ["47000", "AGEN"];

it("« Mme » and « M. » before every name say the sex where no column does", () => {
  const titles = ["Nom et prénom du participant", "Né(e) le", "CP", "Ville"];
  const people = [
    ["Mme DURAND Marie", "12/05/1988", ...ADDRESS],
    ["M. PETIT Luc", "01/02/1979", ...ADDRESS],
    ["Mme LE GOFF Anne", "03/09/1990", ...ADDRESS],
  ];
  const { rows, notices } = read(gridOf([titles, ...people], { name: "Suivi" }));
  expect(rows.participants.map(({ lastName, firstName, sex }) => [lastName, firstName, sex])).toEqual([
    ["DURAND", "Marie", "Femme"],
    ["PETIT", "Luc", "Homme"],
    ["LE GOFF", "Anne", "Femme"],
  ]);
  expect(notices.join()).toContain("le sexe lu de « Mme » ou « M. »");
  // A column that says it is believed; initials are no civility.
  const withSex = people.map((cells) => [...cells, "F"]);
  const said = read(gridOf([[...titles, "Sexe"], ...withSex], { name: "Suivi" }));
  expect(said.rows.participants.map(({ sex }) => sex)).toEqual(["Femme", "Femme", "Femme"]);
  const initials = people.map(([, ...cells], index) => [["M DURAND", "L PETIT", "A ROUX"][index] ?? null, ...cells]);
  const none = read(gridOf([titles, ...initials], { name: "Suivi" }));
  expect(none.rows.participants.map(({ sex }) => sex)).toEqual([undefined, undefined, undefined]);
});

it("the title of a section above headings that are repeated is nobody; a lone name elsewhere is somebody", () => {
  const titles = ["NOM", "Prénom", "Sexe", "Ville"];
  const { rows } = read(
    gridOf(
      [
        titles,
        ["DURAND", "Marie", "F", "AGEN"],
        ["PETIT", "Luc", "H", "AGEN"],
        ["Sous-total AGEN", null, 2, null],
        ["BOÉ", null, null, null],
        titles,
        ["LE GOFF", "Anne", "F", "BOÉ"],
        ["TERNAT", null, null, null],
        ["ROUX", "Inès", "F", "BOÉ"],
      ],
      { name: "Suivi" },
    ),
  );
  expect(rows.participants.map(({ lastName }) => lastName)).toEqual(["DURAND", "PETIT", "LE GOFF", "TERNAT", "ROUX"]);
});
