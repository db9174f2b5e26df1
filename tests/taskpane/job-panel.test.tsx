/**
 * @jest-environment jsdom
 */
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { App } from "../../src/taskpane/App";
import { createPane } from "../../src/taskpane/state/pane";
import { jobEnded, jobStarted, type Transition } from "../../src/taskpane/state/transitions";
import { fakeSession } from "./fake-session";
import { preparePage } from "./page";

preparePage();
afterEach(cleanup);

describe("one work that is several jobs", () => {
  it("leaves on « Annuler » whoever was there, unless they went elsewhere", async () => {
    const pane = createPane(fakeSession(null));
    render(<App pane={pane} />);
    await screen.findByRole("heading", { level: 1 });
    const update = (transition: Transition) => act(async () => pane.store.update(transition));
    const cancel = (): HTMLElement => screen.getByRole("button", { name: "Annuler" });
    await update(jobStarted("Vérification des feuilles"));
    act(() => cancel().focus());
    await update(jobEnded(null));
    await update(jobStarted("Calcul du bilan"));
    expect(document.activeElement).toBe(cancel());
    await update(jobEnded(null));
    fireEvent.keyDown(document.body, { key: "Tab" });
    await update(jobStarted("Écriture du bilan"));
    expect(document.activeElement).not.toBe(cancel());
  });
});
