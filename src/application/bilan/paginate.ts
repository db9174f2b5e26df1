import type { LaidRow } from "./sheet-writer";

/** Of a page that is filled so far, little is left: what stands apart begins the next one. */
const NEARLY_FULL = 0.6;

/**
 * The rows before which a page ends: pages are filled without parting rows that are kept together, so that no section leaves a page half empty; what must
 * stand on a page of its own begins one, unless the page before would be left half empty.
 * @param pageHeight points of rows that a page holds, the rows repeated at its top left out.
 */
export function pageBreaks(rows: readonly LaidRow[], pageHeight: number): number[] {
  const breaks: number[] = [];
  let used = 0;
  let index = 0;
  while (index < rows.length) {
    const group = groupAt(rows, index);
    const height = heightOf(rows, index, group);
    const row = rows[index] as LaidRow;
    const apart = row.newPage === true && used > pageHeight * NEARLY_FULL;
    if (used > 0 && (apart || used + height > pageHeight)) {
      breaks.push(row.row);
      used = 0;
    }
    used += height;
    index = group;
  }
  return breaks;
}

/** The end (exclusive) of the rows kept together from here. */
function groupAt(rows: readonly LaidRow[], start: number): number {
  let end = start;
  while (rows[end]?.keep) end += 1;
  return Math.min(end + 1, rows.length);
}

function heightOf(rows: readonly LaidRow[], start: number, end: number): number {
  return rows.slice(start, end).reduce((sum, { height }) => sum + height, 0);
}
