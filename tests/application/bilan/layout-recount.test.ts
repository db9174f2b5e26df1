import { NOWHERE, type BilanPlaces } from "../../../src/application/bilan/bilan-places";
import { detailLayout } from "../../../src/application/bilan/layout-detail";
import { layoutBilan } from "../../../src/application/bilan/layout-bilan";
import type { ModelValue } from "../../../src/application/ports/sheet-model";
import { buildBilan } from "../../../src/core/bilan/build-bilan";
import { cellReference } from "../../../src/core/domain/cell";
import { dateCell } from "../../../src/core/rules/example-day";
import { controlExample, finish } from "../../support/example-workbook";
import { people } from "../../support/indicators";
import { cellsOf, cutOffTexts } from "./sheet-checks";

const control = controlExample({
  plie: "agenais",
  participants: people([
    { sex: "Homme", exitDate: dateCell("30/06/2021"), plieExitDate: dateCell("30/06/2021"), plieExitType: "AGE-P01" },
    { birthDate: dateCell("01/01/1960") },
    { q2: null },
  ]),
});
const bilan = finish(buildBilan(control, { notices: [], justified: new Map() }));
const { places } = finish(detailLayout(bilan.detail));
const all: BilanPlaces = {
  detail: places && { ...places, sheet: "Détail (2)", formulaSheet: "Détail (2)" },
  anomalies: { sheet: "Anomalies", rowOfRule: new Map([["CMP-14", 7]]) },
};
const model = layoutBilan(bilan, all);
const cells = cellsOf(model);

const valueAt = (row: number, column: number): ModelValue => cells.get(cellReference(row, column))?.value ?? null;
const formulaAt = (row: number, column: number): string => {
  const value = valueAt(row, column);
  return typeof value === "object" && value !== null && "formula" in value ? value.formula : "";
};

/** Rows of the section « Contrôle des calculs », its total left out. */
const title =
  [...cells.values()].find(({ value, style }) => value === "Contrôle des calculs" && style === "section")?.row ?? -1;
const rows = [...cells.values()]
  .filter(({ row, column }) => row > title && column === 6 && formulaAt(row, column).includes("COUNTIFS("))
  .map(({ row }) => row);

describe("the section « Contrôle des calculs »", () => {
  it("closes the Bilan and cuts no text off", () => {
    expect(title).toBeGreaterThan(0);
    expect([...cells.values()].filter(({ row, style }) => row > title && style === "section")).toEqual([]);
    expect(cutOffTexts(model)).toEqual([]);
  });

  it("has, for each number, ours, a live formula and a live verdict, all agreeing when written", () => {
    expect(rows.length).toBe(bilan.recount.checks.length);
    for (const row of rows) {
      expect(valueAt(row, 6)).toMatchObject({ value: valueAt(row, 5) });
      expect(valueAt(row, 7)).toEqual({
        formula: `IF(F${row + 1}=G${row + 1},"concordant","écart")`,
        value: "concordant",
      });
      expect(formulaAt(row, 6)).toContain("'Détail (2)'!$");
    }
  });

  it("counts how many agree", () => {
    const last = Math.max(...rows) + 1;
    expect(valueAt(last, 6)).toEqual({
      formula: `COUNTIF(H${Math.min(...rows) + 1}:H${last},"concordant")`,
      value: rows.length,
    });
  });

  it("says what each formula proves", () => {
    const basis = new Map(rows.map((row) => [valueAt(row, 0), valueAt(row, 4)]));
    expect(basis.get("CO01")).toBe("données");
    expect(basis.get("PL04")).toBe("données");
    expect(basis.get("CO08")).toBe("marques");
    const words = [...cells.values()].filter(
      ({ row, column, style }) => row > title && column === 0 && style === "note",
    );
    expect(words).toHaveLength(2);
  });

  it("is not drawn without the sheet Détail", () => {
    expect(JSON.stringify(layoutBilan(bilan, NOWHERE).blocks)).not.toContain("COUNTIFS");
  });
});

describe("links of the Bilan", () => {
  const links = [...cells.values()].flatMap(({ value, style }) =>
    typeof value === "object" && value !== null && "link" in value ? [{ ...value, style }] : [],
  );

  it("lead from each code to the column of its rows", () => {
    const column = places?.figures.get(bilan.detail.groups[0]?.columns[1]?.figure.mask as Uint8Array);
    expect(links.find(({ text }) => text === "CO01")?.link).toEqual({
      sheet: "Détail (2)",
      row: places?.headingRow,
      column,
    });
    const codes = links.map(({ text }) => text);
    expect(codes).toEqual(expect.arrayContaining(["TOTAL", "CR04", "PL05", "AGE-P01", "60 ans et plus"]));
  });

  it("lead from a frequent rule to its first anomaly", () => {
    expect(links.find(({ text }) => text === "CMP-14")?.link).toEqual({ sheet: "Anomalies", row: 7, column: 0 });
  });

  it("are plain texts where the other sheets were not written", () => {
    const plain = [...cellsOf(layoutBilan(bilan)).values()].map(({ value }) => value);
    expect(plain).toContain("CO01");
    expect(plain.some((value) => typeof value === "object" && value !== null && "link" in value)).toBe(false);
  });
});
