import type { PaneState } from "./pane-state";
import type { Tools } from "./tools";
import { fileSaved } from "./transitions";

export interface SaveCommands {
  /** In a browser tab: hands the file, with what was written into it, to the person's downloads. False when it could not be. */
  readonly saveFile: () => Promise<boolean>;
}

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export function saveCommands({ session, store, jobs }: Tools): SaveCommands {
  return {
    saveFile: async () => {
      const before = store.get();
      const save = before.opened?.save;
      if (!save) return false;
      const bytes = await jobs.run("Préparation du fichier", save);
      if (!bytes) return false;
      await session.clock.pause();
      const name = savedName(before);
      download(bytes, name);
      store.update(fileSaved(name));
      return true;
    },
  };
}

/** What a file may have received, from the most to the least that its name can promise. */
const RECEIVED = ["bilan", "corrigé", "modifié"] as const;

/**
 * The name of the file with what was written into it: "suivi.xlsx" becomes "suivi - corrigé.xlsx", which becomes "suivi - corrigé 2.xlsx", then "suivi -
 * bilan.xlsx" once a Bilan is in it. The person's own file is never replaced; one that was made here keeps its name until then. What was read of another
 * kind is written as .xlsx.
 */
export function savedName({ opened, bilan, corrections }: Pick<PaneState, "opened" | "bilan" | "corrections">): string {
  const name = (opened?.name ?? "").normalize();
  if (opened?.created && bilan === null) return name;
  const dot = name.lastIndexOf(".");
  const stem = dot > 0 ? name.slice(0, dot) : name;
  const extension = name.toLowerCase().endsWith(".xlsm") ? name.slice(dot) : ".xlsx";
  // Up to three figures: with a fourth it is a year.
  const [, base = stem, before, count = 1] = /^(.*) - (modifié|corrigé|bilan)(?: (\d{1,3}))?$/.exec(stem) ?? [];
  const now = bilan !== null ? "bilan" : corrections.length > 0 ? "corrigé" : "modifié";
  // A Bilan, or corrections, of an earlier session are still in the file.
  const what = RECEIVED.find((one) => one === now || one === before) ?? now;
  return `${base} - ${what}${what === before ? ` ${Number(count) + 1}` : ""}${extension}`;
}

/** What is made of the data of a file: "suivi.xlsx" gives "suivi - sans noms.xlsx". A new workbook of Excel has no name yet. */
export function fileNameWith(name: string, what: string): string {
  const stem = name.replace(/\.[^.]*$/, "");
  return `${stem === "" ? "Classeur" : stem} - ${what}.xlsx`;
}

/** What a Bilan is called, as the name of a file: Windows refuses some characters in one. */
export function bilanFileName(title: string): string {
  return `${title.replace(/[\\/:*?"<>|\s\p{Cc}]+/gu, " ").trim()}.xlsx`;
}

/** Hands bytes over to the downloads of the person, under a name. */
export function download(bytes: Uint8Array, name: string, type = TYPE): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the file over once this task is done.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
