import { CancelledError } from "../../application/ports/progress";
import { UserError, type Repair } from "../../application/ports/user-error";

/** What went wrong, as the person reads it. */
export interface Failure {
  /** Cancelling is no fault: it is told, not alarmed about. */
  readonly kind: "refused" | "cancelled" | "defect";
  readonly sentence: string;
  /** What the person does next, where the pane can bring them to it. */
  readonly repair?: Repair;
  /** For a defect: what a developer needs, without any cell content. */
  readonly detail?: string;
}

export function failureOf(error: unknown, version: string): Failure {
  if (error instanceof UserError) {
    const { message, repair } = error;
    return { kind: "refused", sentence: message, ...(repair && { repair }) };
  }
  if (error instanceof CancelledError)
    return { kind: "cancelled", sentence: "Opération annulée : rien n'a été modifié." };
  const detail = technicalDetail(error, version);
  // The pane loads its own parts, and nothing else, when they are first needed.
  if (error instanceof Error && error.name === "ChunkLoadError")
    return {
      kind: "refused",
      sentence: "Une partie du programme n'a pas pu être chargée : vérifiez la connexion, puis recommencez.",
      detail,
    };
  return {
    kind: "defect",
    sentence:
      "Le volet a rencontré un défaut imprévu. Recommencez ; si cela se reproduit, copiez le détail technique et envoyez-le à la personne qui a installé le complément.",
    detail,
  };
}

/**
 * The kind of error and where it happened. Its message is left out: it might quote a cell, and nobody should send a
 * participant's data by mail.
 */
function technicalDetail(error: unknown, version: string): string {
  const name = error instanceof Error ? error.name : typeof error;
  const frames =
    error instanceof Error ? (error.stack ?? "").split("\n").filter((line) => /^\s+at |@http/.test(line)) : [];
  const places = frames.slice(0, 8).map((line) => line.trim().replace(/https?:\/\/[^/]+\//, ""));
  return [`Bilan PLIE ${version}`, name, ...places].join("\n");
}
