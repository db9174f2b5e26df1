import { JOURNAL_ACTS } from "../../application/journal/entry";
import { writeJournal } from "../../application/journal/write-journal";
import { counted, typography } from "../../core/text/french";
import type { Arguments } from "../arguments";
import { SPOKEN, type Command } from "../command";
import type { Door, ExitStatus } from "../door";
import { newFile, pathsOf } from "../files/new-workbook";

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
  const paths = pathsOf(args, "le journal");
  const { source, workbook, write } = await newFile(paths, door);
  const written = await writeJournal(workbook, source);
  await write();
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
      : `${typography(`« ${written.sheet} » : ${counted(entries.length, "ligne")}.\nÉcrit dans ${paths.output} : ce fichier dit ce que des cellules contenaient.`)}\n`,
  );
  return 0;
}
