import { cellRule } from "../define-rule";
import { LOOKING_FOR_WORK } from "../quotations";
import { choiceOfOurs } from "../sources";

export default cellRule({
  code: "COH-07",
  name: "emploi-durable-a-l-entree",
  gravity: "alerte",
  source: [
    ...LOOKING_FOR_WORK,
    choiceOfOurs("une personne en emploi durable n'est plus, en règle générale, à la recherche d'un emploi"),
  ],
  summary: "Un emploi durable ou indépendant est déclaré à l'entrée (réponses 1a et 1b).",
  sheet: "participants",
  fields: ["q1"],
  check: (q1) => (q1 === "1a" || q1 === "1b" ? {} : null),
  message: () => "Emploi durable déclaré à l'entrée : éligibilité à vérifier.",
  remedy:
    "Vérifiez la question 1 ; si elle est juste, vérifiez l'éligibilité de la personne à son entrée dans le PLIE.",
  examples: {
    conforming: [
      { note: "Emploi temporaire.", participants: [{ q1: "1c", q1e: null, q1f: null, q1g: null }] },
      { note: "Emploi aidé.", participants: [{ q1: "1d", q1e: null, q1f: null, q1g: null }] },
    ],
    faulty: [
      { note: "Emploi durable.", participants: [{ q1: "1b", q1e: null, q1f: null, q1g: null }] },
      { note: "Travailleur indépendant.", participants: [{ q1: "1a", q1e: null, q1f: null, q1g: null }] },
    ],
  },
});
