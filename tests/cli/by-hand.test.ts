import { readFileSync } from "node:fs";
import { join } from "node:path";
import { historyOf } from "../../src/application/annual/history";
import type { History } from "../../src/core/indicators/evolution/history";
import { openXlsx } from "../../src/adapters/xlsx/open";
import { controlWorkbook, type ControlReport } from "../../src/application/control/control-workbook";
import { bilanJson } from "../../src/core/bilan/bilan-json";
import { buildBilan } from "../../src/core/bilan/build-bilan";
import { consolidatedBilan } from "../../src/core/bilan/consolidated/consolidated-bilan";
import { dayOf } from "../../src/core/domain/day";
import { decodeCatalogue } from "../../src/core/fiche/decode";
import { computeIndicators } from "../../src/core/indicators/indicators";
import { loadCatalogue } from "../../src/fiches";
import { behindBlocking, leftOut } from "../support/left-out";
import { printedFigures } from "../support/printed-figures";
import type { FigureTable } from "../support/recount/table";
import { bytesOf, SAMPLES, valuesOf, type SampleName } from "../support/recount/values";

const IMMEDIATE = "Résultats immédiats, dans les 4 semaines suivant la sortie";
const LATER = "Résultats à six mois";
const BY_TYPE = "Sorties par type, d'après la table du protocole";

type Tables = Readonly<Record<string, FigureTable>>;

const examples = join(__dirname, "../../examples");

interface Controlled {
  readonly report: ControlReport;
  readonly history: History;
}

async function controlled(name: SampleName): Promise<Controlled> {
  const own = decodeCatalogue(readFileSync(join(examples, "fiche-accompagnement-2024.json"), "utf8"), "own");
  if (!own.ok) throw new Error(own.problems.join("\n"));
  const clock = { now: () => 0, today: () => dayOf(2026, 1, 1), pause: () => Promise.resolve() };
  const workbook = await openXlsx(bytesOf(name), { name: `${name}.xlsx` });
  const report = await controlWorkbook(workbook, {}, { catalogue: await loadCatalogue(own), clock });
  return { report, history: await historyOf(workbook) };
}

/** The figures of the tables of the Bilan. */
function inTables({ report, history }: Controlled): Tables {
  const work = buildBilan(report, { ...report, history });
  for (;;) {
    const next = work.next();
    if (next.done) return printedFigures(next.value);
  }
}

/** Those that its sentences and notes say. */
function inWords(report: ControlReport): Tables {
  const { outputs, population, results, movements, steps, typology, units, caseload, interviews, jobs } =
    computeIndicators(report);
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
      Entretiens: [interviews],
      "Employeurs distincts": [jobs.employers.size],
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
  const movement = (code: string): (number | string | null)[] => {
    const [, former = null, now = null, gap = null] = values["evolution"]?.[code] ?? [];
    return [now, former, gap];
  };
  const rates = values["Taux de sorties positives"] ?? {};
  const verified = rates["Sorties positives vérifiées sur l'ensemble des sorties"]?.[2] ?? null;
  return {
    "Personnes accompagnées (PL03)": movement("PL03"),
    "Entrées dans le PLIE (PL02)": movement("PL02"),
    "Sorties du PLIE (PL04)": movement("PL04"),
    "Sorties positives déclarées (PL08a)": [rates["PL08a"]?.[2] ?? null, expect.any(Number) as number, null],
    "Sorties positives vérifiées": [verified, null, null],
    "Sorties positives à compléter": [expect.any(Number) as number, null, null],
  };
}

const only = (tables: Tables, names: readonly string[]): Tables =>
  Object.fromEntries(names.map((name) => [name, tables[name] ?? {}]));

/** The keys of docs/contract.md 4.4, as the tables of the Bilan tell them. */
function jsonFigures({ typologie, emplois, operations, etapes, evolution }: Breakdowns): unknown {
  const { entrees, accompagnes, sortiesPositives } = typologie;
  const parts = accompagnes.sexe ?? {};
  return {
    sexe: Object.keys(parts).map((part) => [part, entrees.sexe?.[part], parts[part], sortiesPositives.sexe?.[part]]),
    contrats: sorted(
      Object.entries(emplois.contrats).map(([type, { hommes, femmes, total }]) => [type, hommes, femmes, total]),
    ),
    operations: sorted(
      operations
        .filter(({ operation }) => /^20\d\d-[A-Z]/.test(operation ?? ""))
        .map(({ operation, hommes, femmes, participations, lignes, incomplets, tauxIncomplets }) => [
          (operation ?? "").slice(5),
          hommes,
          femmes,
          participations,
          lignes,
          incomplets,
          tauxIncomplets,
        ]),
    ),
    etapes: etapes.map(({ etapes: steps, part, personnes, justifiees, sansJustificatif }) => [
      steps,
      part,
      personnes,
      justifiees,
      sansJustificatif,
    ]),
    evolution: evolution.lignes.find(({ code }) => code === "PL02")?.valeurs,
  };
}

function jsonValues(values: Tables): unknown {
  const { publics = {}, emplois = {}, operations = {}, evolution = {} } = values;
  const completeness = values["Complétude et délais, par opération"] ?? {};
  const natures = Object.entries(values["Étapes par nature"] ?? {}).filter(([name]) => name !== "Ensemble");
  return {
    sexe: ["Femme", "Homme"].map((part) => [part, ...[0, 2, 4].map((column) => publics[`Sexe ${part}`]?.[column])]),
    contrats: sorted(
      Object.entries(emplois).flatMap(([name, cells]) =>
        name.startsWith("Contrat ") ? [[name.slice(8), ...cells.slice(0, 3)]] : [],
      ),
    ),
    operations: sorted(
      Object.entries(operations)
        .filter(([name]) => name !== "Ensemble")
        .map(([name, cells]) => [name, ...cells.slice(0, 3), ...(completeness[name]?.slice(0, 3) ?? [])]),
    ),
    etapes: natures.sort(([a], [b]) => (Number(a) || 1000) - (Number(b) || 1000)).map(([, cells]) => cells),
    evolution: evolution["PL02"]?.slice(0, 3),
  };
}

/** How the tables call what the JSON tells by an id. */
const DIMENSIONS = {
  sexe: "Sexe",
  age: "Âge",
  niveau: "Diplôme",
  minima: "Minima",
  rsa: "RSA",
  deld: "DELD",
  rqth: "Handicap",
  qpv: "QPV",
  criteresCumules: "Critères",
} as const;
const JOBS = {
  contrats: "Contrat",
  temps: "Temps de travail",
  secteur: "Secteur",
  typeEmployeur: "Type d'employeur",
  effectif: "Effectif de l'employeur",
} as const;

/** Every breakdown of the JSON that a table of the Bilan tells too, row by row: what it says, and what was counted apart. */
function breakdownPairs(
  { typologie, emplois, operations, evolution }: Breakdowns,
  values: Tables,
): (readonly [row: string, said: unknown, counted: unknown])[] {
  const populations = [typologie.entrees, typologie.accompagnes, typologie.sortiesPositives];
  const own = (table: string, title: string): (readonly [string, readonly (number | string | null)[]])[] =>
    Object.entries(values[table] ?? {}).flatMap(([name, cells]) =>
      name.startsWith(`${title} `) ? [[name.slice(title.length + 1), cells] as const] : [],
    );
  const people = Object.entries(DIMENSIONS).flatMap(([id, title]) =>
    own("publics", title).map(
      ([name, cells]) =>
        [
          `${id} ${name}`,
          populations.map((population) => population[id as keyof typeof DIMENSIONS]?.[name] ?? 0),
          [0, 2, 4].map((column) => cells[column]),
        ] as const,
    ),
  );
  const free = (["commune", "prescripteur"] as const).flatMap((id) =>
    Object.entries(values[`Par ${id}`] ?? {})
      .filter(([name]) => !/^(Ensemble|Autres \()/.test(name))
      .map(
        ([name, cells]) =>
          [
            name,
            populations.map((population) => population[id]?.[name] ?? 0),
            [0, 2, 4].map((column) => cells[column]),
          ] as const,
      ),
  );
  const referents = Object.entries(values["Par référent"] ?? {})
    .filter(([name]) => name !== "Ensemble")
    .map(
      ([name, cells]) =>
        [name, populations.map(({ referent }) => referent?.[name] ?? 0), [cells[0], cells[1], cells[4]]] as const,
    );
  const jobs = Object.entries(JOBS).flatMap(([id, title]) =>
    own("emplois", title).map(([name, cells]) => {
      const { hommes, femmes, total } = emplois[id as keyof typeof JOBS][name.replace(/^([A-U]) : .*/, "$1")] ?? {};
      return [`${id} ${name}`, [hommes, femmes, total], cells.slice(0, 3)] as const;
    }),
  );
  const lines = operations.flatMap(({ operation, sorties, sansContact, delaiMedianSaisie, indicateurs }) => {
    const name = (operation ?? "").slice(5);
    const [cells, delays] = [values["operations"]?.[name], values["Complétude et délais, par opération"]?.[name]];
    if (!cells || !delays) return [];
    const results = Object.entries(indicateurs).flatMap(([code, { total }]) => (/CR0[34]$/.test(code) ? [total] : []));
    return [
      [name, [sorties, ...results, sansContact, delaiMedianSaisie], [...cells.slice(3), delays[3], delays[5]]] as const,
    ];
  });
  const years = Object.entries(values["evolution"] ?? {}).map(([code, cells]) => {
    const { valeurs = [], ecart, variation } = evolution.lignes.find((line) => line.code === code) ?? {};
    return [code, [...valeurs, ecart, variation], cells] as const;
  });
  return [...people, ...free, ...referents, ...jobs, ...lines, ...years];
}

const sorted = (rows: readonly (readonly unknown[])[]): unknown =>
  [...rows].sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));

type Breakdowns = Pick<ReturnType<typeof bilanJson>, "typologie" | "emplois" | "operations" | "etapes" | "evolution">;

/** Of these tables, the rows and the first columns that are counted apart: results have tables of their own. */
function partial(shown: Tables, values: Tables): Tables {
  return Object.fromEntries(
    ["operations", "Complétude et délais, par opération", "evolution"].map((table) => [
      table,
      Object.fromEntries(
        Object.entries(values[table] ?? {}).map(([row, cells]) => [
          row,
          shown[table]?.[row]?.slice(0, cells.length) ?? [],
        ]),
      ),
    ]),
  );
}

describe.each(SAMPLES)("the sample %s", (name) => {
  const values = valuesOf(name);
  let sample: Controlled;
  let report: ControlReport;

  beforeAll(async () => {
    sample = await controlled(name);
    ({ report } = sample);
  });

  it("has in its Bilan the figures that are counted apart from the program", () => {
    const shown = { ...inTables(sample), ...inWords(report) };
    const counted = { ...only(shown, Object.keys(values)), ...partial(shown, values) };
    expect(counted).toEqual(values);
    expect(shown["resume"]).toEqual(summaryOf(values));
  });

  it("has behind « Bloquant » exactly the people who are not counted", () => {
    expect(leftOut(report).length).toBeGreaterThan(0);
    expect(behindBlocking(report)).toEqual(leftOut(report));
  });

  it("has the same figures in its JSON", () => {
    const { indicateurs, parcours, sorties, ...others } = bilanJson(report, sample.history);
    expect(jsonFigures(others)).toEqual(jsonValues(values));
    const pairs = breakdownPairs(others, values);
    expect(pairs.length).toBeGreaterThan(60);
    expect(pairs.map(([row, said]) => [row, said])).toEqual(pairs.map(([row, , counted]) => [row, counted]));
    expect([others.emplois.employeurs]).toEqual(values["Hors des tableaux"]?.["Employeurs distincts"]);
    const indicators = { ...values["realisation"], ...values[IMMEDIATE], ...values[LATER] };
    for (const [code, [hommes, femmes, total]] of Object.entries(indicators))
      expect([code, indicateurs[code]]).toEqual([code, expect.objectContaining({ hommes, femmes, total })]);
    for (const [code, [, , total]] of Object.entries(values["parcours"] ?? {})) expect(parcours[code]).toBe(total);
    const interviews = Number(values["Hors des tableaux"]?.["Entretiens"]?.[0]);
    expect(parcours["PL15"]).toBeCloseTo(interviews / at(values, "parcours", "PL03", 2), 3);
    for (const [code, [value]] of Object.entries(values["Durée des parcours"] ?? {}))
      if (code in parcours) expect([code, parcours[code]]).toEqual([code, expect.closeTo(Number(value), 1) as number]);
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
      const { report: control } = await controlled(name);
      members.push({ file: name, control, indicators: computeIndicators(control) });
    }
    const shown = printedFigures(consolidatedBilan(members, [], []));
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
        sumOf("Sorties par catégorie", category, 4),
      ),
    );
  });
});
