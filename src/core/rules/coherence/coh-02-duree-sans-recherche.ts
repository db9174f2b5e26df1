import { participantRule } from "../define-rule";
import { questionnaire } from "../sources";

export default participantRule({
  code: "COH-02",
  name: "duree-sans-recherche",
  gravity: "erreur",
  programmes: ["fse-2014-2020"],
  source: questionnaire("question 1g", "Si oui, depuis combien de temps cherchez-vous ?", "5294"),
  summary: "Une durée de recherche est renseignée alors que la personne ne recherche pas d'emploi.",
  fields: ["q1f", "q1g"],
  at: "q1g",
  check: ({ q1f }) => (q1f === "Non" ? {} : null),
  message: () => "Durée de recherche renseignée alors que la personne ne recherche pas d'emploi.",
  remedy: "Videz la question 1g, ou corrigez la question 1f.",
  choices: () => [
    { label: "Vider la question 1g", changes: [{ field: "q1g", value: null }] },
    { label: "Écrire Oui à la question 1f", changes: [{ field: "q1f", value: "Oui" }] },
  ],
  examples: {
    conforming: [
      { note: "Pas de recherche, pas de durée.", participants: [{ q1f: "Non", q1g: null }] },
      { note: "En recherche depuis 14 mois.", participants: [{ q1f: "Oui", q1g: 14 }] },
    ],
    faulty: [
      { note: "Pas de recherche, mais 14 mois.", participants: [{ q1f: "Non", q1g: 14 }] },
      { note: "Zéro est aussi une réponse.", participants: [{ q1f: "Non", q1g: 0 }] },
    ],
  },
});
