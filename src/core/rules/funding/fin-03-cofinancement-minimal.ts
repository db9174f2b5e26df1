import { lacksCofinancing } from "../../fiche/funding-limits";
import { ficheNamed } from "../../fiche/resolve-fiche";
import { shareText } from "../../text/french";
import { rowRule } from "../define-rule";
import { protocol } from "../sources";

const SOURCES = { fiche: "2021-S1", totalCost: 10_000, requestedFse: 9_000 };

export default rowRule({
  code: "FIN-03",
  name: "cofinancement-minimal",
  gravity: "erreur",
  source: protocol("l. 3677, 4572, 4711, 4840 (cofinancements à minima)"),
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
