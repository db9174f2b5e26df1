import { UserError } from "../application/ports/user-error";
import { PROGRAM_VERSION } from "../core/domain/program";
import { RULE_SET_VERSION } from "../core/rules/rule-set-version";
import { typography } from "../core/text/french";
import { readArguments, type Format } from "./arguments";
import { COMMANDS } from "./commands";
import { helpOf } from "./help";
import type { Machine } from "./machine";
import { printable, printableJson } from "./output/printable";
import { refuseUnused } from "./usage";
import { catalogueWith } from "./user-catalogue";

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
    if (error instanceof UserError) err(printable(`${typography(refusalText(error))}\n`));
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
    out(helpOf(COMMANDS));
    return 0;
  }
  if (args.version) {
    out(typography(`bilan-plie ${PROGRAM_VERSION}, règles ${RULE_SET_VERSION}\n`));
    return 0;
  }
  if (args.command === null) throw new UserError("Indiquez une commande. « bilan-plie --aide » les énumère.");
  const command = COMMANDS.find(({ name }) => name === args.command);
  if (command === undefined)
    throw new UserError(
      `Commande « ${args.command} » inconnue : ${COMMANDS.map(({ name }) => name).join(", ")}. Tapez « bilan-plie --aide ».`,
    );
  refuseUnused(command, args);
  const catalogue = await catalogueWith(args.ficheFiles, machine.loadCatalogue);
  for (const notice of catalogue.notices) err(`${typography(notice)}\n`);
  const safe: Record<Format, (text: string) => string> = { texte: printable, csv: printable, json: printableJson };
  return command.run(args, { ...machine, catalogue, print: (text) => out(safe[args.format](text)) });
}

/** What the pane offers as a button is told as a command. */
function refusalText({ message, repair }: UserError): string {
  return repair === "prepare" ? `${message} Pour le préparer : bilan-plie preparer CLASSEUR --sortie F.xlsx.` : message;
}
