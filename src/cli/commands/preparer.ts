import { basename } from "node:path";
import { decodeChoices, encodeChoices } from "../../application/prepare/choices-file";
import { prepareWorkbook, type Prepared } from "../../application/prepare/prepare-workbook";
import { missingFrom, proposePreparation, type Preparation } from "../../application/prepare/propose-preparation";
import { readPreparation } from "../../application/prepare/remembered-preparation";
import { UserError } from "../../application/ports/user-error";
import { choicesOf, type PreparationChoices } from "../../core/preparation/choices";
import { decisionsOf } from "../../core/preparation/decisions";
import { takenOf } from "../../core/preparation/proposal";
import { usualProgramme } from "../../core/domain/programme";
import { yearOf } from "../../core/domain/day";
import { typography } from "../../core/text/french";
import type { Arguments } from "../arguments";
import { CONTROL_OPTIONS, SPOKEN, type Command } from "../command";
import { onlyOperand, statusOf, type Door, type ExitStatus } from "../door";
import { checkJson, checkNew, refuseOtherWork } from "../files/output-path";
import { openWorkbookFile, readWhole } from "../files/read-file";
import { writeWhole } from "../files/write-file";
import { preparationJson, type ToldPreparation } from "../output/preparation-json";
import { preparationText } from "../output/preparation-text";

/** `preparer CLASSEUR`: proposes what each column of any workbook is and, with --sortie, writes it in the template's layout. */
export const preparer: Command = {
  name: "preparer",
  operands: "CLASSEUR [--sortie F.xlsx]",
  does: "propose ce qu'est chaque colonne d'un classeur quelconque, et l'écrit dans le modèle",
  ownHelp: [
    ["--choix CHOIX.json", "vos choix, ou ceux de l'an dernier"],
    ["--accepter", "prend aussi les propositions peu sûres (moins de 90 %)"],
    ["--ecrire-choix CHOIX.json", "garde les choix pour le prochain classeur"],
  ],
  options: [...CONTROL_OPTIONS, "sortie", "choix", "accepter", "ecrire-choix"],
  formats: SPOKEN,
  run,
};

async function run(args: Arguments, door: Door): Promise<ExitStatus> {
  const path = onlyOperand(args, "le classeur");
  const inputs = [path, ...(args.choices === null ? [] : [args.choices])];
  if (args.output !== null) await checkNew(args.output, inputs);
  if (args.choicesOutput !== null) await checkJson(args.choicesOutput, [path]);
  const source = await openWorkbookFile(path, door);
  const choices = args.choices === null ? await readPreparation(source) : await readChoices(args.choices);
  const preparation = await proposePreparation(source, choices, door);
  const target = door.createWorkbook(basename(args.output ?? "classeur.xlsx"));
  const options = { accept: args.accept, control: args.control };
  const dependencies = { ...door, reference: await door.loadReference() };
  const prepared = await prepareWorkbook(preparation, target, options, dependencies).catch(onlyProposed(args));
  if (args.output !== null && prepared) {
    await refuseOtherWork(args.output, target, door);
    await writeWhole(args.output, await target.save(), inputs);
  }
  const { proposals } = preparation;
  const kept = prepared?.taken ?? takenOf(proposals);
  if (args.choicesOutput !== null) await writeWhole(args.choicesOutput, encodeChoices(choicesOf(kept)), [path]);
  const programme = prepared?.report.context.programme ?? usualProgramme(yearOf(door.clock.today()));
  const told: ToldPreparation = {
    workbookName: preparation.workbookName,
    proposals,
    missing: (sheet) => missingFrom(sheet, kept, programme),
    decisions: args.accept ? [] : decisionsOf(proposals),
    supposed: (prepared?.supposed ?? []).map(typography),
    notices: notices(preparation, prepared, args).map(typography),
    people: prepared && { complete: prepared.report.summary.complete, all: prepared.report.summary.participants },
  };
  door.print(args.format === "json" ? `${JSON.stringify(preparationJson(told), null, 2)}\n` : preparationText(told));
  return prepared ? statusOf(prepared.report) : 1;
}

/** Where nothing is to be written, that nobody can be prepared yet is no failure: the proposals say why. */
function onlyProposed({ output }: Arguments): (error: unknown) => null {
  return (error) => {
    if (error instanceof UserError && output === null) return null;
    throw error;
  };
}

function notices(
  { passedOver, unread }: Preparation,
  prepared: Prepared | null,
  { output, choicesOutput }: Arguments,
): string[] {
  return [
    ...unread,
    ...passedOver.map(
      (sheet) => `La feuille « ${sheet} » est masquée, ou au-delà des 60 premières : elle n'est pas regardée.`,
    ),
    ...(prepared
      ? []
      : [
          "Personne ne peut encore être lu : désignez la feuille des personnes et ses colonnes dans un fichier de choix.",
        ]),
    ...(output !== null && prepared ? [`Classeur écrit dans ${output}.`] : []),
    ...(choicesOutput === null ? [] : [`Choix écrits dans ${choicesOutput}.`]),
  ];
}

async function readChoices(path: string): Promise<PreparationChoices> {
  const bytes = await readWhole(path);
  const file = basename(path);
  const decoded = decodeChoices(new TextDecoder().decode(bytes), file);
  if (!decoded.ok)
    throw new UserError(
      `Le fichier « ${path} » ne peut pas être lu :\n${decoded.problems.map((problem) => `  – ${problem}`).join("\n")}`,
    );
  return decoded.choices;
}
