import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CellArea, CellValue } from "../../src/core/domain/cell";
import type { Programme } from "../../src/core/domain/programme";
import { yearOf } from "../../src/core/domain/day";
import { settingsFor } from "../../src/core/domain/settings";
import { control, type Control } from "../../src/core/engine/control";
import { describeFinding, type FindingText } from "../../src/core/engine/describe";
import type { Fiche } from "../../src/core/fiche/fiche-schema";
import {
  ALL_KINDS,
  fieldOf,
  isProtocolKind,
  SHEETS,
  type DataKind,
  type SheetKind,
} from "../../src/core/questionnaire/sheets";
import { readProtocol } from "../../src/core/protocol/read-protocol";
import { mapSheet } from "../../src/core/reading/headings";
import { readTable } from "../../src/core/reading/read-table";
import type { SheetGrid } from "../../src/core/reading/sheet-grid";
import type { Table, Tables } from "../../src/core/reading/table";
import { RULES } from "../../src/core/rules/catalogue";
import type { ControlContext } from "../../src/core/context/control-context";
import { decodeReference } from "../../src/core/territory/decode-reference";
import type { Reference } from "../../src/core/territory/place-reference";
import { dateCell, exampleDay } from "../../src/core/rules/example-day";
import type { ExampleCells, Rule, RuleExample } from "../../src/core/rules/rule";
import { SHIPPED_PROFILES } from "../../src/plies";
import { shippedReference } from "./shipped-reference";
import { runInOneGo } from "../../src/core/work/run";

/** Drives a generator to its end without ever pausing. */
export { runInOneGo as finish };

const root = join(__dirname, "../../src");

function readAll<Data>(folder: string): Data[] {
  return readdirSync(join(root, folder))
    .filter((file) => file.endsWith(".json"))
    .map((file) => JSON.parse(readFileSync(join(root, folder, file), "utf8")) as Data);
}

const shippedFiches = [...readAll<Fiche>("fiches/2021"), ...readAll<Fiche>("fiches/2024")];
/** All fiches of 2024 that ship support structures, where nobody can be a participant: this invented one supports persons. */
const fichePersonnes2024 = {
  ...(shippedFiches.find(({ id }) => id === "2021-A4") as Fiche),
  id: "2024-exemple",
  number: "EX",
  title: "Accompagnement renforcé (exemple)",
  programme: "fse-plus-2021-2027",
  objective: "OS-H",
  period: { start: "2024-01-01", end: "2024-12-31" },
} satisfies Fiche;
const fiches = [...shippedFiches, fichePersonnes2024];

/** A participant about whom no rule has anything to say, in either programme; what an example does not say comes from here. */
export const CONFORMING_PARTICIPANT: Readonly<Record<Programme, ExampleCells>> = {
  "fse-2014-2020": {
    id: "P001",
    lastName: "MARTIN",
    firstName: "CAMILLE",
    birthDate: dateCell("12/05/1984"),
    sex: "Femme",
    birthCommune: "AGEN",
    birthPostalCode: "47000",
    address: "3 RUE DES LILAS",
    postalCode: "47000",
    commune: "AGEN",
    mobilePhone: "0612345678",
    homePhone: "0553000000",
    email: "camille.exemple@courriel.example",
    operation: "2021-A4",
    plieEntryDate: dateCell("04/01/2021"),
    entryDate: dateCell("01/02/2021"),
    questionnaireDate: dateCell("01/02/2021"),
    entryTypedDate: dateCell("03/02/2021"),
    q1: "Non",
    q1e: "Non",
    q1f: "Oui",
    q1g: 14,
    q2: "2c",
    q3: "Non",
    q4: "Non",
    q5: "Non",
    q6: "NSP",
  },
  "fse-plus-2021-2027": {
    id: "P001",
    lastName: "MARTIN",
    firstName: "CAMILLE",
    birthDate: dateCell("12/05/1984"),
    sex: "Femme",
    birthCommune: "AGEN",
    birthPostalCode: "47000",
    address: "3 RUE DES LILAS",
    postalCode: "47000",
    commune: "AGEN",
    mobilePhone: "0612345678",
    homePhone: "0553000000",
    email: "camille.exemple@courriel.example",
    operation: "2024-exemple",
    plieEntryDate: dateCell("04/01/2024"),
    entryDate: dateCell("01/02/2024"),
    questionnaireDate: dateCell("01/02/2024"),
    entryTypedDate: dateCell("03/02/2024"),
    q1: "Non",
    q1e: "Non",
    q1f: "Oui",
    q1g: 14,
    q2: "2c",
    q3: "Non",
    q4: "Non",
    q5: "Non",
    q6: "NSP",
    thirdCountry: "Non",
    qpv: "Non",
  },
};

const CONFORMING_ROWS: Readonly<Record<Exclude<DataKind, "participants">, ExampleCells>> = {
  contracts: {
    id: "P001",
    contractType: "CDI",
    employer: "ATELIERS EXEMPLE",
    start: dateCell("01/03/2021"),
    end: null,
    workingTime: "Plein",
  },
  steps: { id: "P001", classification: "2", step: "Mobilisation", start: dateCell("01/03/2021") },
  indicators: { fiche: "2021-A4", indicator: "Conventions", achieved: 2 },
  funding: { fiche: "2021-A4", totalCost: 1000, requestedFse: 500, cofinancing: 500 },
};

/** Title rows above the headings, as in real sheets. */
const TITLE_ROWS = 2;

/** The sheet of one part of an example: two rows of title, the headings, then the rows. Missing cells stay empty. */
export function exampleGrid(
  kind: SheetKind,
  rows: readonly ExampleCells[],
  options: Pick<RuleExample, "without" | "twice" | "hidden" | "merged"> = {},
): SheetGrid {
  const declared = Object.keys(SHEETS[kind].fields);
  const used = new Set(rows.flatMap((row) => Object.keys(row)));
  const left = new Set(options.without ?? []);
  const fields = [...declared.filter((field) => used.has(field) && !left.has(field)), ...(options.twice ?? [])];
  const columns = fields.map((field): CellValue[] => [
    `${SHEETS[kind].name} de l'exemple`,
    null,
    fieldOf(kind, field).heading,
    ...rows.map((row) => row[field] ?? null),
  ]);
  const first = TITLE_ROWS + 1;
  return {
    name: SHEETS[kind].name,
    dateSystem: 1900,
    firstRow: 0,
    firstColumn: 0,
    rowCount: first + rows.length,
    columns,
    hiddenRows: (options.hidden ?? []).map((row) => first + row),
    merges: (options.merged ?? []).map((row): CellArea => ({
      firstRow: first + row,
      lastRow: first + row,
      firstColumn: 0,
      lastColumn: 1,
    })),
  };
}

/** The context of an example: the last day of January after the year of the Bilan, no PLIE unless it names one. */
export function exampleContext(
  example: Pick<RuleExample, "programme" | "controlDay" | "settings" | "plie" | "reference"> = {},
): ControlContext {
  const programme = example.programme ?? "fse-2014-2020";
  const year = programme === "fse-2014-2020" ? 2021 : 2024;
  return {
    programme,
    year,
    controlDay: example.controlDay ?? exampleDay(`31/01/${year + 1}`),
    settings: settingsFor(programme, example.settings),
    profile: SHIPPED_PROFILES.find(({ id }) => id === example.plie) ?? null,
    fiches,
    reference: example.reference ? franceReference() : null,
  };
}

let france: Reference | undefined;

/** The shipped communes and postal codes, read when an example first asks for them. */
function franceReference(): Reference {
  france ??= decodeReference(shippedReference());
  return france;
}

/** The sheets of an example, read as those of a real workbook are. */
export function exampleTables(example: Partial<RuleExample>, context: ControlContext): Tables {
  const tables: { [Kind in SheetKind]?: Table } = {};
  for (const kind of ALL_KINDS) {
    const base =
      kind === "participants"
        ? CONFORMING_PARTICIPANT[context.programme]
        : isProtocolKind(kind)
          ? {}
          : CONFORMING_ROWS[kind];
    const typed = example[kind] ?? (kind === "participants" ? [{}] : undefined);
    if (!typed) continue;
    const rows = typed.map((cells) => ({ ...base, ...cells }));
    const grid = exampleGrid(kind, rows, kind === "participants" ? example : {});
    const mapping = mapSheet(grid, kind);
    if (mapping) tables[kind] = runInOneGo(readTable(grid, mapping, kind, yearOf(context.controlDay)));
  }
  return tables as Tables;
}

/** The real control of an example: grids, reading and engine, nothing replaced. A rule that crashes fails the test. */
export function controlExample(example: Partial<RuleExample>, rules: readonly Rule[] = RULES): Control {
  const base = exampleContext(example);
  const tables = exampleTables(example, base);
  const context = withTypedProtocol(base, tables);
  const result = runInOneGo(control(rules, tables, context));
  if (result.incidents.length > 0) throw new Error(`incidents: ${JSON.stringify(result.incidents)}`);
  return result;
}

/** The context with the protocol that the sheets of the example say. */
export function withTypedProtocol(context: ControlContext, tables: Tables): ControlContext {
  if (!tables.protocol && !tables.exitLines && !tables.ficheUnits) return context;
  const plies = SHIPPED_PROFILES.map(({ id }) => id);
  const { profile, fiches: typed, faults } = readProtocol(tables, context.profile?.id ?? null, plies);
  return {
    ...context,
    profile: profile ?? context.profile,
    fiches: [...context.fiches, ...typed],
    protocolFaults: faults,
  };
}

/** The texts of all findings of a control, as a person reads them, in reading order. */
export function textsOf(result: Control): FindingText[] {
  return [...result.findings.sorted()].map((index) => describeFinding(result, index));
}

/** A finding in the compact form that table tests compare: "CMP-11 Participants!R4" or "STR-01 Participants". */
export function findingLines(example: Partial<RuleExample>, rules: readonly Rule[] = RULES): string[] {
  return textsOf(controlExample(example, rules)).map(
    ({ rule, sheet, cell, row }) => `${rule.code} ${sheet}${cell ? `!${cell}` : row === null ? "" : `!ligne ${row}`}`,
  );
}
