import { createOfficeWorkbook } from "../../../src/adapters/officejs/office-workbook";
import { watchChanges } from "../../../src/adapters/officejs/watch-changes";
import type { SheetsWritten } from "../../../src/application/ports/workbook";
import { injectFault } from "../../excel-host/faults";
import type { ExcelHost } from "../../excel-host/host";
import { startExcel } from "../../excel-host/load-library";
import type { SheetFixture } from "../../excel-host/model/workbook";
import { model } from "./sheet-models";

const theirs: SheetFixture = {
  name: "Synthèse",
  values: [
    [0, 0, 0, 0],
    ["voir la feuille Bilan!", 0, "Mon Bilan!", 0],
  ],
  formulas: {
    A1: "=Bilan!C12",
    B1: "='Bilan'!A1+SUM(Bilan!$A$1:$B$2)",
    C1: '="Bilan!"&Bilan!A1',
    D1: "=MonBilan!A1",
    B2: "=Total",
  },
  names: { Local: "='Bilan'!$A$3" },
};

const FOLLOWED = {
  "0,0": "='Bilan'!C12",
  "0,1": "='Bilan'!A1+SUM('Bilan'!$A$1:$B$2)",
  "0,2": "=\"Bilan!\"&'Bilan'!A1",
  "0,3": "=MonBilan!A1",
  "1,1": "=Total",
};

/** A workbook whose Bilan is written already, and spoken of. */
const spokenOf = (sheet: SheetFixture = theirs): ExcelHost =>
  startExcel({
    sheets: [{ name: "MonBilan" }, { name: "Bilan", values: [["Titre"]], names: { _bilan_plie: '="bilan"' } }, sheet],
    names: { Total: "=Bilan!$C$12", Autre: "=MonBilan!$A$1" },
  });

const write = (): Promise<SheetsWritten> =>
  createOfficeWorkbook({ retryAfterMs: 0 }).writeSheets([{ ...model(), model: () => model() }]);

const names = (host: ExcelHost): string[] => host.workbook.sheets.map(({ name }) => name);
const formulas = (host: ExcelHost): unknown => Object.fromEntries(host.workbook.sheet("Synthèse").formulas);
const texts = (host: ExcelHost): unknown[] =>
  [0, 2].map((column) => host.workbook.sheet("Synthèse").valueAt(1, column));

describe("a person's formulas that speak of our sheet", () => {
  it("speak of the new one once it is written again, as often as one likes", async () => {
    const host = spokenOf();
    for (let time = 0; time < 2; time += 1) {
      expect((await write()).notices).toEqual([]);
      expect(names(host)).toEqual(["MonBilan", "Bilan", "Synthèse"]);
      expect(formulas(host)).toEqual(FOLLOWED);
      expect(texts(host)).toEqual(["voir la feuille Bilan!", "Mon Bilan!"]);
      expect([...host.workbook.names, ...host.workbook.sheet("Synthèse").names].map(({ formula }) => formula)).toEqual([
        "='Bilan'!$C$12",
        "=MonBilan!$A$1",
        "='Bilan'!$A$3",
      ]);
    }
  });

  it.each([
    ["protected", { protected: true }],
    ["filtered", { filter: { area: "A1:D2", hidden: [0] } }],
  ])("keep the former sheet where theirs is %s, until it no longer is", async (_why, state) => {
    const host = spokenOf({ ...theirs, ...state });
    const { notices } = await write();
    expect(notices).toEqual([
      "La feuille remplacée est gardée sous le nom « Bilan (ancien) », avec ses anciens chiffres : des formules de la feuille « Synthèse », protégée ou filtrée, y renvoient. Ôtez la protection et le filtre, puis écrivez de nouveau : ces formules suivront la nouvelle feuille.",
    ]);
    expect(names(host).sort()).toEqual(["Bilan", "Bilan (ancien)", "MonBilan", "Synthèse"]);
    expect(JSON.stringify(formulas(host))).toContain("='Bilan (ancien)'!C12");
    expect(await write()).toMatchObject({ names: ["Bilan"], notices });
    expect(names(host).sort()).toEqual(["Bilan", "Bilan (ancien)", "MonBilan", "Synthèse"]);

    const sheet = host.workbook.sheet("Synthèse");
    sheet.protected = false;
    sheet.filter = null;
    expect((await write()).notices).toEqual([]);
    expect(names(host).sort()).toEqual(["Bilan", "MonBilan", "Synthèse"]);
    expect(formulas(host)).toEqual(FOLLOWED);
  });

  it("do not keep it where none of a protected sheet speaks of it", async () => {
    const host = spokenOf({ ...theirs, formulas: { D1: "=MonBilan!A1" }, names: {}, protected: true });
    expect((await write()).notices).toEqual([]);
    expect(names(host)).toEqual(["MonBilan", "Bilan", "Synthèse"]);
  });

  it("keep it where Excel cannot replace in them, and follow with the next write", async () => {
    const host = spokenOf();
    host.failMembers.add("Worksheet.replaceAll");
    const { notices } = await write();
    expect(notices).toEqual([expect.stringMatching(/« \(ancien\) ».*écrivez de nouveau, elle le sera/)]);
    expect(JSON.stringify(formulas(host))).not.toContain("#REF!");
    host.failMembers.clear();
    expect((await write()).notices).toEqual([]);
    expect([names(host), formulas(host)]).toEqual([["MonBilan", "Bilan", "Synthèse"], FOLLOWED]);
  });

  it("are never broken, whatever request fails", async () => {
    const counted = injectFault(spokenOf(), 0);
    await write();
    for (let rank = 1; rank <= counted.count(); rank += 1) {
      const host = spokenOf();
      const injected = injectFault(host, rank, "stopped in the middle");
      await write().catch(() => undefined);
      injected.lift();
      expect([rank, JSON.stringify([formulas(host), host.workbook.names])]).toEqual([
        rank,
        expect.not.stringContaining("#REF!"),
      ]);
      await write();
      expect([rank, formulas(host), names(host)]).toEqual([rank, FOLLOWED, ["MonBilan", "Bilan", "Synthèse"]]);
    }
  });

  it("changed by us are no change of the person's", async () => {
    const host = spokenOf();
    const told: unknown[] = [];
    await createOfficeWorkbook().describe();
    const stop = await watchChanges(
      (change) => told.push(change),
      () => undefined,
    );
    await write();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(told).toEqual([]);
    host.userEdit("Synthèse", "D2", "5", true);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(told).toHaveLength(1);
    await stop();
  });
});
