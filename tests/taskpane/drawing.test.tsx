/**
 * @jest-environment jsdom
 */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, cleanup, render } from "@testing-library/react";
import { Profiler, type ComponentType } from "react";
import { PaneProvider } from "../../src/taskpane/pane-context";
import { JobPanel } from "../../src/taskpane/shell/JobPanel";
import { createPane } from "../../src/taskpane/state/pane";
import { jobAdvanced, jobStarted } from "../../src/taskpane/state/transitions";
import BilanView from "../../src/taskpane/views/BilanView";
import ControlView from "../../src/taskpane/views/ControlView";
import DataView from "../../src/taskpane/views/DataView";
import { HomeView } from "../../src/taskpane/views/HomeView";
import { fakeSession, participantsWorkbook } from "./fake-session";
import { preparePage } from "./page";

preparePage();
afterEach(cleanup);

const TICKS = 20;

/** How often the view is drawn while a job starts, and while it then progresses. */
async function drawnDuringJob(View: ComponentType): Promise<{ readonly start: number; readonly progress: number }> {
  const pane = createPane(fakeSession(participantsWorkbook([{ sex: "X" }, { q1: null }])));
  await pane.commands.control();
  await pane.commands.inspect();
  let drawn = 0;
  render(
    <FluentProvider theme={webLightTheme}>
      <PaneProvider value={pane}>
        <Profiler id="view" onRender={() => (drawn += 1)}>
          <View />
        </Profiler>
      </PaneProvider>
    </FluentProvider>,
  );
  // What the view loads and lays out by itself.
  await act(async () => {
    for (let pause = 0; pause < 20; pause += 1) await new Promise((resolve) => setTimeout(resolve, 0));
  });
  const counted = async (change: () => void): Promise<number> => {
    const before = drawn;
    await act(async () => change());
    return drawn - before;
  };
  const start = await counted(() => pane.store.update(jobStarted("Contrôle")));
  let progress = 0;
  for (let done = 1; done <= TICKS; done += 1)
    progress += await counted(() =>
      pane.store.update(jobAdvanced({ step: { label: "Règles", done, total: TICKS }, secondsLeft: TICKS - done })),
    );
  return { start, progress };
}

describe("while a job progresses", () => {
  test.each([
    ["Accueil", HomeView],
    ["Données", DataView],
    ["Contrôle", ControlView],
    ["Bilan", BilanView],
  ])("%s is drawn as it starts, and no more", async (_name, View) => {
    const { start, progress } = await drawnDuringJob(View);
    expect(start).toBeGreaterThan(0);
    expect(progress).toBe(0);
  });

  test("its panel is drawn at each tick", async () => {
    expect((await drawnDuringJob(JobPanel)).progress).toBe(TICKS);
  });
});
