import { oneOfText, quoted, valueAt, type Fault } from "../fiche/issue-text";
import type { CellPlace } from "./rows";

/** What a person writes there is itself a key. */
const UNIT_COLUMNS: ReadonlySet<string> = new Set(["unit", "orUnit"]);
const YES_NO: Readonly<Record<string, string>> = { true: "Oui", false: "Non" };

/** The decoder's sentence in the words of the sheet: who sees cells knows neither keys nor « true », and writes a day as a day. */
export function cellSentence(
  { path, text, values, problem }: Fault,
  { kind, row, field, words, isJson }: CellPlace,
  json: unknown,
): string {
  const received = valueAt(json, path);
  const key = String(path.at(-1));
  if (row === null && kind === "protocol") return "aucune ligne « Nom », qui nomme le PLIE : ajoutez-la.";
  if (problem === "missing" || received === "") return "à remplir.";
  if (problem === "unknown") {
    if (isJson) return `clé ${quoted(key)} inconnue.`;
    return words && UNIT_COLUMNS.has(field)
      ? oneOfText(Object.values(words), key)
      : "cette colonne ne sert pas avec les autres de la ligne : videz la cellule.";
  }
  if (problem === "day") return `date attendue, comme 31/12/2021, ${quoted(received)} reçu.`;
  if (problem === "share") return "une part s'écrit avec « % », comme 50 %.";
  if (typeof problem === "object") {
    if (typeof received === "boolean" || typeof received === "object") return text;
    const said = typeof received === "number" ? String(received).replace(".", ",") : received;
    if (problem.expected.startsWith("vrai ou faux")) return oneOfText(Object.values(YES_NO), said);
    const share = /%|pour ?cent/i.test(String(said)) ? " ; une part s'écrit en chiffres, comme 50 %" : "";
    return `${problem.expected}, ${quoted(said)} reçu${share}.`;
  }
  if (!values) return text;
  const known = words ?? YES_NO;
  return oneOfText(
    values.map((value) => known[String(value)] ?? value),
    received,
  );
}
