import { zipSync } from "fflate";

/** A zip whose bytes depend on its files alone: in the order of their names, all of the first day that a zip knows. */
export function deterministicZip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...files].sort(([one], [other]) => (one < other ? -1 : 1));
  // fflate writes the local time: said in local time, it is the same everywhere.
  return zipSync(Object.fromEntries(sorted), { level: 9, mtime: new Date(1980, 0, 1) });
}
