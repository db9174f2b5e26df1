import type { FillMode } from "../modes";
import type { FormatStore } from "./format-store";

/** A background as one Excel tells it. */
type ToldFill = Readonly<Record<string, string | number | null>>;

/**
 * What the three Excel answer for one and the same background, as recorded from them: Excel for Windows names every pattern; Excel on the web has no
 * pattern for a plain colour, and empty texts where there is nothing; Excel for Mac tells white where there is nothing, which only the tint gives away.
 */
export function toldFill(formats: FormatStore, row: number, column: number, mode: FillMode): ToldFill {
  const look = (name: string): unknown => formats.at(row, column, `fill.${name}`);
  const [color, pattern, patternColor] = [String(look("color")), String(look("pattern")), String(look("patternColor"))];
  const none = pattern === "None";
  const tintAndShade = none ? null : Number(look("tintAndShade"));
  if (mode === "desktop") return { color, pattern, patternColor, tintAndShade };
  if (!none && pattern !== "Solid") return { color, pattern, patternColor, tintAndShade };
  return { color: none && mode === "web" ? "" : color, pattern: null, patternColor: "", tintAndShade };
}
