import { machine } from "./machine";
import { main } from "./main";

const streams = {
  out: (text: string) => void process.stdout.write(text),
  err: (text: string) => void process.stderr.write(text),
};

void main(process.argv.slice(2), streams, machine).then((status) => {
  process.exitCode = status;
});
