import { DamagedFile } from "../refusals";

/**
 * The text of a part: UTF-8, or UTF-16 with its mark, the two encodings a package may have. The mark is dropped.
 * @throws DamagedFile for another declared encoding.
 */
export function decodeXml(bytes: Uint8Array): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
  const text = new TextDecoder(utf16 ?? "utf-8").decode(bytes);
  const declared = /^<\?xml[^>]*?encoding\s*=\s*["']([^"']*)["']/.exec(text)?.[1]?.toLowerCase();
  if (declared === undefined || declared === "utf-8" || declared === "utf8" || declared === "us-ascii") return text;
  if (utf16 !== null && declared.startsWith("utf-16")) return withUtf8Declared(text);
  throw new DamagedFile("une de ses parties n'est pas codée en Unicode");
}

/** The same text, its XML declaration (if any) announcing UTF-8. */
export function withUtf8Declared(text: string): string {
  return text.replace(/^(\ufeff?<\?xml[^>]*?encoding\s*=\s*["'])[^"']*/, "$1UTF-8");
}

export function encodeXml(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text for an element or a double-quoted attribute; characters that XML cannot carry are dropped. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character]!).replace(FORBIDDEN, "");
}

// eslint-disable-next-line no-control-regex -- these are precisely the characters that XML 1.0 forbids
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/**
 * A text of a cell or of a heading (ST_Xstring): what XML cannot carry, or would change, becomes _xHHHH_, and a text that looks like such
 * a code is itself coded.
 * @param breaks line feeds too, as in an attribute, where XML would turn them into spaces.
 */
export function escapeXString(text: string, breaks = false): string {
  const coded = text
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_")
    // eslint-disable-next-line no-control-regex -- see above; a carriage return would be read back as a line feed
    .replace(/[\u0000-\u0008\u000b\u000c\r\u000e-\u001f\ufffe\uffff]/g, xCode)
    .replace(/\p{Surrogate}/gu, "\ufffd");
  return escapeXml(breaks ? coded.replace(/[\n\t]/g, xCode) : coded);
}

function xCode(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

/** Reads the _xHHHH_ codes of a text back. */
export function decodeXString(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
