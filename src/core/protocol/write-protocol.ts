import type { Fiche } from "../fiche/fiche-schema";
import type { PlieProfile } from "../fiche/profile-schema";
import { PROTOCOL_KEYS } from "../questionnaire/protocol-words";
import { cleanSpaces, isIrregular } from "../text/fold";
import type { RowCells } from "./cell";
import { EXIT_PARTS } from "./exit-parts";
import { FICHE_PARTS, UNIT_PARTS } from "./fiche-parts";
import { writeEntry } from "./part";
import { PROTOCOL_ROWS, type ProtocolKey } from "./protocol-parts";
import { plieId } from "./slug";

/** The rows of Protocole that say a profile, in the order of its keys; a key that it does not have stands ready, alone. */
export function protocolRows(profile: PlieProfile | null): readonly RowCells[] {
  return (Object.keys(PROTOCOL_KEYS) as ProtocolKey[]).flatMap((key) => {
    const rows = profile ? rowsOfKey(regular(profile), key) : [];
    return (rows.length > 0 ? rows : READY.includes(key) ? [{}] : []).map((cells) => ({
      key: PROTOCOL_KEYS[key],
      ...cells,
    }));
  });
}

/** The rows that most protocols need. */
const READY: readonly ProtocolKey[] = ["name", "territory", "epci", "communes", "exitsPeriod", "objectives", "note"];

function rowsOfKey(profile: PlieProfile, key: ProtocolKey): readonly RowCells[] {
  const { shape, parts } = PROTOCOL_ROWS[key];
  const { epci, communes, ...territory } = profile.territory;
  switch (shape) {
    case "names": {
      const names = key === "epci" ? epci : communes;
      return names.length > 0 ? [writeEntry(parts, { [key]: names }, "json")] : [];
    }
    case "setting":
      return Object.entries(profile.settings).map(([id, value]) => ({ value: `${id} = ${String(value)}` }));
    case "entry": {
      const entries = (profile as unknown as Readonly<Record<string, readonly object[] | undefined>>)[key] ?? [];
      return entries.map((entry) => writeEntry(parts, { ...entry }, "json"));
    }
    case "object": {
      const value =
        key === "territory" ? territory : (profile as unknown as Readonly<Record<string, object | undefined>>)[key];
      return value === undefined ? [] : [writeEntry(parts, { ...value }, "json")];
    }
    default: {
      if (key === "id" && plieId(profile.name) === profile.id) return [];
      const value = (profile as unknown as Readonly<Record<string, unknown>>)[key];
      return value === undefined ? [] : [writeEntry(parts, { [key]: value }, "json")];
    }
  }
}

/** The rows of Sorties PLIE that say a table of exits. */
export function exitLineRows(profile: PlieProfile | null): readonly RowCells[] {
  return (profile ? regular(profile) : { exits: [] }).exits.map((line) => writeEntry(EXIT_PARTS, line, "json"));
}

/** The rows of Fiches that say these fiches: one a unit of measure, the first one also says what belongs to the fiche. */
export function ficheUnitRows(fiches: readonly Fiche[], plie: string | null): readonly RowCells[] {
  return fiches.map(regular).flatMap(({ $schema: _schema, format: _format, units, ...fiche }) => {
    const { plie: own, ...others } = fiche;
    const { axes, selection, ...said } = own === plie ? others : fiche;
    const lists = { ...(axes.length > 0 ? { axes } : {}), ...(selection.length > 0 ? { selection } : {}) };
    const first = writeEntry(FICHE_PARTS, { ...said, ...lists }, "json");
    const rows = units.map((unit) => ({ fiche: fiche.id, ...writeEntry(UNIT_PARTS, unit, "unitJson") }));
    return rows.length === 0 ? [first] : rows.map((cells, index) => (index === 0 ? { ...first, ...cells } : cells));
  });
}

/** The same with texts as a cell keeps them: no space that cannot be seen. */
export function regular<Value>(value: Value): Value {
  if (typeof value === "string")
    return (isIrregular(value) ? value.split("\n").map(cleanSpaces).join("\n") : value) as Value;
  if (Array.isArray(value)) return value.map(regular) as Value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, regular(one as unknown)])) as Value;
}
