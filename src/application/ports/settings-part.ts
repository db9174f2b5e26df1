import { SaxesParser } from "saxes";

/** Namespace of the one custom XML part that holds our settings, in Excel as in an .xlsx file. */
export const SETTINGS_NAMESPACE = "urn:bilan-plie:reglages:1";

/**
 * Settings as the text of the custom XML part: one `<reglage cle="…">JSON text</reglage>` per key, in the map's order.
 * Characters that XML 1.0 cannot hold cannot stand in JSON text either, except U+FFFE, U+FFFF and lone surrogates, which become U+FFFD.
 */
export function writeSettingsXml(settings: ReadonlyMap<string, string>): string {
  const items = [...settings].map(([key, json]) => `<reglage cle="${escapeXml(key)}">${escapeXml(json)}</reglage>`);
  return `<?xml version="1.0" encoding="UTF-8"?><reglages xmlns="${SETTINGS_NAMESPACE}">${items.join("")}</reglages>`;
}

/**
 * Settings read back from the part. A text that is not well-formed XML, or not ours, gives an empty map:
 * losing our settings must never keep a person from working.
 */
export function readSettingsXml(xml: string): Map<string, string> {
  const settings = new Map<string, string>();
  const parser = new SaxesParser({ xmlns: true });
  let valid = true;
  let key: string | null = null;
  let text = "";
  parser.on("error", () => {
    valid = false;
  });
  parser.on("opentag", (tag) => {
    if (tag.uri !== SETTINGS_NAMESPACE || tag.local !== "reglage") return;
    key = tag.attributes["cle"]?.value ?? null;
    text = "";
  });
  const append = (piece: string): void => {
    if (key !== null) text += piece;
  };
  parser.on("text", append);
  parser.on("cdata", append);
  parser.on("closetag", (tag) => {
    if (tag.local !== "reglage" || key === null) return;
    settings.set(key, text);
    key = null;
  });
  parser.write(xml.replace(/^\uFEFF/, "")).close();
  return valid ? settings : new Map();
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  // Written as themselves, these would come back as a plain space or line feed.
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

function escapeXml(text: string): string {
  return text
    .replace(/[\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD")
    .replace(/[&<>"\t\n\r]/g, (character) => ENTITIES[character] ?? character);
}
