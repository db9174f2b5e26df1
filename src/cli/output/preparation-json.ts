import type { Decision } from "../../core/preparation/decisions";
import type { SheetProposal } from "../../core/preparation/proposal";
import type { MissingColumn } from "../../core/rules/structure/missing-columns";
import { columnLetters } from "../../core/domain/cell";
import { ROLE_NAMES } from "../../application/prepare/choices-file";

/** What `preparer` has to tell. */
export interface ToldPreparation {
  readonly workbookName: string;
  readonly proposals: readonly SheetProposal[];
  readonly missing: (sheet: SheetProposal) => readonly MissingColumn[];
  readonly decisions: readonly Decision[];
  readonly supposed: readonly string[];
  /** What was not read, or not done. */
  readonly notices: readonly string[];
  /** Complete people of all people; null where nobody could be prepared. */
  readonly people: { readonly complete: number; readonly all: number } | null;
}

/** The object that `preparer --format json` prints (docs/contract.md 4.5). */
export function preparationJson({ proposals, missing, decisions, supposed, notices, people }: ToldPreparation) {
  return {
    feuilles: proposals.map((proposal) => ({
      feuille: proposal.sheet,
      role: ROLE_NAMES[proposal.role],
      colonnes: proposal.columns.map(({ title, column, fields, answer, certainty }) => ({
        titre: titleOf(title, column),
        champs: fields,
        ...(answer === undefined ? {} : { reponse: answer }),
        certitude: certainty,
      })),
      reponses: proposal.answers.map(({ field, value, count, answer }) => ({
        champ: field,
        valeur: value,
        nombre: count,
        reponse: answer,
      })),
      manquants: missing(proposal).map(({ field }) => field),
    })),
    complets: people?.complete ?? 0,
    decisions: decisions.map(({ sheets, title, proposal, certainty }) => ({
      feuilles: sheets,
      titre: title,
      proposition: proposal,
      certitude: certainty,
    })),
    suppositions: supposed,
    avis: notices,
  };
}

export function titleOf(title: string, column: number): string {
  return title === "" ? `Colonne ${columnLetters(column)} (sans titre)` : title;
}
