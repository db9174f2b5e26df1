import { strFromU8, unzipSync } from "fflate";

/** A row as the sheet words it, by heading. */
export type PlainRow = Readonly<Record<string, string>>;

/**
 * The rows of a sheet of a sample workbook, by the simplest means: nothing of the program is used, so that what is counted from them owes it
 * nothing. The samples keep their texts in the cells and their headings in row 1.
 * @param number place of the sheet in the workbook, from 1.
 */
export function plainRows(workbook: Uint8Array, number: number): PlainRow[] {
  const part = unzipSync(workbook)[`xl/worksheets/sheet${number}.xml`];
  if (!part) throw new Error(`no sheet ${number}`);
  const lines = [...strFromU8(part).matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(
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

const YES_NO = ["Oui", "Non"];
const WITH_NSP = [...YES_NO, "NSP"];

/** Answered as the form of 2014-2020 asks, word for word: every compulsory question, those of question 1 that it leads to. */
export function isAnswered(row: PlainRow): boolean {
  const one = (heading: string, values: readonly string[]): boolean => values.includes(row[heading] ?? "");
  const filled = ["NOM", "Prénom", "Date de naissance", "Opération", "Date d'entrée opération"];
  const q1 = row["Q1 Emploi"] ?? "";
  const search =
    ["1a", "1b", "1c", "1d"].includes(q1) ||
    (q1 === "Non" &&
      one("Q1e Formation", YES_NO) &&
      (row["Q1f Recherche d'emploi"] === "Non" ||
        (row["Q1f Recherche d'emploi"] === "Oui" && /^\d+$/.test(row["Q1g Durée de recherche (mois)"] ?? ""))));
  return (
    filled.every((heading) => row[heading] !== "") &&
    isDay(row["Date de naissance"]) &&
    isDay(row["Date d'entrée opération"]) &&
    one("Sexe", ["Homme", "Femme"]) &&
    search &&
    one("Q2 Niveau de diplôme", ["2a", "2b", "2c", "2d"]) &&
    one("Q3 Handicap", YES_NO) &&
    one("Q4 Minima sociaux", YES_NO) &&
    one("Q5 Logement", WITH_NSP) &&
    one("Q6 Parent né à l'étranger", WITH_NSP)
  );
}

const isDay = (value: string | undefined): boolean => serial(value) !== null;

/** The serial number of a day, typed as one or as « 12/05/88 »; null where there is none. */
function serial(value: string | undefined): number | null {
  if (value === undefined || value === "") return null;
  if (/^\d{5}(\.\d+)?$/.test(value)) return Math.floor(Number(value));
  const [, day, month, year] = /^(\d\d?)\/(\d\d?)\/(\d\d|\d{4})$/.exec(value) ?? [];
  if (year === undefined) return null;
  const full = year.length === 4 ? Number(year) : 1900 + Number(year);
  const date = new Date(Date.UTC(full, Number(month) - 1, Number(day)));
  return date.getUTCDate() === Number(day) ? date.getTime() / 86_400_000 + 25_569 : null;
}

/** Years between two serial numbers, by the calendar of the machine. */
function years(from: number, to: number): number {
  const [start, end] = [from, to].map((value) => new Date((value - 25_569) * 86_400_000)) as [Date, Date];
  const birthday = Date.UTC(end.getUTCFullYear(), start.getUTCMonth(), start.getUTCDate());
  return end.getUTCFullYear() - start.getUTCFullYear() - (end.getTime() < birthday ? 1 : 0);
}

const EMPLOYED = ["Indépendant", "Emploi durable", "Emploi temporaire", "Emploi aidé"];
const FIRST = 44_197;
const LAST = 44_561;

/** The main figures of 2021 of a PLIE whose exits are typed by their codes, AGE-P… the positive ones and AGE-S… the suspensions. */
export function plainFigures(rows: readonly PlainRow[]): Record<string, number> {
  const counted = rows.filter((row) => {
    const [entry, exit] = [serial(row["Date d'entrée opération"]), serial(row["Date de sortie opération"])];
    return isAnswered(row) && (entry ?? 0) <= LAST && (exit ?? LAST) >= FIRST;
  });
  const count = (holds: (row: PlainRow) => boolean): number => counted.filter(holds).length;
  const is = (heading: string, value: string) => (row: PlainRow) => row[heading] === value;
  const ageOf = (row: PlainRow): number =>
    years(serial(row["Date de naissance"]) ?? 0, serial(row["Date d'entrée opération"]) ?? 0);
  const searching = (row: PlainRow): boolean => row["Q1 Emploi"] === "Non" && row["Q1f Recherche d'emploi"] === "Oui";
  const months = (row: PlainRow): number => Number(row["Q1g Durée de recherche (mois)"]);
  return {
    TOTAL: counted.length,
    hommes: count(is("Sexe", "Homme")),
    femmes: count(is("Sexe", "Femme")),
    CO01: count(searching),
    CO02: count((row) => searching(row) && months(row) > (ageOf(row) < 25 ? 6 : 12)),
    CO05: count((row) => row["Q1 Emploi"] !== "Non"),
    CO06: count((row) => ageOf(row) < 25),
    CO07: count((row) => ageOf(row) > 54),
    CO10: count(is("Q2 Niveau de diplôme", "2c")),
    CO15: count(is("Q6 Parent né à l'étranger", "Oui")),
    CO16: count(is("Q3 Handicap", "Oui")),
    CO18: count(is("Q5 Logement", "Oui")),
    CR04: count(
      (row) => row["Q1 Emploi"] === "Non" && EMPLOYED.includes(row["Situation à la sortie"] ?? "") && isInTime(row),
    ),
    ...plainMovements(rows),
  };
}

/** Seen within 28 days of the exit, typed within a month of it. */
function isInTime(row: PlainRow): boolean {
  const [left, seen, typed] = [
    "Date de sortie opération",
    "Date de situation à la sortie",
    "Date de saisie sortie",
  ].map((heading) => serial(row[heading]));
  if (typeof left !== "number" || typeof seen !== "number" || typeof typed !== "number") return false;
  const exit = new Date((left - 25_569) * 86_400_000);
  const [year, month] = [exit.getUTCFullYear(), exit.getUTCMonth() + 1];
  const day = Math.min(exit.getUTCDate(), new Date(Date.UTC(year, month + 1, 0)).getUTCDate());
  const deadline = Date.UTC(year, month, day) / 86_400_000 + 25_569;
  return left >= FIRST && left <= LAST && seen >= left && seen <= left + 28 && typed <= deadline;
}

/** One path for each identifier that has an answered row, from the first entry to the last exit. */
function plainMovements(rows: readonly PlainRow[]): Record<string, number> {
  const ids = new Set(rows.filter(isAnswered).map((row) => row["Identifiant"]));
  const paths = [...ids].flatMap((id) => {
    const own = rows.filter((row) => row["Identifiant"] === id);
    const entries = own.flatMap((row) => serial(row["Date d'entrée PLIE"]) ?? []);
    const exits = own.filter((row) => !(row["Type de sortie PLIE"] ?? "").startsWith("AGE-S"));
    const exit = exits.flatMap((row) => {
      const at = serial(row["Date de sortie PLIE"]);
      return at === null ? [] : [{ at, type: row["Type de sortie PLIE"] ?? "" }];
    })[0];
    const entry = Math.min(...entries);
    const valid = exit && exit.at >= entry ? exit : undefined;
    return entries.length === 0 || entry > LAST || (valid && valid.at < FIRST) ? [] : [{ entry, exit: valid }];
  });
  const left = paths.flatMap(({ exit }) => (exit && exit.at <= LAST ? [exit] : []));
  return {
    PL01: paths.filter(({ entry }) => entry < FIRST).length,
    PL02: paths.filter(({ entry }) => entry >= FIRST).length,
    PL03: paths.length,
    PL04: left.length,
    PL05: paths.length - left.length,
    PL06: left.filter(({ type }) => type.startsWith("AGE-P")).length,
  };
}
