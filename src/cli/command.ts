import type { Arguments, Format, OptionName } from "./arguments";
import type { Door, ExitStatus } from "./door";

/** One command of the command line: all that is particular to it. */
export interface Command {
  readonly name: string;
  /** What is typed after the name. */
  readonly operands: string;
  /** What it does, in a line of the help. */
  readonly does: string;
  /** Options that it takes, beside --format. */
  readonly options: readonly OptionName[];
  /** Of its options, those told under it in the help. */
  readonly ownHelp?: readonly (readonly [option: string, does: string])[];
  readonly formats: readonly Format[];
  readonly run: (args: Arguments, door: Door) => ExitStatus | Promise<ExitStatus>;
}

/** Options of the commands that control a workbook, or that write what a template says of it. */
export const CONTROL_OPTIONS = ["plie", "programme", "exercice", "date", "fiches", "reglage"] as const;
export const SPOKEN: readonly Format[] = ["texte", "json"];
