import { participantRule } from "../define-rule";
import { questionnaire } from "../sources";
import { mentionIn, MINIMUM_INCOME } from "./mentions";

export default participantRule({
  code: "COH-13",
  name: "minima-sociaux-et-prescripteur",
  gravity: "alerte",
  programmes: ["fse-2014-2020"],
  source: questionnaire(
    "question 4",
    "Etes-vous allocataire de minima sociaux (RSA, allocation spécifique de solidarité, allocation aux adultes handicapés...)?",
    "5310",
  ),
  summary:
    "La réponse est Non à la question 4 (minima sociaux) alors que la colonne Prescripteur cite le RSA, l'ASS ou l'AAH.",
  fields: ["q4", "prescriber"],
  at: "q4",
  check: ({ q4, prescriber }) => {
    const criterion = q4 === "Non" ? mentionIn(prescriber, MINIMUM_INCOME) : null;
    return criterion === null ? null : { criterion };
  },
  message: ({ details }) =>
    `Non à la question 4 (minima sociaux), mais la colonne Prescripteur cite le critère ${details.criterion}.`,
  remedy:
    "Répondez Oui à la question 4 si la personne recevait un minimum social à son entrée ; sinon, corrigez la colonne Prescripteur.",
  examples: {
    conforming: [
      { note: "Allocataire du RSA, question 4 à Oui.", participants: [{ q4: "Oui", prescriber: "Référent RSA" }] },
      {
        note: "Un prescripteur qui ne cite rien.",
        participants: [{ q4: "Non", prescriber: "Association Passerelle" }],
      },
    ],
    faulty: [
      { note: "Prescrit au titre du RSA.", participants: [{ q4: "Non", prescriber: "Département 47 (RSA)" }] },
      {
        note: "Allocation écrite en toutes lettres.",
        participants: [{ q4: "Non", prescriber: "Pôle emploi – allocation de solidarité spécifique" }],
      },
    ],
  },
});
