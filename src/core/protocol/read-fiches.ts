import { usualProgramme } from "../domain/programme";
import { decodeFicheEntry } from "../fiche/decode";
import type { Fiche } from "../fiche/fiche-schema";
import { fieldOf } from "../questionnaire/sheets";
import type { Table } from "../reading/table";
import { foldWords } from "../text/fold";
import { textOf } from "./cell";
import type { ProtocolFault } from "./fault";
import { FICHE_PARTS, UNIT_PARTS } from "./fiche-parts";
import { readEntry, sameJson } from "./part";
import { locateIn, tooManyRows } from "./read-exits";
import { sheetRow, typedRows, type CellPlace, type TypedRow } from "./rows";
import { settle, type Locate } from "./settle";
import { distinctSlug } from "./slug";

type Report = (fault: ProtocolFault) => void;

/** What stands in for the columns that a fiche leaves empty. */
export interface FicheDefaults {
  /** The PLIE of the workbook. */
  readonly plie: string | null;
  readonly territory: string | null;
  /** Ids of the PLIE that are known. */
  readonly plies: readonly string[];
}

/** The rows of one fiche, as they say it. */
interface Gathered {
  readonly first: TypedRow;
  readonly said: Record<string, unknown>;
  /** Where the fiche's own keys were said. */
  readonly places: Map<string, { readonly row: number; readonly locate: Locate }>;
  readonly units: Record<string, unknown>[];
  readonly unitPlaces: Locate[];
  readonly unitIds: Set<string>;
}

const UNIT_FIELDS = new Set([...UNIT_PARTS.flatMap(({ fields }) => fields), "unitJson"]);

/** The fiches of the sheet Fiches: one row is one unit of measure. */
export function readFiches(table: Table, defaults: FicheDefaults, report: Report): Fiche[] {
  const { rows, beyond } = typedRows(table);
  if (beyond !== null) report(tooManyRows("ficheUnits", beyond, "fiche"));
  const fiches = new Map<string, Gathered>();
  let current: Gathered | null = null;
  for (const typed of rows) {
    current = ficheOf(typed, fiches, current);
    if (current === null) {
      report({ kind: "ficheUnits", row: typed.row, field: "fiche", text: "à remplir.", effect: "unit" });
      continue;
    }
    gatherFiche(table, typed, current, report);
    gatherUnit(typed, current, report);
  }
  return [...fiches.values()].flatMap((gathered) => decoded(table, gathered, defaults, report) ?? []);
}

/** The fiche that a row names, or that of the row above where it names none. */
function ficheOf(typed: TypedRow, fiches: Map<string, Gathered>, above: Gathered | null): Gathered | null {
  const cell = typed.cells["fiche"];
  if (cell === undefined) return above;
  const key = foldWords(textOf(cell));
  let found = fiches.get(key);
  if (!found)
    fiches.set(
      key,
      (found = { first: typed, said: {}, places: new Map(), units: [], unitPlaces: [], unitIds: new Set() }),
    );
  return found;
}

function gatherFiche(table: Table, typed: TypedRow, { said, places }: Gathered, report: Report): void {
  const entry = readEntry(FICHE_PARTS, typed.cells, "json");
  const locate = locateIn("ficheUnits", typed, FICHE_PARTS, entry, "json");
  for (const { field, text } of entry.faults)
    report({ kind: "ficheUnits", row: typed.row, field, text, effect: "cell" });
  for (const [key, value] of Object.entries(entry.value)) {
    const before = places.get(key);
    if (!before) {
      said[key] = value;
      places.set(key, { row: typed.row, locate });
    } else if (key !== "id" && !sameJson(said[key], value)) {
      const { field } = locate([key]);
      const text = `« ${fieldOf("ficheUnits", field).heading} » n'est pas celui d'une autre ligne de la même fiche.`;
      const other = sheetRow(table, before.row);
      report({ kind: "ficheUnits", row: typed.row, field, text, effect: "cell", other });
    }
  }
}

function gatherUnit(typed: TypedRow, { units, unitPlaces, unitIds }: Gathered, report: Report): void {
  if (!Object.keys(typed.cells).some((field) => UNIT_FIELDS.has(field))) return;
  const entry = readEntry(UNIT_PARTS, typed.cells, "unitJson");
  for (const { field, text } of entry.faults)
    report({ kind: "ficheUnits", row: typed.row, field, text, effect: "unit" });
  if (entry.faults.length > 0) return;
  const { value } = entry;
  const id = typeof value["id"] === "string" ? value["id"] : distinctSlug(String(value["label"] ?? ""), unitIds);
  units.push({ kind: "count", ...value, id });
  unitPlaces.push(locateIn("ficheUnits", typed, UNIT_PARTS, entry, "unitJson"));
}

const FICHE_ID = /^\d{4}(-[A-Za-z0-9]+)+$/;

function decoded(table: Table, gathered: Gathered, defaults: FicheDefaults, report: Report): Fiche | null {
  const { said, places, units, unitPlaces, first } = gathered;
  const start = (said["period"] as { readonly start?: unknown } | undefined)?.start;
  const year = typeof start === "string" && /^\d{4}-/.test(start) ? start.slice(0, 4) : null;
  const programme = said["programme"] ?? usualProgramme(Number(year ?? 0));
  const typed = String(said["id"] ?? "");
  const id =
    FICHE_ID.test(typed) || year === null ? typed : `${year}-${foldWords(typed).toUpperCase().replace(/ /g, "-")}`;
  const locate: Locate = (path) =>
    places.get(String(path[0]))?.locate(path) ?? locateIn("ficheUnits", first, FICHE_PARTS, EMPTY, "json")(path);
  const fiche = settle(
    {
      json: {
        format: 1,
        ...(id === typed || typed.length > 20 ? {} : { number: typed }),
        ...(defaults.plie === null ? {} : { plie: defaults.plie }),
        programme,
        objective: programme === "fse-plus-2021-2027" ? "OS-H" : "OS1",
        support: "personnes",
        axes: [],
        selection: [],
        territory: defaults.territory ?? said["plie"] ?? defaults.plie ?? said["title"],
        source: { document: `Feuille « ${table.grid.name} » de ce classeur` },
        ...said,
        id,
        units,
      },
      lists: { units: unitPlaces },
      locate,
      entryEffect: "unit",
      wholeEffect: "fiche",
    },
    decodeFicheEntry,
    report,
  );
  if (fiche === null || defaults.plies.includes(fiche.plie)) return fiche;
  const { kind, row, field }: CellPlace = locate(["plie"]);
  report({ kind, row, field, text: `aucun profil de PLIE « ${fiche.plie} ».`, effect: "fiche" });
  return null;
}

const EMPTY = { value: {}, byJson: new Set<string>(), faults: [] };
