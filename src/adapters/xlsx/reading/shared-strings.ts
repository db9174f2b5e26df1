import { LIMITS } from "../limits";
import { DamagedFile } from "../refusals";
import { ByteScanner, isSelfClosing } from "../xml/byte-scanner";
import { asUtf8 } from "./as-utf8";
import { decodeXString } from "../xml/xml-text";
import { decodeText } from "./byte-text";

const T = 116;

/** Reads the shared strings: each `<si>` is one text, its formatted runs joined, its phonetic guides left out. */
class SharedStringScanner extends ByteScanner {
  readonly strings: string[] = [];
  /** Open elements below the root (-1 before it): 1 in `<si>`, 2 in a run. */
  private depth = -1;
  /** Depth of an element whose texts are not the cell's (a phonetic guide), or 0. */
  private silentFrom = 0;
  private inText = false;
  private text = "";
  private piece = "";

  protected onOpen(start: number, stop: number, end: number): void {
    const length = stop - start;
    const closing = isSelfClosing(this.bytes, end);
    if (this.inText) throw new DamagedFile("ses textes ne sont pas un XML valable");
    if (this.depth === 0) this.text = "";
    if (closing) {
      if (this.depth === 0) this.addString();
      // The list itself, empty: how some writers say that there are no texts.
      else if (this.depth < 0) this.done = true;
      return;
    }
    this.depth++;
    if (this.silentFrom === 0 && this.depth > 1 && !this.isRun(start, length)) {
      if (length === 1 && this.bytes[start] === T) {
        this.inText = true;
        this.piece = "";
      } else this.silentFrom = this.depth;
    }
  }

  private isRun(start: number, length: number): boolean {
    return this.depth === 2 && length === 1 && this.bytes[start] === 114;
  }

  protected onClose(): void {
    if (this.inText) {
      this.inText = false;
      this.text += decodeXString(this.piece);
    } else if (this.depth === 1) this.addString();
    if (this.silentFrom === this.depth) this.silentFrom = 0;
    if (--this.depth < 0) this.done = true;
  }

  protected onText(start: number, end: number, _whole: boolean, cdata: boolean): void {
    if (this.inText) this.piece += decodeText(this.bytes, start, end, cdata);
  }

  private addString(): void {
    if (this.strings.length >= LIMITS.sharedStrings) throw new DamagedFile("il contient un nombre démesuré de textes");
    this.strings.push(this.text);
  }
}

/** All the shared strings of a workbook, by their index. */
export async function readSharedStrings(
  chunks: AsyncIterable<Uint8Array>,
  afterChunk: () => Promise<void>,
): Promise<string[]> {
  let scanner: SharedStringScanner | null = null;
  for await (const chunk of asUtf8(chunks)) {
    scanner ??= new SharedStringScanner(rootPrefix(chunk));
    if (!scanner.finished) scanner.push(chunk);
    await afterChunk();
  }
  if (!scanner?.finished) throw new DamagedFile("ses textes sont coupés");
  return scanner.strings;
}

/** Prefix of the root with its colon, from the start of a part. */
function rootPrefix(start: Uint8Array): Uint8Array {
  const text = new TextDecoder("latin1").decode(start.subarray(0, 4096));
  return new TextEncoder().encode(/<([A-Za-z_][\w.-]*:)sst[\s>/]/.exec(text)?.[1] ?? "");
}
