import { fieldOf } from "../../core/questionnaire/sheets";
import { ROLE_WORDS } from "../../core/preparation/decisions";
import {
  crossedColumns,
  crossedMeaning,
  crossedTitle,
  type CrossedColumns,
} from "../../core/preparation/crossed-answers";
import { isTaken, type ColumnProposal, type SheetProposal } from "../../core/preparation/proposal";
import { counted, listText, typography } from "../../core/text/french";
import { titleOf, type ToldPreparation } from "./preparation-json";

const TITLE_WIDTH = 30;
const FIELD_WIDTH = 32;

/** What each column is, what has to be decided, what was supposed and what still lacks, for a terminal. */
export function preparationText(told: ToldPreparation): string {
  const { workbookName, proposals, decisions, supposed, notices, people } = told;
  const lines = [`Classeur : ${workbookName}`, ...proposals.flatMap((sheet) => sheetLines(sheet, told))];
  if (decisions.length > 0) {
    lines.push(
      "",
      `À décider (${decisions.length}) : --accepter prend ces propositions, un fichier de choix les change.`,
    );
    decisions.forEach(({ sheets, title, proposal, certainty }, index) => {
      const where = title === "" ? `« ${listText(sheets, "et")} »` : `« ${title} » (${listText(sheets, "et")})`;
      lines.push(`  ${index + 1}. ${where} : ${proposal} (${percent(certainty)})`);
    });
  }
  if (supposed.length > 0) lines.push("", "Supposé", ...supposed.map((sentence) => `  ${sentence}`));
  if (notices.length > 0) lines.push("", ...notices.map((sentence) => `Avis : ${sentence}`));
  if (people) lines.push("", `${counted(people.all, "ligne")} de personnes, ${counted(people.complete, "complète")}.`);
  return `${lines.map(typography).join("\n")}\n`;
}

function sheetLines(proposal: SheetProposal, { missing }: ToldPreparation): string[] {
  const { sheet, role, columns, why, certainty } = proposal;
  const doubt = isTaken(proposal) ? "" : ` — à confirmer (${percent(certainty)})`;
  const head = `Feuille « ${sheet} » : ${ROLE_WORDS[role]} (${why})${doubt}`;
  if (role === "ignored" || role === "settings") return ["", head];
  const known = columns.filter(({ fields }) => fields.length > 0);
  const groups = crossedColumns(columns);
  const unknown = columns
    .filter(({ fields }) => fields.length === 0)
    .map(({ title, column }) => `« ${titleOf(title, column)} »`);
  const lacking = missing(proposal);
  const blocking = lacking.filter((one) => one.blocking).map(({ fields }) => headings(fields));
  const other = lacking.filter((one) => !one.blocking).map(({ fields }) => headings(fields));
  return [
    "",
    head,
    ...known.flatMap((column) =>
      column.answer === undefined
        ? [columnLine(column)]
        : groups.filter((group) => group.columns[0] === column).map(crossedLine),
    ),
    ...(unknown.length > 0 ? [`  Laissées de côté : ${unknown.join(", ")}`] : []),
    ...(blocking.length > 0 ? [`  Il manque, et personne n'est compté sans : ${blocking.join(", ")}`] : []),
    ...(other.length > 0 ? [`  Il manque aussi : ${other.join(", ")}`] : []),
  ];
}

/** « H, F » as one column, with what its crosses say. */
function crossedLine(group: CrossedColumns): string {
  const first = group.columns[0] as ColumnProposal;
  const why = `${first.why} (${crossedMeaning(group)})`;
  return columnLine({ ...first, title: crossedTitle(group), fields: [group.field], why });
}

function columnLine(column: ColumnProposal): string {
  const { title, kind, fields, series, certainty, why } = column;
  const field =
    fields.map((one) => fieldOf(kind, one).heading).join(" et ") + (series === undefined ? "" : ` (contrat ${series})`);
  const mark = isTaken(column) ? " " : "?";
  return `${mark} ${titleOf(title, column.column).replace(/\s+/g, " ").padEnd(TITLE_WIDTH)} ${field.padEnd(FIELD_WIDTH)} ${percent(certainty)}  ${why}`;
}

function headings(fields: readonly string[]): string {
  return listText(
    fields.map((field) => fieldOf("participants", field).heading),
    "ou",
  );
}

function percent(certainty: number): string {
  return `${Math.round(certainty * 100)} %`;
}
