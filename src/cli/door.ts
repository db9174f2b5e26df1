import { basename } from "node:path";
import { controlAsRemembered } from "../application/control/control-as-remembered";
import type { ControlReport } from "../application/control/control-workbook";
import { UserError } from "../application/ports/user-error";
import type { Workbook } from "../application/ports/workbook";
import type { Catalogue } from "../core/fiche/catalogue";
import type { Arguments } from "./arguments";
import type { Machine } from "./machine";

/** What the commands share: made once by the composition root. */
export interface Door extends Machine {
  /** The shipped catalogue with the person's own files. */
  readonly catalogue: Catalogue;
  readonly print: (text: string) => void;
}

/** 0: nothing blocking nor wrong; 1: at least one such finding; 2 is for what could not be done. */
export type ExitStatus = 0 | 1;

export function statusOf(report: ControlReport): ExitStatus {
  return report.byGravity.bloquant + report.byGravity.erreur > 0 ? 1 : 0;
}

/** Controls a workbook; what was chosen for it in the pane holds here too, unless the command line says otherwise. */
export async function control(workbook: Workbook, args: Arguments, door: Door): Promise<ControlReport> {
  const { catalogue, clock } = door;
  return controlAsRemembered(workbook, args.control, { catalogue, clock, reference: await door.loadReference() });
}

/** The one operand that a command needs. */
export function onlyOperand(args: Arguments, what: string): string {
  const [first, ...others] = args.operands;
  if (first === undefined)
    throw new UserError(
      `Il manque ${what} : bilan-plie ${args.command ?? ""} ${what === "le classeur" ? "CLASSEUR.xlsx" : "FICHIER.xlsx"}.`,
    );
  if (others.length > 0)
    throw new UserError(
      `Un seul fichier est attendu, ${others.length + 1} sont donnés (${args.operands.map((path) => basename(path)).join(", ")}).`,
    );
  return first;
}

/** What a command prints alone instead of a list, when it is named. */
export function optionalOperand({ operands }: Arguments, what: "fiche" | "règle"): string | undefined {
  if (operands.length > 1)
    throw new UserError(`Une seule ${what} est attendue, ${operands.length} sont données (${operands.join(", ")}).`);
  return operands[0];
}
