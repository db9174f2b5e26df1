import { LIMITS } from "../limits";
import { DamagedFile } from "../refusals";
import { XmlEdit } from "../xml/xml-edit";
import type { XmlElement } from "../xml/xml-tree";
import { escapeXml } from "../xml/xml-text";
import type { OpcPackage } from "./opc-package";
import { relationshipsPartOf, relativeTarget, resolveTarget } from "./part-names";

const NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";

export interface Relationship {
  readonly id: string;
  /** Last word of the type ("worksheet"), the same in transitional and strict files. */
  readonly kind: string;
  readonly type: string;
  /** The part it leads to; "" when it leads outside of the file. */
  readonly target: string;
}

/** What was read, by the state of the part: the same list until it changes. */
const known = new WeakMap<object, readonly Relationship[]>();
const NONE: readonly Relationship[] = [];

/** The relationships of a part ("" for the package); none when it has none. */
export async function relationshipsOf(pack: OpcPackage, source: string): Promise<readonly Relationship[]> {
  const part = relationshipsPartOf(source);
  if (!pack.has(part)) return NONE;
  const version = pack.version(part);
  const relationships = known.get(version) ?? parseRelationships(await pack.xml(part), source);
  known.set(version, relationships);
  return relationships;
}

function parseRelationships(root: XmlElement, source: string): readonly Relationship[] {
  if (root.children.length > LIMITS.relationships) throw new DamagedFile("une de ses parties est démesurée");
  return root.children
    .filter((child) => child.local === "Relationship")
    .map((child) => {
      const type = child.attributes.get("Type") ?? "";
      const external = child.attributes.get("TargetMode") === "External";
      return {
        id: child.attributes.get("Id") ?? "",
        kind: type.slice(type.lastIndexOf("/") + 1),
        type,
        target: external ? "" : resolveTarget(source, child.attributes.get("Target") ?? ""),
      };
    });
}

/** Adds a relationship from one part to another and returns its id. */
export async function addRelationship(pack: OpcPackage, source: string, type: string, target: string): Promise<string> {
  const part = relationshipsPartOf(source);
  if (!pack.has(part)) pack.write(part, relationshipsXml([]));
  const edit = new XmlEdit(await pack.text(part));
  const taken = new Set(edit.root.children.map((child) => child.attributes.get("Id")));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number++;
  edit.append(edit.root, relationshipXml(edit.prefix, `rId${number}`, type, relativeTarget(source, target)));
  pack.write(part, edit.toString());
  return `rId${number}`;
}

/** Removes a relationship; the part it leads to stays. */
export async function removeRelationship(pack: OpcPackage, source: string, id: string): Promise<void> {
  const edit = new XmlEdit(await pack.text(relationshipsPartOf(source)));
  for (const child of edit.root.children) if (child.attributes.get("Id") === id) edit.remove(child);
  pack.write(relationshipsPartOf(source), edit.toString());
}

/** The XML of a part's relationships, for a part of ours. */
export function relationshipsXml(relationships: readonly { id: string; type: string; target: string }[]): string {
  const content = relationships.map(({ id, type, target }) => relationshipXml("", id, type, target)).join("");
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${NAMESPACE}">${content}</Relationships>`;
}

function relationshipXml(prefix: string, id: string, type: string, target: string): string {
  return `<${prefix}Relationship Id="${id}" Type="${type}" Target="${escapeXml(target)}"/>`;
}
