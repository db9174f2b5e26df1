import { EVIDENCE_RULES } from "../../../../src/core/rules/evidence";
import type { ExampleCells } from "../../../../src/core/rules/rule";
import { controlExample, textsOf } from "../../../support/example-workbook";

function said(...indicators: readonly ExampleCells[]): string[] {
  return textsOf(controlExample({ indicators }, EVIDENCE_RULES)).map(({ row, column, message }) =>
    `${row ?? ""} ${column ?? ""} : ${message}`.replace(/[\u00a0\u202f]/g, " "),
  );
}

const missing = (row: number) =>
  `${row} Pièces justificatives : « Nombre de conventions de partenariat en cours », reste à citer : Convention de partenariat avec les structures employeuses.`;

const CONVENTION = "Convention de partenariat avec les structures employeuses";

it.each<readonly [string, readonly ExampleCells[], readonly string[]]>([
  ["cited", [{ evidence: CONVENTION }], []],
  ["cited among others", [{ evidence: `Photographie ; ${CONVENTION}` }], []],
  ["another one", [{ evidence: "Photographie" }], [missing(4)]],
  ["none", [{ evidence: null }], [missing(4)]],
  ["no column for it", [{}], [missing(4)]],
  ["on another row of the same unit", [{ evidence: null }, { evidence: CONVENTION }], []],
  ["missing on both rows: told once", [{ evidence: null }, { evidence: "Photographie" }], [missing(4)]],
  ["on a row of another unit", [{ evidence: null }, { indicator: "participants", evidence: CONVENTION }], [missing(4)]],
  ["a unit that is unknown", [{ indicator: "licornes", evidence: null }], []],
  ["a fiche that is unknown", [{ fiche: "A9", evidence: null }], []],
  ["the whole PLIE", [{ fiche: "PLIE", indicator: "conventions", evidence: null }], []],
  ["no unit", [{ indicator: null, evidence: null }], []],
  ["no fiche", [{ fiche: null, evidence: null }], []],
])("%s", (_, indicators, lines) => {
  expect(said(...indicators).filter((line) => line.includes("conventions de partenariat"))).toEqual(lines);
});
