import type { Contract } from "../../exits/criteria/contract";
import type { DeclaredExit } from "./declared-exits";

/** The contracts that the declared line looks at: of its types, begun by the day of the exit. */
export function contractsOfLine({
  row,
  nature,
  evaluation,
}: Pick<DeclaredExit, "row" | "nature" | "evaluation">): readonly Contract[] {
  const day = evaluation.exitDayOf(row);
  return (evaluation.contractsOf(row) ?? []).filter(
    ({ type, start }) =>
      type !== null && nature.types.includes(type) && (start === null || day === null || start <= day),
  );
}
