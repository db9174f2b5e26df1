import { inspectWorkbook, remapColumns } from "../../../src/application/inspect/inspect-workbook";
import { createMemoryWorkbook } from "../../../src/adapters/memory/memory-workbook";

const NOTHING = { sheets: {}, columns: {} };
const HEADINGS = ["Identifiant", "NOM", "Prénom", "Date de naissance", "Sexe", "Commune"];
const people = { name: "Export 2021", rows: [HEADINGS, ["P1", "MARTIN", "LÉA"]] };

describe("inspectWorkbook", () => {
  it("finds a sheet by its name, and never takes for data what the add-in wrote", async () => {
    const workbook = createMemoryWorkbook({
      sheets: [
        { ...people, name: "Participants" },
        { name: "Paramètres", rows: [] },
      ],
    });
    await workbook.writeSheet({ name: "Contrats", mark: "bilan", showGridlines: true, columnWidths: [], blocks: [] });
    const { parts, settingsSheet, sheets } = await inspectWorkbook(workbook, NOTHING);
    expect(parts.map(({ kind, name, how }) => [kind, name, how])).toEqual([["participants", "Participants", "name"]]);
    expect(settingsSheet).toBe("Paramètres");
    expect(sheets.map(({ name }) => name)).toEqual(["Participants", "Paramètres"]);
  });

  it("recognises participants by their headings when no sheet bears the name", async () => {
    const workbook = createMemoryWorkbook({ sheets: [{ name: "Notes", rows: [["Bonjour"]] }, people] });
    const { parts } = await inspectWorkbook(workbook, NOTHING);
    expect(parts.map(({ kind, name, how }) => [kind, name, how])).toEqual([
      ["participants", "Export 2021", "headings"],
    ]);
  });

  it("follows the person's choice, unless that sheet is gone", async () => {
    const workbook = createMemoryWorkbook({ sheets: [{ ...people, name: "Participants" }, people] });
    const chosen = await inspectWorkbook(workbook, { ...NOTHING, sheets: { participants: "Export 2021" } });
    expect(chosen.parts[0]).toMatchObject({ name: "Export 2021", how: "hand" });
    const gone = await inspectWorkbook(workbook, { ...NOTHING, sheets: { participants: "Disparue" } });
    expect(gone.parts[0]).toMatchObject({ name: "Participants", how: "name" });
  });

  it("refuses nothing: a workbook without anything to control is shown as it is", async () => {
    const workbook = createMemoryWorkbook({ sheets: [{ name: "Participants", rows: [["Bonjour"]] }] });
    const { parts } = await inspectWorkbook(workbook, NOTHING);
    expect(parts[0]).toMatchObject({ name: "Participants", mapping: null });
  });

  it("maps columns again without reading", async () => {
    const workbook = createMemoryWorkbook({ sheets: [people] });
    const before = await inspectWorkbook(workbook, NOTHING);
    workbook.readSheet = () => Promise.reject(new Error("read again"));
    const after = remapColumns(before, { sheets: {}, columns: { participants: { birthCommune: "Commune" } } });
    expect(after.parts[0]?.mapping?.columns.find(({ heading }) => heading === "Commune")).toMatchObject({
      field: "birthCommune",
      byHand: true,
    });
  });
});
