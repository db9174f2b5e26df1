import { createMemoryWorkbook } from "../../../src/adapters/memory/memory-workbook";
import { controlWorkbook } from "../../../src/application/control/control-workbook";
import { findSheets } from "../../../src/application/control/find-sheets";
import { inspectWorkbook } from "../../../src/application/inspect/inspect-workbook";
import type { SheetParts } from "../../../src/core/reading/recognise";
import { dayOf } from "../../../src/core/domain/day";

const HEADINGS = ["Identifiant", "NOM", "Prénom", "Date de naissance", "Sexe", "Commune"];
const people = (name: string) => ({ name, rows: [HEADINGS, ["P1", "MARTIN", "LÉA"]] });
const contracts = (name: string) => ({
  name,
  rows: [
    ["Identifiant", "Type de contrat", "Début"],
    ["P1", "CDI", 44_300],
  ],
});
const settings = (year: number) => ({ name: "Paramètres", rows: [["Exercice", year]] });
const clock = { now: () => 0, today: () => dayOf(2022, 1, 31), pause: () => Promise.resolve() };

type Sheets = Parameters<typeof createMemoryWorkbook>[0]["sheets"];

/** Sheet, how, and the others, of the part; the same for the control and the inspection. */
async function found(sheets: Sheets, year?: number, byHand: SheetParts = {}) {
  const workbook = createMemoryWorkbook({ sheets });
  const { parts } = await findSheets(workbook, byHand, () => year);
  return Object.fromEntries(parts.map(({ kind, grid, how, others }) => [kind, [grid.name, how, others]]));
}

describe("among several sheets that could be read", () => {
  const both = [people("Participants 2020"), people("Participants 2021")];

  it("the one whose name holds the year is preferred, otherwise the first", async () => {
    expect(await found(both, 2021)).toEqual({
      participants: ["Participants 2021", "headings", ["Participants 2020"]],
    });
    expect(await found(both)).toEqual({ participants: ["Participants 2020", "headings", ["Participants 2021"]] });
    expect(await found(both, 2019)).toMatchObject({
      participants: ["Participants 2020", "headings", expect.anything()],
    });
    expect(await found([people("Suivi 20210"), people("Suivi 2021")], 2021)).toMatchObject({
      participants: ["Suivi 2021", "headings", ["Suivi 20210"]],
    });
  });

  it("the exact name, or a short form of it, comes before any year", async () => {
    expect(await found([...both, people("Participants")], 2021)).toEqual({
      participants: ["Participants", "name", ["Participants 2021", "Participants 2020"]],
    });
    expect(await found([people("Participants 2021"), people("Entrées")], 2021)).toEqual({
      participants: ["Entrées", "name", ["Participants 2021"]],
    });
  });

  it("what is chosen by hand needs no remark", async () => {
    expect(await found(both, 2021, { participants: "Participants 2020" })).toEqual({
      participants: ["Participants 2020", "hand", []],
    });
  });

  it("a longer name is not enough: the headings must be there, and of one part alone", async () => {
    const notice = { name: "Participants : mode d'emploi", rows: [["Lisez ceci"]] };
    expect(await found([notice, people("Participants")])).toEqual({ participants: ["Participants", "name", []] });
    expect(await found([people("Participants"), contracts("Contrats des participants")])).toEqual({
      participants: ["Participants", "name", []],
    });
  });

  it("contracts, steps… are found by a longer name too", async () => {
    expect(await found([people("Participants"), contracts("Contrats 2020"), contracts("Contrats 2021")], 2021)).toEqual(
      {
        participants: ["Participants", "name", []],
        contracts: ["Contrats 2021", "headings", ["Contrats 2020"]],
      },
    );
  });

  it("only the first rows are read of a sheet that might be read", async () => {
    const workbook = createMemoryWorkbook({ sheets: [...both, people("Participants")] });
    const readSheet = jest.spyOn(workbook, "readSheet");
    await findSheets(workbook, {}, () => 2021);
    expect(readSheet.mock.calls.map(([name]) => name)).toEqual(["Participants"]);
  });

  it.each([
    [{}, undefined, "Participants 2021", "Participants 2020"],
    [{ year: 2020 }, 2020, "Participants 2020", "Participants 2021"],
  ])(
    "with %j the control tells both, and reads the one that the inspection shows",
    async (options, year, read, left) => {
      const workbook = createMemoryWorkbook({ sheets: [settings(2021), ...both] });
      const report = await controlWorkbook(workbook, options, { catalogue: { fiches: [], profiles: [] }, clock });
      expect(report.tables.participants?.grid.name).toBe(read);
      expect(report.notices.join("\n").replace(/[\u00a0\u202f]/g, " ")).toContain(
        `Plusieurs feuilles peuvent servir de Participants : « ${read} » est lue, « ${left} » ne l'est pas. Pour en lire une autre, choisissez-la dans la rubrique Données du volet`,
      );
      const { parts } = await inspectWorkbook(workbook, { sheets: {}, columns: {} }, (sheet) => {
        expect(sheet?.name).toBe("Paramètres");
        return year ?? 2021;
      });
      expect(parts).toMatchObject([{ name: read, others: [left] }]);
    },
  );
});
