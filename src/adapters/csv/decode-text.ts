/** How many bytes tell UTF-16 written without its mark. */
const LOOKED_AT = 4096;

/**
 * The text of a file of which nothing says how it is coded: the mark at its beginning, else UTF-8 where every byte of it agrees, else Windows-1252, in
 * which a French Excel writes. Null where it is no text.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const wide = wideEncoding(bytes);
  const text = wide === null ? decodeNarrow(bytes) : new TextDecoder(wide).decode(bytes);
  return text.includes("\u0000") ? null : text;
}

function decodeNarrow(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return withWindowsSigns(new TextDecoder("windows-1252").decode(bytes)).replace(/^ï»¿/, "");
  }
}

/** What stands at 0x80 to 0x9F, where Latin-1 has nothing: « € », « ’ », « œ »… */
const WINDOWS_SIGNS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Several versions of Node read Windows-1252 as Latin-1. */
function withWindowsSigns(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (sign) => WINDOWS_SIGNS[sign.charCodeAt(0) - 0x80] ?? sign);
}

/** UTF-16 by its mark, or by the zeros that stand beside nearly every letter of a European language. */
function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const length = Math.min(bytes.length, LOOKED_AT) & ~1;
  let [even, odd] = [0, 0];
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const most = length / 2;
  if (odd > most * 0.8 && even < most * 0.1) return "utf-16le";
  return even > most * 0.8 && odd < most * 0.1 ? "utf-16be" : null;
}
