import type { Evidence } from "../fiche/evidence";
import { listOf, type RowCells } from "./cell";
import type { Part } from "./part";

/** Pieces in two columns: all of the first, and one of the second. */
export function evidencePart(allField: string, anyField: string): Part {
  return {
    key: "evidence",
    fields: [allField, anyField],
    read: (cells) => evidenceOf(entries(cells, allField), entries(cells, anyField)),
    write: (evidence: Evidence) => {
      const { all, any } = columnsOf(evidence);
      return {
        ...(all.length > 0 ? { [allField]: all.join(" ; ") } : {}),
        ...(any.length > 0 ? { [anyField]: any.join(" ; ") } : {}),
      };
    },
    fieldAt: (path) => (path.includes("any") ? anyField : allField),
  };
}

function entries(cells: RowCells, field: string): string[] {
  return cells[field] === undefined ? [] : listOf(cells[field]);
}

function evidenceOf(all: readonly string[], any: readonly string[]): Evidence | undefined {
  const either: readonly Evidence[] = any.length > 1 ? [{ any }] : any;
  const wanted: readonly Evidence[] = [...all, ...either];
  return wanted.length > 1 ? { all: wanted } : wanted[0];
}

/** Texts only: what is deeper is no row's. */
function columnsOf(evidence: Evidence): { readonly all: readonly string[]; readonly any: readonly string[] } {
  const texts = (list: readonly Evidence[]): string[] => list.filter((one) => typeof one === "string");
  if (typeof evidence === "string") return { all: [evidence], any: [] };
  if ("any" in evidence) return { all: [], any: texts(evidence.any) };
  const last = evidence.all[evidence.all.length - 1];
  return { all: texts(evidence.all), any: typeof last === "object" && "any" in last ? texts(last.any) : [] };
}
