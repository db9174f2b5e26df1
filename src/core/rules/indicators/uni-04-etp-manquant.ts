import { everywhere, fiche2021 } from "../../domain/citations";
import { numberText } from "../../text/french";
import { rowRule } from "../define-rule";
import { unitOfRow } from "./unit-of-row";

const PER_POST = { fiche: "2021-S3", indicator: "marches-suivis", achieved: 20 };

export default rowRule({
  code: "UNI-04",
  name: "etp-manquant",
  gravity: "alerte",
  source: everywhere(
    fiche2021(
      "S3",
      "Modalités de suivi",
      "Le nombre d'heures effectuées dans le cadre de la clause est de 30 000 heures pour 1 ETP",
      "4814",
    ),
  ),
  summary: "Une unité de mesure comptée par poste n'a pas de nombre de postes.",
  sheet: "indicators",
  fields: ["fiche", "indicator"],
  optional: ["posts"],
  at: "posts",
  check: ({ fiche, indicator, posts }, context) => {
    const found = unitOfRow({ fiche, indicator }, context);
    const target = found?.unit.target;
    if (target?.per === undefined || (posts !== undefined && posts > 0)) return null;
    return { min: target.min ?? target.max ?? 0, per: target.per };
  },
  message: ({ details }) =>
    `La cible est de ${numberText(details.min)} par ${details.per} : sans leur nombre, elle ne peut pas être calculée.`,
  remedy: "Indiquez le nombre de postes (équivalents temps plein) dans la colonne ETP.",
  examples: {
    conforming: [
      { note: "Le nombre de postes est indiqué.", indicators: [{ ...PER_POST, posts: 1 }] },
      { note: "La cible ne dépend pas des postes.", indicators: [{ indicator: "conventions" }] },
    ],
    faulty: [
      { note: "Le nombre de postes est vide.", indicators: [{ ...PER_POST, posts: null }] },
      { note: "Zéro poste.", indicators: [{ ...PER_POST, posts: 0 }] },
    ],
  },
});
