import { typography } from "../../core/text/french";
import type { ValidationModel } from "./sheet-model";

/** What Excel answers to a value that the cell does not take, in one French sentence; nothing where it takes any. */
export function validationWords({ rule }: ValidationModel): string {
  switch (rule.kind) {
    case "list":
      return "Choisissez une valeur de la liste.";
    case "date":
      return typography("Saisissez une date : jj/mm/aaaa.");
    case "wholeNumber":
      return `Saisissez un nombre entier de ${rule.min} à ${rule.max}.`;
    case "any":
      return "";
  }
}
