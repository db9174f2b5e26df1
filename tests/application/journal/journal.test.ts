import { readFileSync } from "node:fs";
import { createMemoryWorkbook } from "../../../src/adapters/memory/memory-workbook";
import { openXlsx } from "../../../src/adapters/xlsx/open";
import { bilanEntries, optionEntries, readingEntries } from "../../../src/application/journal/choice-entries";
import type { JournalEntry } from "../../../src/application/journal/entry";
import { MOST_ENTRIES, withEntries } from "../../../src/application/journal/kept-journal";
import { readJournal, recordInJournal } from "../../../src/application/journal/remembered-journal";
import { writeJournal } from "../../../src/application/journal/write-journal";
import { dayOf } from "../../../src/core/domain/day";
import { inFolder, plain, run, sample } from "../../cli/run-command";

const DAY = dayOf(2022, 1, 31);
const ENTRY: JournalEntry = {
  ...{ day: "2022-01-31", act: "correction", sheet: "Participants", cell: "C2", subject: "" },
  ...{ before: "martin", after: "MARTIN", rules: "FMT-01" },
};

describe("the journal of a control", () => {
  it("is kept by « corriger » in its copy, told by « journal », and leaves with no copy without people", async () => {
    const corrected = inFolder("corrige.xlsx");
    const made = await run("corriger", sample, "--sortie", corrected, "--format", "json");
    const { corrections } = JSON.parse(made.out) as {
      corrections: { feuille: string; cellule: string; regles: string[]; avant: unknown; apres: unknown }[];
    };
    expect(corrections.length).toBeGreaterThan(0);
    const told = await run("journal", corrected, "--sortie", inFolder("journal.xlsx"), "--format", "json");
    const { feuille, lignes } = JSON.parse(told.out) as {
      feuille: string;
      lignes: { jour: string; geste: string; feuille: string; cellule: string; regles: string[] }[];
    };
    const place = ({ feuille: sheet, cellule, regles }: { feuille: string; cellule: string; regles: string[] }) =>
      `${sheet}!${cellule} ${regles.join()}`;
    expect(lignes.map(place)).toEqual(corrections.map(place));
    expect(new Set(lignes.map(({ jour, geste }) => `${jour} ${geste}`))).toEqual(new Set(["2022-01-31 Correction"]));
    const journal = await openXlsx(readFileSync(inFolder("journal.xlsx")), { name: "journal.xlsx" });
    expect((await journal.readSheet(feuille)).rowCount).toBeGreaterThan(corrections.length);

    // A second pass adds nothing: there is nothing left to correct.
    await run("corriger", corrected, "--sortie", inFolder("encore.xlsx"));
    const again = await openXlsx(readFileSync(inFolder("encore.xlsx")), { name: "encore.xlsx" });
    expect((await readJournal(again)).entries).toHaveLength(lignes.length);

    for (const argv of [["anonymiser"], ["bilan", "--seul"]]) {
      const file = inFolder(`${argv[0]!}.xlsx`);
      await run(argv[0]!, corrected, "--sortie", file, ...argv.slice(1));
      const workbook = await openXlsx(readFileSync(file), { name: "copie.xlsx" });
      expect([argv, (await readJournal(workbook)).entries]).toEqual([argv, []]);
      expect([argv, await workbook.readSetting("journal")]).toEqual([argv, null]);
    }
    const none = await run("journal", sample, "--sortie", inFolder("rien.xlsx"));
    expect([none.status, plain(none.err)]).toEqual([2, expect.stringContaining("Ce classeur n'a pas de journal")]);
  });

  it("adds line after line, forgets the oldest beyond its limit and says how many", async () => {
    const workbook = createMemoryWorkbook({ name: "suivi.xlsx", sheets: [{ name: "Participants", rows: [] }] });
    await recordInJournal(workbook, []);
    expect(await workbook.readSetting("journal")).toBeNull();
    await recordInJournal(workbook, [ENTRY]);
    await recordInJournal(workbook, [{ ...ENTRY, cell: "C3", before: "x".repeat(40_000) }]);
    const { entries } = await readJournal(workbook);
    expect(entries.map(({ cell }) => cell)).toEqual(["C2", "C3"]);
    expect(entries[1]!.before).toHaveLength(500);
    const many = Array.from({ length: MOST_ENTRIES }, (_, row) => ({ ...ENTRY, cell: `D${row + 1}` }));
    await recordInJournal(workbook, many);
    expect(await readJournal(workbook)).toEqual({ lost: 2, entries: many });
    await writeJournal(workbook, workbook);
    const above = workbook.written.get("Journal du contrôle")!.blocks.flatMap(({ values }) => values[0]?.[0] ?? []);
    expect(above.map((text) => plain(String(text)))).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^DONNÉES PERSONNELLES/),
        "2 lignes plus anciennes ne sont plus gardées.",
      ]),
    );
  });

  it.each(["{", "3", "[]", '{"lost":-1,"lines":[]}', '{"lines":3}'])("spoiled as %s begins anew", async (text) => {
    const workbook = createMemoryWorkbook({ sheets: [{ name: "Participants", rows: [] }] });
    await workbook.writeSetting("journal", text);
    await expect(writeJournal(workbook, workbook)).rejects.toThrow(/ne se lisent plus/);
    await recordInJournal(workbook, [ENTRY]);
    expect((await readJournal(workbook)).entries).toEqual([ENTRY]);
  });

  it("passes over a line that is none", () => {
    const workbook = createMemoryWorkbook({ sheets: [{ name: "Participants", rows: [] }] });
    const kept = JSON.parse(withEntries(null, [ENTRY])) as { lost: number; lines: unknown[] };
    const spoiled = { ...kept, lines: [3, ["hier", "correction"], ...kept.lines] };
    return workbook
      .writeSetting("journal", JSON.stringify(spoiled))
      .then(() => readJournal(workbook))
      .then(({ entries }) => expect(entries).toEqual([ENTRY]));
  });
});

describe("the lines of a choice", () => {
  const lines = (entries: readonly JournalEntry[]) =>
    entries.map(({ sheet, subject, before, after }) => [sheet, subject, before, after].join(" | "));

  it("tell what was chosen before, and nothing where nothing changes", () => {
    const former = { sheets: { participants: "Suivi" }, columns: { participants: { q3: "TH", q4: "RSA" } } };
    const chosen = {
      sheets: { participants: "Suivi 2021" },
      columns: { participants: { q3: { heading: "TH", which: 2, after: 0 } } },
      ignored: { participants: ["Notes"] },
    };
    expect(lines(readingEntries(former, chosen, DAY))).toEqual([
      "Participants | Feuille | Suivi | Suivi 2021",
      "Participants | Colonne Q3 Handicap | TH | TH (n° 2)",
      "Participants | Colonne Q4 Minima sociaux | RSA | ",
      "Participants | Colonnes laissées de côté |  | Notes",
    ]);
    expect(readingEntries(chosen, chosen, DAY)).toEqual([]);
    expect(
      lines(optionEntries({ year: 2021, settings: { D1: "chômeur" } }, { settings: { D1: "inactif" } }, DAY)),
    ).toEqual([
      " | Exercice | 2021 | ",
      " | Réglage : Personne en formation qui recherche un emploi (D1) | chômeur | inactif",
    ]);
    expect(lines(bilanEntries({}, { withoutFiches: new Set(["2021-A3"]), gravity: "erreur" }, DAY))).toEqual([
      "Bilan | Fiche 2021-A3 |  | laissée de côté",
      "Bilan | Gravité la plus légère |  | Erreur",
    ]);
  });
});
