import { counted } from "../../text/french";
import { participantRule } from "../define-rule";
import { dateCell } from "../example-day";
import { choiceOfOurs } from "../sources";
import { ageAtEntry } from "./age-at-entry";
import { WORKING_AGE } from "./working-age";

const { youngest, adult, retirement, oldest } = WORKING_AGE;

export default participantRule({
  code: "COH-10",
  name: "age-a-verifier",
  gravity: "alerte",
  source: choiceOfOurs("les mineurs et les personnes de plus de 67 ans entrent rarement dans un PLIE"),
  summary: `L'âge à l'entrée (de ${youngest} à ${adult - 1} ans, ou de ${retirement + 1} à ${oldest} ans) est à vérifier.`,
  fields: ["birthDate", "entryDate"],
  at: "birthDate",
  check: ({ birthDate, entryDate }) => {
    const years = ageAtEntry(birthDate, entryDate);
    if (years === null) return null;
    const young = years >= youngest && years < adult;
    const old = years > retirement && years <= oldest;
    return young || old ? { years } : null;
  },
  message: ({ details }) => `Âge de ${counted(details.years, "an")} à l'entrée : à vérifier.`,
  remedy: "Vérifiez la date de naissance.",
  examples: {
    conforming: [
      { note: "18 ans le jour de l'entrée.", participants: [{ birthDate: dateCell("01/02/2003") }] },
      { note: "67 ans, la veille de ses 68 ans.", participants: [{ birthDate: dateCell("02/02/1953") }] },
    ],
    faulty: [
      { note: "17 ans, la veille de ses 18 ans.", participants: [{ birthDate: dateCell("02/02/2003") }] },
      { note: "68 ans le jour de l'entrée.", participants: [{ birthDate: dateCell("01/02/1953") }] },
    ],
  },
});
