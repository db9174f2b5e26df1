import { applyProposals, type AppliedProposals } from "../../application/fix/apply-proposals";
import { UserError } from "../../application/ports/user-error";
import { cellReference } from "../../core/domain/cell";
import { proposals, type Proposal } from "../../core/engine/proposals";
import { ruleByCode } from "../../core/rules/catalogue";
import { cellText, counted, dayText, typography } from "../../core/text/french";
import type { Arguments } from "../arguments";
import { control, onlyOperand, statusOf, type Door, type ExitStatus } from "../door";
import { unknownRule } from "./regles";
import { checkCopy, openWorkbookFile, writeWhole } from "../files";
import { csvCell } from "../output/control-csv";
import { plainValue } from "../output/control-json";

/**
 * `corriger CLASSEUR.xlsx --sortie F.xlsx [--regle CODE]`: writes a corrected copy and lists each change, and each formula left as it is. The status is
 * that of the copy.
 */
export async function corriger(args: Arguments, door: Door): Promise<ExitStatus> {
  const path = onlyOperand(args, "le classeur");
  if (args.output === null) throw new UserError("Indiquez où écrire la copie corrigée : --sortie FICHIER.xlsx.");
  await checkCopy(args.output, path);
  const rule = args.rule === null ? undefined : ruleByCode(args.rule);
  if (args.rule !== null && !rule) throw new UserError(unknownRule(args.rule));
  if (rule && !rule.fix) throw new UserError(`La règle ${rule.code} ne propose pas de correction : ${rule.remedy}`);
  const workbook = await openWorkbookFile(path, door);
  const before = await control(workbook, args, door);
  const found = proposals(before, rule?.code);
  const applied = await applyProposals(workbook, before, found);
  const after = await control(workbook, args, door);
  await writeWhole(args.output, await workbook.save(), [path]);
  door.print(rendered(applied, args));
  return statusOf(after);
}

function rendered({ made, formulas }: Pick<AppliedProposals, "made" | "formulas">, args: Arguments): string {
  const [corrections, left] = [made.map(changeJson), formulas.map(changeJson)];
  if (args.format === "json") return `${JSON.stringify({ version: 1, corrections, formules: left }, null, 2)}\n`;
  if (args.format === "csv") {
    const lines = (rows: readonly ChangeJson[], state: string): string[] =>
      rows.map((row) =>
        [row.feuille, row.cellule, row.regles.join(" "), row.avant, row.apres, state].map(csvCell).join(";"),
      );
    return `\ufeff${["feuille;cellule;regles;avant;apres;etat", ...lines(corrections, "corrigée"), ...lines(left, "formule")].join("\r\n")}\r\n`;
  }
  const lines = (rows: readonly ChangeJson[], becomes: string): string[] =>
    rows.map(
      (row) =>
        `  ${row.feuille}!${row.cellule}  ${row.regles.join(", ")} : « ${String(row.avant ?? "")} » ${becomes} « ${String(row.apres)} »`,
    );
  const done = [
    `${counted(corrections.length, "cellule corrigée", "cellules corrigées")} dans ${args.output ?? ""}.`,
    ...lines(corrections, "devient"),
  ];
  const kept = [
    `${counted(left.length, "cellule laissée telle quelle : elle contient", "cellules laissées telles quelles : elles contiennent")} une formule, à corriger dans Excel.`,
    ...lines(left, "deviendrait"),
  ];
  return `${[...done, ...(left.length > 0 ? kept : [])].map(typography).join("\n")}\n`;
}

type ChangeJson = ReturnType<typeof changeJson>;

function changeJson({ sheet, position, before, after, rules }: Proposal) {
  return {
    feuille: sheet,
    cellule: cellReference(position.row, position.column),
    regles: rules,
    avant: plainValue(before),
    apres: typeof after === "object" ? dayText(after.day) : cellText(after),
  };
}
