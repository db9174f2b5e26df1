import fc from "fast-check";
import { createXlsx } from "../../../src/adapters/xlsx/create";
import { writeAnonymous } from "../../../src/application/audit/write-anonymous";
import type { ControlReport } from "../../../src/application/control/control-workbook";
import { anonymise } from "../../../src/core/audit/anonymise/anonymise";
import { InventedContacts } from "../../../src/core/audit/anonymise/contacts";
import { bilanJson } from "../../../src/core/bilan/bilan-json";
import { yearOf } from "../../../src/core/domain/day";
import { control, type Control } from "../../../src/core/engine/control";
import type { SheetKind } from "../../../src/core/questionnaire/sheets";
import { mapSheet, type SheetMapping } from "../../../src/core/reading/headings";
import { readTable } from "../../../src/core/reading/read-table";
import type { Table, Tables } from "../../../src/core/reading/table";
import { runInOneGo } from "../../../src/core/work/run";
import { loadCatalogue } from "../../../src/fiches";
import { anyWorkbook, PLIES } from "../../support/arbitrary-people";
import { clock, controlSheets, plainSheets, sampleFile, type PlainSheet } from "../../support/audit-workbooks";
import { inFolder, plain, run, sample } from "../../cli/run-command";
import { controlExample } from "../../support/example-workbook";

/** Rules that speak of what a copy leaves behind: columns read twice, merged cells, hidden rows. */
const LEFT_BEHIND = ["STR-02", "STR-04", "STR-05"];

/** Chance that a test can repeat. */
function randomBytes(count: number): Uint8Array {
  let seed = count;
  return Uint8Array.from({ length: count }, () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) >> 16);
}

/** What is counted by what people typed, whatever it is called. */
function withoutNames({ operations, typologie, emplois, ...figures }: ReturnType<typeof bilanJson>): unknown {
  const unnamed = (parts: Readonly<Record<string, unknown>> | undefined) =>
    Object.values(parts ?? {})
      .map((part) => JSON.stringify(part))
      .sort();
  return {
    ...figures,
    operations: operations.map(({ ...counts }) => JSON.stringify({ ...counts, operation: "", libelle: "" })).sort(),
    typologie: Object.values(typologie).map(({ commune, referent, prescripteur, ...answers }) => [
      answers,
      ...[commune, referent, prescripteur].map(unnamed),
    ]),
    emplois: { ...emplois, secteur: unnamed(emplois.secteur) },
  };
}

/** "COH-22 participants 12 lastName", in reading order. */
function findings({ findings: list, rules, list: tables }: Control): string[] {
  return Array.from({ length: list.length }, (_, index) => {
    const { rule, table, row, field } = list.at(index);
    const { kind, firstRow } = tables[table] as Table;
    return [rules[rule]?.code, kind, row === null ? "feuille" : firstRow + row + 1, field ?? ""].join(" ");
  })
    .filter((line) => !LEFT_BEHIND.some((code) => line.startsWith(code)))
    .sort();
}

async function anonymous(report: ControlReport): Promise<PlainSheet[]> {
  const workbook = createXlsx("copie.xlsx");
  await writeAnonymous(workbook, report, { clock, catalogue: await loadCatalogue(), randomBytes });
  return plainSheets(await workbook.save());
}

/** Every text of a column of Participants. */
const textsIn = (sheets: readonly PlainSheet[], heading: string): string[] => {
  const { rows } = sheets.find(({ name }) => name === "Participants") as PlainSheet;
  const column = rows[0]?.indexOf(heading) ?? -1;
  return rows.slice(1).flatMap((row) => (typeof row[column] === "string" ? [row[column]] : []));
};

describe("a copy without names", () => {
  it.each(["agenais-2021", "bordeaux-2021", "grand-perigueux-2021", "hauts-de-garonne-2024"])(
    "gives the same figures and the same findings as %s, one by one, and names nobody",
    async (plie) => {
      const original = await plainSheets(sampleFile(plie));
      const source = await controlSheets(original);
      const sheets = await anonymous(source);
      const copy = await controlSheets(sheets);
      expect(findings(copy)).toEqual(findings(source));
      expect(withoutNames(bilanJson(copy))).toEqual(withoutNames(bilanJson(source)));
      const left = new Set(sheets.flatMap(({ rows }) => rows.flat()));
      for (const heading of ["NOM", "Prénom", "Courriel", "Adresse", "Référent"]) {
        const told = textsIn(original, heading).filter((text) => text.length > 3 && left.has(text));
        expect([heading, told]).toEqual([heading, []]);
        expect(textsIn(sheets, heading).length).toBe(textsIn(original, heading).length);
      }
      expect(textsIn(sheets, "Identifiant")[0]).toBe("P001");
      const births = (rows: readonly PlainSheet[]) => {
        const participants = rows.find(({ name }) => name === "Participants")?.rows ?? [];
        const column = participants[0]?.indexOf("Date de naissance") ?? -1;
        return participants.map((row) => row[column]);
      };
      const before = births(original);
      const same = births(sheets).filter((birth, row) => typeof birth === "number" && birth === before[row]);
      expect(same.length).toBeLessThan(before.length / 20);
    },
  );

  it("tells what may still say who somebody is", async () => {
    const told = await run("anonymiser", sample, "--sortie", inFolder("sans-noms.xlsx"), "--format", "json");
    const { restes } = JSON.parse(told.out) as { restes: Record<string, unknown> };
    const original = textsIn(await plainSheets(sampleFile("agenais-2021")), "Commune");
    expect(restes["communesDUnSeul"]).toEqual(
      [...new Set(original)].filter((name) => original.filter((one) => one === name).length === 1).sort(),
    );
    expect(Number(restes["seulsDeLeurCommuneAgeEtSexe"])).toBeGreaterThan(0);
    const { out } = await run("anonymiser", sample, "--sortie", inFolder("sans-noms.xlsx"));
    expect(plain(out)).toMatch(/communes où n'habite qu'un participant : (aucune|\d+ \(.+\)) ;/);
    expect(plain(out)).toMatch(/personnes seules de leur commune, de leur âge et de leur sexe : \d+ ;/);
  });

  it("invents numbers, one for each", () => {
    const contacts = new InventedContacts((row) => new Set(row === 9 ? ["FMT-14"] : []));
    const mobile = (row: number, value: string) => contacts.telephone("mobilePhone", row, value, 1);
    expect([mobile(0, "06 12 34 56 78"), mobile(1, "07 11 22 33 44"), mobile(2, "+33612345678")]).toEqual([
      ...["0639980001", "0639980002", "0639980001"],
    ]);
    expect(mobile(9, "05 53 00 00 00")).toBe("0536490003");
  });

  it.each(PLIES.map((plie) => [plie[0], plie] as const))(
    "has the findings and the figures of any workbook of %s",
    (_, plie) => {
      fc.assert(
        fc.property(
          anyWorkbook(plie),
          fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })),
          (example, chance) => {
            const source = controlExample(example);
            const { tables } = runInOneGo(anonymise(source, () => chance.next().value));
            const read: { [Kind in SheetKind]?: Table } = {};
            for (const { kind, columns, headingRow, firstRow, rows } of tables) {
              const above = (source.list.find((table) => table.kind === kind) as Table).grid;
              const grid = {
                ...above,
                ...{ firstRow: headingRow, firstColumn: 0, rowCount: firstRow - headingRow + rows.length },
                columns: columns.map(({ heading }, column) => [
                  ...[heading, ...Array<null>(firstRow - headingRow - 1).fill(null)],
                  ...rows.map((row) => row[column] ?? null),
                ]),
              };
              const mapping = mapSheet(grid, kind) as SheetMapping;
              read[kind] = runInOneGo(readTable(grid, mapping, kind, yearOf(source.context.controlDay)));
            }
            const copy = runInOneGo(control(source.rules, read as Tables, source.context));
            expect(findings(copy)).toEqual(findings(source));
            expect(withoutNames(bilanJson(copy))).toEqual(withoutNames(bilanJson(source)));
          },
        ),
        { numRuns: 6 },
      );
    },
  );
});
