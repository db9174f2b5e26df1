/** What a date format shows; days are always shown jj/mm/aaaa. */
export interface DateParts {
  readonly day: boolean;
  readonly time: boolean;
  readonly seconds: boolean;
  /** Hours go beyond 24. */
  readonly elapsed: boolean;
}

export interface FormatPart {
  readonly kind: "digit" | "point" | "percent" | "literal";
  readonly text: string;
}

/** One of the up to four sections of a number format: for positive numbers, negative ones, zero, texts. */
export interface FormatSection {
  /** No format at all, or one that is not understood: better a plain number than a wrong one. */
  readonly general: boolean;
  readonly date: DateParts | null;
  readonly parts: readonly FormatPart[];
  /** Where in `parts` the whole digits end. */
  readonly whole: { readonly end: number };
  readonly decimals: readonly FormatPart[];
  readonly grouped: boolean;
}

/** Quoted text, an escaped character, a space or a filling of a given width, something in brackets, AM/PM, or one character. */
const TOKEN = /"([^"]*)"|\\(.)|_.|\*.|\[([^\]]*)\]|AM\/PM|A\/P|General|./gi;

const readBefore = new Map<string, readonly FormatSection[]>();

/** The sections of a format (an en-US code). */
export function readSections(format: string): readonly FormatSection[] {
  let sections = readBefore.get(format);
  if (!sections) {
    sections = splitSections(format).map(readSection);
    readBefore.set(format, sections);
  }
  return sections;
}

function splitSections(format: string): string[] {
  const sections = [""];
  for (const [token] of format.matchAll(TOKEN)) {
    if (token === ";") sections.push("");
    else sections[sections.length - 1] += token;
  }
  return sections;
}

function readSection(code: string): FormatSection {
  const parts: FormatPart[] = [];
  let letters = "";
  let elapsed = false;
  let general = false;
  let grouped = false;
  let commaAfterDigit = false;
  let pointSeen = false;
  for (const [token, quoted, escaped, bracketed] of code.matchAll(TOKEN)) {
    const literal = quoted ?? escaped ?? currencyOf(bracketed);
    if (literal !== undefined) parts.push({ kind: "literal", text: literal });
    else if (bracketed !== undefined) {
      if (/^(h+|m+|s+)$/i.test(bracketed)) {
        elapsed = true;
        letters += bracketed;
      } else if (/[<>=]/.test(bracketed)) general = true;
    } else if (/^(General|@|E)$/i.test(token)) general = true;
    else if (/^(AM\/PM|A\/P)$/i.test(token)) letters += "h";
    else if (/^[dmyhs]$/i.test(token)) letters += token.toLowerCase();
    else if (/^[0#?]$/.test(token)) {
      if (commaAfterDigit) grouped = true;
      parts.push({ kind: "digit", text: token });
    } else if (token === ".") {
      if (!pointSeen) parts.push({ kind: "point", text: "," });
      pointSeen = true;
    } else if (token === "%") parts.push({ kind: "percent", text: token });
    else if (token.length === 1 && token !== ",") {
      if (token === "/" && letters === "") general = true;
      parts.push({ kind: "literal", text: token });
    } else if (token.startsWith("_")) parts.push({ kind: "literal", text: " " });
    // A comma after the last whole digit divides by a thousand, which is not read here.
    if (token === "," && commaAfterDigit) general = true;
    commaAfterDigit = token === "," ? parts.at(-1)?.kind === "digit" : false;
  }
  if (commaAfterDigit) general = true;
  const point = parts.findIndex(({ kind }) => kind === "point");
  const lastDigit = parts.reduce((last, { kind }, index) => (kind === "digit" ? index : last), -1);
  const end = point >= 0 ? point : lastDigit + 1;
  return {
    general,
    date: letters === "" || general ? null : datePartsOf(letters, elapsed),
    parts,
    whole: { end },
    decimals: parts.slice(end).filter(({ kind }) => kind === "digit"),
    grouped,
  };
}

/** "€" for "$€-40C"; a currency's sign with its language. */
function currencyOf(bracketed: string | undefined): string | undefined {
  return /^\$([^-]*)/.exec(bracketed ?? "")?.[1];
}

/** An "m" beside hours or seconds is for minutes. */
function datePartsOf(letters: string, elapsed: boolean): DateParts {
  const time = /[hs]/.test(letters) || elapsed;
  return { day: /[dy]/.test(letters) || !time, time, seconds: letters.includes("s"), elapsed };
}
