import type { Indicators } from "../../indicators/indicators";
import type { BilanCell } from "../model";
import { integer } from "../parts";

/** A number of incomplete rows: where it is that of the whole sheet it is known by one name, wherever it is printed. */
export function incompleteRows(value: number, { rows }: Pick<Indicators["population"], "rows">): BilanCell {
  return integer(value, ...(value === rows.incomplete ? [{ name: "lignes incomplètes" }] : []));
}
