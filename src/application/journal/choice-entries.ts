import { isoDay, type Day } from "../../core/domain/day";
import { GRAVITY_MEANINGS } from "../../core/domain/gravity";
import { PROGRAMME_LABELS } from "../../core/domain/programme";
import { isSettingId, settingWords } from "../../core/domain/settings";
import { fieldOf, SHEET_KINDS, SHEETS, type SheetKind } from "../../core/questionnaire/sheets";
import type { ColumnName } from "../../core/reading/column-name";
import type { BilanChoices } from "../bilan/bilan-choices";
import type { RememberedChoices } from "../control/kept-choices";
import type { RememberedOptions } from "../control/kept-options";
import type { JournalEntry } from "./entry";

/** What a choice is about, on which sheet, and its value in words; a choice that is not made has no line. */
interface Chosen {
  readonly sheet: string;
  readonly subject: string;
  readonly value: string;
}

/** What changes between two sets of choices. */
function changes(former: readonly Chosen[], chosen: readonly Chosen[], day: Day): JournalEntry[] {
  const key = ({ sheet, subject }: Chosen): string => `${sheet}\n${subject}`;
  const before = new Map(former.map((one) => [key(one), one]));
  const after = new Map(chosen.map((one) => [key(one), one]));
  return [...new Map([...before, ...after])].flatMap(([name, { sheet, subject }]): JournalEntry[] => {
    const [was, is] = [before.get(name)?.value ?? "", after.get(name)?.value ?? ""];
    if (was === is) return [];
    return [{ ...{ day: isoDay(day), act: "choice", sheet, cell: "", subject }, before: was, after: is, rules: "" }];
  });
}

/** Sheets and columns that a person chose. */
export function readingEntries(former: RememberedChoices, chosen: RememberedChoices, day: Day): JournalEntry[] {
  return changes(readingOf(former), readingOf(chosen), day);
}

function readingOf({ sheets, columns, ignored = {} }: RememberedChoices): Chosen[] {
  return SHEET_KINDS.flatMap((kind: SheetKind): Chosen[] => {
    const { name } = SHEETS[kind];
    const sheet = sheets[kind];
    const left = (ignored[kind] ?? []).map(headingOf);
    return [
      ...(sheet === undefined ? [] : [{ sheet: name, subject: "Feuille", value: sheet }]),
      ...Object.entries(columns[kind] ?? {}).map(([field, column]) => ({
        sheet: name,
        subject: `Colonne ${fieldOf(kind, field).heading}`,
        value: headingOf(column),
      })),
      ...(left.length === 0 ? [] : [{ sheet: name, subject: "Colonnes laissées de côté", value: left.join(" ; ") }]),
    ];
  });
}

function headingOf(column: ColumnName): string {
  if (typeof column === "string") return column;
  const { heading, which, after } = column;
  return `${heading}${which > 1 ? ` (n° ${which})` : ""}${after > 0 ? `, ${after} plus à droite` : ""}`;
}

/** PLIE, programme, year and settings. */
export function optionEntries(former: RememberedOptions, chosen: RememberedOptions, day: Day): JournalEntry[] {
  return changes(optionsOf(former), optionsOf(chosen), day);
}

function optionsOf({ plie, programme, year, settings = {} }: RememberedOptions): Chosen[] {
  const of = (subject: string, value: string | undefined): Chosen[] =>
    value === undefined ? [] : [{ sheet: "", subject, value }];
  return [
    ...of("PLIE", plie),
    ...of("Programme", programme && PROGRAMME_LABELS[programme]),
    ...of("Exercice", year === undefined ? undefined : String(year)),
    ...Object.entries(settings).flatMap(([id, value]) =>
      isSettingId(id) ? of(`Réglage : ${settingWords(id)}`, value) : [],
    ),
  ];
}

/** What the Bilan leaves out. */
export function bilanEntries(former: BilanChoices, chosen: BilanChoices, day: Day): JournalEntry[] {
  return changes(bilanOf(former), bilanOf(chosen), day);
}

function bilanOf({ withoutFiches = new Set(), gravity }: BilanChoices): Chosen[] {
  return [
    ...[...withoutFiches].map((fiche) => ({ sheet: "Bilan", subject: `Fiche ${fiche}`, value: "laissée de côté" })),
    ...(gravity === undefined
      ? []
      : [{ sheet: "Bilan", subject: "Gravité la plus légère", value: GRAVITY_MEANINGS[gravity].label }]),
  ];
}
