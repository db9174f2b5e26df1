import { labourStatus } from "../../domain/labour-status";
import { participantRule } from "../define-rule";
import { choiceOfOurs } from "../sources";

export default participantRule({
  code: "COH-06",
  name: "formation-et-recherche-d-emploi",
  gravity: "alerte",
  programmes: ["fse-2014-2020"],
  source: choiceOfOurs("le questionnaire ne dit pas comment compter une personne en formation qui recherche un emploi"),
  summary: "La personne est à la fois en formation et en recherche d'emploi.",
  fields: ["q1e", "q1f"],
  optional: ["q1"],
  at: "q1e",
  // Someone who has a job is counted as such: COH-01 speaks of them.
  check: ({ q1 = "Non", q1e, q1f }, { settings }) =>
    q1 === "Non" && q1e === "Oui" && q1f === "Oui" ? { status: labourStatus({ q1, q1e, q1f }, settings) } : null,
  message: ({ details }) =>
    `En formation et en recherche d'emploi : la personne est comptée parmi les ${details.status}s.`,
  remedy:
    "Vérifiez les questions 1e et 1f ; si les deux réponses sont justes, le réglage « Personne en formation qui recherche un emploi » dit comment la compter.",
  examples: {
    conforming: [
      { note: "En recherche d'emploi seulement.", participants: [{ q1e: "Non", q1f: "Oui" }] },
      { note: "En formation seulement.", participants: [{ q1e: "Oui", q1f: "Non", q1g: null }] },
    ],
    faulty: [
      { note: "Compté comme chômeur, par défaut.", participants: [{ q1e: "Oui", q1f: "Oui" }] },
      { note: "Compté comme inactif.", settings: { D1: "inactif" }, participants: [{ q1e: "Oui", q1f: "Oui" }] },
    ],
  },
});
