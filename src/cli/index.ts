import { main } from "./main";

void main(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
}).then((status) => {
  process.exitCode = status;
});
