import { iscedLevel } from "../../domain/isced-level";
import { participantRule } from "../define-rule";
import { dateCell } from "../example-day";
import { choiceOfOurs } from "../sources";
import { ageAtEntry } from "./age-at-entry";

/** Nobody holds a degree of these levels before these ages. */
const YOUNGEST = { "0-2": 0, "3-4": 15, "5-8": 18 } as const;

export default participantRule({
  code: "COH-12",
  name: "niveau-et-age",
  gravity: "alerte",
  source: choiceOfOurs(
    "un diplôme du supérieur (2d) s'obtient rarement avant 18 ans, un CAP ou un bac (2c) avant 15 ans",
  ),
  summary: "Le niveau de diplôme (question 2, ou Niveau CITE en FSE+) est peu compatible avec l'âge.",
  fields: ["birthDate", "entryDate"],
  optional: ["q2", "isced"],
  at: "q2",
  check: ({ birthDate, entryDate, q2, isced }, { programme }) => {
    const years = ageAtEntry(birthDate, entryDate);
    const level = iscedLevel(programme === "fse-plus-2021-2027" ? { q2, isced } : { q2 });
    if (years === null || level === null || years >= YOUNGEST[level]) return null;
    return { at: q2 === undefined ? "isced" : "q2" };
  },
  message: () => "Niveau de diplôme peu compatible avec l'âge.",
  remedy: "Vérifiez le niveau de diplôme et la date de naissance.",
  examples: {
    conforming: [
      { note: "2d à 18 ans.", participants: [{ birthDate: dateCell("01/02/2003"), q2: "2d" }] },
      { note: "2c à 15 ans.", participants: [{ birthDate: dateCell("01/02/2006"), q1g: 0, q2: "2c" }] },
    ],
    faulty: [
      { note: "2d à 17 ans.", participants: [{ birthDate: dateCell("02/02/2003"), q2: "2d" }] },
      { note: "2c à 14 ans.", participants: [{ birthDate: dateCell("02/02/2006"), q1g: 0, q2: "2c" }] },
      {
        note: "CITE 5-8 à 17 ans.",
        programme: "fse-plus-2021-2027",
        participants: [{ birthDate: dateCell("02/02/2006"), q2: null, isced: "5-8" }],
      },
    ],
  },
});
