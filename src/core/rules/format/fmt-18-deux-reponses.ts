import { MARK } from "../../reading/mark";
import { answersIn } from "../../reading/read-choice";
import { readingRule } from "../define-rule";
import { questionnaire } from "../sources";

export default readingRule({
  code: "FMT-18",
  name: "deux-reponses",
  gravity: "erreur",
  source: questionnaire("question 1", "Occupez-vous actuellement un emploi ? [Une seule réponse possible]", "5278"),
  summary: "Deux réponses sont données à une question qui n'en admet qu'une.",
  mark: MARK.TWO_ANSWERS,
  message: ({ label, value }) => `${label} : « ${value} » donne deux réponses, une seule est possible.`,
  remedy: "Gardez une seule des deux réponses, celle que la personne confirme.",
  choices: ({ column: { field, definition }, cell }) => {
    const raw = cell(field);
    if (typeof raw !== "string" || definition.kind !== "choice") return [];
    return answersIn(raw, definition).map((code) => ({ label: `Écrire ${code}`, changes: [{ field, value: code }] }));
  },
  examples: {
    conforming: [{ note: "Une seule réponse.", participants: [{ q2: "2b" }] }],
    faulty: [
      { note: "Deux niveaux de diplôme.", participants: [{ q2: "2b, 2c" }] },
      { note: "Oui et Non.", participants: [{ q3: "Oui / Non" }] },
    ],
  },
});
