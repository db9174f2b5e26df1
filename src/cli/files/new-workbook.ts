import { basename } from "node:path";
import type { ControlReport } from "../../application/control/control-workbook";
import { UserError } from "../../application/ports/user-error";
import type { Arguments } from "../arguments";
import { control, onlyOperand, type Door } from "../door";
import type { WorkbookFile } from "../machine";
import { checkNew, refuseOtherWork } from "./output-path";
import { openWorkbookFile } from "./read-file";
import { writeWhole } from "./write-file";

/** Where a command reads and writes, as typed. */
export interface Paths {
  readonly input: string;
  readonly output: string;
}

/** @param what is to be written: "la liste". */
export function pathsOf(args: Arguments, what: string): Paths {
  const input = onlyOperand(args, "le classeur");
  if (args.output === null) throw new UserError(`Indiquez où écrire ${what} : --sortie FICHIER.xlsx.`);
  return { input, output: args.output };
}

/** A workbook, and the new one that a command writes from it. */
export interface NewFile {
  readonly source: WorkbookFile;
  readonly workbook: WorkbookFile;
  readonly write: () => Promise<void>;
}

export interface NewWorkbook extends NewFile {
  readonly report: ControlReport;
}

/** The paths are looked at before any work. */
export async function newFile({ input, output }: Paths, door: Door): Promise<NewFile> {
  await checkNew(output, [input]);
  const source = await openWorkbookFile(input, door);
  await refuseOtherWork(output, source, door);
  const workbook = door.createWorkbook(basename(output));
  return { source, workbook, write: async () => writeWhole(output, await workbook.save(), [input]) };
}

/** The same, the workbook controlled. */
export async function newWorkbook(paths: Paths, args: Arguments, door: Door): Promise<NewWorkbook> {
  const made = await newFile(paths, door);
  return { ...made, report: await control(made.source, args, door) };
}
