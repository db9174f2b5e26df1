import { SaxesParser, type SaxesTagPlain } from "saxes";
import { givingWay } from "../../application/ports/give-way";
import type { PlainSheet } from "../../application/ports/plain-sheet";
import { UserError } from "../../application/ports/user-error";
import { CellStyles } from "./cell-styles";
import { ContentReader } from "./content-reader";
import { LIMITS, UnreadableContent } from "./limits";

/** The parts of an OpenDocument archive, by their names. */
export interface OdsParts {
  readonly names: readonly string[];
  /** The bytes of a part that is there; they stop with an error of the archive's own beyond `limit`. */
  readonly stream: (part: string, limit?: number) => AsyncIterable<Uint8Array>;
}

/**
 * Reads the sheets of an OpenDocument file (.ods): values, dates, merged cells, which sheets are not shown; of looks and comments only how many there are.
 * Formulas are left where they are, since what is written is always a new .xlsx.
 * @throws UserError, one sentence that names the file.
 */
export async function readOds({ names, stream }: OdsParts, file: string): Promise<readonly PlainSheet[]> {
  if (names.includes("encrypted-package") || (await isEncrypted({ names, stream })))
    throw new UserError(
      `Le fichier « ${file} » est protégé par un mot de passe : ouvrez-le dans LibreOffice, enregistrez-le sans mot de passe, puis recommencez.`,
    );
  const reader = new ContentReader(await namedStyles({ names, stream }));
  const decoder = new TextDecoder("utf-8");
  const giveWay = givingWay(undefined);
  try {
    for await (const bytes of stream("content.xml")) {
      reader.write(decoder.decode(bytes, { stream: true }));
      await giveWay();
    }
    reader.write(decoder.decode());
    const sheets = reader.end();
    if (sheets.length === 0) throw new UnreadableContent("il ne contient pas de feuille de calcul");
    return sheets;
  } catch (error) {
    if (error instanceof UnreadableContent) throw damagedOds(file, error.detail);
    throw error;
  }
}

export function damagedOds(file: string, detail: string): UserError {
  return new UserError(
    `Le fichier « ${file} » est abîmé ou n'est pas un vrai classeur OpenDocument (${detail}) : ouvrez-le dans LibreOffice, enregistrez-le de nouveau, puis recommencez.`,
  );
}

/** The styles that have a name, on which those of the content lean; none where they cannot be read: only colours are asked of them. */
async function namedStyles({ names, stream }: OdsParts): Promise<CellStyles> {
  const styles = new CellStyles();
  if (!names.includes("styles.xml")) return styles;
  const parser = new SaxesParser();
  parser.on("opentag", (tag: SaxesTagPlain) => styles.open(tag));
  parser.on("closetag", ({ name }: SaxesTagPlain) => styles.close(name));
  const refuse = (): never => {
    throw new UnreadableContent("ses styles ne se lisent pas");
  };
  parser.on("doctype", refuse);
  parser.on("error", refuse);
  const decoder = new TextDecoder("utf-8");
  try {
    for await (const bytes of stream("styles.xml", LIMITS.styles))
      parser.write(decoder.decode(bytes, { stream: true }));
    parser.write(decoder.decode()).close();
  } catch (error) {
    if (!(error instanceof UnreadableContent)) throw error;
    return new CellStyles();
  }
  return styles;
}

async function isEncrypted({ names, stream }: OdsParts): Promise<boolean> {
  if (!names.includes("META-INF/manifest.xml")) return false;
  const decoder = new TextDecoder();
  let text = "";
  for await (const bytes of stream("META-INF/manifest.xml", LIMITS.manifest))
    text += decoder.decode(bytes, { stream: true });
  return text.includes("encryption-data");
}
