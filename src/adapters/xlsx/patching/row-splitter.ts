import { LIMITS } from "../limits";
import type { CellReader } from "../reading/sheet-stream";
import { DamagedFile } from "../refusals";
import { ByteScanner, isSelfClosing } from "../xml/byte-scanner";

/** The new XML of a row from the one it had, or null for a row that was not there; "" removes it. */
export type RowEdit = (xml: string | null) => string;

/**
 * Copies what is inside `<sheetData>` byte for byte, except the rows to change, which are handed over whole. Rows count from 0.
 */
export class RowSplitter extends ByteScanner implements CellReader {
  private readonly waiting: { readonly row: number; readonly edit: RowEdit }[];
  private depth = 0;
  private row = -1;
  private rowStart = 0;
  private readonly decoder = new TextDecoder();

  constructor(
    prefix: string,
    edits: ReadonlyMap<number, RowEdit>,
    private readonly write: (piece: Uint8Array | string) => void,
  ) {
    super(new TextEncoder().encode(prefix));
    this.keep = 0;
    this.waiting = [...edits].map(([row, edit]) => ({ row, edit })).sort((a, b) => b.row - a.row);
  }

  override push(chunk: Uint8Array): void {
    if (this.depth > 0) this.rowStart = 0;
    super.push(chunk);
    if (!this.done) this.copyTo(this.depth > 0 ? this.rowStart : this.at);
    if (this.bytes.length - this.keep > LIMITS.row) throw new DamagedFile("une de ses lignes est démesurée");
  }

  protected onOpen(nameStart: number, nameStop: number, end: number): void {
    const start = nameStart - this.prefix.length - 1;
    const closing = isSelfClosing(this.bytes, end);
    if (this.depth === 0) {
      if (nameStop - nameStart !== 3 || this.bytes[nameStart] !== 114)
        throw new DamagedFile("une de ses feuilles n'est pas un XML valable");
      this.openRow(start, this.decoder.decode(this.bytes.subarray(nameStop, end)));
      if (closing) this.endRow(end);
    }
    if (!closing) this.depth++;
  }

  protected onClose(nameStart: number, _nameStop: number, end: number): void {
    if (--this.depth === 0) this.endRow(end);
    if (this.depth >= 0) return;
    this.done = true;
    this.copyTo(nameStart - this.prefix.length - 2);
    this.insertBefore(Infinity);
  }

  protected onText(): void {}

  private openRow(start: number, attributes: string): void {
    const reference = /\sr\s*=\s*["'](\d{1,7})["']/.exec(attributes)?.[1];
    const row = reference === undefined ? this.row + 1 : Number(reference) - 1;
    if (row <= this.row) throw new DamagedFile("les lignes d'une de ses feuilles ne sont pas dans l'ordre");
    this.row = row;
    this.rowStart = start;
    const next = this.waiting.at(-1);
    if (next === undefined || next.row > row) return;
    this.copyTo(start);
    this.insertBefore(row);
  }

  private endRow(end: number): void {
    if (this.waiting.at(-1)?.row !== this.row) return;
    const { edit } = this.waiting.pop()!;
    this.copyTo(this.rowStart);
    this.write(edit(this.decoder.decode(this.bytes.subarray(this.rowStart, end))));
    this.keep = end;
  }

  private insertBefore(row: number): void {
    for (let next = this.waiting.at(-1); next !== undefined && next.row < row; next = this.waiting.at(-1)) {
      this.write(next.edit(null));
      this.waiting.pop();
    }
  }

  private copyTo(end: number): void {
    if (end > this.keep) this.write(this.bytes.slice(this.keep, end));
    this.keep = Math.max(this.keep, end);
  }
}
