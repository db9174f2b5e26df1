import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openXlsx } from "../../src/adapters/xlsx/open";
import { controlWorkbook, type ControlReport } from "../../src/application/control/control-workbook";
import { bilanJson } from "../../src/core/bilan/bilan-json";
import { buildBilan } from "../../src/core/bilan/build-bilan";
import { consolidatedBilan } from "../../src/core/bilan/consolidated/consolidated-bilan";
import { dayOf } from "../../src/core/domain/day";
import { decodeCatalogue } from "../../src/core/fiche/decode";
import { computeIndicators } from "../../src/core/indicators/indicators";
import { loadCatalogue } from "../../src/fiches";
import { printedFigures } from "../support/printed-figures";
import type { FigureTable } from "../support/recount/table";
import { bytesOf, SAMPLES, valuesOf, type SampleName } from "../support/recount/values";

const IMMEDIATE = "Résultats immédiats, dans les 4 semaines suivant la sortie";
const LATER = "Résultats à six mois";
const BY_TYPE = "Sorties par type, d'après la table du protocole";

type Tables = Readonly<Record<string, FigureTable>>;

const examples = join(__dirname, "../../examples");

async function reportOf(name: SampleName): Promise<ControlReport> {
  const own = decodeCatalogue(readFileSync(join(examples, "fiche-accompagnement-2024.json"), "utf8"), "own");
  if (!own.ok) throw new Error(own.problems.join("\n"));
  const clock = { now: () => 0, today: () => dayOf(2026, 1, 1), pause: () => Promise.resolve() };
  const workbook = await openXlsx(bytesOf(name), { name: `${name}.xlsx` });
  return controlWorkbook(workbook, {}, { catalogue: await loadCatalogue(own), clock });
}

/** The figures of the tables of the Bilan. */
function inTables(report: ControlReport): Tables {
  const work = buildBilan(report, report);
  for (;;) {
    const next = work.next();
    if (next.done) return printedFigures(next.value);
  }
}

/** Those that its sentences and notes say. */
function inWords(report: ControlReport): Tables {
  const { outputs, population, results, movements, steps, typology, units, caseload } = computeIndicators(report);
  const { hommes, femmes, total } = outputs.grandTotal.count;
  const { inTime, late, undated, sixMonths } = results;
  return {
    "Motifs d'exclusion": reasons(report),
    "Sorties d'opération": {
      "Dans l'exercice": [results.exits],
      "Dans les délais": [inTime],
      "Hors délai": [late],
      "Sans date": [undated],
    },
    "Situations à six mois": {
      Connue: [sixMonths.known],
      "Injoignable ou inconnue": [sixMonths.unreachable],
      "Échue et non renseignée": [sixMonths.missing],
      "Pas encore échue": [sixMonths.notDue],
    },
    "Hors des tableaux": {
      "Question 6 : ne se prononce pas": [outputs.noAnswer.foreignParent.count.total],
      "Question 5 : ne se prononce pas": [outputs.noAnswer.housing.count.total],
      "Personnes des participations comptées": [population.persons],
      "Total général": [hommes, femmes, total],
      "Âge inconnu": [typology.ages.undetermined],
      "Personnes suivies par référent": [caseload.mean],
      "Étapes des participants accompagnés": [steps?.total ?? null],
      "Personnes complètes sans date d'entrée PLIE": [movements.withoutEntryDate.count.total],
    },
    "Unités d'après les participants et leurs étapes": Object.fromEntries(
      units.results.flatMap(({ fiche, unit: { counts, kind }, computed }) => {
        const unit = counts === "participants" ? counts : kind === "mean-per-participant" ? "moyenne" : "étapes";
        return computed === null ? [] : [[`${fiche.id} ${unit}`, [Math.round(computed * 100) / 100]]];
      }),
    ),
  };
}

/** How many rows each compulsory answer leaves out for want of it, and how many nothing but an answer that the form does not know. */
function reasons({ findings, rules, complete, tables }: ControlReport): FigureTable {
  const counts = new Map<string, number>();
  const without = new Set<number>();
  for (let index = 0; index < findings.length; index += 1) {
    const rule = rules[findings.ruleAt(index)];
    const row = findings.rowAt(index);
    if (!rule?.code.startsWith("CMP-") || rule.gravity !== "bloquant") continue;
    counts.set(rule.code, (counts.get(rule.code) ?? 0) + 1);
    without.add(row);
  }
  const present = tables.participants?.present ?? new Uint8Array();
  const unreadable = [...complete.keys()].filter((row) => present[row] && !complete[row] && !without.has(row)).length;
  return {
    ...Object.fromEntries([...counts].map(([code, count]) => [code, [count]])),
    "Réponse qui n'est pas prévue": [unreadable],
  };
}

/** What a value of a table is, by the name of its row and its place in it. */
function at(values: Tables, table: string, row: string, column: number): number {
  return values[table]?.[row]?.[column] as number;
}

/** The table that opens the Bilan says again what others say. */
function summaryOf(values: Tables): FigureTable {
  const total = "EECO01" in (values["realisation"] ?? {}) ? "EECO01" : "TOTAL";
  const units = Object.values(values["unites"] ?? {});
  return {
    [total]: [at(values, "realisation", total, 2)],
    ...Object.fromEntries(["PL02", "PL03", "PL04", "PL05"].map((code) => [code, [at(values, "parcours", code, 2)]])),
    PL06: [at(values, "Taux de sorties positives", "PL08a", 0)],
    PL08a: [at(values, "Taux de sorties positives", "PL08a", 2)],
    "dont positives vérifiées d'après les critères du protocole": [
      at(values, "Taux de sorties positives", "Sorties positives vérifiées sur l'ensemble des sorties", 0),
    ],
    PL11: [at(values, "Durée des parcours", "PL11", 0)],
    [`Unités de mesure atteintes, sur ${units.length}`]: [units.filter((unit) => unit[3] === "atteint").length],
  };
}

const only = (tables: Tables, names: readonly string[]): Tables =>
  Object.fromEntries(names.map((name) => [name, tables[name] ?? {}]));

describe.each(SAMPLES)("the sample %s", (name) => {
  const values = valuesOf(name);
  let report: ControlReport;

  beforeAll(async () => {
    report = await reportOf(name);
  });

  it("has in its Bilan the figures that are counted apart from the program", () => {
    const shown = { ...inTables(report), ...inWords(report) };
    expect(only(shown, Object.keys(values))).toEqual(values);
    expect(shown["resume"]).toEqual(summaryOf(values));
  });

  it("has the same figures in its JSON", () => {
    const { indicateurs, parcours, sorties } = bilanJson(report);
    const indicators = { ...values["realisation"], ...values[IMMEDIATE], ...values[LATER] };
    for (const [code, [hommes, femmes, total]] of Object.entries(indicators))
      expect([code, indicateurs[code]]).toEqual([code, expect.objectContaining({ hommes, femmes, total })]);
    for (const [code, [, , total]] of Object.entries(values["parcours"] ?? {})) expect(parcours[code]).toBe(total);
    for (const code of ["PL08a", "PL08b"])
      expect(parcours[code]).toBe(at(values, "Taux de sorties positives", code, 2));
    const { PL04, ...types } = values[BY_TYPE] ?? {};
    expect(
      sorties.map(({ type, libelle, nombre, verifiees, aCompleter, refusees, sansObjet }) => [
        type ?? libelle,
        nombre,
        ...(sansObjet === nombre ? [null, null, null] : [verifiees, aCompleter, refusees]),
      ]),
    ).toEqual(expect.arrayContaining(Object.entries(types).map(([name, cells]) => [name, ...cells.slice(2)])));
    expect(sorties.reduce((sum, { nombre }) => sum + nombre, 0)).toBe(PL04?.[2]);
  });
});

describe("the samples of 2021 in one Bilan", () => {
  const names = SAMPLES.filter((name) => name.endsWith("2021"));
  const sumOf = (table: string, row: string, column: number): number =>
    names.reduce((sum, name) => sum + (at(valuesOf(name), table, row, column) || 0), 0);

  it("adds up the values of each", async () => {
    const members = [];
    for (const name of names) {
      const control = await reportOf(name);
      members.push({ file: name, control, indicators: computeIndicators(control) });
    }
    const shown = printedFigures(consolidatedBilan(members, []));
    for (const table of ["realisation", IMMEDIATE, LATER])
      for (const code of Object.keys(valuesOf("plie-agenais-2021")[table] ?? {})) {
        const section = table === "realisation" ? table : "resultat";
        expect([code, shown[section]?.[code]]).toEqual([code, [0, 1, 2].map((column) => sumOf(table, code, column))]);
      }
    const [entries, accompanied, exits, staying] = ["PL02", "PL03", "PL04", "PL05"].map((code) =>
      sumOf("parcours", code, 2),
    );
    const positive = sumOf("Taux de sorties positives", "PL08a", 0);
    expect(shown["parcours"]?.["Ensemble"]).toEqual([
      entries,
      accompanied,
      exits,
      staying,
      positive,
      Math.round((positive / (exits ?? 0)) * 10_000) / 10_000,
    ]);
    expect(shown["sorties"]?.["Ensemble"]).toEqual(
      ["Positive", "Dynamique", "Autre", "Administrative", "Négative", "Sans catégorie connue"].map((category) =>
        sumOf("Sorties par catégorie", category, 0),
      ),
    );
  });
});
