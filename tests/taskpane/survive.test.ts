import { createMemoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { correctionOf } from "../../src/application/fix/corrections";
import { CORRECTION_KEY, correctionText } from "../../src/application/ports/cut-correction";
import { FOREIGN_MEMORY, HIGHLIGHT_KEY } from "../../src/application/ports/highlight-memory";
import { formerMark, newMark } from "../../src/application/ports/passing-marks";
import { InterruptedChange } from "../../src/application/ports/interrupted-change";
import { describeFinding } from "../../src/core/engine/describe";
import { cellAt } from "../../src/core/reading/sheet-grid";
import type { Pane } from "../../src/taskpane/state/pane";
import type { Correction } from "../../src/taskpane/state/pane-state";
import { fakeSession, participantsWorkbook } from "./fake-session";
import { openPane } from "./open-pane";

const SHEET = "Participants";

async function controlled(workbook: ReturnType<typeof participantsWorkbook>): Promise<Pane> {
  const pane = openPane(fakeSession(workbook));
  await pane.commands.start();
  await pane.commands.chooseOptions({ year: 2021, programme: "fse-2014-2020" });
  expect(await pane.commands.control()).toBe(true);
  return pane;
}

function corrections({ store }: Pane): Correction[] {
  const { report } = store.get();
  if (!report) return [];
  return Array.from({ length: report.findings.length }, (_finding, index) =>
    correctionOf(report, index, describeFinding(report, index)),
  ).flatMap((found) => found ?? []);
}

describe("a Bilan", () => {
  it("is written from what the sheet holds, also where nobody was told of a change", async () => {
    const workbook = participantsWorkbook([{}]);
    const pane = await controlled(workbook);
    const before = pane.store.get().report;
    const column = before!.tables.participants!.columns.get("lastName")!.sheetColumn;
    const row = before!.tables.participants!.firstRow;
    const expected = cellAt(before!.tables.participants!.grid, row, column);
    await workbook.changeCells([{ sheet: SHEET, position: { row, column }, expected, value: "AUTRE" }]);
    expect(pane.store.get().stale).toBe(false);
    expect(await pane.commands.writeBilan()).toBe(true);
    const { report, bilan } = pane.store.get();
    expect(cellAt(report!.tables.participants!.grid, row, column)).toBe("AUTRE");
    expect(bilan?.of).toBe(report);
    expect(await pane.commands.writeBilan()).toBe(true);
    expect(pane.store.get().report).toBe(report);
  });

  it("and a template tell what could not be done besides", async () => {
    const workbook = createMemoryWorkbook({ sheets: [{ name: "Notes", rows: [["à moi"]] }] });
    const { writeSheets } = workbook;
    workbook.writeSheets = async (drafts, job) => ({
      ...(await writeSheets.call(workbook, drafts, job)),
      notices: ["Les volets ne sont pas figés."],
    });
    const pane = openPane(fakeSession(workbook));
    await pane.commands.start();
    await pane.commands.writeTemplate();
    expect(pane.store.get().notice).toEqual({ intent: "warning", sentence: "Les volets ne sont pas figés." });
  });

  it("whose writing was cut is told at the next opening, until it is written again", async () => {
    const workbook = participantsWorkbook([{}]);
    const cut = { name: "Bilan (en cours d’écriture)", mark: newMark("bilan"), showGridlines: true };
    await workbook.writeSheet({ ...cut, columnWidths: [], blocks: [] });
    const pane = await controlled(workbook);
    expect(pane.store.get().cutWrite).toBe("bilan");
    expect(await pane.commands.writeBilan()).toBe(true);
    expect(pane.store.get().cutWrite).toBeNull();
  });

  it.each([
    ["Bilan (ancien)", "bilan"],
    ["Mes chiffres de 2021", null],
  ])("and put aside as « %s » is %s: what the person named is theirs", async (name, told) => {
    const workbook = participantsWorkbook([{}]);
    await workbook.writeSheet({ name, mark: formerMark("bilan"), showGridlines: true, columnWidths: [], blocks: [] });
    const pane = await controlled(workbook);
    expect(pane.store.get().cutWrite).toBe(told);
  });
});

describe("a memory of colours", () => {
  it.each(["{", "[1]", '[{"sheet":"P","sheetId":"","ours":"#FF0000","former":null,"cells":"A0"}]'])(
    "that is not ours (%s) is told once, and forgotten",
    async (json) => {
      const workbook = participantsWorkbook([{}]);
      await workbook.writeSetting(HIGHLIGHT_KEY, json);
      const told: unknown[] = [];
      for (let time = 0; time < 2; time += 1) {
        const pane = openPane(fakeSession(workbook));
        await pane.commands.start();
        told.push(pane.store.get().notice?.sentence);
      }
      expect(told).toEqual([FOREIGN_MEMORY, undefined]);
    },
  );
});

describe("corrections", () => {
  it("cut by the end of an earlier session are told at the opening, once", async () => {
    const workbook = participantsWorkbook([{}]);
    await workbook.writeSetting(CORRECTION_KEY, correctionText(SHEET, 1_200));
    const open = async (): Promise<unknown> => {
      const pane = openPane(fakeSession(workbook));
      await pane.commands.start();
      return pane.store.get().notice;
    };
    expect(await open()).toEqual({
      intent: "warning",
      sentence: expect.stringMatching(/^Une correction de 1.200 cellules, .*« Participants », a été coupée/),
    });
    expect(await open()).toBeNull();
  });

  it("in whose midst Excel fell silent are looked for by the next action, and can be taken back", async () => {
    const workbook = participantsWorkbook([{ mobilePhone: 612345678 }, { mobilePhone: 612345679, id: "P2" }]);
    const pane = await controlled(workbook);
    const asked = corrections(pane).filter(({ after }) => /^06123/.test(after));
    expect(asked).toHaveLength(2);
    const changeCells = workbook.changeCells.bind(workbook);
    workbook.changeCells = async (changes) => {
      workbook.changeCells = changeCells;
      const [undo] = await changeCells(changes.slice(0, 1));
      const { expected, value, ...place } = changes[1]!;
      throw new InterruptedChange("Excel ne répond plus.", [undo!, { ...place, expected: value, value: expected }]);
    };
    expect(await pane.commands.correct(asked)).toBeNull();
    expect(pane.store.get()).toMatchObject({ corrections: [], failure: { kind: "refused" } });
    await pane.commands.undo([]);
    expect(pane.store.get().notice?.sentence).toMatch(/avait modifié 1 des 2 cellules/);
    const { corrections: journal } = pane.store.get();
    expect(journal).toHaveLength(1);
    await pane.commands.undo(journal);
    const { position } = asked[0]!.change;
    expect(cellAt(await workbook.readSheet(SHEET), position.row, position.column)).toBe(612345678);
  });

  it("are not taken back in another person's row", async () => {
    const workbook = participantsWorkbook([{ mobilePhone: 612345678 }, { mobilePhone: 612345679, id: "P2" }]);
    const pane = await controlled(workbook);
    const [first] = corrections(pane).filter(({ after }) => /^06123/.test(after));
    await pane.commands.correct([first!]);
    const { position } = first!.change;
    const id = pane.store.get().report!.tables.participants!.columns.get("id")!.sheetColumn;
    const held = cellAt(await workbook.readSheet(SHEET), position.row, id);
    const place = { sheet: SHEET, position: { row: position.row, column: id } };
    await workbook.changeCells([{ ...place, expected: held, value: "P3" }]);
    await pane.commands.undo(pane.store.get().corrections);
    expect(pane.store.get().failure?.sentence).toMatch(/n'est plus celle que le contrôle a lue/);
    expect(cellAt(await workbook.readSheet(SHEET), position.row, position.column)).toBe("0612345678");
  });
});
