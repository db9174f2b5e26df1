import { basename } from "node:path";
import { assembleWorkbooks, type AssembledWorkbook } from "../../application/audit/assemble-workbooks";
import { conflictText, rowsText } from "../../application/audit/tell-assembly";
import type { ControlledFile } from "../../application/consolidate/consolidate";
import { UserError } from "../../application/ports/user-error";
import { SHEETS } from "../../core/questionnaire/sheets";
import { counted, typography } from "../../core/text/french";
import type { Arguments } from "../arguments";
import { CONTROL_OPTIONS, SPOKEN, type Command } from "../command";
import { control, type Door, type ExitStatus } from "../door";
import { checkNew, refuseOtherWork } from "../files/output-path";
import { openWorkbookFile } from "../files/read-file";
import { writeWhole } from "../files/write-file";

/** `assembler A.xlsx B.xlsx … --sortie F.xlsx`: one workbook from those of the operators of one PLIE. Status 1: they contradict one another. */
export const assembler: Command = {
  name: "assembler",
  operands: "A.xlsx B.xlsx … --sortie F.xlsx",
  does: "un seul classeur à partir de ceux des opérateurs d'un PLIE, conflits énumérés",
  options: [...CONTROL_OPTIONS, "sortie"],
  formats: SPOKEN,
  run,
};

async function run(args: Arguments, door: Door): Promise<ExitStatus> {
  const paths = args.operands;
  if (args.output === null) throw new UserError("Indiquez où écrire le classeur assemblé : --sortie FICHIER.xlsx.");
  const twice = paths.find((path, index) => paths.indexOf(path) !== index);
  if (twice !== undefined)
    throw new UserError(`« ${twice} » est donné deux fois : ses lignes seraient comptées deux fois.`);
  await checkNew(args.output, paths);
  const files: ControlledFile[] = [];
  for (const path of paths) {
    const source = await openWorkbookFile(path, door);
    if (files.length === 0) await refuseOtherWork(args.output, source, door);
    files.push({ file: basename(path), report: await control(source, args, door) });
  }
  const workbook = door.createWorkbook(basename(args.output));
  const { catalogue, clock } = door;
  const assembled = await assembleWorkbooks(workbook, files, {
    catalogue,
    clock,
    reference: await door.loadReference(),
  });
  await writeWhole(args.output, await workbook.save(), paths);
  door.print(
    args.format === "json"
      ? `${JSON.stringify(assembledJson(assembled), null, 2)}\n`
      : `${told(assembled, args.output).map(typography).join("\n")}\n`,
  );
  return assembled.conflicts.length > 0 ? 1 : 0;
}

function assembledJson({ rows, conflicts, notices }: AssembledWorkbook) {
  return {
    lignes: Object.fromEntries([...rows].map(([kind, count]) => [SHEETS[kind].name, count])),
    conflits: conflicts.map(({ rule, sheet, row, origin, other, message }) => ({
      ...{ regle: rule, feuille: sheet, ligne: row },
      origine: { classeur: origin.file, feuille: origin.sheet, ligne: origin.row },
      autre: { classeur: other.file, feuille: other.sheet, ligne: other.row },
      message,
    })),
    avis: notices,
  };
}

function told(assembled: AssembledWorkbook, output: string): string[] {
  const { conflicts, notices } = assembled;
  return [
    `${rowsText(assembled)}. Écrit dans ${output}.`,
    ...notices.map((notice) => `Avis : ${notice}`),
    `${counted(conflicts.length, "conflit")} entre les classeurs${conflicts.length === 0 ? "." : ", aussi dans la feuille Conflits :"}`,
    ...conflicts.map((conflict) => `  ${conflictText(conflict)}`),
  ];
}
