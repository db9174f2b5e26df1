import type { OpcPackage } from "../package/opc-package";
import type { WorkbookPart } from "../package/workbook-part";
import { childOf, childrenOf, type XmlElement } from "../xml/xml-tree";

/** What the colours of a workbook that have no value of their own stand for, each at its number: "#RRGGBB", null where nothing is told. */
export interface Palette {
  readonly theme: readonly (string | null)[];
  readonly indexed: readonly (string | null)[];
}

/** The value of an attribute of an element such as `<fgColor theme="4" tint="0.4"/>`. */
export type ColorAttribute = (name: "rgb" | "theme" | "indexed" | "tint") => string | undefined;

/** The order in which styles number a theme's colours, which is not the one they are written in: light and dark are exchanged. */
const THEME_ORDER = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6"];

/** Colours numbered where the workbook says nothing else (ECMA-376, 18.8.27): 0 to 7 once more as 8 to 15, then the rest; 64 and 65 are the screen's own. */
const FIRST = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF";
const OTHERS =
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333";
const INDEXED: readonly string[] = `${FIRST} ${FIRST} ${OTHERS}`.split(" ").map((color) => `#${color}`);

/**
 * The colours of a workbook. A theme that cannot be read costs its colours only.
 * @param styles the styles part.
 */
export async function readPalette(pack: OpcPackage, workbook: WorkbookPart, styles: XmlElement): Promise<Palette> {
  const part = workbook.relationships.find(({ kind, target }) => kind === "theme" && pack.has(target))?.target;
  const theme = part === undefined ? null : await pack.xml(part).catch(() => null);
  return { theme: theme ? themeColors(theme) : [], indexed: indexedColors(styles) };
}

/** A system colour has a name for value, and says which one it was last. */
function themeColors(root: XmlElement): (string | null)[] {
  const scheme = childOf(childOf(root, "themeElements") ?? root, "clrScheme");
  return THEME_ORDER.map((name) => {
    const color = scheme && childOf(scheme, name)?.children[0]?.attributes;
    return plain(color?.get("lastClr") ?? color?.get("val"));
  });
}

/** The numbered colours, some of which a workbook may give a value of its own. */
function indexedColors(styles: XmlElement): (string | null)[] {
  const own = childOf(childOf(styles, "colors") ?? styles, "indexedColors");
  const colors: (string | null)[] = [...INDEXED];
  (own ? childrenOf(own, "rgbColor") : []).forEach(({ attributes }, index) => {
    colors[index] = plain(attributes.get("rgb")) ?? colors[index] ?? null;
  });
  return colors;
}

/** "#RRGGBB" of what a colour says; null when it says none. */
export function colorOf(attribute: ColorAttribute, { theme, indexed }: Palette): string | null {
  const numbered = (list: readonly (string | null)[], name: "theme" | "indexed"): string | null =>
    list[Number(attribute(name) ?? NaN)] ?? null;
  const color = plain(attribute("rgb")) ?? numbered(theme, "theme") ?? numbered(indexed, "indexed");
  const tint = Number(attribute("tint") ?? 0);
  return color !== null && tint !== 0 ? tinted(color, tint) : color;
}

/** "#1F3A68" for "1F3A68" or "FF1F3A68". */
function plain(text: string | undefined): string | null {
  return /^([0-9A-F]{2})?[0-9A-F]{6}$/i.test(text ?? "") ? `#${text!.slice(-6).toUpperCase()}` : null;
}

/** Towards white for a positive tint, towards black for a negative one, in lightness (ECMA-376, 18.8.19). */
function tinted(color: string, tint: number): string {
  const channels = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
  const [most, least] = [Math.max(...channels), Math.min(...channels)];
  const lightness = (most + least) / 2;
  const wanted = tint < 0 ? lightness * (1 + tint) : lightness + (1 - lightness) * tint;
  const chroma = (light: number): number => 1 - Math.abs(2 * light - 1);
  const ratio = chroma(lightness) === 0 ? 0 : chroma(wanted) / chroma(lightness);
  const byte = (channel: number): string =>
    Math.round(Math.min(1, Math.max(0, wanted + (channel - lightness) * ratio)) * 255)
      .toString(16)
      .padStart(2, "0");
  return `#${channels.map(byte).join("")}`.toUpperCase();
}
