/** What stands where a person has to write: tests/core/rules/catalogue.test.ts refuses a rule that still holds it. */
export const TO_WRITE = "À écrire :";

/** A rule that compiles and says nothing yet: a check of one row of Participants, the shape of most rules. */
export function ruleTemplate(code: string, name: string): string {
  return `import { dayText } from "../../domain/value-text";
import { participantRule } from "../define-rule";
import { dateCell } from "../example-day";
import { choiceOfOurs } from "../sources";

export default participantRule({
  code: "${code}",
  name: "${name}",
  gravity: "alerte",
  source: choiceOfOurs("${TO_WRITE} le document et la phrase, ou la raison de ce choix"),
  summary: "${TO_WRITE} ce que la règle cherche, en une phrase.",
  fields: ["entryDate", "questionnaireDate"],
  at: "entryDate",
  // Called where all the fields are filled and readable. What it returns is what the message may say; null, that there is nothing to say.
  check: ({ entryDate, questionnaireDate }) => (entryDate > questionnaireDate ? { entryDate } : null),
  message: ({ details }) => \`${TO_WRITE} ce que la règle a trouvé (\${dayText(details.entryDate)}).\`,
  remedy: "${TO_WRITE} ce que la personne doit faire, en une phrase.",
  examples: {
    conforming: [{ note: "${TO_WRITE} le cas permis le plus proche.", participants: [{}] }],
    faulty: [
      { note: "${TO_WRITE} le cas fautif.", participants: [{ entryDate: dateCell("02/02/2021") }] },
    ],
  },
});
`;
}
