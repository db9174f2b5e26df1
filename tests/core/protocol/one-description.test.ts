import { targetSchema } from "../../../src/core/fiche/common-schema";
import { EXIT_CATEGORIES } from "../../../src/core/fiche/exit-categories";
import { ficheSchema, unitSchema } from "../../../src/core/fiche/fiche-schema";
import { exitLineSchema, objectiveSchema, profileSchema } from "../../../src/core/fiche/profile-schema";
import { EXIT_PARTS } from "../../../src/core/protocol/exit-parts";
import { FICHE_PARTS, UNIT_PARTS } from "../../../src/core/protocol/fiche-parts";
import type { Part } from "../../../src/core/protocol/part";
import { PROTOCOL_ROWS } from "../../../src/core/protocol/protocol-parts";
import {
  CATEGORY_WORDS,
  COUNTED_WORDS,
  MEASURE_WORDS,
  OBJECTIVE_WORDS,
} from "../../../src/core/questionnaire/protocol-words";

/** The keys of a format that no column says: what stands of them in a protocol is typed in the cell JSON. */
const inJsonOnly = (shape: object, parts: readonly Part[]) => {
  const said = new Set(parts.map(({ key }) => key));
  expect([...said].filter((key) => !Object.hasOwn(shape, key))).toEqual([]);
  return Object.keys(shape).filter((key) => !said.has(key));
};

test("the sheets say every key of the two formats, but for those that few protocols have", () => {
  expect(inJsonOnly(exitLineSchema.shape, EXIT_PARTS)).toEqual(["alsoHeaded", "countsAsExit"]);
  expect(inJsonOnly(objectiveSchema.shape, PROTOCOL_ROWS.objectives.parts)).toEqual([]);
  expect(inJsonOnly(unitSchema.shape, UNIT_PARTS)).toEqual([]);
  // What the reader of the sheets adds: the units are rows, the format is that of the program.
  expect(inJsonOnly(ficheSchema.shape, FICHE_PARTS)).toEqual(["$schema", "format", "units"]);
  expect(Object.keys(profileSchema.shape).filter((key) => !Object.hasOwn(PROTOCOL_ROWS, key))).toEqual([
    "$schema",
    "format",
    "exits",
  ]);
});

test("a target per ETP, an objective's period: every key of them has its column", () => {
  const target = UNIT_PARTS.find(({ key }) => key === "target")!;
  const whole = { min: 4, max: 6, per: "ETP" };
  expect(Object.keys(targetSchema.shape)).toEqual(Object.keys(whole));
  expect(target.read(target.write(whole as never))).toEqual(whole);
  const period = PROTOCOL_ROWS.objectives.parts.find(({ key }) => key === "period")!;
  const days = { start: "2022-01-01", end: "2027-12-31" };
  expect(period.read(period.write(days as never))).toEqual(days);
});

test("the words of the lists are those of the formats", () => {
  expect(Object.keys(CATEGORY_WORDS)).toEqual([...EXIT_CATEGORIES]);
  expect(Object.keys(OBJECTIVE_WORDS)).toEqual(objectiveSchema.shape.kind.options);
  expect(Object.keys(MEASURE_WORDS)).toEqual(unitSchema.shape.kind.options);
  expect(Object.keys(COUNTED_WORDS)).toEqual(unitSchema.shape.counts.unwrap().options);
});

test("pieces: all of some, one of others, in a line of the exit table as in a fiche and in a unit", () => {
  const pieces = { all: ["Contrat", { any: ["Bulletin de salaire", "Attestation"] }] };
  for (const parts of [EXIT_PARTS, FICHE_PARTS, UNIT_PARTS]) {
    const part = parts.find(({ key }) => key === "evidence")!;
    for (const evidence of [pieces, { any: ["Contrat", "Attestation"] }, "Contrat"])
      expect(part.read(part.write(evidence as never))).toEqual(evidence);
  }
});
