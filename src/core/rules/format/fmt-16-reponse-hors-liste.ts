import type { ChoiceField } from "../../questionnaire/field";
import { civilDate, dayFromSerial } from "../../domain/day";
import { nearestAnswer } from "../../questionnaire/nearest-answer";
import { MARK } from "../../reading/mark";
import { listText } from "../../text/french";
import { readingRule } from "../define-rule";
import { EVERY_QUESTION } from "../quotations";

/** A number that Excel shows as a date: « 3-4 » typed in a cell becomes the third of April. */
const FIRST_SERIAL = 10_000;
const DATE_OF_EXCEL = /^\d{2}\/\d{2}\/\d{4}$/;

/** The answer that Excel took for a day and a month, or null. */
function answerMadeDate(serial: number, field: ChoiceField): string | null {
  const day = serial < FIRST_SERIAL ? null : dayFromSerial(Math.floor(serial), 1900);
  if (day === null) return null;
  const { day: dayOfMonth, month } = civilDate(day);
  const typed = `${dayOfMonth}-${month}`;
  return field.choices.find(({ code }) => code === typed)?.code ?? null;
}

export default readingRule({
  code: "FMT-16",
  name: "reponse-hors-liste",
  gravity: "erreur",
  source: EVERY_QUESTION,
  summary: "Une réponse ne figure pas parmi les réponses prévues.",
  mark: MARK.NOT_IN_LIST,
  message: ({ label, value, answers }) => {
    const list = listText(answers, "ou");
    if (value === "0")
      return `${label} : « 0 » n'est pas une réponse sûre, une formule qui renvoie à une cellule vide l'affiche aussi (${list}).`;
    if (DATE_OF_EXCEL.test(value)) return `${label} : Excel a pris la réponse pour une date, « ${value} » (${list}).`;
    return `${label} : « ${value} » n'est pas une réponse prévue (${list}).`;
  },
  remedy:
    "Remplacez-la par l'une des réponses prévues, que l'anomalie cite ; tant qu'elle n'est pas lisible, elle n'est pas comptée.",
  fix: ({ raw, field }) => {
    if (field?.kind !== "choice") return null;
    return typeof raw === "number"
      ? answerMadeDate(raw, field)
      : typeof raw === "string"
        ? nearestAnswer(raw, field)
        : null;
  },
  examples: {
    conforming: [
      {
        note: "Le code.",
        participants: [{ q1: "1b" }].map((cells) => ({ ...cells, q1e: null, q1f: null, q1g: null })),
      },
      { note: "Le code suivi de son libellé.", participants: [{ q2: "2c - CAP, BEP" }] },
      { note: "Une abréviation courante.", participants: [{ sex: "H", q3: "n", q5: "Ne se prononce pas" }] },
    ],
    faulty: [
      { note: "Une réponse qui n'existe pas.", participants: [{ q3: "peut-être" }] },
      { note: "Un code qui n'existe pas.", participants: [{ q2: "2e" }] },
      { note: "Un diplôme qui n'est pas une des réponses : rien n'est deviné.", participants: [{ q2: "BEPA" }] },
      { note: "Une lettre en double.", participants: [{ q4: "Ouii" }] },
      { note: "Le zéro d'une formule qui renvoie à une cellule vide.", participants: [{ q3: 0 }] },
      {
        note: "« 3-4 » pris par Excel pour le 3 avril.",
        programme: "fse-plus-2021-2027",
        participants: [{ isced: 45385 }],
      },
    ],
  },
});
