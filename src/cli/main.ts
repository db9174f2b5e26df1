import { UserError } from "../application/ports/user-error";
import { typography } from "../core/text/french";
import { readArguments, type Arguments } from "./arguments";
import { bilan } from "./commands/bilan";
import { consolider } from "./commands/consolider";
import { controler } from "./commands/controler";
import { corriger } from "./commands/corriger";
import { fiches } from "./commands/fiches";
import { modele } from "./commands/modele";
import { regles } from "./commands/regles";
import type { Door, ExitStatus } from "./door";
import { HELP } from "./help";
import type { Machine } from "./machine";
import { COMMAND_NAMES, refuseUnused, type CommandName } from "./usage";
import { catalogueWith } from "./user-catalogue";

const COMMANDS: Readonly<Record<CommandName, (args: Arguments, door: Door) => ExitStatus | Promise<ExitStatus>>> = {
  controler,
  bilan,
  corriger,
  consolider,
  modele,
  fiches,
  regles,
};

/** Where a command line speaks. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** Runs a command line to its exit status; never throws. */
export async function main(argv: readonly string[], { out, err }: Streams, machine: Machine): Promise<0 | 1 | 2> {
  try {
    return await run(argv, { out, err }, machine);
  } catch (error) {
    if (error instanceof UserError) err(`${typography(error.message)}\n`);
    else {
      err("Erreur inattendue, rien n'a été écrit : signalez-la avec le texte qui suit.\n");
      err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    }
    return 2;
  }
}

async function run(argv: readonly string[], { out, err }: Streams, machine: Machine): Promise<0 | 1 | 2> {
  const args = readArguments(argv);
  if (args.help || args.command === "aide") {
    out(HELP);
    return 0;
  }
  if (args.command === null) throw new UserError("Indiquez une commande. « bilan-plie --aide » les énumère.");
  const command = COMMAND_NAMES.find((name) => name === args.command);
  if (command === undefined)
    throw new UserError(
      `Commande « ${args.command} » inconnue : ${COMMAND_NAMES.join(", ")}. Tapez « bilan-plie --aide ».`,
    );
  refuseUnused(command, args);
  const catalogue = await catalogueWith(args.ficheFiles, machine.loadCatalogue);
  for (const notice of catalogue.notices) err(`${typography(notice)}\n`);
  return COMMANDS[command](args, { ...machine, catalogue, print: out });
}
