import fc from "fast-check";
import { cellReference } from "../../../src/core/domain/cell";
import { HEAD, MAIN } from "./build-xlsx";
import { filledCells, inChunksOf, openParts, rawParts } from "./raw-workbook";
import { strictCells } from "./strict-reader";

/** Every shape a writer may give to a cell: the scanner must read what a strict parser reads, wherever the bytes are cut. */

const SHARED = ["Oui", "Non", "É à <&>", "", "texte\nsur deux lignes", "_x0041_"];

const escaped = (text: string) =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`).replace(/\r/g, "&#13;");

const words = fc.oneof(
  fc.string({ unit: fc.constantFrom(..."aZ0 é€😀\u00a0\t\n\r&<>\"'_x]-+="), maxLength: 12 }),
  fc.constantFrom("Oui", "_x0041_", "_x005F_x0041_", "_x000D_", "&amp;", "06000", "]]", "a".repeat(90)),
);

/** Content of a `<t>` or `<v>`: escaped, in CDATA, or cut by a comment. */
const textContent = words.chain((text) => {
  const cdata = `<![CDATA[${text}]]>`;
  const letters = Array.from(text);
  const cut = `${escaped(letters.slice(0, 3).join(""))}<!-- > </v> -->${escaped(letters.slice(3).join(""))}`;
  return fc.constantFrom(escaped(text), cut, ...(text.includes("]]>") ? [] : [cdata]));
});

const number = fc.oneof(
  fc.integer().map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.integer({ min: 0, max: 10 ** 9 }).map((value) => `${value / 1000}`),
  fc.constantFrom("0", "-0.5", "1.0", ".5", "5.", "1E3", "2.5e-7", " 12 ", "0.1", "123456789012345678", "00012", "-0"),
);

const inner = fc.oneof(
  fc.record({ kind: fc.constantFrom(undefined, "n"), content: number.map((value) => `<v>${value}</v>`) }),
  fc.record({ kind: fc.constant("s"), content: fc.nat(SHARED.length - 1).map((index) => `<v>${index}</v>`) }),
  fc.record({ kind: fc.constant("str"), content: textContent.map((text) => `<f>A1&amp;"&lt;v>"</f><v>${text}</v>`) }),
  fc.record({ kind: fc.constant("b"), content: fc.constantFrom("<v>1</v>", "<v>0</v>", "<v>true</v>") }),
  fc.record({ kind: fc.constant("e"), content: fc.constantFrom("<v>#N/A</v>", "<v>#REF!</v>") }),
  fc.record({
    kind: fc.constant("inlineStr"),
    content: textContent.map((text) => `<is><t xml:space="preserve">${text}</t></is>`),
  }),
  fc.record({
    kind: fc.constant("inlineStr"),
    content: fc
      .tuple(textContent, textContent)
      .map(
        ([a, b]) =>
          `<is><r><rPr><b/></rPr><t>${a}</t></r><r><t>${b}</t></r><rPh sb="0" eb="1"><t>guide</t></rPh><phoneticPr fontId="1"/></is>`,
      ),
  }),
  fc.record({
    kind: fc.constant(undefined),
    content: fc.constantFrom("", "<v/>", "<v></v>", "<f>1+1</f>", '<extLst><ext uri="x"><v>9</v></ext></extLst>'),
  }),
);

const cell = fc.record({
  inner,
  gap: fc.nat(3),
  style: fc.constantFrom(undefined, 0, 3),
  order: fc.constantFrom("rst", "tsr", "str"),
  quote: fc.constantFrom('"', "'"),
  space: fc.constantFrom(" ", "\n  ", "\t"),
  withReference: fc.boolean(),
  selfClosing: fc.boolean(),
});

const sheet = fc.record({
  rows: fc.array(
    fc.record({
      gap: fc.nat(3),
      cells: fc.array(cell, { maxLength: 6 }),
      withReference: fc.boolean(),
      hidden: fc.boolean(),
    }),
    { maxLength: 6 },
  ),
  prefix: fc.constantFrom("", "x:", "main:"),
  chunk: fc.integer({ min: 1, max: 400 }),
  plain: fc.boolean(),
});

type Sheet = typeof sheet extends fc.Arbitrary<infer Value> ? Value : never;

/** `plain` writes as Excel does, so that the fast path is met as well. */
function xmlOf({ rows, prefix, plain }: Sheet): string {
  let number = 0;
  const lines = rows.map((row) => {
    const gap = row.withReference || plain ? row.gap : 0;
    number += gap + 1;
    let column = -1;
    const cells = row.cells.map((item) => {
      const referenced = item.withReference || plain;
      column += (referenced ? item.gap : 0) + 1;
      const quote = plain ? '"' : item.quote;
      const attributes: Record<string, string | undefined> = {
        r: referenced ? cellReference(number - 1, column) : undefined,
        s: item.style?.toString(),
        t: item.inner.kind,
      };
      const written = [...(plain ? "rst" : item.order)].flatMap((name) =>
        attributes[name] === undefined
          ? []
          : [`${plain ? " " : item.space}${name}=${quote}${attributes[name]}${quote}`],
      );
      if (item.inner.content === "" && item.selfClosing) return `<${prefix}c${written.join("")}/>`;
      return `<${prefix}c${written.join("")}>${prefixed(item.inner.content, prefix)}</${prefix}c>`;
    });
    const reference = gap > 0 || row.withReference || plain ? ` r="${number}"` : "";
    return `<${prefix}row${reference}${row.hidden ? " hidden='1'" : ""}>${cells.join("")}</${prefix}row>`;
  });
  const declaration = prefix === "" ? `xmlns="${MAIN}"` : `xmlns:${prefix.slice(0, -1)}="${MAIN}"`;
  return `${HEAD}<!-- <sheetData> --><${prefix}worksheet ${declaration}><${prefix}sheetData>${lines.join("")}</${prefix}sheetData></${prefix}worksheet>`;
}

function prefixed(content: string, prefix: string): string {
  return content.replace(/<!\[CDATA\[.*?\]\]>|<!--.*?-->|<(\/?)(?=[a-zA-Z])/gs, (found, slash: string | undefined) =>
    slash === undefined ? found : `<${slash}${prefix}`,
  );
}

it("reads what a strict parser reads", async () => {
  const shared = `<sst xmlns="${MAIN}">${SHARED.map((text) => `<si><t>${escaped(text).replace("_x0041_", "_x005F_x0041_")}</t></si>`).join("")}</sst>`;
  await fc.assert(
    fc.asyncProperty(sheet, async (description) => {
      const xml = xmlOf(description);
      const workbook = await openParts(rawParts(xml, shared), inChunksOf(description.plain ? 4096 : description.chunk));
      const grid = await workbook.readSheet("S");
      const expected = strictCells(xml, SHARED);
      expect(filledCells(grid)).toEqual(expected);
    }),
    { numRuns: 250 },
  );
});
