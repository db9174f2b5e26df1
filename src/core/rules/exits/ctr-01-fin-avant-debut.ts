import { dayText } from "../../domain/value-text";
import { rowRule } from "../define-rule";
import { dateCell } from "../example-day";
import { choiceOfOurs } from "../sources";

export default rowRule({
  code: "CTR-01",
  name: "fin-avant-debut",
  gravity: "erreur",
  source: choiceOfOurs("un contrat qui finit avant de commencer n'a pas de durée : il ne justifie aucune sortie"),
  summary: "Un contrat finit avant de commencer.",
  sheet: "contracts",
  fields: ["start", "end"],
  at: "end",
  check: ({ start, end }) => (end < start ? { start, end } : null),
  message: ({ details }) => `Fin le ${dayText(details.end)}, avant le début du ${dayText(details.start)}.`,
  remedy: "Corrigez l'une des deux dates.",
  examples: {
    conforming: [
      { note: "Contrat d'un jour.", contracts: [{ start: dateCell("01/03/2021"), end: dateCell("01/03/2021") }] },
    ],
    faulty: [
      { note: "Fin la veille du début.", contracts: [{ start: dateCell("01/03/2021"), end: dateCell("28/02/2021") }] },
    ],
  },
});
