import { CancelledError, throwIfCancelled } from "../../src/application/ports/progress";
import { UserError } from "../../src/application/ports/user-error";
import { initialState, type PaneState } from "../../src/taskpane/state/pane-state";
import { createJobRunner } from "../../src/taskpane/state/run-job";
import { createStore } from "../../src/taskpane/state/store";
import { fakeSession, stillClock } from "./fake-session";

function start(now = () => 0) {
  const store = createStore(initialState(fakeSession(null), "accueil"));
  const seen: PaneState["job"][] = [];
  store.subscribe(() => seen.push(store.get().job));
  return { store, seen, jobs: createJobRunner(store, { ...stillClock, now }, "1.2.3") };
}

describe("createJobRunner", () => {
  it("gives the result, and leaves nothing on the screen", async () => {
    const { store, jobs } = start();
    await expect(jobs.run("Essai", async () => 7)).resolves.toBe(7);
    expect(store.get()).toMatchObject({ job: null, failure: null });
  });

  it("shows a refusal as its own sentence", async () => {
    const { store, jobs } = start();
    await expect(jobs.run("Essai", () => Promise.reject(new UserError("La feuille manque.")))).resolves.toBeUndefined();
    expect(store.get().failure).toEqual({ kind: "refused", sentence: "La feuille manque." });
  });

  it("tells a defect honestly, with where it happened and never what a cell held", async () => {
    const { store, jobs } = start();
    await jobs.run("Essai", () => Promise.reject(new TypeError("DUPONT Léa is not a function")));
    const { failure } = store.get();
    expect(failure).toMatchObject({
      kind: "defect",
      detail: expect.stringContaining("Bilan PLIE 1.2.3\nTypeError\nat "),
    });
    expect(JSON.stringify(failure)).not.toContain("DUPONT");
  });

  it("tells a part that cannot be fetched as a cut connection, not as a defect", async () => {
    const { store, jobs } = start();
    const cut = Object.assign(new Error("Loading chunk 7 failed."), { name: "ChunkLoadError" });
    await jobs.run("Essai", () => Promise.reject(cut));
    expect(store.get().failure).toMatchObject({
      kind: "refused",
      sentence: expect.stringContaining("vérifiez la connexion"),
    });
  });

  it("stops when the person cancels, and says so without alarm", async () => {
    const { store, jobs } = start();
    const done = jobs.run("Essai", async (job) => {
      await new Promise((resolve) => job.signal?.addEventListener("abort", resolve));
      throwIfCancelled(job);
    });
    await Promise.resolve();
    expect(store.get().job).toMatchObject({ title: "Essai", cancelling: false });
    jobs.cancel();
    expect(store.get().job).toMatchObject({ cancelling: true });
    await done;
    expect(store.get()).toMatchObject({ job: null, failure: { kind: "cancelled" } });
  });

  it("runs one job at a time: a second long one is dropped, a short one waits", async () => {
    const { jobs } = start();
    const order: string[] = [];
    let finish = (): void => undefined;
    const first = jobs.run("Premier", () =>
      new Promise<void>((resolve) => (finish = resolve)).then(() => void order.push("premier")),
    );
    const second = jobs.run("Deuxième", async () => void order.push("deuxième"));
    const short = jobs.runShort("Court", async () => void order.push("court"));
    await expect(second).resolves.toBeUndefined();
    finish();
    await Promise.all([first, short]);
    expect(order).toEqual(["premier", "court"]);
  });

  it("tells the time left once it can be known, by the rule of three", async () => {
    let time = 0;
    const { seen, jobs } = start(() => time);
    await jobs.run("Essai", async ({ progress }) => {
      progress?.({ label: "Lecture", done: 1, total: 100 });
      time = 2000;
      progress?.({ label: "Lecture", done: 20, total: 100 });
    });
    const told = seen.flatMap((job) => (job?.step ? [[job.step.done, job.secondsLeft]] : []));
    expect(told).toEqual([
      [1, null],
      [20, 8],
    ]);
  });

  it("does not redraw for each step of a fast job", async () => {
    const { seen, jobs } = start(() => 5);
    await jobs.run("Essai", async ({ progress }) => {
      for (let done = 0; done < 1000; done += 1) progress?.({ label: "Lecture", done, total: 1000 });
    });
    expect(seen.filter((job) => job?.step).length).toBe(1);
  });

  it("lets a cancelled job be followed by another", async () => {
    const { store, jobs } = start();
    await jobs.run("Essai", () => Promise.reject(new CancelledError()));
    await jobs.run("Encore", async () => undefined);
    expect(store.get().failure).toBeNull();
  });
});
