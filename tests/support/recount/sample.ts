import { strFromU8, unzipSync } from "fflate";
import { serial } from "./days";

/** A row as the sheet words it, by heading; "" where the cell is empty. */
export type PlainRow = Readonly<Record<string, string>>;

/** Beside the headings of a row: the person it is of. */
export const PERSON = "";

/** A sample workbook as it is typed, and the year that it speaks of, as serial numbers of days. */
export interface Sample {
  readonly plie: string;
  readonly isPlus: boolean;
  readonly first: number;
  readonly last: number;
  readonly controlDay: number;
  readonly participants: readonly PlainRow[];
  readonly contracts: readonly PlainRow[];
  readonly steps: readonly PlainRow[];
  /** The years before, from the sheet Historique, in its order. */
  readonly history: readonly PlainRow[];
}

/**
 * Reads a sample workbook by the simplest means: nothing of the program is used, so that what is counted from it owes it nothing.
 * The samples keep their texts in the cells and their headings in row 1.
 */
export function readSample(workbook: Uint8Array): Sample {
  const parts = unzipSync(workbook);
  const part = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  const names = [...part("xl/workbook.xml").matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name);
  const rows = (name: string): readonly PlainRow[] =>
    plainRows(part(`xl/worksheets/sheet${names.indexOf(name) + 1}.xml`));
  const settings = new Map(rows("Paramètres").map((row) => [row["Clé"], row["Valeur"]]));
  const year = Number(settings.get("Exercice"));
  const participants = rows("Participants");
  const named = (row: PlainRow): PlainRow => ({ ...row, [PERSON]: personOf(row, participants) });
  return {
    plie: settings.get("PLIE") ?? "",
    isPlus: settings.get("Programme") === "FSE+ 2021-2027",
    first: serial(`01/01/${year}`) as number,
    last: serial(`31/12/${year}`) as number,
    controlDay: serial(settings.get("Date de contrôle")) as number,
    participants: participants.map(named),
    contracts: rows("Contrats").map(named),
    steps: rows("Étapes").map(named),
    history: rows("Historique").filter((row) => row["Exercice"] !== ""),
  };
}

/** Rows of the same three names are of one person, known by the first of them. */
function personOf(row: PlainRow, participants: readonly PlainRow[]): string {
  const names = ["NOM", "Prénom", "Date de naissance"];
  const namesake = participants.find((one) => names.every((name) => one[name] !== "" && one[name] === row[name]));
  return identified(namesake ?? row, participants);
}

/** An identifier is one person's, unless it stands first beside another first name and another day of birth. */
function identified(row: PlainRow, participants: readonly PlainRow[]): string {
  const id = row["Identifiant"] ?? "";
  const first = participants.find((one) => one["Identifiant"] === id);
  const differs = (heading: string): boolean => first?.[heading] !== row[heading];
  return differs("Prénom") && differs("Date de naissance") ? `${id} ${row["Prénom"]}` : id;
}

function plainRows(sheet: string): PlainRow[] {
  const lines = [...sheet.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(
    ([, cells = ""]) =>
      new Map(
        [...cells.matchAll(/<c r="([A-Z]+)\d+"[^>]*?(?:\/>|>(.*?)<\/c>)/gs)].map(([, column = "", content = ""]) => [
          column,
          /<(?:t|v)[^>]*>(.*?)<\/(?:t|v)>/s
            .exec(content)?.[1]
            ?.replace(/&apos;|&#39;/g, "'")
            .replace(/&amp;/g, "&") ?? "",
        ]),
      ),
  );
  const [headings, ...others] = lines;
  return others.map((line) =>
    Object.fromEntries([...(headings ?? [])].map(([column, heading]) => [heading, line.get(column) ?? ""])),
  );
}
