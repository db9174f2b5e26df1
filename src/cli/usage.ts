import { UserError } from "../application/ports/user-error";
import { listText } from "../core/text/french";
import { FORMATS, type Arguments, type Format, type OptionName } from "./arguments";

/** What a command takes. */
interface Usage {
  readonly options: readonly OptionName[];
  readonly formats: readonly Format[];
}

/** How a workbook is controlled, or what its template says of it. */
const CONTROL = ["plie", "programme", "exercice", "date", "fiches", "reglage"] as const;
const SPOKEN = ["texte", "json"] as const;

const USAGES = {
  controler: { options: [...CONTROL, "gravite", "sortie", "surligner"], formats: FORMATS },
  bilan: { options: [...CONTROL, "sortie"], formats: SPOKEN },
  corriger: { options: [...CONTROL, "sortie", "regle"], formats: FORMATS },
  // Which does not take --plie, and says itself why.
  consolider: { options: [...CONTROL, "sortie"], formats: SPOKEN },
  modele: { options: CONTROL, formats: ["texte"] },
  fiches: { options: ["fiches"], formats: SPOKEN },
  regles: { options: [], formats: SPOKEN },
} as const satisfies Readonly<Record<string, Usage>>;

export type CommandName = keyof typeof USAGES;
export const COMMAND_NAMES = Object.keys(USAGES) as CommandName[];

/**
 * An option that would change nothing is a mistake of the person, who expects something of it.
 * @throws UserError for what the command has no use for.
 */
export function refuseUnused(command: CommandName, { given, format }: Arguments): void {
  const { options, formats }: Usage = USAGES[command];
  const unused = given.find((option) => option !== "format" && !options.includes(option));
  if (unused !== undefined)
    throw new UserError(
      `L'option --${unused} ne sert pas à « ${command} » : « bilan-plie --aide » dit à quelles commandes elle sert.`,
    );
  if (!formats.includes(format))
    throw new UserError(
      `Valeur « ${format} » impossible pour --format avec « ${command} » : ${listText(formats, "ou")}.`,
    );
}
