import { ALL_KINDS } from "../../questionnaire/sheets";
import { MARK } from "../../reading/mark";
import { counted } from "../../text/french";
import { NO_RESULT } from "../../domain/cell";
import { sheetRule } from "../define-rule";
import { choiceOfOurs } from "../sources";

export default sheetRule<{ readonly heading: string; readonly formulas: number }>({
  code: "STR-09",
  name: "formule-sans-resultat",
  gravity: "erreur",
  source: choiceOfOurs(
    "une formule dont le fichier n'a pas gardé le résultat n'est ni vide ni lisible : seul Excel peut la calculer, et la personne ne doit pas être dite incomplète",
  ),
  summary: "Des formules n'ont pas de résultat enregistré dans le fichier.",
  standsFor: MARK.NO_RESULT,
  check: function* (tables, _context, report) {
    for (const kind of ALL_KINDS) {
      const table = tables[kind];
      if (!table) continue;
      for (const { field, heading, marks, anyMarks } of table.columns.values()) {
        if ((anyMarks & MARK.NO_RESULT) === 0) continue;
        const formulas = marks.reduce((sum, mark) => sum + ((mark & MARK.NO_RESULT) === 0 ? 0 : 1), 0);
        report(table, { row: null, field }, { heading, formulas });
        yield;
      }
    }
  },
  message: ({ details: { heading, formulas } }) => {
    const whose = formulas > 1 ? "dont les résultats n'ont" : "dont le résultat n'a";
    return `La colonne « ${heading} » contient ${counted(formulas, "formule")} ${whose} pas été enregistré${formulas > 1 ? "s" : ""} : ouvrez le fichier dans Excel, enregistrez-le, puis relancez.`;
  },
  remedy: "Ouvrez le fichier dans Excel, enregistrez-le, puis relancez le contrôle : les formules y sont calculées.",
  examples: {
    conforming: [{ note: "Toutes les cellules ont une valeur." }],
    faulty: [
      {
        note: "Deux dates de naissance calculées, dont le résultat n'a pas été enregistré.",
        participants: [{ birthDate: NO_RESULT }, { id: "P002", lastName: "DURAND", birthDate: NO_RESULT }],
      },
    ],
  },
});
