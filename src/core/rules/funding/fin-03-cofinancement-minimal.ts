import { fiche2021 } from "../../domain/citations";
import { lacksCofinancing } from "../../fiche/funding-limits";
import { ficheNamed } from "../../fiche/resolve-fiche";
import { shareText } from "../../text/french";
import { rowRule } from "../define-rule";

const SOURCES = { fiche: "2021-S1", totalCost: 10_000, requestedFse: 9_000 };

export default rowRule({
  code: "FIN-03",
  name: "cofinancement-minimal",
  gravity: "erreur",
  source: [
    fiche2021(
      "HP1",
      "Critères de sélection",
      "Les projets devront faire apparaître un minimum de 20% de contre parties (publiques ou privées, directes ou indirectes) pour être retenus",
      "3677",
    ),
    fiche2021(
      "S1",
      "Conditions de financement de l'opération",
      "Des cofinancements à minima à hauteur de 10 % devront apparaître dans le budget annexé à la demande de concours.",
      "4572",
    ),
  ],
  summary: "Les cofinancements n'atteignent pas la part minimale que demande la fiche.",
  sheet: "funding",
  fields: ["fiche", "totalCost", "cofinancing"],
  at: "cofinancing",
  check: ({ fiche, totalCost, cofinancing }, context) => {
    const least = ficheNamed(context, fiche)?.funding?.minCofinancingRate;
    return least !== undefined && lacksCofinancing(cofinancing, totalCost, least)
      ? { rate: cofinancing / totalCost, least }
      : null;
  },
  message: ({ details }) =>
    `Les cofinancements font ${shareText(details.rate)} du coût total : la fiche demande ${shareText(details.least)} au moins.`,
  remedy: "Complétez les cofinancements, publics ou privés.",
  examples: {
    conforming: [
      { note: "10 % tout juste.", funding: [{ ...SOURCES, cofinancing: 1_000 }] },
      { note: "La fiche ne demande rien.", funding: [{ cofinancing: 0, requestedFse: 1_000 }] },
    ],
    faulty: [{ note: "5 % pour 10 % demandés.", funding: [{ ...SOURCES, requestedFse: 9_500, cofinancing: 500 }] }],
  },
});
