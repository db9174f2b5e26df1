import { LIMITS } from "../limits";
import { DamagedFile } from "../refusals";
import { isSelfClosing, nameEnd, tagEnd, LT } from "../xml/byte-scanner";
import { decodeXml } from "../xml/xml-text";
import { concatenate } from "../zip/inflate-entry";
import { asUtf8 } from "./as-utf8";

/** Whoever reads the inside of `<sheetData>`. */
export interface CellReader {
  push(chunk: Uint8Array): void;
  /** The closing `</sheetData>` has been read. */
  readonly finished: boolean;
  /** What follows it in the bytes pushed so far. */
  rest(): Uint8Array;
}

/** The XML of a sheet around its cells. */
export interface SheetParts {
  /** Up to `<sheetData>`, which is left out. */
  readonly head: string;
  /** From `<sheetData …>`, as written, or as `<sheetData …/>` when there are no cells. */
  readonly dataTag: string;
  readonly selfClosing: boolean;
  /** After `</sheetData>`. */
  readonly tail: string;
  /** "x:" or "". */
  readonly prefix: string;
}

/** The sheet with its cells taken out, well-formed if the sheet is. */
export function frameXml(parts: SheetParts): string {
  return `${parts.head}<${parts.prefix}sheetData/>${parts.tail}`;
}

/** The same without its links, which may be as many as its cells and which nobody reads. */
export function linklessFrameXml(parts: SheetParts): string {
  const { prefix, tail } = parts;
  const [opening, closing] = [`<${prefix}hyperlinks>`, `</${prefix}hyperlinks>`];
  const [from, to] = [tail.indexOf(opening), tail.indexOf(closing)];
  return frameXml(
    from < 0 || to < from ? parts : { ...parts, tail: tail.slice(0, from) + tail.slice(to + closing.length) },
  );
}

/**
 * Leads a sheet's bytes where they belong: cells to a reader, what surrounds them to the result.
 * @param startReader called once the prefix is known.
 * @param afterChunk called between two chunks, to give way and to stop.
 */
export async function readSheetParts(
  chunks: AsyncIterable<Uint8Array>,
  startReader: (start: HeadFound) => CellReader,
  afterChunk: (reader: CellReader | null) => Promise<void>,
): Promise<SheetParts> {
  let pending: Uint8Array = new Uint8Array(0);
  let found: HeadFound | null = null;
  let reader: CellReader | null = null;
  const tail: Uint8Array[] = [];
  let tailSize = 0;
  const addTail = (bytes: Uint8Array) => {
    tail.push(bytes.slice());
    tailSize += bytes.length;
    if (tailSize > LIMITS.smallPart) throw new DamagedFile("une de ses feuilles est démesurée");
  };

  for await (const chunk of inPieces(asUtf8(chunks))) {
    if (found === null) {
      pending = concatenate([pending, chunk]);
      found = findData(pending);
      if (found === null) {
        if (pending.length > LIMITS.sheetHead) throw new DamagedFile("une de ses feuilles est démesurée");
      } else if (found.selfClosing) addTail(pending.subarray(found.dataEnd));
      else {
        reader = startReader(found);
        reader.push(pending.subarray(found.dataEnd));
        if (reader.finished) addTail(reader.rest());
      }
    } else if (reader === null || reader.finished) addTail(chunk);
    else {
      reader.push(chunk);
      if (reader.finished) addTail(reader.rest());
    }
    await afterChunk(reader);
  }
  if (found === null || (reader !== null && !reader.finished)) throw new DamagedFile("une de ses feuilles est coupée");
  return {
    head: found.head,
    dataTag: found.dataTag,
    selfClosing: found.selfClosing,
    prefix: found.prefix,
    tail: decodeXml(concatenate(tail)),
  };
}

/** Bytes that are read between two looks at the clock. */
const PIECE = 64 << 10;

/** A few kilobytes that are well pressed inflate to a thousand times as many: reading those at one go would hold the screen. */
async function* inPieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks)
    for (let at = 0; at < chunk.length; at += PIECE) yield chunk.subarray(at, at + PIECE);
}

export interface HeadFound {
  readonly head: string;
  readonly dataTag: string;
  readonly dataEnd: number;
  readonly selfClosing: boolean;
  readonly prefix: string;
}

/** Looks for `<sheetData>`, child of the root, in the root's own namespace prefix. */
function findData(bytes: Uint8Array): HeadFound | null {
  let depth = 0;
  let prefix = "";
  let at = 0;
  for (;;) {
    at = bytes.indexOf(LT, at);
    if (at < 0) return null;
    const end = tagEnd(bytes, at, bytes.length);
    if (end < 0) return null;
    const second = bytes[at + 1];
    if (second === 47) depth--;
    else if (second !== 33 && second !== 63) {
      const name = ascii(bytes, at + 1, nameEnd(bytes, at + 1));
      const selfClosing = isSelfClosing(bytes, end);
      if (depth === 0) prefix = name.slice(0, name.indexOf(":") + 1);
      else if (depth === 1 && name === `${prefix}sheetData`) {
        const head = decodeXml(bytes.subarray(0, at));
        return { head, dataTag: ascii(bytes, at, end), dataEnd: end, selfClosing, prefix };
      }
      if (!selfClosing) depth++;
    }
    at = end;
  }
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return new TextDecoder().decode(bytes.subarray(from, to));
}
