import { UserError } from "../../application/ports/user-error";
import { GRAVITY_MEANINGS } from "../../core/domain/gravity";
import { RULES, ruleByCode } from "../../core/rules/catalogue";
import { retiredRule } from "../../core/rules/retired";
import { gravityOf, type Rule } from "../../core/rules/rule";
import { sourceLines, sourceText } from "../../core/domain/source";
import { typography } from "../../core/text/french";
import { PROGRAMME_LABELS } from "../../core/domain/programme";
import type { Arguments } from "../arguments";
import { SPOKEN, type Command } from "../command";
import { optionalOperand, type Door, type ExitStatus } from "../door";

/** `regles [CODE]`: lists the rules, or prints one with its source. */
export const regles: Command = {
  name: "regles",
  operands: "[CODE]",
  does: "énumère les règles, ou en affiche une avec sa source",
  options: [],
  formats: SPOKEN,
  run,
};

function run(args: Arguments, door: Door): ExitStatus {
  const code = optionalOperand(args, "règle");
  if (code === undefined) {
    const rows = RULES.map(ruleJson);
    door.print(
      args.format === "json"
        ? `${JSON.stringify(rows, null, 2)}\n`
        : `${rows.map((row) => `${row.code.padEnd(8)} ${row.gravite.padEnd(18)} ${row.resume}`).join("\n")}\n`,
    );
    return 0;
  }
  const rule = ruleByCode(code);
  if (!rule) throw new UserError(unknownRule(code));
  door.print(args.format === "json" ? `${JSON.stringify(ruleJson(rule), null, 2)}\n` : ruleText(rule));
  return 0;
}

/** Why a code names no rule. */
export function unknownRule(code: string): string {
  const retired = retiredRule(code);
  if (!retired) return `Règle « ${code} » inconnue : « bilan-plie regles » les énumère.`;
  const { date, reason, replacement } = retired;
  return `La règle ${retired.code} a été retirée le ${date} : ${reason}${replacement === null ? "" : ` Elle est remplacée par ${replacement}.`}`;
}

function gravityText(rule: Rule): string {
  return [...new Set(rule.programmes.map((programme) => gravityOf(rule, programme)))].join(" / ");
}

function ruleJson(rule: Rule) {
  return {
    code: rule.code,
    nom: rule.name,
    gravite: gravityText(rule),
    programmes: rule.programmes.map((programme) => PROGRAMME_LABELS[programme]),
    resume: typography(rule.summary),
    correction: typography(rule.remedy),
    source: typography(sourceText(rule.source)),
  };
}

function ruleText(rule: Rule): string {
  const gravities = rule.programmes.map(
    (programme) => `${GRAVITY_MEANINGS[gravityOf(rule, programme)].label} (${PROGRAMME_LABELS[programme]})`,
  );
  const lines = [
    `${rule.code} — ${rule.summary}`,
    "",
    `Gravité : ${gravities.join(", ")}`,
    `Comment corriger : ${rule.remedy}`,
    "Source :",
    ...sourceLines(rule.source).map((line) => `  – ${line}`),
    "",
    "Exemples conformes :",
    ...rule.examples.conforming.map(({ note }) => `  – ${note}`),
    "Exemples fautifs :",
    ...rule.examples.faulty.map(({ note }) => `  – ${note}`),
  ];
  return `${lines.map(typography).join("\n")}\n`;
}
