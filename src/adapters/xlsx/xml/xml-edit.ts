import { parseXml, type XmlElement } from "./xml-tree";
import { escapeXml } from "./xml-text";

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Place in the order of the schema, where it has one. */
  readonly rank?: number;
}

/** Changes made to the text of a part at exact places; every other character stays as it is. */
export class XmlEdit {
  readonly root: XmlElement;
  private readonly splices: Splice[] = [];
  private readonly appended = new Map<XmlElement, { readonly text: string; readonly rank: number }[]>();
  private readonly attributes = new Map<XmlElement, Map<string, string | null>>();

  constructor(private readonly xml: string) {
    this.root = parseXml(xml);
  }

  /** Prefix of the root's namespace with its colon ("x:"), or "": what an element added to it must bear. */
  get prefix(): string {
    return this.root.name.slice(0, this.root.name.length - this.root.local.length);
  }

  /** The element as written. */
  source(element: XmlElement): string {
    return this.xml.slice(element.start, element.end);
  }

  replace(element: XmlElement, text: string): void {
    this.splices.push({ start: element.start, end: element.end, text });
  }

  remove(element: XmlElement): void {
    this.replace(element, "");
  }

  insertBefore(element: XmlElement, text: string, rank = 0): void {
    this.splices.push({ start: element.start, end: element.start, text, rank });
  }

  insertAfter(element: XmlElement, text: string): void {
    this.splices.push({ start: element.end, end: element.end, text });
  }

  /** Adds at the end of an element's content, which opens if it closed itself. */
  append(parent: XmlElement, text: string, rank = 0): void {
    const pieces = this.appended.get(parent) ?? [];
    this.appended.set(parent, pieces);
    pieces.push({ text, rank });
  }

  /** Adds a child at the place that the schema's order gives it, among those that are there and those added so before. */
  insertInOrder(parent: XmlElement, order: readonly string[], local: string, text: string): void {
    const rank = order.indexOf(local);
    const after = new Set(order.slice(rank + 1));
    const next = parent.children.find((child) => after.has(child.local));
    if (next) this.insertBefore(next, text, rank);
    else this.append(parent, text, rank);
  }

  /** Sets an attribute, or removes it when the value is null. */
  setAttribute(element: XmlElement, name: string, value: string | null): void {
    const changes = this.attributes.get(element) ?? new Map<string, string | null>();
    this.attributes.set(element, changes.set(name, value));
  }

  toString(): string {
    const splices = [...this.splices];
    for (const element of new Set([...this.appended.keys(), ...this.attributes.keys()]))
      splices.push(...this.tagSplices(element));
    // Where several come to one place, that of their schema decides, then who came first.
    const ordered = splices.sort((a, b) => a.start - b.start || a.end - b.end || (a.rank ?? 0) - (b.rank ?? 0));
    let text = "";
    let at = 0;
    for (const splice of ordered) {
      if (splice.start < at) continue;
      text += this.xml.slice(at, splice.start) + splice.text;
      at = splice.end;
    }
    return text + this.xml.slice(at);
  }

  private *tagSplices(element: XmlElement): Generator<Splice> {
    const pieces = [...(this.appended.get(element) ?? [])].sort((a, b) => a.rank - b.rank);
    const added = pieces.map(({ text }) => text).join("");
    let tag = this.xml.slice(element.start, element.contentStart);
    for (const [name, value] of this.attributes.get(element) ?? []) tag = withAttribute(tag, name, value);
    const selfClosing = element.end === element.contentStart;
    if (selfClosing && added !== "") tag = `${tag.replace(/\s*\/>$/, "")}>${added}</${element.name}>`;
    yield { start: element.start, end: element.contentStart, text: tag };
    if (!selfClosing && added !== "") yield { start: element.contentEnd, end: element.contentEnd, text: added };
  }
}

function withAttribute(tag: string, name: string, value: string | null): string {
  const pattern = new RegExp(`(\\s)${name}(\\s*=\\s*)("[^"]*"|'[^']*')`);
  if (value === null) return tag.replace(pattern, "");
  const written = `"${escapeXml(value)}"`;
  if (pattern.test(tag))
    return tag.replace(pattern, (_, space: string, equals: string) => `${space}${name}${equals}${written}`);
  return tag.replace(/\s*\/?>$/, (end) => ` ${name}=${written}${end.trim()}`);
}
