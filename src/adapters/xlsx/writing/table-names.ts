import type { OpcPackage } from "../package/opc-package";
import { relationshipsOf } from "../package/relationships";
import type { WorkbookPart } from "../package/workbook-part";
import { childOf, childrenOf } from "../xml/xml-tree";

/** Ids and names that a new table may not take: those of the workbook's tables, and its defined names. */
export interface UsedTables {
  lastId: number;
  /** In lower case: Excel compares without case. */
  readonly names: Set<string>;
}

export async function usedTables(pack: OpcPackage, workbook: WorkbookPart): Promise<UsedTables> {
  const list = childOf(await pack.xml(workbook.part), "definedNames");
  const names = new Set(
    (list ? childrenOf(list, "definedName") : []).map((name) => (name.attributes.get("name") ?? "").toLowerCase()),
  );
  let lastId = 0;
  for (const sheet of workbook.sheets) {
    for (const { kind, target } of await relationshipsOf(pack, sheet.part)) {
      if (kind !== "table" || !pack.has(target)) continue;
      const { attributes } = await pack.xml(target);
      lastId = Math.max(lastId, Number(attributes.get("id")) || 0);
      names.add((attributes.get("displayName") ?? "").toLowerCase());
    }
  }
  return { lastId, names };
}

/** The name wanted, else with "_2", "_3"… */
export function freeTableName(used: UsedTables, wanted: string): string {
  let name = wanted;
  for (let number = 2; used.names.has(name.toLowerCase()); number++) name = `${wanted}_${number}`;
  used.names.add(name.toLowerCase());
  return name;
}
