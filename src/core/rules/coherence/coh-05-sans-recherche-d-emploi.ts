import { participantRule } from "../define-rule";
import { LOOKING_FOR_WORK } from "../quotations";

export default participantRule({
  code: "COH-05",
  name: "sans-recherche-d-emploi",
  gravity: "alerte",
  source: LOOKING_FOR_WORK,
  summary: "Un participant du PLIE ne recherche pas d'emploi (question 1f, ou Statut « Inactif » en FSE+).",
  fields: [],
  optional: ["q1f", "status"],
  at: "q1f",
  check: ({ q1f, status }, { programme }) => {
    if (q1f === "Non") return {};
    const byStatus = programme === "fse-plus-2021-2027" && q1f === undefined && status === "Inactif";
    return byStatus ? { at: "status" } : null;
  },
  message: ({ details }) =>
    `Le PLIE s'adresse à des personnes à la recherche d'un emploi : vérifiez ${details.at === "status" ? "le statut" : "la question 1f"}.`,
  remedy: "Vérifiez la réponse ; si elle est juste, vérifiez l'éligibilité de la personne à son entrée dans le PLIE.",
  examples: {
    conforming: [
      { note: "En recherche d'emploi." },
      {
        note: "En emploi : la question 1f ne se pose pas.",
        participants: [{ q1: "1c", q1e: null, q1f: null, q1g: null }],
      },
    ],
    faulty: [
      { note: "Ne recherche pas d'emploi.", participants: [{ q1f: "Non", q1g: null }] },
      {
        note: "Statut « Inactif » en FSE+.",
        programme: "fse-plus-2021-2027",
        participants: [{ q1: null, q1e: null, q1f: null, q1g: null, status: "Inactif" }],
      },
    ],
  },
});
