import type { SheetModel, ValidationModel } from "../../../application/ports/sheet-model";
import { validationWords } from "../../../application/ports/validation-words";
import { OPERATION_BYTES, rangeOf, type RequestBudget } from "../session/excel-session";

/** Excel's own limit for a list written inside the rule. */
const MAX_INLINE_LIST = 255;

/** The lists of a model that cannot stand inside their rule: too long, or with the comma that separates values. */
export function outsideLists(model: SheetModel): (readonly string[])[] {
  return listsOutside(model.validations ?? []);
}

/** The same of some validations. */
export function listsOutside(validations: readonly ValidationModel[]): (readonly string[])[] {
  return validations.flatMap(({ rule }) => (rule.kind === "list" && !fitsInline(rule.values) ? [rule.values] : []));
}

/** @param listFormula where the values of a list of {@link outsideLists} stand: "='Listes'!$A$1:$A$12". */
export async function drawValidations(
  sheet: Excel.Worksheet,
  validations: readonly ValidationModel[],
  listFormula: (values: readonly string[]) => string,
  budget: RequestBudget,
): Promise<void> {
  for (const validation of validations) {
    const { prompt, onError } = validation;
    const rule = ruleOf(validation, listFormula);
    await budget.spend(3 * OPERATION_BYTES + JSON.stringify([rule, prompt]).length * 3);
    const target = rangeOf(sheet, validation.area).dataValidation;
    if (rule) target.rule = rule;
    if (rule && onError) {
      target.errorAlert = {
        showAlert: true,
        style: onError === "warning" ? "Warning" : "Stop",
        title: "Valeur inattendue",
        message: validationWords(validation),
      };
    }
    if (prompt) target.prompt = { showPrompt: true, title: prompt.title, message: prompt.message };
  }
}

function fitsInline(values: readonly string[]): boolean {
  return (
    values.join(",").length <= MAX_INLINE_LIST &&
    values.every((value) => value === value.trim() && !/[,;]|^=/.test(value))
  );
}

function ruleOf(
  { rule }: ValidationModel,
  listFormula: (values: readonly string[]) => string,
): Excel.DataValidationRule | null {
  switch (rule.kind) {
    case "list":
      return {
        list: {
          inCellDropDown: true,
          source: fitsInline(rule.values) ? rule.values.join(",") : listFormula(rule.values),
        },
      };
    case "date":
      // Excel of 1904 knows no earlier date; the rule only says that the cell holds a date.
      return { date: { formula1: "1904-01-02", operator: "GreaterThanOrEqualTo" } };
    case "wholeNumber":
      return { wholeNumber: { formula1: rule.min, formula2: rule.max, operator: "Between" } };
    case "any":
      return null;
  }
}
