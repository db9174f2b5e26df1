import { MARK } from "../../reading/mark";
import { cleanLines, cleanSpaces } from "../../text/fold";
import { listText } from "../../text/french";
import { readingRule } from "../define-rule";
import { choiceOfOurs } from "../sources";

/** How a sentence names what cannot be seen. */
const NAMED = /\[([^\]]* U\+[0-9A-F]+)\]/g;

export default readingRule({
  code: "STR-06",
  name: "espaces-superflus",
  gravity: "info",
  source: choiceOfOurs(
    "des espaces invisibles empêchent de rapprocher deux noms ou deux réponses identiques ; ils sont ignorés et signalés",
  ),
  summary: "Des espaces superflus ou des caractères invisibles ont été ignorés.",
  mark: MARK.SPACES,
  message: ({ value }) => {
    const names = [...new Set([...value.matchAll(NAMED)].map(([, name]) => name as string))];
    return names.length === 0
      ? "Espaces superflus ignorés."
      : `${names.length > 1 ? "Caractères invisibles ignorés" : "Caractère invisible ignoré"} : ${listText(names)}.`;
  },
  remedy: "Rien d'obligatoire : supprimez les espaces en trop avant un export.",
  fix: ({ raw, field }) => {
    if (typeof raw !== "string") return null;
    return field?.kind === "text" && field.lines ? cleanLines(raw) : cleanSpaces(raw);
  },
  examples: {
    conforming: [{ note: "Aucun espace en trop.", participants: [{ commune: "AGEN" }] }],
    faulty: [
      { note: "Un espace à la fin du nom.", participants: [{ lastName: "MARTIN " }] },
      { note: "Un espace de largeur nulle, copié d'une page web.", participants: [{ q4: "Oui\u200b" }] },
      { note: "Un espace insécable avant une réponse.", participants: [{ q3: "\u00a0Non" }] },
    ],
  },
});
