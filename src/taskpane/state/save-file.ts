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
      const { opened } = store.get();
      const save = opened?.save;
      if (!save) return false;
      const bytes = await jobs.run("Préparation du fichier", save);
      if (!bytes) return false;
      await session.clock.pause();
      download(bytes, savedName(opened.name));
      store.update(fileSaved(savedName(opened.name)));
      return true;
    },
  };
}

/** "suivi.xlsx" becomes "suivi - bilan.xlsx", which becomes "suivi - bilan 2.xlsx": the person's own file is never replaced. What was read of another kind is written as .xlsx. */
export function savedName(name: string): string {
  const dot = name.lastIndexOf(".");
  const stem = dot > 0 ? name.slice(0, dot) : name;
  const extension = name.toLowerCase().endsWith(".xlsm") ? name.slice(dot) : ".xlsx";
  // Up to three figures: with a fourth it is a year.
  const given = /^(.*) - bilan(?: (\d{1,3}))?$/.exec(stem);
  return given ? `${given[1] ?? ""} - bilan ${Number(given[2] ?? 1) + 1}${extension}` : `${stem} - bilan${extension}`;
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
