import { ficheNamed, type FicheFacts } from "../fiche/resolve-fiche";
import { textsOf } from "../reading/cells";
import type { Table } from "../reading/table";
import { foldWords } from "../text/fold";
import { SLICE } from "../work/run";

/** The operation of each row as a number, equal where it is the same one however it is written ("A4", "2021-A4", its title); -1 where none is named. */
export function* operationsOf(table: Table, facts: FicheFacts): Generator<void, Int32Array> {
  const operations = new Int32Array(table.rowCount).fill(-1);
  const texts = textsOf(table.columns.get("operation"));
  const byText = new Map<string, number>();
  const byKey = new Map<string, number>();
  for (let row = 0; row < table.rowCount; row += 1) {
    if (row % SLICE === 0) yield;
    const text = texts(row);
    if (text === undefined) continue;
    let number = byText.get(text);
    if (number === undefined) {
      const fiche = ficheNamed(facts, text);
      const key = fiche ? `fiche:${fiche.id}` : `texte:${foldWords(text) || text}`;
      number = byKey.get(key) ?? byKey.size;
      byKey.set(key, number);
      byText.set(text, number);
    }
    operations[row] = number;
  }
  return operations;
}
