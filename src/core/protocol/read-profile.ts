import { SETTING_IDS } from "../domain/settings";
import { exitProblem, settingProblem } from "../fiche/check-references";
import { decodeProfileEntry } from "../fiche/decode";
import { oneOfText } from "../fiche/issue-text";
import type { PlieProfile } from "../fiche/profile-schema";
import { fieldOf } from "../questionnaire/sheets";
import { PROTOCOL_KEYS } from "../questionnaire/protocol-words";
import type { Table } from "../reading/table";
import { fold, foldWords } from "../text/fold";
import { textOf, type Cell } from "./cell";
import type { ProtocolFault } from "./fault";
import { readEntry } from "./part";
import { PROTOCOL_ROWS, type ProtocolKey } from "./protocol-parts";
import { locateIn, readExits, tooManyRows } from "./read-exits";
import { sheetRow, typedRows, type CellPlace, type TypedRow } from "./rows";
import { settle, type Draft, type Locate } from "./settle";
import { distinctSlug, plieId } from "./slug";

type Report = (fault: ProtocolFault) => void;

const LISTS = ["publics", "eligibility", "ageRules", "objectives", "steps"] as const;

/** The profile that the sheets Protocole and Sorties PLIE say; null when they say none. */
export function readProfile(protocol: Table, exitLines: Table | undefined, report: Report): PlieProfile | null {
  const { draft, settings } = draftOf(protocol, exitLines, report);
  for (const [key, place] of settings) {
    const problem = settingProblem(key, (draft.json["settings"] as Record<string, unknown>)[key]);
    if (problem === null) continue;
    report({ ...place, text: problem, effect: "cell" });
    delete (draft.json["settings"] as Record<string, unknown>)[key];
  }
  const profile = settle(draft, decodeProfileEntry, report);
  return profile && withReviews(profile, draft.lists["exits"] ?? [], report);
}

/** A positive exit without a condition is for a person to judge: said on its line, and done. */
function withReviews(profile: PlieProfile, places: readonly Locate[], report: Report): PlieProfile {
  const exits = profile.exits.map((line, index) => {
    const text = exitProblem(line);
    if (text === null) return line;
    const { kind, row } = places[index]?.(["needsReview"]) ?? NOWHERE;
    report({ kind, row, field: "review", text: `${text}.`, effect: "review" });
    return { ...line, needsReview: true as const };
  });
  return { ...profile, exits };
}

const NOWHERE: CellPlace = { kind: "protocol", row: null, field: "key" };

interface Drafted {
  readonly draft: Draft;
  readonly settings: ReadonlyMap<string, CellPlace>;
}

function draftOf(table: Table, exitLines: Table | undefined, report: Report): Drafted {
  const source = { document: `Feuille « ${table.grid.name} » de ce classeur` };
  const names: Record<"epci" | "communes", string[]> = { epci: [], communes: [] };
  const lists: Record<string, Locate[]> = Object.fromEntries(LISTS.map((key) => [key, []]));
  const entries: Record<string, Record<string, unknown>[]> = Object.fromEntries(LISTS.map((key) => [key, []]));
  const singles = new Map<string, { readonly locate: Locate; readonly row: number }>();
  const said: Record<string, unknown> = {};
  const settings: Record<string, string> = {};
  const settingPlaces = new Map<string, CellPlace>();
  const objectiveIds = new Set<string>();

  const { rows, beyond } = typedRows(table);
  if (beyond !== null) report(tooManyRows("protocol", beyond, "key"));
  for (const typed of rows) {
    const key = keyOf(typed, report);
    if (key === null) continue;
    const { shape, parts } = PROTOCOL_ROWS[key];
    const takesJson = shape === "entry" || shape === "object";
    tellUnused(typed, key, takesJson, report);
    const entry = readEntry(parts, takesJson ? typed.cells : withoutJson(typed.cells), "json");
    for (const { field, text } of entry.faults)
      report({ kind: "protocol", row: typed.row, field, text, effect: "cell" });
    if (entry.faults.length > 0) continue;
    const locate = locateIn("protocol", typed, parts, entry, "json");
    if (shape === "setting") {
      const id = readSetting(typed, settings, report);
      if (id !== null) settingPlaces.set(id, { kind: "protocol", row: typed.row, field: "value" });
    } else if (shape === "entry") {
      const { value } = entry;
      const withId = key === "objectives" ? objective(value, objectiveIds) : value;
      entries[key]?.push({ source, ...withId });
      lists[key]?.push(locate);
    } else if (shape === "names") {
      names[key as "epci"].push(...((entry.value[key] as string[] | undefined) ?? []));
      singles.set(`territory.${key}`, { locate, row: typed.row });
    } else {
      const before = singles.get(key);
      if (before) {
        const text = `« ${PROTOCOL_KEYS[key]} » est déjà dit sur une autre ligne.`;
        const other = sheetRow(table, before.row);
        report({ kind: "protocol", row: typed.row, field: "key", text, effect: "cell", other });
        continue;
      }
      said[key] = shape === "value" ? entry.value[key] : entry.value;
      singles.set(key, {
        locate: shape === "value" ? () => locate([key]) : (path) => locate(path.slice(1)),
        row: typed.row,
      });
    }
  }

  const exits = exitLines ? readExits(exitLines, report) : { lines: [], places: [] };
  const { territory, name, ...others } = said;
  const draft: Draft = {
    json: {
      format: 1,
      ...(typeof name === "string" ? { id: plieId(name), name } : {}),
      publics: entries["publics"],
      eligibility: entries["eligibility"],
      ...(entries["ageRules"]?.length ? { ageRules: entries["ageRules"] } : {}),
      exits: exits.lines,
      exitsToConfirm: exits.lines.length === 0,
      objectives: entries["objectives"],
      ...(entries["steps"]?.length ? { steps: entries["steps"] } : {}),
      settings,
      ...others,
      ...sourced(others, source),
      territory: { description: name, source, ...(territory as object | undefined), ...names },
    },
    lists: { ...lists, exits: exits.places },
    locate: (path) => {
      if (path[0] === "exits" && exitLines) return { kind: "exitLines", row: null, field: "code" };
      const found = singles.get(path.slice(0, 2).join(".")) ?? singles.get(String(path[0]));
      return found?.locate(path) ?? NOWHERE;
    },
    entryEffect: "line",
    wholeEffect: "protocol",
  };
  return { draft, settings: settingPlaces };
}

function sourced(others: Record<string, unknown>, source: object): object {
  const rule = others["disabledPrescription"];
  return rule === undefined ? {} : { disabledPrescription: { source, ...(rule as object) } };
}

function objective(value: Record<string, unknown>, taken: Set<string>): Record<string, unknown> {
  const kind = value["indicator"] === "PL08a" ? "share" : "count";
  if (typeof value["id"] === "string") return { kind, ...value };
  return { kind, ...value, id: distinctSlug(String(value["label"] ?? ""), taken) };
}

/** What a row is about; null where it is about nothing. A key that stands ready, alone, says nothing. */
function keyOf({ row, cells }: TypedRow, report: Report): ProtocolKey | null {
  const { key, ...others } = cells;
  if (Object.keys(others).length === 0 && key !== undefined && known(key)) return null;
  const found = key === undefined ? undefined : known(key);
  if (found) return found;
  const text = key === undefined ? "à remplir." : oneOfText(Object.values(PROTOCOL_KEYS), textOf(key));
  report({ kind: "protocol", row, field: "key", text, effect: "cell" });
  return null;
}

/** « Objectifs » as « Objectif ». */
function known(key: Cell): ProtocolKey | undefined {
  const singular = (text: string): string => foldWords(text).replace(/s( |$)/g, "$1");
  const typed = singular(textOf(key));
  return (Object.keys(PROTOCOL_KEYS) as ProtocolKey[]).find((one) => singular(PROTOCOL_KEYS[one]) === typed);
}

function withoutJson({ json: _json, ...cells }: TypedRow["cells"]): TypedRow["cells"] {
  return cells;
}

/** Nothing typed is passed over in silence. */
function tellUnused({ row, cells }: TypedRow, key: ProtocolKey, takesJson: boolean, report: Report): void {
  const { shape, parts } = PROTOCOL_ROWS[key];
  const used = new Set(["key", ...(takesJson ? ["json"] : []), ...parts.flatMap(({ fields }) => fields)]);
  if (shape === "setting") used.add("value");
  for (const field of Object.keys(cells)) {
    if (used.has(field)) continue;
    const text = `« ${fieldOf("protocol", field).heading} » ne sert pas à une ligne « ${PROTOCOL_KEYS[key]} ».`;
    report({ kind: "protocol", row, field, text, effect: "cell" });
  }
}

function readSetting({ row, cells }: TypedRow, settings: Record<string, string>, report: Report): string | null {
  const text = cells["value"] === undefined ? "" : textOf(cells["value"]);
  const [, typed = "", value = ""] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  const id = SETTING_IDS.find((one) => fold(one) === fold(typed));
  if (id === undefined) {
    const problem = typed === "" ? "« CLÉ = valeur » attendu." : "réglage inconnu.";
    report({ kind: "protocol", row, field: "value", text: problem, effect: "cell" });
    return null;
  }
  settings[id] = value.trim();
  return id;
}
