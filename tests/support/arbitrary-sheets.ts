import fc from "fast-check";
import { cellError, type CellValue } from "../../src/core/domain/cell";
import { yearOf } from "../../src/core/domain/day";
import { PROGRAMMES } from "../../src/core/domain/programme";
import { ALL_KINDS, SHEETS, SHEET_KINDS, type SheetKind } from "../../src/core/questionnaire/sheets";
import { mapSheet } from "../../src/core/reading/headings";
import { readTable } from "../../src/core/reading/read-table";
import type { SheetGrid } from "../../src/core/reading/sheet-grid";
import type { Table, Tables } from "../../src/core/reading/table";
import type { ControlContext } from "../../src/core/context/control-context";
import type { ExampleCells } from "../../src/core/rules/rule";
import { CONFORMING_PARTICIPANT, exampleGrid, finish } from "./example-workbook";

export type Grids = Readonly<Partial<Record<SheetKind, SheetGrid>>>;

/** Answers, dates and names that mean something, so that the rules are really entered; some of them near one another. */
const sensible = fc.constantFrom<CellValue>(
  ...[
    "Oui",
    "Non",
    "NSP",
    "1a",
    "1c",
    "2c",
    "2d",
    "CDI",
    "Emploi durable",
    "Inactif",
    "Positive",
    "Femme",
    "99999",
    "47000",
  ],
  ...[
    "2021-A4",
    "A4",
    "2024-agenais-2",
    "MARTIN",
    "MARTINS",
    "MARTÏN",
    "AGEN",
    "PORTUGAL",
    "RSA",
    "Référent RQTH",
    "P1",
    "P2",
  ],
  ...["01/02/2021", "31/01/2021", "29/02/2024", 44228, 44227, 44228, 45292, 30814, 0, 6, 12, 13, 240, 241],
);

/** Whatever a cell may hold. */
const anything = fc.oneof(
  fc.constant(null),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: "grapheme", maxLength: 6 }),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constantFrom("#N/A", "#REF!", "#VALUE!").map(cellError),
);

/** More often sensible than not. */
export const anyCell = fc.oneof({ weight: 3, arbitrary: sensible }, { weight: 1, arbitrary: anything });

function rowOf(kind: SheetKind): fc.Arbitrary<ExampleCells> {
  const fields = Object.keys(SHEETS[kind].fields);
  return fc.array(anyCell, { minLength: fields.length, maxLength: fields.length }).map((cells) => {
    return Object.fromEntries(fields.map((field, index) => [field, cells[index] ?? null]));
  });
}

/** A conforming row with a few cells of any kind: one defect at a time goes further into the rules than a row of rubbish. */
const almostConforming = fc
  .tuple(
    fc.constantFrom(...PROGRAMMES),
    fc.dictionary(fc.constantFrom(...Object.keys(SHEETS.participants.fields)), anyCell),
  )
  .map(([programme, cells]) => ({ ...CONFORMING_PARTICIPANT[programme], ...cells }));

export const participants = fc.array(fc.oneof(rowOf("participants"), almostConforming), {
  minLength: 1,
  maxLength: 8,
});

const OTHER_SHEETS = SHEET_KINDS.filter((kind) => kind !== "participants");

/** A Participants sheet, and some of the others. */
export const anySheets: fc.Arbitrary<Grids> = fc
  .tuple(
    participants,
    fc.record(
      Object.fromEntries(OTHER_SHEETS.map((kind) => [kind, fc.array(rowOf(kind), { minLength: 1, maxLength: 3 })])),
      { requiredKeys: [] },
    ),
  )
  .map(([rows, others]) => {
    const typed: Partial<Record<SheetKind, readonly ExampleCells[]>> = { participants: rows, ...others };
    return Object.fromEntries(
      SHEET_KINDS.flatMap((kind) => (typed[kind] ? [[kind, exampleGrid(kind, typed[kind])]] : [])),
    ) as Grids;
  });

export const choices = fc.record({
  programme: fc.constantFrom(...PROGRAMMES),
  plie: fc.constantFrom("agenais", "portes-du-sud", "espace-technowest", "grand-perigueux", "aucun"),
});

export function readGrid<Kind extends SheetKind>(grid: SheetGrid, kind: Kind, context: ControlContext): Table<Kind> {
  const mapping = mapSheet(grid, kind);
  if (!mapping) throw new Error("an example sheet has its headings");
  return finish(readTable(grid, mapping, kind, yearOf(context.controlDay)));
}

export function readGrids(grids: Grids, context: ControlContext): Tables {
  return Object.fromEntries(
    ALL_KINDS.flatMap((kind) => (grids[kind] ? [[kind, readGrid(grids[kind], kind, context)]] : [])),
  ) as Tables;
}
