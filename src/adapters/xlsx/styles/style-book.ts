import { SHEET_STYLES } from "../../../application/ports/sheet-styles";
import type { StyleName } from "../../../application/ports/sheet-model";
import { childOf, type XmlElement } from "../xml/xml-tree";
import { inSchemaOrder } from "../xml/child-order";
import { XmlEdit } from "../xml/xml-edit";
import { escapeXml } from "../xml/xml-text";
import { STYLES_ORDER, styleItems, type StyleList } from "./style-lists";
import { alignmentXml, borderXml, fillXml, firstItems, fontXml } from "./style-xml";

type Kind = Exclude<StyleList, "numFmts">;

interface Items {
  readonly known: Map<string, number>;
  readonly xml: string[];
  /** How many the part has. */
  readonly before: number;
  /** How many there are before anything is added: the part's, and those that a list must begin with. */
  readonly first: number;
}

/** Formats that Excel has by itself under a number. */
const BUILT_IN_FORMATS: ReadonlyMap<string, number> = new Map([
  ["General", 0],
  ["0", 1],
  ["#,##0", 3],
  ["@", 49],
]);

const FIRST_CUSTOM_FORMAT = 164;

/**
 * The workbook's styles. Looks are only ever added at the end of the lists, so that no style index of the person's cells changes its
 * meaning; one that is already there, word for word, is used again, so that ten runs do not make ten copies.
 */
export class StyleBook {
  private readonly edit: XmlEdit;
  private readonly lists = new Map<Kind, Items>();
  private readonly formats = new Map<string, number>();
  private readonly newFormats: string[] = [];
  private readonly named = new Map<StyleName, number>();

  constructor(xml: string) {
    this.edit = new XmlEdit(inSchemaOrder(xml, STYLES_ORDER));
    for (const [kind, first] of Object.entries(firstItems(this.edit.prefix)))
      this.lists.set(kind as Kind, this.readList(kind as Kind, first));
    for (const format of styleItems(this.edit.root, "numFmts")) {
      this.formats.set(format.attributes.get("formatCode") ?? "", Number(format.attributes.get("numFmtId")));
    }
  }

  /** The part as it was opened. */
  get root(): XmlElement {
    return this.edit.root;
  }

  /** Index of the cell style for a look of sheet-styles.ts. */
  styleFor(name: StyleName): number {
    let index = this.named.get(name);
    if (index === undefined) this.named.set(name, (index = this.addNamed(name)));
    return index;
  }

  private addNamed(name: StyleName): number {
    const style = SHEET_STYLES[name];
    const p = this.edit.prefix;
    const font = this.add("fonts", fontXml(p, style));
    const fill = style.fill === undefined ? 0 : this.add("fills", fillXml(p, style.fill));
    const border = style.border === undefined ? 0 : this.add("borders", borderXml(p));
    const format = this.format(style.numberFormat ?? "General");
    const alignment = alignmentXml(p, style);
    const attributes =
      `numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"` +
      ` applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"`;
    return this.add(
      "cellXfs",
      alignment === "" ? `<${p}xf ${attributes}/>` : `<${p}xf ${attributes} applyAlignment="1">${alignment}</${p}xf>`,
    );
  }

  /** Index of the style that is `base` on a solid background "#RRGGBB"; all else stays. */
  withColor(base: number, color: string): number {
    return this.add("cellXfs", this.onFill(base, fillXml(this.edit.prefix, color)));
  }

  /** Index of the style that is `base` with another number format. */
  withFormat(base: number, code: string): number {
    const xf = withAttributes(this.xf(base), { numFmtId: String(this.format(code)), applyNumberFormat: "1" });
    return this.add("cellXfs", xf);
  }

  /** Index of the style that is `base` with the number format of `former`: the style `former` itself when nothing else tells them apart. */
  withFormatOf(base: number, former: number): number {
    const format = numberIn(this.xf(former), "numFmtId");
    const xf = withAttributes(this.xf(base), { numFmtId: String(format), applyNumberFormat: "1" });
    return isSameBut("applyNumberFormat", xf, this.xf(former)) ? former : this.add("cellXfs", xf);
  }

  /**
   * Index of the style that is `base` on a background taken earlier by {@link backgroundOf}: the style `former` itself when that is what
   * it still looks like, even if the file has been saved by Excel in between and its indexes mean something else.
   */
  withBackground(base: number, background: string, former: number): number {
    const fill = background.replace(/(<\/?)(?=[A-Za-z])/g, `$1${this.edit.prefix}`);
    const xf = this.onFill(base, fill);
    return isSameBut("applyFill", xf, this.xf(former)) ? former : this.add("cellXfs", xf);
  }

  /** Whether the workbook has a style of this number. */
  has(index: number): boolean {
    return index < this.lists.get("cellXfs")!.xml.length;
  }

  /** The background of a style as XML without prefix, so that it can be kept outside of this part. */
  backgroundOf(index: number): string {
    const prefix = this.edit.prefix;
    const fill = this.lists.get("fills")!.xml[numberIn(this.xf(index), "fillId")];
    return (fill ?? firstItems(prefix).fills[0]!).replaceAll(`<${prefix}`, "<").replaceAll(`</${prefix}`, "</");
  }

  /** Whether a style's background is the solid colour "#RRGGBB". */
  hasColor(index: number, color: string): boolean {
    return new RegExp(
      `patternType\\s*=\\s*["']solid["'].*fgColor[^>]*rgb\\s*=\\s*["'](?:FF)?${color.slice(1)}["']`,
      "is",
    ).test(this.backgroundOf(index));
  }

  /** Whether a style shows its numbers with the given code. */
  hasFormat(index: number, code: string): boolean {
    const id = numberIn(this.xf(index), "numFmtId");
    return this.formats.get(code) === id || BUILT_IN_FORMATS.get(code) === id;
  }

  /** Whether anything was added. */
  get changed(): boolean {
    return this.newFormats.length > 0 || [...this.lists.values()].some((list) => list.xml.length > list.first);
  }

  toXml(): string {
    for (const [kind, list] of this.lists) this.appendTo(kind, list.xml.slice(list.before), list.xml.length);
    const formats = styleItems(this.edit.root, "numFmts").length + this.newFormats.length;
    this.appendTo("numFmts", this.newFormats, formats);
    return this.edit.toString();
  }

  private onFill(base: number, fill: string): string {
    return withAttributes(this.xf(base), { fillId: String(this.add("fills", fill)), applyFill: "1" });
  }

  private xf(index: number): string {
    return (
      this.lists.get("cellXfs")!.xml[index] ??
      `<${this.edit.prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`
    );
  }

  private add(kind: Kind, xml: string): number {
    const list = this.lists.get(kind)!;
    const known = list.known.get(xml);
    if (known !== undefined) return known;
    list.xml.push(xml);
    list.known.set(xml, list.xml.length - 1);
    return list.xml.length - 1;
  }

  private format(code: string): number {
    const known = BUILT_IN_FORMATS.get(code) ?? this.formats.get(code);
    if (known !== undefined) return known;
    const id = Math.max(FIRST_CUSTOM_FORMAT - 1, ...this.formats.values()) + 1;
    this.formats.set(code, id);
    this.newFormats.push(`<${this.edit.prefix}numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
    return id;
  }

  /** @param first what a list must begin with, since styles and Excel itself count on it, as far as the part's list is shorter. */
  private readList(kind: Kind, first: readonly string[]): Items {
    const present = styleItems(this.edit.root, kind).map((child) => this.edit.source(child));
    const xml = [...present, ...first.slice(present.length)];
    const known = new Map<string, number>();
    xml.forEach((source, index) => {
      const reserved = kind === "fills" && index < first.length && /patternType\s*=\s*["']solid/.test(source);
      if (!reserved && !known.has(source)) known.set(source, index);
    });
    return { known, xml, before: present.length, first: xml.length };
  }

  private appendTo(kind: StyleList, added: readonly string[], count: number): void {
    if (added.length === 0) return;
    const list: XmlElement | undefined = childOf(this.edit.root, kind);
    if (!list) {
      const p = this.edit.prefix;
      this.edit.insertInOrder(
        this.edit.root,
        STYLES_ORDER,
        kind,
        `<${p}${kind} count="${count}">${added.join("")}</${p}${kind}>`,
      );
      return;
    }
    this.edit.append(list, added.join(""));
    this.edit.setAttribute(list, "count", String(count));
  }
}

function numberIn(xf: string, attribute: string): number {
  return Number(new RegExp(`^<[^>]*?\\s${attribute}\\s*=\\s*["'](\\d+)["']`).exec(xf)?.[1] ?? 0);
}

/** Whether two styles look the same: one may say that it brings something of its own, and the other not. */
function isSameBut(attribute: "applyFill" | "applyNumberFormat", first: string, second: string): boolean {
  const pattern = new RegExp(`\\s${attribute}\\s*=\\s*["'][^"']*["']`);
  return first.replace(pattern, "") === second.replace(pattern, "");
}

function withAttributes(xf: string, changes: Readonly<Record<string, string>>): string {
  let changed = xf;
  for (const [name, value] of Object.entries(changes)) {
    const pattern = new RegExp(`^(<[^>]*?\\s)${name}\\s*=\\s*("[^"]*"|'[^']*')`);
    changed = pattern.test(changed)
      ? changed.replace(pattern, `$1${name}="${value}"`)
      : changed.replace(/^<[^\s/>]+/, `$& ${name}="${value}"`);
  }
  return changed;
}
