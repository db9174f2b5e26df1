import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openXlsx } from "../../src/adapters/xlsx/open";
import { controlWorkbook } from "../../src/application/control/control-workbook";
import { bilanJson } from "../../src/core/bilan/bilan-json";
import { dayOf } from "../../src/core/domain/day";
import { loadCatalogue } from "../../src/fiches";
import values from "../fixtures/plie-agenais-2021.values.json";
import { plainFigures, plainRows } from "../support/plain-recount";

/** Written from a plain count over the cells (tests/support/plain-recount.ts): change it only when the sample itself changes. */
const sample = readFileSync(join(__dirname, "../../examples/plie-agenais-2021.xlsx"));

describe("the sample of the Agenais", () => {
  it("gives the figures counted apart from the program", () => {
    expect(plainFigures(plainRows(sample, 2))).toEqual(values);
  });

  it("gives the same figures in the Bilan", async () => {
    const workbook = await openXlsx(sample, { name: "plie-agenais-2021.xlsx" });
    const clock = { now: () => 0, today: () => dayOf(2026, 1, 1), pause: () => Promise.resolve() };
    const report = await controlWorkbook(workbook, {}, { catalogue: await loadCatalogue(), clock });
    const { indicateurs, parcours } = bilanJson(report);
    const { TOTAL } = indicateurs;
    const found = Object.fromEntries(
      Object.keys(values).map((code) => [code, code.startsWith("PL") ? parcours[code] : indicateurs[code]?.total]),
    );
    expect({ ...found, hommes: TOTAL?.hommes, femmes: TOTAL?.femmes }).toEqual(values);
  });
});
