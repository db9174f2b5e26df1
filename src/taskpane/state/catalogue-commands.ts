import type { Catalogue } from "../../core/fiche/catalogue";
import { UserError } from "../../application/ports/user-error";
import type { Tools } from "./pane";
import type { OwnFile } from "./pane-state";

export interface CatalogueCommands {
  /** Loads the fiches that ship, once. Undefined when they cannot be had; the failure is shown. */
  readonly loadCatalogue: () => Promise<Catalogue | undefined>;
  /** Adds a person's own file of fiches; every fault of the file when there is one. */
  readonly addFiches: (file: File) => Promise<readonly string[]>;
  readonly removeFiches: (name: string) => Promise<void>;
}

export function catalogueCommands({ session, store, jobs }: Tools): CatalogueCommands {
  async function load(ownFiles: readonly OwnFile[]): Promise<Catalogue> {
    let catalogue: Catalogue;
    try {
      catalogue = await session.loadCatalogue(ownFiles.map((file) => file.catalogue));
    } catch (cause) {
      throw Object.assign(
        new UserError("Les fiches opération ne peuvent pas être chargées : vérifiez la connexion, puis recommencez."),
        { cause },
      );
    }
    store.update((state) => ({ ...state, catalogue, ownFiles }));
    return catalogue;
  }

  async function replaceFiles(change: (files: readonly OwnFile[]) => readonly OwnFile[]): Promise<void> {
    const done = await jobs.runShort("Chargement des fiches opération", () => load(change(store.get().ownFiles)));
    if (done) store.update((state) => ({ ...state, stale: state.report !== null }));
  }

  return {
    loadCatalogue: async () => {
      const { catalogue, ownFiles } = store.get();
      return catalogue ?? jobs.runShort("Chargement des fiches opération", () => load(ownFiles));
    },

    addFiches: async (file) => {
      const { decodeCatalogue } = await import("../../core/fiche/decode");
      const decoded = decodeCatalogue(await file.text(), file.name);
      if (!decoded.ok) return decoded.problems;
      const { fiches, profiles } = decoded;
      const own: OwnFile = { name: file.name, catalogue: { fiches, profiles } };
      await replaceFiles((files) => [...files.filter(({ name }) => name !== own.name), own]);
      return [];
    },

    removeFiches: (removed) => replaceFiles((files) => files.filter(({ name }) => name !== removed)),
  };
}
