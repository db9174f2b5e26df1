import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { machine } from "../../src/cli/machine";
import { main } from "../../src/cli/main";
import { dayOf } from "../../src/core/domain/day";

export const sample = join(__dirname, "../../examples/plie-agenais-2021.xlsx");
const clock = { now: () => 0, today: () => dayOf(2022, 1, 31), pause: () => Promise.resolve() };
const fixed = { ...machine, clock };
let folder = "";
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "bilan-plie-cli-"))));
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs a command line with what it prints. */
export async function run(...argv: string[]) {
  let [out, err] = ["", ""];
  const status = await main(argv, { out: (text) => (out += text), err: (text) => (err += text) }, fixed);
  return { status, out, err: plain(err) };
}

/** A path in the folder of the test, which is empty at its beginning. */
export const inFolder = (name: string): string => join(folder, name);

/** With plain spaces. */
export const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
