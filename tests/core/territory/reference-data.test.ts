import { gzipSync } from "node:zlib";
import { OFFICIAL_COMMUNES, OFFICIAL_GROUPINGS, referenceData, referenceFiles } from "../../../scripts/reference-data";
import { loadReference } from "../../../src/reference";
import { ATTRIBUTION } from "../../../src/reference/attribution";
import { shippedReferenceFiles } from "../../support/shipped-reference";
import { FRANCE } from "./reference";

const sorted = (values: Iterable<string>) => [...values].sort();

test("the shipped files are made from the official package (npx tsx scripts/make-reference.ts), and weigh little", () => {
  const shipped = Object.entries(shippedReferenceFiles());
  const made = Object.entries(referenceFiles(referenceData()));
  expect(Object.fromEntries(shipped.map(([name, text]) => [name, JSON.parse(text) as unknown]))).toEqual(
    Object.fromEntries(made),
  );
  expect(gzipSync(shipped.map(([, text]) => text).join("")).length).toBeLessThan(400_000);
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

test("old communes are kept under the commune that they joined", () => {
  const old = OFFICIAL_COMMUNES.filter(
    ({ type, nom, chefLieu = "" }) => /deleguee|associee/.test(type) && FRANCE.communeOfCode(chefLieu)?.name !== nom,
  );
  expect(FRANCE.communes.flatMap(({ formerNames }) => formerNames)).toHaveLength(old.length);
  expect(FRANCE.communeOfCode("24312")).toMatchObject({
    name: "Sanilhac",
    formerNames: expect.arrayContaining(["Notre-Dame-de-Sanilhac", "Marsaneix"]) as unknown,
  });
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
