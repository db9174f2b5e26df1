import { GT, LT } from "../xml/byte-scanner";
import type { CellReader } from "./sheet-stream";

/** Bytes kept from one chunk to the next: a closing tag, white space before its ">" included. */
const KEPT = 64;

/** Passes over the cells of a sheet; for whoever wants only what surrounds them. */
export class CellSkipper implements CellReader {
  private readonly closing: Uint8Array;
  private bytes: Uint8Array = new Uint8Array(0);
  private end = -1;

  constructor(prefix: string) {
    this.closing = new TextEncoder().encode(`</${prefix}sheetData`);
  }

  get finished(): boolean {
    return this.end >= 0;
  }

  push(chunk: Uint8Array): void {
    const left = this.bytes.subarray(-KEPT);
    const joined = new Uint8Array(left.length + chunk.length);
    joined.set(left);
    joined.set(chunk, left.length);
    this.bytes = joined;
    this.end = this.findEnd();
  }

  rest(): Uint8Array {
    return this.bytes.subarray(this.end);
  }

  private findEnd(): number {
    const { bytes, closing } = this;
    for (let at = 0; at < bytes.length; at++) {
      if (bytes[at] !== LT || bytes[at + 1] !== closing[1]) continue;
      let matched = 2;
      while (matched < closing.length && bytes[at + matched] === closing[matched]) matched++;
      if (matched < closing.length) continue;
      let end = at + matched;
      while (end < bytes.length && bytes[end]! <= 32) end++;
      if (bytes[end] === GT) return end + 1;
    }
    return -1;
  }
}
