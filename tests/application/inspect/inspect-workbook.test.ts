import type { RememberedChoices } from "../../../src/application/control/remembered-choices";
import { inspectWorkbook, remapColumns } from "../../../src/application/inspect/inspect-workbook";
import { createMemoryWorkbook } from "../../../src/adapters/memory/memory-workbook";

const NOTHING = { sheets: {}, columns: {} };
const noYear = (): undefined => undefined;
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
    const { parts, settings, sheets } = await inspectWorkbook(workbook, NOTHING, noYear);
    expect(parts.map(({ kind, name, how }) => [kind, name, how])).toEqual([["participants", "Participants", "name"]]);
    expect(settings?.name).toBe("Paramètres");
    expect(sheets.map(({ name }) => name)).toEqual(["Participants", "Paramètres"]);
  });

  it("recognises participants by their headings when no sheet bears the name", async () => {
    const workbook = createMemoryWorkbook({ sheets: [{ name: "Notes", rows: [["Bonjour"]] }, people] });
    const { parts } = await inspectWorkbook(workbook, NOTHING, noYear);
    expect(parts.map(({ kind, name, how }) => [kind, name, how])).toEqual([
      ["participants", "Export 2021", "headings"],
    ]);
  });

  it("follows the person's choice, unless that sheet is gone", async () => {
    const workbook = createMemoryWorkbook({ sheets: [{ ...people, name: "Participants" }, people] });
    const chosen = await inspectWorkbook(workbook, { ...NOTHING, sheets: { participants: "Export 2021" } }, noYear);
    expect(chosen.parts[0]).toMatchObject({ name: "Export 2021", how: "hand" });
    const gone = await inspectWorkbook(workbook, { ...NOTHING, sheets: { participants: "Disparue" } }, noYear);
    expect(gone.parts[0]).toMatchObject({ name: "Participants", how: "name" });
  });

  it("refuses nothing: a workbook without anything to control is shown as it is", async () => {
    const workbook = createMemoryWorkbook({ sheets: [{ name: "Participants", rows: [["Bonjour"]] }] });
    const { parts } = await inspectWorkbook(workbook, NOTHING, noYear);
    expect(parts[0]).toMatchObject({ name: "Participants", mapping: null });
  });

  it("maps columns again without reading", async () => {
    const workbook = createMemoryWorkbook({ sheets: [people] });
    const before = await inspectWorkbook(workbook, NOTHING, noYear);
    workbook.readSheet = () => Promise.reject(new Error("read again"));
    const after = remapColumns(before, { sheets: {}, columns: { participants: { birthCommune: "Commune" } } });
    expect(after.parts[0]?.mapping?.columns.find(({ heading }) => heading === "Commune")).toMatchObject({
      field: "birthCommune",
      byHand: true,
    });
  });

  it("forgets a column ignored by hand, and takes it again", async () => {
    const workbook = createMemoryWorkbook({ sheets: [people] });
    const before = await inspectWorkbook(workbook, NOTHING, noYear);
    const fields = (choices: RememberedChoices) =>
      remapColumns(before, choices).parts[0]?.mapping?.columns.map(({ field }) => field);
    expect(fields(NOTHING)).toContain("commune");
    expect(fields({ ...NOTHING, ignored: { participants: ["Commune"] } })).not.toContain("commune");
  });
});
