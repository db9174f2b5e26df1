import { mergeCatalogues, type Catalogue } from "../../../src/core/fiche/catalogue";
import { checkReferences } from "../../../src/core/fiche/check-references";
import { withoutOrphans } from "../../../src/core/fiche/orphan-fiches";
import type { Fiche } from "../../../src/core/fiche/fiche-schema";
import type { PlieProfile } from "../../../src/core/fiche/profile-schema";
import { sampleFiche, sampleProfile } from "./sample-entries";

const fiche = (more: Partial<Fiche> = {}) => ({ ...sampleFiche(), ...more }) as Fiche;
const profile = (more: Partial<PlieProfile> = {}) => ({ ...sampleProfile(), ...more }) as PlieProfile;
const catalogue = (fiches: Fiche[], profiles: PlieProfile[]): Catalogue => ({ fiches, profiles });

describe("mergeCatalogues", () => {
  test("a user's entry of a known id takes its place, and it is said", () => {
    const merged = mergeCatalogues(
      catalogue([fiche({ title: "Ancienne" }), fiche({ id: "2025-X2" })], [profile()]),
      catalogue([fiche({ title: "Nouvelle" }), fiche({ id: "2025-X3" })], []),
      catalogue([], [profile({ name: "Autre nom" })]),
    );
    expect(merged.fiches.map(({ id, title }) => `${id} ${title}`)).toEqual([
      "2025-X1 Nouvelle",
      "2025-X2 Ateliers de mobilité",
      "2025-X3 Ateliers de mobilité",
    ]);
    expect(merged.profiles.map(({ name }) => name)).toEqual(["Autre nom"]);
    expect(merged.notices).toEqual([
      "La fiche 2025-X1 de votre fichier remplace celle qui était connue.",
      "Le profil val-essai de votre fichier remplace celui qui était connu.",
    ]);
  });

  test("nothing to add, nothing to say", () => {
    const shipped = catalogue([fiche()], [profile()]);
    expect(mergeCatalogues(shipped)).toEqual({ ...shipped, notices: [] });
  });
});

const plain = (problems: readonly string[]) => problems.map((problem) => problem.replace(/[\u00a0\u202f]/g, " "));

test("a fiche of a PLIE that nobody describes is left out, and told", () => {
  const whole = catalogue([fiche()], [profile()]);
  expect(withoutOrphans(whole).catalogue).toBe(whole);
  const { catalogue: left, problems } = withoutOrphans(
    catalogue([fiche(), fiche({ id: "2025-X2", plie: "ailleurs" })], [profile()]),
  );
  expect(left.fiches).toEqual([fiche()]);
  expect(plain(problems)).toEqual([
    "Fiche 2025-X2, plie : aucun profil de PLIE « ailleurs », ni fourni, ni dans vos fichiers, ni dans la feuille Protocole du classeur : elle n'est pas lue.",
  ]);
});

describe("checkReferences", () => {
  test("a catalogue that holds together", () => {
    expect(checkReferences(catalogue([fiche()], [profile()]))).toEqual([]);
  });

  test("everything that points nowhere, at once", () => {
    const [cdi] = profile().exits;
    const exits = [
      { ...cdi, condition: undefined },
      { ...cdi, id: "VAL-D01", category: "dynamique", condition: undefined, needsReview: true },
    ];
    const spoilt = profile({ exits: exits as PlieProfile["exits"], settings: { D1: "chômeur", D3: "12 mois", Z9: 1 } });
    expect(plain(checkReferences(catalogue([fiche()], [spoilt])))).toEqual([
      "Profil val-essai, sortie VAL-P01 : une sortie positive sans condition doit être soumise à examen (« needsReview » : true).",
      "Profil val-essai, settings.D3 : « définition européenne » ou « droit national » attendu, « 12 mois » reçu.",
      "Profil val-essai, settings.Z9 : réglage inconnu.",
    ]);
  });
});
