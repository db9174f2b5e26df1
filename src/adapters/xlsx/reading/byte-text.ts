import { DamagedFile } from "../refusals";
import { decodeXString } from "../xml/xml-text";

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Text of an XML element as a parser gives it: UTF-8, entities resolved, line ends folded. `cdata` has no entities. */
export function decodeText(bytes: Uint8Array, start: number, end: number, cdata = false): string {
  let text = decoder.decode(bytes.subarray(start, end));
  if (text.includes("\r")) text = text.replace(/\r\n?/g, "\n");
  return cdata || !text.includes("&") ? text : resolveEntities(text);
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

function resolveEntities(text: string): string {
  return text.replace(/&([^;&]{0,12};)?/g, (_, reference: string | undefined) => {
    const name = reference?.slice(0, -1) ?? "";
    const known = NAMED.get(name);
    if (known !== undefined) return known;
    const code = /^#x[0-9a-fA-F]+$/.test(name)
      ? parseInt(name.slice(2), 16)
      : /^#[0-9]+$/.test(name)
        ? parseInt(name.slice(1), 10)
        : 0;
    if (!isXmlCharacter(code)) throw new DamagedFile("une de ses cellules n'est pas un XML valable");
    return String.fromCodePoint(code);
  });
}

function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 9 || code === 10 || code === 13;
  return code < 0xd800 || (code > 0xdfff && code < 0xfffe) || (code > 0xffff && code < 0x110000);
}

const SLOTS = 4096;
const LONGEST = 48;

/**
 * Short texts already met. A column of "Oui" and "Non" written inside its cells then costs two strings instead of 100 000,
 * and no call of the decoder.
 */
export class TextCache {
  private readonly keys = new Uint8Array(SLOTS * LONGEST);
  private readonly lengths = new Uint8Array(SLOTS);
  private readonly texts: string[] = new Array<string>(SLOTS).fill("");

  /** The text of a whole `<t>` or `<v>`, its _xHHHH_ codes read. */
  text(bytes: Uint8Array, start: number, end: number): string {
    const length = end - start;
    if (length > LONGEST || length === 0) return decodeXString(decodeText(bytes, start, end));
    let hash = length;
    let plain = true;
    for (let index = start; index < end; index++) {
      const byte = bytes[index]!;
      hash = (hash * 31 + byte) | 0;
      if (byte > 127 || byte === AMPERSAND || byte === UNDERSCORE || byte === CARRIAGE_RETURN) plain = false;
    }
    const slot = (hash ^ (hash >>> 12)) & (SLOTS - 1);
    if (this.holds(slot, bytes, start, length)) return this.texts[slot]!;
    const text = plain ? asciiText(bytes, start, end) : decodeXString(decodeText(bytes, start, end));
    this.keys.set(bytes.subarray(start, end), slot * LONGEST);
    this.lengths[slot] = length;
    this.texts[slot] = text;
    return text;
  }

  private holds(slot: number, bytes: Uint8Array, start: number, length: number): boolean {
    if (this.lengths[slot] !== length) return false;
    const key = slot * LONGEST;
    for (let index = 0; index < length; index++) if (this.keys[key + index] !== bytes[start + index]) return false;
    return true;
  }
}

const AMPERSAND = 38;
const UNDERSCORE = 95;
const CARRIAGE_RETURN = 13;

/** For a few letters, faster than the decoder. */
function asciiText(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode.apply(null, bytes.subarray(start, end) as unknown as number[]);
}
