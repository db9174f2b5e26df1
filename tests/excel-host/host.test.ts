import type { ExcelHost } from "./host";
import { startExcel } from "./load-library";

const person = {
  name: "Participants",
  values: [
    ["Nom", "Naissance"],
    ["DURAND", 33_000],
    ["PETIT", ""],
  ],
};

function start(options?: Parameters<typeof startExcel>[1]): ExcelHost {
  return startExcel({ sheets: [person, { name: "Autre" }] }, options);
}

async function codeOf(job: Promise<unknown>): Promise<string> {
  return job.then(
    () => "no error",
    (error: { code?: string }) => error.code ?? String(error),
  );
}

const firstCell = (): Promise<unknown> =>
  Excel.run({ delayForCellEdit: true }, async (context) => {
    const range = context.workbook.worksheets.getItem("Participants").getRange("A1");
    range.load("values");
    await context.sync();
    return range.values[0]?.[0];
  });

describe("emulated Excel", () => {
  it("answers loads, null objects and several syncs on the same range, and keeps no reference afterwards", async () => {
    const host = start();
    await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      const sheet = sheets.getItemOrNullObject("participants");
      const absent = sheets.getItemOrNullObject("Absente");
      const below = absent.getRange("A1");
      const used = sheet.getUsedRangeOrNullObject(true);
      const empty = sheets.getItem("Autre").getUsedRangeOrNullObject(true);
      sheets.load("items/name,items/visibility,items/protection/protected");
      used.load("values,rowCount,address");
      below.load("values");
      await context.sync();
      expect([sheet.isNullObject, absent.isNullObject, below.isNullObject, empty.isNullObject]).toEqual([
        false,
        true,
        true,
        true,
      ]);
      expect(used.values).toEqual([
        ["Nom", "Naissance"],
        ["DURAND", 33_000],
        ["PETIT", ""],
      ]);
      expect(used.address).toBe("'Participants'!A1:B3");
      expect(sheets.items.map((item) => [item.name, item.visibility, item.protection.protected])).toEqual([
        ["Participants", "Visible", false],
        ["Autre", "Visible", false],
      ]);
      used.format.fill.color = "#FF0000";
      await context.sync();
      expect(host.references.size).toBeGreaterThan(0);
    });
    expect(host.references.size).toBe(0);
    expect(host.workbook.sheet("Participants").formats.at(2, 1, "fill.color")).toBe("#FF0000");
  });

  it("parses strings as an American would, unless the format is text", async () => {
    const host = start();
    const typed = ["00123", "01/02/2026", "vrai", "TRUE", "12,5", "1,250", "=1+1", "'=1", "5%", "2026-01-31", "06 12"];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Autre");
      sheet.getRange("A1:A11").values = typed.map((text) => [text]);
      const text = sheet.getRange("B1:B11");
      text.numberFormat = "@" as unknown as string[][];
      text.values = typed.map((value) => [value]);
      await context.sync();
    });
    const sheet = host.workbook.sheet("Autre");
    const column = (index: number): unknown[] => typed.map((_text, row) => sheet.valueAt(row, index));
    expect(column(0)).toEqual([123, 46_024, "vrai", true, "12,5", 1250, 2, "=1", 0.05, 46_053, "06 12"]);
    expect(column(1)).toEqual(typed.map((text) => text.replace(/^'/, "")));
    expect(sheet.formats.at(1, 0, "numberFormat")).toBe("m/d/yyyy");
    expect([...sheet.formulas]).toEqual([["6,0", "=1+1"]]);
  });

  it("receives big assignments that the library cuts into pieces", async () => {
    const host = start();
    const rows = Array.from({ length: 2_000 }, (_row, row) => [row, `n${row}`]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Autre").getRangeByIndexes(0, 0, 2_000, 2).values = rows;
      await context.sync();
    });
    expect([host.workbook.sheet("Autre").valueAt(1_999, 0), host.workbook.sheet("Autre").valueAt(1_999, 1)]).toEqual([
      1_999,
      "n1999",
    ]);
    expect(host.statistics.cellsWritten.get("Autre")).toBe(4_000);
  });

  it("limits requests and answers in bytes of UTF-8", async () => {
    const host = start({ payloadLimit: 3_000 });
    const write = (text: string): Promise<void> =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Autre").getRange("A1").values = [[text]];
        await context.sync();
      });
    expect(await codeOf(write("x".repeat(1_600)))).toBe("no error");
    expect(await codeOf(write("é".repeat(1_600)))).toBe("RequestPayloadSizeLimitExceeded");
    host.workbook.sheet("Participants").setValue(0, 0, "€".repeat(1_100));
    expect(await codeOf(firstCell())).toBe("ResponsePayloadSizeLimitExceeded");
    expect(host.statistics.largestResponse).toBeGreaterThan(3_300);
  });

  it("refuses what the requirement sets of the manifest do not promise", async () => {
    start();
    const call = (): Promise<void> =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Autre").getRange("A1").getMergedAreasOrNullObject();
        await context.sync();
      });
    expect(await codeOf(call())).toBe("ApiNotFound");
    expect([
      Office.context.requirements.isSetSupported("ExcelApi", "1.9"),
      Office.context.requirements.isSetSupported("ExcelApi", "1.10"),
    ]).toEqual([true, false]);
  });

  it("answers an error to whatever it does not emulate", async () => {
    start();
    const job = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Autre").getRange("A1").load("text");
      await context.sync();
    });
    await expect(job).rejects.toMatchObject({ code: "ApiNotFound", message: "not emulated: Range.text" });
  });

  it("refuses writes on a protected sheet and blocks over filtered rows, not single rows", async () => {
    startExcel({
      sheets: [
        { ...person, filter: { area: "A1:B3", hidden: [1] } },
        { name: "Verrou", protected: true },
      ],
    });
    const write = (sheet: string, address: string): Promise<void> =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(sheet).getRange(address).values = "x" as unknown as string[][];
        await context.sync();
      });
    expect(await codeOf(write("Verrou", "A1"))).toBe("AccessDenied");
    expect(await codeOf(write("Participants", "A1:A3"))).toBe("ApiNotFound");
    expect(await codeOf(write("Participants", "A1:B1"))).toBe("no error");
  });

  it("refuses or delays requests while the person types in a cell", async () => {
    const host = start();
    host.startCellEdit();
    const impatient = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Autre").activate();
      await context.sync();
    });
    expect(await codeOf(impatient)).toBe("InvalidOperationInCellEditMode");
    const patient = firstCell();
    host.endCellEdit();
    expect(await patient).toBe("Nom");
    host.startCellEdit();
    const stuck = firstCell();
    host.endCellEdit(false);
    expect(await codeOf(stuck)).toBe("InvalidOperationInCellEditMode");
  });

  it("answers null for the values of whole columns and refuses more than 5 million cells", async () => {
    start();
    const load = (address: string): Promise<unknown> =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Autre").getRange(address);
        range.load("values");
        await context.sync();
        return range.values;
      });
    expect(await load("A:A")).toBeNull();
    expect(await codeOf(load("A1:Z200000"))).toBe("RangeExceedsLimit");
  });

  it("refuses addresses above 8 192 characters", async () => {
    start();
    const paint = (count: number): Promise<void> =>
      Excel.run(async (context) => {
        const address = Array.from({ length: count }, (_cell, index) => `A${index * 2 + 10_001}`).join(",");
        context.workbook.worksheets.getItem("Autre").getRanges(address).format.fill.color = "#FFFF00";
        await context.sync();
      });
    expect(await codeOf(paint(1_170))).toBe("no error");
    expect(await codeOf(paint(1_171))).toBe("InvalidArgument");
  });

  it("keeps what ran before a failing action and says where it failed", async () => {
    const host = start();
    const job = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Autre");
      sheet.getRange("A1").values = [["fait"]];
      sheet.name = "Participants";
      await context.sync();
    });
    await expect(job).rejects.toMatchObject({
      code: "ItemAlreadyExists",
      debugInfo: { errorLocation: "Worksheet.name" },
    });
    expect(host.workbook.sheet("Autre").valueAt(0, 0)).toBe("fait");
  });

  it("announces changes to the handlers of the worksheet collection", async () => {
    const host = start();
    const heard: string[] = [];
    const handler = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add(async (event) => {
        heard.push(event.address);
      });
      await context.sync();
      return added;
    });
    host.userEdit("Participants", "B2", "01/02/2026");
    await new Promise((resolve) => setTimeout(resolve, 1));
    await Excel.run(handler.context as Excel.RequestContext, async (context) => {
      handler.remove();
      await context.sync();
    });
    host.userEdit("Participants", "B3", "x");
    await new Promise((resolve) => setTimeout(resolve, 1));
    expect(heard).toEqual(["B2"]);
  });
});
