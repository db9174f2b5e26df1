import { yearOf } from "../../domain/day";
import { dayText } from "../../domain/value-text";
import { MARK } from "../../reading/mark";
import { readDay } from "../../reading/read-day";
import { readingRule } from "../define-rule";
import { choiceOfOurs } from "../sources";
import { inBothCenturies, isCenturySure } from "./century";

export default readingRule({
  code: "FMT-04",
  name: "annee-sur-deux-chiffres",
  gravity: "alerte",
  source: choiceOfOurs(
    "« 68 » peut être 1968 ou 2068 : le siècle qui ne met pas la date dans l'avenir est supposé, et dit",
  ),
  summary: "Une date est écrite avec une année sur deux chiffres.",
  mark: MARK.TWO_DIGIT_YEAR,
  message: ({ label, value, raw, context }) => {
    const { day } = readDay(raw ?? "", 1900, yearOf(context.controlDay));
    return `${label} : « ${value} » a une année sur deux chiffres, lue ${yearOf(day)}.`;
  },
  choices: ({ column: { field, definition }, cell, day }) =>
    day === null || isCenturySure(cell(field), day, definition)
      ? []
      : inBothCenturies(day).map((one) => ({
          label: `Écrire ${dayText(one)}`,
          changes: [{ field, value: { day: one } }],
        })),
  remedy: "Écrivez l'année sur quatre chiffres, par exemple 12/05/1988.",
  examples: {
    conforming: [{ note: "Année sur quatre chiffres.", participants: [{ birthDate: "12/05/1988" }] }],
    faulty: [{ note: "Lue 12/05/1988.", participants: [{ birthDate: "12/05/88" }] }],
  },
});
