import { CancelledError } from "../../../src/application/ports/progress";
import type { SheetModel } from "../../../src/application/ports/sheet-model";
import type { SheetDraft } from "../../../src/application/ports/workbook";
import { cellAt } from "../../../src/core/reading/sheet-grid";
import { type ContractHost, aborted, model, PERSON, valuesOf, type SheetFixture } from "./host";

/** What the port promises of writeSheet. */
export function describeWriting(name: string, host: ContractHost): void {
  const open = (...sheets: SheetFixture[]) => host.open({ sheets });

  describe(`${name}: writeSheet`, () => {
    it("writes every kind of value, texts as the texts they are", async () => {
      const opened = await open(PERSON);
      const texts = ["=1+1", "01/02/2026", "00123", "+33 6", "@nom", "'cité", "1e5", "VRAI", "  x "];
      const written = await opened.workbook.writeSheet(
        model({
          blocks: [
            { row: 0, column: 0, values: [texts], styles: "tableText" },
            {
              row: 2,
              column: 1,
              values: [
                [
                  1.5,
                  true,
                  null,
                  { day: 19_723 },
                  { text: "Voir", link: { sheet: "Participants", row: 1, column: 0 } },
                ],
              ],
              styles: "tableText",
            },
            { row: 3, column: 0, values: [[{ formula: "1+2", value: 3 }]], styles: "tableInteger" },
          ],
        }),
      );
      expect(written).toBe("Bilan");
      for (const { workbook } of [opened, await opened.reopen()]) {
        const grid = await workbook.readSheet("Bilan");
        expect(valuesOf(grid, 3, 8)).toEqual([
          texts,
          Array<null>(9).fill(null),
          [null, 1.5, true, null, 45_292, "Voir", null, null, null],
          [3, ...Array<null>(8).fill(null)],
        ]);
      }
    });

    if (host.knows1904 !== false) {
      it("writes days in the workbook's own date system", async () => {
        const { workbook } = await host.open({ dateSystem: 1904, sheets: [PERSON] });
        expect((await workbook.describe()).dateSystem).toBe(1904);
        await workbook.writeSheet(
          model({ blocks: [{ row: 0, column: 0, values: [[{ day: 19_723 }]], styles: "tableDate" }] }),
        );
        expect(cellAt(await workbook.readSheet("Bilan"), 0, 0)).toBe(45_292 - 1462);
      });
    }

    it("shows its mark and leaves the other sheets as they were", async () => {
      const opened = await open(PERSON, { name: "Notes", rows: [["x"]] });
      const before = await opened.workbook.readSheet("Participants");
      await opened.workbook.writeSheet(model());
      for (const { workbook } of [opened, await opened.reopen()]) {
        const { sheets } = await workbook.describe();
        expect(sheets.map((sheet) => sheet.name)).toEqual(["Participants", "Notes", "Bilan"]);
        expect(sheets.map((sheet) => sheet.mark)).toEqual([null, null, "bilan"]);
        expect(await workbook.readSheet("Participants")).toEqual(before);
      }
    });

    it("replaces its own sheet whole and in place", async () => {
      const { workbook } = await open(PERSON);
      await workbook.writeSheet(
        model({
          blocks: [
            {
              row: 0,
              column: 0,
              values: [
                ["a", "b"],
                ["c", "d"],
                ["e", "f"],
              ],
              styles: "text",
            },
          ],
        }),
      );
      await workbook.writeSheet(model({ name: "Anomalies", mark: "anomalies" }));
      expect(
        await workbook.writeSheet(model({ blocks: [{ row: 0, column: 0, values: [["nouveau"]], styles: "text" }] })),
      ).toBe("Bilan");
      expect((await workbook.describe()).sheets.map((sheet) => sheet.name)).toEqual([
        "Participants",
        "Bilan",
        "Anomalies",
      ]);
      expect(valuesOf(await workbook.readSheet("Bilan"), 3, 1)).toEqual([
        ["nouveau", null],
        [null, null],
        [null, null],
        [null, null],
      ]);
    });

    it("writes rows that are not shown", async () => {
      const opened = await open(PERSON);
      const values = ["NOM", "DURAND", "PETIT", "ROUX"].map((text) => [text]);
      await opened.workbook.writeSheet(
        model({ hiddenRows: [1, 2], blocks: [{ row: 0, column: 0, values, styles: "tableText" }] }),
      );
      for (const { workbook } of [opened, await opened.reopen()])
        expect((await workbook.readSheet("Bilan")).hiddenRows).toEqual([1, 2]);
    });

    it("writes a sheet that is not shown", async () => {
      const opened = await open(PERSON);
      await opened.workbook.writeSheet(model({ name: "Archive", hidden: true }));
      const { sheets } = await (await opened.reopen()).workbook.describe();
      expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
        ["Participants", false],
        ["Archive", true],
      ]);
    });

    it("places a new sheet before another of ours, and leaves the marks of all to their own", async () => {
      const opened = await open(PERSON, { name: "Notes", rows: [["x"]] });
      await opened.workbook.writeSheet(model({ name: "Anomalies", mark: "anomalies" }));
      await opened.workbook.writeSheet(model({ name: "Détail", mark: "detail" }));
      const bilan = model({ before: ["detail", "anomalies"] });
      expect(await opened.workbook.writeSheet(bilan)).toBe("Bilan");
      expect(await opened.workbook.writeSheet(bilan)).toBe("Bilan");
      for (const { workbook } of [opened, await opened.reopen()]) {
        const { sheets } = await workbook.describe();
        expect(sheets.map(({ name: sheet, mark }) => [sheet, mark])).toEqual([
          ["Participants", null],
          ["Notes", null],
          ["Bilan", "bilan"],
          ["Anomalies", "anomalies"],
          ["Détail", "detail"],
        ]);
      }
    });

    it("keeps a sheet of the same name that is the person's own", async () => {
      const { workbook } = await open(PERSON, { name: "BILAN", rows: [["à moi"]] });
      expect(await workbook.writeSheet(model())).toBe("Bilan (2)");
      expect(await workbook.writeSheet(model())).toBe("Bilan (2)");
      expect(cellAt(await workbook.readSheet("BILAN"), 0, 0)).toBe("à moi");
      expect((await workbook.describe()).sheets).toHaveLength(3);
    });

    it("gives a sheet without a mark to the person: the next one gets a new name", async () => {
      const { workbook } = await open(PERSON);
      const template: SheetModel = { name: "Contrats", showGridlines: true, columnWidths: [], blocks: model().blocks };
      expect(await workbook.writeSheet(template)).toBe("Contrats");
      expect(await workbook.writeSheet(template)).toBe("Contrats (2)");
      expect((await workbook.describe()).sheets.map((sheet) => sheet.mark)).toEqual([null, null, null]);
    });

    it("writes sheets that speak of one another together, or none of them", async () => {
      const opened = await open(PERSON, { name: "Détail", rows: [["à moi"]] });
      const { workbook } = opened;
      const detail = model({ name: "Détail", mark: "detail" });
      const draft = (model: SheetModel): SheetDraft => ({ ...model, model: () => model });
      const bilan: SheetDraft = {
        name: "Bilan",
        mark: "bilan",
        before: ["detail"],
        model: ({ inFormulas }) =>
          model({
            before: ["detail"],
            blocks: [
              {
                row: 0,
                column: 0,
                values: [["Titre"], [{ formula: `COUNTA('${inFormulas("Détail")}'!$A$1:$A$1)`, value: 1 }]],
                styles: "text",
              },
            ],
          }),
      };
      for (let time = 0; time < 2; time += 1) {
        const { names } = await workbook.writeSheets([draft(detail), bilan]);
        expect(names).toEqual(["Détail (2)", "Bilan"]);
        const { sheets } = await workbook.describe();
        expect(sheets.map(({ name: sheet, mark }) => [sheet, mark])).toEqual([
          ["Participants", null],
          ["Détail", null],
          ["Bilan", "bilan"],
          ["Détail (2)", "detail"],
        ]);
      }
      const before = await workbook.describe();
      const failing = {
        ...draft(detail),
        model: () => {
          throw new Error("no model");
        },
      };
      await expect(
        workbook.writeSheets([draft(model({ name: "Anomalies", mark: "anomalies" })), failing]),
      ).rejects.toThrow("no model");
      expect(await workbook.describe()).toEqual(before);
    });

    it("writes nothing when the person cancels", async () => {
      const { workbook } = await open(PERSON);
      await expect(workbook.writeSheet(model(), { signal: aborted() })).rejects.toBeInstanceOf(CancelledError);
      expect((await workbook.describe()).sheets).toHaveLength(1);
    });

    it("draws tables, charts, lists and a printed page without losing a value", async () => {
      const opened = await open(PERSON);
      const area = { firstRow: 1, firstColumn: 0, lastRow: 3, lastColumn: 1 };
      await opened.workbook.writeSheet(
        model({
          blocks: [
            {
              row: 1,
              column: 0,
              values: [
                ["Indicateur", "Réalisé"],
                ["CO01", 3],
                ["CO03", 5],
              ],
              styles: ["tableText", "tableInteger"],
            },
          ],
          merges: [{ firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 1 }],
          tables: [{ name: "Indicateurs", area, filter: true }],
          charts: [
            {
              kind: "bar",
              title: "Indicateurs",
              categories: { firstRow: 2, firstColumn: 0, lastRow: 3, lastColumn: 0 },
              series: [
                {
                  name: "Réalisé",
                  values: { firstRow: 2, firstColumn: 1, lastRow: 3, lastColumn: 1 },
                  color: "#1F3A68",
                },
              ],
              place: { firstRow: 6, firstColumn: 0, lastRow: 20, lastColumn: 5 },
              description: "CO01 : 3 ; CO03 : 5.",
            },
          ],
          validations: [
            {
              area: { firstRow: 2, firstColumn: 3, lastRow: 9, lastColumn: 3 },
              rule: { kind: "list", values: ["Oui", "Non"] },
              prompt: { title: "Réponse", message: "Oui ou Non" },
              onError: "stop",
            },
            {
              area: { firstRow: 2, firstColumn: 4, lastRow: 9, lastColumn: 4 },
              rule: { kind: "date" },
              onError: "warning",
            },
          ],
          freeze: { rows: 2, columns: 1 },
          page: {
            orientation: "landscape",
            titleRows: { first: 1, last: 1 },
            titleColumns: { first: 0, last: 1 },
            pagesWide: 2,
            breaksBefore: [3],
            footer: { left: "PLIE & Cie" },
          },
        }),
      );
      const grid = await (await opened.reopen()).workbook.readSheet("Bilan");
      expect(valuesOf(grid, 3, 1)).toEqual([
        [null, null],
        ["Indicateur", "Réalisé"],
        ["CO01", 3],
        ["CO03", 5],
      ]);
    });
  });
}
