import { isoDay } from "../domain/day";
import { ficheNamed, type FicheFacts } from "../fiche/resolve-fiche";
import { identifierAt } from "../people/person-keys";
import { numbersOf, textsOf } from "../reading/cells";
import type { Table } from "../reading/table";

/**
 * What names a participation wherever its row stands (docs/contract.md 4.5): `OPERATION|IDENTIFIANT`, or without identifier
 * `OPERATION|NOM|PRENOM|AAAA-MM-JJ`. The operation is the id of its fiche, as typed where none answers.
 */
export function participationKeys(table: Table<"participants">, facts: FicheFacts): (row: number) => string {
  const operation = operationNames(table, facts);
  const id = table.columns.get("id");
  const civil = civilNames(table);
  return (row) => `${operation(row)}|${identifierAt(id, row) ?? civil(row)}`;
}

/** The operation of a row: the id of its fiche, as typed where none answers, "" where none is named. */
export function operationNames(table: Table<"participants">, facts: FicheFacts): (row: number) => string {
  const typed = textsOf(table.columns.get("operation"));
  return (row) => {
    const text = typed(row);
    return text === undefined ? "" : (ficheNamed(facts, text)?.id ?? text);
  };
}

/** `NOM|PRENOM|AAAA-MM-JJ`, each part empty where the row does not tell it. */
export function civilNames(table: Table): (row: number) => string {
  const [last, first] = [textsOf(table.columns.get("lastName")), textsOf(table.columns.get("firstName"))];
  const birth = numbersOf(table.columns.get("birthDate"));
  return (row) => {
    const born = birth(row);
    return [keyName(last(row) ?? ""), keyName(first(row) ?? ""), born === undefined ? "" : isoDay(born)].join("|");
  };
}

/** NFD without marks, in capitals, every run of other characters than A-Z and 0-9 one space. */
export function keyName(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, " ")
    .trim();
}
