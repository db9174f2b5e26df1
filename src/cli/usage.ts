import { UserError } from "../application/ports/user-error";
import { listText } from "../core/text/french";
import type { Arguments } from "./arguments";
import type { Command } from "./command";

/**
 * An option that would change nothing is a mistake of the person, who expects something of it.
 * @throws UserError for what the command has no use for.
 */
export function refuseUnused({ name, options, formats }: Command, { given, format }: Arguments): void {
  const unused = given.find((option) => option !== "format" && !options.includes(option));
  if (unused !== undefined)
    throw new UserError(
      `L'option --${unused} ne sert pas à « ${name} » : « bilan-plie --aide » dit à quelles commandes elle sert.`,
    );
  if (!formats.includes(format))
    throw new UserError(`Valeur « ${format} » impossible pour --format avec « ${name} » : ${listText(formats, "ou")}.`);
}
