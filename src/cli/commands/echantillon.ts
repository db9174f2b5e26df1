import { writeSample } from "../../application/audit/write-sample";
import { UserError } from "../../application/ports/user-error";
import type { Table } from "../../core/reading/table";
import { counted, typography } from "../../core/text/french";
import type { Arguments } from "../arguments";
import { CONTROL_OPTIONS, SPOKEN, type Command } from "../command";
import type { Door, ExitStatus } from "../door";
import { newWorkbook, pathsOf } from "../files/new-workbook";

/** `echantillon CLASSEUR.xlsx --sortie F.xlsx --graine TEXTE`: a sample that anybody can draw again, with the grid to fill. */
export const echantillon: Command = {
  name: "echantillon",
  operands: "CLASSEUR.xlsx --sortie F.xlsx --graine TEXTE",
  does: "un échantillon reproductible et sa grille de contrôle",
  ownHelp: [
    ["--operation ID", "parmi les participations d'une opération"],
    ["--taille N", "combien en tirer (réglages E1 à E3 par défaut)"],
    ["--parmi participations|sorties|positives", "le cadre du tirage"],
    ["--ajouter LIGNE", "une ligne à contrôler en plus, hors du taux (répétable)"],
  ],
  options: [...CONTROL_OPTIONS, "sortie", "graine", "operation", "taille", "parmi", "ajouter"],
  formats: SPOKEN,
  run,
};

async function run(args: Arguments, door: Door): Promise<ExitStatus> {
  const paths = pathsOf(args, "l'échantillon");
  const { seed, ...asked } = args.audit;
  if (seed === null)
    throw new UserError(
      "Indiquez une graine : --graine TEXTE, par exemple le numéro de la convention. La même graine redonne le même échantillon.",
    );
  const { source, report, workbook, write } = await newWorkbook(paths, args, door);
  const sample = await writeSample(workbook, report, { clock: door.clock, source, options: { ...asked, seed } });
  await write();
  const { firstRow } = report.tables.participants as Table<"participants">;
  const line = (row: number): number => firstRow + row + 1;
  const json = {
    cadre: sample.frame,
    taille: sample.drawn.length,
    graine: seed,
    tires: sample.drawn.map(({ row, key, rank }) => ({ ligne: line(row), cle: key, rang: rank })),
    ajoutes: sample.added.map(({ row, key }) => ({ ligne: line(row), cle: key })),
  };
  door.print(
    args.format === "json"
      ? `${JSON.stringify(json, null, 2)}\n`
      : `${[
          `${counted(json.taille, "participation tirée", "participations tirées")} sur ${json.cadre}, graine « ${seed} » : ${json.taille > 1 ? "lignes" : "ligne"} ${json.tires.map(({ ligne }) => ligne).join(", ")}.`,
          `Feuilles ${sample.sheets.map((name) => `« ${name} »`).join(" et ")} écrites dans ${paths.output} : ce fichier nomme des personnes.`,
        ]
          .map(typography)
          .join("\n")}\n`,
  );
  return 0;
}
