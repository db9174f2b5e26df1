import { numberText } from "../../text/french";
import { sheetRule } from "../define-rule";
import { choiceOfOurs } from "../sources";
import { typedFigures } from "./typed-figures";

const typed = (accompanied: number, left: number, staying: number) => [
  { fiche: "PLIE", indicator: "PL03", achieved: accompanied },
  { fiche: "PLIE", indicator: "PL04", achieved: left },
  { fiche: "PLIE", indicator: "PL05", achieved: staying },
];

export default sheetRule<{ readonly accompanied: number; readonly left: number; readonly staying: number }>({
  code: "IND-06",
  name: "effectifs-incoherents",
  gravity: "erreur",
  source: choiceOfOurs(
    "accompagnés moins sorties font les personnes en parcours : le bilan national 2014 des PLIE se lit ainsi",
  ),
  summary: "Les participants accompagnés, les sorties et les participants en parcours saisis ne s'accordent pas.",
  check: ({ indicators }, _, report) => {
    if (!indicators) return;
    const figures = typedFigures(indicators);
    const [accompanied, left, staying] = [figures.get("PL03"), figures.get("PL04"), figures.get("PL05")];
    if (!accompanied || !left || !staying || staying.value === accompanied.value - left.value) return;
    report(
      indicators,
      { row: staying.row, field: "achieved" },
      { accompanied: accompanied.value, left: left.value, staying: staying.value },
    );
  },
  message: ({ details: { accompanied, left, staying } }) =>
    `Effectifs incohérents : accompagnés ${numberText(accompanied)}, sorties ${numberText(left)}, en parcours ${numberText(staying)}.`,
  remedy: "Corrigez l'une des trois valeurs : en parcours = accompagnés − sorties.",
  examples: {
    conforming: [
      { note: "Le bilan national de 2014.", indicators: typed(114146, 40328, 73818) },
      { note: "L'une des trois n'est pas saisie.", indicators: typed(10, 3, 5).slice(0, 2) },
    ],
    faulty: [{ note: "10 accompagnés, 3 sorties, 8 en parcours.", indicators: typed(10, 3, 8) }],
  },
});
