import { createOfficeWorkbook } from "../../src/adapters/officejs/office-workbook";
import { byChoice } from "../../src/application/fix/correction";
import { choiceCorrections, type ChoiceCorrections } from "../../src/application/fix/corrections";
import { cellReference } from "../../src/core/domain/cell";
import { describeFinding } from "../../src/core/engine/describe";
import type { ExampleCells } from "../../src/core/rules/rule";
import type { Pane } from "../../src/taskpane/state/pane";
import { startExcel } from "../excel-host/load-library";
import { CONFORMING_PARTICIPANT, exampleGrid } from "../support/example-workbook";
import { fakeSession } from "./fake-session";
import { openPane } from "./open-pane";

/** A controlled person with these cells in Excel, whose home telephone may be a formula. */
async function inExcel(cells: ExampleCells, formula?: string) {
  const row = { ...CONFORMING_PARTICIPANT["fse-2014-2020"], ...cells };
  const { columns, rowCount } = exampleGrid("participants", [row]);
  const values = Array.from({ length: rowCount }, (_row, place) =>
    columns.map((column) => (column[place] ?? null) as string | number | null),
  );
  const [mobile, home] = ["Téléphone mobile", "Téléphone domicile"].map((heading) =>
    columns.findIndex((column) => column[2] === heading),
  ) as [number, number];
  const host = startExcel({
    sheets: [{ name: "Participants", values, ...(formula && { formulas: { [cellReference(3, home)]: formula } }) }],
  });
  const sheet = host.workbook.sheet("Participants");
  const pane = openPane(fakeSession(null, { opened: { workbook: createOfficeWorkbook(), name: "" } }));
  await pane.commands.control();
  return { pane, phones: () => [sheet.valueAt(3, mobile), sheet.valueAt(3, home)] };
}

/** What the pane offers for the telephone in the wrong column. */
function offered({ store }: Pane): readonly ChoiceCorrections[] {
  const { report } = store.get();
  if (!report) return [];
  return [...report.findings.sorted()].flatMap((index) => {
    const text = describeFinding(report, index);
    return text.rule.code === "FMT-14" ? choiceCorrections(report, index, text) : [];
  });
}

describe("a choice in Excel", () => {
  it("moves a number, is one correction in the list, and is taken back whole", async () => {
    const { pane, phones } = await inExcel({ mobilePhone: "0553000000", homePhone: null });
    const [choice] = offered(pane);
    expect(choice?.corrections.map(({ told }) => [told?.before, told?.after])).toEqual([
      ["« 0553000000 »", "cellule vide"],
      ["cellule vide", "« 0553000000 »"],
    ]);
    await pane.commands.correct(choice?.corrections ?? []);
    expect(phones()).toEqual(["", "0553000000"]);
    const { lastCorrections, corrections } = pane.store.get();
    expect([corrections.length, byChoice(corrections).length]).toEqual([2, 1]);
    await pane.commands.undo(lastCorrections);
    expect(phones()).toEqual(["0553000000", ""]);
    expect(pane.store.get().corrections).toEqual([]);
  });

  it("moves nothing where the other cell holds a formula", async () => {
    const { pane, phones } = await inExcel({ mobilePhone: "0553000000", homePhone: null }, '=""');
    const [choice] = offered(pane);
    expect(choice?.corrections).toHaveLength(2);
    expect(await pane.commands.correct(choice?.corrections ?? [])).toBeNull();
    expect(pane.store.get().failure?.sentence).toMatch(/contient une formule/);
    expect(phones()).toEqual(["0553000000", ""]);
    expect(pane.store.get().corrections).toEqual([]);
  });
});
