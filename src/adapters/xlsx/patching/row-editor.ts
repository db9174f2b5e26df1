import { columnFrom } from "../reading/sheet-frame";
import { XmlEdit } from "../xml/xml-edit";
import { childrenOf, isTrue, type XmlElement } from "../xml/xml-tree";
import { cellReference } from "../../../core/domain/cell";
import type { SheetHead } from "./sheet-head";

/** One row of a sheet being changed: cells by column, from 0. All that nobody changes stays as written. */
export class RowEditor {
  private readonly edit: XmlEdit;
  private readonly rowElement: XmlElement;
  private readonly cells = new Map<number, XmlElement>();
  private readonly removed = new Set<number>();
  private readonly added: { readonly column: number; readonly xml: string }[] = [];

  constructor(
    private readonly head: SheetHead,
    private readonly row: number,
    xml: string | null,
  ) {
    const p = head.prefix;
    this.edit = new XmlEdit(`${head.rootTag}${xml ?? `<${p}row r="${row + 1}"/>`}</${head.rootName}>`);
    this.rowElement = this.edit.root.children[0]!;
    let column = -1;
    for (const cell of childrenOf(this.rowElement, "c")) {
      const letters = /^[A-Za-z]+/.exec(cell.attributes.get("r") ?? "")?.[0];
      column = letters === undefined ? column + 1 : columnFrom(letters);
      this.cells.set(column, cell);
    }
  }

  /** Prefix of the sheet's elements with its colon, or "". */
  get prefix(): string {
    return this.head.prefix;
  }

  /** The cell as parsed, or undefined when it is not there. */
  cell(column: number): XmlElement | undefined {
    return this.cells.get(column);
  }

  /** Style of a cell; of a cell that is not there, the one it would take from its row or its column. */
  styleOf(column: number): number {
    const cell = this.cells.get(column);
    if (cell) return Number(cell.attributes.get("s") ?? 0);
    const { attributes } = this.rowElement;
    if (isTrue(attributes.get("customFormat"))) return Number(attributes.get("s") ?? 0);
    return this.head.columnStyle(column);
  }

  setStyle(column: number, style: number): void {
    const cell = this.cells.get(column);
    if (cell) this.edit.setAttribute(cell, "s", style === 0 ? null : String(style));
    else this.add(column, `<${this.head.prefix}c r="${cellReference(this.row, column)}" s="${style}"/>`);
  }

  /** Replaces the cell, or adds it. */
  put(column: number, xml: string): void {
    const cell = this.cells.get(column);
    if (cell) this.edit.replace(cell, xml);
    else this.add(column, xml);
  }

  remove(column: number): void {
    const cell = this.cells.get(column);
    if (!cell) return;
    this.edit.remove(cell);
    this.removed.add(column);
  }

  private add(column: number, xml: string): void {
    this.added.push({ column, xml });
  }

  /** The row's XML; "" when nothing is left of it but its number. */
  toXml(): string {
    const { attributes } = this.rowElement;
    const bare = [...attributes.keys()].every((name) => name === "r" || name === "spans");
    if (bare && this.added.length === 0 && this.removed.size > 0 && this.removed.size === this.cells.size) return "";
    this.insertAdded();
    const xml = this.edit.toString();
    return xml.slice(this.head.rootTag.length, xml.length - `</${this.head.rootName}>`.length);
  }

  private insertAdded(): void {
    if (this.added.length === 0) return;
    // A cell without a reference follows the one before: it would move when another comes in between.
    for (const [column, cell] of this.cells) {
      if (!cell.attributes.has("r")) this.edit.setAttribute(cell, "r", cellReference(this.row, column));
    }
    if (!this.rowElement.attributes.has("r")) this.edit.setAttribute(this.rowElement, "r", String(this.row + 1));
    if (this.rowElement.attributes.has("spans")) this.edit.setAttribute(this.rowElement, "spans", null);
    const present = [...this.cells].sort(([a], [b]) => a - b);
    for (const { column, xml } of this.added.sort((a, b) => a.column - b.column)) {
      const next = present.find(([other]) => other > column);
      if (next) this.edit.insertBefore(next[1], xml);
      else this.edit.append(this.rowElement, xml);
    }
  }
}
