import { connectOffice } from "../../../src/adapters/officejs/office-door";
import { createXlsx, openXlsx } from "../../../src/adapters/xlsx/open";
import { startExcel } from "../../excel-host/load-library";
import { model } from "./sheet-models";
import { outcome } from "./outcome";

const fixture = { name: "Suivi.xlsx", sheets: [{ name: "Participants", values: [["A-1"]] }] };
const connect = (): ReturnType<typeof connectOffice> =>
  connectOffice("https://appsforoffice.microsoft.com/lib/1/hosted/office.js", { tell: () => undefined });

async function someFile(): Promise<Uint8Array> {
  const workbook = createXlsx("copie.xlsx");
  await workbook.writeSheet(model());
  return workbook.save();
}

describe("a new workbook in Excel", () => {
  // Microsoft's library asks the two in ways that have nothing in common.
  it.each(["OfficeOnline", "PC"])("opens the bytes of a file in a window of its own (%s)", async (platform) => {
    const host = startExcel(fixture, undefined, { platform });
    await (await connect()).openNewWorkbook(await someFile());
    const [opened = "", ...others] = host.workbook.openedBeside;
    expect(others).toEqual([]);
    const { sheets } = await (await openXlsx(Buffer.from(opened, "base64"), { name: "copie.xlsx" })).describe();
    expect(sheets.map(({ name }) => name)).toEqual(["Bilan"]);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Participants"]);
  });

  it("leads to the browser where Excel refuses, for instance a file above 5 MB on the web", async () => {
    const host = startExcel(fixture, { payloadLimit: 1_000 });
    const { openNewWorkbook } = await connect();
    expect(await outcome(openNewWorkbook(await someFile()))).toMatch(
      /^UserError: Excel n'a pas ouvert .* bilan-plie\.html/,
    );
    expect(host.workbook.openedBeside).toEqual([]);
  });

  it("says that Excel waits for the end of what is being typed", async () => {
    const host = startExcel(fixture);
    const { openNewWorkbook } = await connect();
    host.startCellEdit();
    const told = outcome(openNewWorkbook(await someFile()));
    host.endCellEdit(false);
    expect(await told).toMatch(/Excel attend la fin d'une saisie/);
  });
});
