import { isFilled } from "../../reading/mark";
import { ficheNamed, unitOf } from "../../fiche/resolve-fiche";
import { textCells } from "../../reading/cells";
import { sheetRule } from "../define-rule";
import { choiceOfOurs } from "../sources";

export default sheetRule<{ readonly unit: string }>({
  code: "UNI-06",
  name: "realise-manquant",
  gravity: "alerte",
  source: choiceOfOurs("une unité sans valeur n'est ni atteinte ni manquée : elle reste à compléter"),
  summary: "Une unité de mesure est citée sans valeur réalisée, et rien ne permet de la calculer.",
  check: ({ indicators: table }, context, report) => {
    if (!table) return;
    const [ficheName, indicator] = [textCells(table, "fiche"), textCells(table, "indicator")];
    const achieved = table.columns.get("achieved");
    for (let row = 0; row < table.rowCount; row += 1) {
      if (!table.present[row] || (achieved && isFilled(achieved.marks[row] as number))) continue;
      const fiche = ficheNamed(context, ficheName(row) ?? "");
      const unit = fiche && unitOf(fiche, indicator(row) ?? "");
      if (unit && unit.counts === undefined) report(table, { row, field: "achieved" }, { unit: unit.label });
    }
  },
  message: ({ details }) => `« ${details.unit} » : la valeur réalisée n'est pas saisie.`,
  remedy: "Saisissez la valeur, 0 si rien n'a été fait.",
  examples: {
    conforming: [
      { note: "La valeur est saisie.", indicators: [{ indicator: "conventions", achieved: 0 }] },
      {
        note: "Le nombre de participants se calcule.",
        indicators: [{ indicator: "participants", achieved: null }],
      },
    ],
    faulty: [{ note: "La valeur est vide.", indicators: [{ indicator: "conventions", achieved: null }] }],
  },
});
