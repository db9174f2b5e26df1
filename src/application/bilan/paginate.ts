import type { LaidRow } from "./sheet-writer";

/**
 * The rows before which a page ends: a section that does not fit in what is left of the page, but would on a page of its own, begins the
 * next one; elsewhere the page is filled without parting rows that are kept together.
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
    const wanted = row.section ? sectionHeight(rows, index, pageHeight) : height;
    if (used > 0 && used + wanted > pageHeight) {
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

/** Height of the section that begins here, or of its first rows when it is longer than a page. */
function sectionHeight(rows: readonly LaidRow[], start: number, pageHeight: number): number {
  let end = start + 1;
  while (end < rows.length && !(rows[end] as LaidRow).section) end += 1;
  const whole = heightOf(rows, start, end);
  return whole <= pageHeight ? whole : heightOf(rows, start, groupAt(rows, start));
}

function heightOf(rows: readonly LaidRow[], start: number, end: number): number {
  return rows.slice(start, end).reduce((sum, { height }) => sum + height, 0);
}
