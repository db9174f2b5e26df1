import { namesUnionState } from "../../territory/european-union";
import { participantRule } from "../define-rule";
import { isPostalCode } from "../format/postal-code";
import { regulation } from "../sources";

export default participantRule({
  code: "COH-19",
  name: "pays-tiers-et-naissance",
  gravity: "alerte",
  programmes: ["fse-plus-2021-2027"],
  source: regulation(
    "Règlement (UE) 2021/1057",
    "article 2",
    "un ressortissant de pays tiers n'est pas citoyen de l'Union ; les apatrides en font partie",
    "https://eurlexa.com/act/en/32021R1057/02021R1057-20210630/text?noJS=true",
  ),
  summary:
    "La personne est dite ressortissante d'un pays tiers et elle est née dans l'Union européenne, d'après sa commune et son code postal de naissance (la nationalité n'est pas demandée).",
  fields: ["thirdCountry"],
  optional: ["birthPostalCode", "birthCommune"],
  at: "thirdCountry",
  check: ({ thirdCountry, birthPostalCode, birthCommune }) => {
    if (thirdCountry === "Non") return null;
    // 99999, a birth abroad, is no postal code.
    const inFrance = birthPostalCode !== undefined && isPostalCode(birthPostalCode);
    return inFrance || (birthCommune !== undefined && namesUnionState(birthCommune)) ? {} : null;
  },
  message: () => "Ressortissant d'un pays tiers, mais né dans l'Union européenne : à vérifier.",
  remedy:
    "Répondez Non si la personne est citoyenne d'un État de l'Union ; sinon, vérifiez son lieu de naissance, et ne changez rien s'il est juste.",
  examples: {
    conforming: [
      {
        note: "Née au Maroc.",
        programme: "fse-plus-2021-2027",
        participants: [{ thirdCountry: "Oui", birthPostalCode: "99999", birthCommune: "RABAT (MAROC)" }],
      },
      {
        note: "Née au Maroc, depuis devenue française.",
        programme: "fse-plus-2021-2027",
        participants: [{ thirdCountry: "Non", birthPostalCode: "99999", birthCommune: "MAROC" }],
      },
    ],
    faulty: [
      {
        note: "Née au Portugal.",
        programme: "fse-plus-2021-2027",
        participants: [{ thirdCountry: "Oui", birthPostalCode: "99999", birthCommune: "PORTO (PORTUGAL)" }],
      },
      {
        note: "Née en France : possible, mais à vérifier.",
        programme: "fse-plus-2021-2027",
        participants: [{ thirdCountry: "Oui", birthPostalCode: "47000", birthCommune: "AGEN" }],
      },
    ],
  },
});
