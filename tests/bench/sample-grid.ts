import type { CellValue } from "../../src/core/domain/cell";
import { fieldOf } from "../../src/core/questionnaire/sheets";
import type { SheetGrid } from "../../src/core/reading/sheet-grid";
import { CONFORMING_PARTICIPANT } from "../support/example-workbook";

const LAST = ["MARTIN", "BERNARD", "LEFÈVRE", "DURAND", "GARCIA", "Petit", "ROUX ", "MERCIER"];
const FIRST = ["CAMILLE", "NADIA", "JULIEN", "ÉLODIE", "KARIM", "INÈS", "Luc"];

/** A Participants sheet of 40 filled columns with a realistic share of defects (about one row in twenty). Deterministic. */
export function sampleGrid(rows: number): SheetGrid {
  const base: Readonly<Record<string, CellValue>> = {
    ...CONFORMING_PARTICIPANT["fse-2014-2020"],
    thirdCountry: "Non",
    qpv: "Oui",
    exitDate: 44377,
    exitTypedDate: 44385,
    exitSituationDate: 44380,
    exitStatus: "Emploi durable",
    exitTraining: "Non",
    exitQualification: "Non",
    referent: "Référent 1",
    prescriber: "Pôle emploi",
  };
  const fields = Object.keys(base).slice(0, 40);
  const columns = fields.map((field) => {
    const column: CellValue[] = new Array(rows + 1);
    column[0] = fieldOf("participants", field).heading;
    for (let row = 0; row < rows; row += 1) column[row + 1] = cell(field, base[field] ?? null, row);
    return column;
  });
  return {
    name: "Participants",
    dateSystem: 1900,
    firstRow: 0,
    firstColumn: 0,
    rowCount: rows + 1,
    columns,
    hiddenRows: [],
    merges: [],
  };
}

function cell(field: string, base: CellValue, row: number): CellValue {
  switch (field) {
    case "id":
      return `P${row}`;
    case "lastName":
      return `${LAST[row % LAST.length]}`;
    case "firstName":
      return FIRST[row % FIRST.length] ?? null;
    case "birthDate":
      return row % 61 === 0 ? "12/05/1988" : 25000 + (row % 9000);
    case "entryDate":
      return row % 97 === 0 ? null : 44228 + (row % 200);
    case "postalCode":
      return row % 53 === 0 ? 1000 : "47000";
    case "mobilePhone":
      return row % 47 === 0 ? 612345678 : `06${String(10000000 + (row % 90000000))}`;
    case "email":
      return row % 71 === 0 ? "adresse sans arobase" : `participant${row}@courriel.example`;
    case "q2":
      return row % 89 === 0 ? null : row % 67 === 0 ? "2e" : (["2a", "2b", "2c", "2d"][row % 4] ?? null);
    case "q3":
      return row % 83 === 0 ? "NSP" : row % 7 === 0 ? "Oui" : "Non";
    case "q1g":
      return row % 73 === 0 ? "2 ans" : row % 36;
    default:
      return base;
  }
}
