import { childOf, type XmlElement } from "../xml/xml-tree";

/** The order in which styles number a theme's colours, which is not the one they are written in. */
const ORDER = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6"];

/** The colours of a theme part, "#RRGGBB", as styles number them. */
export function themeColors(root: XmlElement): readonly (string | null)[] {
  const scheme = childOf(childOf(root, "themeElements") ?? root, "clrScheme");
  return ORDER.map((name) => {
    const color = scheme && childOf(scheme, name)?.children[0]?.attributes;
    return rgb(color?.get("lastClr") ?? color?.get("val"));
  });
}

/** "#1F3A68" for "1F3A68" or "FF1F3A68". */
export function rgb(text: string | undefined): string | null {
  return /^([0-9A-F]{2})?[0-9A-F]{6}$/i.test(text ?? "") ? `#${text!.slice(-6).toUpperCase()}` : null;
}

/** A colour made lighter (tint above 0, up to 1: white) or darker (below 0, down to -1: black); as near to what Excel shows as the eye can tell. */
export function tinted(color: string, tint: number): string {
  const channels = [1, 3, 5].map((at) => {
    const channel = parseInt(color.slice(at, at + 2), 16);
    return Math.round(tint > 0 ? channel + (255 - channel) * Math.min(tint, 1) : channel * (1 + Math.max(tint, -1)));
  });
  return `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}
