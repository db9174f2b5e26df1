import { basename } from "node:path";
import { writeConsolidated, type Consolidation, type ControlledFile } from "../../application/consolidate/consolidate";
import { controlFiles } from "../../application/consolidate/control-files";
import { sharedWords } from "../../application/consolidate/shared-words";
import { UserError } from "../../application/ports/user-error";
import type { UnreadWorkbook } from "../../core/bilan/consolidated/member";
import { consolidatedJson } from "../../core/bilan/consolidated/consolidated-json";
import { bilanJson } from "../../core/bilan/bilan-json";
import { counted, typography } from "../../core/text/french";
import type { Arguments } from "../arguments";
import { CONTROL_OPTIONS, SPOKEN, type Command } from "../command";
import { control, statusOf, type Door, type ExitStatus } from "../door";
import { checkNew, refuseOtherWork } from "../files/output-path";
import { openWorkbookFile } from "../files/read-file";
import { writeWhole } from "../files/write-file";
import { headJson } from "../output/control-json";

/** `consolider A.xlsx B.xlsx … --sortie F.xlsx`: one Bilan over several PLIE workbooks, in a workbook of its own. What cannot be read is said in it. */
export const consolider: Command = {
  name: "consolider",
  operands: "A.xlsx B.xlsx … --sortie F.xlsx",
  does: "un seul bilan pour plusieurs classeurs de PLIE",
  options: [...CONTROL_OPTIONS, "sortie"],
  formats: SPOKEN,
  run,
};

async function run(args: Arguments, door: Door): Promise<ExitStatus> {
  const paths = args.operands;
  if (paths.length === 0)
    throw new UserError("Indiquez les classeurs à consolider : bilan-plie consolider A.xlsx B.xlsx --sortie F.xlsx.");
  if (args.output === null) throw new UserError("Indiquez où écrire le bilan consolidé : --sortie FICHIER.xlsx.");
  if (args.control.plie !== undefined)
    throw new UserError("--plie n'a pas de sens ici : chaque classeur dit son PLIE dans sa feuille Paramètres.");
  await checkNew(args.output, paths);
  const { read: files, unread } = await controlFiles(
    paths.map((path) => ({ file: basename(path), open: () => openWorkbookFile(path, door) })),
    (workbook) => control(workbook, args, door),
  );
  const workbook = door.createWorkbook(basename(args.output));
  await refuseOtherWork(args.output, workbook, door);
  const written = await writeConsolidated(workbook, files, unread, door.clock);
  await writeWhole(args.output, await workbook.save(), paths);
  door.print(rendered(files, unread, written, args));
  return files.some(({ report }) => statusOf(report) === 1) || unread.length > 0 ? 1 : 0;
}

function rendered(
  files: readonly ControlledFile[],
  unread: readonly UnreadWorkbook[],
  { sheet, members, shared }: Consolidation,
  args: Arguments,
): string {
  if (args.format === "json") {
    const bilans = files.map(({ report, history }) => ({ ...headJson(report), ...bilanJson(report, history) }));
    const nonLus = unread.map(({ file, reason }) => ({ classeur: file, motif: reason }));
    return `${JSON.stringify({ version: 1, bilans, nonLus, ...consolidatedJson(members, shared) }, null, 2)}\n`;
  }
  const lines = [
    ...files.map(
      ({ file, report }) =>
        `${file} : ${report.context.profile?.name ?? "PLIE non indiqué"}, ${counted(report.summary.participations, "participation comptée", "participations comptées")}, ${counted(report.summary.persons, "personne")} ; ${counted(report.summary.complete, "ligne complète", "lignes complètes")} sur ${report.summary.participants}.`,
    ),
    ...unread.map(({ file, reason }) => `${file} : non lu. ${reason}`),
    ...sharedWords(members, shared),
    `Feuille « ${sheet} » écrite dans ${args.output ?? ""}.`,
  ];
  return `${lines.map(typography).join("\n")}\n`;
}
