import type { ExcelHost, HostOptions } from "./host";
import { startExcel } from "./load-library";
import { checkFormula } from "./model/formula-syntax";
import { HostError } from "./protocol";

type Sheet = Excel.Worksheet;

function start(options?: HostOptions): ExcelHost {
  return startExcel(
    {
      sheets: [
        { name: "Active", values: [["x"]] },
        {
          name: "Autre",
          values: [
            ["Nom", "Note"],
            ["a", 1],
            ["b", ""],
          ],
          table: { name: "Liste", area: "D1:E3" },
        },
        { name: "Verrou", protected: true },
      ],
    },
    options,
  );
}

/** The code of what Excel refuses, "" where it accepts. */
async function refusal(job: (sheet: Sheet, context: Excel.RequestContext) => void, name = "Autre"): Promise<string> {
  const run = Excel.run(async (context) => {
    job(context.workbook.worksheets.getItem(name), context);
    await context.sync();
  });
  return run.then(
    () => "",
    (error: { code?: string }) => error.code ?? String(error),
  );
}

describe("what the emulated Excel refuses as Excel does", () => {
  it.each<[string, (sheet: Sheet) => void]>([
    ["a formula left open", (sheet) => (sheet.getRange("A1").values = [["=SUM(A2:A3"]])],
    ["the French separator", (sheet) => (sheet.getRange("A1").formulas = [["=IF(A2>0;1;0)"]])],
    ["a formula on a sheet that does not exist", (sheet) => (sheet.getRange("A1").values = [["=Absente!A1"]])],
    ["a number format left open", (sheet) => (sheet.getRange("A1").numberFormat = [['0.0"']])],
    ["a gradient", (sheet) => (sheet.getRange("A1").format.fill.pattern = "LinearGradient")],
    ["a row of 410 points", (sheet) => (sheet.getRange("A1").format.rowHeight = 410)],
    ["a column of more than 255 characters", (sheet) => (sheet.getRange("A1").format.columnWidth = 1_343)],
    ["a position past the last sheet", (sheet) => (sheet.position = 3)],
    [
      "an error message of 226 characters",
      (sheet) =>
        (sheet.getRange("A1").dataValidation.errorAlert = {
          showAlert: true,
          style: "Stop",
          title: "t",
          message: "x".repeat(226),
        }),
    ],
  ])("%s", async (_, job) => {
    start();
    expect(await refusal(job)).toBe("InvalidArgument");
  });

  it("a merge over a table; elsewhere it keeps the first value only", async () => {
    const host = start();
    expect(await refusal((sheet) => sheet.getRange("C1:D2").merge())).toBe("InvalidOperation");
    expect(await refusal((sheet) => sheet.getRange("A1:B3").merge())).toBe("");
    const sheet = host.workbook.sheet("Autre");
    expect([sheet.valueAt(0, 0), sheet.valueAt(0, 1), sheet.valueAt(1, 0)]).toEqual(["Nom", "", ""]);
  });

  it("hiding the last visible sheet", async () => {
    start();
    const hide = (sheet: Sheet): void => void (sheet.visibility = "Hidden");
    expect([await refusal(hide, "Autre"), await refusal(hide, "Verrou"), await refusal(hide, "Active")]).toEqual([
      "",
      "",
      "InvalidOperation",
    ]);
  });

  it("page break number 1 027", async () => {
    const host = start();
    host.workbook.sheet("Autre").rowBreaks = Array.from({ length: 1_026 }, (_break, row) => row + 1);
    expect(await refusal((sheet) => sheet.horizontalPageBreaks.add("A2000"))).toBe("InvalidArgument");
  });

  it("nearly everything on a protected sheet", async () => {
    start();
    const jobs: ((sheet: Sheet) => unknown)[] = [
      (sheet) => (sheet.getRange("A1").values = [["x"]]),
      (sheet) => (sheet.getRange("A1").format.font.bold = true),
      (sheet) => (sheet.tabColor = "#FF0000"),
      (sheet) => sheet.freezePanes.freezeRows(1),
      (sheet) => sheet.charts.add("Line", sheet.getRange("A1")),
      (sheet) => sheet.names.add("nom", '="x"'),
    ];
    for (const job of jobs) expect(await refusal((sheet) => void job(sheet), "Verrou")).toBe("AccessDenied");
    expect(await refusal((sheet) => sheet.activate(), "Verrou")).toBe("");
  });

  it("a prolog in a custom XML part, whose identifier changes with each writing", async () => {
    const host = start();
    const add = (xml: string) => (_sheet: Sheet, context: Excel.RequestContext) =>
      void context.workbook.customXmlParts.add(xml);
    expect(await refusal(add('<?xml version="1.0"?><a xmlns="urn:a"/>'))).toBe("InvalidArgument");
    expect(await refusal(add('<a xmlns="urn:a"/>'))).toBe("");
    const [before] = host.workbook.xmlParts;
    await refusal((_sheet, context) =>
      context.workbook.customXmlParts.getItem(before!.id).setXml('<a xmlns="urn:a"/>'),
    );
    expect(host.workbook.xmlParts).toHaveLength(1);
    expect(host.workbook.xmlParts[0]?.id).not.toBe(before?.id);
  });

  it("what needs to be in front, while another workbook is", async () => {
    const host = start();
    host.otherWorkbookInFront = true;
    const jobs: [string, (sheet: Sheet, context: Excel.RequestContext) => void][] = [
      ["GeneralException", (_sheet, context) => void context.workbook.worksheets.add("Nouvelle")],
      ["GeneralException", (sheet) => void (sheet.showGridlines = false)],
      ["GeneralException", (sheet) => sheet.freezePanes.unfreeze()],
      ["GeneralException", (sheet) => sheet.activate()],
      ["GeneralException", (sheet) => sheet.tables.getItem("Liste").clearFilters()],
      ["InvalidSelection", (sheet) => sheet.delete()],
      ["", (sheet) => void (sheet.getRange("A1").values = [["x"]])],
    ];
    for (const [code, job] of jobs) expect(await refusal(job)).toBe(code);
  });

  it("members that it does not manage, always or once", async () => {
    const host = start();
    host.failMembers.add("PageLayout.paperSize");
    host.failOnce("Worksheet.name", "ActivityLimitReached");
    const size = (sheet: Sheet): void => void (sheet.pageLayout.paperSize = "A4");
    const name = (sheet: Sheet): void => void (sheet.name = "Autre");
    expect([await refusal(size), await refusal(size), await refusal(name), await refusal(name)]).toEqual([
      "GeneralException",
      "GeneralException",
      "ActivityLimitReached",
      "",
    ]);
  });
});

describe("what the emulated Excel does otherwise than one would think", () => {
  it("puts a table on the active sheet when its address names none", async () => {
    const host = start();
    await refusal((sheet) => void sheet.tables.add("A1:A2", true));
    expect([host.workbook.sheet("Active").tables.length, host.workbook.sheet("Autre").tables.length]).toEqual([1, 1]);
  });

  it("makes no series of texts and blanks", async () => {
    const host = start();
    await refusal((sheet) => void sheet.charts.add("Line", sheet.getRange("A1:B3"), "Columns"));
    expect(host.workbook.sheet("Autre").charts[0]?.series).toHaveLength(1);
  });

  it("may list charts among the shapes, where each can be deleted once only", async () => {
    const host = start({ modes: { shapesListCharts: true } });
    await refusal((sheet) => void sheet.charts.add("Line", sheet.getRange("B1:B3"), "Columns"));
    const twice = (sheet: Sheet): void => {
      sheet.shapes.getItemAt(0).delete();
      sheet.charts.getItemAt(0).delete();
    };
    expect(await refusal(twice)).toBe("InvalidArgument");
    expect(host.workbook.sheet("Autre").charts).toEqual([]);
  });

  it("announces nothing of a value picked in a list", async () => {
    const host = start();
    const heard: unknown[] = [];
    host.onEvent = (event) => heard.push(event);
    await refusal((_sheet, context) => void context.workbook.worksheets.onChanged.add(async () => undefined));
    host.userPick("Autre", "B3", "2");
    host.userEdit("Autre", "B2", "3");
    await new Promise((resolve) => setTimeout(resolve, 2));
    expect(host.workbook.sheet("Autre").valueAt(2, 1)).toBe(2);
    expect(heard).toMatchObject([{ address: "B2" }]);
  });
});

describe("the syntax of formulas", () => {
  const exists = (name: string): boolean => ["", "Détail", "L'été"].includes(name);
  const accepted = (formula: string): boolean => {
    try {
      checkFormula(formula, exists);
      return true;
    } catch (error) {
      if (error instanceof HostError) return false;
      throw error;
    }
  };

  it.each([
    "=1+1",
    "=-A1%*(2^3)",
    '=IF(A1<>"",""""&B$2,NA())',
    "=SUM('L''été'!$A$1:$A$9,Détail!B:B,3:5)",
    '=SUMPRODUCT((Détail!$A$2:$A$9="x")*1,--(B2:B9>=10))',
    "={1,2;3,4}",
    "=IFERROR(A1/B1,)",
    "=Liste[Note]+PI()",
    "=#N/A",
  ])("accepts %s", (formula) => {
    expect(accepted(formula)).toBe(true);
  });

  it.each([
    "=",
    "=1+",
    "=(1",
    "=1)",
    "=()",
    "=1 1",
    '="a',
    `="${"x".repeat(256)}"`,
    "=SUM(A1;A2)",
    "=A1,A2",
    "=*2",
    "='Détail!A1",
    "=Feuille!A1",
    `=${"1+".repeat(4_096)}1`,
  ])("refuses %s", (formula) => {
    expect(accepted(formula)).toBe(false);
  });
});
