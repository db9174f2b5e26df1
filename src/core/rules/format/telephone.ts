import { cleanSpaces } from "../../text/fold";

/** Telephone numbers as a person types them (docs/domain.md 8.3), reduced to what the rules compare. */
/** As most numbers are typed: ten digits, nothing else. */
const PLAIN = /^0[1-9]\d{8}$/;
const FRENCH = /^(?:0|\+33|\+590|\+594|\+596|\+262)[1-9]\d{8}$/;
const OVERSEAS = /^\+(?:508|681|687|689)\d{6,8}$/;
/** A number of mainland France with a digit too few or too many is wrong, not foreign. */
const FOREIGN = /^\+(?!33)\d{8,15}$/;

export type TelephoneKind = "mobile" | "fixe" | "surtaxé" | "étranger" | "outre-mer";

/** Without spaces, dots, hyphens and parentheses; 0033 and +33 (0) become +33. */
export function compactTelephone(text: string): string {
  return text
    .replace(/[\s\u00a0\u202f.\-\u2010-\u2015\u2212()/]/g, "")
    .replace(/^00(?=\d)/, "+")
    .replace(/^\+(33|590|594|596|262)0/, "+$1");
}

/** Nine digits: Excel took the number for a quantity and dropped its leading zero. */
export function hasLostTelephoneZero(text: string): boolean {
  return !PLAIN.test(text) && /^[1-9]\d{8}$/.test(compactTelephone(text));
}

const NUMBER_IN_TEXT = /(?:^|[^\d+])((?:\+33 ?|0)[1-9](?:[ .-]?\d{2}){4})(?!\d)/g;

/** The French numbers that a text holds among other words, as they are typed. */
export function numbersIn(text: string): readonly string[] {
  return [...cleanSpaces(text).matchAll(NUMBER_IN_TEXT)]
    .map(([, number = ""]) => number)
    .filter((number) => telephoneKind(number) !== null);
}

/** The kind of number, or null when it is none. */
export function telephoneKind(text: string): TelephoneKind | null {
  const compact = PLAIN.test(text) ? text : compactTelephone(text);
  if (FRENCH.test(compact)) {
    const first = compact.replace(/^0|^\+(?:33|590|594|596|262)/, "")[0];
    if (first === "8") return "surtaxé";
    return first === "6" || first === "7" ? "mobile" : "fixe";
  }
  if (OVERSEAS.test(compact)) return "outre-mer";
  return FOREIGN.test(compact) ? "étranger" : null;
}
