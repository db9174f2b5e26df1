import { participantRule } from "../define-rule";
import { choiceOfOurs } from "../sources";

const FSE_PLUS = "fse-plus-2021-2027";
const AT_WORK = { q1: "1c", q1e: null, q1f: null, q1g: null } as const;

export default participantRule({
  code: "COH-32",
  name: "statut-et-question-1",
  gravity: "erreur",
  programmes: [FSE_PLUS],
  source: choiceOfOurs(
    "la colonne Statut et les questions 1 et 1f disent le même fait : quand elles se contredisent, l'une est fausse (les questions comptent)",
  ),
  summary: "La colonne Statut contredit les réponses aux questions 1 et 1f.",
  fields: ["q1", "status"],
  optional: ["q1e", "q1f"],
  at: "status",
  check: ({ q1, q1e, q1f, status }) => {
    if (q1 !== "Non") return status === "Emploi" ? null : { question: "question 1", answer: q1 };
    if (status === "Emploi") return { question: "question 1", answer: q1 };
    if (status === "Chômeur") return q1f === "Non" ? { question: "question 1f", answer: q1f } : null;
    // A person in training who looks for a job is either, as setting D1 says.
    return q1f === "Oui" && q1e !== "Oui" ? { question: "question 1f", answer: q1f } : null;
  },
  message: ({ details, value }) =>
    `Statut « ${value} », mais « ${details.answer} » à la ${details.question} : l'un des deux est faux.`,
  remedy:
    "Corrigez la colonne Statut ou la réponse à la question ; tant qu'elles se contredisent, c'est la question qui est comptée.",
  examples: {
    conforming: [
      { note: "En emploi des deux côtés.", programme: FSE_PLUS, participants: [{ ...AT_WORK, status: "Emploi" }] },
      { note: "En recherche des deux côtés.", programme: FSE_PLUS, participants: [{ status: "Chômeur" }] },
      {
        note: "En formation et en recherche : inactif ou chômeur, selon le réglage.",
        programme: FSE_PLUS,
        participants: [{ q1e: "Oui", status: "Inactif" }],
      },
      { note: "La colonne Statut seule.", programme: FSE_PLUS, participants: [{ q1: null, status: "Chômeur" }] },
    ],
    faulty: [
      { note: "Statut « Emploi », Non à la question 1.", programme: FSE_PLUS, participants: [{ status: "Emploi" }] },
      {
        note: "Statut « Chômeur », emploi à la question 1.",
        programme: FSE_PLUS,
        participants: [{ ...AT_WORK, status: "Chômeur" }],
      },
      {
        note: "Statut « Chômeur », mais ne recherche pas d'emploi.",
        programme: FSE_PLUS,
        participants: [{ q1f: "Non", q1g: null, status: "Chômeur" }],
      },
      {
        note: "Statut « Inactif », mais recherche un emploi.",
        programme: FSE_PLUS,
        participants: [{ status: "Inactif" }],
      },
    ],
  },
});
