import { runInOneGo } from "../work/run";
import { placeKey } from "./place-key";
import type { Commune, Grouping, Reference, ReferenceData } from "./place-reference";

/** Lines read between two pauses: about a millisecond. */
const SLICE = 500;

/** The reference in the form in which it is looked up, in one go: see {@link referenceSteps}. */
export function decodeReference(data: ReferenceData): Reference {
  return runInOneGo(referenceSteps(data));
}

/** The reference in the form in which it is looked up, made in slices. Answers about names are remembered. */
export function* referenceSteps(data: ReferenceData): Generator<void, Reference> {
  const sirens = data.groupings.map((line) => line.split(";")[0] as string);
  const formerNames = formerByCode(data.former);
  const communes: Commune[] = [];
  for (const department of data.departments) {
    communes.push(...decodeDepartment(department, sirens, formerNames));
    yield;
  }
  const byCode = yield* grouped(communes, ({ code }) => [code]);
  const byPostalCode = yield* grouped(communes, ({ postalCodes }) => postalCodes);
  const members = yield* grouped(communes, ({ grouping }) => (grouping === null ? [] : [grouping]));
  const byName = yield* grouped(communes, ({ name, formerNames: former }) =>
    former === NONE ? [placeKey(name)] : new Set([name, ...former].map(placeKey)),
  );
  const asked = new Map<string, readonly Commune[]>();
  return {
    year: data.year,
    attribution: data.attribution,
    communes,
    groupings: data.groupings.map((line): Grouping => {
      const [code = "", name = ""] = line.split(";");
      return { code, name, communes: members.get(code) ?? [] };
    }),
    communeOfCode: (code) => byCode.get(code)?.[0],
    communesOfPostalCode: (postalCode) => byPostalCode.get(postalCode) ?? [],
    communesNamed: (name) => {
      let found = asked.get(name);
      if (!found) asked.set(name, (found = byName.get(placeKey(name)) ?? []));
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
  const names = new Map<string, string[]>();
  for (const line of lines) {
    const all = line.split(";");
    names.set(all.pop() as string, all);
  }
  return names;
}

function* grouped<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => Iterable<string>,
): Generator<void, ReadonlyMap<string, readonly Item[]>> {
  const groups = new Map<string, Item[]>();
  let count = 0;
  for (const item of items) {
    for (const key of keysOf(item)) put(groups, key, item);
    count += 1;
    if (count % SLICE === 0) yield;
  }
  return groups;
}

function put<Item>(groups: Map<string, Item[]>, key: string, item: Item): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}
