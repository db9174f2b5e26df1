import { yearOf } from "../../domain/day";
import { dayText } from "../../domain/value-text";
import { isReadable, MARK } from "../../reading/mark";
import { mayBeNextDay, readDay, timeIn } from "../../reading/read-day";
import { isOrderUnsure } from "../../reading/column-habits";
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
  message: ({ label, value, raw, context }) => {
    const time = timeIn(typeof raw === "string" ? raw : value);
    const unread = typeof raw === "string" && !isReadable(readDay(raw, 1900, yearOf(context.controlDay)).marks);
    return time === null || unread
      ? `${label} : « ${value} » n'est pas une date entre le 01/01/1900 et le 31/12/2100.`
      : `${label} : une heure (${time}) accompagne la date « ${value} » ; seul le jour est lu.`;
  },
  remedy: "Saisissez un jour sans heure, entre le 01/01/1900 et le 31/12/2100.",
  fix: ({ raw, day, habits }) => (day === null || mayBeNextDay(raw) || isOrderUnsure(raw, habits) ? null : { day }),
  choices: ({ column: { field }, day, elsewhere }) =>
    day === null
      ? toldChoices(field, elsewhere())
      : [day, day + 1].map((one) => ({ label: `Écrire ${dayText(one)}`, changes: [{ field, value: { day: one } }] })),
  examples: {
    conforming: [{ note: "Un jour sans heure.", participants: [{ birthDate: 32275 }] }],
    faulty: [
      { note: "Midi le 12/05/1988.", participants: [{ birthDate: 32275.5 }] },
      {
        note: "22 h juste : minuit en France, le lendemain, écrit en temps universel par un logiciel ; aucun des deux jours n'est sûr.",
        participants: [{ birthDate: "11/05/1988 22:00" }],
      },
      { note: "Un nombre trop grand pour une date.", participants: [{ birthDate: 99999 }] },
      { note: "Une année de trop.", participants: [{ birthDate: "12/05/2988" }] },
    ],
  },
});
