import { createOfficeWorkbook } from "../../../src/adapters/officejs/office-workbook";
import type { SheetsWritten } from "../../../src/application/ports/workbook";
import { injectAction, injectFault } from "../../excel-host/faults";
import type { ExcelHost } from "../../excel-host/host";
import { startExcel } from "../../excel-host/load-library";
import { model } from "./sheet-models";

const write = (): Promise<SheetsWritten> => {
  const sheet = { ...model(), freeze: { rows: 1, columns: 0 } };
  return createOfficeWorkbook({ retryAfterMs: 0 }).writeSheets([{ ...sheet, model: () => sheet }]);
};

async function withBilan(): Promise<ExcelHost> {
  const host = startExcel({
    sheets: [
      { name: "Bilan", values: [["Titre"], ["ancien"]], names: { _bilan_plie: '="bilan"' } },
      { name: "Synthèse", values: [[0]], formulas: { A1: "=Bilan!A1" } },
    ],
  });
  return host;
}

const names = (host: ExcelHost): string[] => host.workbook.sheets.map(({ name }) => name).sort();

describe("a look at another workbook while the Bilan is written again", () => {
  it("leaves the former Bilan or the new one, whenever it begins, and the next write is whole", async () => {
    const counted = injectFault(await withBilan(), 0);
    await write();
    for (let rank = 1; rank <= counted.count(); rank += 1) {
      const host = await withBilan();
      const action = injectAction(host, rank, () => (host.otherWorkbookInFront = true));
      const written = await write().then(
        ({ notices }) => notices,
        (error: Error) => error.message,
      );
      action.lift();
      const isOld = host.workbook.sheet("Bilan").valueAt(1, 0) === "ancien";
      expect([rank, typeof written === "string"]).toEqual([rank, isOld]);
      // Whatever could not be done is told.
      if (names(host).length > 2) expect([rank, String(written)]).toEqual([rank, expect.stringMatching(/« .* »/)]);
      expect([rank, [...host.workbook.sheet("Synthèse").formulas.values()].join()]).toEqual([
        rank,
        expect.not.stringContaining("#REF!"),
      ]);
      host.otherWorkbookInFront = false;
      expect([rank, (await write()).notices, names(host)]).toEqual([rank, [], ["Bilan", "Synthèse"]]);
      expect(host.workbook.sheet("Synthèse").formulas.get("0,0")).toBe("='Bilan'!A1");
      expect(host.workbook.sheet("Bilan").frozen).not.toBeNull();
    }
  });

  it("a short one is waited for", async () => {
    const host = await withBilan();
    host.otherWorkbookInFront = true;
    let refused = 0;
    const execute = host.execute.bind(host);
    host.execute = async (flags, message) => {
      const answer = await execute(flags, message);
      if (answer.Body?.Error) {
        refused += 1;
        host.otherWorkbookInFront = false;
      }
      return answer;
    };
    expect((await write()).notices).toEqual([]);
    expect([refused, names(host)]).toEqual([1, ["Bilan", "Synthèse"]]);
  });
});
