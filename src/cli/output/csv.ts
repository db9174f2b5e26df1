import Papa from "papaparse";

/** A value of a CSV. */
export type CsvValue = string | number | boolean | null;

/** Semicolons, a byte order mark and decimal commas, as a French Excel opens them; every text in quotes but the headings, none taken for a formula. */
export function csvText(headings: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  const cells = rows.map((row) =>
    row.map((value): CsvValue => (isDecimal(value) ? String(value).replace(".", ",") : value)),
  );
  const lines = Papa.unparse(cells, {
    delimiter: ";",
    newline: "\r\n",
    quotes: (value: unknown) => typeof value === "string" && value !== "",
    escapeFormulae: true,
  });
  return `\ufeff${[headings.join(";"), ...(lines === "" ? [] : [lines])].join("\r\n")}\r\n`;
}

function isDecimal(value: CsvValue): value is number {
  return typeof value === "number" && !Number.isInteger(value);
}
