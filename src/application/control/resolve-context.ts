import { civilDate, yearOf, type Day } from "../../core/domain/day";
import { PROGRAMME_LABELS, usualProgramme, type Programme } from "../../core/domain/programme";
import { settingsFor, type SettingId } from "../../core/domain/settings";
import type { Catalogue } from "../../core/fiche/catalogue";
import type { PlieProfile } from "../../core/fiche/profile-schema";
import { numberCells, textCells } from "../../core/reading/cells";
import type { Table } from "../../core/reading/table";
import type { ControlContext } from "../../core/context/control-context";
import { fold } from "../../core/text/fold";
import { UserError } from "../ports/user-error";
import type { ControlOptions } from "./control-options";
import type { SheetSettings } from "./settings-sheet";
import { labelsOf, plieIn, yearIn, type Label } from "./labels";
import { typedPlie, typedSetting } from "./typed-options";

/**
 * What the person chose, what Paramètres says, what the data let suppose, in this order. What is supposed is told in `notices`.
 * @param own the PLIE whose protocol the workbook holds: its own, unless another one is named.
 */
export function resolveContext(
  options: ControlOptions,
  sheet: SheetSettings,
  table: Table<"participants">,
  catalogue: Catalogue,
  controlDay: Day,
  notices: string[],
  workbookName = "",
  own: PlieProfile | null = null,
): Omit<ControlContext, "reference"> {
  const labels = labelsOf(table, workbookName);
  const profile = resolveProfile(options, sheet, table, catalogue, labels, notices, own);
  const typedYear = options.year ?? sheet.year;
  const supposed = typedYear === undefined ? supposedYear(table, labels, controlDay) : null;
  const year = typedYear ?? supposed?.year ?? civilDate(controlDay).year;
  if (supposed)
    notices.push(`Exercice supposé : ${year} (${supposed.reason}). Précisez « Exercice » dans la feuille Paramètres.`);
  const typedProgramme = options.programme ?? sheet.programme;
  const programme: Programme = typedProgramme ?? usualProgramme(year);
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
  labels: readonly Label[],
  notices: string[],
  own: PlieProfile | null,
): PlieProfile | null {
  const typed = options.plie ?? sheet.plie;
  if (typed !== undefined) {
    const resolved = typedPlie(typed, catalogue.profiles);
    if ("value" in resolved) {
      if (own && own !== resolved.value)
        notices.push(
          `Le protocole de ce classeur est celui de « ${own.name} », le PLIE choisi est « ${resolved.value.name} » : le protocole n'est pas appliqué. Pour l'appliquer, écrivez « ${own.id} » à la ligne PLIE de la feuille Paramètres.`,
        );
      return resolved.value;
    }
    if (options.plie !== undefined) throw new UserError(resolved.problem, "frame");
    notices.push(resolved.problem);
    return null;
  }
  if (own) return own;
  const named = plieIn(labels, catalogue.profiles);
  const profile = named?.profile ?? profileOfOperations(table, catalogue);
  notices.push(
    profile
      ? `PLIE supposé d'après ${named?.reason ?? "les opérations"} : ${profile.name}. Précisez « PLIE » dans la feuille Paramètres.`
      : "Aucun PLIE n'est indiqué : les règles propres au PLIE (territoire, sorties, objectifs) ne sont pas contrôlées. Précisez « PLIE » dans la feuille Paramètres.",
  );
  return profile;
}

/** The one PLIE whose fiche ids stand in the Opération column, or null. */
function profileOfOperations(table: Table<"participants">, catalogue: Catalogue): PlieProfile | null {
  const operations = textCells(table, "operation");
  const plieById = new Map(catalogue.fiches.map((fiche) => [fold(fiche.id), fiche.plie]));
  const written = new Set<string>();
  for (let row = 0; row < table.rowCount; row += 1) {
    const operation = operations(row);
    if (operation !== undefined) written.add(operation);
  }
  const plies = new Set([...written].map((id) => plieById.get(fold(id))).filter((plie) => plie !== undefined));
  const [only] = plies;
  return plies.size === 1 ? (catalogue.profiles.find(({ id }) => id === only) ?? null) : null;
}

/** The year of the Bilan when nobody told it, and what tells it. */
function supposedYear(
  table: Table<"participants">,
  labels: readonly Label[],
  controlDay: Day,
): { readonly year: number; readonly reason: string } {
  const written = yearIn(labels);
  if (written) return written;
  const frequent = mostFrequentYear(table);
  return frequent === null
    ? {
        year: civilDate(controlDay).year,
        reason: "l'année du contrôle, car aucune date d'entrée dans l'opération n'a pu être lue",
      }
    : { year: frequent, reason: "l'année d'entrée la plus fréquente" };
}

function mostFrequentYear(table: Table<"participants">): number | null {
  const entries = numberCells(table, "entryDate");
  const days = new Map<Day, number>();
  for (let row = 0; row < table.rowCount; row += 1) {
    const day = entries(row);
    if (day === undefined) continue;
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  const counts = new Map<number, number>();
  for (const [day, count] of days) counts.set(yearOf(day), (counts.get(yearOf(day)) ?? 0) + count);
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return ranked[0]?.[0] ?? null;
}
