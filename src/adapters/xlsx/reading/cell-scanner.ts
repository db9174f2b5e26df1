import {
  type CellValue,
  cellError,
  NO_RESULT,
  type DateSystem,
  MAX_COLUMNS,
  MAX_ROWS,
} from "../../../core/domain/cell";
import { DamagedFile } from "../refusals";
import { ByteScanner, isSelfClosing } from "../xml/byte-scanner";
import { decodeXString } from "../xml/xml-text";
import { numberFrom, plainNumber, wholeNumber } from "./byte-number";
import { decodeText, TextCache } from "./byte-text";
import type { CellMarks } from "./cell-marks";
import { FastCells } from "./fast-cells";
import { GridBuilder } from "./grid-builder";
import { areaFrom } from "./sheet-frame";
import { serialFromIso } from "./iso-serial";

/** Where the scanner stands: each place allows few elements. */
const SHEET = 0;
const ROW = 1;
const CELL = 2;
const VALUE = 3;
const INLINE = 4;
const INLINE_TEXT = 5;
const RUN = 6;
const RUN_TEXT = 7;
const SKIPPED = 8;

const A = 97;
const C = 99;
const D = 100;
const F = 102;
const H = 104;
const I = 105;
const R = 114;
const S = 115;
const T = 116;
const V = 118;

/** By place: first byte and length of the closing tag's name, and the place it leads back to. */
const CLOSINGS: readonly (readonly [number, number, number])[] = [
  [0, 0, SHEET],
  [R, 3, SHEET],
  [C, 1, ROW],
  [V, 1, CELL],
  [I, 2, CELL],
  [T, 1, INLINE],
  [R, 1, INLINE],
  [T, 1, RUN],
];

/** What `t` says of a cell; numbers have none. */
type CellKind = "n" | "s" | "str" | "inlineStr" | "b" | "e" | "d";
const KINDS: ReadonlyMap<string, CellKind> = new Map(
  (["n", "s", "str", "inlineStr", "b", "e", "d"] as const).map((kind) => [kind, kind]),
);

/**
 * Reads what is inside `<sheetData>`, straight into columns. Attributes come in any order and quote style; a row or a cell without its reference
 * follows the one before, as the format allows.
 */
export class CellScanner extends ByteScanner {
  readonly grid = new GridBuilder();
  /** Rows hidden by hand or by a filter, in the order of the file. */
  readonly hiddenRows: number[] = [];
  private place = SHEET;
  /** Open elements that nobody asked for, when inside one. */
  private skipped = 0;
  private returnTo = SHEET;
  private row = -1;
  private column = -1;
  private kind: CellKind = "n";
  private value: CellValue = null;
  /** Whether a formula stands in the cell, and whether anything was saved as its result. */
  private formula = false;
  private saved = false;
  /** Text of the cell, run after run. */
  private text: string | null = null;
  /** Text of the element being read, when it comes in several pieces. */
  private piece: string | null = null;
  private readonly cache = new TextCache();
  private readonly fast: FastCells;

  constructor(
    prefix: Uint8Array,
    private readonly strings: readonly string[],
    private readonly dateSystem: DateSystem,
    /** Told of styles, formulas and heights when someone wants them. */
    private readonly marks: CellMarks | null = null,
  ) {
    super(prefix);
    this.fast = new FastCells(this.grid, strings, this.cache, marks);
  }

  /** Rows seen so far. */
  get rowsRead(): number {
    return this.row + 1;
  }

  protected override readFast(): void {
    if (this.place !== ROW || this.prefix.length > 0) return;
    const fast = this.fast;
    this.at = fast.read(this.bytes, this.at, this.row);
    if (fast.column >= 0) this.column = fast.column;
  }

  protected onOpen(start: number, stop: number, end: number): void {
    const closing = isSelfClosing(this.bytes, end);
    const next = this.placeOf(start, stop);
    if (next === SKIPPED) {
      if (this.place === CELL && stop - start === 1 && this.bytes[start] === F) {
        this.formula = true;
        if (this.marks) this.markFormula(this.marks, stop, end);
      }
      if (closing) return;
      if (this.place !== SKIPPED) this.returnTo = this.place;
      this.place = SKIPPED;
      this.skipped++;
      return;
    }
    if (next === ROW) this.openRow(stop, end);
    else if (next === CELL) {
      this.openCell(stop, end);
      if (closing) return;
    }
    if (next === VALUE || next === INLINE) this.saved = true;
    if (!closing) this.place = next;
  }

  /** Which place the element opens; anything unexpected (formulas, extensions, phonetics) is skipped with all that it holds. */
  private placeOf(start: number, stop: number): number {
    const first = this.bytes[start];
    const length = stop - start;
    switch (this.place) {
      case SHEET:
        return length === 3 && first === R ? ROW : SKIPPED;
      case ROW:
        return length === 1 && first === C ? CELL : SKIPPED;
      case CELL:
        if (length === 1 && first === V) return VALUE;
        return length === 2 && first === I && this.bytes[start + 1] === S ? INLINE : SKIPPED;
      case INLINE:
        if (length === 1 && first === T) return INLINE_TEXT;
        return length === 1 && first === R ? RUN : SKIPPED;
      case RUN:
        return length === 1 && first === T ? RUN_TEXT : SKIPPED;
      default:
        return SKIPPED;
    }
  }

  protected onClose(start: number, stop: number): void {
    if (this.place === SKIPPED) {
      if (--this.skipped === 0) this.place = this.returnTo;
      return;
    }
    if (this.place === SHEET) {
      this.done = true;
      return;
    }
    const [name, length, parent] = CLOSINGS[this.place]!;
    this.expect(this.bytes[start] === name && stop - start === length);
    if (this.piece !== null) this.addText(decodeXString(this.piece));
    this.piece = null;
    if (this.place === CELL) this.closeCell();
    this.place = parent;
  }

  private expect(asExpected: boolean): void {
    if (!asExpected) throw new DamagedFile("une de ses feuilles n'est pas un XML valable");
  }

  private openRow(stop: number, end: number): void {
    let row = this.row + 1;
    let height = NaN;
    this.eachAttribute(stop, end, (name, length, from, to) => {
      if (length === 1 && name === R) row = wholeNumber(this.bytes, from, to) - 1;
      else if (length === 2 && name === H && this.marks) height = numberFrom(decodeText(this.bytes, from, to));
      else if (length === 6 && name === H && this.isHidden(from, to)) this.hiddenRows.push(-1);
    });
    if (row < 0 || row >= MAX_ROWS) throw new DamagedFile("une de ses lignes a un numéro impossible");
    if (this.hiddenRows.at(-1) === -1) this.hiddenRows[this.hiddenRows.length - 1] = row;
    if (height > 0) this.marks?.rowHeights.set(row, height);
    if (this.marks && row <= this.row) this.marks.inOrder = false;
    this.row = row;
    this.column = -1;
  }

  private isHidden(from: number, to: number): boolean {
    const first = this.bytes[from];
    return to - from === 1 ? first === 49 : to - from === 4 && first === T;
  }

  private openCell(stop: number, end: number): void {
    this.column++;
    this.kind = "n";
    this.value = null;
    this.text = null;
    this.formula = false;
    this.saved = false;
    let style = 0;
    this.eachAttribute(stop, end, (name, length, from, to) => {
      if (length !== 1) return;
      if (name === R) this.readReference(from, to);
      else if (name === T) this.kind = this.readKind(from, to);
      else if (name === S) style = wholeNumber(this.bytes, from, to);
    });
    if (this.column >= MAX_COLUMNS) throw new DamagedFile("une de ses cellules a une référence impossible");
    this.marks?.styles.set(this.row, this.column, style);
  }

  /** An array's formula and a data table's stand in one cell and fill others, which do not tell. */
  private markFormula(marks: CellMarks, stop: number, end: number): void {
    marks.formulas.set(this.row, this.column, 1);
    let fills = false;
    let area = "";
    this.eachAttribute(stop, end, (name, length, from, to) => {
      if (name === T && length === 1) fills = this.bytes[from] === A || this.bytes[from] === D;
      else if (name === R && length === 3) area = decodeText(this.bytes, from, to);
    });
    if (fills && area.includes(":")) marks.filledAreas.push(areaFrom(area));
  }

  private readKind(from: number, to: number): CellKind {
    if (to - from === 1) {
      const letter = this.bytes[from];
      if (letter === S) return "s";
      if (letter === 98) return "b";
      if (letter === 101) return "e";
      if (letter === 100) return "d";
    }
    const kind = KINDS.get(decodeText(this.bytes, from, to));
    if (kind === undefined) throw new DamagedFile("une de ses cellules est d'un type inconnu");
    return kind;
  }

  /** "S12": the letters give the column, the digits must be those of the row. */
  private readReference(from: number, to: number): void {
    let column = 0;
    let at = from;
    for (; at < to; at++) {
      const letter = this.bytes[at]! & 0xdf;
      if (letter < 65 || letter > 90) break;
      column = column * 26 + letter - 64;
      if (column > MAX_COLUMNS) break;
    }
    const row = wholeNumber(this.bytes, at, to) - 1;
    if (column < 1 || column > MAX_COLUMNS || row < 0 || row >= MAX_ROWS || row !== this.row) {
      throw new DamagedFile("une de ses cellules a une référence impossible");
    }
    this.column = column - 1;
  }

  /**
   * Calls back with the first byte and the length of each attribute's name, and where its value stands.
   * @throws DamagedFile for anything else than attributes before `end`: no loop here looks beyond it.
   */
  private eachAttribute(
    from: number,
    end: number,
    visit: (firstByte: number, nameLength: number, valueStart: number, valueEnd: number) => void,
  ): void {
    const bytes = this.bytes;
    const last = end - 1;
    let at = from;
    for (;;) {
      while (at < last && bytes[at]! <= 32) at++;
      if (at >= last || bytes[at] === 47) return;
      const name = at;
      while (at < last && bytes[at] !== 61 && bytes[at]! > 32) at++;
      const nameLength = at - name;
      while (at < last && bytes[at]! <= 32) at++;
      this.expect(bytes[at] === 61);
      at++;
      while (at < last && bytes[at]! <= 32) at++;
      const quote = bytes[at];
      this.expect(quote === 34 || quote === 39);
      const start = ++at;
      while (at < last && bytes[at] !== quote) at++;
      this.expect(at < last);
      visit(bytes[name]!, nameLength, start, at);
      at++;
    }
  }

  protected onText(start: number, end: number, whole: boolean, cdata: boolean): void {
    const place = this.place;
    if (place !== VALUE && place !== INLINE_TEXT && place !== RUN_TEXT) return;
    if (!whole || this.piece !== null) this.piece = (this.piece ?? "") + decodeText(this.bytes, start, end, cdata);
    else if (place === VALUE && this.kind !== "str") this.value = this.scalar(start, end);
    else this.addText(this.cache.text(this.bytes, start, end));
  }

  private addText(text: string): void {
    this.text = this.text === null ? text : this.text + text;
  }

  /** The value of a `<v>` read straight from its bytes. */
  private scalar(start: number, end: number): CellValue {
    if (this.kind === "n") {
      const number = plainNumber(this.bytes, start, end);
      if (number === number) return number;
    } else if (this.kind === "s") {
      const index = wholeNumber(this.bytes, start, end);
      if (index >= 0) return this.sharedString(index);
    }
    return this.fromText(this.cache.text(this.bytes, start, end));
  }

  private sharedString(index: number): CellValue {
    const text = this.strings[index];
    if (text === undefined) throw new DamagedFile("une de ses cellules renvoie à un texte qui n'existe pas");
    return text;
  }

  private closeCell(): void {
    const value = this.text === null ? this.value : this.fromText(this.text);
    if (value !== null && value !== "") this.grid.set(this.row, this.column, value);
    // An empty text is a result as any other; a number that is not there is none.
    else if (this.formula && !(this.saved && this.kind === "str")) this.grid.set(this.row, this.column, NO_RESULT);
  }

  private fromText(text: string): CellValue {
    switch (this.kind) {
      case "str":
      case "inlineStr":
        return text;
      case "s":
        return this.sharedString(/^\s*\d{1,9}\s*$/.test(text) ? Number(text) : -1);
      case "b":
        return text.trim() === "1" || text.trim() === "true";
      case "e":
        return cellError(text.trim());
      case "d":
        return serialFromIso(text.trim(), this.dateSystem) ?? text;
      case "n": {
        const number = numberFrom(text);
        if (number === number) return number;
        return text.trim() === "" ? null : text;
      }
    }
  }
}
