import type { CellLook } from "../../application/ports/sheet-view";
import { GRAVITY_COLORS } from "../../application/highlight-findings";
import { GRAVITIES, type Gravity } from "../../core/domain/gravity";

const BLACK = "#000000";
const WHITE = "#FFFFFF";
/** What a text of ordinary size needs. */
const READABLE = 4.5;

/**
 * The background of a cell with a colour of text that can be read on it: the person's own if it can. Without a background, the text has the colour
 * of the pane, which may be dark where Excel is white.
 */
export function cellColors({ fill, color }: CellLook): { readonly fill: string; readonly text: string } | null {
  if (fill === null) return null;
  const own = color !== null && contrast(fill, color) >= READABLE ? color : null;
  return { fill, text: own ?? (contrast(fill, BLACK) >= contrast(fill, WHITE) ? BLACK : WHITE) };
}

const gravities = new Map(GRAVITIES.map((gravity) => [GRAVITY_COLORS[gravity].toUpperCase(), gravity]));

/** The gravity that one of our colours stands for. */
export function gravityOfFill(fill: string | null): Gravity | null {
  return (fill !== null && gravities.get(fill)) || null;
}

/** The ratio that WCAG 2 defines, from 1 to 21. */
export function contrast(first: string, second: string): number {
  const [light = 0, dark = 0] = [luminance(first), luminance(second)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance as WCAG 2 defines it. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
