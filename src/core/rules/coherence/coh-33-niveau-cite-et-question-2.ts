import { iscedLevel } from "../../domain/isced-level";
import { participantRule } from "../define-rule";
import { choiceOfOurs } from "../sources";

const FSE_PLUS = "fse-plus-2021-2027";

export default participantRule({
  code: "COH-33",
  name: "niveau-cite-et-question-2",
  gravity: "erreur",
  programmes: [FSE_PLUS],
  source: choiceOfOurs(
    "la colonne Niveau CITE et la question 2 disent le même fait : quand elles se contredisent, l'une est fausse (la question compte)",
  ),
  summary: "La colonne Niveau CITE contredit la réponse à la question 2.",
  fields: ["q2", "isced"],
  at: "isced",
  check: ({ q2, isced }) => (iscedLevel({ q2 }) === isced ? null : { q2 }),
  message: ({ details, value }) =>
    `Niveau CITE « ${value} », mais « ${details.q2} » à la question 2 : l'un des deux est faux.`,
  remedy:
    "Corrigez la colonne Niveau CITE ou la question 2 (2a et 2b : 0-2 ; 2c : 3-4 ; 2d : 5-8) ; tant qu'elles se contredisent, c'est la question qui est comptée.",
  examples: {
    conforming: [
      { note: "Bac et CITE 3-4.", programme: FSE_PLUS, participants: [{ q2: "2c", isced: "3-4" }] },
      { note: "Jamais allé à l'école et CITE 0-2.", programme: FSE_PLUS, participants: [{ q2: "2a", isced: "0-2" }] },
      { note: "La colonne Niveau CITE seule.", programme: FSE_PLUS, participants: [{ q2: null, isced: "5-8" }] },
    ],
    faulty: [
      { note: "Jamais allé à l'école, CITE 5-8.", programme: FSE_PLUS, participants: [{ q2: "2a", isced: "5-8" }] },
      { note: "Bac et CITE 0-2.", programme: FSE_PLUS, participants: [{ q2: "2c", isced: "0-2" }] },
    ],
  },
});
