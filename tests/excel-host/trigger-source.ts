import type { ChangeEvent } from "./host";

/** Members whose changes Excel does not always put down to the add-in that made them. */
const UNKNOWN_FOR = new Set(["Range.clear", "Range.hyperlink", "Range.merge"]);

/** `triggerSource` of a change: "Unknown" stands for a person, and for what Excel does not tell. */
export function triggerSource({ by, member = "" }: ChangeEvent): "ThisLocalAddin" | "Unknown" {
  return by === "addin" && !UNKNOWN_FOR.has(member) ? "ThisLocalAddin" : "Unknown";
}
