import { MAX_COLUMNS } from "../../../core/domain/cell";
import type { XmlEdit } from "../xml/xml-edit";
import { childOf, childrenOf } from "../xml/xml-tree";

/** Width, in characters, and style of a column that has none of its own yet. */
interface ColumnLook {
  readonly width: number;
  readonly style: number;
}

/** Gives columns, from one on, their own width and style in the head of a sheet: an entry that spans them keeps what is around them. */
export function putColumns(edit: XmlEdit, first: number, looks: readonly ColumnLook[]): void {
  const { root, prefix } = edit;
  const last = first + looks.length - 1;
  const own = looks
    .map(({ width, style }, index) => {
      const place = first + index + 1;
      return `<${prefix}col min="${place}" max="${place}" width="${width}"${style === 0 ? "" : ` style="${style}"`} customWidth="1"/>`;
    })
    .join("");
  const list = childOf(root, "cols");
  if (!list) {
    // The head ends where the cells begin, which come next in the order of the schema.
    edit.append(root, `<${prefix}cols>${own}</${prefix}cols>`);
    return;
  }
  let written = false;
  for (const column of childrenOf(list, "col")) {
    const from = Number(column.attributes.get("min")) - 1;
    const to = Math.min(MAX_COLUMNS, Number(column.attributes.get("max"))) - 1;
    if (to < first) continue;
    if (from > last) {
      if (!written) edit.insertBefore(column, own);
      written = true;
      break;
    }
    const source = edit.source(column);
    const piece = (min: number, max: number): string =>
      min > max
        ? ""
        : source
            .replace(/(\s)min\s*=\s*["']\d+["']/, `$1min="${min + 1}"`)
            .replace(/(\s)max\s*=\s*["']\d+["']/, `$1max="${max + 1}"`);
    edit.replace(column, `${piece(from, first - 1)}${written ? "" : own}${piece(Math.max(from, last + 1), to)}`);
    written = true;
  }
  if (!written) edit.append(list, own);
}
