import type { ChoiceField, FieldDefinition } from "../../core/questionnaire/field";
import { fieldOf, isProtocolKind, SHEETS, type ProtocolKind, type SheetKind } from "../../core/questionnaire/sheets";
import { REQUIREMENT_RULES } from "../../core/rules/completeness";
import type { CellArea } from "../../core/domain/cell";
import type { NewColumn } from "../ports/new-columns";
import { DATE_FORMAT } from "../ports/sheet-styles";
import type { CellBlock, ModelValue, SheetModel, StyleName, ValidationModel } from "../ports/sheet-model";
import { typography } from "../../core/text/french";

/** Rows that are ready to be typed in; more can be added, Excel repeats the formats of a table by itself. */
const READY_ROWS = 500;
/** Rows that stand ready below those that are filled in already, where few are added. */
export const SPARE_ROWS = 40;
/** Longest text of an input message in Excel. */
const MOST_TITLE = 32;
const MOST_MESSAGE = 255;

/** Cells of one row by field id. */
export type RowCells = Readonly<Record<string, ModelValue>>;

/**
 * A data sheet: one heading row, formats and drop-down lists below, an explanation when a cell is selected.
 * @param rows already known; without any, empty rows stand ready.
 * @param spare rows that stand ready below those.
 */
export function dataSheet(kind: SheetKind, rows: readonly RowCells[] = [], spare = 0): SheetModel {
  const fields = Object.entries(SHEETS[kind].fields) as readonly (readonly [string, FieldDefinition])[];
  const required = requiredFields(kind);
  const empty = (length: number): ModelValue[][] => Array.from({ length }, () => fields.map(() => null));
  const typed = rows.map((cells) => fields.map(([id]) => cells[id] ?? null));
  const ready = typed.length + spare > 0 ? [...typed, ...empty(spare)] : empty(READY_ROWS);
  const headings: CellBlock = {
    row: 0,
    column: 0,
    values: [fields.map(([, field]) => field.heading)],
    styles: fields.map(([id]) => (required.has(id) ? "inputHeadingRequired" : "inputHeading")),
  };
  const body: CellBlock = {
    row: 1,
    column: 0,
    values: ready,
    styles: fields.map(([, field]) => inputStyle(field)),
  };
  return {
    name: SHEETS[kind].name,
    showGridlines: true,
    columnWidths: fields.map(([, field]) => columnWidth(field)),
    rowHeights: [{ row: 0, height: 42 }],
    blocks: [headings, body],
    validations: fields.map(([, field], column) =>
      validation(field, { firstRow: 1, lastRow: ready.length, firstColumn: column, lastColumn: column }),
    ),
    freeze: { rows: 1, columns: kind === "participants" ? 3 : 1 },
  };
}

/** A column of a data sheet, to stand in a sheet of the person's as it does in the template. */
export function newColumn(kind: SheetKind, id: string): NewColumn {
  const field = fieldOf(kind, id);
  const style = inputStyle(field);
  return {
    heading: field.heading,
    width: columnWidth(field),
    format: style === "inputDate" ? DATE_FORMAT : style === "inputText" ? "@" : "General",
    ...typing(field),
  };
}

/** What a protocol cannot do without. */
const PROTOCOL_REQUIRES: Readonly<Record<ProtocolKind, readonly string[]>> = {
  protocol: ["key", "value"],
  exitLines: ["code", "label", "category"],
  ficheUnits: ["fiche", "title", "unit", "start", "end"],
};

/** Columns that the questionnaire requires of everyone, or a protocol. */
function requiredFields(kind: SheetKind): ReadonlySet<string> {
  if (isProtocolKind(kind)) return new Set(PROTOCOL_REQUIRES[kind]);
  const requirements =
    kind === "participants"
      ? REQUIREMENT_RULES.flatMap((rule) => (rule.gravity === "bloquant" ? rule.requirements : []))
      : [];
  return new Set(requirements.filter(({ when }) => !when).flatMap(({ fields }) => fields));
}

export function inputStyle(field: FieldDefinition): StyleName {
  if (looksOf(field) === "day") return "inputDate";
  if (looksOf(field) === "number") return "inputNumber";
  return field.kind === "text" || field.kind === "choice" || field.kind === "yesNoNumber" ? "inputText" : "inputNumber";
}

function looksOf(field: FieldDefinition): "day" | "number" | undefined {
  return field.kind === "text" ? field.looks : field.kind === "day" ? "day" : undefined;
}

function columnWidth(field: FieldDefinition): number {
  const longestWord = Math.max(...field.heading.split(" ").map((word) => word.length));
  const ofKind =
    looksOf(field) === "day"
      ? 13
      : field.kind === "text" && !field.looks
        ? 20
        : field.kind === "choice"
          ? widestChoice(field)
          : 12;
  return Math.max(longestWord + 2, ofKind);
}

function widestChoice(field: ChoiceField): number {
  return Math.min(30, Math.max(9, ...field.choices.map(({ code }) => code.length + 4)));
}

function validation(field: FieldDefinition, area: CellArea): ValidationModel {
  return { area, ...typing(field) };
}

/** What may be typed in a column, and what is told of it. */
function typing(field: FieldDefinition): Omit<ValidationModel, "area"> {
  const prompt = { title: cut(field.heading, MOST_TITLE), message: cut(explanation(field), MOST_MESSAGE) };
  switch (field.kind) {
    case "choice":
      return {
        prompt,
        onError: "warning",
        rule: { kind: "list", values: field.choices.map(({ code }) => code) },
      };
    case "day":
      return { prompt, onError: "warning", rule: { kind: "date" } };
    case "months":
      return { prompt, onError: "warning", rule: { kind: "wholeNumber", min: 0, max: 1200 } };
    default:
      return {
        prompt,
        rule: field.kind === "text" && field.proposes ? { kind: "list", values: field.proposes } : { kind: "any" },
      };
  }
}

function explanation(field: FieldDefinition): string {
  const kind =
    field.kind === "choice"
      ? choicesText(field)
      : field.kind === "day"
        ? "Date : jj/mm/aaaa."
        : field.kind === "months"
          ? "Nombre entier de mois."
          : field.kind === "number"
            ? "Nombre."
            : "";
  return typography([kind, field.help ?? ""].filter((part) => part !== "").join(" ") || field.heading);
}

function choicesText(field: ChoiceField): string {
  return field.choices
    .map(({ code, label }) => (label.startsWith(code) || code === label ? code : `${code} : ${label}`))
    .join(" ; ");
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
