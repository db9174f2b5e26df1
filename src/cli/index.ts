import { typography } from "../core/text/french";
import { removeUnfinished } from "./files/unfinished";
import { reasonOf } from "./files/reasons";
import { machine } from "./machine";
import { main } from "./main";

const streams = {
  out: (text: string) => void process.stdout.write(text),
  err: (text: string) => void process.stderr.write(text),
};

/** The worst of what happened: the result may be refused by where it goes before or after the command has ended. */
const end = (status: number): void => void (process.exitCode = Math.max(status, Number(process.exitCode ?? 0)));

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough, as « head » does, is no failure.
  if (error.code === "EPIPE") return;
  streams.err(typography(`Impossible d'afficher le résultat : ${reasonOf(error)}.\n`));
  end(2);
});
process.stderr.on("error", () => end(2));
for (const [signal, status] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
] as const)
  process.once(signal, () => {
    removeUnfinished();
    process.exit(status);
  });

void main(process.argv.slice(2), streams, machine).then(end);
