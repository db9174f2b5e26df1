import { ficheNamed } from "../../fiche/resolve-fiche";
import { textCells } from "../../reading/cells";
import { sheetRule } from "../define-rule";
import { SLICE } from "../../work/run";
import { choiceOfOurs } from "../sources";

export default sheetRule<{ readonly fiche: string; readonly other: number }>({
  code: "FIN-06",
  name: "fiche-en-double",
  gravity: "alerte",
  source: choiceOfOurs(
    "une ligne vaut un plan : partagé sur deux lignes, il peut dépasser un plafond sans qu'aucune le montre",
  ),
  summary: "Une fiche a plusieurs lignes dans la feuille Financement.",
  check: function* ({ funding: table }, context, report) {
    if (!table) return;
    const named = textCells(table, "fiche");
    const first = new Map<string, number>();
    for (let row = 0; row < table.rowCount; row += 1) {
      if (row % SLICE === 0) yield;
      const fiche = ficheNamed(context, named(row) ?? "");
      if (!fiche) continue;
      const before = first.get(fiche.id);
      if (before === undefined) first.set(fiche.id, row);
      else report(table, { row, field: "fiche" }, { fiche: fiche.id, other: table.firstRow + before + 1 });
    }
  },
  message: ({ details }) =>
    `La fiche ${details.fiche} figure déjà à la ligne ${details.other} : le bilan additionne ces lignes.`,
  remedy: "Réunissez les montants de la fiche sur une seule ligne, ou corrigez la fiche de l'une d'elles.",
  examples: {
    conforming: [{ note: "Deux fiches, une ligne chacune.", funding: [{ fiche: "2021-A4" }, { fiche: "2021-A5" }] }],
    faulty: [{ note: "La même fiche deux fois.", plie: "agenais", funding: [{ fiche: "2021-A4" }, { fiche: "A4" }] }],
  },
});
