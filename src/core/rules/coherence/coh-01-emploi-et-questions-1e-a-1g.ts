import { listText } from "../../text/french";
import { participantRule } from "../define-rule";
import { questionnaire } from "../sources";

/** The questions that are asked of whoever has no job. */
const NOT_ASKED = { q1e: "1e", q1f: "1f", q1g: "1g" } as const;

export default participantRule({
  code: "COH-01",
  name: "emploi-et-questions-1e-a-1g",
  gravity: "erreur",
  programmes: ["fse-2014-2020"],
  source: questionnaire("question 1", "Si oui, passez directement à la question 2", "5285"),
  summary: "La personne occupe un emploi et l'une des questions 1e à 1g est renseignée.",
  fields: ["q1"],
  optional: ["q1e", "q1f", "q1g"],
  at: "q1",
  check: ({ q1, q1e, q1f, q1g }) => {
    if (q1 === "Non") return null;
    const answered = q1e !== undefined ? "q1e" : q1f !== undefined ? "q1f" : q1g !== undefined ? "q1g" : null;
    return answered === null ? null : { at: answered };
  },
  message: () => "La personne occupe un emploi : les questions 1e à 1g doivent rester vides.",
  // Which answer is wrong, question 1 or the others, only the person who filled the form can tell: nothing is emptied for them.
  remedy: "Videz les questions 1e à 1g ; si la personne n'occupait pas d'emploi à l'entrée, corrigez la question 1.",
  choices: ({ cell }) => {
    const answered = Object.entries(NOT_ASKED).filter(([field]) => cell(field) !== null);
    const names = listText(answered.map(([, name]) => name));
    return [
      {
        label: `Vider ${answered.length > 1 ? "les questions" : "la question"} ${names}`,
        changes: answered.map(([field]) => ({ field, value: null })),
      },
      { label: "Écrire Non à la question 1", changes: [{ field: "q1", value: "Non" }] },
    ];
  },
  examples: {
    conforming: [
      {
        note: "En emploi, questions 1e à 1g vides.",
        participants: [{ q1: "1c", q1e: null, q1f: null, q1g: null }],
      },
      { note: "Sans emploi, les trois questions sont posées.", participants: [{ q1: "Non" }] },
    ],
    faulty: [
      { note: "En emploi aidé, mais les trois questions sont renseignées.", participants: [{ q1: "1d" }] },
      { note: "Un Non est aussi une réponse.", participants: [{ q1: "1c", q1e: "Non", q1f: null, q1g: null }] },
      { note: "Une durée de recherche.", participants: [{ q1: "1c", q1e: null, q1f: null, q1g: 3 }] },
    ],
  },
});
