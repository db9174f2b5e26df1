import { writeBilan } from "../../application/bilan/write-bilan";
import { UserError } from "../../application/ports/user-error";
import { bilanJson } from "../../core/bilan/bilan-json";
import { typography } from "../../core/text/french";
import type { Arguments } from "../arguments";
import { CONTROL_OPTIONS, SPOKEN, type Command } from "../command";
import { control, onlyOperand, statusOf, type Door, type ExitStatus } from "../door";
import { checkCopy, refuseOtherWork } from "../files/output-path";
import { openWorkbookFile } from "../files/read-file";
import { writeWhole } from "../files/write-file";
import { headJson } from "../output/control-json";
import { controlHead } from "../output/control-text";

/** `bilan CLASSEUR.xlsx --sortie F.xlsx`: validates and writes a copy with Bilan, Anomalies and Détail. */
export const bilan: Command = {
  name: "bilan",
  operands: "CLASSEUR.xlsx --sortie F.xlsx",
  does: "contrôle et écrit une copie avec Bilan, Anomalies et Détail",
  options: [...CONTROL_OPTIONS, "sortie"],
  formats: SPOKEN,
  run,
};

async function run(args: Arguments, door: Door): Promise<ExitStatus> {
  const path = onlyOperand(args, "le classeur");
  if (args.output === null) throw new UserError("Indiquez où écrire la copie : --sortie FICHIER.xlsx.");
  await checkCopy(args.output, path);
  const workbook = await openWorkbookFile(path, door);
  await refuseOtherWork(args.output, workbook, door);
  const report = await control(workbook, args, door);
  const sheets = await writeBilan(workbook, report, door);
  await writeWhole(args.output, await workbook.save(), [path]);
  door.print(
    args.format === "json"
      ? `${JSON.stringify({ ...headJson(report), ...bilanJson(report) }, null, 2)}\n`
      : `${[...controlHead(report), typography(`Feuilles « ${sheets.bilan} », « ${sheets.anomalies} » et « ${sheets.detail} » écrites dans ${args.output}.`)].join("\n")}\n`,
  );
  return statusOf(report);
}
