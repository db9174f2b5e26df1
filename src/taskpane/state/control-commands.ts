import type { ControlDependencies, ControlReport } from "../../application/control/control-workbook";
import type { JobControl } from "../../application/ports/progress";
import { UserError } from "../../application/ports/user-error";
import type { Workbook } from "../../application/ports/workbook";
import type { Reference } from "../../core/territory/place-reference";
import type { CatalogueCommands } from "./catalogue-commands";
import type { PaneState } from "./pane-state";
import type { Tools } from "./tools";
import { bilanWritten, controlBegun, controlDone, controlMissed } from "./transitions";

export interface ControlCommands {
  /** False when it was cancelled or refused; why is shown. */
  readonly control: () => Promise<boolean>;
  /** Controls what changed since the last control, or the whole where that is not enough to tell. False as above. */
  readonly recontrol: () => Promise<boolean>;
  /** Controls first when what is known is no longer sure. False as above. */
  readonly writeBilan: () => Promise<boolean>;
}

export function controlCommands(
  { session, store, jobs }: Tools,
  { loadCatalogue }: CatalogueCommands,
): ControlCommands {
  const { clock } = session;

  async function loadReference(): Promise<Reference> {
    try {
      return await session.loadReference();
    } catch (cause) {
      throw Object.assign(
        new UserError("La liste des communes ne peut pas être chargée : vérifiez la connexion, puis recommencez."),
        { cause },
      );
    }
  }

  async function run(scope: "whole" | "changes"): Promise<ControlReport | undefined> {
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
    if (done) store.update(controlDone(done));
    return done;
  }

  /** Excel does not tell everyone that a sheet was renamed: formulas of the Bilan would look for it in vain. Undefined when it cannot be known. */
  function sameSheets(workbook: Workbook, { basis }: ControlReport): Promise<boolean | undefined> {
    return jobs.runShort("Vérification des feuilles", async () => {
      const { ownSheets } = await import("../../application/control/control-report");
      const names = ownSheets(await workbook.describe());
      return names.length === basis.sheets.length && names.every((name, index) => name === basis.sheets[index]);
    });
  }

  return {
    control: async () => (await run("whole")) !== undefined,
    recontrol: async () => (await run("changes")) !== undefined,

    writeBilan: async () => {
      const { opened, report: known, stale } = store.get();
      if (!opened) return false;
      const stands = known && !stale ? await sameSheets(opened.workbook, known) : false;
      if (stands === undefined) return false;
      const report = stands ? known : await run("changes");
      if (!report) return false;
      const choices = store.get().bilanChoices;
      const sheets = await jobs.run("Écriture du bilan", async (job) => {
        const { writeBilan } = await import("../../application/bilan/write-bilan");
        return writeBilan(opened.workbook, report, { clock, choices }, job);
      });
      if (sheets) store.update(bilanWritten({ ...sheets, of: report, choices }));
      return sheets !== undefined;
    },
  };
}

async function work(
  workbook: Workbook,
  changesOnly: boolean,
  { report, changes, options, choices }: PaneState,
  dependencies: ControlDependencies,
  job: JobControl,
): Promise<ControlReport> {
  if (changesOnly && report && changes) {
    const { recontrolWorkbook } = await import("../../application/control/recontrol-workbook");
    return recontrolWorkbook(workbook, report, changes, dependencies, job);
  }
  const { controlWorkbook } = await import("../../application/control/control-workbook");
  // The rules have just been loaded, which takes as long as a slice of work.
  await dependencies.clock.pause();
  return controlWorkbook(workbook, { ...options, ...choices }, dependencies, job);
}
