import { checkReferences } from "../../src/core/fiche/check-references";
import { withoutOrphans } from "../../src/core/fiche/orphan-fiches";
import type { Fiche } from "../../src/core/fiche/fiche-schema";
import { profileSchema, type PlieProfile } from "../../src/core/fiche/profile-schema";
import { loadCatalogue } from "../../src/fiches";
import { SHIPPED_PROFILES } from "../../src/plies";
import { sampleFiche, sampleProfile } from "../core/fiche/sample-entries";

const exitIds = (profile: PlieProfile | undefined) => profile?.exits.map(({ id }) => id).join(" ");
const GENERIC =
  "GEN-P01 GEN-P02 GEN-P03 GEN-P04 GEN-P05 GEN-P06 GEN-P07 GEN-P08 GEN-P09 GEN-A01 GEN-A02 GEN-A03 GEN-N01 GEN-N02 GEN-S01 GEN-S02";

test("what ships holds together", async () => {
  const catalogue = await loadCatalogue();
  expect(catalogue.notices).toEqual([]);
  expect(checkReferences(catalogue)).toEqual([]);
  expect(withoutOrphans(catalogue).problems).toEqual([]);
  expect(catalogue.fiches).toHaveLength(38);
  expect(catalogue.profiles.map(({ id }) => id)).toEqual(
    "agenais bordeaux espace-technowest grand-perigueux graves haut-perigord hauts-de-garonne libournais portes-du-sud sources sud-perigord".split(
      " ",
    ),
  );
});

test("PLIE without a printed table receive the generic lines, marked so; those with one keep it as it is", () => {
  const generic = SHIPPED_PROFILES.filter(({ exitsToConfirm }) => exitsToConfirm);
  expect(generic.map(({ id }) => id)).toEqual(
    "espace-technowest graves haut-perigord libournais portes-du-sud sources sud-perigord".split(" "),
  );
  for (const profile of generic) {
    expect(exitIds(profile)).toBe(GENERIC);
    for (const { note } of profile.exits) expect(note).toContain("critères à confirmer");
  }
  for (const profile of SHIPPED_PROFILES) expect(profileSchema.parse(profile)).toEqual(profile);
  expect(exitIds(SHIPPED_PROFILES.find(({ id }) => id === "agenais"))).not.toContain("GEN-");
});

test("a list of positive exits only is completed by the lines of the other categories, marked as not printed", () => {
  const profile = SHIPPED_PROFILES.find(({ id }) => id === "hauts-de-garonne");
  expect(exitIds(profile)).toBe(
    "HDG-P01 HDG-P02 HDG-P03 HDG-P04 HDG-P05 HDG-P99 HDG-D99 GEN-A01 GEN-A02 GEN-A03 GEN-N01 GEN-N02 GEN-S01 GEN-S02",
  );
  for (const { id, note } of profile?.exits ?? []) if (id.startsWith("GEN-")) expect(note).toContain("non imprimée");
});

test("a user's own files join what ships, and their profile without a table is completed likewise", async () => {
  const profile = { ...sampleProfile(), exits: [], exitsToConfirm: true } as unknown as PlieProfile;
  const user = { fiches: [sampleFiche() as unknown as Fiche], profiles: [profile] };
  const catalogue = await loadCatalogue(user, {
    fiches: [{ ...sampleFiche(), id: "2021-A4" } as unknown as Fiche],
    profiles: [],
  });
  expect(catalogue.fiches).toHaveLength(39);
  expect(exitIds(catalogue.profiles.find(({ id }) => id === "val-essai"))).toBe(GENERIC);
  expect(catalogue.notices).toEqual(["La fiche 2021-A4 de votre fichier remplace celle qui était connue."]);
});
