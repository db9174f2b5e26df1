import { createOfficeWorkbook } from "../../../../src/adapters/officejs/office-workbook";
import { injectAction, injectFault } from "../../../excel-host/faults";
import { startExcel } from "../../../excel-host/load-library";

const added = (entry: number) => (json: string | null) =>
  JSON.stringify([...(JSON.parse(json ?? "[]") as number[]).filter((known) => known !== entry), entry].sort());

describe("two panes that keep something in one workbook at once", () => {
  it.each([null, "[0]"])("both find theirs kept, from %s, at whatever request the other one comes", async (before) => {
    const set = async (): Promise<ReturnType<typeof startExcel>> => {
      const host = startExcel({ sheets: [{ name: "A" }] });
      if (before !== null) await createOfficeWorkbook().writeSetting("liste", before);
      return host;
    };
    const counted = injectFault(await set(), 0);
    await createOfficeWorkbook().updateSetting("liste", added(1));
    const requests = counted.count();
    for (let rank = 1; rank <= requests; rank += 1) {
      const host = await set();
      const action = injectAction(host, rank, () => createOfficeWorkbook().updateSetting("liste", added(2)));
      await createOfficeWorkbook().updateSetting("liste", added(1));
      action.lift();
      expect([rank, await createOfficeWorkbook().readSetting("liste")]).toEqual([
        rank,
        before === null ? "[1,2]" : "[0,1,2]",
      ]);
      expect([rank, host.workbook.xmlParts.length]).toEqual([rank, 1]);
    }
  });
});
