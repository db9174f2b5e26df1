import { readBilanChoices, rememberBilanChoices } from "../../application/bilan/remembered-bilan-choices";
import type { BilanChoices } from "../../application/bilan/bilan-choices";
import type { ControlOptions } from "../../application/control/control-options";
import {
  NOTHING_REMEMBERED,
  readRememberedChoices,
  rememberChoices,
  type RememberedChoices,
} from "../../application/control/remembered-choices";
import { orWithout, UNREADABLE_SETTINGS } from "../../application/control/unreadable-settings";
import { readRememberedOptions, rememberOptions } from "../../application/control/remembered-options";
import type { SheetSettings } from "../../application/control/settings-sheet";
import {
  colouredCells,
  FOREIGN_MEMORY,
  HIGHLIGHT_KEY,
  isForeignMemory,
} from "../../application/ports/highlight-memory";
import { tellCutCorrection } from "../../application/ports/cut-correction";
import { cutKey } from "../../application/ports/passing-marks";
import { UserError } from "../../application/ports/user-error";
import type { Workbook, WorkbookInfo } from "../../application/ports/workbook";
import type { SheetGrid } from "../../core/reading/sheet-grid";
import { journalKeeper, type MakeEntries } from "./keep-journal";
import { loadedPart } from "./loaded-part";
import type { CutWrite, PaneState } from "./pane-state";
import { fileBytes } from "./read-bytes";
import type { SaveCommands } from "./save-file";
import type { Tools } from "./tools";
import {
  cellsCalculated,
  cellsChanged,
  choicesMade,
  kept,
  noticed,
  optionsChosen,
  rememberedRead,
  replacementAsked,
  workbookOpened,
  type Transition,
} from "./transitions";

export interface WorkbookCommands {
  /** In Excel, once: reads what the workbook remembers and watches for changes. */
  readonly start: () => Promise<void>;
  /** In a browser tab: opens a file chosen or dropped; asks first when what is not saved would be lost. */
  readonly openFile: (file: File) => Promise<boolean>;
  /** The answer to that. */
  readonly answerReplacement: (answer: ReplacementAnswer) => Promise<void>;
  /** Finds sheets and columns, unless they are known already. */
  readonly inspect: () => Promise<void>;
  readonly choose: (choices: RememberedChoices, reread: boolean) => Promise<void>;
  readonly chooseOptions: (options: ControlOptions) => Promise<void>;
  /** What the next Bilan leaves out. */
  readonly chooseForBilan: (choices: BilanChoices) => Promise<void>;
}

/** What becomes of what is not saved: saved first, lost, or kept, the other file being left aside. */
export type ReplacementAnswer = "save" | "lose" | "keep";

/** What recognises sheets and columns knows every question and its answers. */
const inspecting = () => loadedPart(import("../../application/inspect/inspect-workbook"));

export function workbookCommands(tools: Tools, { saveFile }: SaveCommands): WorkbookCommands {
  const { session, store, jobs } = tools;
  const keepJournal = journalKeeper(tools);

  async function readRemembered(): Promise<void> {
    const { opened } = store.get();
    if (!opened) return;
    const { workbook } = opened;
    const notices: string[] = [];
    const colours = await orWithout(workbook.readSetting(HIGHLIGHT_KEY), null, notices);
    store.update(
      rememberedRead({
        choices: await orWithout(readRememberedChoices(workbook), NOTHING_REMEMBERED, notices),
        options: await orWithout(readRememberedOptions(workbook), {}, notices),
        bilanChoices: await orWithout(readBilanChoices(workbook), {}, notices),
        coloured: await colouredCells(colours),
        cutWrite: cutWriteIn(await workbook.describe()),
      }),
    );
    const [unread] = notices;
    const sentences = [unread, await forgetForeign(workbook, colours), await tellCutCorrection(workbook)];
    const told = sentences.flatMap((sentence) => sentence ?? []).join(" ");
    if (told !== "") store.update(noticed(told, "warning"));
  }

  async function open(file: File): Promise<boolean> {
    const { openFile } = session;
    if (!openFile) return false;
    const done = await jobs.run(`Ouverture de « ${file.name} »`, async () => {
      store.update(workbookOpened(await openFile(await fileBytes(file), file.name)));
      await loadedPart(readRemembered());
      return true;
    });
    return done === true;
  }

  /** A choice counts at once, and is kept in the workbook. */
  async function keep(
    chosen: Transition,
    remember: (workbook: Workbook) => Promise<void>,
    entries: MakeEntries,
  ): Promise<void> {
    const { opened } = store.get();
    if (!opened) return;
    store.update(chosen);
    await jobs.runShort("Enregistrement de vos choix", () => remember(opened.workbook));
    store.update(kept);
    await keepJournal(entries);
  }

  return {
    start: async () => {
      if (!store.get().opened) return;
      await jobs.runShort("Ouverture du classeur", async () => {
        // Watched first: whatever happens to the settings, a change must not be missed.
        await session.watchChanges?.(
          (change) => store.update(cellsChanged(change)),
          (change) => store.update(cellsCalculated(change)),
        );
        try {
          await loadedPart(readRemembered());
        } catch (error) {
          if (!(error instanceof UserError)) throw error;
          store.update(noticed(UNREADABLE_SETTINGS, "warning"));
        }
      });
    },

    openFile: async (file) => {
      const { unsaved, job } = store.get();
      if (!unsaved) return open(file);
      if (!job) store.update(replacementAsked(file));
      return false;
    },

    answerReplacement: async (answer) => {
      const { replacement } = store.get();
      store.update(replacementAsked(null));
      if (!replacement || answer === "keep" || (answer === "save" && !(await saveFile()))) return;
      // Opening takes the notice away that tells where the first file went.
      const { notice } = store.get();
      await open(replacement);
      if (answer === "save" && notice) store.update(noticed(notice.sentence));
    },

    inspect: async () => {
      const { opened, inspection, inspectionOutdated, choices, options } = store.get();
      if (!opened || (inspection && !inspectionOutdated)) return;
      const found = await jobs.run("Lecture du classeur", async (job) => {
        const { readSettingsSheet } = await loadedPart(import("../../application/control/settings-sheet"));
        const { inspectWorkbook } = await inspecting();
        const settingsOf = (sheet: SheetGrid | null): SheetSettings | null =>
          sheet && readSettingsSheet(sheet, session.clock.today());
        const yearOf = (sheet: SheetGrid | null): number | undefined => options.year ?? settingsOf(sheet)?.year;
        const seen = await inspectWorkbook(opened.workbook, choices, yearOf, job);
        return { inspection: seen, sheetSettings: settingsOf(seen.settings) };
      });
      // Chosen again meanwhile: whoever chose asks again.
      const same = (state: PaneState): boolean => state.choices === choices && state.options === options;
      if (found) store.update((state) => ({ ...state, ...found, inspectionOutdated: !same(state) }));
    },

    choose: async (choices, reread) => {
      const { inspection, choices: former } = store.get();
      const remapped = reread || !inspection ? null : (await inspecting()).remapColumns(inspection, choices);
      await keep(
        choicesMade(choices, remapped),
        (workbook) => rememberChoices(workbook, choices),
        (use, day) => use.readingEntries(former, choices, day),
      );
    },
    chooseOptions: (options) => {
      const { options: former } = store.get();
      return keep(
        optionsChosen(options),
        (workbook) => rememberOptions(workbook, options),
        (use, day) => use.optionEntries(former, options, day),
      );
    },
    chooseForBilan: (bilanChoices) => {
      const { bilanChoices: former } = store.get();
      return keep(
        (state) => ({ ...state, bilanChoices }),
        (workbook) => rememberBilanChoices(workbook, bilanChoices),
        (use, day) => use.bilanEntries(former, bilanChoices, day),
      );
    },
  };
}

/** Told once: it is forgotten with that. */
async function forgetForeign(workbook: Workbook, colours: string | null): Promise<string | null> {
  if (!(await isForeignMemory(colours))) return null;
  await workbook.writeSetting(HIGHLIGHT_KEY, null);
  return FOREIGN_MEMORY;
}

/** Which write left sheets half-way, if any. */
function cutWriteIn({ sheets }: WorkbookInfo): CutWrite | null {
  const keys = sheets.flatMap((sheet) => cutKey(sheet) ?? []);
  if (keys.length === 0) return null;
  const ofBilan: readonly string[] = ["bilan", "anomalies", "detail"];
  if (keys.some((key) => ofBilan.includes(key))) return "bilan";
  if (keys.includes("a-faire")) return "tasks";
  return keys.includes("sorties-a-completer") ? "exits" : "template";
}
