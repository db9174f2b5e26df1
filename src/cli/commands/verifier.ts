import {
  findWrittenBilan,
  repeatedOptions,
  verifyBilan,
  type Verification,
} from "../../application/audit/verify-workbook";
import { isoDay } from "../../core/domain/day";
import { dayText } from "../../core/domain/value-text";
import { RULE_SET_VERSION } from "../../core/rules/catalogue";
import { counted, typography } from "../../core/text/french";
import type { Arguments } from "../arguments";
import { SPOKEN, type Command } from "../command";
import { control, onlyOperand, type Door, type ExitStatus } from "../door";
import { openWorkbookFile } from "../files/read-file";

/** `verifier CLASSEUR.xlsx`: repeats the control that a written Bilan states. Status 0: identical; 1: something differs; 2: there is no Bilan of ours. */
export const verifier: Command = {
  name: "verifier",
  operands: "CLASSEUR.xlsx",
  does: "refait le contrôle d'un bilan écrit : identique, ou ce qui diffère",
  options: ["fiches"],
  formats: SPOKEN,
  run,
};

async function run(args: Arguments, door: Door): Promise<ExitStatus> {
  const workbook = await openWorkbookFile(onlyOperand(args, "le classeur"), door);
  const written = await findWrittenBilan(workbook);
  const report = await control(workbook, { ...args, control: repeatedOptions(written) }, door);
  const verification = await verifyBilan(workbook, written, report, door.clock);
  const identical = verification.differences.length === 0;
  door.print(
    args.format === "json"
      ? `${JSON.stringify(verificationJson(verification), null, 2)}\n`
      : `${told(verification).map(typography).join("\n")}\n`,
  );
  return identical ? 0 : 1;
}

function verificationJson({ stated, differences, otherRules }: Verification) {
  return {
    identique: differences.length === 0,
    differences: differences.map(({ nature, sheet, row, column, before, after, message }) => ({
      ...{ nature, feuille: sheet, ligne: row, colonne: column },
      ...(before !== undefined && { ecrit: before, refait: after }),
      message: typography(message),
    })),
    dateControle: isoDay(stated.controlDay),
    exercice: stated.year,
    regles: { attestees: stated.version, appliquees: RULE_SET_VERSION, identiques: !otherRules },
    donnees: stated.data,
  };
}

function told({ stated, differences, otherRules }: Verification): string[] {
  const control = `exercice ${stated.year}, contrôle du ${dayText(stated.controlDay)}`;
  const rules = otherRules
    ? [
        `Les règles ne sont plus les mêmes : ${stated.version} alors, ${RULE_SET_VERSION} aujourd'hui. Une différence peut venir d'elles seules.`,
      ]
    : [];
  if (differences.length === 0) return [`Identique : ${control}, données ${stated.data}.`, ...rules];
  return [
    `Différent : ${counted(differences.length, "différence")} (${control}).`,
    ...rules,
    ...differences.map(({ message }) => `  ${message}`),
  ];
}
