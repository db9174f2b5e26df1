import { tellRemaining } from "../../application/audit/tell-remaining";
import { writeAnonymous, type AnonymousCopy } from "../../application/audit/write-anonymous";
import { counted, typography } from "../../core/text/french";
import type { Arguments } from "../arguments";
import { CONTROL_OPTIONS, SPOKEN, type Command } from "../command";
import type { Door, ExitStatus } from "../door";
import { newWorkbook, pathsOf } from "../files/new-workbook";

/** `anonymiser CLASSEUR.xlsx --sortie F.xlsx`: a copy that names nobody, with the same figures. */
export const anonymiser: Command = {
  name: "anonymiser",
  operands: "CLASSEUR.xlsx --sortie F.xlsx",
  does: "une copie sans noms, qui donne les mêmes chiffres",
  options: [...CONTROL_OPTIONS, "sortie"],
  formats: SPOKEN,
  run,
};

async function run(args: Arguments, door: Door): Promise<ExitStatus> {
  const paths = pathsOf(args, "la copie sans noms");
  const { report, workbook, write } = await newWorkbook(paths, args, door);
  const copy = await writeAnonymous(workbook, report, door);
  await write();
  door.print(
    args.format === "json"
      ? `${JSON.stringify(
          {
            lignes: copy.rows,
            restes: {
              communesDUnSeul: copy.loneCommunes,
              seulsDeLeurCommuneAgeEtSexe: copy.lonePeople,
              lieuxDeNaissance: copy.birthPlaces,
              naissancesGardees: copy.keptBirths,
            },
          },
          null,
          2,
        )}\n`
      : `${[`${counted(copy.rows, "ligne")} sans nom, contact, adresse ni texte libre dans ${paths.output}.`, ...told(copy)].map(typography).join("\n")}\n`,
  );
  return 0;
}

function told(copy: AnonymousCopy): string[] {
  const { introduction, facts, advice } = tellRemaining(copy);
  return [introduction, ...facts.map((fact, index) => `  ${fact}${index < facts.length - 1 ? " ;" : "."}`), advice];
}
