import type { NewColumns } from "../../../src/application/ports/new-columns";
import { type ContractHost, FIRST_ROW, PERSON, refusal, valuesOf, type SheetFixture } from "./host";

/** What the port promises of columns added to a sheet of the person's. */
export function describeAppending(name: string, host: ContractHost): void {
  describe(`${name}: appendColumns`, () => {
    const open = (...sheets: SheetFixture[]) => host.open({ sheets });
    const addition = (more: Partial<NewColumns> = {}): NewColumns => ({
      sheet: "Participants",
      headingRow: 0,
      expectedRow: FIRST_ROW.map((value, column) => ({ column, value })),
      columns: [
        {
          heading: "Q3 Handicap",
          width: 12,
          format: "@",
          rule: { kind: "list", values: ["Oui", "Non"] },
          prompt: { title: "Q3", message: "Oui ; Non" },
          onError: "warning",
        },
        { heading: "Date d'entrée", width: 13, format: "dd/mm/yyyy", rule: { kind: "date" }, onError: "warning" },
      ],
      ...more,
    });

    it("writes headings at the right of all that stands on the sheet, and changes no cell", async () => {
      const rows = [FIRST_ROW, ["A-1", "DURAND", "06000"], ["A-2", "PETIT", "33000", null, "note"]];
      const opened = await open({ ...PERSON, rows });
      const headings = { firstRow: 0, lastRow: 0, firstColumn: 5, lastColumn: 6 };
      expect(await opened.workbook.appendColumns(addition())).toEqual(headings);
      const reopened = await opened.reopen();
      expect(valuesOf(await reopened.workbook.readSheet("Participants"), 2, 6)).toEqual([
        [...FIRST_ROW, null, null, "Q3 Handicap", "Date d'entrée"],
        ["A-1", "DURAND", "06000", null, null, null, null],
        ["A-2", "PETIT", "33000", null, "note", null, null],
      ]);
      // What is typed there afterwards stands where it was typed.
      await reopened.workbook.changeCells([
        { sheet: "Participants", position: { row: 1, column: 5 }, expected: null, value: "Oui" },
      ]);
      expect(valuesOf(await reopened.workbook.readSheet("Participants"), 1, 5)[1]).toEqual([
        ...["A-1", "DURAND", "06000"],
        ...[null, null, "Oui"],
      ]);
      expect(await reopened.workbook.appendColumns(addition())).toEqual({ ...headings, firstColumn: 7, lastColumn: 8 });
    });

    it("takes them away again, unless something stands in them", async () => {
      const opened = await open(PERSON);
      const { workbook } = opened;
      const before = await workbook.readSheet("Participants");
      const headings = await workbook.appendColumns(addition());
      const titles = addition().columns.map(({ heading }) => heading);
      const added = { sheet: "Participants", headings, titles };
      const position = { row: 2, column: headings.lastColumn };
      await workbook.changeCells([{ sheet: "Participants", position, expected: null, value: "x" }]);
      expect(await refusal(workbook.removeColumns(added))).toMatch(
        /« Date d'entrée » de la feuille « Participants » est remplie depuis \(cellule [A-Z]3\) : elle est gardée/,
      );
      await workbook.changeCells([{ sheet: "Participants", position, expected: "x", value: null }]);
      expect(await refusal(workbook.removeColumns({ ...added, titles: ["Autre", "Titre"] }))).toContain(
        "ne porte plus le titre « Autre »",
      );
      await workbook.removeColumns(added);
      const reopened = await opened.reopen();
      const after = await reopened.workbook.readSheet("Participants");
      expect(valuesOf(after, 3, 6)).toEqual(valuesOf(before, 3, 6));
      // The place is free again.
      expect(await reopened.workbook.appendColumns(addition())).toEqual(headings);
    });

    it("refuses a protected, filtered or missing sheet, and headings that are others by now", async () => {
      const locked = await open({ ...PERSON, protected: true });
      expect(await refusal(locked.workbook.appendColumns(addition()))).toMatch(/« Participants » est protégée/);
      const filtered = await open({ ...PERSON, filtered: true, hiddenRows: [2] });
      expect(await refusal(filtered.workbook.appendColumns(addition()))).toContain("Participants");
      const { workbook } = await open(PERSON);
      expect(await refusal(workbook.appendColumns(addition({ sheet: "Absente" })))).toContain("Absente");
      const expectedRow = [{ column: 1, value: "Prénom" }];
      expect(await refusal(workbook.appendColumns(addition({ expectedRow })))).toContain("Participants");
      expect(valuesOf(await workbook.readSheet("Participants"), 2, 3)).toEqual(
        PERSON.rows.map((row) => [...row, null]),
      );
    });
  });
}
