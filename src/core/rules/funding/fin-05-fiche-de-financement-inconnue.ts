import { ficheNamed } from "../../fiche/resolve-fiche";
import { rowRule } from "../define-rule";
import { choiceOfOurs } from "../sources";

export default rowRule({
  code: "FIN-05",
  name: "fiche-de-financement-inconnue",
  gravity: "alerte",
  source: choiceOfOurs("sans sa fiche, un plan de financement n'est comparé à aucun plafond"),
  summary: "Une ligne de la feuille Financement ne désigne aucune fiche connue, ou en désigne plusieurs.",
  sheet: "funding",
  fields: ["fiche"],
  at: "fiche",
  check: ({ fiche }, context) => (context.fiches.length === 0 || ficheNamed(context, fiche) ? null : {}),
  message: ({ value }) =>
    `Fiche « ${value} » : aucune fiche connue ne répond à ce nom, ou plusieurs y répondent ; ce plan n'est comparé à aucun plafond.`,
  remedy: "Écrivez l'identifiant de la fiche (2021-A4), son numéro ou son titre.",
  examples: {
    conforming: [{ note: "L'identifiant de la fiche.", funding: [{ fiche: "2021-A4" }] }],
    faulty: [{ note: "Un numéro qu'aucune fiche ne porte.", plie: "agenais", funding: [{ fiche: "A9" }] }],
  },
});
