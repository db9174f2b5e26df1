import { basename } from "node:path";
import { writeList } from "../../application/audit/write-list";
import { UserError } from "../../application/ports/user-error";
import { counted, typography } from "../../core/text/french";
import type { Arguments } from "../arguments";
import { CONTROL_OPTIONS, SPOKEN, type Command } from "../command";
import { control, onlyOperand, type Door, type ExitStatus } from "../door";
import { checkNew, refuseOtherWork } from "../files/output-path";
import { openWorkbookFile } from "../files/read-file";
import { writeWhole } from "../files/write-file";
import { headJson } from "../output/control-json";

/** `liste CLASSEUR.xlsx --sortie F.xlsx [--operation ID]`: the nominative list, in a workbook of its own. No name is printed. */
export const liste: Command = {
  name: "liste",
  operands: "CLASSEUR.xlsx --sortie F.xlsx",
  does: "la liste nominative des participants, retenus ou non et pourquoi",
  ownHelp: [["--operation ID", "celle d'une seule opération"]],
  options: [...CONTROL_OPTIONS, "sortie", "operation"],
  formats: SPOKEN,
  run,
};

async function run(args: Arguments, door: Door): Promise<ExitStatus> {
  const path = onlyOperand(args, "le classeur");
  if (args.output === null) throw new UserError("Indiquez où écrire la liste : --sortie FICHIER.xlsx.");
  await checkNew(args.output, [path]);
  const source = await openWorkbookFile(path, door);
  await refuseOtherWork(args.output, source, door);
  const report = await control(source, args, door);
  const workbook = door.createWorkbook(basename(args.output));
  const lists = await writeList(workbook, report, { clock: door.clock, asked: args.audit.operation });
  await writeWhole(args.output, await workbook.save(), [path]);
  door.print(
    args.format === "json"
      ? `${JSON.stringify(
          {
            ...headJson(report),
            listes: lists.map(({ sheet, operation, rows, retained }) => ({
              feuille: sheet,
              operation: operation === "" ? null : operation,
              lignes: rows,
              retenues: retained,
            })),
          },
          null,
          2,
        )}\n`
      : `${[
          ...lists.map(
            ({ sheet, rows, retained }) =>
              `« ${sheet} » : ${counted(rows, "ligne")}, ${counted(retained, "participation retenue", "participations retenues")}.`,
          ),
          `Écrit dans ${args.output} : ce fichier nomme des personnes.`,
        ]
          .map(typography)
          .join("\n")}\n`,
  );
  return 0;
}
