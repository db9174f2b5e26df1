import { writeAnomalies } from "../../application/bilan/write-bilan";
import type { ControlReport } from "../../application/control/control-workbook";
import { highlightFindings } from "../../application/highlight-findings";
import { UserError } from "../../application/ports/user-error";
import { counted, numberText, typography } from "../../core/text/french";
import { FORMATS, type Arguments } from "../arguments";
import { CONTROL_OPTIONS, type Command } from "../command";
import { control, onlyOperand, statusOf, type Door, type ExitStatus } from "../door";
import { checkCopy, refuseOtherWork } from "../files/output-path";
import { openWorkbookFile } from "../files/read-file";
import { writeWhole } from "../files/write-file";
import type { WorkbookFile } from "../machine";
import { controlCsv } from "../output/control-csv";
import { controlJson } from "../output/control-json";
import { controlText } from "../output/control-text";

/** `controler CLASSEUR.xlsx`: prints the anomalies; with --sortie also writes a copy with them, and with --surligner the cells coloured. */
export const controler: Command = {
  name: "controler",
  operands: "CLASSEUR.xlsx",
  does: "contrôle le classeur et affiche les anomalies",
  ownHelp: [
    ["--sortie F.xlsx", "écrit aussi une copie avec la feuille Anomalies"],
    ["--surligner", "colore les cellules concernées dans cette copie"],
    ["--tout", "affiche toutes les anomalies, même s'il manque une colonne qui décide de qui est compté"],
  ],
  options: [...CONTROL_OPTIONS, "gravite", "sortie", "surligner", "tout"],
  formats: FORMATS,
  run,
};

async function run(args: Arguments, door: Door): Promise<ExitStatus> {
  const path = onlyOperand(args, "le classeur");
  const { output, format, gravity } = args;
  if (args.highlight && output === null)
    throw new UserError("--surligner colore une copie du classeur : ajoutez --sortie FICHIER.xlsx.");
  if (output !== null) await checkCopy(output, path);
  const workbook = await openWorkbookFile(path, door);
  if (output !== null) await refuseOtherWork(output, workbook, door);
  const report = await control(workbook, args, door);
  let written = "";
  if (output !== null) {
    written = `\n${typography(`${await writeFindings(workbook, report, args, door)} dans ${output}.`)}\n`;
    await writeWhole(output, await workbook.save(), [path]);
  }
  switch (format) {
    case "json":
      door.print(`${JSON.stringify(controlJson(report, gravity), null, 2)}\n`);
      break;
    case "csv":
      door.print(controlCsv(report, gravity));
      break;
    default:
      door.print(`${controlText(report, gravity, args.all)}${written}`);
  }
  return statusOf(report);
}

/** What a control leaves in the copy, and how it is told. */
async function writeFindings(
  workbook: WorkbookFile,
  report: ControlReport,
  { highlight, gravity }: Arguments,
  door: Door,
): Promise<string> {
  const sheet = await writeAnomalies(workbook, report, door);
  if (!highlight) return `Feuille « ${sheet} » écrite`;
  const { painted, skipped } = await highlightFindings(workbook, report, gravity, door.clock);
  const of = skipped === 0 ? "" : ` sur ${numberText(painted + skipped)}`;
  return `Feuille « ${sheet} » écrite et ${counted(painted, "cellule surlignée", "cellules surlignées")}${of}`;
}
