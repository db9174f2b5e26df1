import { exitLineRows, ficheUnitRows, protocolRows, regular } from "../../../src/core/protocol/write-protocol";
import type { RowCells } from "../../../src/core/protocol/cell";
import { readProtocol } from "../../../src/core/protocol/read-protocol";
import { serialFromDay } from "../../../src/core/domain/day";
import type { Criterion } from "../../../src/core/fiche/criterion-schema";
import type { Fiche } from "../../../src/core/fiche/fiche-schema";
import type { PlieProfile } from "../../../src/core/fiche/profile-schema";
import type { ExampleCells } from "../../../src/core/rules/rule";
import { SHIPPED_FICHES } from "../../../src/fiches/shipped-fiches";
import { SHIPPED_PROFILES } from "../../../src/plies";
import { exampleContext, exampleTables } from "../../support/example-workbook";

/** The rows as a sheet holds them. */
function inSheet(rows: readonly RowCells[]): ExampleCells[] {
  return rows.map((cells) =>
    Object.fromEntries(
      Object.entries(cells).map(([field, cell]) => [
        field,
        typeof cell === "object" ? serialFromDay(cell.day, 1900) : cell,
      ]),
    ),
  );
}

function typed(profile: PlieProfile, fiches: readonly Fiche[]) {
  const tables = exampleTables(
    {
      protocol: inSheet(protocolRows(profile)),
      exitLines: inSheet(exitLineRows(profile)),
      ...(fiches.length > 0 ? { ficheUnits: inSheet(ficheUnitRows(fiches, profile.id)) } : {}),
    },
    exampleContext(),
  );
  return readProtocol(tables, null, []);
}

/** Without the mention of the schema, which is for editors. */
function plain<Entry extends { $schema?: string | undefined }>({ $schema: _schema, ...entry }: Entry) {
  return regular(entry);
}

test("every shipped profile, and its fiches, say in sheets what they say in JSON", () => {
  expect(SHIPPED_PROFILES).toHaveLength(11);
  let fiches = 0;
  for (const profile of SHIPPED_PROFILES) {
    const own = SHIPPED_FICHES.filter(({ plie }) => plie === profile.id);
    const read = typed(profile, own);
    expect(read.faults).toEqual([]);
    expect(read.profile).toEqual(plain(profile));
    expect(read.fiches).toEqual(own.map(plain));
    fiches += own.length;
  }
  expect(fiches).toBe(38);
});

/** Every length that the interpreter measures, strict or not, in every place that may have one. */
const LENGTHS: readonly Criterion[] = [undefined, true as const].flatMap((moreThan): Criterion[] => {
  const more = moreThan ? { moreThan } : {};
  return [
    { contract: { types: ["CDI"], months: 6, ...more } },
    {
      contract: {
        types: ["CDD"],
        months: 6,
        ...more,
        plannedMonths: 12,
        ...(moreThan && { plannedMoreThan: moreThan }),
      },
    },
    { contract: { plannedMonths: 6, ...(moreThan && { plannedMoreThan: moreThan }) } },
    ...[{ months: 6 }, { weeks: 26 }, { days: 120 }, { hours: 910.5 }].flatMap((length): Criterion[] => {
      const atLeast = { ...length, ...more };
      return [
        { contracts: { windowMonths: 9, atLeast } },
        { contracts: { types: ["Intérim"], same: "userCompany", maxGapWorkingDays: 0, atLeast } },
        {
          any: [
            { contracts: { windowMonths: 9, atLeast } },
            { contracts: { windowMonths: 9, atLeast: { hours: 900, ...more } } },
          ],
        },
      ];
    }),
    { contracts: { windowMonths: 9, onePlanned: { months: 6, ...more }, atLeast: { months: 6 } } },
    { registration: { months: 12, ...more } },
    { training: { longAfterMonths: 6, ...more, projectLink: true } },
  ];
});

test("every length is said in columns, « plus de n » as n", () => {
  const [model] = SHIPPED_PROFILES;
  const exits = LENGTHS.map((condition, index) => ({
    id: `ESS-P${String(index + 1).padStart(2, "0")}`,
    label: "Essai",
    wording: "Essai imprimé",
    category: "positive" as const,
    condition,
    source: { document: "Essai" },
  }));
  const profile = { ...model!, exits };
  expect(exitLineRows(profile).flatMap(({ json }) => json ?? [])).toEqual([]);
  const { faults, profile: read } = typed(profile, []);
  expect(faults).toEqual([]);
  expect(read?.exits).toEqual(exits);
});

test("nearly all is said in columns: JSON is for what a row cannot say", () => {
  const said = SHIPPED_PROFILES.flatMap(exitLineRows).flatMap(({ json }) => (json === undefined ? [] : [json]));
  const conditions = said.filter((json) => String(json).startsWith('{"condition"'));
  // « 900 h, soit 6 mois », and the cell of the hours that is empty under another.
  expect(conditions.map((json) => /standsForMonths|weeklyHoursDoubt/.exec(String(json))?.[0])).toEqual([
    "standsForMonths",
    "weeklyHoursDoubt",
  ]);
  expect(new Set(said.filter((json) => !conditions.includes(json)))).toEqual(
    new Set(['{"countsAsExit":false}', '{"alsoHeaded":"autre"}']),
  );
  const units = ficheUnitRows(SHIPPED_FICHES, null).filter(({ unitJson }) => unitJson !== undefined);
  // The evidence of these is nested deeper than two columns say.
  expect(units.map(({ unitJson }) => Object.keys(JSON.parse(String(unitJson)) as object))).toEqual(
    Array.from({ length: 10 }, () => ["evidence"]),
  );
});
