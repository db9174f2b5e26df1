import { placeKey } from "./place-key";
import type { Commune, Grouping, Reference, ReferenceData } from "./place-reference";

/** The reference in the form in which it is looked up. Names are indexed at the first question about one, and answers are remembered. */
export function decodeReference(data: ReferenceData): Reference {
  const sirens = data.groupings.map((line) => line.split(";")[0] as string);
  const formerNames = formerByCode(data.former);
  const communes = data.departments.flatMap((department) => decodeDepartment(department, sirens, formerNames));
  const byCode = new Map(communes.map((commune) => [commune.code, commune]));
  const byPostalCode = grouped(communes, ({ postalCodes }) => postalCodes);
  const members = grouped(communes, ({ grouping }) => (grouping === null ? [] : [grouping]));
  let byName: ReadonlyMap<string, readonly Commune[]> | undefined;
  const asked = new Map<string, readonly Commune[]>();
  return {
    year: data.year,
    attribution: data.attribution,
    communes,
    groupings: data.groupings.map((line): Grouping => {
      const [code = "", name = ""] = line.split(";");
      return { code, name, communes: members.get(code) ?? [] };
    }),
    communeOfCode: (code) => byCode.get(code),
    communesOfPostalCode: (postalCode) => byPostalCode.get(postalCode) ?? [],
    communesNamed: (name) => {
      let found = asked.get(name);
      if (!found) {
        byName ??= grouped(communes, ({ name: own, formerNames: former }) => new Set([own, ...former].map(placeKey)));
        found = byName.get(placeKey(name)) ?? [];
        asked.set(name, found);
      }
      return found;
    },
  };
}

function decodeDepartment(
  { code, groupingsFrom, communes }: ReferenceData["departments"][number],
  sirens: readonly string[],
  formerNames: ReadonlyMap<string, readonly string[]>,
): Commune[] {
  let number = 0;
  return communes.map((line) => {
    const [name = "", postalCodes = "", grouping = "", step = "1"] = line.split(";");
    number += Number(step);
    const insee = code + String(number).padStart(3, "0");
    return {
      code: insee,
      name,
      formerNames: formerNames.get(insee) ?? NONE,
      postalCodes:
        postalCodes === ""
          ? NONE
          : postalCodes.split(",").map((digits) => (digits.length === 3 ? code + digits : digits)),
      grouping: grouping === "" ? null : (sirens[placeOf(grouping, groupingsFrom)] ?? null),
    };
  });
}

const NONE: readonly string[] = [];

function placeOf(written: string, from: number): number {
  return written.startsWith("#") ? Number(written.slice(1)) : from + Number(written);
}

function formerByCode(lines: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const pairs = lines.map((line) => line.split(";") as [string, string]);
  const byCode = grouped(pairs, ([, code]) => [code]);
  return new Map([...byCode].map(([code, entries]) => [code, entries.map(([name]) => name)]));
}

function grouped<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => Iterable<string>,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
