import { unitVerdict } from "../../indicators/units";
import { numberText, shareText } from "../../text/french";
import { rowRule } from "../define-rule";
import { choiceOfOurs } from "../sources";
import { unitOfRow } from "./unit-of-row";

export default rowRule({
  code: "UNI-05",
  name: "cible-non-atteinte",
  gravity: "alerte",
  source: choiceOfOurs("une cible manquée se justifie dans le bilan ; mieux vaut l'apprendre avant de l'envoyer"),
  summary: "La valeur réalisée n'atteint pas la cible de la fiche.",
  sheet: "indicators",
  fields: ["fiche", "indicator", "achieved"],
  optional: ["posts"],
  at: "achieved",
  check: ({ fiche, indicator, achieved, posts }, context) => {
    const found = unitOfRow({ fiche, indicator }, context);
    if (!found) return null;
    const { target, state, share } = unitVerdict(found.unit, achieved, posts ?? null);
    if (state !== "non atteint" || !target) return null;
    return {
      unit: found.unit.label,
      target: target.min ?? target.max ?? 0,
      atMost: target.min === undefined,
      achieved,
      share,
    };
  },
  message: ({ details }) => {
    const share = details.share === null ? "" : ` (${shareText(details.share)})`;
    const target = `${details.atMost ? "au plus " : ""}${numberText(details.target)}`;
    return `« ${details.unit} » : réalisé ${numberText(details.achieved)}, cible ${target}${share}.`;
  },
  remedy: "Vérifiez la valeur ; si elle est juste, expliquez l'écart dans Observations.",
  examples: {
    conforming: [
      { note: "La cible est atteinte.", indicators: [{ indicator: "conventions", achieved: 2 }] },
      {
        note: "Sans le nombre de postes, la cible n'est pas connue.",
        indicators: [{ fiche: "2021-S3", indicator: "marches-suivis", achieved: 1, posts: null }],
      },
    ],
    faulty: [
      { note: "La cible est manquée.", indicators: [{ indicator: "conventions", achieved: 1 }] },
      {
        note: "15 marchés par ETP, deux ETP.",
        indicators: [{ fiche: "2021-S3", indicator: "marches-suivis", achieved: 20, posts: 2 }],
      },
      {
        note: "Un livrable qui n'est pas fait.",
        indicators: [{ fiche: "2021-B2", indicator: "protocole-2022-2027", achieved: "Non" }],
      },
    ],
  },
});
