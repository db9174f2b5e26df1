import { createMemoryWorkbook } from "../../../src/adapters/memory/memory-workbook";
import { writeAnomalies, writeBilan } from "../../../src/application/bilan/write-bilan";
import { controlWorkbook, type ControlReport } from "../../../src/application/control/control-workbook";
import type { Clock } from "../../../src/application/ports/clock";
import { CancelledError } from "../../../src/application/ports/progress";
import { UserError } from "../../../src/application/ports/user-error";
import type { CellValue } from "../../../src/core/domain/cell";
import { dayOf } from "../../../src/core/domain/day";
import type { ExampleCells } from "../../../src/core/rules/rule";
import { dateCell } from "../../../src/core/rules/example-day";
import { SHIPPED_PROFILES } from "../../../src/plies";
import { CONFORMING_PARTICIPANT, exampleGrid } from "../../support/example-workbook";

/** A clock that asks for a pause at every step. */
const clock: Clock = {
  now: (() => {
    let time = 0;
    return () => (time += 100);
  })(),
  today: () => dayOf(2022, 1, 31),
  pause: async () => {},
};

function workbookOf(
  participants: readonly ExampleCells[],
  more: { readonly name: string; readonly rows: CellValue[][] }[] = [],
) {
  const { columns, rowCount } = exampleGrid(
    "participants",
    participants.map((cells) => ({ ...CONFORMING_PARTICIPANT["fse-2014-2020"], ...cells })),
  );
  const rows = Array.from({ length: rowCount }, (_, row) => columns.map((column) => column[row] ?? null));
  return createMemoryWorkbook({ sheets: [{ name: "Participants", rows }, ...more] });
}

function control(workbook: ReturnType<typeof workbookOf>, year = 2021): Promise<ControlReport> {
  return controlWorkbook(
    workbook,
    { year, plie: "agenais" },
    { catalogue: { fiches: [], profiles: SHIPPED_PROFILES }, clock },
  );
}

describe("writing the Bilan", () => {
  it("writes its sheets, the Bilan first, and replaces them the next time", async () => {
    const workbook = workbookOf([{}, { id: "P2", lastName: "AUTRE", q2: null }]);
    const report = await control(workbook);
    const first = await writeBilan(workbook, report, { clock });
    expect(first).toEqual({
      bilan: "Bilan",
      anomalies: "Anomalies",
      detail: "Détail",
      attestation: "Attestation",
      notices: [],
    });
    expect(await writeBilan(workbook, report, { clock })).toEqual(first);
    const { sheets } = await workbook.describe();
    expect(sheets.map(({ name }) => name)).toEqual(["Participants", "Bilan", "Anomalies", "Détail", "Attestation"]);
  });

  it("prints the picture of the sheet « Commentaires » above the title, and says when it cannot", async () => {
    const workbook = workbookOf([{}], [{ name: "Commentaires", rows: [["Section", "Commentaire"]] }]);
    const report = await control(workbook);
    const picture = { format: "jpeg" as const, base64: "/9j/", width: 1000, height: 100 };
    Object.assign(workbook, { readPicture: async () => picture });
    await writeBilan(workbook, report, { clock });
    const [logo, emblem] = workbook.written.get("Bilan")?.images ?? [];
    expect(logo).toMatchObject({
      format: "jpeg",
      base64: "/9j/",
      place: { row: 2, column: 0 },
      width: 270,
      height: 27,
    });
    expect(emblem?.place.row).toBe(3);
    Object.assign(workbook, { readPicture: async () => "unusable" });
    const { notices } = await writeBilan(workbook, report, { clock });
    expect(notices.join()).toMatch(
      /L'image de la feuille « Commentaires » n'est pas reprise .* PNG ou JPEG de moins de 2 Mo/,
    );
    expect(workbook.written.get("Bilan")?.images).toHaveLength(1);
  });

  it("leaves a person's own sheet of that name alone", async () => {
    const workbook = workbookOf([{}], [{ name: "Bilan", rows: [["le mien"]] }]);
    const { bilan } = await writeBilan(workbook, await control(workbook), { clock });
    expect(bilan).toBe("Bilan (2)");
    expect((await workbook.readSheet("Bilan")).columns[0]?.[0]).toBe("le mien");
  });

  it("refuses a Bilan without anyone in the year, and writes nothing", async () => {
    const workbook = workbookOf([{ entryDate: dateCell("01/02/2021"), exitDate: dateCell("01/03/2021") }]);
    const report = await control(workbook, 2022);
    await expect(writeBilan(workbook, report, { clock })).rejects.toThrow(
      new UserError("Aucun participant sur la période 01/01/2022–31/12/2022\u00a0: aucun bilan n'est produit."),
    );
    expect(workbook.written.size).toBe(0);
  });

  it("stops when the person cancels, and writes nothing", async () => {
    const workbook = workbookOf([{}]);
    const report = await control(workbook);
    const controller = new AbortController();
    const job = { signal: controller.signal, progress: () => controller.abort() };
    await expect(writeBilan(workbook, report, { clock }, job)).rejects.toThrow(CancelledError);
    expect(workbook.written.size).toBe(0);
  });

  it("leaves the former sheets as they were when the person cancels after the first one", async () => {
    const workbook = workbookOf([{}]);
    const report = await control(workbook);
    await writeBilan(workbook, report, { clock });
    const [first] = workbook.written.values();
    const before = await workbook.describe();
    const controller = new AbortController();
    const writeSheet = workbook.writeSheet.bind(workbook);
    workbook.writeSheet = async (model, job) => {
      const name = await writeSheet(model, job);
      controller.abort();
      return name;
    };
    await expect(writeBilan(workbook, report, { clock }, { signal: controller.signal })).rejects.toThrow(
      CancelledError,
    );
    expect([...workbook.written.values()][0]).toBe(first);
    expect(await workbook.describe()).toEqual(before);
  });

  it("refuses before the first sheet when one of them is protected", async () => {
    const workbook = workbookOf([{}]);
    const report = await control(workbook);
    await writeBilan(workbook, report, { clock });
    const before = workbook.written.get("Anomalies");
    workbook.protectedSheets = (among) => Promise.resolve(among.filter((name) => name === "Bilan"));
    await expect(writeBilan(workbook, report, { clock })).rejects.toThrow(/« Bilan » est protégée.*Rien n'a été écrit/);
    expect(workbook.written.get("Anomalies")).toBe(before);
  });

  it("writes only the anomalies of a gravity and above when asked", async () => {
    const workbook = workbookOf([{ mobilePhone: 612345678 }, { id: "P2", lastName: null }]);
    const report = await control(workbook);
    const rows = async (): Promise<number> => (await workbook.readSheet("Anomalies")).rowCount;
    await writeBilan(workbook, report, { clock });
    const all = await rows();
    await writeBilan(workbook, report, { clock, choices: { gravity: "bloquant" } });
    expect(await rows()).toBeLessThan(all);
  });

  it("writes the anomalies alone, even without anyone in the year", async () => {
    const workbook = workbookOf([{}]);
    expect(await writeAnomalies(workbook, await control(workbook, 2030), { clock })).toBe("Anomalies");
    expect([...workbook.written.keys()]).toEqual(["Anomalies"]);
  });
});
