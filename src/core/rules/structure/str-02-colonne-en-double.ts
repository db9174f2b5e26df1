import { ALL_KINDS } from "../../questionnaire/sheets";
import { sheetRule } from "../define-rule";
import { choiceOfOurs } from "../sources";

export default sheetRule<{ readonly heading: string; readonly read: string }>({
  code: "STR-02",
  name: "colonne-en-double",
  gravity: "erreur",
  source: choiceOfOurs("deux colonnes pour une même réponse peuvent se contredire ; seule la première est lue"),
  summary: "Une colonne est présente deux fois.",
  check: (tables, _context, report) => {
    for (const kind of ALL_KINDS) {
      const table = tables[kind];
      if (!table) continue;
      for (const { field, column, heading } of table.mapping.duplicates) {
        report(table, { row: null, field, column }, { heading, read: table.columns.get(field)?.heading ?? "" });
      }
    }
  },
  message: ({ details }) =>
    `La colonne « ${details.heading} » est présente deux fois : seule la première (« ${details.read} ») est lue.`,
  remedy: "Gardez une seule des deux colonnes, ou désignez dans le volet celle qui doit être lue.",
  examples: {
    conforming: [{ note: "Chaque colonne n'apparaît qu'une fois." }],
    faulty: [{ note: "Deux colonnes « Sexe ».", twice: ["sex"] }],
  },
});
