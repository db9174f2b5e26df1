import type { ChoiceField } from "../../questionnaire/field";
import { MARK } from "../../reading/mark";
import { fold } from "../../text/fold";
import { listText } from "../../text/french";
import { differsByOne } from "../../text/near";
import { readingRule } from "../define-rule";
import { EVERY_QUESTION } from "../quotations";

/** Shorter answers are too near one another: « Oui » for « Ouk » is sure, « 2a » for « 2e » is not. */
const LEAST_LETTERS = 3;

/** The one answer whose spelling differs by a single letter, or null. */
function nearestAnswer(typed: string, field: ChoiceField): string | null {
  const folded = fold(typed);
  if (folded.length < LEAST_LETTERS) return null;
  const near = field.choices.filter(({ code, label, accepts = [] }) =>
    [code, label, ...accepts].some(
      (spelling) => spelling.length >= LEAST_LETTERS && differsByOne(folded, fold(spelling)),
    ),
  );
  return near.length === 1 ? (near[0]?.code ?? null) : null;
}

export default readingRule({
  code: "FMT-16",
  name: "reponse-hors-liste",
  gravity: "erreur",
  source: EVERY_QUESTION,
  summary: "Une réponse ne figure pas parmi les réponses prévues.",
  mark: MARK.NOT_IN_LIST,
  message: ({ label, value, answers }) =>
    `${label} : « ${value} » n'est pas une réponse prévue (${listText(answers, "ou")}).`,
  remedy: "Choisissez une des réponses de la liste ; tant que la réponse n'est pas lisible, elle n'est pas comptée.",
  fix: ({ raw, field }) => (typeof raw === "string" && field?.kind === "choice" ? nearestAnswer(raw, field) : null),
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
    ],
  },
});
