import type { ValidationModel } from "../../../application/ports/sheet-model";
import { validationWords } from "../../../application/ports/validation-words";
import { areaReference } from "../../../core/domain/cell";
import { escapeXString, escapeXml } from "../xml/xml-text";

/** The place where a list too long for its cell is kept, as a formula; undefined for a list written in the validation itself. */
export type ListPlaces = ReadonlyMap<ValidationModel, string>;

/** Excel's bounds. */
const LONGEST_LIST = 255;
const LONGEST_PROMPT_TITLE = 32;
const LONGEST_MESSAGE = 255;

/** A list may be written in the validation itself when it is short and none of its values holds the comma that separates them. */
export function fitsInline(values: readonly string[]): boolean {
  return (
    values.join(",").length <= LONGEST_LIST && values.every((value) => !value.includes(",") && value.trim() === value)
  );
}

/** `<dataValidations>`, or "" when there is none. */
export function validationsXml(validations: readonly ValidationModel[], places: ListPlaces): string {
  if (validations.length === 0) return "";
  const items = validations.map((validation) => validationXml(validation, places));
  return `<dataValidations count="${items.length}">${items.join("")}</dataValidations>`;
}

function validationXml(validation: ValidationModel, places: ListPlaces): string {
  const { rule, prompt, onError, area } = validation;
  const { type, formulas } = ruleXml(validation, places);
  const refusing = onError !== undefined && rule.kind !== "any";
  const attributes = [
    type,
    refusing && onError === "warning" ? 'errorStyle="warning"' : "",
    rule.kind === "date" ? 'operator="greaterThan"' : "",
    'allowBlank="1"',
    prompt ? 'showInputMessage="1"' : "",
    refusing
      ? `showErrorMessage="1" errorTitle="Valeur inattendue" error="${escapeXString(validationWords(validation), true)}"`
      : "",
    prompt
      ? `promptTitle="${short(prompt.title, LONGEST_PROMPT_TITLE)}" prompt="${short(prompt.message, LONGEST_MESSAGE)}"`
      : "",
    `sqref="${areaReference(area)}"`,
  ];
  const tag = `<dataValidation ${attributes.filter((attribute) => attribute !== "").join(" ")}`;
  return formulas === "" ? `${tag}/>` : `${tag}>${formulas}</dataValidation>`;
}

function ruleXml(validation: ValidationModel, places: ListPlaces): { type: string; formulas: string } {
  const { rule } = validation;
  switch (rule.kind) {
    case "list": {
      const source = places.get(validation) ?? `"${rule.values.join(",").replace(/"/g, '""')}"`;
      return {
        type: 'type="list"',
        formulas: `<formula1>${escapeXml(source)}</formula1>`,
      };
    }
    case "date":
      return { type: 'type="date"', formulas: "<formula1>0</formula1>" };
    case "wholeNumber":
      return {
        type: 'type="whole"',
        formulas: `<formula1>${rule.min}</formula1><formula2>${rule.max}</formula2>`,
      };
    case "any":
      return { type: "", formulas: "" };
  }
}

function short(text: string, longest: number): string {
  return escapeXString(text.length > longest ? `${text.slice(0, longest - 1)}…` : text, true);
}
