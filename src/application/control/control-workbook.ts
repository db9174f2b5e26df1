import { control as runControl, type Control } from "../../core/engine/control";
import { civilDate, yearOf, type Day } from "../../core/domain/day";
import { PROGRAMME_LABELS, type Programme } from "../../core/domain/programme";
import { settingsFor, type SettingId } from "../../core/domain/settings";
import type { Catalogue } from "../../core/fiche/catalogue";
import type { PlieProfile } from "../../core/fiche/profile-schema";
import { SHEET_KINDS, SHEETS, type SheetKind } from "../../core/questionnaire/sheets";
import { mapSheet, type SheetMapping } from "../../core/reading/headings";
import { isReadable } from "../../core/reading/mark";
import { readTable } from "../../core/reading/read-table";
import type { SheetGrid } from "../../core/reading/sheet-grid";
import type { Table, Tables } from "../../core/reading/table";
import { RULES } from "../../core/rules/catalogue";
import type { ControlContext } from "../../core/rules/context";
import type { Rule } from "../../core/rules/rule";
import type { Reference } from "../../core/territory/place-reference";
import { fold } from "../../core/text/fold";
import { typography } from "../../core/text/french";
import { countsWithout, justifiedFindings, readJustifications, type Justification } from "../justify/justifications";
import type { Clock } from "../ports/clock";
import type { JobControl } from "../ports/progress";
import { UserError } from "../ports/user-error";
import type { Workbook } from "../ports/workbook";
import { runInSlices } from "../time-slices";
import type { ControlOptions } from "./control-options";
import { findSheets } from "./find-sheets";
import { readRememberedChoices } from "./remembered-choices";
import { readSettingsSheet, type SheetSettings } from "./settings-sheet";
import { typedPlie, typedSetting } from "./typed-options";

export interface ControlDependencies {
  readonly catalogue: Catalogue;
  readonly clock: Clock;
  /** Communes and postal codes; the rules that need them stay silent without. */
  readonly reference?: Reference | null;
  /** All of them when absent. */
  readonly rules?: readonly Rule[];
}

/** A control with what was read and supposed on the way. */
export interface ControlReport extends Control {
  readonly workbookName: string;
  /** Anomalies that a person keeps as they are, by index; `byGravity` does not count them. */
  readonly justified: ReadonlyMap<number, Justification>;
  /** French sentences that are no anomalies: what was supposed, ignored or not understood. */
  readonly notices: readonly string[];
}

/**
 * Reads a workbook and controls it.
 * @throws UserError when there is nothing to control; CancelledError when the person cancels.
 */
export async function controlWorkbook(
  workbook: Workbook,
  options: ControlOptions,
  dependencies: ControlDependencies,
  job?: JobControl,
): Promise<ControlReport> {
  const { catalogue, clock, rules = RULES, reference = null } = dependencies;
  const remembered = await readRememberedChoices(workbook);
  const found = await findSheets(workbook, { ...remembered.sheets, ...options.sheets }, job);
  const { name } = await workbook.describe();
  const today = clock.today();
  const sheet: SheetSettings = found.settings
    ? readSettingsSheet(found.settings, today)
    : { settings: {}, problems: [] };
  const controlDay = options.controlDay ?? sheet.controlDay ?? today;
  const notices = [
    ...sheet.problems,
    ...found.byHeadings.map(
      (kind) =>
        `La feuille « ${found.grids[kind]?.name ?? ""} » est lue comme ${SHEETS[kind].name} d'après ses titres de colonnes.`,
    ),
  ];

  const tables: { [Kind in SheetKind]?: Table } = {};
  for (const kind of SHEET_KINDS) {
    const grid = found.grids[kind];
    if (!grid) continue;
    const mapping = mapSheet(grid, kind, options.columns?.[kind] ?? remembered.columns[kind] ?? {});
    if (!mapping) {
      notices.push(noHeadings(grid, kind));
      continue;
    }
    notices.push(...unknownColumns(mapping));
    let rows = 0;
    const total = grid.rowCount * mapping.columns.length;
    tables[kind] = await runInSlices(readTable(grid, mapping, kind, yearOf(controlDay)), clock, job, (step) => {
      rows += step.rows;
      job?.progress?.({ label: `Lecture de ${grid.name}`, done: rows, total });
    });
  }
  const participants = tables.participants as Table<"participants"> | undefined;
  if (!participants) throw new UserError(noHeadings(found.grids.participants as SheetGrid, "participants"));
  if (participants.presentCount === 0)
    throw new UserError(
      `La feuille « ${participants.grid.name} » ne contient aucun participant sous ses titres de colonnes (ligne ${participants.mapping.headingRow + 1}).`,
    );

  const context = { ...resolveContext(options, sheet, participants, catalogue, controlDay, notices), reference };
  const result = await runInSlices(runControl(rules, tables as Tables, context), clock, job, (step) => {
    job?.progress?.({ label: "Contrôle des règles", done: step.rule, total: step.rules });
  });
  const justified = justifiedFindings(result, await readJustifications(workbook));
  const byGravity = countsWithout(result, justified);
  return { ...result, byGravity, justified, workbookName: name, notices: notices.map(typography) };
}

function noHeadings(grid: SheetGrid, kind: SheetKind): string {
  return `La feuille « ${grid.name} » n'a pas de ligne de titres reconnaissable pour ${SHEETS[kind].name} parmi ses 20 premières lignes (3 titres connus au moins) : elle n'est pas lue.`;
}

function unknownColumns(mapping: SheetMapping): string[] {
  if (mapping.unknown.length === 0) return [];
  const names = mapping.unknown.slice(0, 8).map(({ heading }) => `« ${heading} »`);
  const more = mapping.unknown.length > names.length ? `, et ${mapping.unknown.length - names.length} de plus` : "";
  return [`Feuille « ${mapping.sheet} » : colonnes inconnues, ignorées : ${names.join(", ")}${more}.`];
}

function resolveContext(
  options: ControlOptions,
  sheet: SheetSettings,
  table: Table<"participants">,
  catalogue: Catalogue,
  controlDay: Day,
  notices: string[],
): Omit<ControlContext, "reference"> {
  const profile = resolveProfile(options, sheet, table, catalogue, notices);
  const typedYear = options.year ?? sheet.year;
  const year = typedYear ?? mostFrequentYear(table) ?? civilDate(controlDay).year;
  if (typedYear === undefined)
    notices.push(
      `Exercice supposé : ${year} (l'année d'entrée la plus fréquente). Précisez « Exercice » dans la feuille Paramètres.`,
    );
  const typedProgramme = options.programme ?? sheet.programme;
  const programme: Programme = typedProgramme ?? (year >= 2022 ? "fse-plus-2021-2027" : "fse-2014-2020");
  if (typedProgramme === undefined)
    notices.push(
      `Programme supposé d'après l'exercice : ${PROGRAMME_LABELS[programme]}. Précisez « Programme » dans la feuille Paramètres.`,
    );
  return {
    programme,
    year,
    controlDay,
    settings: settingsFor(programme, { ...settingsOfProfile(profile), ...sheet.settings, ...options.settings }),
    profile,
    fiches: catalogue.fiches,
  };
}

/** What a PLIE's profile settles for all its controls; values are canonical or passed over. */
function settingsOfProfile(profile: PlieProfile | null): Partial<Record<SettingId, string>> {
  const known = Object.entries(profile?.settings ?? {}).map(([key, value]) => typedSetting(key, String(value)));
  return Object.fromEntries(known.flatMap((typed) => ("value" in typed ? [[typed.value.id, typed.value.value]] : [])));
}

function resolveProfile(
  options: ControlOptions,
  sheet: SheetSettings,
  table: Table<"participants">,
  catalogue: Catalogue,
  notices: string[],
): PlieProfile | null {
  const typed = options.plie ?? sheet.plie;
  if (typed !== undefined) {
    const resolved = typedPlie(typed, catalogue.profiles);
    if ("value" in resolved) return resolved.value;
    if (options.plie !== undefined) throw new UserError(resolved.problem);
    notices.push(resolved.problem);
    return null;
  }
  const profile = profileOfOperations(table, catalogue);
  notices.push(
    profile
      ? `PLIE supposé d'après les opérations : ${profile.name}. Précisez « PLIE » dans la feuille Paramètres.`
      : "Aucun PLIE n'est indiqué : les règles propres au PLIE (territoire, sorties, objectifs) ne sont pas contrôlées. Précisez « PLIE » dans la feuille Paramètres.",
  );
  return profile;
}

/** The one PLIE whose fiche ids stand in the Opération column, or null. */
function profileOfOperations(table: Table<"participants">, catalogue: Catalogue): PlieProfile | null {
  const column = table.columns.get("operation");
  const plieById = new Map(catalogue.fiches.map((fiche) => [fold(fiche.id), fiche.plie]));
  const plies = new Set<string>();
  for (let row = 0; column && row < table.rowCount; row += 1) {
    const plie = isReadable(column.marks[row] as number) ? plieById.get(fold(String(column.values[row]))) : undefined;
    if (plie !== undefined) plies.add(plie);
  }
  const [only] = plies;
  return plies.size === 1 ? (catalogue.profiles.find(({ id }) => id === only) ?? null) : null;
}

function mostFrequentYear(table: Table<"participants">): number | null {
  const column = table.columns.get("entryDate");
  const counts = new Map<number, number>();
  for (let row = 0; column && row < table.rowCount; row += 1) {
    if (!isReadable(column.marks[row] as number)) continue;
    const year = yearOf(column.values[row] as number);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return ranked[0]?.[0] ?? null;
}
