import { writeDossier } from "../../application/audit/dossier/write-dossier";
import { counted, typography } from "../../core/text/french";
import type { Arguments } from "../arguments";
import { CONTROL_OPTIONS, SPOKEN, type Command } from "../command";
import type { Door, ExitStatus } from "../door";
import { newWorkbook, pathsOf } from "../files/new-workbook";
import { headJson } from "../output/control-json";

/**
 * `dossier CLASSEUR.xlsx --sortie F.xlsx [--operation ID] [--participant IDENTIFIANT]`: who must show which pieces, in a workbook of its own, and a page for each
 * person asked for. No name is printed.
 */
export const dossier: Command = {
  name: "dossier",
  operands: "CLASSEUR.xlsx --sortie F.xlsx",
  does: "les pièces attendues de chaque personne, et la fiche de celles que l'on nomme",
  ownHelp: [
    ["--operation ID", "celles d'une seule opération"],
    ["--participant ID", "aussi la fiche de cette personne, par identifiant ou « NOM Prénom » ; répétable"],
  ],
  options: [...CONTROL_OPTIONS, "sortie", "operation", "participant"],
  formats: SPOKEN,
  run,
};

async function run(args: Arguments, door: Door): Promise<ExitStatus> {
  const paths = pathsOf(args, "les dossiers");
  const { report, workbook, write } = await newWorkbook(paths, args, door);
  const { operation, people } = args.audit;
  const written = await writeDossier(workbook, report, { clock: door.clock, ask: { operation, people } });
  await write();
  const { sheet, participations, pieces, pages } = written;
  door.print(
    args.format === "json"
      ? `${JSON.stringify(
          {
            ...headJson(report),
            feuille: sheet,
            participations,
            pieces: pieces.map(({ name, asked, sources, counts }) => ({
              piece: name,
              attendu: asked,
              sources,
              present: counts.present,
              aProduire: counts.toProduce,
              sansObjet: counts.notApplicable,
              inconnu: counts.unknown,
            })),
            fiches: pages.map(({ rows, ...page }) => ({ feuille: page.sheet, lignes: rows })),
          },
          null,
          2,
        )}\n`
      : `${[
          `« ${sheet} » : ${counted(participations, "participation")}, ${counted(pieces.length, "pièce")}.`,
          ...pieces.map(
            ({ name, counts }) =>
              `  ${name} : présent ${counts.present}, à produire ${counts.toProduce}, inconnu ${counts.unknown}, sans objet ${counts.notApplicable}.`,
          ),
          ...(pages.length > 0 ? [`${counted(pages.length, "fiche de personne", "fiches de personnes")}.`] : []),
          `Écrit dans ${paths.output} : ce fichier nomme des personnes.`,
        ]
          .map(typography)
          .join("\n")}\n`,
  );
  return 0;
}
