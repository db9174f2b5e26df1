import { dayText } from "../../domain/value-text";
import { rowRule } from "../define-rule";
import { dateCell } from "../example-day";
import { choiceOfOurs } from "../sources";

export default rowRule({
  code: "ETA-05",
  name: "fin-avant-debut",
  gravity: "erreur",
  source: choiceOfOurs("une étape qui finit avant de commencer n'a pas eu lieu aux dates saisies"),
  summary: "Une étape finit avant de commencer.",
  sheet: "steps",
  fields: ["start", "end"],
  at: "end",
  check: ({ start, end }) => (end < start ? { start, end } : null),
  message: ({ details }) => `Étape finie le ${dayText(details.end)}, avant son début du ${dayText(details.start)}.`,
  remedy: "Corrigez l'une des deux dates.",
  examples: {
    conforming: [
      { note: "Étape d'un jour.", steps: [{ start: dateCell("01/03/2021"), end: dateCell("01/03/2021") }] },
      { note: "Étape en cours.", steps: [{ end: null }] },
    ],
    faulty: [
      { note: "Fin la veille du début.", steps: [{ start: dateCell("01/03/2021"), end: dateCell("28/02/2021") }] },
    ],
  },
});
