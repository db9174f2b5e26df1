import { applyProposals, type AppliedProposals } from "../../application/fix/apply-proposals";
import { correctionFrom } from "../../application/fix/corrections";
import { proposalText } from "../../application/fix/proposal-text";
import { correctionEntries } from "../../application/journal/entries";
import { recordInJournal } from "../../application/journal/remembered-journal";
import { UserError } from "../../application/ports/user-error";
import { cellReference } from "../../core/domain/cell";
import type { Day } from "../../core/domain/day";
import { proposals } from "../../core/engine/proposals";
import type { Proposal } from "../../core/engine/proposal";
import { ruleByCode } from "../../core/rules/catalogue";
import { counted, listText, typography } from "../../core/text/french";
import { cellText, dayText, timeText } from "../../core/domain/value-text";
import { FORMATS, type Arguments } from "../arguments";
import { CONTROL_OPTIONS, type Command } from "../command";
import { control, onlyOperand, statusOf, type Door, type ExitStatus } from "../door";
import { unknownRule } from "./regles";
import { checkCopy, refuseOtherWork } from "../files/output-path";
import { openWorkbookFile } from "../files/read-file";
import { writeWhole } from "../files/write-file";
import { csvText } from "../output/csv";
import { plainValue } from "../output/control-json";

/**
 * `corriger CLASSEUR.xlsx --sortie F.xlsx [--regle CODE]`: writes a corrected copy and lists each change, and each formula left as it is. The status is
 * that of the copy.
 */
export const corriger: Command = {
  name: "corriger",
  operands: "CLASSEUR.xlsx --sortie F.xlsx",
  does: "écrit une copie où les corrections sûres sont faites",
  ownHelp: [["--regle CODE", "celles d'une seule règle"]],
  options: [...CONTROL_OPTIONS, "sortie", "regle"],
  formats: FORMATS,
  run,
};

async function run(args: Arguments, door: Door): Promise<ExitStatus> {
  const path = onlyOperand(args, "le classeur");
  if (args.output === null) throw new UserError("Indiquez où écrire la copie corrigée : --sortie FICHIER.xlsx.");
  await checkCopy(args.output, path);
  const rule = args.rule === null ? undefined : ruleByCode(args.rule);
  if (args.rule !== null && !rule) throw new UserError(unknownRule(args.rule));
  if (rule && !rule.fix) throw new UserError(`La règle ${rule.code} ne propose pas de correction : ${rule.remedy}`);
  const workbook = await openWorkbookFile(path, door);
  await refuseOtherWork(args.output, workbook, door);
  const before = await control(workbook, args, door);
  const found = proposals(before, rule?.code);
  const applied = await applyProposals(workbook, before, found);
  const made = applied.made.map((proposal) => correctionFrom(before, proposal));
  await recordInJournal(workbook, correctionEntries(made, door.clock.today()));
  const after = await control(workbook, args, door);
  await writeWhole(args.output, await workbook.save(), [path]);
  door.print(rendered(applied, args));
  return statusOf(after);
}

function rendered({ made, formulas }: Pick<AppliedProposals, "made" | "formulas">, args: Arguments): string {
  const [changes, kept] = [made.map(changeOf), formulas.map(changeOf)];
  const [corrections, left] = [changes.map(changeJson), kept.map(changeJson)];
  if (args.format === "json") return `${JSON.stringify({ version: 1, corrections, formules: left }, null, 2)}\n`;
  if (args.format === "csv") {
    const lines = (rows: readonly ChangeJson[], state: string) =>
      rows.map((row) => [row.feuille, row.cellule, row.regles.join(" "), row.avant, row.apres, state]);
    return csvText(
      ["feuille", "cellule", "regles", "avant", "apres", "etat"],
      [...lines(corrections, "corrigée"), ...lines(left, "formule")],
    );
  }
  const lines = (rows: readonly Change[], becomes: string): string[] =>
    togetherOf(rows).map(([first, ...others]) => {
      const cells = [first, ...others].map(({ feuille, cellule }) => `${feuille}!${cellule}`);
      return `  ${listText(cells)}  ${first.regles.join(", ")} : ${first.texte.before} ${becomes} ${first.texte.after}`;
    });
  const done = [
    `${counted(corrections.length, "cellule corrigée", "cellules corrigées")} dans ${args.output ?? ""}.`,
    ...lines(changes, "devient"),
  ];
  const untouched = [
    `${counted(left.length, "cellule laissée telle quelle : elle contient", "cellules laissées telles quelles : elles contiennent")} une formule, à corriger dans Excel.`,
    ...lines(kept, "deviendrait"),
  ];
  return `${[...done, ...(left.length > 0 ? untouched : [])].map(typography).join("\n")}\n`;
}

/** The cells that repeat one value of one person are told on one line. */
function togetherOf(rows: readonly Change[]): (readonly [Change, ...Change[]])[] {
  const byFinding = new Map<number, [Change, ...Change[]]>();
  for (const row of rows) {
    const known = byFinding.get(row.finding);
    if (known) known.push(row);
    else byFinding.set(row.finding, [row]);
  }
  return [...byFinding.values()];
}

type Change = ReturnType<typeof changeOf>;
type ChangeJson = ReturnType<typeof changeJson>;

function changeOf(proposal: Proposal) {
  const { sheet, position, before, after, rules, finding } = proposal;
  const day = typeof after === "object";
  return {
    finding,
    feuille: sheet,
    cellule: cellReference(position.row, position.column),
    regles: rules,
    // The hour that a date loses is seen; the number behind it is never shown.
    avant: day && typeof before === "number" ? momentText(before, after.day) : plainValue(before),
    apres: day ? dayText(after.day) : cellText(after),
    texte: proposalText(proposal),
  };
}

function momentText(serial: number, day: Day): string {
  return `${dayText(day)} ${timeText(serial % 1)}`;
}

function changeJson({ feuille, cellule, regles, avant, apres }: Change) {
  return { feuille, cellule, regles, avant, apres };
}
