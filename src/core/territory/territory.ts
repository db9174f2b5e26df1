import { foldWords } from "../text/fold";
import { matchCommune } from "./match-commune";
import type { Commune, Grouping, Reference } from "./place-reference";

/** A PLIE's territory as its profile tells it: names or SIREN of groupings, names or INSEE codes of communes. */
export interface Territory {
  readonly epci: readonly string[];
  readonly communes: readonly string[];
}

/** A territory turned into communes. */
export interface ResolvedTerritory {
  /** INSEE codes. */
  readonly codes: ReadonlySet<string>;
  /** What could not be found, or means several things; a territory that says nothing at all is unresolved too. */
  readonly unresolved: readonly string[];
  /** Whether a commune outside of `codes` is surely outside of the territory. */
  readonly whole: boolean;
}

const resolved = new WeakMap<Reference, WeakMap<Territory, ResolvedTerritory>>();

/** The communes of a territory; remembered, so that it may be asked for every row. */
export function resolveTerritory(reference: Reference, territory: Territory): ResolvedTerritory {
  let known = resolved.get(reference);
  if (!known) resolved.set(reference, (known = new WeakMap()));
  let answer = known.get(territory);
  if (!answer) known.set(territory, (answer = resolve(reference, territory)));
  return answer;
}

function resolve(reference: Reference, { epci, communes }: Territory): ResolvedTerritory {
  const codes = new Set<string>();
  const unresolved: string[] = [];
  for (const name of epci) {
    const grouping = findGrouping(reference, name);
    if (grouping) grouping.communes.forEach(({ code }) => codes.add(code));
    else unresolved.push(name);
  }
  const candidates = communes.map((name) => ({ name, found: communesMeant(reference, name) }));
  for (const { found } of candidates) if (found.length === 1) codes.add((found[0] as Commune).code);
  // A name borne twice in France (« Mérignac ») is that of the department where the rest of the territory lies.
  const departments = new Set([...codes].map((code) => code.slice(0, 2)));
  for (const { name, found } of candidates) {
    if (found.length === 1) continue;
    const near = found.filter(({ code }) => departments.has(code.slice(0, 2)));
    if (near.length === 1) codes.add((near[0] as Commune).code);
    else unresolved.push(name);
  }
  return { codes, unresolved, whole: unresolved.length === 0 && codes.size > 0 };
}

function communesMeant(reference: Reference, name: string): readonly Commune[] {
  const byCode = reference.communeOfCode(name.trim().toUpperCase());
  return byCode ? [byCode] : reference.communesNamed(name);
}

/** The grouping of a SIREN or a name, whatever its kind is called (« Communauté d'agglomération du Libournais », « CA du Libournais »). */
export function findGrouping(reference: Reference, name: string): Grouping | null {
  const siren = name.replace(/\s/g, "");
  const key = groupingKey(name);
  const found = reference.groupings.filter((grouping) => grouping.code === siren || groupingKey(grouping.name) === key);
  return found.length === 1 ? (found[0] as Grouping) : null;
}

const KINDS = new Set("communaute communautes commune communes agglomeration urbaine metropole ca cc cu".split(" "));
const SMALL_WORDS = new Set("d de des du l la le les".split(" "));

function groupingKey(name: string): string {
  return foldWords(name)
    .split(" ")
    .filter((word) => !KINDS.has(word) && !SMALL_WORDS.has(word))
    .map((word) => (word === "st" ? "saint" : word))
    .join(" ");
}

/**
 * Whether a person who lives there lives on the territory; null when it cannot be told: territory or address not known well enough,
 * commune and postal code that do not go together. One of the two parts of the address may be absent.
 */
export function isInTerritory(
  reference: Reference,
  territory: Territory,
  address: { readonly commune?: string | undefined; readonly postalCode?: string | undefined },
): boolean | null {
  const { codes, whole } = resolveTerritory(reference, territory);
  const homes = communesOfAddress(reference, address);
  if (homes.length === 0) return null;
  const inside = homes.filter(({ code }) => codes.has(code)).length;
  if (inside === homes.length) return true;
  return inside === 0 && whole ? false : null;
}

function communesOfAddress(
  reference: Reference,
  { commune, postalCode }: { readonly commune?: string | undefined; readonly postalCode?: string | undefined },
): readonly Commune[] {
  if (commune === undefined) return postalCode === undefined ? [] : reference.communesOfPostalCode(postalCode);
  if (postalCode === undefined) return reference.communesNamed(commune);
  const match = matchCommune(reference, commune, postalCode);
  return match.kind === "match" ? [match.commune] : [];
}
