import { writeList } from "../../application/audit/write-list";
import { counted, typography } from "../../core/text/french";
import type { Arguments } from "../arguments";
import { CONTROL_OPTIONS, SPOKEN, type Command } from "../command";
import type { Door, ExitStatus } from "../door";
import { newWorkbook, pathsOf } from "../files/new-workbook";
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
  const paths = pathsOf(args, "la liste");
  const { report, workbook, write } = await newWorkbook(paths, args, door);
  const lists = await writeList(workbook, report, { clock: door.clock, asked: args.audit.operation });
  await write();
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
          `Écrit dans ${paths.output} : ce fichier nomme des personnes.`,
        ]
          .map(typography)
          .join("\n")}\n`,
  );
  return 0;
}
