import { type Package, relationsPart } from "./package";
import { all, relationId } from "./xml";

const TYPES = "[Content_Types].xml";

/** Parts, their types and what leads from one to another. */
export function* checkParts(pack: Package): Generator<string> {
  const keys = pack.names.map((name) => name.toLowerCase());
  for (const name of twice(keys)) yield `the part ${name} is there twice`;
  yield* checkTypes(pack);
  for (const list of pack.names.filter((name) => name.endsWith(".rels"))) {
    const source = list.replace(/(^|\/)_rels\/([^/]*)\.rels$/, "$1$2");
    if (source !== "" && !pack.has(source)) yield `${list} is of a part that is not there`;
    const relations = pack.relations(source);
    for (const id of twice(relations.map((relation) => relation.id))) yield `${list} has ${id} twice`;
    for (const { id, target } of relations)
      if (target !== null && !pack.has(target)) yield `${list}: ${id} leads to ${target}, which is not there`;
  }
  for (const part of pack.names.filter((name) =>
    /^xl\/(worksheets|drawings|charts)\/[^/]*\.xml$|^xl\/workbook\.xml$/.test(name),
  ))
    yield* checkReferences(pack, part);
}

function* checkTypes(pack: Package): Generator<string> {
  const { children } = pack.xml(TYPES);
  const defaults = children
    .filter(({ name }) => name === "Default")
    .map(({ attributes }) => attributes["Extension"]!.toLowerCase());
  const overrides = children
    .filter(({ name }) => name === "Override")
    .map(({ attributes }) => attributes["PartName"]!.toLowerCase());
  for (const name of twice([...defaults, ...overrides])) yield `the type of ${name} is told twice`;
  for (const name of overrides) if (!pack.has(name.slice(1))) yield `a type is told of ${name}, which is not there`;
  for (const name of pack.names) {
    const extension = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
    if (name !== TYPES && !overrides.includes(`/${name}`.toLowerCase()) && !defaults.includes(extension))
      yield `the part ${name} has no content type`;
  }
  const typeOf = (part: string): string | undefined =>
    (
      children.find(({ attributes }) => attributes["PartName"]?.toLowerCase() === `/${part}`.toLowerCase()) ??
      children.find(({ attributes }) => part.toLowerCase().endsWith(`.${attributes["Extension"]?.toLowerCase()}`))
    )?.attributes["ContentType"];
  for (const name of pack.names.filter((part) => /^customXml\/item\d+\.xml$/i.test(part)))
    if (typeOf(name) !== "application/xml") yield `the part ${name} has the content type of another kind of part`;
  for (const name of pack.names.filter((part) => part.endsWith(".rels")))
    if (!typeOf(name)?.endsWith("relationships+xml"))
      yield `the part ${name} has the content type of another kind of part`;
}

/** Every r:id of a part is one of its relationships. */
function* checkReferences(pack: Package, part: string): Generator<string> {
  const known = new Set(pack.relations(part).map(({ id }) => id));
  const root = pack.xml(part);
  for (const name of ["sheet", "hyperlink", "drawing", "legacyDrawing", "tablePart", "pageSetup", "chart", "blip"])
    for (const node of all(root, name)) {
      const id = relationId(node);
      if (id !== undefined && id !== "" && !known.has(id))
        yield `${part}: ${id} of <${name}> is not in ${relationsPart(part)}`;
    }
  if (!/^xl\/drawings\//.test(part)) return;
  for (const id of twice(all(root, "cNvPr").map(({ attributes }) => attributes["id"] ?? "")))
    yield `${part}: two shapes have the number ${id}`;
}

export function twice(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
