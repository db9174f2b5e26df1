import type { Control } from "../../core/engine/control";

/** Findings placed between two points where the screen may have its turn: each takes next to nothing. */
const SLICE = 20_000;

/**
 * Indices of the findings as a person reads a workbook: sheet after sheet, row after row, what concerns a whole sheet first.
 * A counting sort in slices: a comparison sort of a million findings would freeze the pane.
 */
export function* orderByRow({ findings, list }: Control): Generator<void, Int32Array> {
  const starts: number[] = [];
  let places = 0;
  for (const table of list) {
    starts.push(places);
    places += table.rowCount + 1;
  }
  const keys = new Int32Array(findings.length);
  const next = new Int32Array(places + 1);
  for (let index = 0; index < findings.length; index += 1) {
    const key = (starts[findings.tableAt(index)] ?? 0) + findings.rowAt(index) + 1;
    keys[index] = key;
    next[key + 1] = (next[key + 1] as number) + 1;
    if (index % SLICE === SLICE - 1) yield;
  }
  for (let key = 1; key <= places; key += 1) next[key] = (next[key] as number) + (next[key - 1] as number);
  yield;
  const order = new Int32Array(findings.length);
  for (let index = 0; index < findings.length; index += 1) {
    const key = keys[index] as number;
    const place = next[key] as number;
    next[key] = place + 1;
    order[place] = index;
    if (index % SLICE === SLICE - 1) yield;
  }
  return order;
}
