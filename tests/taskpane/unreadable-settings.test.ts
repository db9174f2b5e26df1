import { createOfficeWorkbook } from "../../src/adapters/officejs/office-workbook";
import { watchChanges } from "../../src/adapters/officejs/watch-changes";
import { createPane, type Pane } from "../../src/taskpane/state/pane";
import type { ExcelHost } from "../excel-host/host";
import { startExcel } from "../excel-host/load-library";
import { CONFORMING_PARTICIPANT, exampleGrid } from "../support/example-workbook";
import { fakeSession } from "./fake-session";

const READING = "CustomXmlPartCollection.getByNamespace";
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

/** The pane in an Excel with one person, as the manifest opens it. */
function opened(): { readonly host: ExcelHost; readonly pane: Pane } {
  const { columns, rowCount } = exampleGrid("participants", [CONFORMING_PARTICIPANT["fse-2014-2020"]]);
  const values = Array.from({ length: rowCount }, (_row, row) =>
    columns.map((column) => (column[row] ?? null) as string | number | null),
  );
  const host = startExcel({ sheets: [{ name: "Participants", values }] });
  const pane = createPane(fakeSession(null, { opened: { workbook: createOfficeWorkbook(), name: "" }, watchChanges }));
  return { host, pane };
}

describe("settings of the workbook that Excel does not give", () => {
  it("are one notice; the changes are watched all the same, and the next control sees them", async () => {
    const { host, pane } = opened();
    host.failOnce(READING);
    await pane.commands.start();
    expect(pane.store.get().failure).toBeNull();
    expect(pane.store.get().notice).toMatchObject({ intent: "warning" });
    expect(pane.store.get().notice?.sentence).toMatch(/n'ont pas pu être lus : le contrôle fonctionne sans eux/);
    expect(await pane.commands.control()).toBe(true);
    expect(pane.store.get().report?.notices.join(" ")).not.toMatch(/n'ont pas pu être lus/);
    host.userEdit("Participants", "A2", "x");
    await settled();
    expect(pane.store.get().stale).toBe(true);
  });

  it("never keep from controlling, as in a workbook never saved on iPad; the report says so once", async () => {
    const { host, pane } = opened();
    host.failMembers.add(READING);
    await pane.commands.start();
    expect(await pane.commands.control()).toBe(true);
    const told = pane.store.get().report?.notices.filter((notice) => notice.includes("pas pu être lus")) ?? [];
    expect(told).toHaveLength(1);
    host.userEdit("Participants", "A2", "x");
    await settled();
    expect(await pane.commands.recontrol()).toBe(true);
  });
});
