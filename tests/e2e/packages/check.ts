/**
 * Microsoft's validator, and the check of what no schema expresses, on every kind of file that the product writes:
 *
 *   npm run check:packages
 *
 * or on what it writes into the workbooks of a folder, 60 of them spread over their families unless a number says otherwise. A fault that the
 * workbook itself has before is not counted:
 *
 *   npm run check:packages -- --foreign FOLDER [NUMBER]
 */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkPackage } from "../../support/package-check/check-package";
import { spread, writeIntoForeign } from "./foreign";
import { writeOutputs } from "./outputs";
import { findValidator, validate } from "./validator";

const FOREIGN_FILES = 60;

async function main(args: readonly string[]): Promise<number> {
  const validator = findValidator();
  if (validator === null) {
    console.log(`There is no validator of Office files for ${process.platform} on ${process.arch}.`);
    return process.env["CI"] ? 1 : 0;
  }
  const folder = await mkdtemp(join(tmpdir(), "packages-"));
  try {
    const problemsOf = async (file: string): Promise<string[]> => [
      ...(await validate(validator, file)),
      ...checkPackage(await readFile(file)),
    ];
    return args[0] === "--foreign"
      ? await checkForeign(args[1]!, Number(args[2] ?? FOREIGN_FILES), folder, problemsOf)
      : await checkOutputs(folder, problemsOf);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type ProblemsOf = (file: string) => Promise<string[]>;

async function checkOutputs(folder: string, problemsOf: ProblemsOf): Promise<number> {
  let failed = 0;
  const names = await writeOutputs(folder);
  for (const name of names) if (!tell(name, await problemsOf(join(folder, name)))) failed += 1;
  console.log(`${names.length - failed} passed, ${failed} failed`);
  return failed === 0 && names.length > 0 ? 0 : 1;
}

async function checkForeign(source: string, most: number, folder: string, problemsOf: ProblemsOf): Promise<number> {
  const { written, refused } = await writeIntoForeign(source, await spread(source, most), folder);
  let failed = 0;
  for (const output of written) {
    const before = new Set(await problemsOf(join(source, output.source)).catch(() => []));
    const problems = (await problemsOf(join(folder, output.name))).filter((problem) => !before.has(problem));
    if (!tell(output.source, problems)) failed += 1;
  }
  for (const { source: name, sentence } of refused) console.log(`refused ${name}: ${sentence}`);
  console.log(`${written.length - failed} passed, ${failed} failed, ${refused.length} refused`);
  return failed === 0 && written.length > 0 ? 0 : 1;
}

function tell(name: string, problems: readonly string[]): boolean {
  console.log(problems.length === 0 ? `ok      ${name}` : `FAILED  ${name}\n  ${problems.slice(0, 20).join("\n  ")}`);
  return problems.length === 0;
}

main(process.argv.slice(2)).then(
  (status) => (process.exitCode = status),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
