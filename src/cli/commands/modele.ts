import { TEMPLATE_PARTS, writeTemplate } from "../../application/template/write-template";
import { basename } from "node:path";
import { typography } from "../../core/text/french";
import type { Arguments } from "../arguments";
import { CONTROL_OPTIONS, type Command } from "../command";
import { onlyOperand, type Door, type ExitStatus } from "../door";
import { checkNew, refuseExisting } from "../files/output-path";
import { writeWhole } from "../files/write-file";

/** `modele F.xlsx`: writes the empty template; with --protocole also the sheets of a protocol, filled from the PLIE of --plie. */
export const modele: Command = {
  name: "modele",
  operands: "F.xlsx",
  does: "écrit un classeur modèle vide, dans un fichier qui n'existe pas encore",
  ownHelp: [["--protocole", "y ajoute Protocole, Sorties PLIE et Fiches, remplies d'après le PLIE de --plie"]],
  options: [...CONTROL_OPTIONS, "protocole"],
  formats: ["texte"],
  run,
};

async function run(args: Arguments, door: Door): Promise<ExitStatus> {
  const path = onlyOperand(args, "le fichier à écrire");
  await checkNew(path);
  refuseExisting(path);
  const workbook = door.createWorkbook(basename(path));
  const parts = args.protocol ? [...TEMPLATE_PARTS, "protocol" as const] : TEMPLATE_PARTS;
  await writeTemplate(workbook, door.catalogue, args.control, parts);
  await writeWhole(path, await workbook.save());
  door.print(typography(`Classeur modèle écrit dans « ${path} ».\n`));
  return 0;
}
