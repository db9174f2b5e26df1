import type { CellArea } from "../../../../src/core/domain/cell";
import { control } from "../../../../src/core/engine/control";
import type { SheetKind } from "../../../../src/core/questionnaire/sheets";
import { STRUCTURE_RULES } from "../../../../src/core/rules/structure";
import type { ExampleCells, RuleExample } from "../../../../src/core/rules/rule";
import { readGrids } from "../../../support/arbitrary-sheets";
import {
  CONFORMING_PARTICIPANT,
  exampleContext,
  exampleGrid,
  finish,
  textsOf,
} from "../../../support/example-workbook";

const areaOf = (firstRow: number, lastRow: number, firstColumn: number, lastColumn: number): CellArea => ({
  firstRow,
  lastRow,
  firstColumn,
  lastColumn,
});

type Options = Pick<RuleExample, "twice" | "hidden" | "merged">;

/** A sheet with these columns only: nothing is completed. */
function said(
  kind: Exclude<SheetKind, "participants">,
  rows: readonly ExampleCells[],
  options: Options = {},
): string[] {
  const context = exampleContext();
  const grids = {
    participants: exampleGrid("participants", [CONFORMING_PARTICIPANT["fse-2014-2020"]]),
    [kind]: exampleGrid(kind, rows, options),
  };
  const result = finish(control(STRUCTURE_RULES, readGrids(grids, context), context));
  expect(result.incidents).toEqual([]);
  return textsOf(result).map(({ rule, sheet, row, column, message, position }) =>
    `${rule.code} ${sheet} ${row ?? "-"} [${column ?? ""}] ${position.row + 1}:${position.column + 1} ${message}`.replace(
      /[\u00a0\u202f]/g,
      " ",
    ),
  );
}

const missing = (sheet: string, column: string, heading = column) =>
  `STR-01 ${sheet} - [${column}] 3:1 Colonne obligatoire introuvable : ${heading}.`;
const WHO = "Identifiant (ou NOM, Prénom et Date de naissance)";
const NAMED = { lastName: "MARTIN", firstName: "CAMILLE", birthDate: 30814 };
const CONTRACT = { contractType: "CDI", start: 44256 };
const STEP = { step: "Mobilisation", start: 44256 };

describe("what the other sheets cannot do without", () => {
  it.each<readonly [string, Exclude<SheetKind, "participants">, ExampleCells, readonly string[]]>([
    ["contracts by identifier", "contracts", { id: "P001", ...CONTRACT }, []],
    ["contracts by name", "contracts", { ...NAMED, ...CONTRACT }, []],
    ["steps by name", "steps", { ...NAMED, ...STEP }, []],
    [
      "no type",
      "contracts",
      { id: "P001", start: 44256, employer: "ATELIER" },
      [missing("Contrats", "Type de contrat")],
    ],
    ["no step", "steps", { id: "P001", start: 44256, classification: "2" }, [missing("Étapes", "Étape")]],
    [
      "no achieved value",
      "indicators",
      { fiche: "A4", indicator: "conventions", posts: 1 },
      [missing("Indicateurs", "Réalisé")],
    ],
    ["no cost", "funding", { fiche: "A4", requestedFse: 1, cofinancing: 1 }, [missing("Financement", "Coût total")]],
    ["no FSE", "funding", { fiche: "A4", totalCost: 1, cofinancing: 1 }, [missing("Financement", "FSE demandé")]],
    ["no cofinancing", "funding", { fiche: "A4", totalCost: 1, requestedFse: 1 }, []],
  ])("%s", (_, kind, cells, lines) => {
    expect(said(kind, [cells])).toEqual(lines);
  });

  it.each(["lastName", "firstName", "birthDate"])("a person needs %s where there is no identifier", (field) => {
    const others = Object.fromEntries(Object.entries(NAMED).filter(([name]) => name !== field));
    for (const [kind, cells, sheet] of [
      ["contracts", CONTRACT, "Contrats"],
      ["steps", STEP, "Étapes"],
    ] as const)
      expect(said(kind, [{ ...others, ...cells }]).filter((line) => line.startsWith("STR-01"))).toEqual([
        missing(sheet, "Identifiant", WHO),
      ]);
  });

  it("names nobody: told on the name where there is no identifier", () => {
    expect(said("contracts", [{ ...NAMED, lastName: "DURAND", ...CONTRACT }])).toEqual([
      "STR-07 Contrats 4 [NOM] 4:1 Aucun participant correspondant à cette ligne (identifiant, ou NOM, Prénom et Date de naissance) dans la feuille Participants.",
    ]);
  });
});

describe("the state of the other sheets", () => {
  const rows = [
    { id: "P001", ...CONTRACT },
    { id: "P001", ...CONTRACT },
  ];

  it("a column that stands twice", () => {
    expect(said("contracts", rows, { twice: ["contractType"] })).toEqual([
      "STR-02 Contrats - [Type de contrat] 3:4 La colonne « Type de contrat » est présente deux fois : seule la première (« Type de contrat ») est lue.",
    ]);
  });

  it("merged cells", () => {
    expect(said("contracts", rows, { merged: [1] })).toEqual([
      "STR-04 Contrats 5 [Identifiant] 5:1 Cellules fusionnées en A5:B5 : le contrôle ligne à ligne n'est pas fiable.",
    ]);
  });

  it.each<[string, CellArea, unknown]>([
    ["over two rows", areaOf(3, 4, 1, 2), { area: "B4:C5", columns: "B:C", rows: 2 }],
    ["from a total to the row under it", areaOf(5, 6, 0, 0), { area: "A6:A7", columns: "A:A", rows: 2 }],
    ["from the headings into the data", areaOf(2, 3, 0, 0), { area: "A3:A4", columns: "A:A", rows: 2 }],
    ["across a total", areaOf(5, 5, 0, 1), undefined],
  ])("merged cells %s", (_, area, details) => {
    const context = exampleContext();
    const person = CONFORMING_PARTICIPANT["fse-2014-2020"];
    const total = { id: "Total" };
    const grid = exampleGrid("participants", [person, { ...person, id: "P2", lastName: "DURAND" }, total, total]);
    const tables = readGrids({ participants: { ...grid, merges: [area] } }, context);
    const { findings } = finish(control(STRUCTURE_RULES, tables, context));
    expect([...findings.sorted()].map((index) => findings.at(index).details)).toEqual(details ? [details] : []);
  });

  it("merged cells that were not looked for", () => {
    const context = exampleContext();
    const grid = { ...exampleGrid("participants", [CONFORMING_PARTICIPANT["fse-2014-2020"]]), merges: null };
    const result = finish(control(STRUCTURE_RULES, readGrids({ participants: grid }, context), context));
    expect(result.incidents).toEqual([]);
    expect(textsOf(result)).toEqual([]);
  });

  it("hidden rows", () => {
    expect(said("contracts", rows, { hidden: [1] })).toEqual([
      "STR-05 Contrats 5 [] 5:1 Ligne 5 masquée : elle est contrôlée et comptée.",
    ]);
  });
});
