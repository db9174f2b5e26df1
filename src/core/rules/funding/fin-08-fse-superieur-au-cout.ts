import { numberText } from "../../text/french";
import { rowRule } from "../define-rule";
import { choiceOfOurs } from "../sources";

export default rowRule({
  code: "FIN-08",
  name: "fse-superieur-au-cout",
  gravity: "erreur",
  source: choiceOfOurs(
    "une aide ne dépasse jamais ce qu'elle finance, même quand les cofinancements ne sont pas encore saisis",
  ),
  summary: "Le FSE demandé dépasse le coût total.",
  sheet: "funding",
  fields: ["totalCost", "requestedFse"],
  at: "requestedFse",
  check: ({ totalCost, requestedFse }) =>
    totalCost > 0 && requestedFse > totalCost ? { totalCost, requestedFse } : null,
  message: ({ details }) =>
    `FSE demandé de ${numberText(details.requestedFse)} € pour un coût total de ${numberText(details.totalCost)} €.`,
  remedy: "Corrigez le FSE demandé ou le coût total.",
  examples: {
    conforming: [{ note: "Tout le coût.", funding: [{ totalCost: 15_000, requestedFse: 15_000, cofinancing: 0 }] }],
    faulty: [
      {
        note: "20 000 € pour 15 000 €, cofinancements non saisis.",
        funding: [{ totalCost: 15_000, requestedFse: 20_000, cofinancing: null }],
      },
    ],
  },
});
