import { placeKey } from "./place-key";
import type { Commune, Reference } from "./place-reference";

export type CommuneMatch =
  /** The commune of today that was meant. */
  | { readonly kind: "match"; readonly commune: Commune }
  /** They do not go together; `expected`: the communes of that postal code, none when the code exists nowhere. */
  | { readonly kind: "mismatch"; readonly expected: readonly Commune[] }
  /** The reference cannot tell: a CEDEX of its own, a code of the Pacific. */
  | { readonly kind: "unknown" };

const known = new WeakMap<Reference, Map<string, CommuneMatch>>();

/**
 * Whether a commune's name and a postal code go together; remembered, since it is asked for every row. Old communes and arrondissements answer for the commune they belong to; the
 * spelling is that of {@link placeKey}.
 */
export function matchCommune(reference: Reference, name: string, postalCode: string): CommuneMatch {
  let answers = known.get(reference);
  if (!answers) known.set(reference, (answers = new Map<string, CommuneMatch>()));
  const question = `${postalCode} ${name}`;
  let answer = answers.get(question);
  if (!answer) answers.set(question, (answer = lookUp(reference, name, postalCode)));
  return answer;
}

function lookUp(reference: Reference, name: string, postalCode: string): CommuneMatch {
  const key = placeKey(name);
  const served = reference.communesOfPostalCode(postalCode);
  const found = served.find((commune) => [commune.name, ...commune.formerNames].some((one) => placeKey(one) === key));
  if (found) return { kind: "match", commune: found };
  const nearly = served.filter((commune) => isShortOrLong(key, placeKey(commune.name)));
  if (nearly.length > 0)
    return nearly.length === 1 ? { kind: "match", commune: nearly[0] as Commune } : { kind: "unknown" };
  if (OVERSEAS[key]?.includes(postalCode.slice(0, 3))) return { kind: "unknown" };
  if (served.length > 0) return { kind: "mismatch", expected: served };
  if (postalCode.startsWith("98")) return { kind: "unknown" };
  if (!/\bcedex\b/i.test(name)) return { kind: "mismatch", expected: [] };
  const nearby = reference
    .communesNamed(name)
    .filter((commune) => departmentOf(commune) === departmentOfPostalCode(postalCode));
  return nearby.length === 1 ? { kind: "match", commune: nearby[0] as Commune } : { kind: "unknown" };
}

function departmentOf({ code }: Commune): string {
  const department = code.slice(0, 2);
  return department === "2A" || department === "2B" ? "20" : department;
}

function departmentOfPostalCode(postalCode: string): string {
  return postalCode.slice(0, 2);
}

const LEAST_LETTERS = 3;
const COMMON = new Set(["saint", "sainte", "notre dame", "villeneuve", "mont", "bois", "pont"]);

/** « Digne » for Digne-les-Bains, « Le Passage d'Agen » for Le Passage: one name begins as the whole of the other, and they share a postal code. */
function isShortOrLong(typed: string, official: string): boolean {
  const [short, long] = typed.length < official.length ? [typed, official] : [official, typed];
  return short.length >= LEAST_LETTERS && !COMMON.has(short) && long.startsWith(`${short} `);
}

/** Whether a place is named by its territory overseas, which is French: nobody is born abroad there. */
export function isOverseas(name: string): boolean {
  return Object.hasOwn(OVERSEAS, placeKey(name));
}

/** Territories overseas, by which people born there name their place of birth, and how their postal codes begin. */
const OVERSEAS: Readonly<Record<string, readonly string[]>> = {
  guadeloupe: ["971"],
  martinique: ["972"],
  guyane: ["973"],
  "guyane francaise": ["973"],
  reunion: ["974"],
  "ile de la reunion": ["974"],
  mayotte: ["976"],
  "saint pierre et miquelon": ["975"],
  "saint barthelemy": ["971", "977"],
  "saint martin": ["971", "978"],
  "wallis et futuna": ["986"],
  "polynesie francaise": ["987"],
  tahiti: ["987"],
  "nouvelle caledonie": ["988"],
};
