/** Namespace of the one custom XML part that holds our settings; the .xlsx adapter reads and writes the same part. */
export const SETTINGS_NAMESPACE = "urn:bilan-plie:reglages:1";

/**
 * Settings as the text of the custom XML part: one `<reglage cle="…">JSON text</reglage>` per key, in the map's order.
 * Characters that XML 1.0 cannot hold cannot stand in JSON text either, except U+FFFE, U+FFFF and lone surrogates, which become U+FFFD.
 */
export function writeSettingsXml(settings: ReadonlyMap<string, string>): string {
  const items = [...settings].map(([key, json]) => `<reglage cle="${escapeXml(key)}">${escapeXml(json)}</reglage>`);
  // Without prolog: Word refuses one in a part, and nothing needs it.
  return `<reglages xmlns="${SETTINGS_NAMESPACE}">${items.join("")}</reglages>`;
}

const ESCAPES: Readonly<Record<string, string>> = {
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
    .replace(/[\uFFFE\uFFFF]|\p{Surrogate}/gu, "\uFFFD")
    .replace(/[&<>"\t\n\r]/g, (character) => ESCAPES[character] ?? character);
}

/** Comments and instructions, CDATA, tags, text: all that our part can hold, however another writer has laid it out. */
const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[(?<cdata>[\s\S]*?)\]\]>|<(?<close>\/?)(?<name>[\w:.-]+)(?<attributes>(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<empty>\/?)>|(?<text>[^<]+)/y;

/**
 * Settings read back from the part. A text that is not well-formed, or not ours, gives an empty map:
 * losing our settings must never keep a person from working.
 */
export function readSettingsXml(xml: string): Map<string, string> {
  const settings = new Map<string, string>();
  const open: string[] = [];
  let settingName = "";
  let key: string | null = null;
  let value = "";
  TOKEN.lastIndex = 0;
  const source = xml.replace(/^\uFEFF/, "");
  while (TOKEN.lastIndex < source.length) {
    const token = TOKEN.exec(source)?.groups;
    if (!token) return new Map();
    const { name, attributes = "", cdata, text } = token;
    if (cdata !== undefined) value += cdata;
    else if (text !== undefined) value += unescapeXml(text);
    if (name === undefined) continue;
    if (!token["close"]) {
      if (open.length === 0) {
        const prefix = rootPrefix(name, attributes);
        if (prefix === null) return new Map();
        settingName = `${prefix}reglage`;
      }
      open.push(name);
      key = name === settingName && open.length === 2 ? attribute(attributes, "cle") : null;
      value = "";
    }
    if (token["close"] || token["empty"]) {
      if (open.pop() !== name) return new Map();
      if (key !== null) settings.set(key, value);
      key = null;
    }
  }
  return open.length === 0 ? settings : new Map();
}

/** The prefix of our elements ("" or "r:"), or null when the root is not ours. */
function rootPrefix(name: string, attributes: string): string | null {
  const [, prefix = "", local] = /^(?:([\w.-]+):)?([\w.-]+)$/.exec(name) ?? [];
  const namespace = attribute(attributes, prefix === "" ? "xmlns" : `xmlns:${prefix}`);
  if (local !== "reglages" || namespace !== SETTINGS_NAMESPACE) return null;
  return prefix === "" ? "" : `${prefix}:`;
}

function attribute(attributes: string, wanted: string): string | null {
  for (const [, name, double, single] of attributes.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (name === wanted) return unescapeXml(double ?? single ?? "");
  }
  return null;
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex?: string, decimal?: string, named?: string) => {
      if (named !== undefined) return NAMED[named] ?? whole;
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
