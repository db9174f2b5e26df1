import { parseXml, type XmlElement } from "./xml-tree";
import { escapeXml } from "./xml-text";

/** Changes made to the text of a part at exact places; every other character stays as it is. */
export class XmlEdit {
  readonly root: XmlElement;
  private readonly splices: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  private readonly appended = new Map<XmlElement, string>();
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

  insertBefore(element: XmlElement, text: string): void {
    this.splices.push({ start: element.start, end: element.start, text });
  }

  insertAfter(element: XmlElement, text: string): void {
    this.splices.push({ start: element.end, end: element.end, text });
  }

  /** Adds at the end of an element's content, which opens if it closed itself. */
  append(parent: XmlElement, text: string): void {
    this.appended.set(parent, (this.appended.get(parent) ?? "") + text);
  }

  /** Adds a child at the place that the schema's order gives it. */
  insertInOrder(parent: XmlElement, order: readonly string[], local: string, text: string): void {
    const after = new Set(order.slice(order.indexOf(local) + 1));
    const next = parent.children.find((child) => after.has(child.local));
    if (next) this.insertBefore(next, text);
    else this.append(parent, text);
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
    const ordered = splices
      .map((splice, index) => ({ ...splice, index }))
      .sort((a, b) => a.start - b.start || a.end - b.end || a.index - b.index);
    let text = "";
    let at = 0;
    for (const splice of ordered) {
      if (splice.start < at) continue;
      text += this.xml.slice(at, splice.start) + splice.text;
      at = splice.end;
    }
    return text + this.xml.slice(at);
  }

  private *tagSplices(element: XmlElement): Generator<{ start: number; end: number; text: string }> {
    const added = this.appended.get(element) ?? "";
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
