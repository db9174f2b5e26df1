import type { OpcPackage } from "../package/opc-package";
import type { WorkbookPart } from "../package/workbook-part";

/** Colours of the workbook's theme, "RRGGBB", in the order in which cells number them; empty where there is no theme. */
export type ThemeColors = readonly string[];

/** As a theme lists them, and the numbers that cells give them: the two pairs of light and dark are exchanged. */
const THEME_ORDER = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6"];

export async function readThemeColors(pack: OpcPackage, workbook: WorkbookPart): Promise<ThemeColors> {
  const part = workbook.relationships.find(({ kind }) => kind === "theme")?.target;
  if (part === undefined || !pack.has(part)) return [];
  const xml = await pack.text(part);
  return THEME_ORDER.map((name) => {
    // A system colour has a name for value, and says which one it was last.
    const color = new RegExp(`<(?:\\w+:)?${name}>\\s*<[^>]*?\\s(?:lastClr|val)\\s*=\\s*["']([0-9A-Fa-f]{6})["']`);
    return color.exec(xml)?.[1]?.toUpperCase() ?? "FFFFFF";
  });
}

/** What colours without a value of their own are numbered after (ECMA-376, 18.8.27): 0 to 7 once more as 8 to 15. */
const FIRST = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF";
const OTHERS =
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333";
const INDEXED = `${FIRST} ${FIRST} ${OTHERS}`.split(" ");

/** "#RRGGBB" of the colour that an element such as `<fgColor theme="4" tint="0.4"/>` tells; null when it tells none. */
export function colorOf(element: string, theme: ThemeColors): string | null {
  const attribute = (name: string): string | undefined =>
    new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(element)?.[1];
  const plain =
    attribute("rgb")?.slice(-6) ?? theme[Number(attribute("theme"))] ?? INDEXED[Number(attribute("indexed"))];
  if (plain === undefined || !/^[0-9A-Fa-f]{6}$/.test(plain)) return null;
  return tinted(plain, Number(attribute("tint") ?? 0));
}

/** Towards white for a positive tint, towards black for a negative one, in lightness (ECMA-376, 18.8.19). */
function tinted(color: string, tint: number): string {
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(color.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const lightness = (most + least) / 2;
  const wanted = tint < 0 ? lightness * (1 + tint) : lightness + (1 - lightness) * tint;
  const chroma = (light: number): number => 1 - Math.abs(2 * light - 1);
  const ratio = chroma(lightness) === 0 ? 0 : chroma(wanted) / chroma(lightness);
  const channels = [red, green, blue].map((channel) => wanted + (channel - lightness) * ratio);
  const byte = (channel: number): string =>
    Math.round(Math.min(1, Math.max(0, channel)) * 255)
      .toString(16)
      .padStart(2, "0");
  return `#${channels.map(byte).join("")}`.toUpperCase();
}
