import { cellRule } from "../define-rule";
import { choiceOfOurs } from "../sources";
import { isNothing } from "../../reading/placeholder";
import { compactTelephone, hasLostTelephoneZero, numbersIn, telephoneKind } from "./telephone";

/** 33 6 12 34 56 78: the number of France with its country and no sign before it. */
const WITHOUT_PLUS = /^330?([1-9]\d{8})$/;

/** Letters typed for digits (O for 0, l or I for 1) put right, or the country's number made a zero; null unless that makes a valid number. */
function repaired(typed: string): string | null {
  const digits = compactTelephone(typed.replace(/[oO]/g, "0").replace(/[lI]/g, "1")).replace(WITHOUT_PLUS, "0$1");
  return telephoneKind(digits) === null ? null : digits;
}

/** Among more numbers than these a person does not choose. */
const MOST_NUMBERS = 3;

/** Whether a number is of the kind of its column. */
function fitness(number: string, field: string): number {
  return telephoneKind(number) === (field === "mobilePhone" ? "mobile" : "fixe") ? 1 : 0;
}

export default cellRule({
  code: "FMT-12",
  name: "telephone-invalide",
  gravity: "erreur",
  source: choiceOfOurs(
    "dix chiffres commençant par 0, ou la forme internationale ; espaces, points, tirets et parenthèses sont ignorés",
  ),
  summary: "Un numéro de téléphone est invalide.",
  sheet: "participants",
  fields: ["mobilePhone", "homePhone"],
  check: (number) => (telephoneKind(number) === null && !hasLostTelephoneZero(number) ? {} : null),
  message: ({ value }) => `Numéro de téléphone invalide « ${value} ».`,
  remedy: "Saisissez les dix chiffres du numéro, dans une colonne au format Texte.",
  fix: ({ raw }) => (typeof raw === "string" || typeof raw === "number" ? repaired(String(raw)) : null),
  choices: ({ column: { field }, cell, heading }) => {
    const raw = cell(field);
    const numbers = typeof raw === "string" ? numbersIn(raw) : [];
    if (numbers.length > MOST_NUMBERS) return [];
    const other = field === "mobilePhone" ? "homePhone" : "mobilePhone";
    const [own, ...others] = [...numbers].sort((one, another) => fitness(another, field) - fitness(one, field));
    const [second, ...more] = others;
    const apart =
      own !== undefined &&
      second !== undefined &&
      more.length === 0 &&
      fitness(own, field) + fitness(second, other) === 2 &&
      isNothing(cell(other))
        ? [
            {
              label: `Écrire ${own} ici et ${second} dans « ${heading(other)} »`,
              changes: [
                { field, value: own },
                { field: other, value: second },
              ],
            },
          ]
        : [];
    return [...apart, ...numbers.map((number) => ({ label: `Écrire ${number}`, changes: [{ field, value: number }] }))];
  },
  examples: {
    conforming: [
      { note: "Espaces et points sont admis.", participants: [{ mobilePhone: "06 12.34 56 78" }] },
      { note: "Forme internationale.", participants: [{ mobilePhone: "+33 (0)6 12 34 56 78" }] },
      { note: "Nouvelle-Calédonie : six chiffres.", participants: [{ mobilePhone: "+687 26 30 00" }] },
    ],
    faulty: [
      { note: "Un chiffre de moins.", participants: [{ mobilePhone: "06 12 34 56 7" }] },
      { note: "Un chiffre de trop.", participants: [{ homePhone: "05 53 00 00 000" }] },
      { note: "L'indicatif de la France sans le signe +.", participants: [{ mobilePhone: "33 6 12 34 56 78" }] },
      {
        note: "Deux numéros dans une cellule.",
        participants: [{ mobilePhone: "0612345678 / 0553000000", homePhone: null }],
      },
      { note: "Un commentaire.", participants: [{ mobilePhone: "pas de portable" }] },
    ],
  },
});
