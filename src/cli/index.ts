import { typography } from "../core/text/french";
import { reasonOf } from "./files";
import { machine } from "./machine";
import { main } from "./main";

const streams = {
  out: (text: string) => void process.stdout.write(text),
  err: (text: string) => void process.stderr.write(text),
};

/** Who reads the output left (`| head`): nothing is wrong. A full disk is. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") {
    process.stderr.write(`${typography(`Impossible d'écrire le résultat : ${reasonOf(error)}.`)}\n`);
    process.exit(2);
  }
  process.exit();
});
process.stderr.on("error", () => process.exit());

void main(process.argv.slice(2), streams, machine).then((status) => {
  process.exitCode = status;
});
