import { highlightFindings } from "../../application/highlight-findings";
import { writeAnomalies } from "../../application/bilan/write-bilan";
import type { Arguments } from "../arguments";
import { control, onlyOperand, statusOf, type Door, type ExitStatus } from "../door";
import { openWorkbookFile, refuseOverInput, writeWhole } from "../files";
import { controlCsv } from "../output/control-csv";
import { controlJson } from "../output/control-json";
import { controlText } from "../output/control-text";
import { UserError } from "../../application/ports/user-error";

/** `controler CLASSEUR.xlsx`: prints the anomalies; with --sortie also writes a copy with them, and with --surligner the cells coloured. */
export async function controler(args: Arguments, door: Door): Promise<ExitStatus> {
  const path = onlyOperand(args, "le classeur");
  if (args.highlight && args.output === null)
    throw new UserError("--surligner colore une copie du classeur : ajoutez --sortie FICHIER.xlsx.");
  if (args.output !== null) await refuseOverInput(args.output, [path]);
  const workbook = await openWorkbookFile(path, door);
  const report = await control(workbook, args, door);
  if (args.output !== null) {
    await writeAnomalies(workbook, report, door);
    if (args.highlight) await highlightFindings(workbook, report, args.gravity, door.clock);
    await writeWhole(args.output, await workbook.save(), [path]);
  }
  switch (args.format) {
    case "json":
      door.print(`${JSON.stringify(controlJson(report, args.gravity), null, 2)}\n`);
      break;
    case "csv":
      door.print(controlCsv(report, args.gravity));
      break;
    default:
      door.print(controlText(report, args.gravity));
  }
  return statusOf(report);
}
