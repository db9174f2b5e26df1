import type { Day } from "../domain/day";
import type { Programme } from "../domain/programme";
import type { SettingId } from "../domain/settings";
import type { Control } from "../engine/control";
import { fieldOf, SHEETS, type SheetKind } from "../questionnaire/sheets";
import { RULE_SET_VERSION } from "../rules/catalogue";
import { findingCounts, protocolDigests } from "./attestation";
import { dataDigestOf, type DigestFields, type TableDigest } from "./data-digest";
import { counted } from "../text/french";

/** What a written attestation says. */
export interface StatedAttestation {
  readonly version: string;
  readonly programme: Programme;
  readonly year: number;
  readonly controlDay: Day;
  readonly plie: string | null;
  readonly settings: Readonly<Partial<Record<SettingId, string>>>;
  readonly data: string;
  readonly protocols: ReadonlyMap<string, string>;
  readonly leftOut: readonly string[];
  readonly rules: ReadonlyMap<string, number>;
  readonly columns: readonly {
    readonly kind: SheetKind;
    readonly field: string;
    readonly heading: string;
    readonly digest: string;
  }[];
  /** Sheet rows, from 1; none where they were too many. */
  readonly rows: readonly { readonly kind: SheetKind; readonly row: number; readonly digest: string }[];
}

/** In what a repeated control is not the one that was attested. */
export interface Difference {
  readonly nature: "données" | "colonne" | "ligne" | "fiche" | "règle" | "chiffre";
  readonly sheet: string | null;
  /** The sheet's own row number, from 1. */
  readonly row: number | null;
  readonly column: string | null;
  /** Of a figure: as the Bilan has it, and as the repeated control has it. */
  readonly before?: string;
  readonly after?: string;
  /** One French sentence. */
  readonly message: string;
}

const NOWHERE = { sheet: null, row: null, column: null };

/** Compares what was read and found with what an attestation states. */
export function* differencesWith(stated: StatedAttestation, control: Control): Generator<void, Difference[]> {
  const fields: Partial<Record<SheetKind, string[]>> = {};
  for (const { kind, field } of stated.columns) fields[kind] = [...(fields[kind] ?? []), field];
  const read = { list: control.list.filter(({ kind }) => fields[kind]) };
  const data = yield* dataDigestOf(read, fields as DigestFields);
  const differences: Difference[] = [];
  if (data.whole !== stated.data) {
    differences.push(...columnDifferences(stated, data.tables), ...rowDifferences(stated, data.tables));
    if (differences.length === 0)
      differences.push({ ...NOWHERE, nature: "données", message: "Les données lues ne sont plus les mêmes." });
  }
  differences.push(...protocolDifferences(stated, yield* protocolDigests(control)));
  differences.push(...ruleDifferences(stated, yield* findingCounts(control)));
  return differences;
}

function columnDifferences({ columns }: StatedAttestation, tables: readonly TableDigest[]): Difference[] {
  return columns.flatMap(({ kind, field, heading, digest }): Difference[] => {
    const table = tables.find((one) => one.kind === kind);
    const now = table?.columns.find((column) => column.field === field);
    if (now?.digest === digest) return [];
    const { heading: known } = fieldOf(kind, field);
    const sheet = table?.sheet ?? SHEETS[kind].name;
    return [
      {
        nature: "colonne",
        sheet,
        row: null,
        column: now?.heading ?? heading,
        message: now
          ? `Feuille « ${sheet} », colonne « ${now.heading} » (${known}) : des cellules ont changé.`
          : `Feuille « ${sheet} », colonne « ${heading} » (${known}) : elle n'est plus là.`,
      },
    ];
  });
}

/** Rows that no longer hold what they held: told by where they stand now, or stood then. */
function rowDifferences({ rows }: StatedAttestation, tables: readonly TableDigest[]): Difference[] {
  if (rows.length === 0) return [];
  const known = new Map<string, number[]>();
  for (const { kind, row, digest } of rows) {
    const key = `${kind}.${digest}`;
    known.set(key, [...(known.get(key) ?? []), row]);
  }
  const differences: Difference[] = [];
  const tell = (sheet: string, row: number, what: string): void => {
    differences.push({
      ...{ nature: "ligne", sheet, row, column: null },
      message: `Feuille « ${sheet} », ligne ${row} : ${what}.`,
    });
  };
  const changed: { readonly kind: SheetKind; readonly sheet: string; readonly row: number }[] = [];
  for (const { kind, sheet, rows: digests, firstRow } of tables)
    digests.forEach((digest, index) => {
      if (digest === "" || known.get(`${kind}.${digest.slice(0, SHORT_DIGEST)}`)?.pop() !== undefined) return;
      changed.push({ kind, sheet, row: firstRow + index + 1 });
    });
  const gone = new Set([...known].flatMap(([key, left]) => left.map((row) => `${key.split(".")[0] ?? ""}.${row}`)));
  for (const { kind, sheet, row } of changed)
    tell(sheet, row, gone.delete(`${kind}.${row}`) ? "elle a changé" : "elle est nouvelle, ou elle a changé");
  for (const place of gone) {
    const [kind = "", row = ""] = place.split(".");
    tell(SHEETS[kind as SheetKind].name, Number(row), "elle n'est plus là telle qu'elle était");
  }
  return differences;
}

/** Digits of a row's digest that an attestation keeps: no two rows share them by chance. */
export const SHORT_DIGEST = 16;

function protocolDifferences({ protocols }: StatedAttestation, now: ReadonlyMap<string, string>): Difference[] {
  return [...protocols].flatMap(([id, digest]): Difference[] =>
    now.get(id) === digest
      ? []
      : [
          {
            ...NOWHERE,
            nature: "fiche",
            message: now.has(id)
              ? `« ${id} » (fiche ou profil de PLIE) ne dit plus la même chose.`
              : `« ${id} » (fiche ou profil de PLIE) n'est pas là : donnez le même fichier (« Ajouter un fichier de fiches », dans Fiches, ou --fiches).`,
          },
        ],
  );
}

/** By rule: what another version of the rules, or other data, finds. */
function ruleDifferences({ rules, version }: StatedAttestation, now: ReadonlyMap<string, number>): Difference[] {
  const versions = version === RULE_SET_VERSION ? "" : ` (règles ${version} alors, ${RULE_SET_VERSION} aujourd'hui)`;
  return [...new Set([...rules.keys(), ...now.keys()])].sort().flatMap((code): Difference[] => {
    const [then, today] = [rules.get(code), now.get(code)];
    if ((then ?? 0) === (today ?? 0)) return [];
    const told =
      then === undefined
        ? `règle nouvelle, ${counted(today ?? 0, "constat")}`
        : today === undefined
          ? `règle retirée, elle avait ${counted(then, "constat")}`
          : `${counted(then, "constat")} alors, ${today} aujourd'hui`;
    return [{ ...NOWHERE, nature: "règle", message: `${code} : ${told}${versions}.` }];
  });
}
