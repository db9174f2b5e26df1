import type { OpcPackage } from "./opc-package";
import { relationshipsPartOf } from "./part-names";
import { relationshipsOf } from "./relationships";

/** Every part that can be reached from a part ("" for the package) by relationships, itself left out. */
async function reachable(pack: OpcPackage, start: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const waiting = [start];
  for (let source = waiting.pop(); source !== undefined; source = waiting.pop()) {
    for (const { target } of await relationshipsOf(pack, source)) {
      if (target === "" || found.has(target.toLowerCase()) || !pack.has(target)) continue;
      found.set(target.toLowerCase(), target);
      waiting.push(target);
    }
  }
  return found;
}

/**
 * Cuts a part from what it leads to, and removes what nothing else leads to: tables, drawings, charts, comments of a sheet that is rewritten.
 * @returns the names of the parts removed.
 */
export async function dropPrivateParts(pack: OpcPackage, part: string): Promise<string[]> {
  const owned = await reachable(pack, part);
  pack.remove(relationshipsPartOf(part));
  const alive = await reachable(pack, "");
  const removed = [...owned].filter(([key]) => !alive.has(key)).map(([, name]) => name);
  for (const name of removed) {
    pack.remove(relationshipsPartOf(name));
    pack.remove(name);
  }
  return removed;
}
