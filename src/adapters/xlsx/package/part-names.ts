/** "xl/worksheets/" for "xl/worksheets/sheet1.xml". */
export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf("/") + 1);
}

/** "xl/_rels/workbook.xml.rels" for "xl/workbook.xml"; "_rels/.rels" for "" (the package itself). */
export function relationshipsPartOf(part: string): string {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

/** The part that a relationship of `source` leads to, without a leading slash. */
export function resolveTarget(source: string, target: string): string {
  const path = decodeTarget(target.split("#")[0]!).replace(/\\/g, "/");
  const segments: string[] = [];
  for (const segment of (path.startsWith("/") ? path : folderOf(source) + path).split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}

function decodeTarget(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** Target of a relationship from one part to another, relative as Excel writes it. */
export function relativeTarget(source: string, part: string): string {
  const from = folderOf(source).split("/");
  const to = part.split("/");
  while (from.length > 1 && to.length > 1 && from[0] === to[0]) {
    from.shift();
    to.shift();
  }
  return "../".repeat(from.length - 1) + to.join("/");
}
