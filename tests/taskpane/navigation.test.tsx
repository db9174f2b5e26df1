/**
 * @jest-environment jsdom
 */
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import fc from "fast-check";
import { App } from "../../src/taskpane/App";
import { fittingEntries } from "../../src/taskpane/shell/fitting-entries";
import { createPane } from "../../src/taskpane/state/pane";
import { VIEWS } from "../../src/taskpane/state/pane-state";
import { fakeSession, participantsWorkbook } from "./fake-session";
import { preparePage } from "./page";

preparePage();
afterEach(cleanup);

describe("the line of the navigation", () => {
  const bar = { words: [50, 60, 60, 40, 40, 50, 40], icon: 20, more: 60, arrow: 20 };

  it.each([
    [480, 0, { shown: 7, icons: true }],
    [479, 0, { shown: 7, icons: false }],
    [340, 0, { shown: 7, icons: false }],
    [339, 0, { shown: 5, icons: false }],
    // The entry of the others bears the word of « Fiches », which takes more than « Plus ».
    [289, 0, { shown: 4, icons: false }],
    [279, 5, { shown: 3, icons: false }],
    [40, 0, { shown: 0, icons: false }],
  ])("%i pixels wide, with view %i open, has room for %o", (room, current, expected) => {
    expect(fittingEntries({ ...bar, room }, current)).toEqual(expected);
  });

  it("is never longer than its room, and never keeps back what it has room for", () => {
    const width = fc.integer({ min: 10, max: 90 });
    const widths = fc.record({ words: fc.array(width, { minLength: 1, maxLength: 9 }), icon: width, more: width });
    fc.assert(
      fc.property(widths, fc.integer({ min: 90, max: 900 }), fc.nat(), ({ words, icon, more }, room, at) => {
        const current = at % words.length;
        const { shown, icons } = fittingEntries({ room, words, icon, more, arrow: 20 }, current);
        const taken = words.slice(0, shown).reduce((sum, one) => sum + one + (icons ? icon : 0), 0);
        const all = words.reduce((sum, one) => sum + one, 0);
        const last = shown === words.length ? 0 : current < shown ? more : words[current]! + 20;
        expect(shown === 0 || taken + last <= room).toBe(true);
        expect(shown === words.length).toBe(all <= room);
      }),
    );
  });
});

describe("the views that a narrow pane keeps back", () => {
  /** Every entry 50 pixels wide, the pane 240: three and « Plus ». */
  function narrow(): void {
    jest.spyOn(Element.prototype, "getBoundingClientRect").mockReturnValue({ width: 50 } as DOMRect);
    jest.spyOn(Element.prototype, "clientWidth", "get").mockReturnValue(240);
  }
  afterEach(() => jest.restoreAllMocks());

  it("are behind one entry, which bears the word of the open one, and give the focus back to it", async () => {
    narrow();
    render(<App pane={createPane(fakeSession(participantsWorkbook([{}])))} />);
    const bar = within(await screen.findByRole("navigation"));
    const words = (): (string | null)[] => bar.getAllByRole("button").map(({ textContent }) => textContent);
    expect(words()).toEqual(["Accueil", "Données", "Contrôle", "Plus"]);
    const others = bar.getByRole("button", { name: "Plus de rubriques" });
    others.focus();
    fireEvent.keyDown(others, { key: "ArrowDown" });
    expect(words()).toHaveLength(4 + VIEWS.length - 3);
    fireEvent.keyDown(others, { key: "ArrowDown" });
    expect(document.activeElement?.textContent).toBe("Bilan");
    fireEvent.keyDown(document.activeElement!, { key: "Escape" });
    expect(document.activeElement).toBe(others);
    expect(words()).toHaveLength(4);
    fireEvent.click(others);
    fireEvent.click(bar.getByRole("button", { name: "Aide" }));
    await screen.findByRole("heading", { level: 1, name: "Aide" });
    const current = bar.getByRole("button", { name: /^Aide, plus de rubriques$/ });
    expect(current.getAttribute("aria-current")).toBe("page");
    expect(document.activeElement).toBe(current);
    expect(words()).toEqual(["Accueil", "Données", "Aide"]);
    fireEvent.click(current);
    fireEvent.pointerDown(document.body);
    expect(words()).toHaveLength(3);
  });
});
