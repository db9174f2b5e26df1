import { UserError } from "../../../application/ports/user-error";
import { damaged } from "../refusals";

/**
 * Tells from its first bytes what a file is when it is not an .xlsx file.
 * @throws UserError with the sentence that fits; returns when the file is an archive, as every .xlsx is.
 */
export function refuseOtherFormats(file: string, bytes: Uint8Array): void {
  if (bytes.length === 0)
    throw new UserError(
      `Le fichier « ${file} » est vide : vérifiez que sa copie ou son téléchargement est allé au bout.`,
    );
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) refuseCompound(file, bytes);
  if (startsWith(bytes, [0x50, 0x4b])) return;
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) {
    throw new UserError(
      `Le fichier « ${file} » est un PDF, pas un classeur Excel : choisissez le classeur .xlsx d'origine.`,
    );
  }
  const start = new TextDecoder("latin1")
    .decode(bytes.subarray(0, 1024))
    .replace(/^\u00ef\u00bb\u00bf/, "")
    .trimStart();
  if (/^<(!doctype html|html|head|body|table|meta)/i.test(start)) {
    throw new UserError(
      `Le fichier « ${file} » est une page web enregistrée sous un nom de classeur : ouvrez-le dans Excel, enregistrez-le au format .xlsx, puis recommencez.`,
    );
  }
  if (start.startsWith("<?xml") || start.startsWith("<")) {
    throw new UserError(
      `Le fichier « ${file} » est un document XML, pas un classeur .xlsx : ouvrez-le dans Excel, enregistrez-le au format .xlsx, puis recommencez.`,
    );
  }
  if (isText(bytes)) {
    throw new UserError(
      `Le fichier « ${file} » est un fichier texte (CSV ?), pas un classeur .xlsx : ouvrez-le dans Excel, enregistrez-le au format .xlsx, puis recommencez.`,
    );
  }
  throw damaged(file, "il ne commence pas comme un classeur");
}

/**
 * Tells an OpenDocument file, an archive too, by its list of parts.
 * @throws UserError when it is one.
 */
export function refuseOpenDocument(file: string, parts: readonly string[]): void {
  if (!parts.includes("mimetype") || !parts.includes("content.xml")) return;
  throw new UserError(
    `Le fichier « ${file} » est au format OpenDocument (.ods) : ouvrez-le dans Excel ou LibreOffice, enregistrez-le au format .xlsx, puis recommencez.`,
  );
}

/** Old .xls and password-protected .xlsx share one container; the names of its streams, in UTF-16, tell them apart. */
function refuseCompound(file: string, bytes: Uint8Array): never {
  if (contains(bytes, "EncryptedPackage") || contains(bytes, "EncryptionInfo")) {
    throw new UserError(
      `Le fichier « ${file} » est protégé par un mot de passe : ouvrez-le dans Excel, retirez le mot de passe (Fichier > Informations), puis recommencez.`,
    );
  }
  throw new UserError(
    `Le fichier « ${file} » est à l'ancien format Excel (.xls) : ouvrez-le dans Excel, enregistrez-le au format .xlsx, puis recommencez.`,
  );
}

function contains(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(name).flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function isText(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 4096).every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13);
}
