import { unzipSync, zipSync } from "fflate";

/** Numbers from 0 to 1, always the same for a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What writers get wrong, and what people write to harm. */
const VALUES = [
  "", " ", "0", "-1", "1", "65535", "1048577", "4000000000", "1e999", "NaN", "A1", "A:A", "1:3", "XFD1048576", "ZZZZ1",
  "A1:XFD1048576", "$B$2:$A$1", "#REF!", "../../x.xml", "/xl/workbook.xml", "rId1", "rId999", "__proto__", "constructor",
  "é&amp;à", "&#0;", "&quot;/&gt;", "true", "2021-02-30T25:61:00Z", "10:30:00", "s", "d", "inlineStr", "veryHidden", "\\",
]; // prettier-ignore
const TOKENS = [
  "<a'=\"'/>", "<row a'=\"'/>", "<!--", "-->", "<![CDATA[", "]]>", "<?x?>", "<!DOCTYPE x>", "&lol;", '"', "'", "<", ">", "/>",
  '<row r="1048576"><c r="A1048576"><v>1</v></c></row>', "<si/>", "<c/>", "<row/>", "\u0000", "<a>".repeat(300), " ".repeat(9000),
]; // prettier-ignore
const JSON_VALUES = [
  "null",
  "-1",
  "1e400",
  '"x"',
  "[]",
  "{}",
  '"A1:XFD1048576"',
  '"<fill/>"',
  '"</fills><x/>"',
  "true",
];

type Random = () => number;
type Parts = Record<string, Uint8Array>;

const pick = <Item>(items: readonly Item[], random: Random): Item => items[Math.floor(random() * items.length)] as Item;
const between = (text: { readonly length: number }, random: Random): number => Math.floor(random() * (text.length + 1));

/** Replaces one of the places that the pattern finds. */
function replaceOne(text: string, pattern: RegExp, by: (found: string) => string, random: Random): string {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return text;
  const { 0: old, index } = pick(found, random);
  return text.slice(0, index) + by(old) + text.slice(index + old.length);
}

const XML_CHANGES: readonly ((xml: string, random: Random) => string)[] = [
  (xml, random) => replaceOne(xml, /"[^"<>]*"/g, () => `"${pick(VALUES, random)}"`, random),
  (xml, random) => replaceOne(xml, /\s[\w:]+="[^"]*"/g, () => "", random),
  (xml, random) => replaceOne(xml, /\s[\w:]+="[^"]*"/g, (attribute) => attribute + attribute, random),
  (xml, random) => replaceOne(xml, /="([^"']*)"/g, (value) => `='${value.slice(2, -1)}'`, random),
  (xml, random) => replaceOne(xml, /<[\w:]+[^<>]*\/>/g, (element) => element + element, random),
  (xml, random) => replaceOne(xml, /<[\w:]+[^<>]*\/>/g, () => "", random),
  (xml, random) => replaceOne(xml, /<([\w:]+)[^<>]*>[^<>]*<\/\1>/g, (element) => element + element, random),
  (xml, random) => replaceOne(xml, /<(\w+)[^<>/]*>(?:(?!<\1[\s>]).)*?<\/\1>/gs, (element) => element.replace(/>.*$/s, "/>"), random),
  (xml, random) => replaceOne(xml, /<\/?[\w:]+/g, (name) => `${name}x`, random),
  (xml, random) => replaceOne(xml, />[^<>]+</g, () => `>${pick(VALUES, random)}<`, random),
  (xml, random) => replaceOne(xml, /[:[,](?:&quot;|")?[^,:[\]{}&]*(?:&quot;|")?/g, (item) => item[0] + pick(JSON_VALUES, random).replace(/"/g, "&quot;").replace(/</g, "&lt;"), random),
  (xml, random) => xml.slice(0, between(xml, random)),
  (xml, random) => {
    const at = between(xml, random);
    return xml.slice(0, at) + pick(TOKENS, random) + xml.slice(at);
  },
  (xml, random) => {
    const [one, other] = [between(xml, random), between(xml, random)];
    return xml.slice(0, Math.min(one, other)) + xml.slice(Math.max(one, other));
  },
]; // prettier-ignore

const PART_CHANGES: readonly ((parts: Parts, random: Random) => void)[] = [
  (parts, random) => void delete parts[pick(Object.keys(parts), random)],
  (parts, random) => void (parts[pick(Object.keys(parts), random)] = new Uint8Array(0)),
  (parts, random) => {
    const [one, other] = [pick(Object.keys(parts), random), pick(Object.keys(parts), random)];
    [parts[one], parts[other]] = [parts[other] as Uint8Array, parts[one] as Uint8Array];
  },
  (parts, random) => {
    const name = pick(Object.keys(parts), random);
    parts[name.toUpperCase()] = parts[name] as Uint8Array;
  },
  (parts, random) => {
    const name = pick(Object.keys(parts), random);
    parts[name.replaceAll("/", "\\")] = parts[name] as Uint8Array;
    delete parts[name];
  },
];

/** Most changes are made inside a part: what is written about each kind of part is as likely to be met as any other. */
function changePart(parts: Parts, random: Random): void {
  const kinds = [
    /_rels\//,
    /Content_Types/,
    /workbook\.xml$/,
    /worksheets\/sheet/,
    /styles\.xml$/,
    /customXml\/item\d/,
  ];
  const kind = pick(kinds, random);
  const names = Object.keys(parts).filter((name) => kind.test(name));
  if (names.length === 0) return;
  const name = pick(names, random);
  const text = new TextDecoder().decode(parts[name]);
  parts[name] = new TextEncoder().encode(pick(XML_CHANGES, random)(text, random));
}

/** The archive itself, beneath the parts: bytes changed, cut, repeated. */
function changeBytes(bytes: Uint8Array, random: Random): Uint8Array {
  if (random() < 0.3) return bytes.slice(0, between(bytes, random));
  const changed = bytes.slice();
  // The directory stands at the end: half of the changes are made there.
  for (let count = 1 + Math.floor(random() * 4); count > 0; count -= 1) {
    const back = random() < 0.5 ? Math.min(2000, bytes.length) : bytes.length;
    changed[bytes.length - 1 - Math.floor(random() * back)] = Math.floor(random() * 256);
  }
  return changed;
}

/** A workbook with one or two things wrong, the same ones for the same seed. */
export function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  if (random() < 0.15) return changeBytes(bytes, random);
  const parts: Parts = { ...unzipSync(bytes) };
  for (let count = random() < 0.7 ? 1 : 2; count > 0; count -= 1) {
    if (random() < 0.12) pick(PART_CHANGES, random)(parts, random);
    else changePart(parts, random);
  }
  return zipSync(parts, { level: 1 });
}
