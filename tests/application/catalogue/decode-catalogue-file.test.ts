import { decodeCatalogueFile } from "../../../src/application/catalogue/decode-catalogue-file";
import { sampleFiche, sampleProfile } from "../../core/fiche/sample-entries";

const fiche = JSON.stringify({ ...sampleFiche(), title: "Étapes" });
const profile = JSON.stringify({ ...sampleProfile(), name: "Graves–Médoc" });

it.each([
  ["UTF-8", Buffer.from(fiche)],
  ["UTF-8 with its mark", Buffer.from(`\ufeff${fiche}`)],
  ["no accent at all", Buffer.from(fiche.replace(/[^\0-\x7f]/g, "e"), "latin1")],
])("a file in %s is read", (_, bytes) => {
  expect(decodeCatalogueFile(bytes, "essai.json")).toMatchObject({ ok: true, fiches: { length: 1 } });
});

it("accents come through", () => {
  expect(decodeCatalogueFile(Buffer.from(fiche), "essai.json")).toMatchObject({ fiches: [{ title: "Étapes" }] });
});

it.each([
  ["a fiche in ANSI", Buffer.from(fiche, "latin1")],
  ["a profile in ANSI", Buffer.from(profile.replace("–", "\x96"), "latin1")],
  ["UTF-16", Buffer.from(`\ufeff${fiche}`, "utf16le")],
  ["UTF-8 cut in a letter", Buffer.from(fiche).subarray(0, Buffer.from(fiche).indexOf("É") + 1)],
])("%s is refused in one sentence that says what to do", (_, bytes) => {
  const decoded = decodeCatalogueFile(bytes, "essai.json");
  expect(decoded.ok ? [] : decoded.problems.map((problem) => problem.replace(/\u00a0/g, " "))).toEqual([
    "Le fichier « essai.json » n'est pas codé en UTF-8 : ouvrez-le dans un éditeur de texte, enregistrez-le avec le codage UTF-8, puis recommencez.",
  ]);
});
