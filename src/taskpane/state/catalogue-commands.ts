import type { Catalogue } from "../../core/fiche/catalogue";
import { UserError } from "../../application/ports/user-error";
import { loadedPart } from "./loaded-part";
import type { Tools } from "./tools";
import type { OwnFile } from "./pane-state";
import { catalogueChanged } from "./transitions";

export interface CatalogueCommands {
  /** Loads the fiches that ship, once. Undefined when they cannot be had; the failure is shown. */
  readonly loadCatalogue: () => Promise<Catalogue | undefined>;
  /** Adds a person's own file of fiches; every fault of the file when there is one. */
  readonly addFiches: (file: File) => Promise<readonly string[]>;
  readonly removeFiches: (name: string) => Promise<void>;
}

export function catalogueCommands({ session, store, jobs }: Tools): CatalogueCommands {
  async function load(ownFiles: readonly OwnFile[]): Promise<Catalogue> {
    try {
      return await loadedPart(session.loadCatalogue(ownFiles.map((file) => file.catalogue)));
    } catch (cause) {
      if (cause instanceof UserError) throw cause;
      throw Object.assign(
        new UserError("Les fiches opération ne peuvent pas être chargées : vérifiez la connexion, puis recommencez."),
        { cause },
      );
    }
  }

  const loadShown = (ownFiles: readonly OwnFile[]): Promise<Catalogue | undefined> =>
    jobs.runShort("Chargement des fiches opération", () => load(ownFiles));

  return {
    loadCatalogue: async () => {
      const { catalogue: known, ownFiles } = store.get();
      if (known) return known;
      const catalogue = await loadShown(ownFiles);
      if (catalogue) store.update((state) => ({ ...state, catalogue }));
      return catalogue;
    },

    addFiches: async (file) => {
      const readers = await jobs.runShort("Lecture des fiches", () =>
        Promise.all([
          loadedPart(import("../../application/catalogue/decode-catalogue-file")),
          loadedPart(import("../../core/fiche/check-references")),
        ]),
      );
      if (!readers) return [];
      const [{ decodeCatalogueFile }, { checkReferences }] = readers;
      const decoded = decodeCatalogueFile(new Uint8Array(await file.arrayBuffer()), file.name);
      if (!decoded.ok) return decoded.problems;
      const { fiches, profiles } = decoded;
      const others = store.get().ownFiles.filter(({ name }) => name !== file.name);
      const ownFiles = [...others, { name: file.name, catalogue: { fiches, profiles } }];
      const catalogue = await loadShown(ownFiles);
      if (!catalogue) return [];
      const problems = checkReferences(catalogue);
      if (problems.length === 0) store.update(catalogueChanged(catalogue, ownFiles));
      return problems;
    },

    removeFiches: async (removed) => {
      const ownFiles = store.get().ownFiles.filter(({ name }) => name !== removed);
      const catalogue = await loadShown(ownFiles);
      if (catalogue) store.update(catalogueChanged(catalogue, ownFiles));
    },
  };
}
