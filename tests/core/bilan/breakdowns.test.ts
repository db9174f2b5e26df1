import fc from "fast-check";
import { bilanJson } from "../../../src/core/bilan/bilan-json";
import { readComments } from "../../../src/core/bilan/comments";
import { readFormerBilan } from "../../../src/core/indicators/evolution/former-bilan";
import { historyLayout, readHistory } from "../../../src/core/indicators/evolution/history";
import type { BilanCell } from "../../../src/core/bilan/model";
import type { CellValue } from "../../../src/core/domain/cell";
import type { SheetGrid } from "../../../src/core/reading/sheet-grid";
import { dateCell } from "../../../src/core/rules/example-day";
import { anyWorkbook, PLIES } from "../../support/arbitrary-people";
import { controlExample } from "../../support/example-workbook";
import { bilanOf } from "../../support/bilan";
import { indicatorsOfExample, people } from "../../support/indicators";

function gridOf(name: string, rows: readonly (readonly CellValue[])[]): SheetGrid {
  const width = Math.max(...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? null));
  return {
    name,
    dateSystem: 1900,
    firstRow: 0,
    firstColumn: 0,
    rowCount: rows.length,
    columns,
    hiddenRows: [],
    merges: [],
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe.each(PLIES)("the breakdowns of %s", (...plie) => {
  it("add up to their totals, whatever is typed", () =>
    fc.assert(
      fc.property(anyWorkbook(plie), (example) => {
        const { typologie, emplois, operations, etapes, parcours, indicateurs } = bilanJson(controlExample(example));
        const totals = [parcours["PL02"], parcours["PL03"], parcours["PL06"]];
        expect(Object.values(typologie).map(({ total }) => total)).toEqual(totals);
        for (const { total, ...ways } of Object.values(typologie))
          for (const [way, parts] of Object.entries(ways))
            expect([way, sum(Object.values(parts))]).toEqual([way, total]);
        const { employeurs, ...jobs } = emplois;
        for (const parts of Object.values(jobs))
          expect(sum(Object.values(parts).map(({ total }) => total))).toBe(parcours["PL06"]);
        expect(employeurs).toBeLessThanOrEqual(sum(Object.values(emplois.contrats).map(({ total }) => total)));
        const everyone = indicateurs["TOTAL"] ?? indicateurs["EECO01"];
        expect(sum(operations.map(({ participations }) => participations))).toBe(everyone?.total);
        for (const { lignes, incomplets, sansContact } of operations)
          expect(Math.max(incomplets, sansContact)).toBeLessThanOrEqual(lignes);
        for (const { etapes: steps, justifiees, sansJustificatif } of etapes)
          expect(justifiees + sansJustificatif).toBe(steps);
      }),
      { numRuns: 15 },
    ));
});

/** A person in two classes of steps is in both; who did not answer is in no part. */
const NOT_ADDING = ["Participants"];
/** Sections of a table that has no room for a third sex: a note tells them. */
const TWO_SEXES = ["operations", "parcours"];

describe.each(PLIES)("the tables of the Bilan of %s", (...plie) => {
  const valuesOf = (cells: readonly (BilanCell | undefined)[]): (number | null)[] =>
    cells.map((cell) => (cell?.kind === "integer" ? cell.value : null));
  const added = (values: readonly (number | null)[]): number => sum(values.map((value) => value ?? 0));

  it("add up, row by row and column by column, wherever they have a total", () =>
    fc.assert(
      fc.property(anyWorkbook(plie), (example) => {
        const bilan = bilanOf(example);
        const { typology } = indicatorsOfExample(example);
        const unanswered = typology.others.some(({ undetermined }) => undetermined > 0);
        let checked = 0;
        for (const { id, blocks } of bilan.sections)
          for (const table of blocks.flatMap((block) => (block.kind === "table" ? [block] : []))) {
            const column = (heading: string): number => table.columns.findIndex((one) => one.heading === heading);
            for (const [whole, ...parts] of ADDING)
              for (const { cells } of table.rows) {
                const [sumCell] = valuesOf([cells[column(whole)]]);
                const values = valuesOf(parts.filter((part) => column(part) >= 0).map((part) => cells[column(part)]));
                // The exits by type have no column for those that the type decides alone.
                if (parts[0] === "Vérifiées" && column("Hommes") >= 0) continue;
                if (sumCell === null || values.length < 2 || values.includes(null)) continue;
                checked += 1;
                const isPartial = TWO_SEXES.includes(id) && column("Hommes") >= 0 && column("Non binaires") < 0;
                if (isPartial && JSON.stringify(blocks).includes("Le total comprend")) continue;
                expect([id, whole, added(values)]).toEqual([id, whole, sumCell]);
              }
            const sums = (table.sums ?? []).map(({ parts, total }) => ({
              parts,
              cells: table.rows[total]?.cells ?? [],
            }));
            if (id === "typologie" && unanswered) continue;
            for (const { parts, cells } of [...sums, ...(table.wholes ?? [])])
              table.columns.forEach(({ heading }, place) => {
                const [total] = valuesOf([cells[place]]);
                if (total === null || NOT_ADDING.includes(heading)) return;
                expect([id, heading, added(valuesOf(parts.map((row) => table.rows[row]?.cells[place])))]).toEqual([
                  id,
                  heading,
                  total,
                ]);
                checked += 1;
              });
          }
        expect(checked).toBeGreaterThan(20);
      }),
      { numRuns: 10 },
    ));
});

/** The whole, then its parts. */
const ADDING = [
  ["Total", "Hommes", "Femmes", "Non binaires"],
  ["Total", "Vérifiées", "À compléter", "Refusées", "Sans objet"],
  ["Accompagnés", "En parcours", "Sorties"],
  ["Étapes", "Justifiées", "Sans pièce"],
  ["Posée", "Répondue", "Manquante"],
] as const;

describe("evolution", () => {
  const example = {
    plie: "grand-perigueux",
    participants: people([
      { plieEntryDate: dateCell("01/03/2021") },
      { plieEntryDate: dateCell("01/03/2020"), plieExitDate: dateCell("30/06/2021"), plieExitType: "GP-P01" },
    ]),
  };

  it("compares with the years before, and says no percentage of a few", () => {
    const history = new Map([
      [2020, new Map(Object.entries({ PL01: 0, PL02: 40, PL05: 1, PL03: 40 }))],
      [2019, new Map(Object.entries({ PL02: 12, CO16: 3, XX99: 1 }))],
    ]);
    const { evolution } = bilanJson(controlExample(example), history);
    const line = (code: string) => evolution.lignes.find((one) => one.code === code);
    expect(evolution.annees).toEqual([2019, 2020, 2021]);
    expect(line("PL02")).toEqual({ code: "PL02", valeurs: [12, 40, 1], ecart: -39, variation: -0.975 });
    expect(line("PL01")).toEqual({ code: "PL01", valeurs: [null, 0, 1], ecart: 1, variation: null });
    expect(line("CO16")?.valeurs).toEqual([3, null, 0]);
    expect(line("XX99")).toBeUndefined();
  });

  it("adds the years of the protocol up when none is missing, and compares no other year with it", () => {
    const years = (last: number) =>
      new Map(
        Array.from({ length: last - 2014 }, (_, place): [number, Map<string, number>] => [
          2015 + place,
          new Map(Object.entries({ PL01: 30, PL02: 10, PL06: 4 })),
        ]),
      );
    const cumul = (plie: string, last: number) =>
      bilanJson(controlExample({ ...example, plie }), years(last)).evolution.cumul;
    expect(cumul("grand-perigueux", 2020)).toEqual([
      // In course on the first day, and the entries of six years and of this one.
      { code: "PL03", objectif: 900, periode: "2015-2021", cumul: 91, anneesManquantes: [], part: 0.1011 },
      { code: "PL06", objectif: 360, periode: "2015-2021", cumul: 25, anneesManquantes: [], part: 0.0694 },
    ]);
    expect(cumul("grand-perigueux", 2018)[1]).toMatchObject({
      cumul: null,
      anneesManquantes: [2019, 2020],
      part: null,
    });
    expect(cumul("agenais", 2019)[0]).toEqual({
      code: "PL02",
      objectif: 1500,
      periode: "2015-2019",
      cumul: 50,
      anneesManquantes: [],
      part: null,
    });
  });
});

describe("the sheets that last", () => {
  it("reads « Historique » below a title, its columns in any order", () => {
    const grid = gridOf("Historique", [
      ["Notre PLIE", null],
      ["Source", "pl02", "Exercice", "PL 08a", "Autre"],
      ["Bilan", 31, "2020", 0.5, 1],
      [null, null, null, null, null],
      ["Bilan", "n.c.", 2019, null, 1],
    ]);
    expect(historyLayout(grid)).toMatchObject({ headingRow: 1, yearColumn: 2, sourceColumn: 0 });
    expect([...readHistory(grid)].map(([year, figures]) => [year, Object.fromEntries(figures)])).toEqual([
      [2020, { PL02: 31, PL08a: 0.5 }],
      [2019, {}],
    ]);
    expect(readHistory(gridOf("Historique", [["Année", "PL02"]])).size).toBe(0);
  });

  it("reads « Commentaires » by section, and says which row speaks of none", () => {
    const { bySection, problems } = readComments(
      gridOf("Commentaires", [
        ["Section", "Commentaire"],
        ["l’essentiel", "Une ligne.\nUne autre."],
        ["Publics du PLIE", null],
        ["Cantine", "Rien à voir."],
      ]),
    );
    expect([...bySection]).toEqual([["resume", ["Une ligne.", "Une autre."]]]);
    expect(problems).toEqual([
      "Feuille « Commentaires », ligne 4 : aucune section du bilan ne s'appelle « Cantine », ce commentaire n'est pas imprimé.",
    ]);
  });
});

describe("a former Bilan", () => {
  const former = (rows: readonly (readonly CellValue[])[]) => readFormerBilan(gridOf("Bilan", rows));

  it("gives its year, its PLIE and its totals, and takes no objective for a figure", () => {
    const bilan = former([
      ["Bilan 2020 – PLIE de l'Agenais", null, null, null],
      ["Dans l'année", "2020", "2019", "Écart"],
      ["Code", "Mouvement", "Hommes", "Total"],
      ["PL02", "Entrées", 12, 31],
      ["PL04", "Sorties", "s", "s"],
      ["Code", "Objectif", "Objectif", "Part"],
      ["PL03", "Accompagner 900 personnes", 900, null],
      ["Code", "Chiffre", "2019", "2020"],
      ["PL07", "Sorties administratives", 4, 6],
      ["EECO01", "Nombre total", 100, 120],
    ]);
    expect([bilan?.year, bilan?.plie]).toEqual([2020, "PLIE de l'Agenais"]);
    expect(Object.fromEntries(bilan?.figures ?? [])).toEqual({ PL02: 31, PL07: 6, EECO01: 120, TOTAL: 120 });
  });

  it("is read as the first version printed it", () => {
    const bilan = former([
      ["Bilan 2021 – PLIE", null, null],
      ["PL03", "Participants accompagnés dans l'année", 205],
      ["Code", "Taux", "Positives"],
      ["PL08a", "Sorties positives", 33],
    ]);
    expect(Object.fromEntries(bilan?.figures ?? [])).toEqual({ PL03: 205 });
    expect(former([["Un autre tableau", 1]])).toBeNull();
  });
});
