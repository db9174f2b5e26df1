import { participantRule } from "../define-rule";
import { notice } from "../sources";
import { DISABILITY, mentionIn } from "./mentions";

export default participantRule({
  code: "COH-14",
  name: "handicap-et-prescripteur",
  gravity: "alerte",
  programmes: ["fse-2014-2020"],
  source: notice(
    "cela concerne aussi les travailleurs reconnus handicapés par la Commission des droits et de l'autonomie des personnes handicapées (CDAPH) et les titulaires d'une rente d'invalidité",
    "5212",
  ),
  summary:
    "La réponse est Non à la question 3 (handicap) alors que la colonne Prescripteur cite la RQTH, l'AAH ou une pension d'invalidité.",
  fields: ["q3", "prescriber"],
  at: "q3",
  check: ({ q3, prescriber }) => {
    const criterion = q3 === "Non" ? mentionIn(prescriber, DISABILITY) : null;
    return criterion === null ? null : { criterion };
  },
  message: ({ details }) =>
    `Non à la question 3 (handicap), mais la colonne Prescripteur cite le critère ${details.criterion}.`,
  remedy:
    "Répondez Oui à la question 3 si le handicap était officiellement reconnu à l'entrée ; sinon, corrigez la colonne Prescripteur.",
  examples: {
    conforming: [
      { note: "RQTH, question 3 à Oui.", participants: [{ q3: "Oui", prescriber: "Cap emploi – RQTH" }] },
      { note: "Un prescripteur qui ne cite rien.", participants: [{ q3: "Non", prescriber: "Cap emploi" }] },
    ],
    faulty: [
      { note: "Prescrit au titre de la RQTH.", participants: [{ q3: "Non", prescriber: "Cap emploi (RQTH)" }] },
      { note: "Une pension d'invalidité.", participants: [{ q3: "Non", prescriber: "CPAM, pension d'invalidité" }] },
    ],
  },
});
