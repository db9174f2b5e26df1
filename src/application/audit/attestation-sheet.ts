import type { Attestation } from "../../core/audit/attestation";
import { SHORT_DIGEST, type StatedAttestation } from "../../core/audit/verify";
import { isoDay, dayFromIso } from "../../core/domain/day";
import { PROGRAMMES } from "../../core/domain/programme";
import { isSettingId, SETTING_IDS } from "../../core/domain/settings";
import { ALL_KINDS, type SheetKind } from "../../core/questionnaire/sheets";
import type { SheetGrid } from "../../core/reading/sheet-grid";
import type { ModelValue, SheetModel } from "../ports/sheet-model";
import type { FileDigest } from "../ports/workbook";
import { listSheet } from "./list-sheet";

export const ATTESTATION_MARK = "attestation";
export const ATTESTATION_NAME = "Attestation";

/** Beyond, the rows are not listed one by one: what changed is then told by column alone. */
const MOST_LISTED_ROWS = 20_000;

/** The words of the first column, which tell what a line is about. */
const TOPICS = {
  control: "Contrôle",
  setting: "Réglage",
  file: "Fichier",
  data: "Données",
  protocol: "Profil ou fiche",
  leftOut: "Fiche laissée de côté",
  rule: "Règle",
  column: "Colonne",
  row: "Ligne",
} as const;

const VERSION = "Version des règles";
const DAY = "Date du contrôle";
const YEAR = "Exercice";
const PROGRAMME = "Programme";
const PLIE = "PLIE";
const DATA = "SHA-256 des cellules reconnues";
const COLUMNS = [
  { heading: "Rubrique", width: 20, style: "tableText" },
  { heading: "Élément", width: 34, style: "tableText" },
  { heading: "Valeur", width: 34, style: "tableText" },
  { heading: "Empreinte", width: 70, style: "tableText" },
] as const;

/** The attestation as a sheet that a person can read and that {@link readAttestation} reads again, whatever program saved it. */
export function attestationSheet(
  attestation: Attestation,
  file: FileDigest | null,
  leftOut: readonly string[] = [],
): SheetModel {
  const { data, settings, protocols, rules } = attestation;
  const rowCount = data.tables.reduce((sum, { rows }) => sum + rows.filter((row) => row !== "").length, 0);
  const rows: (readonly ModelValue[])[] = [
    [TOPICS.control, VERSION, attestation.version, null],
    [TOPICS.control, DAY, isoDay(attestation.controlDay), null],
    [TOPICS.control, YEAR, String(attestation.year), null],
    [TOPICS.control, PROGRAMME, attestation.programme, null],
    [TOPICS.control, PLIE, attestation.plie, null],
    ...SETTING_IDS.map((id): ModelValue[] => [TOPICS.setting, id, settings[id], null]),
    ...(file
      ? [
          [TOPICS.file, "Nom", file.name, null],
          [TOPICS.file, "Taille en octets", String(file.size), null],
          [TOPICS.file, "SHA-256 du fichier contrôlé", null, file.sha256],
        ]
      : []),
    [TOPICS.data, DATA, null, data.whole],
    ...[...protocols].map(([id, digest]): ModelValue[] => [TOPICS.protocol, id, null, digest]),
    ...leftOut.map((id): ModelValue[] => [TOPICS.leftOut, id, null, null]),
    ...[...rules].map(([code, count]): ModelValue[] => [TOPICS.rule, code, String(count), null]),
    ...data.tables.flatMap(({ kind, columns }) =>
      columns.map(({ field, heading, digest }): ModelValue[] => [TOPICS.column, `${kind}.${field}`, heading, digest]),
    ),
    ...(rowCount > MOST_LISTED_ROWS ? [] : rowLines(attestation)),
  ];
  return listSheet({
    name: ATTESTATION_NAME,
    mark: ATTESTATION_MARK,
    title: "Attestation du contrôle",
    sentences: [
      "Ce que le contrôle a lu, avec quelles règles, et ce qu'il a trouvé : « Vérifier le bilan » (rubrique Audit du volet, ou commande « verifier ») le refait et dit ce qui diffère. Une empreinte SHA-256 change dès qu'une cellule reconnue change ; elle ne dépend ni de l'ordre des lignes et des colonnes, ni du logiciel qui enregistre.",
      ...(rowCount > MOST_LISTED_ROWS
        ? [`Plus de ${MOST_LISTED_ROWS} lignes : elles ne sont pas énumérées, une différence se dira par colonne.`]
        : []),
    ],
    columns: COLUMNS,
    rows,
    repeated: 2,
    table: "Attestation_bilan_plie",
  });
}

function rowLines({ data }: Attestation): ModelValue[][] {
  return data.tables.flatMap(({ kind, sheet, rows, firstRow }) =>
    rows.flatMap((digest, row) =>
      digest === "" ? [] : [[TOPICS.row, `${kind}.${firstRow + row + 1}`, sheet, digest.slice(0, SHORT_DIGEST)]],
    ),
  );
}

/** Reads a sheet Attestation; null where it is none, or where a line that must be there is not. */
export function readAttestation(grid: SheetGrid): StatedAttestation | null {
  const lines = linesOf(grid);
  const controls = new Map(lines.of(TOPICS.control).map(({ item, value }) => [item, value]));
  const data = lines.of(TOPICS.data).find(({ item }) => item === DATA)?.digest;
  const programme = PROGRAMMES.find((known) => known === controls.get(PROGRAMME));
  const controlDay = dayFromIso(controls.get(DAY) ?? "");
  const year = Number(controls.get(YEAR));
  const version = controls.get(VERSION);
  if (!data || !programme || controlDay === null || !Number.isInteger(year) || !version) return null;
  return {
    version,
    programme,
    year,
    controlDay,
    plie: controls.get(PLIE) || null,
    settings: Object.fromEntries(
      lines.of(TOPICS.setting).flatMap(({ item, value }) => (isSettingId(item) ? [[item, value]] : [])),
    ),
    data,
    protocols: new Map(lines.of(TOPICS.protocol).map(({ item, digest }) => [item, digest])),
    leftOut: lines.of(TOPICS.leftOut).map(({ item }) => item),
    rules: new Map(lines.of(TOPICS.rule).map(({ item, value }) => [item, Number(value)])),
    columns: lines.of(TOPICS.column).flatMap(({ item, value, digest }) => {
      const place = placeOf(item);
      return place ? [{ kind: place.kind, field: place.name, heading: value, digest }] : [];
    }),
    rows: lines.of(TOPICS.row).flatMap(({ item, digest }) => {
      const place = placeOf(item);
      return place ? [{ kind: place.kind, row: Number(place.name), digest }] : [];
    }),
  };
}

interface Line {
  readonly item: string;
  readonly value: string;
  readonly digest: string;
}

function linesOf({ columns, rowCount }: SheetGrid): { readonly of: (topic: string) => readonly Line[] } {
  const text = (row: number, column: number): string => {
    const value = columns[column]?.[row];
    return typeof value === "string" || typeof value === "number" ? String(value) : "";
  };
  const lines = new Map<string, Line[]>();
  for (let row = 0; row < rowCount; row += 1) {
    const line = { item: text(row, 1), value: text(row, 2), digest: text(row, 3) };
    const known = lines.get(text(row, 0));
    if (known) known.push(line);
    else lines.set(text(row, 0), [line]);
  }
  return { of: (topic) => lines.get(topic) ?? [] };
}

/** "participants.q3": a sheet and a field, or a row of it. */
function placeOf(item: string): { readonly kind: SheetKind; readonly name: string } | null {
  const [first, name] = item.split(".");
  const kind = ALL_KINDS.find((known) => known === first);
  return kind && name ? { kind, name } : null;
}
