import { decodeCatalogue, type Decoded } from "../../core/fiche/decode";
import { typography } from "../../core/text/french";

/** Reads the bytes of a user's file of fiches or profiles. Text of another encoding is refused: its accents would be lost without a word. */
export function decodeCatalogueFile(bytes: Uint8Array, fileName: string): Decoded {
  const text = utf8Text(bytes);
  if (text !== null) return decodeCatalogue(text, fileName);
  const problem = `Le fichier « ${fileName} » n'est pas codé en UTF-8 : ouvrez-le dans un éditeur de texte, enregistrez-le avec le codage UTF-8, puis recommencez.`;
  return { ok: false, problems: [typography(problem)] };
}

function utf8Text(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
