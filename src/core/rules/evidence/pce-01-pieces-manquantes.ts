import { annex2021, everywhere, fiche2021 } from "../../domain/citations";
import type { Evidence } from "../../fiche/evidence";
import { evidenceText, missingEvidence } from "../../fiche/evidence-check";
import { textCells } from "../../reading/cells";
import { piecesOf } from "../../indicators/units";
import { rawValue } from "../../reading/table";
import { sheetRule } from "../define-rule";
import { unitOfRow } from "../indicators/unit-of-row";

const CONVENTION = "Convention de partenariat avec les structures employeuses";

export default sheetRule<{ readonly unit: string; readonly missing: string }>({
  code: "PCE-01",
  name: "pieces-manquantes",
  gravity: "alerte",
  source: [
    annex2021(
      "Les principales obligations liées à un cofinancement par le FSE",
      "la liste détaillée des pièces comptables et non comptables justifiant la réalisation des actions",
      "5130",
    ),
    everywhere(
      fiche2021("S3", "Modalités de suivi", "Pièces justificatives attendues pour justifier de la réalisation", "4817"),
    ),
  ],
  summary: "Les pièces citées ne sont pas celles que la fiche demande pour cette unité de mesure.",
  check: ({ indicators: table }, context, report) => {
    if (!table) return;
    const [fiche, indicator] = [textCells(table, "fiche"), textCells(table, "indicator")];
    const column = table.columns.get("evidence");
    const units = new Map<string, { row: number; label: string; asked: Evidence; typed: string[] }>();
    for (let row = 0; row < table.rowCount; row += 1) {
      const found = unitOfRow({ fiche: fiche(row) ?? "", indicator: indicator(row) ?? "" }, context);
      if (!found?.unit.evidence) continue;
      const { id, label, evidence: asked } = found.unit;
      const key = `${found.fiche.id} ${id}`;
      const known = units.get(key) ?? { row, label, asked, typed: [] };
      if (column) known.typed.push(...piecesOf(rawValue(table, row, column)));
      units.set(key, known);
    }
    for (const { row, label, asked, typed } of units.values()) {
      const missing = missingEvidence(asked, typed);
      if (missing !== null) report(table, { row, field: "evidence" }, { unit: label, missing: evidenceText(missing) });
    }
  },
  message: ({ details }) => `« ${details.unit} », reste à citer : ${details.missing}.`,
  remedy:
    "Réunissez ce qui manque et citez-le dans Pièces justificatives, en séparant les pièces par des points-virgules.",
  examples: {
    conforming: [
      { note: "La pièce demandée est citée.", indicators: [{ indicator: "conventions", evidence: CONVENTION }] },
      {
        note: "La fiche ne demande rien pour cette unité.",
        indicators: [{ fiche: "2021-A3", indicator: "marches-clauses", achieved: 30, evidence: null }],
      },
    ],
    faulty: [
      { note: "Aucune pièce n'est citée.", indicators: [{ indicator: "conventions", evidence: null }] },
      { note: "Une autre pièce.", indicators: [{ indicator: "conventions", evidence: "Photographie" }] },
    ],
  },
});
