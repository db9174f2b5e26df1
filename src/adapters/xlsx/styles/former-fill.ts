import type { FormerFill } from "../../../application/ports/highlight-memory";
import { colorOf, type Palette } from "./colors";
import { argb, fillXml } from "./style-xml";

/** Patterns as files and as Excel's own API call them. */
const PATTERNS: readonly (readonly [string, string])[] = [
  ["solid", "Solid"],
  ["mediumGray", "Gray50"],
  ["darkGray", "Gray75"],
  ["lightGray", "Gray25"],
  ["gray125", "Gray16"],
  ["gray0625", "Gray8"],
  ["darkHorizontal", "Horizontal"],
  ["darkVertical", "Vertical"],
  ["darkDown", "Down"],
  ["darkUp", "Up"],
  ["darkGrid", "Checker"],
  ["darkTrellis", "SemiGray75"],
  ["lightHorizontal", "LightHorizontal"],
  ["lightVertical", "LightVertical"],
  ["lightDown", "LightDown"],
  ["lightUp", "LightUp"],
  ["lightGrid", "Grid"],
  ["lightTrellis", "CrissCross"],
];
const IN_EXCEL = new Map(PATTERNS);
const IN_FILE = new Map(PATTERNS.map(([file, excel]) => [excel, file]));

/**
 * The background that an element `<fill>` without prefix tells, as Excel's API would. A gradient, which that API cannot give back, is told by its first
 * colour.
 */
export function formerFill(background: string, palette: Palette): FormerFill {
  const color = (element: string): string | null => {
    const tag = new RegExp(`<${element}\\b[^>]*>`).exec(background)?.[0] ?? "";
    return colorOf((name) => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1], palette);
  };
  const pattern = IN_EXCEL.get(/patternType\s*=\s*["'](\w+)["']/.exec(background)?.[1] ?? "");
  if (pattern === undefined) {
    const first = color("color");
    return first === null ? null : { color: first, pattern: "Solid", patternColor: "#000000" };
  }
  const [front, back] = [color("fgColor"), color("bgColor")];
  return pattern === "Solid"
    ? { color: front ?? "#000000", pattern, patternColor: "#000000" }
    : { color: back ?? "#FFFFFF", pattern, patternColor: front ?? "#000000" };
}

/** The same background as an element `<fill>` without prefix. */
export function formerFillXml(fill: FormerFill): string {
  if (fill === null) return `<fill><patternFill patternType="none"/></fill>`;
  const pattern = IN_FILE.get(fill.pattern) ?? "solid";
  if (pattern === "solid") return fillXml("", fill.color);
  return `<fill><patternFill patternType="${pattern}"><fgColor rgb="${argb(fill.patternColor)}"/><bgColor rgb="${argb(fill.color)}"/></patternFill></fill>`;
}
