import { dayFromIso } from "../../core/domain/day";
import { counted } from "../../core/text/french";
import { listSheet, PERSONAL_DATA } from "../audit/list-sheet";
import type { JobControl } from "../ports/progress";
import type { ModelValue, SheetModel } from "../ports/sheet-model";
import { UserError } from "../ports/user-error";
import type { Workbook } from "../ports/workbook";
import { JOURNAL_ACTS, type Journal } from "./entry";
import { readJournal } from "./remembered-journal";

const JOURNAL_MARK = "journal";
const JOURNAL_NAME = "Journal du contrôle";

/**
 * Writes the journal that a workbook keeps as a sheet, on request only.
 * @returns the name of the sheet, and the journal.
 * @throws UserError when nothing was done yet.
 */
export async function writeJournal(
  workbook: Workbook,
  source: Workbook,
  job?: JobControl,
): Promise<{ readonly sheet: string; readonly journal: Journal }> {
  const journal = await readJournal(source);
  if (journal.entries.length === 0)
    throw new UserError(
      "Ce classeur n'a pas de journal : il commence avec la première correction, justification ou choix fait dans le volet, ou avec la commande « corriger ».",
    );
  const { name } = await source.describe();
  return { sheet: await workbook.writeSheet(journalSheet(journal, name), job), journal };
}

function journalSheet({ entries, lost }: Journal, workbookName: string): SheetModel {
  return listSheet({
    name: JOURNAL_NAME,
    mark: JOURNAL_MARK,
    title: "Journal du contrôle",
    banner: PERSONAL_DATA,
    sentences: [
      `${counted(entries.length, "ligne")}, la plus ancienne d'abord${workbookName === "" ? "" : ` · classeur « ${workbookName} »`}. Le journal dit ce qui a été fait, pas par qui.`,
      ...(lost > 0
        ? [`${counted(lost, "ligne plus ancienne n'est plus gardée", "lignes plus anciennes ne sont plus gardées")}.`]
        : []),
    ],
    columns: [
      { heading: "Jour", width: 12, style: "tableDate" },
      { heading: "Geste", width: 19, style: "tableText" },
      { heading: "Feuille", width: 16, style: "tableText" },
      { heading: "Cellule", width: 10, style: "tableCentered" },
      { heading: "Objet", width: 30, style: "tableLabel" },
      { heading: "Avant", width: 28, style: "tableTextWrapped" },
      { heading: "Après", width: 28, style: "tableTextWrapped" },
      { heading: "Règle", width: 16, style: "tableLabel" },
    ],
    rows: entries.map(({ day, act, sheet, cell, subject, before, after, rules }): readonly ModelValue[] => {
      const known = dayFromIso(day);
      return [
        known === null ? day : { day: known },
        JOURNAL_ACTS[act],
        ...[sheet, cell, subject, before, after, rules].map((value) => value || null),
      ];
    }),
    repeated: 4,
    table: "Journal_bilan_plie",
  });
}
