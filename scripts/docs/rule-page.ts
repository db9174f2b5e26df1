import { isCellError, type CellValue } from "../../src/core/domain/cell";
import { dayFromSerial } from "../../src/core/domain/day";
import { GRAVITIES, GRAVITY_MEANINGS, GRAVITY_OF_AN_ANOMALY } from "../../src/core/domain/gravity";
import { PROGRAMME_LABELS } from "../../src/core/domain/programme";
import { ALL_KINDS, fieldOf, SHEETS, type SheetKind } from "../../src/core/questionnaire/sheets";
import { isSettingId, settingWords } from "../../src/core/domain/settings";
import type { RetiredRule } from "../../src/core/rules/retired";
import { gravityOf, type ExampleCells, type Rule, type RuleExample } from "../../src/core/rules/rule";
import { sourceLines } from "../../src/core/domain/source";
import { typography } from "../../src/core/text/french";
import { dayText } from "../../src/core/domain/value-text";
import { SHIPPED_PROFILES } from "../../src/plies";
import { exampleFindings } from "./example-findings";

const GENERATED = "<!-- Page générée depuis la règle par « npm run generate » : ne pas modifier à la main. -->";

/** "dat-06-sortie-avant-entree.md". */
export function pageName(rule: Rule): string {
  return `${rule.code.toLowerCase()}-${rule.name}.md`;
}

export function indexPage(rules: readonly Rule[], retired: readonly RetiredRule[]): string {
  const lines = [
    GENERATED,
    "# Règles de contrôle",
    "",
    `${rules.length} règles. Les quatre gravités :`,
    "",
    ...GRAVITIES.map((gravity) => `- **${GRAVITY_MEANINGS[gravity].label}** : ${GRAVITY_MEANINGS[gravity].effect}`),
    "",
    typography(GRAVITY_OF_AN_ANOMALY),
    "",
    "| code | gravité | ce que la règle cherche |",
    "| --- | --- | --- |",
    ...rules.map(
      (rule) => `| [${rule.code}](${pageName(rule)}) | ${gravityWords(rule)} | ${escape(typography(rule.summary))} |`,
    ),
  ];
  if (retired.length > 0) {
    lines.push(
      "",
      "## Codes retirés",
      "",
      ...retired.map(
        ({ code, date, reason, replacement }) =>
          `- ${code} (${date}) : ${reason}${replacement ? ` Remplacé par ${replacement}.` : ""}`,
      ),
    );
  }
  return `${lines.join("\n")}\n`;
}

export function rulePage(rule: Rule): string {
  const { conforming, faulty } = rule.examples;
  const lines = [
    GENERATED,
    `# ${rule.code} — ${typography(rule.summary).replace(/\.$/, "")}`,
    "",
    `- **Gravité** : ${gravityWords(rule)}`,
    `- **Programmes** : ${rule.programmes.map((programme) => PROGRAMME_LABELS[programme]).join(", ")}`,
    `- **Comment corriger** : ${typography(rule.remedy)}`,
    `- **Correction proposée** : ${rule.fix ? "oui, cellule par cellule, après confirmation" : "non, une personne doit décider"}`,
    ...(rule.choices ? ["- **Choix proposés** : oui, quand peu de valeurs sont possibles ; une personne choisit"] : []),
    "- **Source** :",
    ...sourceLines(rule.source).map((line) => `  - ${typography(line)}`),
    "",
    "## Exemples conformes",
    "",
    ...conforming.flatMap((example) => [...exampleLines(example), ""]),
    "## Exemples fautifs",
    "",
    ...faulty.flatMap((example) => [...exampleLines(example), ...findingLines(rule, example), ""]),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}

function gravityWords(rule: Rule): string {
  const words = rule.programmes.map((programme) => ({
    programme,
    label: GRAVITY_MEANINGS[gravityOf(rule, programme)].label,
  }));
  const distinct = new Set(words.map(({ label }) => label));
  return distinct.size === 1
    ? [...distinct].join("")
    : words.map(({ programme, label }) => `${label} (${PROGRAMME_LABELS[programme]})`).join(", ");
}

function exampleLines(example: RuleExample): string[] {
  const details = ALL_KINDS.flatMap((kind) =>
    (example[kind] ?? []).map((cells) => rowText(kind, cells)).filter((text) => text !== ""),
  );
  const settings = [
    ...(example.programme ? [PROGRAMME_LABELS[example.programme]] : []),
    ...(example.plie ? [plieName(example.plie)] : []),
    ...(example.controlDay === undefined ? [] : [`contrôle du ${dayText(example.controlDay)}`]),
    ...Object.entries(example.settings ?? {}).map(([key, value]) => settingText(key, value)),
  ];
  const context = settings.length > 0 ? ` (${settings.join(", ")})` : "";
  return [`- ${typography(example.note)}${context}`, ...details.map((text) => `  - ${text}`)];
}

function plieName(id: string): string {
  return SHIPPED_PROFILES.find((profile) => profile.id === id)?.name ?? `PLIE ${id}`;
}

function settingText(key: string, value: string): string {
  return typography(isSettingId(key) ? `${settingWords(key)} : ${value}` : `${key} : ${value}`);
}

/** What the person reads, word for word, and the cell that it points at: whoever changes a rule sees here what it changes. */
function findingLines(rule: Rule, example: RuleExample): string[] {
  return exampleFindings(rule, example).map(({ place, message, proposal, choices }) => {
    const fix = proposal === null ? "" : ` Proposition : ${code(proposal)}.`;
    const choose = choices.length === 0 ? "" : ` Choix proposés : ${choices.map(code).join(", ")}.`;
    return `  - → ${place} : **${message}**${fix}${choose}`;
  });
}

function rowText(kind: SheetKind, cells: ExampleCells): string {
  const values = Object.entries(cells).map(
    ([field, value]) => `${fieldOf(kind, field).heading} = ${code(cellWords(kind, field, value))}`,
  );
  return values.length === 0 ? "" : `${SHEETS[kind].name} : ${values.join(" ; ")}`;
}

function cellWords(kind: SheetKind, field: string, value: CellValue): string {
  if (value === null) return "(vide)";
  if (isCellError(value)) return value.error;
  if (typeof value === "number" && fieldOf(kind, field).kind === "day" && Number.isInteger(value)) {
    const day = dayFromSerial(value, 1900);
    if (day !== null) return dayText(day);
  }
  return typeof value === "number" ? String(value).replace(".", ",") : String(value);
}

function code(text: string): string {
  return `\`${text.replace(/`/g, "'")}\``;
}

function escape(text: string): string {
  return text.replace(/\|/g, "\\|");
}
