/**
 * @jest-environment jsdom
 */
import { act, cleanup, configure, fireEvent, render, screen, within } from "@testing-library/react";
import { createMemoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { App } from "../../src/taskpane/App";
import type { OpenedWorkbook } from "../../src/taskpane/session";
import { createPane, type Pane } from "../../src/taskpane/state/pane";
import { kept } from "../../src/taskpane/state/transitions";
import { fakeSession } from "./fake-session";
import { preparePage } from "./page";

preparePage();
configure({ asyncUtilTimeout: 5_000 });
afterEach(cleanup);

/** jsdom's files do not give their bytes. */
const fileOf = (name: string): File =>
  Object.assign(new File([], name), { arrayBuffer: async () => new ArrayBuffer(0) });
const first = fileOf("un.xlsx");
const second = fileOf("deux.xlsx");
const save = jest.fn(async () => new Uint8Array());
const downloads: string[] = [];
beforeEach(() => {
  downloads.length = 0;
  save.mockReset().mockResolvedValue(new Uint8Array());
  URL.createObjectURL = () => "blob:x";
  URL.revokeObjectURL = () => undefined;
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    downloads.push(this.download);
  });
});

/** A browser tab with a file open, in which something was written or not. */
async function open({ unsaved }: { readonly unsaved: boolean }): Promise<Pane> {
  const openFile = async (_bytes: Uint8Array, name: string): Promise<OpenedWorkbook> => ({
    workbook: createMemoryWorkbook({ name, sheets: [] }),
    name,
    save,
  });
  const pane = createPane(fakeSession(null, { kind: "browser", openFile }));
  render(<App pane={pane} />);
  await act(async () => void (await pane.commands.openFile(first)));
  if (unsaved) act(() => pane.store.update(kept));
  (await screen.findByRole("button", { name: "Choisir un autre fichier" })).focus();
  return pane;
}

const nameOf = (pane: Pane): string | undefined => pane.store.get().opened?.name;
const plain = (text: string | null): string => (text ?? "").replace(/[\u00a0\u202f]/g, " ");

async function chooseSecond(): Promise<void> {
  const input = document.querySelector<HTMLInputElement>("input[type=file]")!;
  await act(async () => void fireEvent.change(input, { target: { files: [second] } }));
}

async function dropSecond(): Promise<void> {
  const zone = screen.getByRole("button", { name: "Choisir un autre fichier" }).parentElement!;
  await act(async () => void fireEvent.drop(zone, { dataTransfer: { files: [second] } }));
}

async function answer(name: string): Promise<void> {
  const dialog = await screen.findByRole("alertdialog");
  await act(async () => void fireEvent.click(within(dialog).getByRole("button", { name })));
}

describe("another file, when nothing would be lost", () => {
  it("is opened at once", async () => {
    const pane = await open({ unsaved: false });
    await chooseSecond();
    expect(screen.queryByRole("alertdialog")).toBeNull();
    expect(nameOf(pane)).toBe("deux.xlsx");
  });
});

describe.each([
  ["chosen", chooseSecond],
  ["dropped", dropSecond],
])("another file %s while changes are not saved", (_, bring) => {
  it("is not opened before the person has said what becomes of them", async () => {
    const pane = await open({ unsaved: true });
    await bring();
    const dialog = await screen.findByRole("alertdialog");
    expect(plain(dialog.textContent)).toMatch(/« un\.xlsx ».*perdu/);
    expect(nameOf(pane)).toBe("un.xlsx");
    expect(
      within(dialog)
        .getAllByRole("button")
        .map((button) => plain(button.textContent)),
    ).toEqual(["Enregistrer d'abord", "Ouvrir sans enregistrer", "Annuler"]);
  });

  it("is left aside by « Annuler » and Escape, and the focus comes back", async () => {
    const pane = await open({ unsaved: true });
    const leave = [() => answer("Annuler"), escape];
    for (const way of leave) {
      await bring();
      await screen.findByRole("alertdialog");
      await way();
      expect(screen.queryByRole("alertdialog")).toBeNull();
      expect([nameOf(pane), pane.store.get().unsaved, downloads]).toEqual(["un.xlsx", true, []]);
      expect(document.activeElement?.textContent).toBe("Choisir un autre fichier");
    }
  });

  it("takes the place of the first one by « Ouvrir sans enregistrer »", async () => {
    const pane = await open({ unsaved: true });
    await bring();
    await answer("Ouvrir sans enregistrer");
    expect([nameOf(pane), pane.store.get().unsaved, downloads]).toEqual(["deux.xlsx", false, []]);
    expect(document.activeElement?.textContent).toBe("Choisir un autre fichier");
  });

  it("is opened after « Enregistrer d'abord » has saved, which is told", async () => {
    const pane = await open({ unsaved: true });
    await bring();
    await answer("Enregistrer d'abord");
    expect([nameOf(pane), downloads]).toEqual(["deux.xlsx", ["un - modifié.xlsx"]]);
    expect(plain(screen.getByText(/enregistré/).textContent)).toMatch(/« un - modifié\.xlsx »/);
  });

  it("is not opened when saving fails: nothing is lost", async () => {
    const pane = await open({ unsaved: true });
    save.mockRejectedValue(new Error("no memory left"));
    await bring();
    await answer("Enregistrer d'abord");
    expect([nameOf(pane), pane.store.get().unsaved, downloads]).toEqual(["un.xlsx", true, []]);
    expect(pane.store.get().failure).not.toBeNull();
  });
});

async function escape(): Promise<void> {
  await act(async () => void fireEvent.keyDown(screen.getByRole("alertdialog"), { key: "Escape" }));
}

it("says under which name the file was saved, since its button goes away", async () => {
  await open({ unsaved: true });
  await act(async () => void fireEvent.click(screen.getByRole("button", { name: /^Enregistrer/ })));
  expect(screen.queryByRole("button", { name: /^Enregistrer/ })).toBeNull();
  expect(plain(screen.getByText(/enregistré/).textContent)).toMatch(/« un - modifié\.xlsx »/);
});
