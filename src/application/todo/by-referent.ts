import type { Table } from "../../core/reading/table";
import { textCells } from "../../core/reading/cells";
import { fold } from "../../core/text/fold";

/** What concerns the people of one référent. */
export interface ReferentGroup<Item> {
  /** As typed in the sheet; null: nobody is named. */
  readonly referent: string | null;
  readonly items: readonly Item[];
}

/** What concerns rows of Participants, by référent in alphabetical order; at the end what is nobody's. */
export function byReferent<Item extends { readonly row: number }>(
  items: readonly Item[],
  participants: Table<"participants">,
): readonly ReferentGroup<Item>[] {
  const referentOf = textCells(participants, "referent");
  const groups = new Map<string, { referent: string | null; items: Item[] }>();
  for (const item of items) {
    const referent = referentOf(item.row) ?? null;
    const key = fold(referent ?? "");
    const group = groups.get(key);
    if (group) group.items.push(item);
    else groups.set(key, { referent, items: [item] });
  }
  return [...groups]
    .sort(([a], [b]) => Number(a === "") - Number(b === "") || a.localeCompare(b, "fr"))
    .map(([, group]) => group);
}

/** The number to call: the mobile one first; "" where none is typed. */
export function telephoneOf(participants: Table<"participants">): (row: number) => string {
  const [mobile, home] = [textCells(participants, "mobilePhone"), textCells(participants, "homePhone")];
  return (row) => (mobile(row) ?? home(row) ?? "").replace(/^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, "$1 $2 $3 $4 $5");
}
