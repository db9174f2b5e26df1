import { fiche2021 } from "../../domain/citations";
import { ficheNamed } from "../../fiche/resolve-fiche";
import { rowRule } from "../define-rule";

const WORDS = "Des cofinancements doivent apparaître dans le budget annexé à la demande de concours.";
const TITLE = "Conditions de financement de l'opération";
const PLAN = { fiche: "2021-PS1", totalCost: 10_000, requestedFse: 9_000 };

export default rowRule({
  code: "FIN-07",
  name: "cofinancement-exige",
  gravity: "erreur",
  source: [
    fiche2021("PS1", TITLE, WORDS, "4042"),
    fiche2021("PS2", "Critères de sélection spécifiques à l'opération", WORDS, "4201"),
    fiche2021("PS3", TITLE, WORDS, "4309"),
  ],
  summary: "La fiche demande des cofinancements et le plan n'en a pas.",
  sheet: "funding",
  fields: ["fiche", "cofinancing"],
  at: "cofinancing",
  check: ({ fiche, cofinancing }, context) =>
    ficheNamed(context, fiche)?.funding?.cofinancingRequired && cofinancing <= 0 ? {} : null,
  message: () => "Aucun cofinancement : la fiche demande qu'il en apparaisse dans le budget.",
  remedy: "Saisissez les cofinancements du plan de financement, en euros.",
  examples: {
    conforming: [
      { note: "Un cofinancement.", funding: [{ ...PLAN, cofinancing: 1_000 }] },
      { note: "La fiche n'en demande pas.", funding: [{ cofinancing: 0, requestedFse: 1_000 }] },
    ],
    faulty: [{ note: "Aucun cofinancement.", funding: [{ ...PLAN, requestedFse: 10_000, cofinancing: 0 }] }],
  },
});
