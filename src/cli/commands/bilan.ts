import { basename } from "node:path";
import { annualFactsOf } from "../../application/annual/annual-facts";
import { formerHistory, historyOf } from "../../application/annual/history";
import { rowsToWrite, writeHistoryRows } from "../../application/annual/write-history";
import { defaultLeast, leastSentence } from "../../application/bilan/least-count";
import { logoOf } from "../../application/bilan/logo";
import { writeBilanAlone } from "../../application/bilan/write-alone";
import { writeBilan } from "../../application/bilan/write-bilan";
import type { ControlReport } from "../../application/control/control-workbook";
import { UserError } from "../../application/ports/user-error";
import { bilanJson } from "../../core/bilan/bilan-json";
import { dayText } from "../../core/domain/value-text";
import { historyFigures } from "../../core/indicators/evolution/evolution";
import { mergedHistory, type History } from "../../core/indicators/evolution/history";
import { computeIndicators } from "../../core/indicators/indicators";
import { listText, typography } from "../../core/text/french";
import type { Arguments } from "../arguments";
import { CONTROL_OPTIONS, SPOKEN, type Command } from "../command";
import { control, onlyOperand, statusOf, type Door, type ExitStatus } from "../door";
import { checkCopy, checkNew, refuseOtherWork } from "../files/output-path";
import { openWorkbookFile } from "../files/read-file";
import { writeWhole } from "../files/write-file";
import type { WorkbookFile } from "../machine";
import { headJson } from "../output/control-json";
import { controlHead, missingRemedy } from "../output/control-text";

/** `bilan CLASSEUR.xlsx --sortie F.xlsx`: validates and writes a copy with Bilan, Anomalies, Détail and Attestation, or with --seul the Bilan alone. */
export const bilan: Command = {
  name: "bilan",
  operands: "CLASSEUR.xlsx --sortie F.xlsx",
  does: "contrôle et écrit une copie avec Bilan, Anomalies, Détail et Attestation",
  options: [...CONTROL_OPTIONS, "sortie", "seul", "masquer", "historique", "ecrire-historique"],
  ownHelp: [
    ["--seul", "le Bilan seul, sans aucune ligne de personne : ce que l'on envoie"],
    ["--masquer N", "avec --seul : masque les effectifs de 1 à N − 1 (réglage D7 par défaut, 0 : rien)"],
    ["--historique F.xlsx", "reprend le bilan d'une année antérieure (répétable)"],
    ["--ecrire-historique", "écrit la ligne de l'exercice dans la feuille Historique de la copie"],
  ],
  formats: SPOKEN,
  run,
};

async function run(args: Arguments, door: Door): Promise<ExitStatus> {
  const path = onlyOperand(args, "le classeur");
  const { output } = args;
  if (output === null) throw new UserError("Indiquez où écrire la copie : --sortie FICHIER.xlsx.");
  refuseContradictions(args);
  await (args.alone ? checkNew(output, [path]) : checkCopy(output, path));
  const workbook = await openWorkbookFile(path, door);
  await refuseOtherWork(output, workbook, door);
  const report = await control(workbook, args, door);
  const former = await formerYears(args, report, door);
  const { history, comments } = await annualFactsOf(workbook, former);
  const { picture: logo } = await logoOf(workbook);
  const alone = { history, comments, logo };
  const written = args.alone
    ? await writeAlone(output, report, { ...alone, least: args.least ?? defaultLeast(report) }, args, door)
    : await writeCopy(output, workbook, report, former, args, door);
  door.print(
    args.format === "json"
      ? `${JSON.stringify({ ...headJson(report), ...bilanJson(report, history) }, null, 2)}\n`
      : `${[...controlHead(report), ...[...missingRemedy(report, true), ...written].map(typography)].join("\n")}\n`,
  );
  return statusOf(report);
}

function refuseContradictions({ alone, least, writeHistory }: Arguments): void {
  if (least !== null && !alone)
    throw new UserError("--masquer ne vaut que pour le bilan seul : ajoutez --seul, ou retirez --masquer.");
  if (alone && writeHistory)
    throw new UserError(
      "--ecrire-historique écrit dans la copie du classeur, que --seul n'écrit pas : lancez la commande une fois avec chacune.",
    );
}

/** What the workbooks of former Bilans tell. */
async function formerYears(
  { formerFiles }: Arguments,
  { context: { year, profile } }: ControlReport,
  door: Door,
): Promise<readonly History[]> {
  const histories: History[] = [];
  for (const file of formerFiles) {
    const workbook = await openWorkbookFile(file, door);
    histories.push(await formerHistory(basename(file), workbook, { year, plie: profile?.name ?? null }));
  }
  return histories;
}

async function writeCopy(
  output: string,
  workbook: WorkbookFile,
  report: ControlReport,
  former: readonly History[],
  args: Arguments,
  door: Door,
): Promise<readonly string[]> {
  // Before the Bilan, which reads the sheet: what it compares with stays in the copy.
  const history = args.writeHistory || former.length > 0 ? await writeYears(workbook, report, former, args) : null;
  const sheets = await writeBilan(workbook, report, door);
  await writeWhole(output, await workbook.save(), [...args.operands, ...args.formerFiles]);
  const names = [
    sheets.bilan,
    sheets.anomalies,
    sheets.detail,
    sheets.attestation,
    ...(history === null ? [] : [history]),
  ];
  return [
    `Feuilles ${listText(names.map((name) => `« ${name} »`))} écrites dans ${output}.`,
    ...sheets.notices,
    "Ce fichier contient des données personnelles : pour envoyer le bilan, écrivez-le seul (--seul).",
  ];
}

/** The years of the former Bilans, and that of this one where it is asked for. */
async function writeYears(
  workbook: WorkbookFile,
  report: ControlReport,
  former: readonly History[],
  { writeHistory }: Arguments,
): Promise<string> {
  const { year, controlDay } = report.context;
  const own = {
    year,
    figures: historyFigures(computeIndicators(report)),
    source: `Bilan ${year}, contrôle du ${dayText(controlDay)}`,
  };
  return writeHistoryRows(workbook, rowsToWrite(own, writeHistory, mergedHistory(former), await historyOf(workbook)));
}

async function writeAlone(
  output: string,
  report: ControlReport,
  choices: Parameters<typeof writeBilanAlone>[2],
  { operands, formerFiles }: Arguments,
  door: Door,
): Promise<readonly string[]> {
  const target = door.createWorkbook(basename(output));
  const sheet = await writeBilanAlone(target, report, choices, door.clock);
  await writeWhole(output, await target.save(), [...operands, ...formerFiles]);
  return [`Feuille « ${sheet} » écrite seule dans ${output}.`, leastSentence(choices.least)];
}
