import { fiche2024 } from "../../domain/citations";
import { exceedsAmount } from "../../fiche/funding-limits";
import { ficheNamed } from "../../fiche/resolve-fiche";
import { numberText } from "../../text/french";
import { rowRule } from "../define-rule";

const HDG = { fiche: "2024-hauts-de-garonne-2", totalCost: 200_000 };

export default rowRule({
  code: "FIN-01",
  name: "montant-maximal",
  gravity: "erreur",
  source: [
    fiche2024(
      "agenais",
      "Montant FSE+ alloué",
      "Le montant FSE+ maximum alloué au financement des projets de cette fiche opération est de 37 000 €",
      "215-216",
    ),
    fiche2024(
      "bordeaux",
      "Montant FSE+ alloué",
      "Le montant FSE+ maximum alloué au financement des projets de cette fiche opération est de 75 000 €",
      "383-384",
    ),
    fiche2024(
      "espace-technowest",
      "Montant FSE+ alloué",
      "Le montant FSE+ maximum alloué au financement des projets de cette fiche opération est de 80 000 €",
      "585",
    ),
    fiche2024(
      "grand-perigueux",
      "Montant FSE+ alloué",
      "Le montant FSE+ maximum alloué au financement des projets de cette fiche opération est de 44 000 €",
      "832",
    ),
    fiche2024(
      "graves",
      "Montant FSE+ alloué",
      "Le montant FSE+ maximum alloué au financement des projets de cette fiche opération est de : 35 000,00 €",
      "1071-1072",
    ),
    fiche2024(
      "haut-perigord",
      "Montant FSE+ alloué",
      "Le montant FSE+ maximum alloué au financement des projets de cette fiche opération est de 20 000 €",
      "1277",
    ),
    fiche2024(
      "hauts-de-garonne",
      "Montant FSE+ alloué",
      "Le montant FSE+ maximum alloué au financement des projets de cette fiche opération est de 65 000 €",
      "1533-1534",
    ),
    fiche2024(
      "libournais",
      "Montant FSE+ alloué",
      "Le montant FSE proposé par le Comité de Pilotage du PLIE du Libournais au financement des projets de cette fiche opération est de : 37 000,00 € de FSE+.",
      "1783-1784",
    ),
    fiche2024(
      "portes-du-sud",
      "Montant FSE+ alloué",
      "Le montant FSE+ maximum alloué au financement des projets de cette fiche opération est de 35 000 €",
      "2064-2065",
    ),
    fiche2024(
      "sources",
      "Montant FSE+ alloué",
      "Le montant FSE+ maximum alloué au financement des projets de cette fiche opération est de 65 000€",
      "2284",
    ),
    fiche2024(
      "sud-perigord",
      "Montant FSE+ alloué",
      "Le montant FSE+ maximum alloué au financement des projets de cette fiche opération est de 20 000 €",
      "2518",
    ),
  ],
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
