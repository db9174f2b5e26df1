import { counted, numberText } from "../../text/french";
import { figureRule } from "../define-rule";
import { commonIndicators } from "../sources";
import { totalCheck, type TotalDetails } from "./total-check";

const CODES = {
  "fse-2014-2020": ["CO01", "CO03", "CO05"],
  "fse-plus-2021-2027": ["EECO02", "EECO04", "EECO05"],
} as const;

const typed = (unemployed: number, inactive: number, employed: number) => [
  { fiche: "PLIE", indicator: "CO01", achieved: unemployed },
  { fiche: "PLIE", indicator: "CO03", achieved: inactive },
  { fiche: "PLIE", indicator: "CO05", achieved: employed },
];

export default figureRule<TotalDetails>({
  code: "IND-01",
  name: "total-par-statut",
  gravity: "erreur",
  source: commonIndicators(
    "les chômeurs, les inactifs et les personnes en emploi forment ensemble tous les participants",
  ),
  summary: "Les chômeurs, inactifs et personnes en emploi saisis ne font pas le nombre de participants comptés.",
  check: totalCheck(CODES, () => 0),
  message: ({ details }) =>
    `Chômeurs, inactifs et personnes en emploi font ${numberText(details.typed)}, et ${counted(details.total, "participant est compté", "participants sont comptés")}.`,
  remedy:
    "Corrigez les chômeurs, les inactifs ou les personnes en emploi saisis, ou laissez ces valeurs vides : elles sont calculées.",
  examples: {
    conforming: [
      { note: "Un participant, un chômeur.", indicators: typed(1, 0, 0) },
      { note: "Le total n'est pas saisi en entier.", indicators: typed(5, 0, 0).slice(0, 2) },
    ],
    faulty: [{ note: "Deux personnes saisies, une seule comptée.", indicators: typed(1, 1, 0) }],
  },
});
