import { openXlsx } from "../../../src/adapters/xlsx/open";
import { CellSkipper } from "../../../src/adapters/xlsx/reading/cell-skipper";
import { readSheetParts } from "../../../src/adapters/xlsx/reading/sheet-stream";
import { fixtureParts, zip } from "./build-xlsx";

describe("long parts", () => {
  it("keeps a setting longer than what is pressed at one go, characters of two units included", async () => {
    const json = JSON.stringify(Array.from({ length: 60_000 }, (_item, index) => `é😀<&"${index}`));
    const workbook = await openXlsx(zip(fixtureParts({ sheets: [{ name: "S", rows: [["a"]] }] })), { name: "s.xlsx" });
    await workbook.writeSetting("journal", json);
    await workbook.writeSetting("autre", "1");
    const again = await openXlsx(await workbook.save(), { name: "s.xlsx" });
    expect(await again.readSetting("journal")).toBe(json);
    expect(await again.readSetting("autre")).toBe("1");
  });

  it("gives way many times while it reads a sheet that inflated at one go", async () => {
    const rows = "<row><c><v>1</v></c></row>".repeat(50_000);
    const bytes = new TextEncoder().encode(`<worksheet><sheetData>${rows}</sheetData><tail/></worksheet>`);
    let turns = 0;
    const parts = await readSheetParts(
      (async function* () {
        yield bytes;
      })(),
      ({ prefix }) => new CellSkipper(prefix),
      () => {
        turns += 1;
        return Promise.resolve();
      },
    );
    expect(parts.tail).toBe("<tail/></worksheet>");
    expect(turns).toBeGreaterThan(15);
  });
});
