import type { FieldDefinition } from "../../questionnaire/field";
import { MARK } from "../../reading/mark";
import { cleanLines, cleanSpaces } from "../../text/fold";
import { listText } from "../../text/french";
import { invisibleIn } from "../../text/invisible";
import { readingRule } from "../define-rule";
import { choiceOfOurs } from "../sources";

const LINE_FEED = "\n";

/** What is kept of a text: in a cell where each line is something of its own, the lines stay apart. */
function kept(text: string, field: FieldDefinition | null): string {
  return field?.kind === "text" && field.lines ? cleanLines(text) : cleanSpaces(text);
}

/** The invisible characters that were ignored, by name; line feeds are not, where as many of them are kept. */
function ignoredIn(text: string, field: FieldDefinition | null): readonly string[] {
  const lines = text.split(LINE_FEED);
  return invisibleIn(lines.length === kept(text, field).split(LINE_FEED).length ? lines.join("") : text);
}

export default readingRule({
  code: "STR-06",
  name: "espaces-superflus",
  gravity: "info",
  source: choiceOfOurs(
    "des espaces invisibles empêchent de rapprocher deux noms ou deux réponses identiques ; ils sont ignorés et signalés",
  ),
  summary: "Des espaces superflus ou des caractères invisibles ont été ignorés.",
  mark: MARK.SPACES,
  message: ({ raw, field }) => {
    const names = typeof raw === "string" ? ignoredIn(raw, field) : [];
    return names.length === 0
      ? "Espaces superflus ignorés."
      : `${names.length > 1 ? "Caractères invisibles ignorés" : "Caractère invisible ignoré"} : ${listText(names)}.`;
  },
  remedy: "Rien d'obligatoire : supprimez les espaces en trop avant un export.",
  fix: ({ raw, field }) => (typeof raw === "string" ? kept(raw, field) : null),
  examples: {
    conforming: [{ note: "Aucun espace en trop.", participants: [{ commune: "AGEN" }] }],
    faulty: [
      { note: "Un espace à la fin du nom.", participants: [{ lastName: "MARTIN " }] },
      { note: "Un espace de largeur nulle, copié d'une page web.", participants: [{ q4: "Oui\u200b" }] },
      { note: "Un espace insécable avant une réponse.", participants: [{ q3: "\u00a0Non" }] },
    ],
  },
});
