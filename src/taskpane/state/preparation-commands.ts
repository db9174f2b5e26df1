import type { PreparationChoices } from "../../core/preparation/choices";
import type { AddedColumns } from "../../application/ports/added-columns";
import { UserError } from "../../application/ports/user-error";
import type { ColumnPlan, PlannedColumn } from "../../application/prepare/column-plan";
import { columnLetters } from "../../core/domain/cell";
import { counted } from "../../core/text/french";
import type { CatalogueCommands } from "./catalogue-commands";
import { loadedPart } from "./loaded-part";
import { download } from "./save-file";
import type { Tools } from "./tools";
import { columnsAdded, columnsRemoved, noticed, templateWritten, workbookOpened } from "./transitions";

export interface PreparationCommands {
  /** Looks at every sheet and proposes what it is; nothing is changed. False when it was cancelled or refused; why is shown. */
  readonly prepare: () => Promise<boolean>;
  /** What the person says of a column or an answer, of the sheets themselves (`reread`), or all at once. */
  readonly choosePreparation: (choices: PreparationChoices, reread?: boolean) => Promise<void>;
  /** Writes the template's sheets, filled: into a new file where the session can make one, else beside the person's own sheets. */
  readonly writePrepared: () => Promise<void>;
  /** Adds columns at the right of a sheet of people; what they are was told and agreed to. */
  readonly addColumns: (plan: ColumnPlan, added: readonly PlannedColumn[]) => Promise<void>;
  /** Takes them away again, unless something was typed in them: then why not is shown. */
  readonly removeColumns: (added: AddedColumns) => Promise<void>;
  /** In a browser tab: hands the choices over, for next year. */
  readonly saveChoices: () => Promise<void>;
  readonly takeChoices: (file: File) => Promise<void>;
}

/** A file of choices is a few kilobytes. */
const MAX_CHOICES_BYTES = 4 * 1024 * 1024;

export function preparationCommands(
  { session, store, jobs }: Tools,
  { loadCatalogue }: CatalogueCommands,
): PreparationCommands {
  const { clock } = session;

  async function look(choices?: PreparationChoices): Promise<boolean> {
    const catalogue = await loadCatalogue();
    const { opened } = store.get();
    if (!opened || !catalogue) return false;
    const preparation = await jobs.run("Lecture de vos colonnes", async (job) => {
      const { proposePreparation } = await loadedPart(import("../../application/prepare/propose-preparation"));
      const { readPreparation } = await loadedPart(import("../../application/prepare/remembered-preparation"));
      const known = choices ?? (await readPreparation(opened.workbook));
      const found = await proposePreparation(opened.workbook, known, { catalogue, clock }, job);
      const passed = found.passedOver.map((sheet) => `La feuille « ${sheet} » est masquée : elle n'est pas regardée.`);
      return { proposals: found.proposals, choices: known, notices: [...found.unread, ...passed] };
    });
    if (!preparation) return false;
    store.update((state) => ({ ...state, preparation }));
    return true;
  }

  async function write(): Promise<void> {
    const catalogue = await loadCatalogue();
    const { opened, preparation, options, unsaved } = store.get();
    if (!opened || !catalogue || !preparation) return;
    const { createFile } = session;
    const done = await jobs.run("Préparation du classeur", async (job) => {
      if (createFile && unsaved)
        throw new UserError(
          "Ce fichier a des changements qui ne sont pas enregistrés : enregistrez-le, puis recommencez.",
          "save",
        );
      const { proposePreparation } = await loadedPart(import("../../application/prepare/propose-preparation"));
      const { prepareWorkbook } = await loadedPart(import("../../application/prepare/prepare-workbook"));
      const reference = await loadedPart(session.loadReference());
      // Read again: cells may have changed since they were looked at.
      const found = await proposePreparation(opened.workbook, preparation.choices, { catalogue, clock }, job);
      const target = createFile?.(preparedName(opened.name)) ?? opened;
      const prepared = await prepareWorkbook(
        found,
        target.workbook,
        { accept: false, control: options },
        { catalogue, clock, reference },
        job,
      );
      return { target, summary: prepared.report.summary, supposed: prepared.supposed };
    });
    if (!done) return;
    const { target, summary, supposed } = done;
    if (target !== opened) store.update(workbookOpened(target));
    const told = `${counted(summary.participants, "ligne de personne écrite", "lignes de personnes écrites")}, ${counted(summary.complete, "complète")}.`;
    store.update((state) => ({
      ...templateWritten(told)(state),
      preparation: null,
      // The notice goes with the next job, which reads the new sheets: this stays.
      prepared: { told, supposed },
      focus: "preparation",
    }));
  }

  return {
    prepare: () => look(),
    choosePreparation: async (choices, reread = false) => {
      if (reread) return void (await look(choices));
      store.update((state) =>
        state.preparation ? { ...state, preparation: { ...state.preparation, choices } } : state,
      );
    },
    writePrepared: write,
    addColumns: async (plan, added) => {
      const { opened, preparation } = store.get();
      if (!opened) return;
      const headings = await jobs.run("Ajout des colonnes", async (job) => {
        const { addColumns } = await loadedPart(import("../../application/prepare/add-columns"));
        return addColumns(opened.workbook, plan, added, job);
      });
      if (!headings) return;
      const { firstColumn, lastColumn } = headings;
      const [from, to] = [columnLetters(firstColumn), columnLetters(lastColumn)];
      const told =
        from === to
          ? `Colonne ${from} ajoutée à « ${plan.sheet} » : complétez-la, puis contrôlez de nouveau.`
          : `Colonnes ${from} à ${to} ajoutées à « ${plan.sheet} » : complétez-les, puis contrôlez de nouveau.`;
      const titles = added.map(({ heading }) => heading);
      store.update(columnsAdded({ sheet: plan.sheet, headings, titles }, told));
      // Whoever was preparing goes on, with the choices made so far.
      if (preparation) await look(preparation.choices);
    },
    removeColumns: async (added) => {
      const { opened, preparation } = store.get();
      if (!opened) return;
      const done = await jobs.run("Retrait des colonnes ajoutées", async (job) => {
        await opened.workbook.removeColumns(added, job);
        return true;
      });
      const told = `${counted(added.titles.length, "colonne ajoutée à", "colonnes ajoutées à")} « ${added.sheet} » retirée${added.titles.length > 1 ? "s" : ""}.`;
      if (!done) return;
      store.update(columnsRemoved(added, told));
      if (preparation) await look(preparation.choices);
    },
    saveChoices: async () => {
      const { preparation } = store.get();
      if (!preparation) return;
      const { encodeChoices } = await loadedPart(import("../../application/prepare/choices-file"));
      const { choicesOf, withChoices } = await loadedPart(import("../../core/preparation/choices"));
      const { takenOf } = await loadedPart(import("../../core/preparation/proposal"));
      const kept = choicesOf(takenOf(withChoices(preparation.proposals, preparation.choices)));
      download(new TextEncoder().encode(encodeChoices(kept)), "choix-preparation.json", "application/json");
      store.update(
        noticed("« choix-preparation.json » est enregistré dans vos téléchargements : reprenez-le l'an prochain."),
      );
    },
    takeChoices: async (file) => {
      const choices = await jobs.run("Lecture de vos choix", async () => {
        if (file.size > MAX_CHOICES_BYTES)
          throw new UserError(`Le fichier « ${file.name} » est trop grand pour un fichier de choix.`);
        const { decodeChoices } = await loadedPart(import("../../application/prepare/choices-file"));
        const decoded = decodeChoices(await file.text(), file.name);
        if (!decoded.ok)
          throw new UserError(`Le fichier « ${file.name} » ne peut pas être lu : ${decoded.problems[0] ?? ""}`);
        return decoded.choices;
      });
      if (choices) await look(choices);
    },
  };
}

/** "suivi.ods" becomes "suivi - préparé.xlsx". */
function preparedName(name: string): string {
  return `${name.replace(/\.[^.]*$/, "") || "Classeur"} - préparé.xlsx`;
}
