import { isUnbalanced } from "../../fiche/funding-limits";
import { numberText } from "../../text/french";
import { rowRule } from "../define-rule";
import { choiceOfOurs } from "../sources";

export default rowRule({
  code: "FIN-04",
  name: "plan-desequilibre",
  gravity: "alerte",
  source: choiceOfOurs("un plan de financement dont les ressources ne font pas le coût est refusé à l'instruction"),
  summary: "Le FSE demandé et les cofinancements ne font pas le coût total.",
  sheet: "funding",
  fields: ["totalCost", "requestedFse", "cofinancing"],
  at: "totalCost",
  check: ({ totalCost, requestedFse, cofinancing }) =>
    isUnbalanced(totalCost, requestedFse, cofinancing) ? { totalCost, resources: requestedFse + cofinancing } : null,
  message: ({ details }) =>
    `Coût total de ${numberText(details.totalCost)} € pour ${numberText(details.resources)} € de ressources.`,
  remedy: "Corrigez le coût total, le FSE demandé ou les cofinancements.",
  examples: {
    conforming: [
      { note: "Le plan s'équilibre.", funding: [{ totalCost: 1_000, requestedFse: 500, cofinancing: 500 }] },
      { note: "À l'euro près.", funding: [{ totalCost: 1_001, requestedFse: 500.4, cofinancing: 500 }] },
    ],
    faulty: [{ note: "Il manque 100 €.", funding: [{ totalCost: 1_000, requestedFse: 500, cofinancing: 400 }] }],
  },
});
