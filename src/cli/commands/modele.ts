import { writeTemplate } from "../../application/template/write-template";
import { basename } from "node:path";
import { typography } from "../../core/text/french";
import type { Arguments } from "../arguments";
import { CONTROL_OPTIONS, type Command } from "../command";
import { onlyOperand, type Door, type ExitStatus } from "../door";
import { checkNew, refuseExisting } from "../files/output-path";
import { writeWhole } from "../files/write-file";

/** `modele F.xlsx`: writes the empty template. */
export const modele: Command = {
  name: "modele",
  operands: "F.xlsx",
  does: "écrit un classeur modèle vide, dans un fichier qui n'existe pas encore",
  options: CONTROL_OPTIONS,
  formats: ["texte"],
  run,
};

async function run(args: Arguments, door: Door): Promise<ExitStatus> {
  const path = onlyOperand(args, "le fichier à écrire");
  await checkNew(path);
  refuseExisting(path);
  const workbook = door.createWorkbook(basename(path));
  await writeTemplate(workbook, door.catalogue, args.control);
  await writeWhole(path, await workbook.save());
  door.print(typography(`Classeur modèle écrit dans « ${path} ».\n`));
  return 0;
}
