import { createOfficeWorkbook } from "../../../src/adapters/officejs/office-workbook";
import { SETTINGS_NAMESPACE, writeSettingsXml } from "../../../src/adapters/officejs/settings-part";
import { startExcel } from "../../excel-host/load-library";

const workbook = createOfficeWorkbook();

describe("settings", () => {
  it("leaves the parts of other programs alone, and keeps no empty part of ours", async () => {
    const host = startExcel({ sheets: [{ name: "A" }] });
    const foreign = { id: "{F}", xml: '<donnees xmlns="urn:autre"/>' };
    host.workbook.xmlParts = [foreign];
    await workbook.writeSetting("colonnes", "[1]");
    expect(host.workbook.xmlParts[1]?.xml).toContain(
      `<reglages xmlns="${SETTINGS_NAMESPACE}"><reglage cle="colonnes">[1]</reglage>`,
    );
    await workbook.writeSetting("colonnes", null);
    expect(host.workbook.xmlParts).toEqual([foreign]);
  });

  it("brings several parts of ours together at the next change", async () => {
    const host = startExcel({ sheets: [{ name: "A" }] });
    const part = (id: string, key: string): { id: string; xml: string } => ({
      id,
      xml: writeSettingsXml(new Map([[key, "1"]])),
    });
    host.workbook.xmlParts = [part("{1}", "a"), part("{2}", "b")];
    expect([await workbook.readSetting("a"), await workbook.readSetting("b")]).toEqual(["1", "1"]);
    await workbook.writeSetting("c", "2");
    expect(host.workbook.xmlParts).toHaveLength(1);
    expect([await workbook.readSetting("a"), await workbook.readSetting("b"), await workbook.readSetting("c")]).toEqual(
      ["1", "1", "2"],
    );
  });

  it("asks nothing more of Excel when a setting does not change", async () => {
    const host = startExcel({ sheets: [{ name: "A" }] });
    await workbook.writeSetting("a", "1");
    host.beforeAction = (member) => {
      if (member === "SetXml") throw new Error("written again");
    };
    await workbook.writeSetting("a", "1");
    expect(host.references.size).toBe(0);
  });
});
