import { strFromU8, unzipSync } from "fflate";
import { createXlsx } from "../../../src/adapters/xlsx/create";
import { openXlsx } from "../../../src/adapters/xlsx/open";
import { annualFactsOf } from "../../../src/application/annual/annual-facts";
import { NOWHERE } from "../../../src/application/bilan/bilan-places";
import { layoutBilan } from "../../../src/application/bilan/layout-bilan";
import { builtWithin } from "../../../src/application/bilan/write-bilan";
import { writeBilanAlone } from "../../../src/application/bilan/write-alone";
import { controlWorkbook } from "../../../src/application/control/control-workbook";
import { consolidatedBilan } from "../../../src/core/bilan/consolidated/consolidated-bilan";
import type { Bilan, WorkbookBilan } from "../../../src/core/bilan/model";
import type { Member } from "../../../src/core/bilan/consolidated/member";
import { sharedPeople } from "../../../src/core/bilan/consolidated/shared-people";
import { computeIndicators } from "../../../src/core/indicators/indicators";
import { finish } from "../../support/example-workbook";
import { dayOf } from "../../../src/core/domain/day";
import { loadCatalogue } from "../../../src/fiches";
import { bytesOf, SAMPLES, type SampleName } from "../../support/recount/values";
import { readSample } from "../../support/recount/sample";
import { printedTables, recoveredBy } from "../../support/masking-attack";

const clock = { now: () => 0, today: () => dayOf(2026, 1, 1), pause: () => Promise.resolve() };

type Parts = Readonly<Record<string, string>>;

/** The parts of the file that leaves, as texts: with its small counts masked, and with none of the same tables masked. */
async function partsOf(name: SampleName, least: number): Promise<{ readonly parts: Parts; readonly whole: Parts }> {
  const workbook = await openXlsx(bytesOf(name), { name: `${name}.xlsx` });
  const report = await controlWorkbook(workbook, {}, { catalogue: await loadCatalogue(), clock });
  const annual = await annualFactsOf(workbook);
  const target = createXlsx("seul.xlsx");
  await writeBilanAlone(target, report, { ...annual, least }, clock);
  const bare = createXlsx("entier.xlsx");
  const built = await builtWithin(report, { ...annual, leaves: { least } }, clock, undefined);
  await bare.writeSheet(layoutBilan(withoutRecount(built), { ...NOWHERE, valuesOnly: true }));
  return { parts: textsOf(await target.save()), whole: textsOf(await bare.save()) };
}

/** As what leaves: no recount by formulas. */
function withoutRecount({ title, subtitle, mention, emblemWords, footer, sections }: WorkbookBilan): Bilan {
  return { title, subtitle, mention, emblemWords, footer, sections };
}

function textsOf(file: Uint8Array): Parts {
  return Object.fromEntries(Object.entries(unzipSync(file)).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

const tablesIn = (parts: Parts) => printedTables(parts["xl/worksheets/sheet1.xml"] ?? "");

const PERSONAL = [
  "Identifiant",
  "NOM",
  "Prénom",
  "Date de naissance",
  "Adresse",
  "Téléphone mobile",
  "Téléphone domicile",
  "Courriel",
];

/** What the sheet of participants says of people, and would tell who they are. */
function personalData(name: SampleName): readonly string[] {
  const { participants } = readSample(bytesOf(name));
  const said = participants.flatMap((row) => PERSONAL.map((heading) => (row[heading] ?? "").trim()));
  // A birthplace typed in a wrong column may be a commune of the territory, and a stray figure is no datum of anybody.
  return [...new Set(said)].filter((text) => text.length > 2 && !/^(AGEN|BORDEAUX|CENON)$/.test(text));
}

function occurs(text: string, wanted: string): boolean {
  const escaped = wanted.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\d])${escaped}(?![\\p{L}\\d])`, "u").test(text);
}

describe.each(SAMPLES)("the Bilan of %s alone", (name) => {
  let parts: Parts;
  let whole: Parts;
  beforeAll(async () => {
    ({ parts, whole } = await partsOf(name, 5));
  });

  it("holds nobody", () => {
    const everything = Object.values(parts).join("\n");
    expect(personalData(name).length).toBeGreaterThan(400);
    expect(personalData(name).filter((text) => occurs(everything, text))).toEqual([]);
    expect(everything).not.toMatch(/Référent 1/);
  });

  it("holds nothing but the sheet, its pictures and its looks", () => {
    const kinds = new Set(Object.keys(parts).map((path) => path.replace(/\d+\.(xml|png)/, "N.$1")));
    // Every chart of a small PLIE may have masked numbers: it is left out.
    expect([...kinds.add("xl/charts/chartN.xml")].sort()).toEqual([
      "[Content_Types].xml",
      "_rels/.rels",
      "xl/_rels/workbook.xml.rels",
      "xl/charts/chartN.xml",
      "xl/drawings/_rels/drawingN.xml.rels",
      "xl/drawings/drawingN.xml",
      "xl/media/bilan-plie-N.png",
      "xl/styles.xml",
      "xl/workbook.xml",
      "xl/worksheets/_rels/sheetN.xml.rels",
      "xl/worksheets/sheetN.xml",
    ]);
    const sheet = parts["xl/worksheets/sheet1.xml"] ?? "";
    expect(sheet).not.toMatch(/<f>|<f |<hyperlink|hidden="1"/);
    const names = [...(parts["xl/workbook.xml"] ?? "").matchAll(/<definedName ([^>]*)>/g)].map(
      ([, attributes]) => attributes,
    );
    expect(names.join(" ")).not.toMatch(/hidden|BILAN/i);
    const formulas = Object.entries(parts).flatMap(([path, text]) =>
      path.startsWith("xl/charts/") ? [...text.matchAll(/<c:f>([^<]*)<\/c:f>/g)].map(([, formula]) => formula) : [],
    );
    expect(formulas.every((formula) => formula?.startsWith("'Bilan'!"))).toBe(true);
  });

  it("says no count from 1 to 4, and none that arithmetic gives back", () => {
    const [tables, bare] = [tablesIn(parts), tablesIn(whole)];
    expect(tables.map(({ rows }) => rows.length)).toEqual(bare.map(({ rows }) => rows.length));
    const masked = tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)).filter((cell) => cell === "s");
    expect(masked.length).toBeGreaterThan(50);
    expect(recoveredBy(tables, bare)).toEqual([]);
  });

  it("still says what a Bilan is read for: how many people, how many came, how many left", () => {
    const { rows = [] } = printedTables(parts["xl/worksheets/sheet1.xml"] ?? "")[0] ?? {};
    expect(rows.slice(0, 3).map(({ cells }) => typeof cells[0])).toEqual(["number", "number", "number"]);
  });
});

it("holds nobody where several PLIE are in one Bilan, with a person of theirs in two", async () => {
  const names = SAMPLES.filter((name) => name.endsWith("2021"));
  const members: Member[] = [];
  for (const name of names) {
    const workbook = await openXlsx(bytesOf(name), { name: `${name}.xlsx` });
    const control = await controlWorkbook(workbook, {}, { catalogue: await loadCatalogue(), clock });
    const { history } = await annualFactsOf(workbook);
    members.push({ file: `${name}.xlsx`, control, indicators: computeIndicators(control), history });
  }
  const target = createXlsx("consolide.xlsx");
  const shared = finish(sharedPeople(members));
  expect(shared.length).toBeGreaterThan(0);
  await target.writeSheet(layoutBilan(consolidatedBilan(members, [], shared)));
  const parts = textsOf(await target.save());
  const everything = Object.values(parts).join("\n");
  for (const name of names) expect(personalData(name).filter((text) => occurs(everything, text))).toEqual([]);
  expect(everything).not.toMatch(/Référent 1|customXml|docProps|<comment/);
});

it("masks nothing when it is asked not to", async () => {
  const { parts } = await partsOf("plie-agenais-2021", 0);
  const tables = tablesIn(parts);
  expect(tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))).not.toContain("s");
  // The attack itself works: with one cell hidden by hand, it is found, in whichever table that adds up.
  const added = tables.filter(({ rows }) => rows.length > 2 && rows.some(({ isTotal }) => isTotal));
  expect(added.length).toBeGreaterThan(10);
  for (const table of added) {
    const row = table.rows.find(({ isTotal, cells }) => !isTotal && cells.every((cell) => typeof cell === "number"));
    const [number] = row?.cells.splice(0, 1, "s") ?? [];
    if (row) expect([row.name, recoveredBy(tables, tablesIn(parts)).length]).toEqual([row.name, 1]);
    if (number !== undefined) row?.cells.splice(0, 1, number);
  }
});
