import { cleanSpaces } from "../../text/fold";
import { cellRule } from "../define-rule";
import { choiceOfOurs } from "../sources";

const EMAIL = /^[^\s@<>,;:"()]+@[^\s@.<>,;:"()]+(?:\.[^\s@.<>,;:"()]+)+$/;

/**
 * Without « mailto: », brackets, a last sign, and spaces around the whole and around the @; null unless that makes a valid address. A space elsewhere may
 * stand for a point, a hyphen or nothing: « jean dupont@… » is not ours to guess.
 */
function repaired(typed: string): string | null {
  const bare = cleanSpaces(typed)
    .replace(/ ?@ ?/g, "@")
    .replace(/^(?:mailto:)?<?/i, "")
    .replace(/[>.,; ]+$/, "")
    .trim();
  return EMAIL.test(bare) ? bare : null;
}

export default cellRule({
  code: "FMT-15",
  name: "courriel-invalide",
  gravity: "erreur",
  source: choiceOfOurs(
    "un seul @, un point dans le domaine, ni espace ni signe de ponctuation étranger aux adresses : le strict nécessaire, aucune adresse réelle n'est refusée",
  ),
  summary: "Un courriel est invalide.",
  sheet: "participants",
  fields: ["email"],
  check: (email) => (EMAIL.test(email) ? null : {}),
  message: ({ value }) => `Courriel invalide « ${value} ».`,
  remedy: "Corrigez l'adresse : nom@domaine.fr, sans espace.",
  fix: ({ raw }) => (typeof raw === "string" ? repaired(raw) : null),
  examples: {
    conforming: [{ note: "Une adresse ordinaire.", participants: [{ email: "camille.exemple@courriel.example" }] }],
    faulty: [
      { note: "Sans arobase.", participants: [{ email: "camille.courriel.example" }] },
      { note: "Deux arobases.", participants: [{ email: "camille@@courriel.example" }] },
      { note: "Sans point dans le domaine.", participants: [{ email: "camille@courriel" }] },
      { note: "Un espace.", participants: [{ email: "camille exemple@courriel.example" }] },
    ],
  },
});
