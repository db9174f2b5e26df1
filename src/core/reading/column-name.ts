import { foldWords } from "../text/fold";
import type { Heading } from "./heading-row";

/**
 * A column by its title, so that it is found again once columns have moved: a text is the first one with that title, an object one among several.
 * A column without title is known by the titled one at its left (an empty heading: by the edge of the sheet).
 */
export type ColumnName =
  | string
  | {
      readonly heading: string;
      /** Which one of the columns with that title, from 1. */
      readonly which: number;
      /** How many columns further to the right; 0 for the titled column itself. */
      readonly after: number;
    };

/** The name of a column among these titles. */
export function columnName(headings: readonly Heading[], column: number): ColumnName {
  const titled = headings.filter((heading) => heading.titled && heading.column <= column);
  const anchor = titled[titled.length - 1];
  if (!anchor) return { heading: "", which: 1, after: column + 1 };
  const folded = foldWords(anchor.heading);
  const which = titled.filter(({ heading }) => foldWords(heading) === folded).length;
  const after = column - anchor.column;
  return which === 1 && after === 0 ? anchor.heading : { heading: anchor.heading, which, after };
}

/** The sheet column of that name, from 0; null when it is no longer there. */
export function columnNamed(headings: readonly Heading[], name: ColumnName): number | null {
  const { heading, which, after } = typeof name === "string" ? { heading: name, which: 1, after: 0 } : name;
  const folded = foldWords(heading);
  const exact = headings.filter((other) => other.titled && foldWords(other.heading) === folded);
  // Chosen before the sub-titles were written, or read.
  const bearing = exact.length > 0 ? exact : headings.filter(({ title = "" }) => foldWords(title) === folded);
  const anchor = folded === "" ? -1 : bearing[which - 1]?.column;
  if (anchor === undefined) return null;
  const column = anchor + after;
  const between = headings.filter((other) => other.column > anchor && other.column <= column);
  const there = after === 0 ? folded !== "" : between.some((other) => other.column === column);
  return there && between.every(({ titled }) => !titled) ? column : null;
}
