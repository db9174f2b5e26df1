import { gzipSync } from "node:zlib";
import historicalCommunes from "decoupage-administratif-historique/data/historique-communes.json";
import { OFFICIAL_COMMUNES, OFFICIAL_GROUPINGS, referenceData, referenceFiles } from "../../../scripts/reference-data";
import { referenceChanges } from "../../../scripts/reference-changes";
import { referenceRefusal } from "../../../scripts/reference-refusal";
import { decodeReference } from "../../../src/core/territory/decode-reference";
import { loadReference } from "../../../src/reference";
import { ATTRIBUTION } from "../../../src/reference/attribution";
import { shippedReferenceFiles } from "../../support/shipped-reference";
import { matchCommune } from "../../../src/core/territory/match-commune";
import { FRANCE } from "./reference";

const sorted = (values: Iterable<string>) => [...values].sort();

test("the shipped files are made from the official package (npm run reference), and weigh little", () => {
  const shipped = Object.entries(shippedReferenceFiles());
  const made = Object.entries(referenceFiles(referenceData()));
  expect(Object.fromEntries(shipped.map(([name, text]) => [name, JSON.parse(text) as unknown]))).toEqual(
    Object.fromEntries(made),
  );
  expect(gzipSync(shipped.map(([, text]) => text).join("")).length).toBeLessThan(400_000);
});

test("a package that is damaged, of two years mixed or of a former year never takes the place of what ships", () => {
  const data = referenceData();
  expect(referenceRefusal(data, data.year)).toBeNull();
  expect(referenceRefusal(data, data.year + 1)).toMatch(/installez la version d'une année plus récente/);
  expect(referenceRefusal({ ...data, departments: data.departments.slice(0, 9) }, null)).toMatch(/que \d+ communes/);
  const alone = (line: string): string => line.replace(/;[^;]*(;\d+)?$/, ";$1");
  const departments = data.departments.map((one) => ({ ...one, communes: one.communes.map(alone) }));
  expect(referenceRefusal({ ...data, departments }, null)).toMatch(/sans intercommunalité/);
});

test("no file takes long to parse", () => {
  for (const text of Object.values(shippedReferenceFiles())) expect(text.length).toBeLessThan(250_000);
});

test("decoding gives back every commune, postal code and grouping", () => {
  const official = OFFICIAL_COMMUNES.filter(({ type }) => type === "commune-actuelle");
  const plain = (code: string, name: string, postalCodes: readonly string[] = []) =>
    `${code} ${name} ${postalCodes.join(" ")}`;
  expect(sorted(FRANCE.communes.map(({ code, name, postalCodes }) => plain(code, name, postalCodes)))).toEqual(
    sorted(official.map(({ code, nom, codesPostaux }) => plain(code, nom, codesPostaux))),
  );
  const members = (name: string, codes: readonly string[]) => `${name}: ${sorted(codes).join(" ")}`;
  expect(
    sorted(
      FRANCE.groupings.map(({ code, name, communes }) =>
        members(
          `${code} ${name}`,
          communes.map((commune) => commune.code),
        ),
      ),
    ),
  ).toEqual(
    sorted(
      OFFICIAL_GROUPINGS.map(({ code, nom, membres }) =>
        members(
          `${code} ${nom}`,
          membres.map((member) => member.code),
        ),
      ),
    ),
  );
});

test("every name that a commune bore since 1943 is known, under the commune of today", () => {
  const names = new Set((historicalCommunes as readonly { readonly nom: string }[]).map(({ nom }) => nom));
  expect(names.size).toBeGreaterThan(37_000);
  expect([...names].filter((name) => FRANCE.communesNamed(name).length === 0)).toEqual([]);
  expect(FRANCE.communeOfCode("24312")).toMatchObject({
    name: "Sanilhac",
    formerNames: expect.arrayContaining(["Notre-Dame-de-Sanilhac", "Marsaneix"]) as unknown,
  });
});

test.each([
  ["BÔNE", "99999"],
  ["CASABLANCA", "47000"],
  ["PORTO", "33000"],
  ["AGENN", "47000"],
])("%s is no name of a commune of France", (name, postalCode) => {
  expect(FRANCE.communesNamed(name)).toEqual([]);
  expect(matchCommune(FRANCE, name, postalCode).kind).toBe("mismatch");
});

test.each([
  ["Saint-Brieuc", "22000", "22278"],
  ["BOURG", "01000", "01053"],
  ["AIX", "13100", "13001"],
  ["LYON VIIE ARRDT", "69007", "69123"],
  ["Paris 5ème", "75005", "75056"],
  ["SAINT-PIERRE DE LA REUNION", "97410", "97416"],
  ["Saint-Gilles-les-Bains", "97434", "97415"],
  ["LA ROCHE SUR YON", "85000", "85191"],
  ["NAPOLEON-VENDEE", "85000", null],
])("%s %s", (name, postalCode, code) => {
  const match = matchCommune(FRANCE, name, postalCode);
  expect(match.kind === "match" ? match.commune.code : null).toBe(code);
});

test.each([
  ["MARTINIQUE", "97200"],
  ["LA REUNION", "97400"],
  ["Guyane", "97300"],
])("%s %s: a territory overseas is a place of birth like another", (name, postalCode) => {
  expect(matchCommune(FRANCE, name, postalCode).kind).toBe("unknown");
});

test("lookups", () => {
  expect(FRANCE.communesOfPostalCode("47000").map(({ name }) => name)).toEqual(["Agen"]);
  expect(FRANCE.communesOfPostalCode("20000").map(({ code }) => code)).toEqual(["2A004"]);
  expect(FRANCE.communesOfPostalCode("00000")).toEqual([]);
  expect(FRANCE.communesNamed("MERIGNAC").map(({ code }) => code)).toEqual(["16216", "17229", "33281"]);
  expect(FRANCE.communeOfCode("97411")?.name).toBe("Saint-Denis");
  expect(FRANCE.attribution).toContain("Licence Ouverte");
  expect(FRANCE.attribution).toBe(ATTRIBUTION);
});

test("the loader decodes once", async () => {
  const [first, second] = await Promise.all([loadReference(), loadReference()]);
  expect(first).toBe(second);
  expect(first.communes).toHaveLength(FRANCE.communes.length);
});

test("an update of the year tells each commune that is new, gone, renamed or moved, and nothing else", () => {
  const of = (...communes: string[]) =>
    decodeReference({
      year: 2026,
      attribution: "",
      groupings: ["200000001;CC Une", "200000002;CC Deux"],
      departments: [{ code: "33", groupingsFrom: 0, communes }],
      former: [],
    });
  const before = of("Ambès;810;0", "Bassens;530;0", "Cenon;150;0", "Floirac;270;0");
  // 33001 is gone, 33002 has another name, 33003 another postal code, 33004 another grouping; 33005 is new.
  const after = of("Bassens-Neuf;530;0;2", "Cenon;151;0", "Floirac;270;1", "Lormont;310;0");
  expect(referenceChanges(before, after)).toEqual([
    "commune disparue : 33001 Ambès",
    "renommée : 33002 Bassens-Neuf (Bassens)",
    "codes postaux : 33003 Cenon (33150 → 33151)",
    "intercommunalité : 33004 Floirac (CC Une → CC Deux)",
    "nouvelle commune : 33005 Lormont",
  ]);
  expect(referenceChanges(after, after)).toEqual([]);
});
