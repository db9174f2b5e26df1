import { SaxesParser, type SaxesTagNS } from "saxes";
import { LIMITS } from "../limits";
import { DamagedFile } from "../refusals";

/** An element of a small part, with its places in the text so that it can be edited without touching what is around. */
export interface XmlElement {
  /** Name as written, prefix included. */
  readonly name: string;
  readonly local: string;
  readonly uri: string;
  /** Attributes by name as written, prefix included. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Text directly inside, CDATA included. */
  readonly text: string;
  /** Index of "<" of the start tag. */
  readonly start: number;
  /** Index after ">" of the start tag. */
  readonly contentStart: number;
  /** Index of "</", or `contentStart` when the element closes itself. */
  readonly contentEnd: number;
  /** Index after the whole element. */
  readonly end: number;
}

type Building = { -readonly [Key in keyof XmlElement]: XmlElement[Key] } & { children: Building[] };

/**
 * Parses a part strictly, namespaces resolved.
 * @throws DamagedFile when it is not well-formed, has a DOCTYPE (no entity is ever defined or fetched) or exceeds the limits.
 */
export function parseXml(xml: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: Building[] = [];
  let root: Building | undefined;
  let elements = 0;
  let attributes = 0;

  parser.on("doctype", () => {
    throw new DamagedFile("il contient une déclaration DOCTYPE, interdite dans un classeur");
  });
  parser.on("opentagstart", () => {
    attributes = 0;
    if (++elements > LIMITS.xmlElements || open.length >= LIMITS.xmlDepth)
      throw new DamagedFile("une de ses parties est démesurée");
  });
  parser.on("attribute", () => {
    if (++attributes > LIMITS.xmlAttributes) throw new DamagedFile("une de ses parties est démesurée");
  });
  parser.on("opentag", (tag: SaxesTagNS) => {
    const contentStart = parser.position;
    const element: Building = {
      name: tag.name,
      local: tag.local,
      uri: tag.uri,
      attributes: new Map(Object.values(tag.attributes).map((attribute) => [attribute.name, attribute.value])),
      children: [],
      text: "",
      start: xml.lastIndexOf("<", contentStart - 1),
      contentStart,
      contentEnd: contentStart,
      end: contentStart,
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  const addText = (text: string) => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", (tag: SaxesTagNS) => {
    const element = open.pop()!;
    if (tag.isSelfClosing) return;
    element.end = parser.position;
    element.contentEnd = xml.lastIndexOf("<", element.end - 1);
  });

  try {
    parser.write(xml).close();
  } catch (error) {
    if (error instanceof DamagedFile) throw error;
    throw new DamagedFile("une de ses parties n'est pas un XML valable");
  }
  return root!;
}

export function childOf(element: XmlElement, local: string): XmlElement | undefined {
  return element.children.find((child) => child.local === local && child.uri === element.uri);
}

export function childrenOf(element: XmlElement, local: string): XmlElement[] {
  return element.children.filter((child) => child.local === local && child.uri === element.uri);
}

/** The value of an attribute whatever its prefix; for "r:id", which some writers prefix otherwise. */
export function attributeByLocal(element: XmlElement, local: string): string | undefined {
  for (const [name, value] of element.attributes)
    if (name.slice(name.indexOf(":") + 1) === local && name.includes(":")) return value;
  return undefined;
}

/** An xsd:boolean. */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}
