import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv, { type ValidateFunction } from "ajv";
import fc from "fast-check";
import { jsonSchemas } from "../../scripts/json-schemas";
import { checkReferences } from "../../src/core/fiche/check-references";
import { decodeCatalogue } from "../../src/core/fiche/decode";
import { sampleFiche, sampleProfile } from "../core/fiche/sample-entries";

const root = join(__dirname, "../../src");
const shipped = (folder: string): unknown[] =>
  readdirSync(join(root, folder))
    .filter((file) => file.endsWith(".json") && file !== "sources.json")
    .map((file) => JSON.parse(readFileSync(join(root, folder, file), "utf8")) as unknown);

/** What only a program can tell: the sentences of the reader for what no JSON Schema (draft 7) says. */
const BEYOND_A_SCHEMA = {
  "two dates in order": /la fin précède le début/,
  "two bounds in order": /le minimum dépasse le maximum/,
  "two ages in order": /le premier âge dépasse le dernier/,
  "an id that stands once in a list": /déjà employé dans/,
  "levels within one another": /plus de 40 niveaux imbriqués/,
  "the value of a setting, whatever its case and accents": /settings\.\w+.* attendu, /,
} as const;

/** The faults that the program's reader tells, of a file that holds this alone. */
function refusals(value: unknown): readonly string[] {
  const decoded = decodeCatalogue(JSON.stringify(value), "essai.json");
  if (!decoded.ok) return decoded.problems;
  return checkReferences(decoded);
}

const kindOf = (sentence: string): string | undefined =>
  Object.entries(BEYOND_A_SCHEMA).find(([, pattern]) => pattern.test(sentence))?.[0];

/** Every place in a value, as paths. */
function pathsOf(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))];
}

const OWN_KEYS = ["__proto__", "constructor", "prototype", "toString", "colour", "", "all", "any", "id", "note", "max"];
const junk = fc.oneof(
  fc.constantFrom(null, true, false, "", " ", "\u00a0\ufeff", "x".repeat(61), "x".repeat(4001), "oui", "share"),
  fc.constantFrom("2021-02-29", "2020-02-29", "2021-13-01", "2021-01-01 ", "2021-1-1", "0999-12-31", "9999-12-31"),
  fc.constantFrom("positive", "autre", "AGE-P01", "2021-A4", "12-18", "12 - 18", "1\n", "😀".repeat(200)),
  fc.constantFrom(-1, 0, 0.5, 1, 1.5, 121, 1e308, -0),
  fc.constantFrom<unknown>([], {}, [""], [[]], { min: 1 }, { max: 0 }, { all: [] }, { all: ["x"], any: ["y"] }),
  fc.jsonValue({ maxDepth: 2 }),
);
const mutation = fc.record({
  place: fc.nat(),
  how: fc.constantFrom("replace", "remove", "add", "repeat", "blank", "swap"),
  key: fc.constantFrom(...OWN_KEYS),
  value: junk,
});
type Mutation = typeof mutation extends fc.Arbitrary<infer One> ? One : never;

function mutate(value: unknown, { place, how, key, value: given }: Mutation): unknown {
  const copy = JSON.parse(JSON.stringify(value)) as unknown;
  const paths = pathsOf(copy);
  const path = paths[place % paths.length] ?? [];
  const last = path.at(-1);
  const holder = path.slice(0, -1).reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], copy);
  if (last === undefined) return how === "replace" ? given : copy;
  const inside = holder as Record<string | number, unknown>;
  const old = inside[last];
  if (how === "replace") inside[last] = given;
  else if (how === "remove" && Array.isArray(holder)) holder.splice(Number(last), 1);
  else if (how === "remove") delete inside[last];
  else if (how === "repeat" && Array.isArray(holder)) holder.push(old);
  else if (how === "blank" && typeof old === "string") inside[last] = ` ${old}\t`;
  else if (how === "swap") inside[last] = Object.values(inside)[0];
  else if (typeof old === "object" && old !== null && !Array.isArray(old))
    Object.defineProperty(old, key, { value: given, enumerable: true, configurable: true, writable: true });
  return copy;
}

describe.each([
  ["fiche.schema.json", [sampleFiche(), ...shipped("fiches/2021").slice(0, 4), ...shipped("fiches/2024").slice(0, 4)]],
  ["plie.schema.json", [sampleProfile(), ...shipped("plies")]],
])("%s, against the program's reader", (name, entries) => {
  const validate: ValidateFunction = new Ajv({ strict: false }).compile(jsonSchemas()[name] as object);

  test("whatever it accepts and the reader refuses is of a kind that no schema can say", () => {
    let accepted = 0;
    fc.assert(
      fc.property(fc.constantFrom(...entries), fc.array(mutation, { minLength: 1, maxLength: 3 }), (entry, changes) => {
        const mutant = changes.reduce<unknown>(mutate, entry);
        if (!validate(mutant)) return;
        accepted += 1;
        expect(refusals(mutant).filter((sentence) => kindOf(sentence) === undefined)).toEqual([]);
      }),
      { numRuns: 1_500 },
    );
    // A schema that refuses everything would prove nothing.
    expect(accepted).toBeGreaterThan(50);
  });
});

describe("what no schema can say", () => {
  const deep = (levels: number): unknown => (levels === 0 ? "pièce" : { all: [deep(levels - 1)] });
  const unit = { id: "a", label: "A", kind: "count" };
  const cases: Readonly<Record<keyof typeof BEYOND_A_SCHEMA, readonly ["fiche" | "plie", object]>> = {
    "two dates in order": ["fiche", { period: { start: "2021-12-31", end: "2021-01-01" } }],
    "two bounds in order": ["fiche", { units: [{ ...unit, target: { min: 3, max: 2 } }] }],
    "two ages in order": [
      "plie",
      { ageRules: [{ from: 40, to: 30, condition: "Accord.", source: { document: "Protocole" } }] },
    ],
    "an id that stands once in a list": ["fiche", { units: [unit, { ...unit, label: "B" }] }],
    "levels within one another": ["fiche", { evidence: deep(30) }],
    "the value of a setting, whatever its case and accents": ["plie", { settings: { D1: "peut-être" } }],
  };

  test.each(Object.entries(cases))("%s", (kind, [format, change]) => {
    const value = { ...(format === "fiche" ? sampleFiche() : sampleProfile()), ...change };
    const validate = new Ajv({ strict: false }).compile(jsonSchemas()[`${format}.schema.json`] as object);
    expect(validate(value)).toBe(true);
    const told = refusals(value).map(kindOf);
    expect(told).toContain(kind);
  });
});

describe("what a schema can say, it says", () => {
  const line = { id: "AGE-P01", label: "L", wording: "L", source: { document: "Protocole" } };
  const objective = { id: "o", label: "O", kind: "share", source: { document: "Protocole" } };
  test.each<["fiche" | "plie", string, object]>([
    ["fiche", "a day that does not exist", { deadline: "2021-02-29" }],
    ["fiche", "a text of blanks", { title: " \u00a0" }],
    ["fiche", "a target without a bound", { units: [{ id: "a", label: "A", kind: "count", target: { per: "ETP" } }] }],
    ["plie", "a setting that does not exist", { settings: { colour: "bleu" } }],
    ["plie", "a key that reaches a prototype", { settings: { constructor: "x" } }],
    ["plie", "a share above one", { objectives: [{ ...objective, target: { min: 42 } }] }],
    ["plie", "a positive exit that nothing judges", { exits: [{ ...line, category: "positive" }] }],
  ])("%s: %s", (format, _what, change) => {
    const value = { ...(format === "fiche" ? sampleFiche() : sampleProfile()), ...change };
    const validate = new Ajv({ strict: false }).compile(jsonSchemas()[`${format}.schema.json`] as object);
    expect([validate(value), refusals(value).length > 0]).toEqual([false, true]);
  });
});
