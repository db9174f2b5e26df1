import { MARK } from "../../reading/mark";
import { timeIn } from "../../reading/read-day";
import { readingRule } from "../define-rule";
import { choiceOfOurs } from "../sources";
import { toldChoices } from "../told-elsewhere";

export default readingRule({
  code: "FMT-06",
  name: "date-hors-limites",
  gravity: "erreur",
  source: choiceOfOurs(
    "une heure à côté du jour, ou une année hors de 1900-2100, est une erreur de saisie ou de conversion",
  ),
  summary: "Une date porte une heure, ou sort des limites 1900-2100.",
  mark: MARK.DATE_LIMITS,
  message: ({ label, value, raw }) => {
    const time = timeIn(typeof raw === "string" ? raw : value);
    return time === null
      ? `${label} : « ${value} » n'est pas une date entre le 01/01/1900 et le 31/12/2100.`
      : `${label} : une heure (${time}) accompagne la date « ${value} » ; seul le jour est lu.`;
  },
  remedy: "Saisissez un jour sans heure, entre le 01/01/1900 et le 31/12/2100.",
  fix: ({ day }) => (day === null ? null : { day }),
  choices: ({ column: { field }, elsewhere }) => toldChoices(field, elsewhere()),
  examples: {
    conforming: [{ note: "Un jour sans heure.", participants: [{ birthDate: 32275 }] }],
    faulty: [
      { note: "Midi le 12/05/1988.", participants: [{ birthDate: 32275.5 }] },
      { note: "Un nombre trop grand pour une date.", participants: [{ birthDate: 99999 }] },
      { note: "Une année de trop.", participants: [{ birthDate: "12/05/2988" }] },
    ],
  },
});
