/**
 * @jest-environment jsdom
 */
import { act, renderHook } from "@testing-library/react";
import type { ReactNode } from "react";
import { createMemoryWorkbook, type MemoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import type { CellValue } from "../../src/core/domain/cell";
import { cellAt } from "../../src/core/reading/sheet-grid";
import { PaneProvider } from "../../src/taskpane/pane-context";
import { useEdits } from "../../src/taskpane/grid/use-edits";
import { createPane, type Pane } from "../../src/taskpane/state/pane";
import type { Correction } from "../../src/taskpane/state/pane-state";
import { fakeSession } from "./fake-session";

const POSTAL_CODE = [1000, "00000"];
const DAY = [44_228, "m/d/yyyy"];

/** A postal code that a number format shows, and a day. */
function start(): { pane: Pane; workbook: MemoryWorkbook; cells: () => Promise<unknown> } {
  const workbook = createMemoryWorkbook({
    sheets: [
      {
        name: "S",
        rows: [[1000, 44_228]],
        formats: [
          { row: 0, column: 0, format: "00000" },
          { row: 0, column: 1, format: "m/d/yyyy" },
        ],
      },
    ],
  });
  const cells = async (): Promise<unknown> => {
    const grid = await workbook.readSheet("S");
    return [0, 1].map((column) => [cellAt(grid, 0, column), workbook.formatOf("S", { row: 0, column })]);
  };
  return { pane: createPane(fakeSession(workbook)), workbook, cells };
}

const typed = (column: number, expected: CellValue, value: CellValue): Correction => ({
  finding: null,
  change: { sheet: "S", position: { row: 0, column }, expected, value },
  before: "",
  after: "",
});

describe("what is taken back", () => {
  it("has its value and its number format again, however often its cell was changed", async () => {
    const { pane, cells } = start();
    const { correct, undo } = pane.commands;
    await correct([typed(0, 1000, "01000"), typed(1, 44_228, "31/02/2021")]);
    await correct([typed(0, "01000", "01500")]);
    expect(await cells()).toEqual([
      ["01500", "@"],
      ["31/02/2021", "@"],
    ]);
    const { corrections } = pane.store.get();
    expect(corrections).toHaveLength(2);
    await undo(corrections);
    expect(await cells()).toEqual([POSTAL_CODE, DAY]);
    expect(pane.store.get().corrections).toEqual([]);
  });

  it("step by step with Ctrl+Z, and made again with Ctrl+Y, is each time what it was", async () => {
    const { pane, cells } = start();
    const wrapper = ({ children }: { children: ReactNode }) => <PaneProvider value={pane}>{children}</PaneProvider>;
    const { current } = renderHook(() => useEdits(null), { wrapper }).result;
    await act(() => current.put([typed(0, 1000, "01000"), typed(1, 44_228, null)]));
    await act(() => current.put([typed(0, "01000", null)]));
    const states = [
      [POSTAL_CODE, DAY],
      [
        ["01000", "@"],
        [null, "m/d/yyyy"],
      ],
      [
        [null, "@"],
        [null, "m/d/yyyy"],
      ],
    ];
    const go = async (step: "undo" | "redo"): Promise<unknown> => {
      await act(async () => void (await current[step]()));
      return cells();
    };
    for (let time = 0; time < 2; time += 1) {
      expect([await go("undo"), await go("undo")]).toEqual([states[1], states[0]]);
      expect(pane.store.get().corrections).toEqual([]);
      expect([await go("redo"), await go("redo")]).toEqual([states[1], states[2]]);
    }
    expect(pane.store.get().corrections).toHaveLength(2);
    await act(() => pane.commands.undo(pane.store.get().corrections));
    expect(await cells()).toEqual(states[0]);
  });
});
