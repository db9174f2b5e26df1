import { basename } from "node:path";
import { JOURNAL_ACTS } from "../../application/journal/entry";
import { writeJournal } from "../../application/journal/write-journal";
import { counted, typography } from "../../core/text/french";
import type { Arguments } from "../arguments";
import { SPOKEN, type Command } from "../command";
import type { Door, ExitStatus } from "../door";
import { pathsOf } from "../files/new-workbook";
import { checkNew, refuseOtherWork } from "../files/output-path";
import { openWorkbookFile } from "../files/read-file";
import { writeWhole } from "../files/write-file";

/** `journal CLASSEUR.xlsx --sortie F.xlsx`: what was corrected, justified and chosen in a workbook, as it keeps it. */
export const journal: Command = {
  name: "journal",
  operands: "CLASSEUR.xlsx --sortie F.xlsx",
  does: "le journal du contrôle que le classeur garde : corrections, justifications, choix",
  options: ["sortie"],
  formats: SPOKEN,
  run,
};

async function run(args: Arguments, door: Door): Promise<ExitStatus> {
  const { input, output } = pathsOf(args, "le journal");
  await checkNew(output, [input]);
  const source = await openWorkbookFile(input, door);
  await refuseOtherWork(output, source, door);
  const workbook = door.createWorkbook(basename(output));
  const written = await writeJournal(workbook, source);
  await writeWhole(output, await workbook.save(), [input]);
  const { entries, lost } = written.journal;
  door.print(
    args.format === "json"
      ? `${JSON.stringify(
          {
            version: 1,
            feuille: written.sheet,
            oubliees: lost,
            lignes: entries.map(({ day, act, sheet, cell, subject, before, after, rules }) => ({
              ...{ jour: day, geste: JOURNAL_ACTS[act], feuille: sheet, cellule: cell, objet: subject },
              ...{ avant: before, apres: after, regles: rules === "" ? [] : rules.split(", ") },
            })),
          },
          null,
          2,
        )}\n`
      : `${typography(`« ${written.sheet} » : ${counted(entries.length, "ligne")}.\nÉcrit dans ${output} : ce fichier dit ce que des cellules contenaient.`)}\n`,
  );
  return 0;
}
