import { UserError } from "../application/ports/user-error";
import { FRAMES, type Frame } from "../core/audit/sample";
import { listText } from "../core/text/french";

/** What the commands of the auditor take (docs/contract.md 4.5). */
export interface AuditArguments {
  readonly operation: string | null;
  readonly seed: string | null;
  readonly size: number | null;
  readonly among: Frame;
  /** Rows of the sheet, from 1, that are looked at besides the sample. */
  readonly addedRows: readonly number[];
  /** People, by identifier or by name, who get a page of their own. */
  readonly people: readonly string[];
}

export const AUDIT_OPTIONS = {
  operation: { type: "string" },
  graine: { type: "string" },
  taille: { type: "string" },
  parmi: { type: "string" },
  ajouter: { type: "string", multiple: true },
  participant: { type: "string", multiple: true },
} as const;

interface Typed {
  readonly operation?: string;
  readonly graine?: string;
  readonly taille?: string;
  readonly parmi?: string;
  readonly ajouter?: readonly string[];
  readonly participant?: readonly string[];
}

/** @throws UserError, one French sentence, for a value that cannot be understood. */
export function readAuditArguments({
  operation,
  graine,
  taille,
  parmi,
  ajouter = [],
  participant = [],
}: Typed): AuditArguments {
  const among = FRAMES.find((frame) => frame === (parmi ?? FRAMES[0]));
  if (among === undefined)
    throw new UserError(`Valeur « ${parmi ?? ""} » inconnue pour --parmi : ${listText(FRAMES, "ou")}.`);
  return {
    operation: operation ?? null,
    seed: graine ?? null,
    size: taille === undefined ? null : positive("--taille", taille),
    among,
    addedRows: ajouter.map((row) => positive("--ajouter", row)),
    people: [...new Set(participant)],
  };
}

function positive(option: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new UserError(`Valeur « ${text} » impossible pour ${option} : un nombre entier à partir de 1 est attendu.`);
  return value;
}
