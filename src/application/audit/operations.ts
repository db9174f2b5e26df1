import type { ControlContext } from "../../core/context/control-context";
import { ficheNamed } from "../../core/fiche/resolve-fiche";

/** An operation that a person names, in the words of the core: the id of its fiche, else as it is typed; null when none is named. */
export function wantedOperation(asked: string | null, context: ControlContext): string | null {
  return asked === null ? null : (ficheNamed(context, asked)?.id ?? asked.trim());
}

/** Operations in the order of their names, rows without any at the end. */
export function operationsIn(names: readonly string[]): string[] {
  const sorted = names.filter((name) => name !== "").sort((one, other) => one.localeCompare(other, "fr"));
  return names.includes("") ? [...sorted, ""] : sorted;
}

export function operationTitle(operation: string, { fiches }: Pick<ControlContext, "fiches">): string {
  if (operation === "") return "lignes sans opération";
  const fiche = fiches.find(({ id }) => id === operation);
  return fiche ? `${operation}, ${fiche.title}` : operation;
}
