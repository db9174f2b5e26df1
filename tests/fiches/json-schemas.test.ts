import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { jsonSchemas } from "../../scripts/json-schemas";
import { sampleFiche, sampleProfile } from "../core/fiche/sample-entries";

const root = join(__dirname, "../..");
const read = (path: string) => JSON.parse(readFileSync(join(root, path), "utf8")) as Record<string, unknown>;
const files = (folder: string) => readdirSync(join(root, folder)).filter((file) => file.endsWith(".json"));

test("the published schemas are those of the code (npx tsx scripts/make-schemas.ts)", () => {
  const made = jsonSchemas();
  expect(files("schemas").sort()).toEqual(Object.keys(made).sort());
  for (const [name, schema] of Object.entries(made)) expect(read(`schemas/${name}`)).toEqual(schema);
});

describe.each([
  ["fiche.schema.json", ["src/fiches/2021", "src/fiches/2024"], sampleFiche, { kind: "units" }],
  ["plie.schema.json", ["src/plies"], sampleProfile, { kind: "exits" }],
])("%s", (name, folders, sample, { kind }) => {
  const validate = new Ajv({ allErrors: true, strict: false }).compile(read(`schemas/${name}`));

  test("accepts every shipped file", () => {
    for (const folder of folders)
      for (const file of files(folder)) {
        validate(read(`${folder}/${file}`));
        expect({ file, errors: validate.errors }).toEqual({ file, errors: null });
      }
  });

  test("refuses an unknown key, a missing one, another kind of value", () => {
    expect(validate(sample())).toBe(true);
    expect(validate({ ...sample(), colour: "red" })).toBe(false);
    expect(validate({ ...sample(), [kind]: undefined })).toBe(false);
    expect(validate({ ...sample(), [kind]: "none" })).toBe(false);
  });
});
