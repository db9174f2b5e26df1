import { isCellError, type CellValue } from "../../src/core/domain/cell";
import { dayFromSerial } from "../../src/core/domain/day";
import type { SheetGrid } from "../../src/core/reading/sheet-grid";

/**
 * What someone in a hurry would write instead of an engine: one loop over the rows that does the structure, completeness and format checks of the 2014-2020
 * questionnaire on the cells as they are, and counts what it finds by code. It is the yardstick of the bench; run.ts checks that it finds exactly as much as the engine.
 */
export function handWritten(grid: SheetGrid): Map<string, number> {
  const counts = new Map<string, number>();
  const found = (code: string): void => void counts.set(code, (counts.get(code) ?? 0) + 1);
  const column = (heading: string): readonly CellValue[] => {
    const index = grid.columns.findIndex((cells) => cells[0] === heading);
    return index < 0 ? [] : (grid.columns[index] as readonly CellValue[]);
  };
  const names = [column("NOM"), column("Prénom")];
  const birth = column("Date de naissance");
  const dates = [
    "Date d'entrée PLIE",
    "Date d'entrée opération",
    "Date du questionnaire",
    "Date de saisie entrée",
    "Date de sortie opération",
    "Date de saisie sortie",
    "Date de situation à la sortie",
  ].map(column);
  const entry = column("Date d'entrée opération");
  const sex = column("Sexe");
  const birthPlace = [column("Commune de naissance"), column("Code postal de naissance")];
  const birthPostal = column("Code postal de naissance");
  const address = [column("Adresse"), column("Code postal"), column("Commune")];
  const postal = column("Code postal");
  const mobile = column("Téléphone mobile");
  const home = column("Téléphone domicile");
  const email = column("Courriel");
  const operation = column("Opération");
  const [q1, q1e, q1f, q1g, q2, q3, q4, q5, q6] = [
    "Q1 Emploi",
    "Q1e Formation",
    "Q1f Recherche d'emploi",
    "Q1g Durée de recherche (mois)",
    "Q2 Niveau de diplôme",
    "Q3 Handicap",
    "Q4 Minima sociaux",
    "Q5 Logement",
    "Q6 Parent né à l'étranger",
  ].map(column) as [
    CellValue[],
    CellValue[],
    CellValue[],
    CellValue[],
    CellValue[],
    CellValue[],
    CellValue[],
    CellValue[],
    CellValue[],
  ];
  const exit = column("Date de sortie opération");
  const exitAnswers = [
    column("Situation à la sortie"),
    column("Formation à la sortie"),
    column("Qualification obtenue"),
  ];
  const others = [
    column("Identifiant"),
    column("Référent"),
    column("Prescripteur"),
    column("Ressortissant pays tiers"),
    column("QPV"),
  ];
  const texts = [...names, ...birthPlace, ...address, mobile, home, email, operation, ...others.slice(0, 3)];
  const yesNo = [
    q1e,
    q1f,
    q3,
    q4,
    exitAnswers[1] as CellValue[],
    exitAnswers[2] as CellValue[],
    others[3] as CellValue[],
    others[4] as CellValue[],
  ];
  const counted = new Set([q1e, q1f, q3, q4]);

  for (let row = 1; row < grid.rowCount; row += 1) {
    for (const cells of texts) spaces(cells[row] ?? null, found);
    for (const [index, cells] of names.entries()) {
      const name = text(cells[row] ?? null);
      if (name === "") found(index === 0 ? "CMP-01" : "CMP-02");
      else {
        if (/\p{Ll}/u.test(name)) found("FMT-01");
        if (!/^\p{L}[\p{L}\p{M} '’\-.]*$/u.test(name)) found("FMT-02");
      }
    }
    if (empty(birth[row])) found("CMP-03");
    date(birth[row] ?? null, found);
    for (const cells of dates) date(cells[row] ?? null, found);
    if (empty(entry[row])) found("CMP-08");
    if (empty(sex[row])) found("CMP-04");
    else answer(sex[row] ?? null, /^(femme|homme|f|h|m|non binaire)$/i, false, found);
    if (birthPlace.some((cells) => empty(cells[row]))) found("CMP-05");
    if (address.some((cells) => empty(cells[row]))) found("CMP-06");
    if (empty(mobile[row]) && empty(home[row]) && empty(email[row])) found("CMP-07");
    if (empty(operation[row])) found("CMP-09");
    postalCode(postal[row] ?? null, false, found);
    postalCode(birthPostal[row] ?? null, true, found);
    telephone(mobile[row] ?? null, true, found);
    telephone(home[row] ?? null, false, found);
    if (
      !empty(email[row]) &&
      !/^[^\s@<>,;:"()]+@[^\s@.<>,;:"()]+(?:\.[^\s@.<>,;:"()]+)+$/.test(text(email[row] ?? null))
    )
      found("FMT-15");
    const employed = text(q1[row] ?? null);
    if (employed === "") found("CMP-10");
    else answer(q1[row] ?? null, /^(1[a-d]|non)/i, true, found);
    if (/^non$/i.test(employed)) {
      if (empty(q1e[row])) found("CMP-11");
      if (empty(q1f[row])) found("CMP-12");
    }
    if (/^oui$/i.test(text(q1f[row] ?? null)) && empty(q1g[row])) found("CMP-13");
    monthsOf(q1g[row] ?? null, found);
    if (empty(q2[row])) found("CMP-14");
    else answer(q2[row] ?? null, /^2[a-d]/i, true, found);
    if (empty(q3[row])) found("CMP-15");
    if (empty(q4[row])) found("CMP-16");
    for (const cells of yesNo)
      if (!empty(cells[row])) answer(cells[row] ?? null, /^(oui|non|o|n)$/i, counted.has(cells), found);
    if (empty(q5[row])) found("CMP-17");
    else answer(q5[row] ?? null, /^(oui|non|nsp|o|n)$/i, false, found);
    if (empty(q6[row])) found("CMP-18");
    else answer(q6[row] ?? null, /^(oui|non|nsp|o|n)$/i, false, found);
    if (!empty(exitAnswers[0]?.[row]))
      answer(
        exitAnswers[0]?.[row] ?? null,
        /^(indépendant|emploi durable|emploi temporaire|emploi aidé|recherche d'emploi|inactif|inconnu)$/i,
        false,
        found,
      );
    if (!empty(exit[row])) for (const cells of exitAnswers) if (empty(cells[row])) found("CMP-22");
  }
  return counts;
}

function empty(value: CellValue | undefined): boolean {
  return value === null || value === undefined || (typeof value === "string" && value.trim() === "");
}

function text(value: CellValue): string {
  return value === null || isCellError(value) ? "" : String(value).trim();
}

function spaces(value: CellValue, found: (code: string) => void): void {
  if (typeof value === "string" && /^\s|\s$|[\u00a0\u202f]/.test(value)) found("STR-06");
}

function date(value: CellValue, found: (code: string) => void): void {
  if (value === null) return;
  if (isCellError(value)) return found("STR-03");
  if (typeof value === "number") {
    if (!Number.isInteger(value) || dayFromSerial(value, 1900) === null) found("FMT-06");
    return;
  }
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})$/.exec(String(value).trim());
  if (!match) return found("FMT-03");
  const [year, month, day] = [Number(match[3]), Number(match[2]), Number(match[1])];
  const parsed = new Date(Date.UTC(year, month - 1, day));
  if (parsed.getUTCMonth() !== month - 1) return found("FMT-03");
  found("FMT-05");
  if ((match[3] ?? "").length === 2) found("FMT-04");
}

function postalCode(value: CellValue, birth: boolean, found: (code: string) => void): void {
  const code = text(value);
  if (code === "") return;
  if (typeof value === "number") found("FMT-21");
  if (/^[1-9]\d{3}$/.test(code)) return found("FMT-08");
  if (code === "99999") return birth ? undefined : found("FMT-09");
  if (/^(?:0[1-9]|[1-8]\d|9[0-8])\d{3}$/.test(code)) return;
  if (birth && (/^99\d{3}$/.test(code) || /^2[AB]\d{3}$/i.test(code))) return found("FMT-11");
  found(birth ? "FMT-10" : "FMT-07");
}

function telephone(value: CellValue, mobile: boolean, found: (code: string) => void): void {
  const typed = text(value);
  if (typed === "") return;
  const compact = /^0[1-9]\d{8}$/.test(typed)
    ? typed
    : typed.replace(/[\s\u00a0\u202f.\-()/]/g, "").replace(/^00(?=\d)/, "+");
  if (/^[1-9]\d{8}$/.test(compact)) return found("FMT-13");
  if (!/^(?:0|\+33)[1-9]\d{8}$/.test(compact)) return found("FMT-12");
  const first = compact.replace(/^0|^\+33/, "")[0];
  if ((first === "6" || first === "7") !== mobile) found("FMT-14");
}

function answer(value: CellValue, expected: RegExp, refusesNsp: boolean, found: (code: string) => void): void {
  if (isCellError(value)) return found("STR-03");
  const typed = text(value);
  if (expected.test(typed)) return;
  found(refusesNsp && /^nsp$/i.test(typed) ? "FMT-17" : "FMT-16");
}

function monthsOf(value: CellValue, found: (code: string) => void): void {
  if (value === null) return;
  if (typeof value === "number") {
    if (!Number.isInteger(value) || value < 0) found("FMT-19");
    else if (value > 1200) found("FMT-20");
    return;
  }
  const typed = text(value);
  if (/\b(ans?|jours?)\b|\d\/\d/.test(typed)) found("FMT-20");
  else if (!/^\d+( mois)?$/.test(typed)) found("FMT-19");
}
