import { readdirSync } from "node:fs";
import { join } from "node:path";
import { CITED_PLACES } from "../../scripts/all-citations";
import { documentsAreHere, excerptsFor, titleLines } from "../../scripts/citations";
import { ficheSchema } from "../../src/core/fiche/fiche-schema";
import { profileSchema } from "../../src/core/fiche/profile-schema";
import { foldWords } from "../../src/core/text/fold";
import { SHIPPED_FICHES } from "../../src/fiches/shipped-fiches";
import { SHIPPED_PROFILES } from "../../src/plies";
import { cited } from "../support/cited";
import excerpts from "../fixtures/excerpts.json";
import { numbersIn } from "./numbers-in";

const root = join(__dirname, "../../src");
const jsonFiles = (folder: string) => readdirSync(join(root, folder)).filter((file) => file.endsWith(".json"));
const OWN_LINES = SHIPPED_PROFILES.map((profile) => ({
  ...profile,
  exits: profile.exits.filter(({ id }) => !id.startsWith("GEN-")),
}));

function fail(reason: string): never {
  throw new Error(reason);
}

/** Words of a text that do not stand in the cited lines. */
function wordsNotIn(text: string, lines: string): string[] {
  const known = new Set(foldWords(lines).split(" "));
  return foldWords(text)
    .split(" ")
    .filter((word) => !known.has(word));
}

describe("files", () => {
  test("each is in the index, bears its own id, and follows its schema", () => {
    const files = ["fiches/2021", "fiches/2024"].flatMap(jsonFiles);
    expect(files).toEqual(SHIPPED_FICHES.map(({ id }) => `${id}.json`).sort(byName(files)));
    expect(jsonFiles("plies")).toEqual(SHIPPED_PROFILES.map(({ id }) => `${id}.json`));
    for (const fiche of SHIPPED_FICHES) expect(ficheSchema.parse(fiche)).toEqual(fiche);
    for (const profile of SHIPPED_PROFILES) expect(profileSchema.parse(profile)).toEqual(profile);
  });

  test("the year, the programme and the period of a fiche agree with its id", () => {
    for (const { id, programme, period, number, plie } of SHIPPED_FICHES) {
      const year = id.slice(0, 4);
      expect(period).toEqual({ start: `${year}-01-01`, end: `${year}-12-31` });
      expect(programme).toBe(year === "2021" ? "fse-2014-2020" : "fse-plus-2021-2027");
      expect(year === "2021" ? id : id.slice(0, 5 + plie.length)).toBe(
        year === "2021" ? `2021-${number}` : `2024-${plie}`,
      );
    }
  });

  function byName(order: readonly string[]) {
    return (one: string, other: string) => order.indexOf(one) - order.indexOf(other);
  }
});

describe("units of measure", () => {
  /** Counted by hand in the two documents, never from the JSON. */
  const COUNTED: Readonly<Record<string, number>> = {
    ...{ "2021-A1": 7, "2021-A2": 2, "2021-A3": 2, "2021-A4": 2, "2021-A5": 1 },
    ...{ "2021-B1": 5, "2021-B2": 5, "2021-B3": 3, "2021-B4": 1, "2021-B5": 2 },
    ...{ "2021-ET1": 5, "2021-ET2": 2, "2021-ET5": 2 },
    ...{ "2021-GP1": 2, "2021-GP2": 5, "2021-GP3": 4, "2021-GP4": 5, "2021-GP5": 2 },
    ...{ "2021-HP1": 5, "2021-HP2": 2 },
    ...{ "2021-PS1": 4, "2021-PS2": 4, "2021-PS3": 2 },
    ...{ "2021-S1": 5, "2021-S2": 3, "2021-S3": 2, "2021-S4": 2 },
    ...{ "2024-agenais-2": 6, "2024-bordeaux-2": 5, "2024-espace-technowest-2": 4, "2024-grand-perigueux-4": 4 },
    ...{ "2024-graves-2": 4, "2024-haut-perigord": 4, "2024-hauts-de-garonne-2": 3, "2024-libournais-2": 4 },
    ...{ "2024-portes-du-sud-2": 4, "2024-sources-2": 4, "2024-sud-perigord-2": 2 },
  };

  test("38 fiches, 130 units, as many in each as the document prints", () => {
    expect(Object.fromEntries(SHIPPED_FICHES.map(({ id, units }) => [id, units.length]))).toEqual(COUNTED);
    expect(SHIPPED_FICHES).toHaveLength(38);
    expect(SHIPPED_FICHES.flatMap(({ units }) => units)).toHaveLength(130);
  });

  const units = SHIPPED_FICHES.flatMap((fiche) =>
    fiche.units.map((unit) => ({ name: `${fiche.id} ${unit.id}`, unit })),
  );

  test("the words of each label and the numbers of each target stand in the cited lines", () => {
    const faults = units.flatMap(({ name, unit }) => {
      const text = cited(unit.source ?? fail(`${name} has no source`));
      const { min, max } = unit.target ?? {};
      // A deliverable is done or not: its 1 is ours.
      const wanted = unit.kind === "deliverable" ? [] : [min, max].filter((number) => number !== undefined);
      const missing = wanted.filter((number) => !numbersIn(text).has(number));
      return [...wordsNotIn(unit.label, text), ...missing].map((what) => `${name}: ${what}`);
    });
    expect(faults).toEqual([]);
  });

  test("a unit recomputed from Participants is a count or a mean", () => {
    expect(units.filter(({ unit }) => unit.counts && !["count", "mean-per-participant"].includes(unit.kind))).toEqual(
      [],
    );
  });
});

describe("titles, exits, publics, objectives", () => {
  test("the title of each fiche stands in its first lines", () => {
    const faults = SHIPPED_FICHES.flatMap(({ id, title, source }) =>
      wordsNotIn(title, cited({ ...source, lines: titleLines(source) })).map((word) => `${id}: ${word}`),
    );
    expect(faults).toEqual([]);
  });

  test("the wording of each exit line, and the months, weeks and hours of its condition, stand in the cited lines", () => {
    const faults = OWN_LINES.flatMap(({ exits }) =>
      exits.flatMap(({ id, wording, condition, source }) => {
        const text = cited(source);
        const numbers = [...new Set(numbersOf(condition))].filter((number) => !numbersIn(text).has(number));
        return [...wordsNotIn(wording, text), ...numbers].map((what) => `${id}: ${what}`);
      }),
    );
    expect(faults).toEqual([]);
  });

  test("publics, conditions of entry, age rules and territories are worded as in the cited lines", () => {
    const faults = SHIPPED_PROFILES.flatMap(({ id, publics, eligibility, ageRules = [], territory }) =>
      [
        ...[...publics, ...eligibility].map(({ label, source }) => ({ text: label, source })),
        ...ageRules.map(({ condition, source }) => ({ text: condition, source })),
        { text: territory.description, source: territory.source },
      ].flatMap(({ text, source }) =>
        wordsNotIn(text, cited(source)).map((word) => `${id}: ${word} (${source.lines})`),
      ),
    );
    expect(faults).toEqual([]);
  });

  test("the number of each objective stands in the cited lines", () => {
    const faults = SHIPPED_PROFILES.flatMap(({ id, objectives }) =>
      objectives.flatMap(({ id: objective, kind, target, source }) => {
        const found = numbersIn(cited(source));
        return [target.min, target.max]
          .filter((number) => number !== undefined)
          .map((number) => (kind === "share" ? Math.round(number * 100) : number))
          .filter((number) => !found.has(number))
          .map((number) => `${id} ${objective}: ${number}`);
      }),
    );
    expect(faults).toEqual([]);
  });

  /** Months, weeks and hours asked by a condition. */
  function numbersOf(condition: unknown): number[] {
    if (typeof condition !== "object" || condition === null) return [];
    return Object.entries(condition).flatMap(([key, value]) =>
      typeof value === "number"
        ? ["months", "weeks", "hours", "windowMonths", "weeklyHoursMin", "plannedMonths"].includes(key)
          ? [value]
          : []
        : numbersOf(value),
    );
  }
});

(documentsAreHere() ? describe : describe.skip)("the fixture", () => {
  test("is what the documents say today", () => {
    expect(excerpts).toEqual(excerptsFor(CITED_PLACES));
  });
});

test("every citation names one of the two documents, and lines of it", () => {
  const known = Object.keys(excerpts);
  for (const { document, lines } of CITED_PLACES) {
    expect(known).toContain(document);
    expect(lines).toBeDefined();
  }
});
