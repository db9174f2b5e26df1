import { ficheNamed } from "../../fiche/resolve-fiche";
import { isWholePlie } from "../../indicators/units";
import { rowRule } from "../define-rule";
import { choiceOfOurs } from "../sources";

export default rowRule({
  code: "UNI-01",
  name: "fiche-inconnue",
  gravity: "erreur",
  source: choiceOfOurs("une unité de mesure dont la fiche est inconnue n'est comparée à aucune cible"),
  summary: "Une ligne de la feuille Indicateurs ne désigne aucune fiche connue, ou en désigne plusieurs.",
  sheet: "indicators",
  fields: ["fiche"],
  at: "fiche",
  check: ({ fiche }, context) =>
    context.fiches.length === 0 || isWholePlie(fiche) || ficheNamed(context, fiche) ? null : {},
  message: ({ value }) => `Fiche « ${value} » : aucune fiche connue ne répond à ce nom, ou plusieurs y répondent.`,
  remedy: "Écrivez l'identifiant de la fiche (2021-A4), son numéro ou son titre ; PLIE pour l'ensemble.",
  examples: {
    conforming: [
      { note: "L'identifiant de la fiche.", indicators: [{ fiche: "2021-A4" }] },
      { note: "Le PLIE entier.", indicators: [{ fiche: "PLIE", indicator: "PL03", achieved: 1 }] },
    ],
    faulty: [{ note: "Un numéro qu'aucune fiche ne porte.", plie: "agenais", indicators: [{ fiche: "A9" }] }],
  },
});
