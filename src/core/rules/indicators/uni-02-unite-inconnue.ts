import { ficheNamed, unitOf } from "../../fiche/resolve-fiche";
import { isIndicatorCode, isWholePlie } from "../../indicators/units";
import { rowRule } from "../define-rule";
import { choiceOfOurs } from "../sources";

export default rowRule({
  code: "UNI-02",
  name: "unite-inconnue",
  gravity: "erreur",
  source: choiceOfOurs("une valeur dont l'unité de mesure est inconnue n'est comparée à aucune cible"),
  summary: "Une ligne de la feuille Indicateurs ne désigne aucune unité de mesure de sa fiche.",
  sheet: "indicators",
  fields: ["fiche", "indicator"],
  at: "indicator",
  check: ({ fiche, indicator }, context) => {
    if (isIndicatorCode(indicator)) return null;
    if (isWholePlie(fiche)) return { fiche: "PLIE", whole: true };
    const known = ficheNamed(context, fiche);
    return !known || unitOf(known, indicator) ? null : { fiche: known.id, whole: false };
  },
  message: ({ value, details }) =>
    details.whole
      ? `« ${value} » n'est pas le code d'un indicateur du PLIE (CO01, EECO05, PL06…).`
      : `« ${value} » n'est aucune des unités de mesure de la fiche ${details.fiche}.`,
  remedy: "Recopiez le libellé de l'unité de mesure tel que la fiche l'imprime, ou son identifiant.",
  examples: {
    conforming: [
      { note: "L'identifiant de l'unité.", indicators: [{ indicator: "conventions" }] },
      { note: "Son libellé.", indicators: [{ indicator: "Nombre de conventions de partenariat en cours" }] },
      {
        note: "Le libellé tel que la fiche l'imprime, avec sa cible.",
        indicators: [{ indicator: "Nombre de conventions de partenariat en cours : 2" }],
      },
      { note: "Le code d'un indicateur commun.", indicators: [{ fiche: "PLIE", indicator: "CO02", achieved: 1 }] },
    ],
    faulty: [
      { note: "Aucune unité de la fiche.", indicators: [{ indicator: "Nombre de licornes" }] },
      { note: "Un libellé là où un code est attendu.", indicators: [{ fiche: "PLIE", indicator: "participants" }] },
    ],
  },
});
