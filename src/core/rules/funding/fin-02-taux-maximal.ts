import { fiche2024 } from "../../domain/citations";
import { exceedsRate } from "../../fiche/funding-limits";
import { ficheNamed } from "../../fiche/resolve-fiche";
import { shareText } from "../../text/french";
import { rowRule } from "../define-rule";

const HDG = { fiche: "2024-hauts-de-garonne-2", totalCost: 100_000 };

export default rowRule({
  code: "FIN-02",
  name: "taux-maximal",
  gravity: "erreur",
  source: [
    fiche2024(
      "espace-technowest",
      "Critères de sélection locaux spécifiques à l'opération",
      "Taux de cofinancement FSE+ maximum : 100 %",
      "554",
    ),
    fiche2024(
      "hauts-de-garonne",
      "Critères de sélection locaux spécifiques à l'opération",
      "Un taux de cofinancement FSE+ maximum de 40 %",
      "1509",
    ),
    fiche2024(
      "sources",
      "Critères de sélection locaux spécifiques à l'opération",
      "Taux de cofinancement FSE+ maximum : 85 %",
      "2257",
    ),
  ],
  summary: "La part du FSE dans le coût total dépasse le taux maximal de la fiche.",
  sheet: "funding",
  fields: ["fiche", "totalCost", "requestedFse"],
  at: "requestedFse",
  check: ({ fiche, totalCost, requestedFse }, context) => {
    const most = ficheNamed(context, fiche)?.funding?.maxRate;
    return most !== undefined && exceedsRate(requestedFse, totalCost, most)
      ? { rate: requestedFse / totalCost, most }
      : null;
  },
  message: ({ details }) =>
    `Le FSE demandé fait ${shareText(details.rate)} du coût total : la fiche plafonne à ${shareText(details.most)}.`,
  remedy: "Baissez la demande, ou complétez les cofinancements.",
  examples: {
    conforming: [
      { note: "Le taux maximal même.", funding: [{ ...HDG, requestedFse: 40_000, cofinancing: 60_000 }] },
      { note: "La fiche n'a pas de taux.", funding: [{ fiche: "2021-A4", totalCost: 100, requestedFse: 100 }] },
    ],
    faulty: [{ note: "45 % pour 40 % au plus.", funding: [{ ...HDG, requestedFse: 45_000, cofinancing: 55_000 }] }],
  },
});
