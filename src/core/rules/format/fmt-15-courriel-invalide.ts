import { cleanSpaces } from "../../text/fold";
import { cellRule } from "../define-rule";
import { choiceOfOurs } from "../sources";

const EMAIL = /^[^\s@<>,;:"()]+@[^\s@.<>,;:"()]+(?:\.[^\s@.<>,;:"()]+)+$/;

/** « Jean Dupont <jean@domaine.fr> », as mail programs copy it. */
const NAMED = /^[^@<>]*(?=<[^<>]*>[.,; ]*$)/;

/**
 * Without the name before it, « mailto: », brackets, a last sign, and spaces around the whole and around the @; null unless that makes a valid address. A space elsewhere may
 * stand for a point, a hyphen or nothing: « jean dupont@… » is not ours to guess.
 */
function repaired(typed: string): string | null {
  const bare = cleanSpaces(typed)
    .replace(/ ?@ ?/g, "@")
    .replace(NAMED, "")
    .replace(/^(?:mailto:)?<?/i, "")
    .replace(/[>.,; ]+$/, "")
    .trim();
  return EMAIL.test(bare) ? bare : null;
}

/** Among more addresses than these a person does not choose. */
const MOST = 3;
const ADDRESS = /[^\s@<>,;:"()[\]/|]+@[^\s@<>,;:"()[\]/|]+/g;
/** What may stand around addresses, and is no part of one: signs, « ou », a remark between brackets. */
const AROUND = /^(?:[\s,;/|&-]|\bet\b|\bou\b|\([^()]*\))*$/i;

/** The addresses that may have been meant: those among signs and remarks, or the one that a slip spoilt. A word beside one may be a part of it: « jean dupont@… ». */
function addressesIn(text: string): readonly string[] {
  const whole = (text.match(ADDRESS) ?? []).filter((address) => EMAIL.test(address));
  if (whole.length > 0 && whole.length <= MOST && AROUND.test(text.replace(ADDRESS, ""))) return whole;
  const mended = text
    .replace(/@{2,}|[[(](?:at|arobase)[\])]/i, "@")
    .replace(/(@.*),([a-z]{2,4})$/i, "$1.$2")
    .replace(/(@[^.]*)\.{2,}/, "$1.");
  return mended !== text && EMAIL.test(mended) ? [mended] : [];
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
  choices: ({ column: { field }, cell }) => {
    const raw = cell(field);
    const addresses = typeof raw === "string" ? addressesIn(cleanSpaces(raw)) : [];
    return addresses.map((address) => ({ label: `Écrire ${address}`, changes: [{ field, value: address }] }));
  },
  fix: ({ raw }) => (typeof raw === "string" ? repaired(raw) : null),
  examples: {
    conforming: [{ note: "Une adresse ordinaire.", participants: [{ email: "camille.exemple@courriel.example" }] }],
    faulty: [
      { note: "Sans arobase.", participants: [{ email: "camille.courriel.example" }] },
      { note: "Deux arobases.", participants: [{ email: "camille@@courriel.example" }] },
      { note: "Sans point dans le domaine.", participants: [{ email: "camille@courriel" }] },
      { note: "Deux adresses.", participants: [{ email: "camille@courriel.example, exemple@courriel.example" }] },
      { note: "Un espace.", participants: [{ email: "camille exemple@courriel.example" }] },
    ],
  },
});
