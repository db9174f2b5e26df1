import { MARK } from "../../reading/mark";
import { readingRule } from "../define-rule";
import { notice } from "../sources";

export default readingRule({
  code: "FMT-17",
  name: "nsp-non-prevu",
  gravity: "erreur",
  source: notice(
    "Le participant a la possibilité de répondre « Ne se prononce pas » à certaines questions posées (exclusion en matière de logement, origine géographique des parents).",
    "5188",
  ),
  summary: "« Ne souhaite pas répondre » est donné à une question qui ne le prévoit pas.",
  mark: MARK.NSP_REFUSED,
  message: ({ label }) => `${label} : l'option « Ne souhaite pas répondre » n'existe que pour les questions 5 et 6.`,
  remedy: "Recueillez la réponse auprès de la personne, puis choisissez-la dans la liste de la cellule.",
  examples: {
    conforming: [{ note: "NSP à la question 5.", participants: [{ q5: "NSP" }] }],
    faulty: [
      { note: "NSP à la question 3.", participants: [{ q3: "NSP" }] },
      { note: "En toutes lettres à la question 2.", participants: [{ q2: "Ne se prononce pas" }] },
    ],
  },
});
