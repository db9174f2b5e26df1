import { writeTemplate } from "../../application/template/write-template";
import { basename } from "node:path";
import { typography } from "../../core/text/french";
import type { Arguments } from "../arguments";
import { onlyOperand, type Door, type ExitStatus } from "../door";
import { checkNew, refuseExisting, writeWhole } from "../files";

/** `modele F.xlsx`: writes the empty template. */
export async function modele(args: Arguments, door: Door): Promise<ExitStatus> {
  const path = onlyOperand(args, "le fichier à écrire");
  await checkNew(path);
  refuseExisting(path);
  const workbook = door.createWorkbook(basename(path));
  await writeTemplate(workbook, door.catalogue, args.control);
  await writeWhole(path, await workbook.save());
  door.print(typography(`Classeur modèle écrit dans « ${path} ».\n`));
  return 0;
}
