import { systemClock } from "../adapters/clock/system-clock";
import { UserError } from "../application/ports/user-error";
import { typography } from "../core/text/french";
import { readArguments, type Arguments } from "./arguments";
import { bilan } from "./commands/bilan";
import { corriger } from "./commands/corriger";
import { controler } from "./commands/controler";
import { fiches } from "./commands/fiches";
import { modele } from "./commands/modele";
import { regles } from "./commands/regles";
import type { Door, ExitStatus } from "./door";
import { HELP } from "./help";
import { catalogueWith } from "./user-catalogue";

const COMMANDS: Readonly<Record<string, (args: Arguments, door: Door) => ExitStatus | Promise<ExitStatus>>> = {
  controler,
  bilan,
  corriger,
  modele,
  fiches,
  regles,
};

async function run(argv: readonly string[]): Promise<0 | 1 | 2> {
  const args = readArguments(argv);
  if (args.help || args.command === null || args.command === "aide") {
    process.stdout.write(HELP);
    return args.command === null && !args.help ? 2 : 0;
  }
  const command = Object.hasOwn(COMMANDS, args.command) ? COMMANDS[args.command] : undefined;
  if (!command)
    throw new UserError(
      `Commande « ${args.command} » inconnue : ${Object.keys(COMMANDS).join(", ")}. Tapez « bilan-plie --aide ».`,
    );
  const catalogue = await catalogueWith(args.ficheFiles);
  for (const notice of catalogue.notices) process.stderr.write(`${typography(notice)}\n`);
  return command(args, { clock: systemClock, catalogue, print: (text) => void process.stdout.write(text) });
}

run(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    const known = error instanceof UserError;
    process.stderr.write(
      `${typography(known ? error.message : "Erreur inattendue, rien n'a été écrit : signalez-la avec le texte qui suit.")}\n`,
    );
    if (!known) process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : "unknown"}\n`);
    process.exitCode = 2;
  },
);
