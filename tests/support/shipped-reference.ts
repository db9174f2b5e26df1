import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ReferenceData } from "../../src/core/territory/place-reference";

const FOLDER = join(__dirname, "../../src/reference/data");

/** The files of communes and postal codes that ship, by name. */
export function shippedReferenceFiles(): Readonly<Record<string, string>> {
  const names = readdirSync(FOLDER).sort();
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(FOLDER, name), "utf8")]));
}

/** What they hold, put together without the loader. */
export function shippedReference(): ReferenceData {
  const { "france.json": rest = "", "former.json": former = "", ...parts } = shippedReferenceFiles();
  const departments = Object.values(parts).flatMap((text) => JSON.parse(text) as ReferenceData["departments"]);
  return {
    ...(JSON.parse(rest) as Omit<ReferenceData, "departments" | "former">),
    former: JSON.parse(former) as ReferenceData["former"],
    departments,
  };
}
