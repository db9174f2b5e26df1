import { exceedsAmount } from "../../fiche/funding-limits";
import { ficheNamed } from "../../fiche/resolve-fiche";
import { numberText } from "../../text/french";
import { rowRule } from "../define-rule";
import { fiches2024 } from "../sources";

const HDG = { fiche: "2024-hauts-de-garonne-2", totalCost: 200_000 };

export default rowRule({
  code: "FIN-01",
  name: "montant-maximal",
  gravity: "erreur",
  source: fiches2024(
    "215-216, 383-384, 585, 832, 1071-1072, 1277, 1533-1534, 1784, 2064-2065, 2284, 2518 (montant maximum alloué)",
  ),
  summary: "Le FSE demandé dépasse le montant maximal de la fiche.",
  sheet: "funding",
  fields: ["fiche", "requestedFse"],
  at: "requestedFse",
  check: ({ fiche, requestedFse }, context) => {
    const most = ficheNamed(context, fiche)?.funding?.maxAmount;
    return most !== undefined && exceedsAmount(requestedFse, most) ? { requestedFse, most } : null;
  },
  message: ({ details }) =>
    `${numberText(details.requestedFse)} € demandés : la fiche plafonne à ${numberText(details.most)} €.`,
  remedy: "Ramenez la demande au plafond de la fiche.",
  examples: {
    conforming: [
      { note: "Le plafond même.", funding: [{ ...HDG, requestedFse: 65_000, cofinancing: 135_000 }] },
      { note: "La fiche n'a pas de plafond.", funding: [{ fiche: "2021-A4", requestedFse: 900_000 }] },
    ],
    faulty: [{ note: "Un euro de trop.", funding: [{ ...HDG, requestedFse: 65_001, cofinancing: 134_999 }] }],
  },
});
