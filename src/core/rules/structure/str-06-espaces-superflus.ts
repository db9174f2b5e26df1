import { MARK } from "../../reading/mark";
import { cleanSpaces } from "../../text/fold";
import { readingRule } from "../define-rule";
import { choiceOfOurs } from "../sources";

export default readingRule({
  code: "STR-06",
  name: "espaces-superflus",
  gravity: "info",
  source: choiceOfOurs(
    "des espaces invisibles empêchent de rapprocher deux noms ou deux réponses identiques ; ils sont ignorés et signalés",
  ),
  summary: "Des espaces superflus ont été ignorés.",
  mark: MARK.SPACES,
  message: ({ cell }) => `Espaces superflus ignorés en ${cell}.`,
  remedy: "Rien d'obligatoire : supprimez les espaces en trop avant un export.",
  fix: ({ raw }) => (typeof raw === "string" ? cleanSpaces(raw) : null),
  examples: {
    conforming: [{ note: "Aucun espace en trop.", participants: [{ commune: "AGEN" }] }],
    faulty: [
      { note: "Un espace à la fin du nom.", participants: [{ lastName: "MARTIN " }] },
      { note: "Un espace insécable avant une réponse.", participants: [{ q3: "\u00a0Non" }] },
    ],
  },
});
