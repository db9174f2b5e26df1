import { basename } from "node:path";
import { compareReports, otherReasons } from "../../application/audit/compare-workbooks";
import { figureText, tellNumbers } from "../../application/audit/tell-comparison";
import { writeComparison } from "../../application/audit/write-comparison";
import { UserError } from "../../application/ports/user-error";
import type { Comparison } from "../../core/audit/compare/compare";
import { typography } from "../../core/text/french";
import type { Arguments } from "../arguments";
import { CONTROL_OPTIONS, SPOKEN, type Command } from "../command";
import { control, type Door, type ExitStatus } from "../door";
import { checkNew, refuseOtherWork } from "../files/output-path";
import { openWorkbookFile } from "../files/read-file";
import { writeWhole } from "../files/write-file";
import { comparisonJson } from "../output/comparison-json";

/** `comparer AVANT.xlsx APRES.xlsx [--sortie F.xlsx]`: what changed between two versions, by person and operation. */
export const comparer: Command = {
  name: "comparer",
  operands: "AVANT.xlsx APRES.xlsx",
  does: "ce qui change entre deux versions : réponses, anomalies, chiffres",
  ownHelp: [["--sortie F.xlsx", "l'écrit aussi dans un classeur"]],
  options: [...CONTROL_OPTIONS, "sortie"],
  formats: SPOKEN,
  run,
};

async function run(args: Arguments, door: Door): Promise<ExitStatus> {
  const [before, after, ...others] = args.operands;
  if (before === undefined || after === undefined || others.length > 0)
    throw new UserError("Indiquez les deux versions à comparer : bilan-plie comparer AVANT.xlsx APRES.xlsx.");
  if (args.output !== null) await checkNew(args.output, [before, after]);
  const first = await openWorkbookFile(before, door);
  if (args.output !== null) await refuseOtherWork(args.output, first, door);
  const was = await control(first, args, door);
  const is = await control(await openWorkbookFile(after, door), args, door);
  const comparison = await compareReports(was, is, door.clock);
  if (args.output !== null) {
    const workbook = door.createWorkbook(basename(args.output));
    await writeComparison(workbook, comparison, { before: basename(before), after: basename(after) });
    await writeWhole(args.output, await workbook.save(), [before, after]);
  }
  door.print(
    args.format === "json"
      ? `${JSON.stringify(comparisonJson(comparison), null, 2)}\n`
      : `${told(comparison, args.output).map(typography).join("\n")}\n`,
  );
  return 0;
}

function told(comparison: Comparison, output: string | null): string[] {
  return [
    ...tellNumbers(comparison),
    ...comparison.figures.map((figure) => `  ${figureText(figure)}`),
    ...otherReasons(comparison),
    ...(output === null ? [] : [`Écrit dans ${output} : ce fichier nomme des personnes.`]),
  ];
}
