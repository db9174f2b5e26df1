import { SaxesParser } from "saxes";

/** An element of a part, read strictly and without any help from the code under test. Names are local, attributes as written. */
export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  text: string;
}

export function parse(xml: string): Node {
  const parser = new SaxesParser();
  const open: Node[] = [{ name: "", attributes: {}, children: [], text: "" }];
  parser.on("opentag", ({ name, attributes }) => {
    const node: Node = { name: local(name), attributes, children: [], text: "" };
    open.at(-1)!.children.push(node);
    open.push(node);
  });
  parser.on("text", (text) => void (open.at(-1)!.text += text));
  parser.on("closetag", () => void open.pop());
  parser.write(xml).close();
  return open[0]!.children[0]!;
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

export function child(node: Node | undefined, name: string): Node | undefined {
  return node?.children.find((other) => other.name === name);
}

export function children(node: Node | undefined, name: string): Node[] {
  return (node?.children ?? []).filter((other) => other.name === name);
}

/** All elements of that name, however deep. */
export function all(node: Node, name: string): Node[] {
  return node.children.flatMap((other) => [...(other.name === name ? [other] : []), ...all(other, name)]);
}

/** The value of "r:id", whatever its prefix. */
export function relationId(node: Node): string | undefined {
  return Object.entries(node.attributes).find(([name]) => /^\w+:(id|embed)$/.test(name))?.[1];
}

/** The text that a cell, a heading or a prompt shows. */
export function shown(text: string): string {
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
