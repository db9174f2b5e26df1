import { cellError } from "../../domain/cell";
import { MARK } from "../../reading/mark";
import { readingRule } from "../define-rule";
import { choiceOfOurs } from "../sources";

export default readingRule({
  code: "STR-03",
  name: "erreur-excel",
  gravity: "erreur",
  source: choiceOfOurs("une formule en erreur n'est pas une réponse : elle n'est lue ni comme vide ni comme remplie"),
  summary: "Une cellule contient une valeur d'erreur Excel.",
  mark: MARK.ERROR_VALUE,
  message: ({ value }) => `Valeur d'erreur d'Excel : ${value}.`,
  remedy: "Corrigez la formule, ou remplacez-la par sa valeur.",
  examples: {
    conforming: [{ note: "La cellule contient une valeur." }],
    faulty: [
      { note: "La commune vient d'une recherche qui a échoué (#N/A).", participants: [{ commune: cellError("#N/A") }] },
    ],
  },
});
