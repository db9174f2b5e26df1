import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createMemoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { openFile } from "../../src/adapters/open-file";
import { controlWorkbook } from "../../src/application/control/control-workbook";
import { addColumns } from "../../src/application/prepare/add-columns";
import { planOf } from "../../src/application/prepare/column-plan";
import { missingColumnsOf } from "../../src/application/readiness/find-missing-columns";
import { mapSheet } from "../../src/core/reading/headings";
import { dayOf } from "../../src/core/domain/day";
import { loadCatalogue } from "../../src/fiches";
import { checkPackage } from "../support/package-check/check-package";

const clock = { now: () => 0, today: () => dayOf(2022, 1, 31), pause: () => Promise.resolve() };

it.each(["croix.xlsx", "deux-niveaux.xlsx", "mairie.ods"])(
  "adds what %s lacks, so that its columns are all read afterwards",
  async (file) => {
    const dependencies = { catalogue: await loadCatalogue(), clock };
    const bytes = readFileSync(join(__dirname, "../../examples/tels-quels", file));
    const workbook = await openFile(bytes, { name: file });
    const missing = missingColumnsOf(await controlWorkbook(workbook, {}, dependencies));
    expect(missing).not.toBeNull();
    if (!missing) return;
    const { sheet, plan } = missing;
    const before = await workbook.readSheet(sheet);
    await addColumns(workbook, plan, [...plan.required, ...plan.wished]);
    const saved = await workbook.save();
    expect(checkPackage(saved)).toEqual([]);
    const again = await openFile(saved, { name: "suivi.xlsx" });
    const { columns, rowCount } = await again.readSheet(sheet);
    expect([rowCount, columns.slice(0, before.columns.length)]).toEqual([before.rowCount, before.columns]);
    const report = await controlWorkbook(again, {}, dependencies);
    expect(missingColumnsOf(report)).toBeNull();
    expect([...(report.tables.participants?.columns.keys() ?? [])]).toEqual(
      expect.arrayContaining([...plan.required, ...plan.wished].map(({ field }) => field)),
    );
  },
);

describe("columns are not added", () => {
  const titles = ["NOM", "Prénom", "Sexe", "Date de naissance", "Q3 Handicap"];
  const person = ["DURAND", "ANNE", "F", "12/05/1988", "Non"];
  const plan = async (rows: (string | null)[][]) => {
    const workbook = createMemoryWorkbook({ sheets: [{ name: "Suivi", rows }] });
    const mapping = mapSheet(await workbook.readSheet("Suivi"), "participants", {}, ["Q3 Handicap"]);
    if (!mapping) throw new Error("no headings");
    return { workbook, plan: planOf(mapping, "fse-2014-2020") };
  };

  it("where the headings have moved since they were read", async () => {
    const { plan: read } = await plan([titles, person]);
    const { workbook } = await plan([["Suivi de 2021", null, null, null, null], titles, person]);
    await expect(addColumns(workbook, read, read.required)).rejects.toThrow(
      "La ligne 1 de la feuille « Suivi » n'a plus les titres qui ont été lus",
    );
    expect((await workbook.readSheet("Suivi")).columns).toHaveLength(5);
  });

  it("beside one of the same title that is not read", async () => {
    const { workbook, plan: read } = await plan([titles, person]);
    await expect(addColumns(workbook, read, read.required)).rejects.toThrow(
      "La feuille « Suivi » a déjà une colonne « Q3 Handicap », qui n'est pas lue",
    );
  });
});
