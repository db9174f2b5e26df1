import { connectOffice } from "../../../src/adapters/officejs/office-door";
import { createXlsx } from "../../../src/adapters/xlsx/open";
import { startExcel } from "../../excel-host/load-library";

const fixture = { name: "Suivi.xlsx", sheets: [{ name: "Participants", values: [["A-1"]] }] };
const theme = (bodyBackgroundColor: string, isDarkTheme?: boolean): { theme: Record<string, unknown> } => ({
  theme: { bodyBackgroundColor, ...(isDarkTheme === undefined ? {} : { isDarkTheme }) },
});

const connect = (): ReturnType<typeof connectOffice> =>
  connectOffice("https://appsforoffice.microsoft.com/lib/1/hosted/office.js", { tell: () => undefined });

describe("the door to Excel", () => {
  it("opens the workbook around the page", async () => {
    startExcel(fixture);
    const door = await connect();
    expect((await door.workbook.describe())?.name).toBe("Suivi.xlsx");
    expect(door.theme).toBeNull();
  });

  it.each([
    ["PC", "Application.createWorkbook"],
    ["OfficeOnline", "Workbook.createAndOpenWorkbook"],
  ])("opens a file of ours in a window of its own on %s, and says when Excel does not", async (platform, member) => {
    const host = startExcel(fixture, undefined, { platform });
    const { openNewWorkbook } = await connect();
    const file = createXlsx("Bilan.xlsx");
    await file.writeSheet({ name: "Bilan", showGridlines: true, columnWidths: [], blocks: [] });
    const bytes = await file.save();
    await openNewWorkbook(bytes);
    expect(host.workbook.openedBeside.map((file) => Uint8Array.from(Buffer.from(file, "base64")))).toEqual([bytes]);
    expect(host.workbook.sheets).toHaveLength(1);
    host.failOnce(member);
    await expect(openNewWorkbook(bytes)).rejects.toThrow(
      /Excel n'a pas ouvert le nouveau classeur .* bilan-plie\.html/,
    );
  });

  it("stays closed outside of Excel, and never turns into the browser mode", async () => {
    startExcel(fixture, undefined, { host: "" });
    await expect(connect()).rejects.toThrow(/ouvrez-la par l'onglet Accueil d'Excel/);
  });

  it("refuses an Excel below the floor of the manifest, in one sentence", async () => {
    startExcel(fixture, { sets: { ExcelApi: "1.8" } });
    await expect(connect()).rejects.toThrow(/trop ancienne .* Excel 2021/);
  });

  it("tells a dark theme by its flag, or by its background where the flag does not exist", async () => {
    for (const [environment, isDark] of [
      [theme("#FFFFFF"), false],
      [theme("#262626"), true],
      [theme("#262626", false), false],
    ] as const) {
      startExcel(fixture, undefined, environment);
      expect((await connect()).theme).toEqual({ isDark });
    }
  });
});
