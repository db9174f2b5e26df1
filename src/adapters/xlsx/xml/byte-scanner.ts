import { LIMITS } from "../limits";
import { DamagedFile } from "../refusals";

export const LT = 60;
export const GT = 62;
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;

/**
 * Index after the tag that starts at `at`, or -1 when its end is not there yet. Quotes are respected, so that a ">" inside an attribute does not end it.
 * @throws DamagedFile for a DOCTYPE.
 */
export function tagEnd(bytes: Uint8Array, at: number, length: number): number {
  const second = bytes[at + 1];
  if (second === BANG || second === QUESTION) return specialEnd(bytes, at, length);
  let quote = 0;
  for (let index = at + 1; index < length; index++) {
    const byte = bytes[index]!;
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === GT) return index + 1;
    else if (byte === 34 || byte === 39) quote = byte;
    else if (byte === LT) throw new DamagedFile("une de ses feuilles n'est pas un XML valable");
  }
  return -1;
}

function specialEnd(bytes: Uint8Array, at: number, length: number): number {
  if (bytes[at + 1] === QUESTION) return endAfter(bytes, at + 2, length, QUESTION, GT);
  if (length - at < 9) return -1;
  if (bytes[at + 2] === 45 && bytes[at + 3] === 45) return endAfter3(bytes, at + 4, length, 45);
  if (bytes[at + 2] === 91) return endAfter3(bytes, at + 9, length, 93);
  throw new DamagedFile("il contient une déclaration DOCTYPE, interdite dans un classeur");
}

function endAfter(bytes: Uint8Array, from: number, length: number, first: number, second: number): number {
  for (let index = from; index + 1 < length; index++)
    if (bytes[index] === first && bytes[index + 1] === second) return index + 2;
  return -1;
}

function endAfter3(bytes: Uint8Array, from: number, length: number, twice: number): number {
  for (let index = from; index + 2 < length; index++) {
    if (bytes[index] === twice && bytes[index + 1] === twice && bytes[index + 2] === GT) return index + 3;
  }
  return -1;
}

/** Index after the name that starts at `from`, within the bytes whatever they are. */
export function nameEnd(bytes: Uint8Array, from: number): number {
  for (let index = from; index < bytes.length; index++) {
    const byte = bytes[index]!;
    if (byte <= 32 || byte === SLASH || byte === GT) return index;
  }
  return bytes.length;
}

export function isSelfClosing(bytes: Uint8Array, end: number): boolean {
  return bytes[end - 2] === SLASH;
}

/**
 * Reads the bytes of an XML part as they come, token after token: a tag or a run of text is handed over only when it is whole.
 * Far narrower than a parser and far faster; it serves for the cells of a sheet and for the shared strings only.
 */
export abstract class ByteScanner {
  /** What is being read: the rest of the chunk before, then the new chunk. */
  protected bytes: Uint8Array = new Uint8Array(0);
  /** Index of the next token. */
  protected at = 0;
  /** Set by the subclass when it has seen all that it wants; what follows is then left in `rest()`. */
  protected done = false;
  /** Earliest byte that must outlive the chunk, or -1; for a subclass that hands over more than one token at a time. */
  protected keep = -1;

  /** @param prefix bytes of the elements' namespace prefix with its colon, or none. */
  constructor(protected readonly prefix: Uint8Array) {}

  protected abstract onOpen(nameStart: number, nameStop: number, end: number): void;
  protected abstract onClose(nameStart: number, nameStop: number, end: number): void;
  /** Reads what it can in one go from `this.at`, a "<", and moves `this.at`; the rest goes token by token. */
  protected readFast(): void {}
  /** @param whole the text is directly followed by a closing tag. */
  protected abstract onText(start: number, end: number, whole: boolean, cdata: boolean): void;

  push(chunk: Uint8Array): void {
    const from = this.keep >= 0 ? this.keep : this.at;
    const left = this.bytes.length - from;
    if (left === 0) {
      this.bytes = chunk;
    } else {
      const joined = new Uint8Array(left + chunk.length);
      joined.set(this.bytes.subarray(from));
      joined.set(chunk, left);
      this.bytes = joined;
    }
    this.at -= from;
    if (this.keep >= 0) this.keep = 0;
    this.scan();
    if (!this.done && this.bytes.length - this.at > LIMITS.token)
      throw new DamagedFile("une de ses cellules est démesurée");
  }

  /** True once all is read; the bytes behind are `rest()`. */
  get finished(): boolean {
    return this.done;
  }

  rest(): Uint8Array {
    return this.bytes.subarray(this.at);
  }

  private scan(): void {
    const bytes = this.bytes;
    const length = bytes.length;
    while (this.at < length && !this.done) {
      if (bytes[this.at] === LT) this.readFast();
      const start = this.at;
      if (bytes[start] !== LT) {
        let end = start + 1;
        while (end < length && bytes[end] !== LT) end++;
        if (end - start > LIMITS.token) throw new DamagedFile("une de ses cellules est démesurée");
        if (end + 1 >= length) return;
        this.onText(start, end, bytes[end + 1] === SLASH, false);
        this.at = end;
        continue;
      }
      const end = tagEnd(bytes, start, length);
      if (end < 0) return;
      this.at = end;
      this.onTag(start, end);
    }
  }

  private onTag(start: number, end: number): void {
    const second = this.bytes[start + 1];
    if (second === SLASH) {
      const stop = nameEnd(this.bytes, start + 2);
      this.onClose(this.localStart(start + 2, stop), stop, end);
    } else if (second === BANG && this.bytes[start + 2] === 91) {
      this.onText(start + 9, end - 3, false, true);
    } else if (second !== BANG && second !== QUESTION) {
      const stop = nameEnd(this.bytes, start + 1);
      this.onOpen(this.localStart(start + 1, stop), stop, end);
    }
  }

  /** Index of the local name; for an element of another namespace, the end of its name, so that it matches nothing. */
  private localStart(from: number, stop: number): number {
    const prefix = this.prefix;
    for (let index = 0; index < prefix.length; index++) if (this.bytes[from + index] !== prefix[index]) return stop;
    return from + prefix.length;
  }
}
