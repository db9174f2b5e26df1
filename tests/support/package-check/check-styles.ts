import { twice } from "./check-parts";
import type { Package } from "./package";
import { all, child, children, type Node } from "./xml";

const ORDER = "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(" ");
const FIRST_CUSTOM_FORMAT = 164;

export interface StyleCounts {
  readonly cells: number;
  readonly differences: number;
}

/** How many styles cells and conditional formats may refer to. */
export function countStyles(pack: Package): StyleCounts {
  const root = stylesOf(pack);
  const count = (list: string): number => child(root, list)?.children.length ?? 0;
  return { cells: Math.max(1, count("cellXfs")), differences: count("dxfs") };
}

function stylesOf(pack: Package): Node | undefined {
  const part = pack
    .relations(pack.workbook)
    .find(({ kind, target }) => kind === "styles" && pack.has(target ?? ""))?.target;
  return part ? pack.xml(part) : undefined;
}

/** The lists of the styles and the numbers by which they refer to one another. */
export function* checkStyles(pack: Package): Generator<string> {
  const root = stylesOf(pack);
  if (!root) return;
  const places = root.children.map(({ name }) => ORDER.indexOf(name)).filter((place) => place >= 0);
  if (places.some((place, index) => place <= (places[index - 1] ?? -1)))
    yield `the lists of the styles are not in order: ${root.children.map(({ name }) => name).join(", ")}`;
  for (const list of root.children) {
    const { count } = list.attributes;
    if (count !== undefined && ORDER.indexOf(list.name) < 6 && Number(count) !== list.children.length)
      yield `<${list.name}> says ${count} and has ${list.children.length}`;
  }
  const patterns = children(child(root, "fills"), "fill").map(
    (fill) => child(fill, "patternFill")?.attributes["patternType"],
  );
  if (patterns.length > 0 && (patterns.length < 2 || patterns.slice(0, 2).includes("solid")))
    yield "the first two backgrounds are not those of Excel";
  const formats = all(root, "numFmt").map(({ attributes }) => attributes["numFmtId"] ?? "");
  const custom = children(child(root, "numFmts"), "numFmt").map(({ attributes }) => attributes["numFmtId"] ?? "");
  for (const id of twice(custom)) yield `two number formats have the number ${id}`;
  for (const [list, others] of [
    ["cellXfs", ["fonts", "fills", "borders", "cellStyleXfs"]],
    ["cellStyleXfs", ["fonts", "fills", "borders"]],
  ] as const)
    for (const xf of children(child(root, list), "xf")) {
      for (const other of others) {
        const attribute = { fonts: "fontId", fills: "fillId", borders: "borderId", cellStyleXfs: "xfId" }[other];
        const number = Number(xf.attributes[attribute] ?? 0);
        const length = child(root, other)?.children.length ?? 0;
        if (number >= Math.max(1, length)) yield `a style of <${list}> refers to the number ${number} of <${other}>`;
      }
      const format = Number(xf.attributes["numFmtId"] ?? 0);
      if (format >= FIRST_CUSTOM_FORMAT && !formats.includes(String(format)))
        yield `a style refers to the number format ${format}`;
    }
}
