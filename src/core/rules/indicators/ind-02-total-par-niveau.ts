import { counted, numberText } from "../../text/french";
import { figureRule } from "../define-rule";
import { commonIndicators } from "../sources";
import { totalCheck, type TotalDetails } from "./total-check";

const CODES = {
  "fse-2014-2020": ["CO09", "CO10", "CO11"],
  "fse-plus-2021-2027": ["EECO09", "EECO10", "EECO11"],
} as const;

const typed = (first: number, second: number, third: number) => [
  { fiche: "PLIE", indicator: "CO09", achieved: first },
  { fiche: "PLIE", indicator: "CO10", achieved: second },
  { fiche: "PLIE", indicator: "CO11", achieved: third },
];

export default figureRule<TotalDetails>({
  code: "IND-02",
  name: "total-par-niveau",
  gravity: "erreur",
  source: commonIndicators("les niveaux de diplôme forment ensemble tous les participants"),
  summary: "Les participants saisis par niveau de diplôme ne font pas le nombre de participants comptés.",
  // In 2014-2020 « inférieur à l'école primaire » (2a) is in none of the three classes.
  check: totalCheck(CODES, ({ typology }) => typology.belowPrimary),
  message: ({ details }) =>
    `Les trois niveaux de diplôme font ${numberText(details.typed)}, et ${counted(details.total, "participant est compté", "participants sont comptés")}.`,
  remedy: "Corrigez les valeurs saisies pour les trois niveaux, ou laissez-les vides : elles sont calculées.",
  examples: {
    conforming: [
      { note: "Un participant, de niveau 2c.", indicators: typed(0, 1, 0) },
      {
        note: "Le niveau 2a n'a pas d'indicateur : il complète le total.",
        participants: [{ q2: "2a" }],
        indicators: typed(0, 0, 0),
      },
    ],
    faulty: [{ note: "Personne n'est saisi.", indicators: typed(0, 0, 0) }],
  },
});
