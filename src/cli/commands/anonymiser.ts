import { writeAnonymous, type AnonymousCopy } from "../../application/audit/write-anonymous";
import { counted, listText, typography } from "../../core/text/french";
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
      : `${told(copy, paths.output).map(typography).join("\n")}\n`,
  );
  return 0;
}

/** Communes named in a sentence. */
const MOST_NAMED = 10;

function told({ rows, loneCommunes, lonePeople, birthPlaces, keptBirths }: AnonymousCopy, output: string): string[] {
  const named = listText(loneCommunes.slice(0, MOST_NAMED));
  return [
    `${counted(rows, "ligne")} sans nom, contact, adresse ni texte libre dans ${output}.`,
    "Ce que la copie dit encore, et qui peut désigner quelqu'un :",
    `  communes où n'habite qu'un participant : ${loneCommunes.length === 0 ? "aucune" : `${loneCommunes.length} (${named}${loneCommunes.length > MOST_NAMED ? "…" : ""})`} ;`,
    `  personnes seules de leur commune, de leur âge et de leur sexe : ${lonePeople} ;`,
    `  personnes dont la commune de naissance est gardée, que des règles lisent : ${birthPlaces} ;`,
    `  personnes dont la date de naissance n'a pas pu bouger sans changer un âge : ${keptBirths}.`,
    "Les dates d'entrée et de sortie, les réponses et les codes postaux sont ceux du classeur : avant de diffuser, supprimez ce dont le destinataire n'a pas besoin.",
  ];
}
