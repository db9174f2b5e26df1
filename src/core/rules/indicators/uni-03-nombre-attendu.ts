import { MARK } from "../../reading/mark";
import { readingRule } from "../define-rule";
import { choiceOfOurs } from "../sources";

export default readingRule({
  code: "UNI-03",
  name: "nombre-attendu",
  gravity: "erreur",
  source: choiceOfOurs("une valeur qui n'est pas un nombre n'est ni comparée ni additionnée"),
  summary: "Une cellule attend un nombre et contient autre chose.",
  mark: MARK.NOT_NUMBER,
  unless: MARK.ERROR_VALUE,
  message: ({ label, value }) => `${label} : nombre attendu (« ${value} »).`,
  remedy: "Saisissez le nombre seul, sans unité ni commentaire ; les remarques vont dans Observations.",
  examples: {
    conforming: [
      { note: "Un nombre à la française.", plie: "agenais", indicators: [{ achieved: "1 200,5" }] },
      { note: "Un livrable : Oui.", indicators: [{ achieved: "Oui" }] },
    ],
    faulty: [
      { note: "Un nombre et un commentaire.", indicators: [{ achieved: "environ 12" }] },
      { note: "Un montant illisible.", funding: [{ totalCost: "à voir" }] },
    ],
  },
});
