import type { ControlDependencies, ControlReport } from "../../application/control/control-workbook";
import type { Assessment } from "../../application/readiness/assess";
import type { Clock } from "../../application/ports/clock";
import type { JobControl } from "../../application/ports/progress";
import type { SheetChange } from "../../application/ports/sheet-change";
import { UserError } from "../../application/ports/user-error";
import { runInSlices } from "../../application/time-slices";
import type { Workbook } from "../../application/ports/workbook";
import type { Reference } from "../../core/territory/place-reference";
import { listText } from "../../core/text/french";
import type { CatalogueCommands } from "./catalogue-commands";
import { loadedPart } from "./loaded-part";
import type { PaneState } from "./pane-state";
import { settleCorrections } from "./settle-corrections";
import type { Tools } from "./tools";
import { catchingUp, cellsChanged, controlBegun, controlDone, controlMissed, noticed } from "./transitions";

export interface ControlCommands {
  /** False when it was cancelled or refused; why is shown. */
  readonly control: () => Promise<boolean>;
  /** Controls what changed since the last control, or the whole where that is not enough to tell. False as above. */
  readonly recontrol: () => Promise<boolean>;
  /** After something was corrected: what changed is controlled again by itself, once nothing else is asked for. */
  readonly controlBehind: (delay?: number) => void;
  /**
   * The control of the workbook as it stands, made again where what is known is no longer sure: official figures are never told from stale ones. Undefined
   * when it was cancelled or refused, or when sheets are missed that it read before; why is shown.
   */
  readonly sureReport: () => Promise<ControlReport | undefined>;
}

/** A control and what it leaves to do. */
interface Controlled {
  readonly report: ControlReport;
  readonly assessment: Assessment;
}

interface Done {
  readonly report: ControlReport;
  /** Sheets that the control before read, and that are missed. */
  readonly lost: readonly string[];
}

export function controlCommands(tools: Tools, { loadCatalogue }: CatalogueCommands): ControlCommands {
  const { session, store, jobs } = tools;
  const { clock } = session;
  const settle = settleCorrections(tools);

  async function loadReference(): Promise<Reference> {
    try {
      return await loadedPart(session.loadReference());
    } catch (cause) {
      if (cause instanceof UserError) throw cause;
      throw Object.assign(
        new UserError("La liste des communes ne peut pas être chargée : vérifiez la connexion, puis recommencez."),
        { cause },
      );
    }
  }

  async function run(scope: "whole" | "changes"): Promise<Done | undefined> {
    await settle();
    const { opened } = store.get();
    const catalogue = await loadCatalogue();
    if (!opened || !catalogue) return undefined;
    const title = scope === "changes" && store.get().changes ? "Contrôle de ce qui a changé" : "Contrôle du classeur";
    const done = await jobs.run(title, async (job) => {
      const reference = await loadReference();
      const before = store.get();
      store.update(controlBegun());
      try {
        return await work(opened.workbook, scope === "changes", before, { catalogue, clock, reference }, job);
      } catch (error) {
        store.update(controlMissed(before));
        throw error;
      }
    });
    if (!done) return undefined;
    const { report, assessment } = done;
    const lost = lostSheets(store.get().report, report);
    store.update(controlDone(report, assessment, scope === "whole"));
    if (lost.length > 0) store.update(noticed(lostSentence(lost), "warning"));
    return { report, lost };
  }

  let timer: ReturnType<typeof setTimeout> | undefined;

  function controlBehind(delay = 0, trial = 1): void {
    clearTimeout(timer);
    store.update(catchingUp(true));
    timer = setTimeout(() => void runBehind(trial), delay);
  }

  /** Small changes only: a whole control is asked for by the person, who sees how far it is. */
  async function runBehind(trial: number): Promise<void> {
    const { opened, report, catalogue } = store.get();
    if (!opened || !report || !catalogue) return store.update(catchingUp(false));
    const done = await jobs.runBehind(async (job) => {
      const { rowsToRead } = await loadedPart(import("../../application/control/rows-to-read"));
      const before = store.get();
      const { changes } = before;
      if (before.report !== report || !changes || changes.length === 0 || !rowsToRead(report, changes)) return null;
      const reference = await loadReference();
      store.update(controlBegun());
      try {
        const controlled = await work(opened.workbook, true, before, { catalogue, clock, reference }, job);
        if (store.get().opened !== opened) return null;
        store.update(controlDone(controlled.report, controlled.assessment, false));
        return controlled;
      } catch (error) {
        store.update(controlMissed(before));
        throw error;
      }
    });
    // Something else was asked for meanwhile, or Excel was busy.
    if (done === undefined && trial < MOST_TRIALS) controlBehind(AGAIN_MS, trial + 1);
    else store.update(catchingUp(false));
  }

  /** Excel does not tell everyone that a sheet was renamed: formulas of the Bilan would look for it in vain. Undefined when it cannot be known. */
  function sameSheets(workbook: Workbook, { basis }: ControlReport): Promise<boolean | undefined> {
    return jobs.runShort("Vérification des feuilles", async () => {
      const { ownSheets } = await loadedPart(import("../../application/control/control-report"));
      const names = ownSheets(await workbook.describe());
      return names.length === basis.sheets.length && names.every((name, index) => name === basis.sheets[index]);
    });
  }

  /** Nobody is told of some changes: official figures are worth reading once more. Undefined as above. */
  function silentChanges(workbook: Workbook, report: ControlReport): Promise<readonly SheetChange[] | undefined> {
    return jobs.run("Vérification des données", async (job) => {
      const { changedSince } = await loadedPart(import("../../application/control/changed-since"));
      return changedSince(workbook, report, job);
    });
  }

  return {
    control: async () => (await run("whole")) !== undefined,
    recontrol: async () => (await run("changes")) !== undefined,
    controlBehind: (delay) => controlBehind(delay),

    sureReport: async () => {
      const { opened, report: known, stale } = store.get();
      if (!opened) return undefined;
      const stands = known && !stale ? await sameSheets(opened.workbook, known) : false;
      if (stands === undefined) return undefined;
      const silent = stands && known ? await silentChanges(opened.workbook, known) : [];
      if (silent === undefined) return undefined;
      for (const change of silent) store.update(cellsChanged(change));
      if (stands && known && silent.length === 0) return known;
      const done = await run("changes");
      // Sheets that are missed are most often renamed: the person is told before figures are written without them.
      return done && done.lost.length === 0 ? done.report : undefined;
    },
  };
}

/** How long after it had to give way a control is tried again, and how often. */
const AGAIN_MS = 400;
const MOST_TRIALS = 8;

/** Sheets that the control before read for a part that this one reads from none. */
function lostSheets(before: ControlReport | null, { tables }: ControlReport): string[] {
  return (before?.list ?? []).filter(({ kind }) => !tables[kind]).map(({ grid }) => grid.name);
}

function lostSentence(lost: readonly string[]): string {
  const names = listText(lost.map((name) => `« ${name} »`));
  const one = lost.length === 1;
  return `${one ? "La feuille" : "Les feuilles"} ${names} ${one ? "n'a plus été trouvée" : "n'ont plus été trouvées"} : si vous ${one ? "l'avez renommée, choisissez-la" : "les avez renommées, choisissez-les"} dans Données, puis contrôlez de nouveau.`;
}

async function work(
  workbook: Workbook,
  changesOnly: boolean,
  { report, changes, options, choices }: PaneState,
  dependencies: ControlDependencies,
  job: JobControl,
): Promise<Controlled> {
  if (changesOnly && report && changes) {
    const { recontrolWorkbook } = await loadedPart(import("../../application/control/recontrol-workbook"));
    return assessed(await recontrolWorkbook(workbook, report, changes, dependencies, job), dependencies.clock, job);
  }
  // The rules, then what runs them, each of which takes as long as some slices of work to come to life.
  await loadedPart(import("../../core/rules/catalogue"));
  await dependencies.clock.pause();
  const { controlWorkbook } = await loadedPart(import("../../application/control/control-workbook"));
  await dependencies.clock.pause();
  const controlled = await controlWorkbook(workbook, { ...options, ...choices }, dependencies, job);
  return assessed(controlled, dependencies.clock, job);
}

/** With what is left to do. */
export async function assessed(report: ControlReport, clock: Clock, job?: JobControl): Promise<Controlled> {
  const { assess } = await loadedPart(import("../../application/readiness/assess"));
  // What follows a correction is there before the connection may be cut.
  await Promise.all([
    loadedPart(import("../../application/control/rows-to-read")),
    loadedPart(import("../../application/control/recontrol-workbook")),
    loadedPart(import("../../application/journal/keep-journal")),
  ]).catch(() => undefined);
  return { report, assessment: await runInSlices(assess(report), clock, job, () => undefined) };
}
